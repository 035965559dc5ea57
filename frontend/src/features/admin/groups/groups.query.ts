import { graphql } from '../../../generated/gql.ts';

export const groupsDocument = graphql(`
  query UserGroups($filter: UserGroupFilter, $sort: UserGroupSort, $first: Int!, $after: String) {
    userGroups(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...GroupRow
      }
    }
  }
  fragment GroupRow on UserGroup {
    id
    code
    name
    nameEn
    roles
    members {
      id
      userName
      name
    }
    version
  }
`);

/** Groups by their names, for fields that name one. */
export const groupNamesDocument = graphql(`
  query GroupNames {
    userGroups(first: 1000) {
      nodes {
        id
        code
        name
        nameEn
      }
    }
  }
`);

export const findUsersDocument = graphql(`
  query FindUsers($filter: UserFilter) {
    users(filter: $filter, first: 8) {
      nodes {
        id
        userName
        name
      }
    }
  }
`);

export const addGroupDocument = graphql(`
  mutation AddUserGroup($input: AddUserGroupInput!) {
    addUserGroup(input: $input) {
      userGroup {
        ...GroupRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateGroupDocument = graphql(`
  mutation UpdateUserGroup($input: UpdateUserGroupInput!) {
    updateUserGroup(input: $input) {
      userGroup {
        ...GroupRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeGroupDocument = graphql(`
  mutation RemoveUserGroup($input: RemoveUserGroupInput!) {
    removeUserGroup(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
