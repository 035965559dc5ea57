import { graphql } from '../../generated/gql.ts';

export const alarmRow = graphql(`
  fragment AlarmRow on Alarm {
    id
    cause
    severity
    state
    open
    startedAt
    raisedAt
    clearedAt
    withdrawn
    value
    limit
    message
    messageEn
    acknowledgedAt
    acknowledgedBy
    escalationLevel
    escalatesAt
    shelvedUntil
    station {
      id
      name
      nameEn
    }
    point {
      id
      code
      unit
    }
  }
`);

export const alarmSummaryDocument = graphql(`
  query AlarmSummary {
    alarmSummary {
      cursor
      shelvedCount
      open {
        severity
        count
        unacknowledgedCount
      }
    }
  }
`);

export const alarmsDocument = graphql(`
  query Alarms($filter: AlarmFilter, $first: Int!, $after: String) {
    alarms(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AlarmRow
      }
    }
  }
`);

export const alarmChangesDocument = graphql(`
  subscription AlarmChanges($cursor: String) {
    alarms(cursor: $cursor) {
      cursor
      alarms {
        ...AlarmRow
      }
    }
  }
`);
