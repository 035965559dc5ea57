import type { MikroORM } from '@mikro-orm/postgresql';
import { isEmbeddedVersion } from './connection-pool.ts';
import { forkForSystem } from './guarded-entity-manager.ts';

/** Rows of the tenant that the connection was taken for; `*` are our own jobs, which work for all of them. */
const POLICY = `tenant_id = (select nullif(nullif(current_setting('hydrograph.tenant', true), ''), '*')::uuid) or (select current_setting('hydrograph.tenant', true) = '*')`;

const OPEN_TABLES = `
  select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
  where c.relnamespace = ?::regnamespace and c.relkind in ('r', 'p')
    and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))
  order by c.relname`;

/**
 * Has PostgreSQL itself keep tenants apart, in every table of a schema that has a tenant, whoever asks but a superuser:
 * the filter of the ORM once more. Not on the embedded database, whose one session serves everybody.
 */
export async function secureRows(orm: MikroORM, schema: string): Promise<void> {
  const [{ version } = { version: '' }] = await forkForSystem(orm).execute<{ version: string }[]>('select version()');
  if (isEmbeddedVersion(version)) return;
  const open = await forkForSystem(orm).execute<{ name: string }[]>(OPEN_TABLES, [schema]);
  if (open.length === 0) return;
  await forkForSystem(orm).transactional(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:migrate:${schema}'))`);
    for (const { name } of await em.execute<{ name: string }[]>(OPEN_TABLES, [schema])) {
      const table = `${schema}.${name}`;
      await em.execute(`alter table ${table} enable row level security`);
      await em.execute(`alter table ${table} force row level security`);
      await em.execute(`drop policy if exists tenant on ${table}`);
      await em.execute(`create policy tenant on ${table} using (${POLICY}) with check (${POLICY})`);
    }
  });
}
