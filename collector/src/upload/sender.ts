import { codecNamed, CodecError } from '@hydrograph/codecs';
import { hj212Reports } from '@hydrograph/codecs/hj212/self-report.ts';
import type { ReportOptions, SelfReport } from '@hydrograph/codecs/self-report.ts';
import { sl651Reports } from '@hydrograph/codecs/sl651/self-report.ts';
import { szy206Reports } from '@hydrograph/codecs/szy206/self-report.ts';
import type { StationProtocol, UploadReport, UploadTargetSetting } from '@hydrograph/bus';
import { createPlatformLine } from './platform-line.ts';
import type { UploadTable, WaitingReport } from './upload-table.ts';

/** Brings the waiting reports of one target to its platform: one after the other, each until it is acknowledged. */
export interface Sender {
  readonly state: UploadReport['state'];
  /** Why the last attempt failed; undefined while it is well. */
  readonly problem: string | undefined;
  /** There is something new in line. */
  wake(): void;
  stop(): Promise<void>;
}

export interface Patience {
  readonly connectMs: number;
  readonly answerMs: number;
  /** First pause after a failure, doubled up to the longest. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
}

export const usualPatience: Patience = { connectMs: 10_000, answerMs: 10_000, retryMs: 1000, longestRetryMs: 60_000 };

const reportsOf: Readonly<Record<StationProtocol, (options: ReportOptions) => SelfReport[]>> = { HJ212: hj212Reports, SL651: sl651Reports, SZY206: szy206Reports };
/** So often a frame is said again before its connection is thought dead. */
const ATTEMPTS = 3;

export function startSender(target: UploadTargetSetting, table: UploadTable, patience: Patience): Sender {
  const codec = codecNamed(target.protocol)!;
  const line = createPlatformLine({ target, codec, ...patience });
  const stopping = new AbortController();
  let state: UploadReport['state'] = 'IDLE';
  let problem: string | undefined;
  let rouse: (() => void) | undefined;
  let isAwake = false;

  async function rest(ms?: number): Promise<void> {
    if (stopping.signal.aborted || (ms === undefined && isAwake)) return;
    await new Promise<void>((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
      rouse = () => {
        // New reports do not shorten the pause after a failure.
        if (ms !== undefined && !stopping.signal.aborted) return;
        clearTimeout(timer);
        resolve();
      };
    });
    rouse = undefined;
  }

  function framesOf({ serial, time, madeAt, values }: WaitingReport): SelfReport[] {
    const sent = target.channels.flatMap(({ code, statistic, pointId, scale, offset }) => (values[pointId] === undefined ? [] : [{ code, statistic, value: values[pointId] * scale + offset }]));
    return sent.length === 0 ? [] : reportsOf[target.protocol]({ address: target.address, serial, time, sentAt: madeAt, password: target.password, values: sent });
  }

  async function say(report: SelfReport): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await line.ask(report, attempt);
      } catch (error) {
        if (attempt + 1 >= ATTEMPTS || stopping.signal.aborted) throw error;
      }
    }
  }

  async function bring(waiting: WaitingReport): Promise<void> {
    let frames: SelfReport[];
    try {
      frames = framesOf(waiting);
      // A value that the protocol has no digits for shows when its frame is made.
      for (const frame of frames) frame.frame(0);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      problem = error.message;
      return table.drop(target.id, waiting.sequence);
    }
    for (const frame of frames) await say(frame);
    table.acknowledged(target.id, waiting.sequence, Date.now());
    problem = undefined;
  }

  const running = (async () => {
    for (let failures = 0; !stopping.signal.aborted; ) {
      isAwake = false;
      const waiting = table.next(target.id);
      if (!waiting) {
        state = 'IDLE';
        await rest();
        continue;
      }
      try {
        if (failures === 0) state = 'SENDING';
        await bring(waiting);
        state = 'SENDING';
        failures = 0;
      } catch (error) {
        line.close();
        if (stopping.signal.aborted) return;
        state = 'UNREACHABLE';
        problem = error instanceof Error ? error.message : String(error);
        await rest(Math.min(patience.retryMs * 2 ** failures++, patience.longestRetryMs));
      }
    }
  })();

  return {
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    wake() {
      isAwake = true;
      rouse?.();
    },
    async stop() {
      stopping.abort();
      line.close();
      rouse?.();
      await running;
    },
  };
}
