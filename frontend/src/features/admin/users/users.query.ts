import { graphql } from '../../../generated/gql.ts';

export const usersDocument = graphql(`
  query Users($filter: UserFilter, $sort: UserSort, $first: Int!, $after: String) {
    users(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...UserRow
      }
    }
  }
  fragment UserRow on User {
    id
    userName
    name
    section
    organisation {
      id
      name
      nameEn
    }
    roles
    effectiveRoles
    groups {
      id
      name
      nameEn
    }
    clearance
    active
    lastSignInAt
    version
  }
`);

export const addUserDocument = graphql(`
  mutation AddUser($input: AddUserInput!) {
    addUser(input: $input) {
      user {
        ...UserRow
      }
      signInPath
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateUserDocument = graphql(`
  mutation UpdateUser($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        ...UserRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const signInOfDocument = graphql(`
  query SignInOf($userId: ID!) {
    signInOf(userId: $userId) {
      ...SignInFacts
    }
  }
  fragment SignInFacts on SignInAccount {
    hasPassword
    passwordChangedAt
    passwordExpiresAt
    hasSecondFactor
    needsSecondFactor
    recoveryCodesLeft
    sessions {
      id
      method
      factors
      startedAt
      lastUsedAt
      expiresAt
      address
      userAgent
    }
  }
`);

export const resetSignInDocument = graphql(`
  mutation ResetSignIn($input: ResetSignInInput!) {
    resetSignIn(input: $input) {
      signInPath
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const endSessionDocument = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const assignRightsDocument = graphql(`
  mutation AssignRights($input: AssignRightsInput!) {
    assignRights(input: $input) {
      user {
        ...UserRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
