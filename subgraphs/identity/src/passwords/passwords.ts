import type { EntityManager } from '@mikro-orm/postgresql';
import { faultsOf, LIFE_DAYS, REMEMBERED, type PasswordFault } from './password-rules.ts';
import type { PasswordHasher } from './password-hash.ts';

/** What is stored of a user's password. */
export interface StoredPassword {
  readonly hash: string;
  readonly changedAt: Date;
  /** True when it was given by somebody else or is too old. */
  readonly mustChange: boolean;
  readonly previous: readonly string[];
}

/** The password of a user; undefined when there is none. */
export async function passwordOf(em: EntityManager, userId: string): Promise<StoredPassword | undefined> {
  const [row] = await em.execute<{ hash: string; changed_at: Date | string; due: boolean; previous: string[] }[]>(
    `select hash, changed_at, must_change or changed_at < now() - interval '${LIFE_DAYS} days' as due, previous from identity.password where user_id = ?`,
    [userId],
  );
  return row && { hash: row.hash, changedAt: new Date(row.changed_at), mustChange: row.due, previous: row.previous };
}

/** When a password must be changed. */
export const expiryOf = ({ changedAt }: StoredPassword): Date => new Date(changedAt.getTime() + LIFE_DAYS * 86_400_000);

/** A password that keeps the rules, hashed; or the rules it breaks. Slow: outside of any transaction. */
export async function preparePassword(hasher: PasswordHasher, password: string, { names, stored }: { names: readonly string[]; stored: StoredPassword | undefined }): Promise<{ hash: string } | { faults: PasswordFault[] }> {
  const faults = faultsOf(password, names);
  if (faults.length > 0) return { faults };
  for (const hash of stored ? [stored.hash, ...stored.previous] : []) if (await hasher.verify(password, hash)) return { faults: ['USED_BEFORE'] };
  return { hash: await hasher.hash(password) };
}

/** Stores a prepared password; the one before is remembered so that it does not come back. */
export async function storePassword(em: EntityManager, { userId, tenantId }: { userId: string; tenantId: string }, hash: string, options: { mustChange?: boolean } = {}): Promise<void> {
  await em.execute(
    `insert into identity.password (user_id, tenant_id, hash, must_change) values (?, ?, ?, ?)
     on conflict (user_id) do update set hash = excluded.hash, must_change = excluded.must_change, changed_at = now(),
       previous = (array_prepend(identity.password.hash, identity.password.previous))[1:${REMEMBERED}]`,
    [userId, tenantId, hash, options.mustChange ?? false],
  );
}
