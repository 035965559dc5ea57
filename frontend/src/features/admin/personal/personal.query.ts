import { graphql } from '../../../generated/gql.ts';

export const personalRequestsDocument = graphql(`
  query PersonalDataRequests($filter: PersonalDataRequestFilter, $first: Int!, $after: String) {
    personalDataRequests(filter: $filter, sort: { field: CREATED_AT, direction: DESC }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PersonalRequestRow
      }
    }
  }
  fragment PersonalRequestRow on PersonalDataRequest {
    id
    customer {
      id
      code
      name
    }
    kind
    state
    reason
    createdAt
    dueAt
    requestedByName
    mayDecide
    decidedByName
    decidedAt
    decisionReason
    collectedAt
    erased
    kept {
      what
      why
    }
  }
`);

export const findCustomersDocument = graphql(`
  query FindCustomers($filter: CustomerFilter!) {
    customers(filter: $filter, first: 8) {
      nodes {
        id
        code
        name
      }
    }
  }
`);

export const requestPersonalDataDocument = graphql(`
  mutation RequestPersonalData($input: RequestPersonalDataInput!) {
    requestPersonalData(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const decidePersonalRequestDocument = graphql(`
  mutation DecidePersonalDataRequest($input: DecidePersonalDataRequestInput!) {
    decidePersonalDataRequest(input: $input) {
      request {
        ...PersonalRequestRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const collectPersonalDataDocument = graphql(`
  mutation CollectPersonalData($input: CollectPersonalDataInput!) {
    collectPersonalData(input: $input) {
      document
      userErrors {
        field
        code
        message
      }
    }
  }
`);
