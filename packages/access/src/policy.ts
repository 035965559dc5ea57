import { Forbidden, Unauthenticated } from './refusals.ts';
import type { Viewer } from './viewer.ts';

/** `public` needs no token, `authenticated` any token, anything else the permission of that name. */
export type Permission = 'public' | 'authenticated' | `${string}:${string}`;

/**
 * Which permission what needs: `Query.field`, `Mutation.field`, `Subscription.field` (each one required), `Type` (each
 * type with a key required: by whatever way it is reached) and `Type.field` (beyond that of the type).
 */
export type Policy = Readonly<Record<string, Permission>>;

/** The only fields that may be public. */
export const PUBLIC_FIELDS: readonly string[] = ['Query.version', 'Query.health', 'Query.signInOptions'];

/** Throws `Unauthenticated` or `Forbidden` unless the viewer may have what the permission guards. */
export function requirePermission(viewer: Viewer, permission: Permission, coordinate = 'This request'): void {
  if (permission === 'public') return;
  if (viewer.kind === 'anonymous') throw new Unauthenticated('missing');
  if (permission !== 'authenticated' && !viewer.can(permission)) throw new Forbidden(coordinate, permission);
}
