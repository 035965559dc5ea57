import { fromLatin, latin, readText } from '../frame/bytes.ts';
import { beijing } from '../frame/clock.ts';
import { label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { openSegment } from './cipher.ts';
import { factorOf, statistics } from './factors.ts';
import type { Hj212Message, Pair } from './message.ts';
import { checkCrc } from './scan.ts';
import { commands, executionReturns, flags, keys, requestReturns, systems, units } from './tables.ts';

/** YYYYMMDDhhmmss, with milliseconds in QN. */
export function timeOf(text: string): string | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const time = beijing(year, month, day, hour, minute, second);
  return time && match[7] ? time.replace('+08:00', `.${match[7]}+08:00`) : time;
}

const pairOf = (text: string): Pair => {
  const equals = text.indexOf('=');
  return equals < 0 ? [text] : [text.slice(0, equals), text.slice(equals + 1)];
};

export function read(sheet: Sheet, key: Uint8Array | undefined): Hj212Message {
  const { bytes } = sheet;
  sheet.put(label('包头', 'start'), 2, '##');
  sheet.need(4, label('数据段长度', 'length'));
  const lengthText = latin(bytes, sheet.at, sheet.at + 4);
  sheet.put(label('数据段长度', 'length of the data segment'), 4, /^\d{4}$/.test(lengthText) ? Number(lengthText) : lengthText, { unit: 'B' });

  // What closes the segment is looked for from behind: CR LF and the CRC, when they are there.
  let end = bytes.length;
  while (end > 6 && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end--;
  const tail = latin(bytes, Math.max(6, end - 6), end);
  const hasCrc = /^&&[0-9A-Fa-f]{4}$/.test(tail);
  const segmentEnd = hasCrc ? end - 4 : end;
  const segment = openSegment(bytes.subarray(6, segmentEnd), key);
  const text = latin(segment.bytes);
  const body = text.indexOf('CP=&&');
  const headText = body < 0 ? text : text.slice(0, body);
  const head = readHead(sheet, headText);

  sheet.at = 6 + headText.length;
  const items = body < 0 ? [] : readBody(sheet, text.slice(body + 5), segment.state, segmentEnd);
  sheet.at = segmentEnd;
  sheet.level = 0;
  if (hasCrc) {
    const written = latin(bytes, segmentEnd, end);
    const problem = segment.state === 'closed' ? undefined : checkCrc(segment.bytes, written, segmentEnd);
    sheet.put(label('CRC 校验', 'CRC'), 4, written, { remark: segment.state === 'closed' ? label('按明文计算，无密钥不能核对', 'computed over the plain text: cannot be checked without the key') : problem ? label(`应为 ${problem.expected}`, `should be ${problem.expected}`) : label('正确', 'right') });
    if (problem) sheet.problems.push(problem);
  } else sheet.need(4, label('&& 与 CRC', '&& and CRC'));
  if (end < bytes.length) sheet.mark(label('包尾', 'end'), end, bytes.length, 'CR LF');
  return { head, items, encrypted: segment.state === 'plain' ? undefined : segment.asText ? 'TEXT' : 'BYTES', lowerCaseCrc: hasCrc && /[a-f]/.test(tail.slice(2)) };
}

function readHead(sheet: Sheet, text: string): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (const part of text.split(';')) {
    const pair = pairOf(part);
    if (part !== '' || at < text.length) {
      pairs.push(pair);
      const [key, value = ''] = pair;
      sheet.at = 6 + at;
      sheet.put(keys[key] ? { zh: `${keys[key].zh} ${key}`, en: `${keys[key].en} ${key}` } : plain(key), part.length, value, remarkOf(key, value));
      noteHead(sheet, key, value);
    }
    at += part.length + 1;
  }
  // The last semicolon stands before CP and is not a pair of its own.
  if (pairs.length > 0 && (pairs.at(-1) as Pair)[0] === '' && (pairs.at(-1) as Pair).length === 1) pairs.pop();
  return pairs;
}

function noteHead(sheet: Sheet, key: string, value: string): void {
  if (key === 'CN') {
    const name = commands[value];
    sheet.kind = name ? { zh: `${name.zh}（CN=${value}）`, en: `${name.en} (CN=${value})` } : plain(`CN=${value}`);
    if (!name) sheet.note('UNKNOWN_CODE', sheet.at - value.length, sheet.at, label('未知命令编码', 'unknown command'), { found: value });
  } else if (key === 'MN') sheet.address = value;
  else if (key === 'QN') sheet.time = timeOf(value);
}

function remarkOf(key: string, value: string): { remark?: Label; unit?: string } {
  const time = /(Time|^QN)$/.test(key) ? timeOf(value) : undefined;
  if (time) return { remark: plain(time) };
  if (key === 'ST' && systems[value]) return { remark: systems[value] };
  if (key === 'CN' && commands[value]) return { remark: commands[value] };
  if (key === 'QnRtn' && requestReturns[value]) return { remark: requestReturns[value] };
  if (key === 'ExeRtn' && executionReturns[value]) return { remark: executionReturns[value] };
  if (key === 'Flag' && /^\d{1,3}$/.test(value)) return { remark: flagRemark(Number(value)) };
  return units[key] ? { unit: units[key] } : {};
}

function flagRemark(flag: number): Label {
  const version = flag >> 2;
  const year = version === 0 ? '2005' : version === 1 ? '2017' : version === 2 ? '2025' : `? (${version})`;
  return {
    zh: `HJ 212-${year}；${flag & 1 ? '需要应答' : '不需应答'}；${flag & 2 ? '有包号' : '无包号'}`,
    en: `HJ 212-${year}; answer ${flag & 1 ? '' : 'not '}wanted; ${flag & 2 ? 'with' : 'without'} packet number`,
  };
}

function readBody(sheet: Sheet, rest: string, state: 'plain' | 'opened' | 'closed', segmentEnd: number): Pair[][] {
  sheet.put(label('指令参数', 'command parameters'), 5, 'CP=&&');
  const closed = rest.endsWith('&&');
  const text = closed ? rest.slice(0, -2) : rest;
  const from = sheet.at;
  sheet.level = 1;
  if (state === 'closed') {
    sheet.mark(label('加密内容', 'encrypted content'), from, segmentEnd - 2, `${segmentEnd - 2 - from} B`, { remark: label('SM4-ECB，需要密钥', 'SM4-ECB: a key is needed') });
    sheet.note('ENCRYPTED', from, segmentEnd - 2, label('内容已加密（SM4）：用 --key 给出密钥', 'the content is encrypted (SM4): give its key with --key'));
    return text === '' ? [] : [[[text]]];
  }
  // What was decrypted has no bytes of its own in the frame but the whole region.
  const range = state === 'opened' ? { start: from, end: segmentEnd - 2 } : undefined;
  const items = text === '' ? [] : text.split(';').map((item) => item.split(',').map(pairOf));
  const dataTime = items.flat().find(([key]) => key === 'DataTime')?.[1];
  if (dataTime !== undefined) sheet.time = timeOf(dataTime) ?? sheet.time;
  let at = from;
  for (const item of items) {
    readItem(sheet, item, at, range);
    at += item.reduce((sum, pair) => sum + pair.join('=').length + 1, 0);
  }
  sheet.level = 0;
  if (closed) sheet.mark(label('参数结束', 'end of parameters'), segmentEnd - 2, segmentEnd, '&&');
  return items;
}

/** One item of CP: the values of one factor, parted by commas. */
function readItem(sheet: Sheet, item: readonly Pair[], from: number, range: { start: number; end: number } | undefined): void {
  const flagText = item.find(([key]) => key.endsWith('-Flag') || key === 'Flag')?.[1];
  const flag = flagText === undefined ? undefined : flags[flagText.trim()];
  const own = item.find(([key]) => /(^|-)SampleTime$/.test(key))?.[1];
  const time = own === undefined ? undefined : timeOf(own);
  let at = from;
  for (const pair of item) {
    const [key, raw = ''] = pair;
    const start = range?.start ?? at;
    const end = range?.end ?? at + pair.join('=').length;
    const value = /[\u0080-\u00ff]/.test(raw) ? readText(fromLatin(raw)) : raw;
    const hyphen = key.lastIndexOf('-');
    const code = hyphen < 0 ? key : key.slice(0, hyphen);
    const statistic = hyphen < 0 ? '' : key.slice(hyphen + 1);
    const factor = factorOf(code);
    const equipment = /^SB(\d+)$/.exec(code);
    const what = factor?.name ?? (equipment ? label(`治理设施 ${equipment[1]}`, `treatment unit ${equipment[1]}`) : plain(code));
    const name = hyphen < 0 ? (keys[key] ? { zh: `${keys[key].zh} ${key}`, en: `${keys[key].en} ${key}` } : plain(key)) : nameOf(what, statistic, key);
    if (statistic in statistics) readValue(sheet, { code, statistic, what, name, value, unit: statistic === 'Cou' ? totalUnit(factor?.unit) : factor?.unit, start, end, flag, time, state: equipment !== null });
    else sheet.mark(name, start, end, value, statistic === 'Flag' || key === 'Flag' ? (flag ? { remark: flag.name } : {}) : statistic === 'SampleTime' ? remarkOf('SampleTime', value) : remarkOf(key, value));
    at += pair.join('=').length + 1;
  }
}

const nameOf = (what: Label, statistic: string, key: string): Label => {
  const part = statistics[statistic] ?? keys[statistic] ?? plain(statistic);
  return { zh: `${what.zh} ${part.zh}（${key}）`, en: `${what.en}, ${part.en} (${key})` };
};

/** A total is of the amount, not of the rate: m³ of what flows and kg of what is in it; nothing else adds up. */
function totalUnit(unit: string | undefined): string | undefined {
  if (unit === undefined || unit === '') return unit;
  if (/^(L|m³)\/(s|h)$/.test(unit)) return 'm³';
  return /^[nµm]g\/(L|m³)$/.test(unit) ? 'kg' : undefined;
}

interface ItemValue {
  code: string;
  statistic: string;
  what: Label;
  name: Label;
  value: string;
  unit: string | undefined;
  start: number;
  end: number;
  flag: { name: Label; quality: 'GOOD' | 'UNCERTAIN' | 'BAD' } | undefined;
  time: string | undefined;
  state: boolean;
}

function readValue(sheet: Sheet, { code, statistic, what, name, value, unit, start, end, flag, time, state }: ItemValue): void {
  const numeric = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value.trim());
  const number = numeric ? Number(value) : null;
  const decimals = numeric && !/[eE]/.test(value) ? (value.trim().split('.')[1] ?? '').length : undefined;
  const remark = state && statistic === 'RS' ? (value === '1' ? label('运行', 'running') : value === '0' ? label('停止', 'stopped') : undefined) : undefined;
  sheet.mark(name, start, end, number ?? value, { decimals, unit: state && statistic === 'RT' ? 'h' : unit, remark });
  if (!numeric) sheet.note('BAD_VALUE', start, end, label('不是数值', 'not a number'), { found: value });
  const quality = number === null ? 'BAD' : (flag?.quality ?? 'GOOD');
  sheet.sample(code, what, number, { statistic, decimals, unit: state && statistic === 'RT' ? 'h' : unit, quality, reason: number === null ? label('不是数值', 'not a number') : quality === 'GOOD' ? undefined : flag?.name, time });
}
