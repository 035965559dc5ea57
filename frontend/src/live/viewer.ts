import { graphql } from '../generated/gql.ts';
import type { WhoQuery } from '../generated/graphql.ts';

/** Asks who the visitor is and which utility this is. */
export const whoDocument = graphql(`
  query Who {
    viewer {
      id
      name
      kind
      roles
      permissions
      homeTenantId
    }
    tenant {
      id
      name
      nameEn
      timeZone
    }
  }
`);

/** Asks which utilities the visitor may look into. */
export const groupTenantsDocument = graphql(`
  query GroupTenants {
    groupTenants {
      id
      slug
      name
      nameEn
      timeZone
      parentId
    }
  }
`);

/** Asks how one can sign in; needs no token. */
export const signInOptionsDocument = graphql(`
  query SignInOptions {
    signInOptions {
      awaitingFirstAdministrator
    }
  }
`);

/** The visitor and the utility. */
export type Who = WhoQuery;

/** True when the visitor has this permission, for example `identity:read`; `network:*` is every verb of a domain, `*:read` a verb of every domain, `*` everything. */
export function may(who: Who | undefined, permission: string): boolean {
  const [domain, verb] = permission.split(':');
  return (who?.viewer.permissions ?? []).some((given) => given === '*' || given === permission || given === `${domain}:*` || given === `*:${verb}`);
}
