import { NO_DATA } from '../frame/bcd.ts';
import { latin } from '../frame/bytes.ts';
import { beijing, minutesAfter } from '../frame/clock.ts';
import { label, plain } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { idOf } from './elements.ts';
import { classes } from './tables.ts';
import { codeOf, nameOf } from './values.ts';

interface Word {
  text: string;
  start: number;
  end: number;
}

const timeOf = (text: string): string | undefined => {
  if (!/^\d{10}(\d\d)?$/.test(text)) return undefined;
  const part = (index: number): number => Number(text.slice(index * 2, index * 2 + 2) || 0);
  return beijing(2000 + part(0), part(1), part(2), part(3), part(4), part(5));
};

/** The body of the ASCII form: serial and time, then pairs of a code and a value parted by spaces. */
export function readTextBody(sheet: Sheet): void {
  sheet.need(4, label('流水号', 'serial number'));
  sheet.put(label('流水号', 'serial number'), 4, Number.parseInt(latin(sheet.bytes, sheet.at, sheet.at + 4), 16) || 0);
  sheet.need(12, label('发报时间', 'sent at'));
  const sent = latin(sheet.bytes, sheet.at, sheet.at + 12);
  sheet.time = timeOf(sent);
  sheet.put(label('发报时间', 'sent at'), 12, sheet.time ?? sent);
  const words = split(sheet);
  let observed: string | undefined;
  let step: number | undefined;
  for (let i = 0; i < words.length; i++) {
    const { text, start, end } = words[i] as Word;
    const next = words[i + 1];
    const code = text.toUpperCase();
    if (code === 'ST' && next) {
      sheet.address = next.text;
      sheet.mark(label('遥测站地址 ST', 'station (ST)'), start, next.end, next.text);
      i++;
      const kind = words[i + 1];
      if (kind && kind.text.length === 1) {
        sheet.mark(label('遥测站分类码', 'class of station'), kind.start, kind.end, kind.text, { remark: classes[kind.text.toUpperCase().charCodeAt(0)] });
        i++;
      }
    } else if (code === 'TT' && next) {
      observed = timeOf(next.text) ?? observed;
      sheet.mark(label('观测时间 TT', 'observed at (TT)'), start, next.end, timeOf(next.text) ?? next.text);
      i++;
    } else if (code === 'RGZS') {
      const rest = latin(sheet.bytes, next?.start ?? end, sheet.end);
      sheet.mark(label('人工置数', 'text'), start, sheet.end, rest);
      sheet.sample('F2', label('人工置数', 'text'), rest, { time: observed });
      break;
    } else if (/^DR[DHN]\d\d$/.test(code)) {
      step = Number(code.slice(3)) * ({ D: 1440, H: 60, N: 1 }[code[2] as 'D' | 'H' | 'N'] ?? 1);
      sheet.mark(label('时间步长码', 'time step'), start, end, step, { unit: 'min' });
    } else if (next) {
      i += readPair(sheet, words, i, observed, step);
    } else sheet.mark(plain(text), start, end, text);
  }
  sheet.at = sheet.end;
}

function split(sheet: Sheet): Word[] {
  const words: Word[] = [];
  const text = latin(sheet.bytes, sheet.at, sheet.end);
  for (const match of text.matchAll(/[^\s\0]+/g)) words.push({ text: match[0], start: sheet.at + match.index, end: sheet.at + match.index + match[0].length });
  return words;
}

/** One code with its value, or with the values of a step. @returns how many words were its values. */
function readPair(sheet: Sheet, words: readonly Word[], at: number, observed: string | undefined, step: number | undefined): number {
  const { text: code, start } = words[at] as Word;
  const id = idOf(code);
  const { name, unit } = id === undefined ? { name: label(`未知要素 ${code}`, `unknown element ${code}`), unit: '' } : nameOf(id);
  if (id === undefined) sheet.note('UNKNOWN_CODE', start, (words[at] as Word).end, label('未知要素标识符', 'unknown element'), { found: code });
  const width = id === 0xf4 ? 2 : id !== undefined && id >= 0xf5 && id <= 0xfc ? 4 : 0;
  const first = words[at + 1] as Word;
  if (width > 0 && /^[0-9A-Fa-f]+$/.test(first.text)) {
    for (let i = 0; (i + 1) * width <= first.text.length; i++) {
      const raw = Number.parseInt(first.text.slice(i * width, (i + 1) * width), 16);
      const value = raw === 16 ** width - 1 ? null : raw / (width === 2 ? 10 : 100);
      const time = observed === undefined ? undefined : minutesAfter(observed, i * 5);
      sheet.mark(name, first.start + i * width, first.start + (i + 1) * width, value, { unit, decimals: width === 2 ? 1 : 2, remark: value === null ? NO_DATA : undefined });
      sheet.sample(codeOf(id as number), name, value, { unit, decimals: width === 2 ? 1 : 2, time, quality: value === null ? 'BAD' : 'GOOD', reason: value === null ? NO_DATA : undefined });
    }
    return 1;
  }
  let count = 0;
  do {
    const word = words[at + 1 + count] as Word;
    const none = word.text.toUpperCase() === 'M';
    const value = none || !/^[+-]?\d+(\.\d+)?$/.test(word.text) ? null : Number(word.text);
    const decimals = value === null ? undefined : (word.text.split('.')[1] ?? '').length;
    const isState = id === 0x45;
    const time = observed === undefined || step === undefined ? observed : minutesAfter(observed, count * step);
    sheet.mark(name, count === 0 ? start : word.start, word.end, isState ? word.text : value, { unit, decimals, remark: none ? NO_DATA : undefined });
    if (value === null && !none && !isState) sheet.note('BAD_VALUE', word.start, word.end, label('不是数值', 'not a number'), { found: word.text });
    sheet.sample(id === undefined ? code : codeOf(id), name, isState ? word.text : value, { unit, decimals, time, quality: value === null && !isState ? 'BAD' : 'GOOD', reason: none ? NO_DATA : undefined });
    count++;
    // Only a step makes several values of one code.
  } while (step !== undefined && /^([+-]?\d+(\.\d+)?|M)$/.test(words[at + 1 + count]?.text ?? ''));
  return count;
}
