import { graphql } from '../../../generated/gql.ts';

/** What other services know of an element. Asked for apart from the card, so that a service that is down takes nothing but its own lines. */
export const relatedDocuments = {
  pipes: graphql(`
    query RelatedToPipe($id: ID!) {
      assets(filter: { siteId: { eq: $id } }, first: 5) {
        nodes {
          ...RelatedAsset
        }
      }
      pipe(id: $id) {
        startNode {
          __typename
          ... on Junction {
            dma {
              ...RelatedDma
            }
          }
        }
        endNode {
          __typename
          ... on Junction {
            dma {
              ...RelatedDma
            }
          }
        }
      }
    }
  `),
  junctions: graphql(`
    query RelatedToJunction($id: ID!) {
      junction(id: $id) {
        dma {
          ...RelatedDma
        }
      }
    }
  `),
  stations: graphql(`
    query RelatedToStation($id: ID!) {
      assets(filter: { siteId: { eq: $id } }, first: 5) {
        nodes {
          ...RelatedAsset
        }
      }
      devices(filter: { stationId: { eq: $id } }, first: 20) {
        nodes {
          id
          code
          name
          nameEn
        }
      }
      station(id: $id) {
        cameras {
          id
          code
          name
          nameEn
        }
        plant {
          id
          code
          name
          nameEn
        }
        pumpStation {
          ...RelatedPumpStation
        }
      }
    }
  `),
  pumps: graphql(`
    query RelatedToPump($id: ID!) {
      assets(filter: { siteId: { eq: $id } }, first: 5) {
        nodes {
          ...RelatedAsset
        }
      }
      pump(id: $id) {
        unit {
          id
          code
          name
          nameEn
          energyTodayKwh
          pumpStation {
            ...RelatedPumpStation
          }
          assets {
            ...RelatedAsset
          }
        }
      }
    }
  `),
  dmas: graphql(`
    query RelatedToDma($id: ID!) {
      dma(id: $id) {
        pumpStations {
          ...RelatedPumpStation
        }
        children {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  others: graphql(`
    query RelatedToSite($id: ID!) {
      assets(filter: { siteId: { eq: $id } }, first: 5) {
        nodes {
          ...RelatedAsset
        }
      }
    }
    fragment RelatedAsset on Asset {
      id
      code
      name
      nameEn
    }
    fragment RelatedPumpStation on PumpStation {
      id
      code
      name
      nameEn
      energyTodayKwh
    }
    fragment RelatedDma on Dma {
      id
      code
      name
      nameEn
      pumpStations {
        ...RelatedPumpStation
      }
    }
  `),
};

/** Smallest and largest value of the points of a card since midnight. */
export const todayDocument = graphql(`
  query PointsToday($ids: [ID!]!, $first: Int!, $from: DateTime!, $to: DateTime!) {
    points(filter: { id: { in: $ids } }, first: $first) {
      nodes {
        id
        history(from: $from, to: $to, maxPoints: 1) {
          minimum
          maximum
        }
      }
    }
  }
`);

/** Who changed a pipe, when and why. */
export const pipeHistoryDocument = graphql(`
  query PipeHistory($id: ID!) {
    pipe(id: $id) {
      id
      history(first: 20) {
        validFrom
        validTo
        changedBy
        changeReason
        diameterMm
        lengthM
        roughness
        material
        installedYear
        pipeStatus: status
      }
    }
  }
`);

/** Names of the people behind changes. */
export const peopleDocument = graphql(`
  query People($ids: [ID!]!) {
    users(filter: { id: { in: $ids } }, first: 20) {
      nodes {
        id
        name
      }
    }
  }
`);
