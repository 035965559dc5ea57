import type { ChannelSetting, FieldDevice } from '@hydrograph/bus';
import { createFrameStream, decodeFrame } from '@hydrograph/codecs';
import type { ConnectorPort } from '../host/plugin.ts';
import { channelsOf, readingsOf } from '../readings.ts';
import { createClockDrift } from './clock-drift.ts';
import type { Dialogue } from './dialogue.ts';

/** One conversation with one or more stations. */
export interface Conversation {
  /** Takes bytes; each answer is written when what it confirms is on disk. Resolves when all frames so far are dealt with. */
  take(chunk: Uint8Array): Promise<void>;
  /** What waits for more bytes is given up. */
  end(): Promise<void>;
  /** Frames being dealt with. */
  readonly busy: number;
  /** Bytes since the last good frame. */
  readonly senseless: number;
}

/** Takes the frames of stations: who speaks, what was measured, and the answer once it is stored. */
export interface StationDesk {
  setDevices(devices: readonly FieldDevice[]): void;
  open(from: string, write: (answer: Uint8Array) => void): Conversation;
}

export function createStationDesk(dialogue: Dialogue, { store, watch, counts }: Pick<ConnectorPort, 'store' | 'watch' | 'counts'>, now: () => number = Date.now): StationDesk {
  const drift = createClockDrift();
  let devices = new Map<string, { id: string; channels: ReadonlyMap<string, readonly ChannelSetting[]> }>();

  async function hear(bytes: Uint8Array, memory: unknown, from: string, write: (answer: Uint8Array) => void): Promise<boolean> {
    const receivedAt = now();
    const { message, sheet, ok } = decodeFrame(dialogue.codec, bytes, memory);
    const heard = ok ? dialogue.hear(message, sheet, memory, receivedAt) : undefined;
    if (!heard) {
      counts.broken++;
      return false;
    }
    counts.frames++;
    const device = devices.get(heard.address.toUpperCase());
    if (!device) {
      watch.strange(heard.address, from);
      return true;
    }
    const { sentAt } = heard;
    const aheadMs = sentAt === undefined ? undefined : drift.measure(device.id, sentAt, receivedAt);
    const { samples, unmapped } = readingsOf(heard.samples, device.channels, { receivedAt, sentAt, ...(aheadMs !== undefined && { aheadMs }) });
    watch.heard(device.id, { clockAheadMs: aheadMs, batteryV: heard.batteryV, unmapped });
    try {
      await store(samples);
    } catch (error) {
      // Without an answer the station sends it again.
      watch.failed(device.id, error instanceof Error ? error.message : String(error));
      return true;
    }
    if (heard.answer) write(heard.answer);
    return true;
  }

  return {
    setDevices(next) {
      devices = new Map(next.map((device) => [device.address.toUpperCase(), { id: device.id, channels: channelsOf(device) }]));
      drift.forget(new Set(next.map(({ id }) => id)));
    },
    open(from, write) {
      const stream = createFrameStream(dialogue.codec);
      const memory: unknown = dialogue.codec.createMemory();
      let busy = 0;
      let senseless = 0;

      async function deal(pieces: ReturnType<typeof stream.push>): Promise<void> {
        await Promise.all(pieces.map(async (piece) => {
          if (piece.kind !== 'frame') {
            counts.broken += piece.kind === 'broken' ? 1 : 0;
            senseless += piece.bytes.length;
            return;
          }
          busy++;
          try {
            if (await hear(new Uint8Array(piece.bytes), memory, from, write)) senseless = 0;
          } finally {
            busy--;
          }
        }));
      }

      return {
        take: (chunk) => deal(stream.push(chunk)),
        end: () => deal(stream.end()),
        get busy() {
          return busy;
        },
        get senseless() {
          return senseless;
        },
      };
    },
  };
}
