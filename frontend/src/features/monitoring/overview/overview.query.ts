import { graphql } from '../../../generated/gql.ts';

export const monitoringOverviewDocument = graphql(`
  query MonitoringOverview($from: DateTime!, $to: DateTime!) {
    monitoringOverview(from: $from, to: $to) {
      pointCount
      onlineCount
      stations {
        kind
        stationCount
        onlineCount
      }
      groups {
        quantity
        stationKind
        unit
        pointCount
        onlineCount
        minimum
        maximum
        exceedingCount
        passRate
        trend {
          start
          mean
          minimum
          maximum
        }
      }
    }
  }
`);

export const monitoredPointRow = graphql(`
  fragment MonitoredPointRow on Point {
    id
    code
    name
    nameEn
    unit
    quantity
    latest {
      time
      value
      quality
    }
    limits {
      minimum
      maximum
      source
    }
    station {
      id
      name
      nameEn
      kind
    }
    device {
      code
      status {
        online
      }
    }
  }
`);

export const monitoredPointsDocument = graphql(`
  query MonitoredPoints($filter: PointFilter, $sort: PointSort, $first: Int!, $after: String, $from: DateTime!, $to: DateTime!, $day: Date!, $withStatistics: Boolean!, $withUsage: Boolean!) {
    points(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...MonitoredPointRow
        statistics(from: $from, to: $to, byOwnLimits: true) @include(if: $withStatistics) {
          sampleCount
          minimum
          mean
          maximum
          passRate
        }
        usage(day: $day) @include(if: $withUsage) {
          volumeM3
          usualVolumeM3
          nightM3PerH
          usualNightM3PerH
          findings
        }
      }
    }
  }
`);
