import { graphql } from '../../../generated/gql.ts';

/** One question to every service that can find something; one that fails or may not be asked leaves the others their answers. */
export const searchDocument = graphql(`
  query SearchEverything($text: String!, $first: Int!) {
    search(text: $text, first: $first) {
      ...Hit
    }
    searchCustomers(text: $text, first: $first) {
      ...Hit
    }
    searchPlants(text: $text, first: $first) {
      ...Hit
    }
    searchAssets(text: $text, first: $first) {
      ...Hit
    }
    searchEnergy(text: $text, first: $first) {
      ...Hit
    }
  }
  fragment Hit on SearchHit {
    kind
    id
    code
    name
    nameEn
    context
    contextEn
    rank
    elementId
  }
`);
