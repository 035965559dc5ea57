import { graphql } from '../../../generated/gql.ts';

export const pointStatisticsDocument = graphql(`
  query PointsWithStatistics($filter: PointFilter, $first: Int!, $after: String, $from: DateTime!, $to: DateTime!, $minimum: Float, $maximum: Float) {
    points(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        code
        name
        nameEn
        unit
        latest {
          time
          value
          quality
        }
        statistics(from: $from, to: $to, minimum: $minimum, maximum: $maximum) {
          sampleCount
          quarterCount
          minimum
          mean
          maximum
          passRate
        }
      }
    }
  }
`);

export const comparedPointsDocument = graphql(`
  query ComparedPoints($ids: [ID!]!, $first: Int!, $from: DateTime!, $to: DateTime!) {
    points(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        id
        code
        name
        nameEn
        unit
        history(from: $from, to: $to, maxPoints: 400) {
          start
          mean
        }
      }
    }
  }
`);
