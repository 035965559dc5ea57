import type { EntityManager } from '@mikro-orm/postgresql';
import { randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import type { SealingKey } from '../keys/sealing-key.ts';
import { hashOf } from '../sign-on/secret.ts';

/** How many recovery codes a user gets. */
const RECOVERY_CODES = 10;
/** Seconds that the clocks of server and telephone may differ: one step of RFC 6238 each way. */
const TOLERANCE_S = 30;
const PURPOSE = 'second factor';

interface Owner {
  readonly userId: string;
  readonly tenantId: string;
}

/** What a user puts into the authenticator app. */
export interface Enrolment {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://` address, for a QR code. */
  readonly uri: string;
}

/** True when the user has confirmed a second factor. */
export async function hasSecondFactor(em: EntityManager, userId: string): Promise<boolean> {
  const [row] = await em.execute<object[]>('select 1 from identity.second_factor where user_id = ? and confirmed_at is not null', [userId]);
  return row !== undefined;
}

/** Begins an enrolment, in place of one that was not confirmed. Undefined when a factor is confirmed already. */
export async function beginEnrolment(em: EntityManager, key: SealingKey, { userId, tenantId }: Owner, label: string): Promise<Enrolment | undefined> {
  const secret = generateSecret({ length: 20 });
  const rows = await em.execute<object[]>(
    `insert into identity.second_factor (user_id, tenant_id, sealed_secret) values (?, ?, ?)
     on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, last_step = null where identity.second_factor.confirmed_at is null returning user_id`,
    [userId, tenantId, key.seal(secret, PURPOSE)],
  );
  return rows.length > 0 ? { secret, uri: generateURI({ issuer: 'Hydrograph', label, secret }) } : undefined;
}

/** Confirms an enrolment by a first code. Answers the recovery codes, shown once; undefined when the code is wrong. */
export async function confirmEnrolment(em: EntityManager, key: SealingKey, owner: Owner, code: string, now: Date): Promise<string[] | undefined> {
  if (!(await takeStep(em, key, owner.userId, code, now, { confirmed: false }))) return undefined;
  await em.execute('update identity.second_factor set confirmed_at = now() where user_id = ?', [owner.userId]);
  return renewRecoveryCodes(em, owner);
}

/** Checks a code of the app, or a recovery code. Each works once. Answers which it was; undefined when it is wrong. */
export async function checkSecondFactor(em: EntityManager, key: SealingKey, userId: string, code: string, now: Date): Promise<'otp' | 'recovery' | undefined> {
  if (/^\d{6}$/.test(code)) return (await takeStep(em, key, userId, code, now, { confirmed: true })) ? 'otp' : undefined;
  const used = await em.execute<object[]>('update identity.recovery_code set used_at = now() where code_hash = ? and user_id = ? and used_at is null returning code_hash', [hashOf(plain(code)), userId]);
  return used.length > 0 ? 'recovery' : undefined;
}

/** New recovery codes in place of all earlier ones. */
export async function renewRecoveryCodes(em: EntityManager, { userId, tenantId }: Owner): Promise<string[]> {
  await em.execute('delete from identity.recovery_code where user_id = ?', [userId]);
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(10).toString('hex').replace(/(.{5})(?=.)/g, '$1-'));
  for (const code of codes) await em.execute('insert into identity.recovery_code (code_hash, tenant_id, user_id) values (?, ?, ?)', [hashOf(plain(code)), tenantId, userId]);
  return codes;
}

export async function recoveryCodesLeft(em: EntityManager, userId: string): Promise<number> {
  const [row] = await em.execute<{ left: number }[]>('select count(*)::int as left from identity.recovery_code where user_id = ? and used_at is null', [userId]);
  return row?.left ?? 0;
}

/** Takes a user's second factor away, with the recovery codes. Answers whether there was one. */
export async function removeSecondFactor(em: EntityManager, userId: string): Promise<boolean> {
  await em.execute('delete from identity.recovery_code where user_id = ?', [userId]);
  const gone = await em.execute<object[]>('delete from identity.second_factor where user_id = ? returning user_id', [userId]);
  return gone.length > 0;
}

/** Checks a code and remembers its time step: a code that was seen once opens nothing any more. */
async function takeStep(em: EntityManager, key: SealingKey, userId: string, code: string, now: Date, { confirmed }: { confirmed: boolean }): Promise<boolean> {
  const [row] = await em.execute<{ sealed_secret: string; last_step: string | number | null; confirmed: boolean }[]>(
    'select sealed_secret, last_step, confirmed_at is not null as confirmed from identity.second_factor where user_id = ? for update',
    [userId],
  );
  if (!row || row.confirmed !== confirmed || !/^\d{6}$/.test(code)) return false;
  const result = await verify({
    secret: key.open(row.sealed_secret, PURPOSE),
    token: code,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: TOLERANCE_S,
    ...(row.last_step !== null && { afterTimeStep: Number(row.last_step) }),
  });
  if (!result.valid) return false;
  await em.execute('update identity.second_factor set last_step = ? where user_id = ?', ['timeStep' in result ? result.timeStep : null, userId]);
  return true;
}

const plain = (code: string): string => code.toLowerCase().replace(/[^0-9a-f]/g, '');
