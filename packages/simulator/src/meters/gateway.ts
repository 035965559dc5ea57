import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { createFrameStream, decodeFrame } from '@hydrograph/codecs';
import { NO_FAULTS, onTheLine } from '../faults.ts';
import type { Faults } from '../faults.ts';
import { randomOf } from '../random.ts';
import type { MeterAnswer, MeterKind } from './meter.ts';

export interface GatewayOptions {
  readonly kind: MeterKind;
  readonly host?: string;
  /** A free one when absent. */
  readonly port?: number;
  readonly devices: number;
  readonly seed: number;
  readonly faults?: Faults;
  /** How long a device thinks, ms. */
  readonly thinkMs?: number;
  /** Numbers of devices that never answer. */
  readonly dead?: ReadonlySet<number>;
  readonly answered?: (answer: MeterAnswer) => void;
}

/** A gateway whose devices answer what they are asked. */
export interface Gateway {
  readonly port: number;
  readonly counts: Readonly<{ connected: number; asked: number; answered: number; most: number }>;
  /** Devices say nothing more; what was said is on its way. */
  fallSilent(): void;
  stop(): Promise<void>;
}

/** Opens a TCP gateway with simulated devices behind it. Values count up, so that each is known by its device and turn. */
export async function openGateway({ kind, host = '127.0.0.1', port = 0, devices, seed, faults = NO_FAULTS, thinkMs = 0, dead, answered }: GatewayOptions): Promise<Gateway> {
  const random = randomOf(seed);
  const turns = new Map<number, number>();
  const kept = new Map<number, Map<string, number>>();
  const sockets = new Set<Socket>();
  const counts = { connected: 0, asked: 0, answered: 0, most: 0 };
  let open = 0;
  let isSilent = false;

  function keptBy(index: number): Map<string, number> {
    const own = kept.get(index) ?? new Map<string, number>();
    kept.set(index, own);
    return own;
  }

  function hear(bytes: Uint8Array, socket: Socket): void {
    // Without memory: a device hears questions only, and a Modbus write that is heard again looks like its own answer.
    const { message, ok } = decodeFrame(kind.codec, bytes, kind.codec.createMemory());
    const index = ok ? kind.indexOf(message) : undefined;
    if (index === undefined || index < 0 || index >= devices) return;
    counts.asked++;
    counts.most = Math.max(counts.most, ++open);
    setTimeout(() => {
      open--;
      if (isSilent || dead?.has(index) || random() < faults.silence) return;
      const turn = (turns.get(index) ?? 0) + 1;
      turns.set(index, turn);
      const answer = kind.answer(message, () => index * 1000 + turn, keptBy(index));
      if (!answer || !socket.writable) return;
      for (const piece of onTheLine(answer.frame, faults, random)) socket.write(piece);
      counts.answered++;
      answered?.({ address: kind.address(index), ...answer });
    }, thinkMs);
  }

  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    counts.connected = sockets.size;
    const stream = createFrameStream(kind.codec);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      counts.connected = sockets.size;
    });
    socket.on('data', (chunk: Buffer) => {
      for (const piece of stream.push(chunk)) if (piece.kind === 'frame') hear(new Uint8Array(piece.bytes), socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, resolve);
  });
  return {
    port: (server.address() as { port: number }).port,
    counts,
    fallSilent: () => void (isSilent = true),
    async stop() {
      isSilent = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
