import { graphql } from '../../../generated/gql.ts';

/** What a chart has to know of a point. */
export const trendPointFragment = graphql(`
  fragment TrendPoint on Point {
    id
    code
    name
    nameEn
    quantity
    unit
  }
`);

/** Points of a link, in one question. */
export const trendPointsDocument = graphql(`
  query TrendPoints($ids: [ID!]!, $first: Int!) {
    points(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        ...TrendPoint
      }
    }
  }
`);

/** The other points of the station that a point is at. */
export const neighbourPointsDocument = graphql(`
  query NeighbourPoints($id: ID!) {
    point(id: $id) {
      id
      station {
        id
        name
        nameEn
        points {
          ...TrendPoint
        }
      }
    }
  }
`);

/** Points by what their code or name contains. */
export const findPointsDocument = graphql(`
  query FindPoints($text: String!, $first: Int!) {
    points(filter: { or: [{ code: { contains: $text } }, { name: { contains: $text } }] }, first: $first) {
      nodes {
        ...TrendPoint
      }
    }
  }
`);

/** The past of points in steps of equal width, with their smallest, mean and largest value. */
export const trendStepsDocument = graphql(`
  query TrendSteps($ids: [ID!]!, $first: Int!, $from: DateTime!, $to: DateTime!, $steps: Int!) {
    points(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        id
        latest {
          time
        }
        history(from: $from, to: $to, maxPoints: $steps) {
          start
          minimum
          mean
          maximum
          count
        }
      }
    }
  }
`);

/** The past of points as it was stored. */
export const trendSamplesDocument = graphql(`
  query TrendSamples($ids: [ID!]!, $first: Int!, $from: DateTime!, $to: DateTime!, $most: Int!) {
    points(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        id
        samples(from: $from, to: $to, first: $most) {
          time
          value
          quality
          reason
        }
      }
    }
  }
`);
