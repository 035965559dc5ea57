import { graphql } from '../../../generated/gql.ts';

export const sensitivityCountsDocument = graphql(`
  query SensitivityCounts {
    sensitivityCounts {
      kind
      sensitivity
      count
    }
  }
`);

export const markSensitivityDocument = graphql(`
  mutation MarkSensitivity($input: MarkSensitivityInput!) {
    markSensitivity(input: $input) {
      marked {
        kind
        count
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

/** Pipes and stations of one code, to mark them by name. */
export const elementsOfCodeDocument = graphql(`
  query ElementsOfCode($codes: [String!]!) {
    pipes(filter: { code: { in: $codes } }, first: 500) {
      nodes {
        id
        code
      }
    }
    stations(filter: { code: { in: $codes } }, first: 500) {
      nodes {
        id
        code
      }
    }
  }
`);
