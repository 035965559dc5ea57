import type { AccessLog } from '../access-log/access-log.ts';
import type { IdentityLink, TakenRun } from '../applications/identity-link.ts';
import type { Operator, OperationFacts } from '../operations/operator.ts';

/** Runs of scheduled calls that this edge takes on. */
export interface ScheduledRuns {
  /** Lets go of what is under way: another edge takes it when its minute is over. */
  close(): Promise<void>;
}

export interface ScheduledRunsOptions {
  link: Pick<IdentityLink, 'takeRuns' | 'finishRun'>;
  operator: Operator;
  accessLog: Pick<AccessLog, 'note'> | undefined;
  log: { warn(fields: object, message: string): void; error(fields: object, message: string): void };
  lookMs?: number;
}

// Less than the minute for which identity gives a run to one edge.
const longestMs = 50_000;
const largestResult = 500_000;

/**
 * Runs what is due by the clock, as the application that it belongs to: through the same checks, limits and log as its
 * own requests. Which edge runs what is for identity to say.
 */
export function createScheduledRuns({ link, operator, accessLog, log, lookMs = 1000 }: ScheduledRunsOptions): ScheduledRuns {
  const closing = new AbortController();
  const underWay = new Set<Promise<void>>();
  let away = false;

  const execute = async ({ id, accessToken, document, variables }: TakenRun) => {
    const started = performance.now();
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(longestMs)]);
    const outcome = await operator.run({ body: { query: document, variables }, authorization: `Bearer ${accessToken}`, connection: {}, requestId: id, signal, streams: false, mutations: false, log });
    if (outcome.kind !== 'result') throw new Error(`a scheduled call came to ${outcome.kind}`);
    const durationMs = performance.now() - started;
    const result = JSON.stringify(outcome.result);
    note(outcome.facts, id, durationMs, outcome.status, result);
    const fault = outcome.result.errors?.[0];
    if (result.length > largestResult) return { durationMs, code: 'RESULT_TOO_LARGE', message: `the answer has ${result.length} characters; at most ${largestResult} are sent: ask for fewer rows`, result: null };
    return { durationMs, code: fault ? String(fault.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR') : null, message: fault?.message ?? null, result };
  };

  const note = (facts: OperationFacts, requestId: string, ms: number, status: number, result: string) => accessLog?.note(facts, { requestId, ms, transport: 'schedule', status, bytesOut: Buffer.byteLength(result) });

  const run = async (taken: TakenRun): Promise<void> => {
    const { id, attempt } = taken;
    const came = await execute(taken).catch((error: unknown) => {
      log.error({ err: error, run: id }, 'a scheduled call failed');
      return { durationMs: longestMs, code: 'SERVICE_UNAVAILABLE', message: 'it could not be executed', result: null };
    });
    if (!closing.signal.aborted) await link.finishRun({ id, attempt, ...came });
  };

  const look = async (): Promise<void> => {
    for (const taken of await link.takeRuns()) {
      const work = run(taken).catch((error: unknown) => log.warn({ err: error, run: taken.id }, 'what came of a scheduled call could not be told: it is run again'));
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    }
    away = false;
  };

  let looking: Promise<void> | undefined;
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => {
        if (!away) log.warn({ err: error }, 'scheduled calls wait: identity does not answer');
        away = true;
      })
      .finally(() => (looking = undefined));
  }, lookMs);
  timer.unref();

  return {
    async close() {
      clearInterval(timer);
      await looking;
      closing.abort();
      await Promise.all(underWay);
    },
  };
}
