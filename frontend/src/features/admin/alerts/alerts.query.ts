import { graphql } from '../../../generated/gql.ts';

export const auditAlertsDocument = graphql(`
  query AuditAlerts($filter: AuditAlertFilter, $first: Int!, $after: String) {
    auditAlerts(filter: $filter, sort: { field: AT, direction: DESC }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...AuditAlertRow
      }
    }
  }
  fragment AuditAlertRow on AuditAlert {
    id
    kind
    at
    actorId
    actorName
    address
    count
    acknowledgedAt
    acknowledgedByName
    note
    entry {
      id
      sequence
      action
      target
      requestId
    }
  }
`);

export const acknowledgeAlertDocument = graphql(`
  mutation AcknowledgeAuditAlert($input: AcknowledgeAuditAlertInput!) {
    acknowledgeAuditAlert(input: $input) {
      alert {
        ...AuditAlertRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const alertRulesDocument = graphql(`
  query AuditAlertRules {
    auditAlertRules {
      ...AuditAlertRuleRow
    }
  }
  fragment AuditAlertRuleRow on AuditAlertRule {
    kind
    active
    threshold
    rowsThreshold
    windowMinutes
    workFrom
    workTo
    workDays
    version
  }
`);

export const updateAlertRuleDocument = graphql(`
  mutation UpdateAuditAlertRule($input: UpdateAuditAlertRuleInput!) {
    updateAuditAlertRule(input: $input) {
      rule {
        ...AuditAlertRuleRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const auditStatisticsDocument = graphql(`
  query AuditStatistics($from: DateTime!, $to: DateTime!, $by: [AuditDimension!]!) {
    auditStatistics(from: $from, to: $to, by: $by) {
      category
      service
      actorName
      action
      outcome
      day
      count
    }
  }
`);
