import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemActor, type Database } from '@hydrograph/entities';
import { z } from 'zod';
import { recordAudit } from '../audit/audit.ts';
import type { PasswordHasher } from '../passwords/password-hash.ts';
import { storePassword } from '../passwords/passwords.ts';
import { endSessionsOf } from '../sign-on/session.ts';
import { User } from '../users/user.entity.ts';

/** An account of the demo town, with the password that was made for this installation. */
export interface DemoAccount {
  readonly userName: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

/** Nobody who administers: that needs a second factor, which could not be shown to everybody. */
const people = [
  { userName: 'demo-operator', name: '演示调度员', role: 'operator' },
  { userName: 'demo-analyst', name: '演示分析员', role: 'analyst' },
  { userName: 'demo-viewer', name: '演示访客', role: 'viewer' },
] as const;

const fileShape = z.array(z.object({ userName: z.string(), name: z.string(), role: z.string(), password: z.string() }));

/**
 * Keeps the accounts of the demo town: made with passwords of their own when the demo is first shown, closed when it is
 * shown no more. Answers those that can be signed in with.
 */
export async function keepDemoAccounts({ database, hasher, tenantId, file, shown }: { database: Database; hasher: PasswordHasher; tenantId: string; file: string; shown: boolean }): Promise<readonly DemoAccount[]> {
  const known = readAccounts(file);
  if (!shown) {
    if (known) await close(database, tenantId, file);
    return [];
  }
  if (known) return known;
  const accounts = people.map((person) => ({ ...person, password: `${randomBytes(9).toString('base64url')}-Aa1` }));
  const hashes = await Promise.all(accounts.map(({ password }) => hasher.hash(password)));
  const mine = await database.transaction(systemActor('demo', tenantId), 'demo accounts', async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:demo-accounts'))`);
    // Another process may have made them while this one waited.
    const made = readAccounts(file);
    if (made) return made;
    for (const [index, { userName, name, role }] of accounts.entries()) {
      const user = (await em.findOne(User, { userName })) ?? em.create(User, { userName, name, roles: [role] });
      em.assign(user, { active: true, roles: [role] });
      await em.flush();
      await storePassword(em, { userId: user.id, tenantId }, hashes[index]!);
    }
    await recordAudit(em, { tenantId, actorId: 'service:demo', actorName: 'demo', action: 'OPEN_DEMO_ACCOUNTS', outcome: 'DONE', requestId: 'start' });
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, JSON.stringify(accounts), { mode: 0o600 });
    return accounts;
  });
  return mine;
}

async function close(database: Database, tenantId: string, file: string): Promise<void> {
  await database.transaction(systemActor('demo', tenantId), 'no demo any more', async (em) => {
    for (const user of await em.find(User, { userName: { $in: people.map(({ userName }) => userName) } })) {
      user.active = false;
      await endSessionsOf(em, user.id);
    }
    await recordAudit(em, { tenantId, actorId: 'service:demo', actorName: 'demo', action: 'CLOSE_DEMO_ACCOUNTS', outcome: 'DONE', requestId: 'start' });
  });
  rmSync(file, { force: true });
}

function readAccounts(file: string): DemoAccount[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return fileShape.parse(JSON.parse(text));
}
