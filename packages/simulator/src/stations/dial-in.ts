import { createSocket } from 'node:dgram';
import type { Socket as DatagramSocket } from 'node:dgram';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { codecNamed, createFrameStream } from '@hydrograph/codecs';
import { driftOf, NO_FAULTS, onTheLine } from '../faults.ts';
import type { Faults } from '../faults.ts';
import { randomOf, seedOf } from '../random.ts';
import type { Report, StationKind } from './station.ts';

export interface DialInOptions {
  readonly kind: StationKind;
  readonly host: string;
  readonly port: number;
  readonly transport?: 'TCP' | 'UDP';
  readonly stations: number;
  /** Number of the first station. */
  readonly firstIndex?: number;
  readonly everyMs: number;
  readonly seed: number;
  readonly faults?: Faults;
  /** How far every clock is ahead; by chance, as the faults say, when absent. */
  readonly aheadMs?: number;
  /** How long an answer is waited for before a report is sent again. */
  readonly answerMs?: number;
  /** Time of the values of a report: now when absent. */
  readonly timeOf?: ((serial: number) => number) | undefined;
  /** Reports of each station; without end when absent. */
  readonly reports?: number;
  readonly acknowledged?: (address: string, report: Report) => void;
}

/** Stations that report until they are stopped. */
export interface DialedIn {
  readonly counts: Readonly<DialInCounts>;
  /** Resolves when every station has brought all its reports home. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

export interface DialInCounts {
  connected: number;
  sent: number;
  acknowledged: number;
  again: number;
}

const RECONNECT_MS = 300;
const PIECES_APART_MS = 3;

interface Line {
  write(piece: Uint8Array): void;
  close(): void;
}

/** Stations of one protocol that dial in, report and keep each report until it is acknowledged, as real ones do. */
export function dialIn(options: DialInOptions): DialedIn {
  const counts: DialInCounts = { connected: 0, sent: 0, acknowledged: 0, again: 0 };
  const stopping = new AbortController();
  const running = Array.from({ length: options.stations }, (_, index) => runStation(options, index, counts, stopping.signal));
  const done = Promise.all(running).then(() => undefined);
  return {
    counts, done,
    async stop() {
      stopping.abort();
      await done;
    },
  };
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    signal.addEventListener('abort', over, { once: true });
  });

async function runStation(options: DialInOptions, index: number, counts: DialInCounts, signal: AbortSignal): Promise<void> {
  const { kind, everyMs, seed, faults = NO_FAULTS, answerMs = 5000, timeOf, reports = Infinity, firstIndex = 0 } = options;
  const address = kind.address(firstIndex + index);
  const random = randomOf(seedOf(seed, firstIndex + index));
  const aheadMs = options.aheadMs ?? driftOf(faults, random);
  const line = createLine(options, counts, signal);
  const valueOf = (): number => 20 + random() * 60;
  await pause(random() * everyMs, signal);
  for (let serial = 0; serial < reports && !signal.aborted; serial++) {
    const nextAt = Date.now() + everyMs;
    const silent = random() < faults.silence;
    const now = Date.now() + aheadMs;
    const report = kind.report(address, serial, timeOf ? timeOf(serial) : now, now, valueOf);
    if (!silent) {
      for (let attempt = 0; !signal.aborted; attempt++) {
        counts.sent++;
        if (attempt > 0) counts.again++;
        if (await line.ask(onTheLine(report.frame(attempt), faults, random), report, answerMs)) {
          counts.acknowledged++;
          options.acknowledged?.(address, report);
          break;
        }
      }
    }
    await pause(Math.max(0, nextAt - Date.now()), signal);
  }
  line.close();
}

/** The way of one station to its centre, opened again when it breaks. */
function createLine({ kind, host, port, transport = 'TCP' }: DialInOptions, counts: DialInCounts, signal: AbortSignal): { ask(pieces: Uint8Array[], report: Report, answerMs: number): Promise<boolean>; close(): void } {
  const codec = codecNamed(kind.codecName)!;
  let line: Line | undefined;
  let stream = createFrameStream(codec);
  let waiting: { report: Report; answered: (yes: boolean) => void } | undefined;

  function hear(chunk: Uint8Array): void {
    for (const piece of stream.push(chunk)) if (piece.kind === 'frame' && waiting?.report.isAnswer(piece.bytes)) waiting.answered(true);
  }

  function broken(): void {
    if (line) counts.connected--;
    line = undefined;
    waiting?.answered(false);
  }

  async function open(): Promise<Line | undefined> {
    stream = createFrameStream(codec);
    const opened = await (transport === 'UDP' ? openUdp(host, port, hear) : openTcp(host, port, hear, broken));
    if (!opened) return undefined;
    counts.connected++;
    return opened;
  }

  return {
    async ask(pieces, report, answerMs) {
      line ??= await open();
      if (!line) {
        await pause(RECONNECT_MS, signal);
        return false;
      }
      const answer = Promise.withResolvers<boolean>();
      waiting = { report, answered: answer.resolve };
      const late = setTimeout(() => answer.resolve(false), answerMs);
      const over = (): void => answer.resolve(false);
      signal.addEventListener('abort', over, { once: true });
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) await pause(PIECES_APART_MS, signal);
        line?.write(piece);
      }
      const answered = await answer.promise;
      clearTimeout(late);
      signal.removeEventListener('abort', over);
      waiting = undefined;
      // Whoever hangs up is not called again at once.
      if (!line) await pause(RECONNECT_MS, signal);
      return answered;
    },
    close() {
      line?.close();
      line = undefined;
    },
  };
}

function openTcp(host: string, port: number, hear: (chunk: Uint8Array) => void, broken: () => void): Promise<Line | undefined> {
  return new Promise((resolve) => {
    const socket: Socket = connect({ host, port, noDelay: true });
    socket.once('connect', () => resolve({ write: (piece) => void socket.write(piece), close: () => socket.destroy() }));
    socket.on('data', hear);
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => {
      resolve(undefined);
      broken();
    });
  });
}

function openUdp(host: string, port: number, hear: (chunk: Uint8Array) => void): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket: DatagramSocket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.on('message', hear);
    socket.once('error', reject);
    socket.connect(port, host, () => resolve({ write: (piece) => socket.send(piece), close: () => socket.close() }));
  });
}
