import type { EntityManager } from '@mikro-orm/postgresql';

/** Counts a change that the rules of the services depend on, in the transaction of the change. The row is locked, so numbers come in the order of commits. */
export async function countAccessChange(em: EntityManager, tenantId: string): Promise<number> {
  const [row] = await em.execute<{ version: string }[]>(
    'insert into identity.access_state (tenant_id, version) values (?, 1) on conflict (tenant_id) do update set version = identity.access_state.version + 1 returning version',
    [tenantId],
  );
  return Number(row!.version);
}

/** Tokens that these users and those they delegated to have been given are not taken any more: the next ones carry their new rights. */
export async function rightsChanged(em: EntityManager, tenantId: string, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  const version = await countAccessChange(em, tenantId);
  await em.execute(
    `insert into identity.rights_change (tenant_id, subject_id, version)
     select ?::uuid, subject_id, ? from (
       select value as subject_id from json_array_elements_text(?::json)
       union select to_user_id::text from identity.role_delegation where tenant_id = ? and from_user_id::text in (select value from json_array_elements_text(?::json)) and ended_at is null and ends_at > now()) changed
     on conflict (tenant_id, subject_id) do update set version = excluded.version`,
    [tenantId, version, JSON.stringify(userIds), tenantId, JSON.stringify(userIds)],
  );
}

/** The rights of everybody who has one of these roles changed. */
export async function roleChanged(em: EntityManager, tenantId: string, roles: readonly string[]): Promise<void> {
  await rightsChanged(em, tenantId, await holdersOf(em, tenantId, roles));
}

/** Who has one of these roles of their own, by a group, or by a delegation. */
export async function holdersOf(em: EntityManager, tenantId: string, roles: readonly string[]): Promise<string[]> {
  const wanted = 'select value from json_array_elements_text(?::json)';
  const rows = await em.execute<{ id: string }[]>(
    `select id from identity.user_account where tenant_id = ? and roles && array(${wanted})
     union select unnest(member_ids) from identity.user_group where tenant_id = ? and roles && array(${wanted})
     union select to_user_id from identity.role_delegation where tenant_id = ? and ended_at is null and ends_at > now() and role in (${wanted})`,
    [tenantId, JSON.stringify(roles), tenantId, JSON.stringify(roles), tenantId, JSON.stringify(roles)],
  );
  return rows.map(({ id }) => id);
}

/** The number that a token of this subject carries. */
export async function rightsVersion(em: EntityManager, tenantId: string, subjectId: string): Promise<number> {
  const [row] = await em.execute<{ version: string }[]>('select version from identity.rights_change where tenant_id = ? and subject_id = ?', [tenantId, subjectId]);
  return Number(row?.version ?? 0);
}
