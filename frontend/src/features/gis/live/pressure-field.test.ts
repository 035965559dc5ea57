import { expect, it } from 'vitest';
import { findNeighbours, inMetresOfWater, pressuresFrom, type PressureSite } from './pressure-field.ts';

const sites: PressureSite[] = [
  { longitude: 87.6, latitude: 43.8, elevationM: 700 },
  { longitude: 87.61, latitude: 43.8, elevationM: 720 },
];

it('takes heads, not pressures, from its neighbours', () => {
  const near = findNeighbours([87.605], [43.8], sites);
  // 700 + 40 and 720 + 20 are one head: a pipe at 710 m has 30 m whatever the weights.
  expect(pressuresFrom(near, sites, [40, 20], [710])[0]).toBeCloseTo(30, 3);
});

it('says nothing where nobody measures, and passes over sites that are silent', () => {
  const near = findNeighbours([87.6, 87.9], [43.8, 43.8], sites);
  const pressures = pressuresFrom(near, sites, [Number.NaN, 20], [700, 700]);
  expect(pressures[0]).toBeCloseTo(40, 3);
  expect(pressures[1]).toBeNaN();
});

it('knows the units that gauges are labelled with', () => {
  expect(inMetresOfWater(0.3, 'MPa')).toBeCloseTo(30.6, 1);
  expect(inMetresOfWater(30, 'm')).toBe(30);
  expect(inMetresOfWater(30, 'mg/L')).toBeNaN();
});
