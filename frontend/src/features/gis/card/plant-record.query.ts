import { graphql } from '../../../generated/gql.ts';

/** Works, their parts and what is seen and counted there. */
export const plantRecords = {
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
};
