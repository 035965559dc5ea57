import { isId, refusals, refuseTooMany, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { DescribePipeInput, DescribePipesInput } from '../generated/schema.ts';
import { countRevision } from '../models/revision.ts';
import { refuseImplausibleYear } from './pipe.service.ts';

const mostAtOnce = 1000;

interface Described {
  described: number;
  userErrors: UserError[];
}

/** Tells material, year and street of pipes by their codes, all or none. One statement whatever their number. */
export async function describePipes({ database, viewer }: NetworkContext, { modelId, pipes, reason }: DescribePipesInput): Promise<Described> {
  return database.transaction(viewer, reason?.trim() || 'describePipes', async (em): Promise<Described> => {
    const found = refusals();
    refuseTooMany(found, pipes, mostAtOnce, 'pipes');
    if (!isId(modelId)) found.add(['modelId'], 'NOT_FOUND', `no network has the id "${modelId}"`);
    if (found.any) return { described: 0, userErrors: found.list };
    pipes.forEach(({ installedYear }, index) => refuseImplausibleYear(found, installedYear, ['pipes', index, 'installedYear']));
    await refuseUnknownCodes(em, viewer.tenantId, modelId, pipes, found);
    if (found.any) return { described: 0, userErrors: found.list };

    await em.execute(
      `update network.pipe p set material = coalesce(d.material, p.material), installed_year = coalesce(d."installedYear", p.installed_year), street = coalesce(d.street, p.street),
         version = p.version + 1, updated_at = now()
       from jsonb_to_recordset(?::jsonb) as d(code text, material text, "installedYear" integer, street text)
       where p.tenant_id = ? and p.model_id = ? and p.code = d.code`,
      [JSON.stringify(pipes), viewer.tenantId, modelId],
    );
    await countRevision(em, 'map');
    return { described: pipes.length, userErrors: [] };
  });
}

async function refuseUnknownCodes(em: EntityManager, tenantId: string, modelId: string, pipes: readonly DescribePipeInput[], found: Refusals): Promise<void> {
  const rows = await em.execute<{ code: string }[]>(
    'select p.code from network.pipe p where p.tenant_id = ? and p.model_id = ? and p.code in (select jsonb_array_elements_text(?::jsonb))',
    [tenantId, modelId, JSON.stringify(pipes.map(({ code }) => code))],
  );
  const known = new Set(rows.map(({ code }) => code));
  const seen = new Set<string>();
  pipes.forEach(({ code }, index) => {
    if (!known.has(code)) found.add(['pipes', index, 'code'], 'NOT_FOUND', `the network has no pipe "${code}"`);
    if (seen.has(code)) found.add(['pipes', index, 'code'], 'ALREADY_EXISTS', `pipe "${code}" is given twice`);
    seen.add(code);
  });
}
