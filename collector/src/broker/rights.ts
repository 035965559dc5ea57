import { createHash, timingSafeEqual } from 'node:crypto';
import { Unauthenticated } from '@hydrograph/access';
import type { TokenVerifier, Viewer } from '@hydrograph/access';

/** What a client of the embedded broker may do. */
export type Rights =
  | { readonly kind: 'service' }
  | { readonly kind: 'device'; readonly tenantId: string; readonly expiresAt: number };

/** Refused for good (wrong password) or for now (identity does not answer). */
export interface Refusal { readonly kind: 'refused' | 'later'; readonly reason: string }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Our own processes by the service secret, everybody else by an access token with telemetry:write as the password. */
export function createRights(serviceSecret: string, verify: TokenVerifier): (password: string | undefined) => Promise<Rights | Refusal> {
  const secret = digest(serviceSecret);
  return async (password) => {
    if (!password) return { kind: 'refused', reason: 'no password' };
    if (timingSafeEqual(digest(password), secret)) return { kind: 'service' };
    let viewer: Viewer;
    try {
      viewer = await verify(password);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: error instanceof Unauthenticated ? 'refused' : 'later', reason };
    }
    if (!viewer.can('telemetry:write')) return { kind: 'refused', reason: 'the token lacks telemetry:write' };
    return { kind: 'device', tenantId: viewer.tenantId, expiresAt: viewer.expiresAt };
  };
}

/** Devices publish under their own tenant only. */
export const mayPublish = (rights: Rights | undefined, topic: string): boolean =>
  rights?.kind === 'service' || (rights?.kind === 'device' && topic.startsWith(`hydrograph/devices/${rights.tenantId}/`));

/** Devices listen to nothing; our processes to everything. */
export const maySubscribe = (rights: Rights | undefined): boolean => rights?.kind === 'service';
