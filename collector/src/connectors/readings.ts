import type { ChannelSetting, FieldDevice } from '@hydrograph/bus';
import type { FieldSample } from '@hydrograph/codecs';
import type { FieldSampleTuple } from './host/messages.ts';

/** What came of the values of a frame. */
export interface Readings {
  readonly samples: FieldSampleTuple[];
  /** Codes of numbers that no channel of the device names. */
  readonly unmapped: string[];
}

/** Values that stand for the code itself when a channel names no statistic: a live value, the mean of an interval. */
const PLAIN = new Set<string | undefined>([undefined, 'Rtd', 'Avg']);
/** A clock that is further ahead would be refused; what it says is moved back by as much as it is wrong. */
const AHEAD_MS = 5 * 60_000;

const numberOf = (value: FieldSample['value']): number | undefined => (typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : undefined);

/** Channels of a device by the code they take, ready for every frame. */
export const channelsOf = ({ channels }: FieldDevice): ReadonlyMap<string, readonly ChannelSetting[]> => Map.groupBy(channels, ({ code }) => code);

/**
 * Values of a frame as samples of points. A value that has no time of its own has that of the frame. `aheadMs` says how wrong the
 * device's clock is: times that lie ahead are moved back by it and marked uncertain.
 */
export function readingsOf(values: readonly FieldSample[], channels: ReadonlyMap<string, readonly ChannelSetting[]>, { receivedAt, sentAt = receivedAt, aheadMs = 0 }: { receivedAt: number; sentAt?: number | undefined; aheadMs?: number }): Readings {
  const samples: FieldSampleTuple[] = [];
  const unmapped = new Set<string>();
  for (const { code, statistic, value, time, quality } of values) {
    const number = numberOf(value);
    if (number === undefined) continue;
    const own = channels.get(code)?.filter((channel) => (channel.statistic === undefined ? PLAIN.has(statistic) : channel.statistic === statistic)) ?? [];
    if (own.length === 0 && !channels.has(code)) unmapped.add(code);
    const told = time === undefined ? sentAt : Date.parse(time);
    const ahead = told > receivedAt + AHEAD_MS;
    for (const { pointId, scale, offset } of own) {
      const scaled = Number((number * scale + offset).toPrecision(12));
      if (ahead) samples.push([pointId, told - aheadMs, scaled, 'UNCERTAIN', 'DEVICE_CLOCK_AHEAD']);
      else samples.push(quality === 'GOOD' ? [pointId, told, scaled, 'GOOD'] : [pointId, told, scaled, quality, 'REPORTED_BY_DEVICE']);
    }
  }
  return { samples, unmapped: [...unmapped] };
}
