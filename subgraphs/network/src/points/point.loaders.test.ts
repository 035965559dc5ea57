import { createLoaders, type EntityManager } from '@hydrograph/entities';
import type { TelemetryReader } from '@hydrograph/telemetry';
import { expect, it } from 'vitest';
import type { NetworkContext } from '../context.ts';
import { loadHistory, loadSamples } from './point.loaders.ts';

const hour = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-01T01:00:00Z') };

/** A request whose store writes down what it is asked. */
function aRequest(): { context: NetworkContext; asked: object[] } {
  const asked: object[] = [];
  const telemetry: Pick<TelemetryReader, 'earliest' | 'downsampled'> = {
    earliest: async (query) => {
      asked.push(query);
      return query.pointIds.map((pointId, n) => [{ tenantId: 't', pointId, time: 1000, value: n, quality: 192 }]);
    },
    downsampled: async (query) => {
      asked.push(query);
      return query.pointIds.map((pointId) => ({ pointId, buckets: [] }));
    },
  };
  const em = {} as EntityManager;
  return { asked, context: { telemetry, loaders: createLoaders(em), viewer: { tenantId: 't' } } as unknown as NetworkContext };
}

it('asks the store once for the samples of all points of a request, and once more for another span or number', async () => {
  const { context, asked } = aRequest();
  const ids = Array.from({ length: 200 }, (_, n) => `p${n}`);
  const samples = await Promise.all(ids.map((id) => loadSamples(context, id, { ...hour, first: 5 })));
  expect(asked).toEqual([{ tenantId: 't', pointIds: ids, from: hour.from.getTime(), to: hour.to.getTime(), limit: 5 }]);
  expect(samples.map(([first]) => [first?.pointId, first?.value])).toEqual(ids.map((id, n) => [id, n]));
  await Promise.all([loadSamples(context, 'p1', { ...hour, first: 5 }), loadSamples(context, 'p1', { ...hour, first: 6 }), loadSamples(context, 'p2', { ...hour, first: 6 })]);
  expect(asked).toHaveLength(2);
});

it('asks once for the history of all points of a request', async () => {
  const { context, asked } = aRequest();
  await Promise.all(['a', 'b', 'c'].map((id) => loadHistory(context, id, { ...hour, maxPoints: 60 })));
  expect(asked).toHaveLength(1);
});
