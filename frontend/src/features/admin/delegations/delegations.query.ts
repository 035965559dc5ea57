import { graphql } from '../../../generated/gql.ts';

export const delegationsDocument = graphql(`
  query RoleDelegations($filter: RoleDelegationFilter, $first: Int!, $after: String) {
    roleDelegations(filter: $filter, sort: { field: STARTS_AT, direction: DESC }, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DelegationRow
      }
    }
  }
  fragment DelegationRow on RoleDelegation {
    id
    role
    from {
      id
      name
    }
    to {
      id
      name
    }
    startsAt
    endsAt
    endedAt
    reason
    isActive
  }
`);

export const myDelegationsDocument = graphql(`
  query MyRoleDelegations {
    myRoleDelegations {
      ...DelegationRow
    }
  }
`);

export const delegateRoleDocument = graphql(`
  mutation DelegateRole($input: DelegateRoleInput!) {
    delegateRole(input: $input) {
      delegation {
        ...DelegationRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const endDelegationDocument = graphql(`
  mutation EndRoleDelegation($input: EndRoleDelegationInput!) {
    endRoleDelegation(input: $input) {
      delegation {
        ...DelegationRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
