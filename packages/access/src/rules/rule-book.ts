import { setTimeout as pause } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { Unauthenticated } from '../refusals.ts';
import type { Viewer } from '../viewer.ts';
import type { Subjects } from './compile.ts';
import { compileViewerRules, rulesFor, type TenantRules } from './viewer-rules.ts';

const rule = z.object({
  id: z.string(),
  effect: z.enum(['ALLOW', 'DENY']),
  action: z.enum(['read', 'write', 'manage']),
  subject: z.string(),
  fields: z.array(z.string()).nullish(),
  // Absent in JSON where there is none.
  condition: z.unknown().optional(),
  for: z.object({ kind: z.enum(['EVERYONE', 'ROLE', 'GROUP', 'ORGANISATION', 'USER']), id: z.string().nullish() }),
});

/** What identity answers at `GET /access/rules`. */
export const ruleDocument = z.object({
  version: z.string(),
  tenants: z.record(z.string(), z.object({ rules: z.array(rule), organisations: z.array(z.tuple([z.string(), z.string().nullable()])), changed: z.record(z.string(), z.number()) })),
});
export type RuleDocument = z.infer<typeof ruleDocument>;

/** The rules of all utilities, kept up to date. */
export interface RuleBook {
  /** Puts the viewer's rules to the viewer. Throws `Unauthenticated` when the token was signed before the viewer's rights changed. */
  admit(viewer: Viewer): Viewer;
  /** Calls the listener once, when what this viewer may do is no longer what it was when let in: at once, or later. Answers how to stop waiting. */
  onChange(viewer: Viewer, listener: () => void): () => void;
  /** Throws until the rules are known. */
  check(): void;
  stop(): void;
}

export interface RuleBookOptions {
  readonly subjects: Subjects;
  /** Answers the document once it differs from the one of this version, or after a while. */
  readonly ask: (known: string, signal: AbortSignal) => Promise<RuleDocument | undefined>;
  readonly log?: { warn(facts: object, message: string): void };
  readonly clock?: () => Date;
  readonly retryMs?: number;
}

const NOTHING: TenantRules = { rules: [], organisations: [], changed: {} };

/**
 * Follows the rules. The document in hand stays good while identity is away, as its keys do; before the first one nobody
 * is let in.
 */
export function createRuleBook({ subjects, ask, log, clock = () => new Date(), retryMs = 1000 }: RuleBookOptions): RuleBook {
  const stopped = new AbortController();
  const waiting = new Set<() => void>();
  let document: RuleDocument | undefined;
  let admitted = new WeakMap<Viewer, { viewer: Viewer; minute: number | undefined }>();

  async function follow(): Promise<void> {
    let isAway = false;
    while (!stopped.signal.aborted) {
      try {
        const next = await ask(document?.version ?? '', stopped.signal);
        if (next && next.version !== document?.version) replace(next);
        isAway = false;
      } catch (error) {
        if (stopped.signal.aborted) return;
        // Once for each time that identity is away, not for each time it is asked.
        if (!isAway) log?.warn({ err: error }, 'The rules of access cannot be asked for; those that are known go on');
        isAway = true;
        await pause(retryMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  function replace(next: RuleDocument): void {
    document = next;
    admitted = new WeakMap();
    for (const look of waiting) look();
  }

  const tenantOf = (viewer: Viewer): TenantRules => document?.tenants[viewer.tenantId] ?? NOTHING;
  // A visitor's rights are those of the own utility.
  const isStale = ({ id, tenantId, homeTenantId = tenantId, rightsVersion }: Viewer): boolean => (document?.tenants[homeTenantId]?.changed[id] ?? 0) > rightsVersion;
  // Our own services act for everybody and are bound by what they do, not by policies.
  const isBound = ({ kind }: Viewer): boolean => kind !== 'service' && kind !== 'anonymous';

  function check(): void {
    if (!document) throw new GraphQLError('Nobody can be let in just now: the rules of access are not known yet', { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } } });
  }

  function compile(viewer: Viewer): { viewer: Viewer; minute: number | undefined } {
    const tenant = tenantOf(viewer);
    const now = clock();
    const timed = rulesFor(viewer, tenant).some(({ condition }) => JSON.stringify(condition ?? null).includes('"time"'));
    const rules = compileViewerRules(viewer, tenant, subjects, now, (error) => log?.warn({ err: error }, 'A policy cannot be followed as it is meant: it takes away more'));
    return { viewer: { ...viewer, rules }, minute: timed ? minuteOf(now) : undefined };
  }

  void follow();
  return {
    check,
    admit(viewer) {
      if (!isBound(viewer)) return viewer;
      check();
      if (isStale(viewer)) throw new Unauthenticated('expired');
      let known = admitted.get(viewer);
      if (!known || (known.minute !== undefined && known.minute !== minuteOf(clock()))) admitted.set(viewer, (known = compile(viewer)));
      return known.viewer;
    },
    onChange(viewer, listener) {
      if (!isBound(viewer)) return () => undefined;
      const before = viewer.rules?.fingerprint;
      let timer: NodeJS.Timeout | undefined;
      const stop = (): void => {
        waiting.delete(look);
        clearTimeout(timer);
      };
      const look = (): void => {
        const now = compile(viewer);
        if (isStale(viewer) || now.viewer.rules?.fingerprint !== before) {
          stop();
          return listener();
        }
        clearTimeout(timer);
        // What depends on the time of day changes without a new document.
        if (now.minute !== undefined) timer = setTimeout(look, 60_000 - (clock().getTime() % 60_000)).unref();
      };
      waiting.add(look);
      // Since the viewer was let in a new document may have come.
      look();
      return stop;
    },
    stop: () => stopped.abort(),
  };
}

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / 60_000);

/** A rule book that never changes: for tests, and for services that run without identity. */
export function fixedRuleBook(subjects: Subjects, document: RuleDocument = { version: 'none', tenants: {} }): RuleBook & { replace(next: RuleDocument): void } {
  let answer: ((next: RuleDocument) => void) | undefined;
  let first: RuleDocument | undefined = document;
  const book = createRuleBook({
    subjects,
    ask: (_known, signal) =>
      new Promise((resolve, reject) => {
        answer = resolve;
        signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
        if (first) resolve(first);
        first = undefined;
      }),
  });
  return { ...book, replace: (next) => answer?.(next) };
}
