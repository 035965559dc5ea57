import { describe, expect, it } from 'vitest';
import { ageScale, css, diameterScale, flowScale, materialColour, pipeWidthPx, pressureScale, unknownColour, type Rgb } from './palette.ts';

describe('diameter scale', () => {
  const scale = diameterScale(100, 1600);

  it('is logarithmic: 400 mm lies half-way between 100 and 1600', () => {
    expect(scale.position(100)).toBe(0);
    expect(scale.position(400)).toBeCloseTo(0.5);
    expect(scale.position(1600)).toBeCloseTo(1);
  });

  it('is continuous and keeps its end colours outside the range', () => {
    expect(scale.colour(50)).toEqual(scale.colour(100));
    expect(scale.colour(5000)).toEqual(scale.colour(1600));
    const step = scale.colour(300).map((part, index) => Math.abs(part - scale.colour(303)[index]!));
    expect(Math.max(...step)).toBeLessThan(4);
  });

  it('shows a pipe without diameter as unknown', () => {
    expect(scale.colour(0)).toEqual(unknownColour);
    expect(scale.colour(Number.NaN)).toEqual(unknownColour);
  });

  it('has round ticks inside its range', () => {
    const ticks = scale.ticks(6);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks[0]).toBe(100);
    expect(ticks.every((tick) => tick >= 100 && tick <= 1600)).toBe(true);
  });

  it('bears a network of one diameter', () => {
    const single = diameterScale(200, 200);
    expect(single.colour(200).every(Number.isFinite)).toBe(true);
  });
});

it('colours old pipes alike', () => {
  expect(ageScale().colour(80)).toEqual(ageScale().colour(60));
  expect(ageScale().ticks(5)).toEqual([0, 15, 30, 45, 60]);
});

it('gives an unknown material the grey of the unknown and a new one a steady colour', () => {
  expect(materialColour(undefined)).toEqual(unknownColour);
  expect(materialColour('BAMBOO')).toEqual(materialColour('BAMBOO'));
  expect(materialColour('BAMBOO')).not.toEqual(unknownColour);
});

it('draws wider pipes wider', () => {
  const widths = [80, 200, 400, 600, 1000, 1400].map(pipeWidthPx);
  expect(widths).toEqual([...widths].sort((left, right) => left - right));
  expect(css([1, 2, 3], 0.5)).toBe('rgb(1 2 3 / 0.5)');
});

it('knows what pressure is too little, right and too much, and what is not known', () => {
  const scale = pressureScale();
  const [low, right, high] = [8, 35, 68].map((value) => scale.colour(value)) as [Rgb, Rgb, Rgb];
  expect(low[0]).toBeGreaterThan(low[1]);
  expect(right[1]).toBeGreaterThan(right[0]);
  expect(high[2]).toBeGreaterThan(high[1]);
  expect(scale.colour(Number.NaN)).toEqual(unknownColour);
  expect(scale.ticks(6).length).toBeLessThanOrEqual(9);
});

it('colours a flow by its size, whichever way it runs', () => {
  const scale = flowScale(1000);
  expect(scale.colour(-40)).toEqual(scale.colour(40));
  expect(scale.position(1)).toBeCloseTo(0, 5);
  expect(scale.position(1000)).toBeCloseTo(1, 5);
  expect(scale.ticks(6)).toEqual([1, 10, 100, 1000]);
  expect(scale.colour(Number.NaN)).toEqual(unknownColour);
});
