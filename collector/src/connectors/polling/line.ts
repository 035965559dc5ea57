import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { PollSetting } from '@hydrograph/bus';
import { createFrameStream, decodeFrame } from '@hydrograph/codecs';
import type { ConnectorCounts } from '../host/messages.ts';
import type { Answer, Inquiry, Question } from './question.ts';

/** A line to a gateway: one question at a time. */
export interface Line {
  /** An answer, or why there was none. */
  ask(question: Question, tries: number): Promise<Answer | { readonly kind: 'silent'; readonly problem: string }>;
  close(): void;
}

const DIAL_MS = 5000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** After so many questions without one byte the connection is taken for dead. */
const MOST_SILENT = 5;

export function openLine({ host, port }: { host: string; port: number }, inquiry: Inquiry, { timeoutMs }: Pick<PollSetting, 'timeoutMs'>, counts: ConnectorCounts): Line {
  const where = `${host}:${port}`;
  let socket: Socket | undefined;
  let closed = false;
  let hear: ((chunk: Uint8Array) => void) | undefined;
  let lost: ((error: Error) => void) | undefined;
  let silent = 0;
  let notBefore = 0;
  let pauseMs = FIRST_PAUSE_MS;
  let lastProblem = '';

  async function reach(): Promise<Socket> {
    if (socket) return socket;
    if (performance.now() < notBefore) throw new Error(lastProblem);
    try {
      const dialled = await dial(host, port);
      if (closed) dialled.destroy();
      pauseMs = FIRST_PAUSE_MS;
      return keep(dialled);
    } catch (error) {
      lastProblem = `no connection to ${where}: ${error instanceof Error ? error.message : String(error)}`;
      notBefore = performance.now() + pauseMs;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      throw new Error(lastProblem, { cause: error });
    }
  }

  function keep(dialled: Socket): Socket {
    socket = dialled;
    silent = 0;
    counts.connections++;
    // What comes while nobody asked is late, or noise.
    dialled.on('data', (chunk: Buffer) => {
      silent = 0;
      hear?.(chunk);
    });
    dialled.on('error', () => dialled.destroy());
    dialled.on('end', () => dialled.destroy());
    dialled.on('close', () => {
      counts.connections--;
      if (socket === dialled) socket = undefined;
      lost?.(new Error(`${where} closed the connection`));
    });
    return dialled;
  }

  async function once(question: Question): Promise<Answer | undefined> {
    const to = await reach();
    const frame = question.frame();
    const stream = createFrameStream(inquiry.codec);
    const memory: unknown = inquiry.codec.createMemory();
    const answerIn = (pieces: ReturnType<typeof stream.push>): Answer | undefined => {
      for (const piece of pieces) {
        if (piece.kind === 'broken') counts.broken++;
        // Some converters give back what they are sent.
        if (piece.kind !== 'frame' || Buffer.compare(piece.bytes, frame) === 0) continue;
        const { message, sheet, ok } = decodeFrame(inquiry.codec, new Uint8Array(piece.bytes), memory);
        const answer = ok ? question.hear(message, sheet) : undefined;
        if (answer) return answer;
      }
      return undefined;
    };
    silent++;
    try {
      return await new Promise<Answer | undefined>((resolve, reject) => {
        const timer = setTimeout(() => resolve(answerIn(stream.end())), timeoutMs);
        lost = (error) => {
          clearTimeout(timer);
          reject(error);
        };
        hear = (chunk) => {
          const answer = answerIn(stream.push(chunk));
          if (!answer) return;
          clearTimeout(timer);
          resolve(answer);
        };
        to.write(frame);
      });
    } finally {
      hear = undefined;
      lost = undefined;
    }
  }

  return {
    async ask(question, tries) {
      let problem = '';
      for (let attempt = 0; attempt < tries && !closed; attempt++) {
        try {
          const answer = await once(question);
          if (answer) {
            counts.frames++;
            return answer;
          }
          problem = `no answer within ${timeoutMs} ms`;
          if (inquiry.isAmbiguous) await pause(timeoutMs);
          if (silent >= MOST_SILENT) socket?.destroy();
        } catch (error) {
          problem = error instanceof Error ? error.message : String(error);
        }
      }
      return { kind: 'silent', problem };
    },
    close() {
      closed = true;
      socket?.destroy();
    },
  };
}

function dial(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 30_000 });
    const tooLong = setTimeout(() => socket.destroy(new Error(`not within ${DIAL_MS} ms`)), DIAL_MS);
    socket.once('connect', () => {
      clearTimeout(tooLong);
      socket.removeAllListeners('error');
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(tooLong);
      reject(error);
    });
  });
}
