import { BadUserInput } from '@hydrograph/entities';
import { BadCursor, mapStream, type SampleBatch as LiveBatch } from '@hydrograph/live';
import type { NetworkContext } from '../context.ts';
import type { RequireFields, SampleBatch, SubscriptionSamplesArgs } from '../generated/schema.ts';
import { sampleOf } from '../points/point.loaders.ts';
import { choosePoints } from './chosen-points.ts';

const slowest = 0.1;
const fastest = 20;

type SamplesArgs = RequireFields<SubscriptionSamplesArgs, 'every' | 'maxRatePerS'>;

/** Who may follow samples. */
export const samplePolicy = { 'Subscription.samples': 'telemetry:read' } as const;

async function followSamples({ database, viewer, live }: NetworkContext, args: SamplesArgs): Promise<AsyncIterableIterator<{ samples: SampleBatch }>> {
  const { cursor, every, maxRatePerS } = args;
  if (!(maxRatePerS >= slowest && maxRatePerS <= fastest)) throw new BadUserInput(`"maxRatePerS" is ${maxRatePerS}; it must be from ${slowest} to ${fastest}`, 'maxRatePerS');
  const following = choosePoints(database, viewer, args);
  try {
    const batches = await live.follow({ tenantId: viewer.tenantId, following, cursor: cursor ?? undefined, maxRateHz: maxRatePerS, every });
    return mapStream(batches, (batch) => ({ samples: shown(batch) }));
  } catch (error) {
    if (error instanceof BadCursor) throw new BadUserInput(error.message, 'cursor');
    throw error;
  }
}

const shown = ({ cursor, source, samples }: LiveBatch): SampleBatch => ({ cursor, source, samples: samples.map(sampleOf) });

export const sampleResolvers = {
  Subscription: {
    samples: { subscribe: (_root: unknown, args: SamplesArgs, context: NetworkContext) => followSamples(context, args) },
  },
};
