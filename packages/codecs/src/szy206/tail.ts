import { bcd } from '../frame/bcd.ts';
import { hex4, toHex } from '../frame/bytes.ts';
import { beijing, isMoment } from '../frame/clock.ts';
import { label, join, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { alarms, modes, states } from './tables.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Whether a time label (of 5 bytes here, 6 in some provinces, 7 in SL/T 427) may stand there. */
export function isTimeLabel(bytes: Uint8Array, start: number, count: number): boolean {
  const part = (index: number): number => bcd(bytes, start + index, start + index + 1);
  const months = count === 7 ? part(4) : 1;
  return isMoment(months, part(3) || (count === 5 ? 1 : 0), part(2), part(1), part(0)) && (count !== 7 || part(5) <= 99) && part(3) <= 31;
}

/** Second, minute, hour and day; a month and a year in the longer forms; then the minutes a message may be late. */
export function readTimeLabel(sheet: Sheet, count: number): void {
  const { bytes, at } = sheet;
  const part = (index: number): number => bcd(bytes, at + index, at + index + 1);
  const clock = `${two(part(2))}:${two(part(1))}:${two(part(0))}`;
  const full = count === 7 ? beijing(2000 + part(5), part(4), part(3), part(2), part(1), part(0)) : undefined;
  if (full) sheet.time = full;
  else sheet.dayTime = { day: part(3), hour: part(2), minute: part(1), second: part(0) };
  const delay = bytes[at + count - 1] as number;
  sheet.put(label('时间标签 Tp', 'time label'), count, full ?? `${two(part(3))} ${clock}`, {
    remark: label(`${full ? '' : `${part(3)} 日 ${clock}，`}允许延时 ${delay} min`, `${full ? '' : `day ${part(3)}, ${clock}; `}may be ${delay} min late`),
  });
}

/** Alarm and state, two bytes each, low byte first. */
export function readAlarmAndState(sheet: Sheet): void {
  sheet.need(4, label('报警与状态', 'alarm and state'));
  const alarm = sheet.view.getUint16(sheet.at, true);
  const raised = alarms.filter((_, bit) => (alarm >> bit) & 1);
  sheet.put(label('报警状态', 'alarms'), 2, hex4(alarm), { remark: raised.length === 0 ? label('无报警', 'none') : join(raised) });
  sheet.sample('alarm', label('报警状态', 'alarms'), hex4(alarm));
  const state = sheet.view.getUint16(sheet.at, true);
  const words: Label[] = [label(`模式：${modes[state & 3]?.zh}`, `mode: ${modes[state & 3]?.en}`)];
  states.forEach(([name, zero, one], i) => {
    const said = (state >> (i + 2)) & 1 ? one : zero;
    words.push(label(`${name.zh}：${said.zh}`, `${name.en}: ${said.en}`));
  });
  sheet.put(label('终端状态', 'state'), 2, hex4(state), { remark: join(words, label('；', '; ')) });
  sheet.sample('state', label('终端状态', 'state'), hex4(state));
}

/** The password of a command: an algorithm and a key of three digits. */
export function readPassword(sheet: Sheet): void {
  sheet.put(label('密码 PW', 'password'), 2, toHex(sheet.bytes, sheet.at, sheet.at + 2), { remark: label(`算法 ${(sheet.peek() >> 4).toString(16).toUpperCase()}`, `algorithm ${(sheet.peek() >> 4).toString(16).toUpperCase()}`) });
}
