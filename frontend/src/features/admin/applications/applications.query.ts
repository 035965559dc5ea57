import { graphql } from '../../../generated/gql.ts';

export const applicationsDocument = graphql(`
  query ClientApplications($filter: ClientApplicationFilter, $sort: ClientApplicationSort, $first: Int!, $after: String) {
    clientApplications(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ApplicationRow
      }
    }
  }
  fragment ApplicationRow on ClientApplication {
    id
    name
    nameEn
    kind
    redirectUris
    postLogoutRedirectUris
    backchannelLogoutUri
    permissions
    active
    version
  }
`);

export const addApplicationDocument = graphql(`
  mutation AddClientApplication($input: AddClientApplicationInput!) {
    addClientApplication(input: $input) {
      application {
        ...ApplicationRow
      }
      secret
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateApplicationDocument = graphql(`
  mutation UpdateClientApplication($input: UpdateClientApplicationInput!) {
    updateClientApplication(input: $input) {
      application {
        ...ApplicationRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const renewSecretDocument = graphql(`
  mutation RenewClientApplicationSecret($input: RenewClientApplicationSecretInput!) {
    renewClientApplicationSecret(input: $input) {
      application {
        ...ApplicationRow
      }
      secret
      userErrors {
        field
        code
        message
      }
    }
  }
`);
