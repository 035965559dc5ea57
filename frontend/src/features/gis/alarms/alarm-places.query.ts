import { graphql } from '../../../generated/gql.ts';

/** Where open alarms are. */
export const alarmPlacesDocument = graphql(`
  query MapAlarmPlaces($first: Int!) {
    alarmPlaces(first: $first) {
      geometry
      pointIds
      severity
      count
      unacknowledgedCount
    }
  }
`);
