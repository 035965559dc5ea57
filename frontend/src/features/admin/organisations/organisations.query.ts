import { graphql } from '../../../generated/gql.ts';

export const organisationsDocument = graphql(`
  query Organisations {
    organisations(first: 1000) {
      nodes {
        ...OrganisationRow
      }
    }
  }
  fragment OrganisationRow on Organisation {
    id
    code
    name
    nameEn
    parent {
      id
    }
    version
  }
`);

export const addOrganisationDocument = graphql(`
  mutation AddOrganisation($input: AddOrganisationInput!) {
    addOrganisation(input: $input) {
      organisation {
        ...OrganisationRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateOrganisationDocument = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      organisation {
        ...OrganisationRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
