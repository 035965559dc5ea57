import { GraphQLError } from 'graphql';
import type { Counter } from 'prom-client';
import type { TelemetryWriter } from '@hydrograph/telemetry';
import { judge } from '../connectors/judge.ts';
import type { Rejection } from '../connectors/judge.ts';
import type { Registry } from '../registry/registry.ts';
import { toSamples } from '../store-writer/store-writer.ts';
import { readHistoryBody } from './history-body.ts';

/** How far an import of history has come, as whoever sends it says. */
export interface HistoryProgress {
  /** Who imports, for example `demo`. */
  readonly source: string;
  /** The span that is imported, epoch ms; it is walked from its end to its beginning. */
  readonly from: number;
  readonly to: number;
  /** All from here to the end is in the store. */
  readonly reachedBackTo: number;
  /** 0 to 1; 1 when it is done. */
  readonly share: number;
  /** When this was said, epoch ms. */
  readonly at: number;
}

/**
 * The way in for samples of the past. They go straight to the store, past the log: nobody who watches live sees them, no rule
 * looks at them, and they need no place in the log that live samples wait behind.
 */
export interface HistoryImport {
  /** Judges a body like live samples and stores what is accepted; resolves when that is on disk. The same body again changes nothing. Throws MalformedBody, SERVICE_UNAVAILABLE. */
  take(tenantId: string, body: string): Promise<{ accepted: number; rejected: readonly Rejection[] }>;
  /** Imports of this run of the collector, the latest word of each. */
  progress(tenantId: string): HistoryProgress[];
}

export interface HistoryImportDeps {
  readonly registry: Registry;
  readonly writer: Pick<TelemetryWriter, 'importHistory'>;
  readonly maxAgeMs: number;
  readonly accepted: Counter<'connector'>;
  readonly rejected: Counter<'connector' | 'code'>;
  readonly now?: () => number;
}

// Without a log before it there is nowhere to wait: whoever sends it tries again.
function refuseForNow(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new GraphQLError(`The telemetry store does not take history now: ${reason}`, { extensions: { code: 'SERVICE_UNAVAILABLE', reason: 'STORE_UNAVAILABLE', http: { status: 503 } } });
}

const CONNECTOR = 'history';
const SOURCES_KEPT = 100;

export function createHistoryImport({ registry, writer, maxAgeMs, accepted, rejected, now = Date.now }: HistoryImportDeps): HistoryImport {
  const tenants = new Map<string, Map<string, HistoryProgress>>();
  return {
    async take(tenantId, body) {
      const { samples, progress } = readHistoryBody(body);
      const judged = judge(samples, { find: (idOrCode) => registry.find(tenantId, idOrCode), now: now(), maxAgeMs });
      if (judged.accepted.length > 0) await writer.importHistory(toSamples({ tenantId, samples: judged.accepted })).catch(refuseForNow);
      accepted.inc({ connector: CONNECTOR }, judged.accepted.length);
      for (const { code } of judged.rejected) rejected.inc({ connector: CONNECTOR, code });
      if (progress) {
        const sources = tenants.get(tenantId) ?? new Map<string, HistoryProgress>();
        sources.set(progress.source, { ...progress, at: now() });
        for (const old of [...sources.keys()].slice(0, -SOURCES_KEPT)) sources.delete(old);
        tenants.set(tenantId, sources);
      }
      return { accepted: judged.accepted.length, rejected: judged.rejected };
    },
    progress: (tenantId) => [...(tenants.get(tenantId)?.values() ?? [])],
  };
}
