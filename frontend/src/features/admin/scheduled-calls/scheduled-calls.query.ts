import { graphql } from '../../../generated/gql.ts';

export const scheduledCallsDocument = graphql(`
  query ScheduledCalls($filter: ScheduledCallFilter, $sort: ScheduledCallSort, $first: Int!, $after: String) {
    scheduledCalls(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ScheduledCallRow
      }
    }
  }
  fragment ScheduledCallRow on ScheduledCall {
    id
    name
    cron
    document
    variables
    active
    nextRunAt
    version
    application {
      id
      name
      nameEn
    }
    webhook {
      id
      name
    }
  }
`);

/** Webhooks that answers can go to, with the systems that they belong to. */
export const targetsDocument = graphql(`
  query ScheduledCallTargets {
    webhooks(filter: { active: true }, first: 500) {
      nodes {
        id
        name
        application {
          id
          name
          nameEn
        }
      }
    }
  }
`);

export const scheduledRunsDocument = graphql(`
  query ScheduledRuns($filter: ScheduledRunFilter, $first: Int!, $after: String) {
    scheduledRuns(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        dueAt
        state
        attempts
        durationMs
        code
        message
      }
    }
  }
`);

export const addScheduledCallDocument = graphql(`
  mutation AddScheduledCall($input: AddScheduledCallInput!) {
    addScheduledCall(input: $input) {
      scheduledCall {
        ...ScheduledCallRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateScheduledCallDocument = graphql(`
  mutation UpdateScheduledCall($input: UpdateScheduledCallInput!) {
    updateScheduledCall(input: $input) {
      scheduledCall {
        ...ScheduledCallRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeScheduledCallDocument = graphql(`
  mutation RemoveScheduledCall($input: RemoveScheduledCallInput!) {
    removeScheduledCall(input: $input) {
      scheduledCall {
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

export const runScheduledCallDocument = graphql(`
  mutation RunScheduledCall($input: RunScheduledCallInput!) {
    runScheduledCall(input: $input) {
      run {
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
