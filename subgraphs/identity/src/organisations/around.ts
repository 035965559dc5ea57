import { outwards } from '@hydrograph/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation } from './organisation.entity.ts';

/** Ids of an organisation and of all around it, from the inside out. One statement, however deep. */
export async function organisationsAround(em: EntityManager, id: string): Promise<string[]> {
  const organisations = await em.find(Organisation, {});
  return outwards(id, new Map(organisations.map((each) => [each.id, each.parentId ?? null])));
}
