import { createMongoAbility, type MongoAbility } from '@casl/ability';
import type { ViewerRules } from './rules/viewer-rules.ts';

export type ViewerKind = 'user' | 'service' | 'device' | 'application' | 'anonymous';

/** Who sends a request, as its access token says. */
export interface Viewer {
  /** Id of the user, service, device or application. */
  readonly id: string;
  /** The utility whose rows the viewer may see. Empty for the anonymous viewer. */
  readonly tenantId: string;
  /** The viewer's own utility, while looking into another one of its group: everything may be read there and nothing changed. */
  readonly homeTenantId?: string | undefined;
  readonly name: string;
  readonly kind: ViewerKind;
  readonly roles: readonly string[];
  /** For example `network:read`; `network:*` is every verb of a domain, `*` everything in the tenant. */
  readonly permissions: readonly string[];
  /** IANA zone of the utility's days and months. */
  readonly timeZone: string;
  /** Groups the user is in. */
  readonly groupIds: readonly string[];
  /** The user's organisation; null for none. */
  readonly organisationId: string | null;
  /** The highest sensitivity of what may be seen, 0 to 9. */
  readonly clearance: number;
  /** Counted up by each change of the viewer's rights. */
  readonly rightsVersion: number;
  /** Which rows and fields may be seen and changed; undefined for our own services, which no policy binds. */
  readonly rules?: ViewerRules | undefined;
  /** When the token ends, ms since 1970. Infinity for viewers made inside the process. */
  readonly expiresAt: number;
  /** True when the viewer has this permission, for example `can('network:write')`. */
  can(permission: string): boolean;
}

export interface ViewerFacts {
  readonly id: string;
  readonly tenantId: string;
  readonly homeTenantId?: string | undefined;
  readonly name?: string;
  readonly kind?: ViewerKind;
  readonly roles?: readonly string[];
  readonly permissions?: readonly string[];
  readonly timeZone?: string | undefined;
  readonly groupIds?: readonly string[];
  readonly organisationId?: string | null;
  readonly clearance?: number;
  readonly rightsVersion?: number;
  readonly expiresAt?: number;
}

/** Makes a viewer from the facts of a token. */
export function createViewer(facts: ViewerFacts): Viewer {
  const permissions = facts.permissions ?? [];
  let ability: MongoAbility | undefined;
  const answers = new Map<string, boolean>();
  return {
    id: facts.id,
    tenantId: facts.tenantId,
    homeTenantId: facts.homeTenantId,
    name: facts.name ?? facts.id,
    kind: facts.kind ?? 'user',
    roles: facts.roles ?? [],
    permissions,
    timeZone: facts.timeZone ?? 'Asia/Shanghai',
    groupIds: facts.groupIds ?? [],
    organisationId: facts.organisationId ?? null,
    clearance: facts.clearance ?? 0,
    rightsVersion: facts.rightsVersion ?? 0,
    expiresAt: facts.expiresAt ?? Number.POSITIVE_INFINITY,
    can(permission) {
      let answer = answers.get(permission);
      if (answer === undefined) {
        ability ??= abilityOf(permissions);
        const [domain, verb] = split(permission);
        answers.set(permission, (answer = ability.can(verb, domain)));
      }
      return answer;
    },
  };
}

const scopes = new WeakMap<Viewer, string>();

/**
 * Everything of a token that a rule can read: the same subject with the same claims, whichever token says so. Answers may be
 * shared only between viewers of one scope.
 */
export function scopeOf(viewer: Viewer): string {
  let scope = scopes.get(viewer);
  if (scope === undefined) {
    const { tenantId, id, kind, name, roles, permissions, timeZone, rightsVersion, groupIds, organisationId, clearance, homeTenantId } = viewer;
    scopes.set(viewer, (scope = JSON.stringify([tenantId, id, kind, name, roles.toSorted(), permissions.toSorted(), timeZone, rightsVersion, groupIds, organisationId, clearance, homeTenantId])));
  }
  return scope;
}

/** The viewer of a request without a token: may ask for what is public, nothing else. */
export const ANONYMOUS: Viewer = createViewer({ id: '', tenantId: '', name: 'anonymous', kind: 'anonymous' });

// CASL from the start, so that rules with conditions and field lists can come from data without touching a caller.
function abilityOf(permissions: readonly string[]): MongoAbility {
  return createMongoAbility(
    permissions.map((permission) => {
      const [domain, verb] = split(permission);
      return { action: verb === '*' ? 'manage' : verb, subject: domain === '*' ? 'all' : domain };
    }),
  );
}

function split(permission: string): [domain: string, verb: string] {
  const [domain = '', verb = '*'] = permission.split(':');
  return [domain, verb];
}
