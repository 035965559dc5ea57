import type { EntityManager } from '@mikro-orm/postgresql';
import { ApiKey } from '../api-keys/api-key.entity.ts';
import { readKey } from '../api-keys/key-text.ts';
import { Application } from '../applications/application.entity.ts';
import { effectivePermissions } from '../applications/effective-permissions.ts';
import type { Admitted, Gate, Refusal, SignedOn, SignOnOrigin } from '../sign-on/gate.ts';
import { hashOf, isSame } from '../sign-on/secret.ts';
import { timeZoneOf } from '../sign-on/subjects.ts';

/** A token for an application that has shown its key. */
export interface KeySignOn extends SignedOn {
  readonly keyId: string;
  /** When the key itself ends; null when it does not. */
  readonly keyExpiresAt: Date | null;
}

/** Exchanges the key of an application for an access token: audited like every sign-on, throws when refused. */
export async function signOnByKey({ gate, clock }: { gate: Gate; clock: () => Date }, text: string, origin: SignOnOrigin): Promise<KeySignOn> {
  let found: ApiKey | undefined;
  const signedOn = await gate.admit('SIGN_IN_API_KEY', origin, async (em) => {
    const tried = await tryKey(em, text, clock());
    if ('refused' in tried) return tried;
    found = tried.key;
    return { subject: tried.subject };
  });
  return { ...signedOn, keyId: found!.id, keyExpiresAt: found!.expiresAt ?? null };
}

async function tryKey(em: EntityManager, text: string, now: Date): Promise<(Admitted & { key: ApiKey }) | Refusal> {
  const parts = readKey(text);
  const key = parts && (await em.findOne(ApiKey, { id: parts.id }));
  if (!key || !isSame(hashOf(parts.secret), key.secretHash)) return { refused: 'there is no such key' };
  const application = await em.findOneOrFail(Application, { id: key.applicationId });
  const known = { who: application.id, tenantId: application.tenantId };
  if (key.revokedAt) return { refused: `key ${key.id} was revoked`, ...known };
  if (key.expiresAt && key.expiresAt <= now) return { refused: `key ${key.id} has ended`, ...known };
  if (!application.active) return { refused: 'the application is switched off', ...known };
  return { key, subject: await applicationSubject(em, application) };
}

/** What a token says of an application that calls as itself. */
export async function applicationSubject(em: EntityManager, application: Application): Promise<Admitted['subject']> {
  const { id, tenantId, name } = application;
  return { id, tenantId, name, kind: 'application', roles: [], permissions: await effectivePermissions(em, application), timeZone: await timeZoneOf(em, tenantId) };
}
