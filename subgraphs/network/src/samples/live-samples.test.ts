import { expect, it } from 'vitest';
import type { LiveHub, SampleBatch, SamplesWanted } from '@hydrograph/live';
import { createLiveSamples } from './live-samples.ts';

const batchOf = (...pointIds: string[]): SampleBatch => ({ cursor: pointIds.join('+'), source: 'LIVE', conflated: 0, samples: pointIds.map((pointId) => ({ tenantId: 't', pointId, time: 0, value: 1, quality: 192 })) });

/** A hub that gives what is put into it. */
function aHub(batches: SampleBatch[]) {
  const asked: SamplesWanted[] = [];
  const hub = {
    latest: async () => new Map(),
    subscribe(wanted: SamplesWanted) {
      asked.push(wanted);
      return {
        [Symbol.asyncIterator]() {
          return this;
        },
        next: async () => (batches.length > 0 ? { done: false, value: batches.shift()! } : { done: true, value: undefined }),
        return: async () => ({ done: true, value: undefined }),
      };
    },
  } as unknown as LiveHub;
  return { hub, asked };
}

const log = { warn: () => undefined };
const idsOf = (item: IteratorResult<SampleBatch>): string[] | undefined => (item.done ? undefined : item.value.samples.map(({ pointId }) => pointId));

it.each([true, false])('gives nothing more of a point that is hidden while somebody follows it (open: %s)', async (open) => {
  const batches = [batchOf('a', 'b')];
  const { hub } = aHub(batches);
  const live = createLiveSamples(hub, log);
  let visible = ['a', 'b'];
  const followed = await live.follow({ tenantId: 't', following: { ask: async () => visible, open }, maxRateHz: 1 });
  expect(idsOf(await followed.next())).toEqual(['a', 'b']);
  visible = ['a'];
  live.pointsChanged('t');
  await Promise.resolve();
  batches.push(batchOf('b'), batchOf('a', 'b'));
  expect(idsOf(await followed.next())).toEqual(['a']);
  expect(idsOf(await followed.next())).toBeUndefined();
});

it('passes on the empty batch that says from where to go on', async () => {
  const { hub, asked } = aHub([batchOf()]);
  const followed = await createLiveSamples(hub, log).follow({ tenantId: 't', following: { ask: async () => ['a'], open: false }, maxRateHz: 1 });
  expect(idsOf(await followed.next())).toEqual([]);
  expect(asked[0]!.points).toEqual(['a']);
});
