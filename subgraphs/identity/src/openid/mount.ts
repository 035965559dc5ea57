import type { Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { KeyRing } from '../keys/key-ring.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { recordAudit } from '../audit/audit.ts';
import type { Gate } from '../sign-on/gate.ts';
import { addApplicationInteractions } from './interactions.ts';
import { addOpenIdRoutes } from './openid-routes.ts';
import { createProviderSource, type TokenFacts } from './provider.ts';
import { createSessionEnd, type SessionEnd } from './session-end.ts';

export interface OpenIdOptions {
  readonly service: Pick<Service, 'app' | 'log' | 'viewerOf'>;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly sealingKey: SealingKey;
  readonly gate: Gate;
  readonly publicUrl: string;
  readonly sessionLifeS: number;
}

/** Puts the OpenID provider in front of our sessions, below `/oidc`. */
export function mountOpenId({ service, database, keys, sealingKey, gate, publicUrl, sessionLifeS }: OpenIdOptions): { readonly sessionEnd: SessionEnd } {
  const { log } = service;
  const provider = createProviderSource({ database, keys, sealingKey, publicUrl, sessionLifeS, log, onSignedOut: signedOut, onToken: record });
  const sessionEnd = createSessionEnd({ database, provider, log });
  const actor = { id: 'service:openid', name: 'openid', tenantId: '*', kind: 'service' };

  /** A sign-out that an application began ends our own session too, and with it all the others. */
  async function signedOut(uid: string, requestId: string): Promise<void> {
    const id = await sessionEnd.ourSession(uid);
    if (!id) return;
    await database.transaction(actor, 'SIGN_OUT', async (em) => {
      const [row] = await em.execute<{ tenant_id: string; user_id: string }[]>('update identity.session set revoked_at = now() where id = ? and revoked_at is null returning tenant_id, user_id', [id]);
      if (row) await recordAudit(em, { tenantId: row.tenant_id, actorId: row.user_id, actorName: row.user_id, action: 'SIGN_OUT', outcome: 'DONE', requestId });
    });
    await gate.ended([id]);
  }

  /** Every token that an application got or was refused is kept. */
  async function record({ tenantId, actorId, applicationId, action, refused, requestId, address }: TokenFacts): Promise<void> {
    await database.transaction(actor, action, (em) => recordAudit(em, { tenantId, actorId, actorName: actorId, action, outcome: refused ? 'REFUSED' : 'DONE', target: applicationId && `Application ${applicationId}`, reason: refused, requestId, address }));
  }

  addOpenIdRoutes(service, { provider, publicUrl, database });
  addApplicationInteractions(service, { gate, provider, sessionEnd });
  return { sessionEnd };
}
