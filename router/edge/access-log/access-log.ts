import { hostname } from 'node:os';
import type { LogBatch, LogEntry } from '../applications/identity-link.ts';
import type { OperationFacts } from '../operations/operator.ts';

/** What is known of a request beside its operation. */
export interface RequestFacts {
  requestId: string;
  ms: number;
  transport: 'http' | 'websocket' | 'schedule';
  status?: number;
  bytesIn?: number;
  bytesOut?: number;
  address?: string | undefined;
}

/** The access log, written in batches off the request's path. */
export interface AccessLog {
  /** Makes this edge known, so that the log has a gap when it is killed after its first call; gives up soon when identity is away. */
  announce(): Promise<void>;
  note(operation: OperationFacts | null, request: RequestFacts): void;
  /** Writes what is held, and says that this edge ends. */
  close(): Promise<void>;
}

export interface AccessLogOptions {
  /** Id of this edge. */
  edge: string;
  send: (batch: LogBatch) => Promise<{ neighbours: readonly { id: string; pid: number }[] }>;
  log: { warn(fields: object, message: string): void };
  /** How often the log is written, ms: a crash loses no more than this. */
  flushMs?: number;
  /** Entries that wait while identity is away; more are dropped, and their number told. */
  room?: number;
  isAlive?: (pid: number) => boolean;
}

const largestBatch = 4000;
// Without entries the edge says that it lives, so that identity knows when it does not.
const quietMs = 5000;
// Longest wait for identity before the first call is taken, and at the end.
const patienceMs = 3000;

// In a container every process has the same id as the one before it.
const ofThisProcess = new Set<string>();

export function createAccessLog({ edge, send, log, flushMs = 500, room = 50_000, isAlive = livesHere }: AccessLogOptions): AccessLog {
  const self = { id: edge, host: hostname().slice(0, 255), pid: process.pid };
  ofThisProcess.add(edge);
  let entries: LogEntry[] = [];
  let dropped = 0;
  let number = 0;
  let unsent: LogBatch | undefined;
  let toldAt = Number.NEGATIVE_INFINITY;
  let gone: string[] = [];
  let away = false;

  const nextBatch = (last: boolean): LogBatch | undefined => {
    const nothing = entries.length === 0 && dropped === 0;
    if (nothing && !last && gone.length === 0 && performance.now() - toldAt < quietMs) return undefined;
    const batch: LogBatch = { edge: self, batch: nothing ? 0 : (number += 1), entries: entries.slice(0, largestBatch), dropped, gone, last: last && entries.length <= largestBatch };
    entries = entries.slice(largestBatch);
    dropped = 0;
    gone = [];
    return batch;
  };

  /** Sends one batch; the same one again when its answer did not come, which identity stores once. */
  const flush = async (last: boolean): Promise<void> => {
    do {
      unsent ??= nextBatch(last);
      if (!unsent) return;
      const { neighbours } = await send(unsent);
      unsent = undefined;
      toldAt = performance.now();
      gone = neighbours.filter(({ id, pid }) => (pid === process.pid ? !ofThisProcess.has(id) : !isAlive(pid))).map(({ id }) => id);
      for (const lost of gone) log.warn({ edge: lost }, 'an edge on this machine ended without saying so: the last second of its access log may be missing');
    } while (entries.length >= largestBatch || (last && (entries.length > 0 || gone.length > 0)));
  };

  let flushing: Promise<void> | undefined;
  const start = (last = false): Promise<void> => {
    flushing ??= flush(last)
      .then(() => void (away = false))
      .catch((error: unknown) => {
        if (!away) log.warn({ err: error }, 'the access log waits: identity does not take it just now');
        away = true;
      })
      .finally(() => (flushing = undefined));
    return flushing;
  };
  const timer = setInterval(() => void start(), flushMs);
  timer.unref();
  const soon = (work: Promise<void>): Promise<void> => Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, patienceMs).unref())]);

  return {
    announce: () => soon(start()),
    note(operation, { requestId, ms, transport, status, bytesIn, bytesOut, address }) {
      // Who is nobody belongs to no utility: the request log has it.
      if (!operation?.tenant || !operation.viewer) return;
      if (entries.length >= room) {
        dropped += 1;
        return;
      }
      const { viewer, tenant, viewerKind = 'user', application, kind, name, cost, code } = operation;
      entries.push({
        at: Date.now(),
        tenantId: tenant,
        actorId: viewer,
        actorKind: viewerKind,
        applicationId: application,
        operationKind: kind,
        operation: name?.slice(0, 200),
        cost,
        code,
        status,
        ms: Math.round(ms * 100) / 100,
        bytesIn,
        bytesOut,
        address,
        transport,
        requestId,
      });
    },
    async close() {
      clearInterval(timer);
      await flushing;
      await soon(start(true));
      ofThisProcess.delete(edge);
    },
  };
}

function livesHere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
