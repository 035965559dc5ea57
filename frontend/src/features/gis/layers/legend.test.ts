import { expect, it } from 'vitest';
import { diameterScale } from '../../../globe/palette.ts';
import { gradientOf, ticksOf } from './legend.ts';

it('runs through the scale from end to end', () => {
  const gradient = gradientOf(diameterScale(50, 1200), 4);
  expect(gradient.match(/rgb/g)).toHaveLength(5);
  expect(gradient).toContain('0.0%');
  expect(gradient).toContain('100.0%');
});

it('puts ticks where their values are, in order and apart', () => {
  const ticks = ticksOf(diameterScale(50, 1200), 6);
  expect(ticks[0]).toEqual({ value: 50, at: 0 });
  for (const [index, { at }] of ticks.entries()) if (index > 0) expect(at - ticks[index - 1]!.at).toBeGreaterThanOrEqual(10);
});
