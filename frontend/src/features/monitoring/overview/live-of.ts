import type { MonitoredPointRowFragment } from '../../../generated/graphql.ts';
import type { LatestValues } from '../../../live/index.ts';

/** The newest value of a point: what came in live, else what was asked. */
export function liveOf(latest: Pick<LatestValues, 'get'>, { id, latest: asked }: Pick<MonitoredPointRowFragment, 'id' | 'latest'>): { timeMs: number; value: number; quality: string } | undefined {
  const live = latest.get(id);
  const askedMs = asked ? Date.parse(asked.time) : -Infinity;
  if (live && live.timeMs >= askedMs) return live;
  return asked ? { timeMs: askedMs, value: asked.value, quality: asked.quality } : undefined;
}
