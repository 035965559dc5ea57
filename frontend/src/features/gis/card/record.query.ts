import { graphql } from '../../../generated/gql.ts';

/** Things that stand in registers, not on the map: one question for each kind. */
export const recordDocuments = {
  customers: graphql(`
    query CustomerCard($id: ID!) {
      record: customer(id: $id) {
        __typename
        id
        code
        name
        customerKind: kind
        address
        accounts {
          id
          code
          open
          openedOn
        }
        waterMeters {
          id
          code
          diameterMm
          junction {
            id
            code
          }
        }
      }
    }
  `),
  accounts: graphql(`
    query AccountCard($id: ID!) {
      record: account(id: $id) {
        __typename
        id
        code
        open
        openedOn
        customer {
          id
          code
          name
          address
        }
        waterMeters {
          id
          code
          diameterMm
          junction {
            id
            code
          }
        }
      }
    }
  `),
  waterMeters: graphql(`
    query WaterMeterCard($id: ID!) {
      record: waterMeter(id: $id) {
        __typename
        id
        code
        meterDiameterMm: diameterMm
        permanentFlowM3PerH
        installedOn
        account {
          id
          code
          customer {
            id
            code
            name
            address
          }
        }
        junction {
          id
          code
          dma {
            id
            code
            name
            nameEn
          }
        }
      }
    }
  `),
  assets: graphql(`
    query AssetCard($id: ID!) {
      record: asset(id: $id) {
        __typename
        id
        code
        name
        nameEn
        condition
        maker
        typeModel: model
        inServiceOn
        originalCost
        siteId
        category {
          id
          name
          nameEn
        }
        pumpUnit {
          id
          code
          name
          nameEn
          pump {
            id
            code
          }
        }
      }
    }
  `),
  plants: graphql(`
    query PlantCard($id: ID!) {
      record: plant(id: $id) {
        __typename
        id
        code
        name
        nameEn
        capacityM3PerDay
        station {
          id
          code
          name
          nameEn
          points {
            ...CardPoint
          }
        }
        workshops {
          id
          code
          name
          nameEn
        }
        pumpStations {
          id
          code
          name
          nameEn
        }
        cameras {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  cameras: graphql(`
    query CameraCard($id: ID!) {
      record: camera(id: $id) {
        __typename
        id
        code
        name
        nameEn
        place
        streamUrl
        gbChannelId
        plant {
          id
          code
          name
          nameEn
          station {
            id
            code
          }
        }
        pumpStation {
          id
          code
          name
          nameEn
          station {
            id
            code
          }
        }
        station {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  workshops: graphql(`
    query WorkshopCard($id: ID!) {
      record: workshop(id: $id) {
        __typename
        id
        code
        name
        nameEn
        process
        sequence
        plant {
          id
          code
          name
          nameEn
          station {
            id
            code
          }
        }
      }
    }
  `),
  pumpStations: graphql(`
    query PumpStationCard($id: ID!) {
      record: pumpStation(id: $id) {
        __typename
        id
        code
        name
        nameEn
        pumpStationKind: kind
        energyTodayKwh
        plant {
          id
          code
          name
          nameEn
        }
        station {
          id
          code
          name
          nameEn
          points {
            ...CardPoint
          }
        }
        points {
          ...CardPoint
        }
        units {
          id
          code
          name
          nameEn
        }
        energyMeters {
          id
          code
          name
          nameEn
        }
        cameras {
          id
          code
          name
          nameEn
        }
        supplies {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  pumpUnits: graphql(`
    query PumpUnitCard($id: ID!) {
      record: pumpUnit(id: $id) {
        __typename
        id
        code
        name
        nameEn
        ratedFlowM3PerH
        ratedHeadM
        ratedPowerKw
        ratedEfficiency
        variableSpeed
        energyTodayKwh
        pumpStation {
          id
          code
          name
          nameEn
        }
        pump {
          id
          code
          points {
            ...CardPoint
          }
        }
        points {
          ...CardPoint
        }
        assets {
          id
          code
          name
          nameEn
        }
        energyMeters {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  energyMeters: graphql(`
    query EnergyMeterCard($id: ID!) {
      record: energyMeter(id: $id) {
        __typename
        id
        code
        name
        nameEn
        transformerRatio
        energyTodayKwh
        points {
          ...CardPoint
        }
        pumpStation {
          id
          code
          name
          nameEn
        }
        pumpUnit {
          id
          code
          name
          nameEn
        }
      }
    }
  `),
  devices: graphql(`
    query DeviceCard($id: ID!) {
      record: device(id: $id) {
        __typename
        id
        code
        name
        nameEn
        deviceKind: kind
        protocol
        station {
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
  `),
  points: graphql(`
    query PointCard($id: ID!) {
      record: point(id: $id) {
        __typename
        ...CardPoint
        device {
          id
          code
          name
          nameEn
        }
        station {
          id
          code
          name
          nameEn
        }
        element {
          __typename
          id
          code
        }
      }
    }
  `),
};
