import type { ConnectDeviceInput, DeviceRowFragment } from '../../../generated/graphql.ts';

type Point = NonNullable<DeviceRowFragment['channels'][number]['point']>;

/** A channel as it is written into fields. */
export interface ChannelForm {
  /** Stays the same while rows come and go. */
  readonly key: number;
  code: string;
  statistic: string;
  scale: string;
  offset: string;
  point: Point | undefined;
}

let keys = 0;

export const newChannel = (code = ''): ChannelForm => ({ key: ++keys, code, statistic: '', scale: '1', offset: '0', point: undefined });

/** Channels of a device as fields; those whose point is gone come without one. */
export const channelsOf = (device: Pick<DeviceRowFragment, 'channels'> | undefined): ChannelForm[] =>
  (device?.channels ?? []).map(({ code, statistic, scale, offset, point }) => ({ key: ++keys, code, statistic: statistic ?? '', scale: String(scale), offset: String(offset), point: point ?? undefined }));

/** What the fields say; what is no number becomes the usual one. Channels without a point feed nothing and are not sent. */
export const channelInputs = (channels: readonly ChannelForm[]): ConnectDeviceInput['channels'] =>
  channels.flatMap(({ code, statistic, scale, offset, point }) => (point ? [{ code: code.trim(), statistic: statistic.trim() || null, pointId: point.id, scale: numberOr(scale, 1), offset: numberOr(offset, 0) }] : []));

function numberOr(text: string, usual: number): number {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? usual : value;
}

/** Codes that a device sends and no channel takes. */
export const openCodes = (unmapped: readonly string[], channels: readonly ChannelForm[]): string[] => unmapped.filter((code) => !channels.some((channel) => channel.code.trim() === code));
