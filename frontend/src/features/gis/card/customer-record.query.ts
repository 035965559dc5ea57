import { graphql } from '../../../generated/gql.ts';

/** Customers, what they pay by and what they are measured by. */
export const customerRecords = {
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
};
