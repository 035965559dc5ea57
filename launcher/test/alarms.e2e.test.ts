import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInstallation, type Installation } from './torture/installation.ts';
import { eventually } from './processes.ts';

interface Row {
  point_id: string;
  started_at: Date;
  cleared_at: Date | null;
  state: string;
}

/** Rounds of a dip below the limit and back; each dip of each point is one alarm. */
const rounds = 12;
const points = ['A', 'B', 'C'];

describe('alarms of a product whose parts are killed', { timeout: 300_000, retry: 0 }, () => {
  let product: Installation;
  beforeAll(async () => {
    product = await startInstallation({ column: 'embedded', subgraphs: 'together', say: () => undefined });
  }, 240_000);
  afterAll(() => product?.stop());

  const push = (samples: object[]): Promise<unknown> =>
    // As a device does: again until all of it is acknowledged. A collector that has just begun does not know the points yet.
    eventually('a push', async () => (await product.client.post<{ rejected: unknown[] }>('/ingest/samples', { samples }).catch(() => undefined))?.rejected.length === 0, 120_000);

  it('are all there, and each once', async () => {
    const { registerPoints } = await product.client.request<{ registerPoints: { userErrors: object[] } }>(
      'mutation ($points: [RegisterPointInput!]!) { registerPoints(input: { points: $points }) { userErrors { message } } }',
      { points: points.map((code) => ({ code, name: code, quantity: 'PRESSURE' })) },
    );
    expect(registerPoints.userErrors).toEqual([]);
    const input = { name: '低压', severity: 'MAJOR', condition: { kind: 'LIMITS', lo: 15 }, target: { quantity: 'PRESSURE' } };
    const { createAlarmRule } = await product.client.request<{ createAlarmRule: { userErrors: object[] } }>('mutation ($input: AlarmRuleInput!) { createAlarmRule(input: $input) { userErrors { message } } }', { input });
    expect(createAlarmRule.userErrors).toEqual([]);
    const begun = Date.now() - 3_600_000;
    const all = (): Promise<Row[]> => product.query<Row>('select point_id, started_at, cleared_at, state from network.alarm order by started_at, point_id').catch(() => []);
    // The rules are on their way to the collector: a dip before the others shows that they are there.
    let probe = begun - 20 * 60_000;
    await eventually('the rule in force', async () => {
      await push(points.map((point) => ({ point, time: (probe += 1000), value: 5 })));
      return (await all()).length >= points.length;
    }, 60_000);
    await push(points.map((point) => ({ point, time: begun - 60_000, value: 40 })));

    const starts: number[] = [];
    let killing: Promise<void> = Promise.resolve();
    for (let round = 0; round < rounds; round++) {
      const low = begun + round * 60_000;
      starts.push(low);
      if (round % 3 === 1) killing = killing.then(() => product.victims.get('collector')!.kill());
      if (round % 3 === 2) killing = killing.then(() => product.victims.get('subgraphs')!.kill());
      await push(points.map((point) => ({ point, time: low, value: 5 })));
      await push(points.map((point) => ({ point, time: low + 30_000, value: 40 })));
    }
    await killing;
    const read = async (): Promise<Row[]> => (await all()).filter(({ started_at }) => new Date(started_at).getTime() >= begun);
    await eventually('the last alarm', async () => (await read()).filter(({ state }) => state === 'CLEARED').length >= rounds * points.length, 120_000);
    // Whatever is sent again comes within seconds.
    await pause(5000);
    const rows = await read();
    expect(rows.map(({ started_at }) => new Date(started_at).getTime())).toEqual(starts.flatMap((start) => points.map(() => start)));
    expect(rows.every(({ state, cleared_at, started_at }) => state === 'CLEARED' && new Date(cleared_at!).getTime() === new Date(started_at).getTime() + 30_000)).toBe(true);
    expect(new Set(rows.map(({ point_id, started_at }) => `${point_id} ${String(started_at)}`)).size).toBe(rounds * points.length);
  });
});
