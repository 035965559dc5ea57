import { graphql } from '../../../generated/gql.ts';

/** What is owned and what measures. */
export const equipmentRecords = {
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
