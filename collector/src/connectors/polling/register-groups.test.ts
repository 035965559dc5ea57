import { describe, expect, it } from 'vitest';
import { groupRegisters } from './register-groups.ts';

const shape = (codes: readonly string[], gap: number) => groupRegisters(codes, gap).map(({ table, first, count, values }) => [table, first, count, values.length]);

describe('registers', () => {
  it('that lie near each other are read by one request, whatever order they are given in', () => {
    expect(shape(['holding:6', 'holding:0:float32', 'holding:2:int16', 'input:0'], 8)).toEqual([['holding', 0, 7, 3], ['input', 0, 1, 1]]);
    expect(shape(['holding:0', 'holding:10'], 8)).toEqual([['holding', 0, 1, 1], ['holding', 10, 1, 1]]);
  });

  it('are read without those in between when a device refuses them, and then one by one', () => {
    expect(shape(['holding:0', 'holding:1', 'holding:3'], 0)).toEqual([['holding', 0, 2, 2], ['holding', 3, 1, 1]]);
    expect(shape(['holding:0', 'holding:1'], -1)).toEqual([['holding', 0, 1, 1], ['holding', 1, 1, 1]]);
  });

  it('never are more than one answer holds', () => {
    const codes = Array.from({ length: 200 }, (_, index) => `holding:${index * 2}:float32`);
    const groups = groupRegisters(codes, 8);
    expect(groups.every(({ count }) => count <= 125)).toBe(true);
    expect(groups.flatMap(({ values }) => values)).toHaveLength(200);
    expect(groups).toHaveLength(4);
    expect(shape(['coil:0', 'coil:1999', 'coil:2000'], 2000)).toEqual([['coil', 0, 2000, 2], ['coil', 2000, 1, 1]]);
  });

  it('may overlap: two readings of the same register are one request', () => {
    expect(shape(['holding:0:bit0', 'holding:0:bit1', 'holding:0:uint32', 'holding:1'], 0)).toEqual([['holding', 0, 2, 4]]);
  });
});
