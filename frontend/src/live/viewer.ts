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
    }
    tenant {
      id
      name
      nameEn
      timeZone
    }
  }
`);

/** The visitor and the utility. */
export type Who = WhoQuery;
