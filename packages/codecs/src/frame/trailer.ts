import { hex2 } from './bytes.ts';
import { badEnd, badSum } from './causes.ts';
import { sum8 } from './checksums.ts';
import { label, type Label } from './label.ts';
import type { Problem } from './problem.ts';
import type { Sheet } from './sheet.ts';

/** What the byte before the end mark is called and how it is computed. */
export interface Check {
  name: Label;
  compute: (bytes: Uint8Array, start: number, end: number) => number;
  wrong: (expected: number, found: number, length: number) => Problem;
}

const SUM: Check = { name: label('校验码 CS', 'sum'), compute: sum8, wrong: badSum };

/** The check value of all bytes from `from` on, and the end mark 16H. */
export function readTrailer(sheet: Sheet, from: number, { name, compute, wrong }: Check = SUM): void {
  const expected = compute(sheet.bytes, from, sheet.at);
  const found = sheet.peek();
  sheet.put(name, 1, hex2(found), { remark: expected === found ? label('正确', 'right') : label(`应为 ${hex2(expected)}`, `should be ${hex2(expected)}`) });
  if (expected !== found) sheet.problems.push(wrong(expected, found, sheet.at + 1));
  const end = sheet.peek();
  sheet.put(label('结束符', 'end'), 1, hex2(end));
  if (end !== 0x16) sheet.problems.push(badEnd(end, sheet.at));
}
