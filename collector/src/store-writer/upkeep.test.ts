import { describe, expect, it } from 'vitest';
import type { Expiry, RollUpStep } from '@hydrograph/telemetry';
import { silent, until } from '../../test/setting.ts';
import { startUpkeep } from './upkeep.ts';

const DAY = 86_400_000;
const retention = { rawMs: 10 * DAY, '15mMs': 20 * DAY, '1hMs': 30 * DAY };

describe('upkeep of the store', () => {
  it('makes what is due step by step, then deletes what is older than its class', async () => {
    const calls: (RollUpStep | Expiry)[] = [];
    let due = 3;
    const now = 100 * DAY;
    const upkeep = startUpkeep({ retention, logger: silent, everyMs: 5, now: () => now, writer: {
      rollUp: async (step) => (calls.push(step), --due > 0),
      expire: async (expiry) => (calls.push(expiry), false),
    } });
    await until(() => calls.some((call) => 'raw' in call));
    await upkeep.stop();
    expect(calls.slice(0, 3)).toEqual(Array(3).fill({ before: now - 60_000, limit: 200 }));
    expect(calls.filter((call) => 'raw' in call)).toEqual([{ raw: 90 * DAY, '15m': 80 * DAY, '1h': 70 * DAY }]);
  });

  it('goes on after failures and ends in the middle of much to do', async () => {
    let failures = 0;
    let steps = 0;
    const upkeep = startUpkeep({ retention, logger: silent, everyMs: 5, writer: {
      rollUp: async () => {
        if (failures++ < 2) throw new Error('store is down');
        steps++;
        return true;
      },
      expire: async () => false,
    } });
    await until(() => steps > 2);
    await upkeep.stop();
    const ended = steps;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(steps).toBe(ended);
  });
});
