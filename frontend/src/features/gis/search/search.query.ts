import { graphql } from '../../../generated/gql.ts';

export const searchDocument = graphql(`
  query MapSearch($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      kind
      id
      code
      name
      nameEn
      geometry
    }
  }
`);

/** Where a found point is measured: points have no place of their own on the map. */
export const pointSiteDocument = graphql(`
  query PointSite($id: ID!) {
    point(id: $id) {
      id
      station {
        id
      }
      element {
        __typename
        id
      }
    }
  }
`);
