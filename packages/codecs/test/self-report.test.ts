import { expect, it } from 'vitest';
import { codecNamed, decodeFrame } from '../src/index.ts';
import { answerTo as answerHj212 } from '../src/hj212/hj212.ts';
import { hj212 } from '../src/hj212/hj212.ts';
import { hj212Reports } from '../src/hj212/self-report.ts';
import { sl651Reports } from '../src/sl651/self-report.ts';
import type { SelfReport } from '../src/self-report.ts';
import { answerTo as answerSzy206, szy206 } from '../src/szy206/szy206.ts';
import { szy206Reports } from '../src/szy206/self-report.ts';

const time = Date.parse('2026-11-30T08:05:00+08:00');
const common = { serial: 41, time, sentAt: time + 2000 };
const decoded = (name: string, report: SelfReport) => {
  const codec = codecNamed(name)!;
  const { message, sheet, ok } = decodeFrame(codec, report.frame(0), codec.createMemory?.());
  expect(ok).toBe(true);
  return { message, time: sheet.time, samples: sheet.samples.filter(({ code }) => !['alarm', 'state'].includes(code)).map(({ code, value }) => [code, value]) };
};

it('an SL 651 report says time and values, negative and large ones too', () => {
  const [report] = sl651Reports({ ...common, address: '0012345678', values: [{ code: '39', value: 10.491 }, { code: '27', value: -0.25 }, { code: '58', value: 123_456.7, decimals: 1 }] });
  const { samples } = decoded('sl651', report!);
  expect(samples).toEqual([['39', 10.491], ['27', -0.25], ['58', 123_456.7]]);
});

it('an HJ 212 report is answered by its number, and by no other', () => {
  const options = { ...common, address: 'MN1', values: [{ code: 'w01001', value: 7.25 }] };
  const [report] = hj212Reports(options);
  const { message, samples } = decoded('hj212', report!);
  expect(samples).toEqual([['w01001', 7.25]]);
  const answer = hj212.encode(answerHj212(message as never, '9014')!);
  expect(report!.isAnswer(answer)).toBe(true);
  expect(hj212Reports({ ...options, serial: 42 })[0]!.isAnswer(answer)).toBe(false);
});

it('SZY 206 sends a frame for each type, and one that cannot be said as no data', () => {
  const reports = szy206Reports({ ...common, address: '6501020100', values: [{ code: '3.flow', value: 5.9 }, { code: '3.volume', value: 106_182 }, { code: '2', value: 3.25 }, { code: '15', value: -1 }] });
  expect(reports.map((report) => decoded('szy206', report).samples)).toEqual([[['3.flow', 5.9], ['3.volume', 106_182]], [['2', 3.25]], [['15', null]]]);
  const { message } = decoded('szy206', reports[1]!);
  const answer = szy206.encode(answerSzy206(message as never));
  expect(reports.map((report) => report.isAnswer(answer))).toEqual([false, true, false]);
});
