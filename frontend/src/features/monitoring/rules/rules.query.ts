import { graphql } from '../../../generated/gql.ts';

export const alarmRuleRow = graphql(`
  fragment AlarmRuleRow on AlarmRule {
    id
    name
    nameEn
    enabled
    severity
    severeSeverity
    raiseDelayS
    clearDelayS
    message
    messageEn
    acknowledgeWithinS
    pointCount
    activeCount
    version
    condition {
      kind
      lolo
      lo
      hi
      hihi
      hysteresis
      windowS
      rise
      fall
      afterS
      tolerance
      spreads
    }
    schedule {
      days
      from
      to
    }
    steps {
      text
      textEn
    }
    target {
      quantity
      stationKind
      dma {
        id
        name
        nameEn
      }
      station {
        id
        name
        nameEn
      }
      point {
        id
        code
      }
    }
  }
`);

export const alarmRulesDocument = graphql(`
  query AlarmRules($first: Int!, $after: String) {
    alarmRules(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AlarmRuleRow
      }
    }
  }
`);

export const createAlarmRuleDocument = graphql(`
  mutation CreateAlarmRule($input: AlarmRuleInput!) {
    createAlarmRule(input: $input) {
      alarmRule {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateAlarmRuleDocument = graphql(`
  mutation UpdateAlarmRule($input: UpdateAlarmRuleInput!) {
    updateAlarmRule(input: $input) {
      alarmRule {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const deleteAlarmRuleDocument = graphql(`
  mutation DeleteAlarmRule($input: DeleteAlarmRuleInput!) {
    deleteAlarmRule(input: $input) {
      alarmRule {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const trialPointsDocument = graphql(`
  query TrialPoints($filter: PointFilter, $first: Int!) {
    points(filter: $filter, first: $first) {
      nodes {
        id
        code
        name
        nameEn
        unit
      }
    }
  }
`);

export const alarmRuleTrialDocument = graphql(`
  query AlarmRuleTrial($input: AlarmRuleTrialInput!, $pointId: ID!, $from: DateTime!, $to: DateTime!) {
    alarmRuleTrial(input: $input) {
      sampleCount
      episodeCount
      episodes {
        startedAt
        raisedAt
        clearedAt
        cause
        value
        limit
      }
      usual {
        start
        low
        high
      }
    }
    point(id: $pointId) {
      id
      unit
      history(from: $from, to: $to, maxPoints: 700) {
        start
        minimum
        mean
        maximum
      }
    }
  }
`);
