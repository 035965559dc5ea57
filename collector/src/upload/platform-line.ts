import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { createFrameStream, type AnyCodec } from '@hydrograph/codecs';
import type { SelfReport } from '@hydrograph/codecs/self-report.ts';
import type { UploadTargetSetting } from '@hydrograph/bus';

/** A way to a platform, opened when it is first used and again when it broke. */
export interface PlatformLine {
  /** Sends a report and waits for its answer. Rejects with the reason when there is none. */
  ask(report: SelfReport, attempt: number): Promise<void>;
  close(): void;
}

export interface LineOptions {
  readonly target: Pick<UploadTargetSetting, 'host' | 'port' | 'transport'>;
  readonly codec: AnyCodec;
  readonly connectMs: number;
  readonly answerMs: number;
}

interface Wire {
  write(bytes: Uint8Array): void;
  close(): void;
}

export function createPlatformLine({ target, codec, connectMs, answerMs }: LineOptions): PlatformLine {
  let wire: Wire | undefined;
  let waiting: { report: SelfReport; answered: () => void; failed: (error: Error) => void } | undefined;

  async function open(): Promise<Wire> {
    const stream = createFrameStream(codec);
    const hear = (chunk: Uint8Array): void => {
      for (const piece of stream.push(chunk)) if (piece.kind === 'frame' && waiting?.report.isAnswer(piece.bytes)) waiting.answered();
    };
    let opened: Wire | undefined;
    const broken = (): void => {
      // One that was closed before is not the one in use.
      if (!opened || wire !== opened) return;
      wire = undefined;
      waiting?.failed(new Error('the platform closed the connection'));
    };
    opened = await (target.transport === 'UDP' ? openUdp(target, hear) : openTcp(target, connectMs, hear, broken));
    return opened;
  }

  return {
    async ask(report, attempt) {
      const own = (wire ??= await open());
      const answer = Promise.withResolvers<void>();
      waiting = { report, answered: answer.resolve, failed: answer.reject };
      const late = setTimeout(() => answer.reject(new Error(`the platform did not acknowledge within ${answerMs / 1000} s`)), answerMs);
      try {
        own.write(report.frame(attempt));
        await answer.promise;
      } finally {
        clearTimeout(late);
        waiting = undefined;
      }
    },
    close() {
      wire?.close();
      wire = undefined;
    },
  };
}

function openTcp({ host, port }: LineOptions['target'], connectMs: number, hear: (chunk: Uint8Array) => void, broken: () => void): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true });
    const late = setTimeout(() => socket.destroy(new Error(`no connection within ${connectMs / 1000} s`)), connectMs);
    socket.once('connect', () => {
      clearTimeout(late);
      resolve({ write: (bytes) => void socket.write(bytes), close: () => socket.destroy() });
    });
    socket.on('data', hear);
    socket.on('error', reject);
    socket.on('close', () => {
      clearTimeout(late);
      reject(new Error('the platform closed the connection'));
      broken();
    });
  });
}

function openUdp({ host, port }: LineOptions['target'], hear: (chunk: Uint8Array) => void): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.on('message', hear);
    // A platform that is away answers a datagram with a refusal: it is sent again like one that was lost.
    socket.on('error', reject);
    socket.connect(port, host, () => resolve({ write: (bytes) => socket.send(bytes), close: () => socket.close() }));
  });
}
