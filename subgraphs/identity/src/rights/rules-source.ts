import { setTimeout as pause } from 'node:timers/promises';
import type { RuleDocument } from '@hydrograph/access';
import { systemActor, type Database } from '@hydrograph/entities';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Policy } from '../policies/policy.entity.ts';
import { Tenant } from '../tenants/tenant.entity.ts';

/** The rules of all utilities, as the services follow them. */
export interface RulesSource {
  /** The document once it differs from the one of this version; undefined when it does not for a while. */
  next(known: string, signal: AbortSignal): Promise<RuleDocument | undefined>;
  stop(): void;
}

/** How long a question is held that has no new answer. Shorter than the patience of whoever asks. */
const HELD_MS = 25_000;

/** Looks for changes as long as somebody waits for one: at once after those made here, and each second for those of other replicas. */
export function createRulesSource(database: Database, { lookMs = 1000 }: { readonly lookMs?: number } = {}): RulesSource {
  const stopped = new AbortController();
  let changed = Promise.withResolvers<void>();
  let looking: Promise<string> | undefined;
  // Every change of rights is audited, and so emitted.
  database.onEmitted(() => {
    changed.resolve();
    changed = Promise.withResolvers();
  });

  /** However many services wait, one statement is sent. */
  const versionNow = (): Promise<string> => (looking ??= readVersion(database).finally(() => {
    looking = undefined;
  }));

  return {
    async next(known, signal) {
      const until = performance.now() + HELD_MS;
      const end = AbortSignal.any([signal, stopped.signal]);
      while (!end.aborted) {
        const soon = changed.promise;
        if ((await versionNow()) !== known) return readRules(database);
        if (performance.now() > until) return undefined;
        await Promise.race([soon, pause(lookMs, undefined, { signal: end, ref: false }).catch(() => undefined)]);
      }
      return undefined;
    },
    stop: () => stopped.abort(),
  };
}

async function readVersion(database: Database): Promise<string> {
  const rows = await database.fork(systemActor('identity')).execute<{ tenant_id: string; version: string }[]>('select tenant_id, version from identity.access_state order by tenant_id');
  return `1${rows.map(({ tenant_id, version }) => ` ${tenant_id}:${version}`).join('')}`;
}

async function readRules(database: Database): Promise<RuleDocument> {
  // Before the rules: what changes while they are read makes another version.
  const version = await readVersion(database);
  const em = database.fork(systemActor('identity'));
  const tenants = await em.find(Tenant, {});
  const policies = await em.find(Policy, { active: true }, { orderBy: { code: 'ASC' } });
  const organisations = await em.find(Organisation, {}, { orderBy: { code: 'ASC' } });
  const changes = await em.execute<{ tenant_id: string; subject_id: string; version: string }[]>('select tenant_id, subject_id, version from identity.rights_change');
  const of = <T extends { tenantId: string }>(rows: readonly T[], tenantId: string): T[] => rows.filter((row) => row.tenantId === tenantId);
  return {
    version,
    tenants: Object.fromEntries(
      tenants.map(({ id: tenantId }) => [
        tenantId,
        {
          rules: of(policies, tenantId).map(({ id, effect, action, subject, fields, condition, targetKind, targetId }) => ({
            id, effect, action: action.toLowerCase() as 'read' | 'write' | 'manage', subject, fields, condition: condition ?? undefined, for: { kind: targetKind, id: targetId },
          })),
          organisations: of(organisations, tenantId).map(({ id, parentId }): [string, string | null] => [id, parentId ?? null]),
          changed: Object.fromEntries(changes.filter(({ tenant_id }) => tenant_id === tenantId).map(({ subject_id, version: least }) => [subject_id, Number(least)])),
        },
      ]),
    ),
  };
}
