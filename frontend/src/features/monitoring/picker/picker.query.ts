import { graphql } from '../../../generated/gql.ts';

export const foundPointsDocument = graphql(`
  query FoundPoints($filter: PointFilter) {
    points(filter: $filter, first: 20) {
      nodes {
        id
        code
        name
        nameEn
        unit
        quantity
      }
    }
  }
`);

export const stationChoicesDocument = graphql(`
  query StationChoices($filter: StationFilter) {
    stations(filter: $filter, first: 20) {
      nodes {
        id
        code
        name
        nameEn
      }
    }
  }
`);
