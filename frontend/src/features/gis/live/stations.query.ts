import { graphql } from '../../../generated/gql.ts';

/** Stations with what is measured there, for the labels on the map. */
export const stationsDocument = graphql(`
  query MapStations($first: Int!, $after: String) {
    stations(first: $first, after: $after) {
      nodes {
        id
        kind
        points {
          id
          quantity
          unit
          latest {
            pointId
            time
            value
            quality
            reason
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Counts for the status bar. */
export const summaryDocument = graphql(`
  query MapSummary {
    networkSummary {
      pipeLengthKm
      pointCount
    }
  }
`);
