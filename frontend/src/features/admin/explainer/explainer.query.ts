import { graphql } from '../../../generated/gql.ts';

export const explainAccessDocument = graphql(`
  query ExplainAccess($input: ExplainAccessInput!) {
    explainAccess(input: $input) {
      verdict
      object {
        id
        code
        sensitivity
      }
      reasons {
        ...ReasonFacts
      }
    }
  }
  fragment ReasonFacts on AccessReason {
    kind
    outcome
    decisive
    text
    textEn
    policy {
      id
      code
      condition
    }
  }
`);

export const accessHoldersDocument = graphql(`
  query AccessHolders($input: AccessHoldersInput!, $allowed: Boolean, $first: Int!, $after: String) {
    accessHolders(input: $input, allowed: $allowed, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        verdict
        user {
          id
          userName
          name
          organisation {
            id
            name
            nameEn
          }
        }
        reasons {
          ...ReasonFacts
        }
      }
    }
  }
`);
