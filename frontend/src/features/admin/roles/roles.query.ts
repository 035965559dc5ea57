import { graphql } from '../../../generated/gql.ts';

export const rolesDocument = graphql(`
  query Roles {
    roles(first: 1000) {
      nodes {
        ...RoleRow
      }
    }
  }
  fragment RoleRow on Role {
    id
    code
    name
    nameEn
    description
    permissions
    builtIn
    administers
    version
  }
`);

/** Asked for on its page alone: counting costs. */
export const roleCountsDocument = graphql(`
  query RoleCounts {
    roles(first: 1000) {
      nodes {
        id
        userCount
      }
    }
  }
`);

export const addRoleDocument = graphql(`
  mutation AddRole($input: AddRoleInput!) {
    addRole(input: $input) {
      role {
        ...RoleRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateRoleDocument = graphql(`
  mutation UpdateRole($input: UpdateRoleInput!) {
    updateRole(input: $input) {
      role {
        ...RoleRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeRoleDocument = graphql(`
  mutation RemoveRole($input: RemoveRoleInput!) {
    removeRole(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);
