import type { Counter } from 'prom-client';
import type { OrderedLog } from '../log/ordered-log.ts';
import type { Registry } from '../registry/registry.ts';
import { judge } from './judge.ts';
import type { JudgedSample, Rejection } from './judge.ts';
import { readSampleBody } from './sample-body.ts';

export interface Taken {
  readonly accepted: number;
  readonly rejected: readonly Rejection[];
}

/** The one way in for samples of every connector. */
export interface Intake {
  /** Judges a body and logs what is accepted; resolves when that is on disk. Throws MalformedBody, LogUnavailable. */
  take(connector: string, tenantId: string, body: string): Promise<Taken>;
  /** The same for samples that were read from frames. */
  takeSamples(connector: string, tenantId: string, samples: readonly JudgedSample[]): Promise<Taken>;
}

export interface IntakeDeps {
  readonly registry: Pick<Registry, 'find'>;
  readonly log: Pick<OrderedLog, 'append'>;
  readonly maxAgeMs: number;
  readonly accepted: Counter<'connector'>;
  readonly rejected: Counter<'connector' | 'code'>;
  readonly now?: () => number;
}

export function createIntake({ registry, log, maxAgeMs, accepted, rejected, now = Date.now }: IntakeDeps): Intake {
  async function takeSamples(connector: string, tenantId: string, samples: readonly JudgedSample[]): Promise<Taken> {
    const judged = judge(samples, { find: (idOrCode) => registry.find(tenantId, idOrCode), now: now(), maxAgeMs });
    if (judged.accepted.length > 0) await log.append(tenantId, judged.accepted);
    accepted.inc({ connector }, judged.accepted.length);
    for (const { code } of judged.rejected) rejected.inc({ connector, code });
    return { accepted: judged.accepted.length, rejected: judged.rejected };
  }
  return { take: (connector, tenantId, body) => takeSamples(connector, tenantId, readSampleBody(body)), takeSamples };
}
