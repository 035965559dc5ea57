import { graphql } from '../../../generated/gql.ts';

export const policiesDocument = graphql(`
  query Policies($filter: PolicyFilter, $sort: PolicySort, $first: Int!, $after: String) {
    policies(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...PolicyRow
      }
    }
  }
  fragment PolicyRow on Policy {
    id
    code
    name
    nameEn
    description
    effect
    action
    subject
    fields
    condition
    targetKind
    targetId
    active
    version
  }
`);

export const accessSubjectsDocument = graphql(`
  query AccessSubjects {
    accessSubjects {
      name
      service
      fields
      properties {
        name
        type
      }
    }
  }
`);

export const addPolicyDocument = graphql(`
  mutation AddPolicy($input: AddPolicyInput!) {
    addPolicy(input: $input) {
      policy {
        ...PolicyRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updatePolicyDocument = graphql(`
  mutation UpdatePolicy($input: UpdatePolicyInput!) {
    updatePolicy(input: $input) {
      policy {
        ...PolicyRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removePolicyDocument = graphql(`
  mutation RemovePolicy($input: RemovePolicyInput!) {
    removePolicy(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** Names of users, for policies that are for one. */
export const userNameDocument = graphql(`
  query UserName($id: ID!) {
    user(id: $id) {
      id
      userName
      name
    }
  }
`);
