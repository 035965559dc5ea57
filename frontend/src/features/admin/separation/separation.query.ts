import { graphql } from '../../../generated/gql.ts';

export const administrationDocument = graphql(`
  query Administration {
    administration {
      ...AdministrationFacts
    }
  }
  fragment AdministrationFacts on Administration {
    separated
    separatedAt
    systemAdministrators {
      id
      userName
      name
    }
    securityAdministrators {
      id
      userName
      name
    }
    auditAdministrators {
      id
      userName
      name
    }
  }
`);

export const separateDocument = graphql(`
  mutation SeparateAdministration($input: SeparateAdministrationInput!) {
    separateAdministration(input: $input) {
      administration {
        ...AdministrationFacts
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
