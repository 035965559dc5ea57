import { graphql } from '../../../generated/gql.ts';

export const personalFactsDocument = graphql(`
  query PersonalFacts($id: ID!) {
    customer(id: $id) {
      id
      personalData {
        phone
        idNumber
        bankAccount
      }
    }
  }
`);

export const revealPersonalDataDocument = graphql(`
  mutation RevealPersonalData($input: RevealPersonalDataInput!) {
    revealPersonalData(input: $input) {
      personalData {
        phone
        idNumber
        bankAccount
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);
