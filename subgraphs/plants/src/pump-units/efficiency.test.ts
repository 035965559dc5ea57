import { describe, expect, it } from 'vitest';
import { hydraulicEfficiency } from './efficiency.ts';

describe('hydraulicEfficiency', () => {
  it('is 1 when 1000 m3 are lifted by 1 m with 2.724 kWh', () => {
    expect(hydraulicEfficiency(1000, 1, 2.724)).toBeCloseTo(1, 3);
  });

  it('is 0.75 for 360 m3/h lifted by 50 m with 65.4 kW', () => {
    expect(hydraulicEfficiency(360, 50, 65.36)).toBeCloseTo(0.75, 3);
  });
});
