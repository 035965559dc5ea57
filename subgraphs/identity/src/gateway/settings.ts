import { isId, systemActor, type Database } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What an edge must know of an application that calls. */
export interface ApplicationSettings {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly active: boolean;
  /** Changes with everything that a token of the application says. */
  readonly revision: string;
  /** Root fields that may be called; null is every one. */
  readonly operations: readonly string[] | null;
  /** Limits of one document; null is the installation's. */
  readonly cost: number | null;
  readonly depth: number | null;
  readonly aliases: number | null;
  readonly rootFields: number | null;
  readonly callsPerMinute: number | null;
  readonly callsPerDay: number | null;
  readonly callsPerMonth: number | null;
  readonly trustedDocumentsOnly: boolean;
  /** Changes with the trusted list. */
  readonly documentsRevision: string;
}

interface Row {
  id: string;
  tenant_id: string;
  name: string;
  active: boolean;
  version: number;
  cost_limit: number | null;
  depth_limit: number | null;
  alias_limit: number | null;
  root_field_limit: number | null;
  calls_per_minute: number | null;
  calls_per_day: number | null;
  calls_per_month: number | null;
  trusted_documents_only: boolean;
  classes: string | ClassFacts[];
  documents: string;
}

interface ClassFacts {
  readonly version: number;
  readonly operations: readonly string[];
}

/** Settings of applications by their ids; those that do not exist are left out. One statement. */
export async function readSettings(em: Pick<EntityManager, 'execute'>, ids: readonly string[]): Promise<ApplicationSettings[]> {
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  const rows = await em.execute<Row[]>(
    `select a.*,
       (select coalesce(jsonb_agg(jsonb_build_object('version', c.version, 'operations', c.operations) order by c.id), '[]') from identity.api_class c where c.id = any(a.api_class_ids)) as classes,
       (select count(*) || ' ' || coalesce(max(d.created_at)::text, '') from identity.trusted_document d where d.application_id = a.id) as documents
     from identity.application a where a.id in (${known.map(() => '?').join(', ')})`,
    known,
  );
  return rows.map(toSettings);
}

/** Keys among these that may be used no more. */
export async function deadKeys(database: Database, ids: readonly string[], at: Date): Promise<string[]> {
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  const list = known.map(() => '?').join(', ');
  const rows = await database.fork(systemActor('gateway')).execute<{ id: string }[]>(`select id from identity.api_key where id in (${list}) and revoked_at is null and (expires_at is null or expires_at > ?)`, [...known, at.toISOString()]);
  const living = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !living.has(id));
}

/** Remembers that these keys are in use, to the minute. */
export async function touchKeys(database: Database, ids: readonly string[], at: Date): Promise<void> {
  const known = ids.filter(isId);
  if (known.length === 0) return;
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
  await database.fork(systemActor('gateway')).execute(`update identity.api_key set last_used_at = ? where id in (${known.map(() => '?').join(', ')}) and (last_used_at is null or last_used_at < ?)`, [minute, ...known, minute]);
}

/** The text of a trusted document; null when the application has none of this hash. */
export async function readTrustedDocument(database: Database, applicationId: string, hash: string): Promise<string | null> {
  if (!isId(applicationId)) return null;
  const [row] = await database.fork(systemActor('gateway')).execute<{ text: string }[]>('select text from identity.trusted_document where application_id = ? and hash = ?', [applicationId, hash]);
  return row?.text ?? null;
}

function toSettings(row: Row): ApplicationSettings {
  const classes = (typeof row.classes === 'string' ? JSON.parse(row.classes) : row.classes) as ClassFacts[];
  // One class without a list opens every root field.
  const bounded = classes.length > 0 && classes.every(({ operations }) => operations.length > 0);
  return {
    id: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    active: row.active,
    revision: [row.version, ...classes.map(({ version }) => version)].join('.'),
    operations: bounded ? [...new Set(classes.flatMap(({ operations }) => operations))] : null,
    cost: row.cost_limit,
    depth: row.depth_limit,
    aliases: row.alias_limit,
    rootFields: row.root_field_limit,
    callsPerMinute: row.calls_per_minute,
    callsPerDay: row.calls_per_day,
    callsPerMonth: row.calls_per_month,
    trustedDocumentsOnly: row.trusted_documents_only,
    documentsRevision: row.documents,
  };
}
