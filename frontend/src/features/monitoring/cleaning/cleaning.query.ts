import { graphql } from '../../../generated/gql.ts';

export const cleaningRuleRow = graphql(`
  fragment CleaningRuleRow on CleaningRule {
    id
    quantity
    isUsual
    minimum
    maximum
    mostPerMinute
    spike
    flatAfterS
    flatTolerance
    staleAfterS
    peerTolerance
    expectedEveryS
    lateAfterS
    point {
      id
      code
      name
      nameEn
      unit
      quantity
    }
    peers {
      id
      code
      name
      nameEn
      unit
      quantity
    }
  }
`);

export const cleaningRulesDocument = graphql(`
  query CleaningRules($first: Int!, $after: String) {
    cleaningRules {
      ...CleaningRuleRow
    }
    pointCleaningRules(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...CleaningRuleRow
      }
    }
  }
`);

export const saveCleaningRuleDocument = graphql(`
  mutation SaveCleaningRule($input: SaveCleaningRuleInput!) {
    saveCleaningRule(input: $input) {
      cleaningRule {
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

export const removeCleaningRuleDocument = graphql(`
  mutation RemoveCleaningRule($input: RemoveCleaningRuleInput!) {
    removeCleaningRule(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const cleaningRuleTrialDocument = graphql(`
  query CleaningRuleTrial($input: CleaningRuleTrialInput!, $pointId: ID!, $from: DateTime!, $to: DateTime!) {
    cleaningRuleTrial(input: $input) {
      sampleCount
      before {
        kind
        count
      }
      after {
        kind
        count
      }
      changeCount
      changes {
        time
        raw
        reasonBefore
        valueBefore
        reasonAfter
        valueAfter
      }
    }
    point(id: $pointId) {
      id
      unit
      history(from: $from, to: $to, maxPoints: 700) {
        start
        mean
      }
    }
  }
`);

export const cleanedDaysDocument = graphql(`
  query CleanedDays($filter: PointDayFilter) {
    pointDays(filter: $filter, sort: { field: TOTAL, direction: ASC }, first: 200) {
      totalCount
      nodes {
        ...PointDayRow
      }
    }
  }
`);
