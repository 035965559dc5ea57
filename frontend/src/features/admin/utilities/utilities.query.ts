import { graphql } from '../../../generated/gql.ts';

export const addTenantDocument = graphql(`
  mutation AddTenant($input: AddTenantInput!) {
    addTenant(input: $input) {
      tenant {
        id
        name
        slug
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
