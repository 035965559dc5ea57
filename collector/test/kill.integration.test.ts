import { describe, expect, it } from 'vitest';
import { hasInfluxd, startInfluxd } from '../../packages/telemetry/test/influxd.ts';
import { torture } from './torture.ts';

if (!hasInfluxd) console.log('skipped: no InfluxDB');

const none = async (): Promise<{ url?: string; stop(): Promise<void> }> => ({ stop: async () => {} });
const columns: [string, typeof none][] = [['SQLite', none], ...(hasInfluxd ? [['InfluxDB', startInfluxd] as [string, typeof none]] : [])];

describe.each(columns)('a collector killed under load, samples in %s', (_name, start) => {
  it('loses no acknowledged sample and doubles none', { timeout: 600_000 }, async () => {
    const store = await start();
    try {
      const result = await torture({ kills: 15, seed: 42, ...(store.url ? { influxUrl: store.url } : {}) });
      console.log(`${result.kills} kills, ${result.acknowledged} acknowledged, ${result.lost} lost, ${result.doubled} doubled`);
      expect(result).toMatchObject({ lost: 0, doubled: 0, stale: 0, askew: 0 });
      expect(result.acknowledged).toBeGreaterThan(500);
    } finally {
      await store.stop();
    }
  });
});
