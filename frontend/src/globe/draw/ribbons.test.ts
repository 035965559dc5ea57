import { expect, it } from 'vitest';
import { createRibbonBuilder, mostPieces, packWidths, paintBatch, ribbonIndices, styleWord } from './ribbons.ts';

const line = Float32Array.of(0, 0, 0, 30, 40, 0, 30, 40, 0, 30, 40, 12);

it('cuts a line into pieces, counts its metres and leaves out pieces of no length', () => {
  const builder = createRibbonBuilder(1);
  builder.add(7, line, 4, packWidths(1.5, 300));
  const [batch] = builder.finish();
  expect([...batch!.rows]).toEqual([7, 7]);
  expect([batch!.spec[0], batch!.spec[8]]).toEqual([0, 50]);
  expect(Array.from(batch!.from.subarray(12, 15))).toEqual([30, 40, 0]);
  expect(Array.from(batch!.to.subarray(12, 15))).toEqual([30, 40, 12]);
  expect(batch!.spec[1]).toBe(6 * 8192 + 300);
});

it('begins another batch before corners outgrow 16 bits', () => {
  const builder = createRibbonBuilder();
  for (let row = 0; row <= mostPieces; row += 1) builder.add(row, line, 2, 0);
  const batches = builder.finish();
  expect(batches.map(({ rows }) => rows.length)).toEqual([mostPieces, 1]);
  expect(Math.max(...ribbonIndices(mostPieces).slice(-6))).toBeLessThan(65_536);
});

it('paints every corner of a row with its colour', () => {
  const builder = createRibbonBuilder();
  builder.add(0, line, 2, 0);
  builder.add(1, line, 4, 0);
  const [batch] = builder.finish();
  paintBatch(batch!, (row) => styleWord([row * 10 + 1, 2, 3], 200));
  expect(Array.from(batch!.style.subarray(0, 4))).toEqual([1, 2, 3, 200]);
  expect(Array.from(batch!.style.subarray(12, 20))).toEqual([1, 2, 3, 200, 11, 2, 3, 200]);
  expect(batch!.style.length).toBe(3 * 16);
});
