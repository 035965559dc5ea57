import { graphql } from '../../../generated/gql.ts';

export const qualityBoardDocument = graphql(`
  query QualityBoard($from: Date!, $to: Date!, $by: QualityGrouping!) {
    qualityBoard(from: $from, to: $to, by: $by) {
      day
      quantity
      pointCount
      total
      completeness
      accuracy
      consistency
      timeliness
      uniqueness
      validity
      station {
        id
        name
        nameEn
      }
      dma {
        id
        name
        nameEn
      }
    }
  }
`);

export const pointDayRow = graphql(`
  fragment PointDayRow on PointDay {
    id
    day
    quantity
    total
    completeness
    accuracy
    consistency
    timeliness
    uniqueness
    validity
    sampleCount
    expectedCount
    silentS
    lateCount
    repeatedCount
    doubtedCount
    findings {
      kind
      count
    }
    point {
      id
      code
      name
      nameEn
      unit
    }
    station {
      id
      name
      nameEn
    }
  }
`);

export const pointDaysDocument = graphql(`
  query PointDays($filter: PointDayFilter, $sort: PointDaySort, $first: Int!, $after: String) {
    pointDays(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PointDayRow
      }
    }
  }
`);

export const daySamplesDocument = graphql(`
  query DaySamples($id: ID!, $from: DateTime!, $to: DateTime!) {
    point(id: $id) {
      id
      history(from: $from, to: $to, maxPoints: 600) {
        start
        mean
      }
      samples(from: $from, to: $to, first: 10000) {
        time
        value
        raw
        reason
        quality
      }
    }
  }
`);
