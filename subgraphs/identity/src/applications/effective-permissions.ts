import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiClass } from '../api-classes/api-class.entity.ts';
import type { Application } from './application.entity.ts';

/** The most an application may do: its own permissions, and those of its classes. */
export async function effectivePermissions(em: EntityManager, { tenantId, permissions, apiClassIds }: Application): Promise<string[]> {
  const classes = apiClassIds.length > 0 ? await em.find(ApiClass, { id: { $in: apiClassIds }, tenantId }) : [];
  const all = new Set([...permissions, ...classes.flatMap((each) => each.permissions)]);
  return all.has('*') ? ['*'] : [...all];
}
