import type { EntityManager } from '@mikro-orm/postgresql';
import { hashOf, newSecret } from './secret.ts';

/** How long a one-time link can be used, h. */
const LIFE_H = 24;

/** Who a code signs in; without a user it is the administrator of the tenant. */
export interface RedeemedCode {
  readonly tenantId: string;
  readonly userId: string | null;
}

/** Makes a code that signs a user in once. Only its hash is kept. */
export async function makeCode(em: EntityManager, who: { tenantId: string; userId: string }): Promise<string> {
  const code = newSecret();
  await storeCode(em, code, who);
  return code;
}

/** Remembers a code made elsewhere. One that is known already, used or not, stays as it is. */
export async function storeCode(em: EntityManager, code: string, { tenantId, userId }: RedeemedCode): Promise<void> {
  await em.execute(`insert into identity.sign_in_code (code_hash, tenant_id, user_id, expires_at) values (?, ?, ?, now() + interval '${LIFE_H} hours') on conflict do nothing`, [hashOf(code), tenantId, userId]);
}

/** Forgets the codes for the administrator that an earlier start has printed. */
export async function forgetAdministratorCodes(em: EntityManager, tenantId: string, except: string): Promise<void> {
  await em.execute('delete from identity.sign_in_code where tenant_id = ? and user_id is null and code_hash <> ?', [tenantId, hashOf(except)]);
}

/** Who a code would sign in, without using it up. Undefined: unknown, used or too old. */
export async function findCode(em: EntityManager, code: string): Promise<RedeemedCode | undefined> {
  const [row] = await em.execute<{ tenant_id: string; user_id: string | null }[]>('select tenant_id, user_id from identity.sign_in_code where code_hash = ? and used_at is null and expires_at > now()', [hashOf(code)]);
  return row && { tenantId: row.tenant_id, userId: row.user_id };
}

/** Uses up the code that an attempt began with. Answers false when somebody was quicker. */
export async function useUp(em: EntityManager, codeHash: string): Promise<boolean> {
  return (await em.execute<object[]>('update identity.sign_in_code set used_at = now() where code_hash = ? and used_at is null returning code_hash', [codeHash])).length > 0;
}

/** Uses a code up. Of several that try at once one succeeds. Undefined: unknown, used or too old. */
export async function redeemCode(em: EntityManager, code: string): Promise<RedeemedCode | undefined> {
  const [row] = await em.execute<{ tenant_id: string; user_id: string | null }[]>(
    'update identity.sign_in_code set used_at = now() where code_hash = ? and used_at is null and expires_at > now() returning tenant_id, user_id',
    [hashOf(code)],
  );
  return row && { tenantId: row.tenant_id, userId: row.user_id };
}
