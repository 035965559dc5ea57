import { graphql } from '../../../generated/gql.ts';

/** Everything a card shows of one element of the network. */
export const elementDocument = graphql(`
  query MapElement($id: ID!) {
    networkElement(id: $id) {
      __typename
      id
      code
      sensitivity
      model {
        id
        name
      }
      points {
        ...CardPoint
      }
      ... on Pipe {
        diameterMm
        lengthM
        roughness
        material
        installedYear
        street
        pipeStatus: status
        description
        version
        startNode {
          __typename
          id
          code
        }
        endNode {
          __typename
          id
          code
        }
        valves {
          id
          code
        }
      }
      ... on Junction {
        elevationM
        baseDemandM3PerH
        description
        dma {
          id
          code
          name
          nameEn
        }
        pipes {
          id
          code
          diameterMm
        }
      }
      ... on Valve {
        valveKind: kind
        diameterMm
        setting
        valveStatus: status
        description
        pipe {
          id
          code
        }
      }
      ... on Hydrant {
        outletDiameterMm
        street
        junction {
          id
          code
        }
      }
      ... on Tank {
        elevationM
        initialLevelM
        minimumLevelM
        maximumLevelM
        diameterM
        description
        station {
          id
          code
          name
          nameEn
        }
      }
      ... on Reservoir {
        headM
        description
        station {
          id
          code
          name
          nameEn
        }
      }
      ... on Pump {
        powerKw
        headCurveCode
        speed
        startNodeCode
        endNodeCode
        description
        station {
          id
          code
          name
          nameEn
        }
      }
      ... on Station {
        name
        nameEn
        stationKind: kind
        dma {
          id
          code
          name
          nameEn
        }
        pumps {
          id
          code
        }
      }
    }
  }
  fragment CardPoint on Point {
    id
    code
    name
    nameEn
    quantity
    unit
    minimum
    maximum
    latest {
      pointId
      time
      value
      quality
      reason
    }
  }
`);

/** A district metered area is not an element of the pipe network: it has its own query. */
export const dmaDocument = graphql(`
  query MapDma($id: ID!) {
    dma(id: $id) {
      __typename
      id
      code
      name
      nameEn
      level
      junctionCount
      livePressureM
      parent {
        id
        code
        name
        nameEn
      }
      points {
        ...CardPoint
      }
    }
  }
`);

/** Asked for apart from the card: another service answers, and the card must not wait for it. */
export const junctionMetersDocument = graphql(`
  query JunctionMeters($id: ID!) {
    junction(id: $id) {
      id
      waterMeterCount
      waterMeters {
        id
        code
        diameterMm
        account {
          customer {
            id
            name
            address
          }
        }
      }
    }
  }
`);
