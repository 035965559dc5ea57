import { graphql } from '../../../generated/gql.ts';

/** How many water meters there are in all; asked once, to say whether the map has any. */
export const meterTotalDocument = graphql(`
  query MapMeterTotal {
    waterMeters(first: 1) {
      totalCount
    }
  }
`);

/** How many water meters hang on each of these junctions. */
export const meterCountsDocument = graphql(`
  query MapMeterCounts($ids: [ID!]!, $first: Int!) {
    junctions(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        id
        waterMeterCount
      }
    }
  }
`);

/** The only meter of a junction. */
export const meterAtDocument = graphql(`
  query MapMeterAt($junctionId: ID!) {
    waterMeters(filter: { junctionId: { eq: $junctionId } }, first: 1) {
      nodes {
        id
      }
    }
  }
`);
