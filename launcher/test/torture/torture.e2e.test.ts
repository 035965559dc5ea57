import { describe, expect, it } from 'vitest';
import { hasMosquitto } from '../../../packages/bus/test/brokers.ts';
import { findPostgres } from '../../../packages/entities/test/postgres-server.ts';
import { hasInfluxd } from '../../../packages/telemetry/test/influxd.ts';
import type { Column } from './installation.ts';
import { torture } from './torture.ts';

const columns: Column[] = ['embedded'];
if (findPostgres() && hasInfluxd && hasMosquitto) columns.push('production');
else console.log('skipped: no PostgreSQL, InfluxDB or Mosquitto');

describe.each(columns)('random processes killed under load, %s column', (column) => {
  it('lose nothing that was acknowledged and double nothing', { timeout: 600_000, retry: 0 }, async () => {
    const result = await torture({ kills: 15, seed: 42, column, subgraphs: 'together' });
    const { kills, samples, mutations, lost, doubled, examples, deaths } = result;
    console.log(`${column}: ${deaths.map(({ victim, backAfterMs }) => `${victim} ${backAfterMs.length}`).join(', ')}; ${samples} samples and ${mutations} mutations acknowledged`);
    console.log(`a subscriber that resumes by cursor: ${result.unseen} samples unseen, ${result.seenTwice} seen twice`);
    console.log(`${kills} kills, ${lost} lost, ${doubled} doubled`);
    expect(examples).toEqual([]);
    // Seen twice is allowed: through the edge a subscription is at least once (router/README.md).
    expect(result).toMatchObject({ kills: 15, lost: 0, doubled: 0, unseen: 0, stale: 0, askew: 0 });
    expect(samples).toBeGreaterThan(200);
    expect(mutations).toBeGreaterThan(50);
  });
});
