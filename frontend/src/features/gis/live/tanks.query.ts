import { graphql } from '../../../generated/gql.ts';

/** Tanks with their range of levels and what measures them. */
export const tanksDocument = graphql(`
  query MapTanks($first: Int!) {
    tanks(first: $first) {
      nodes {
        id
        minimumLevelM
        maximumLevelM
        points {
          id
          quantity
          latest {
            pointId
            time
            value
            quality
            reason
          }
        }
      }
    }
  }
`);
