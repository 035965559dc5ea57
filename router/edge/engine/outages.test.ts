import { describe, expect, it } from 'vitest';
import { createOutages } from './outages.ts';

function outagesAt() {
  let time = 0;
  const outages = createOutages({ waitMs: 1000, waitingLimit: 10 }, () => time);
  return { outages, at: (ms: number) => (time = ms) };
}

describe('an outage', () => {
  it('is waited for in growing steps', () => {
    const { outages } = outagesAt();
    const delays = [0, 1, 2, 3, 9].map((attempt) => outages.delay('network', attempt) ?? 0);
    expect(delays.every((delay, index) => delay >= [37, 75, 150, 300, 300][index]! && delay <= [63, 125, 250, 500, 500][index]!)).toBe(true);
  });

  it('is waited for from its start, whoever asks and when', () => {
    const { outages, at } = outagesAt();
    expect(outages.delay('network', 0)).toBeGreaterThan(0);
    at(990);
    expect(outages.delay('network', 3)).toBeLessThanOrEqual(10);
    at(1001);
    expect(outages.delay('network', 0)).toBeNull();
    expect(outages.delay('plants', 0)).toBeGreaterThan(0);
  });

  it('ends when the service answers, and when nobody asked for long', () => {
    const { outages, at } = outagesAt();
    outages.delay('network', 0);
    at(900);
    outages.delay('network', 0);
    at(1500);
    expect(outages.delay('network', 0)).toBeNull();
    outages.over('network');
    expect(outages.delay('network', 0)).toBeGreaterThan(0);
    at(9000);
    expect(outages.delay('network', 0)).toBeGreaterThan(0);
  });

  it('is never waited for without patience', () => {
    expect(createOutages({ waitMs: 0, waitingLimit: 10 }).delay('network', 0)).toBeNull();
  });
});
