import { graphql } from '../../../generated/gql.ts';

export const deviceRow = graphql(`
  fragment DeviceRow on Device {
    id
    version
    code
    name
    nameEn
    kind
    protocol
    address
    station {
      id
      code
      name
      nameEn
    }
    connector {
      id
      name
    }
    channels {
      code
      statistic
      scale
      offset
      point {
        id
        code
        name
        nameEn
        unit
      }
    }
    status {
      online
      since
      lastSeenAt
      clockAheadS
      batteryV
      frames
      failures
      problem
      unmapped
    }
  }
`);

export const devicesDocument = graphql(`
  query Devices($filter: DeviceFilter, $sort: DeviceSort, $first: Int!, $after: String) {
    devices(filter: $filter, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...DeviceRow
      }
    }
  }
`);

export const connectorRow = graphql(`
  fragment ConnectorRow on Connector {
    id
    version
    name
    protocol
    transport
    host
    port
    offlineAfterS
    enabled
    status {
      state
      since
      connections
      frames
      broken
      samples
      restarts
      problem
      memoryMb
      reportedAt
    }
    devices(first: 1) {
      totalCount
    }
    onlineDevices: devices(filter: { online: true }, first: 1) {
      totalCount
    }
  }
`);

export const connectorsDocument = graphql(`
  query Connectors($sort: ConnectorSort, $first: Int!, $after: String) {
    connectors(sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...ConnectorRow
      }
    }
  }
`);

export const unregisteredDevicesDocument = graphql(`
  query UnregisteredDevices($sort: UnregisteredDeviceSort, $first: Int!, $after: String) {
    unregisteredDevices(sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        address
        firstSeenAt
        lastSeenAt
        frames
        cameFrom
        connector {
          id
          name
          protocol
        }
      }
    }
  }
`);

export const saveConnectorDocument = graphql(`
  mutation SaveConnector($input: SaveConnectorInput!) {
    saveConnector(input: $input) {
      connector {
        id
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeConnectorDocument = graphql(`
  mutation RemoveConnector($input: RemoveConnectorInput!) {
    removeConnector(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const registerDeviceDocument = graphql(`
  mutation RegisterDevice($input: RegisterDeviceInput!) {
    registerDevice(input: $input) {
      device {
        ...DeviceRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const updateDeviceDocument = graphql(`
  mutation UpdateDevice($input: UpdateDeviceInput!) {
    updateDevice(input: $input) {
      device {
        ...DeviceRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const connectDeviceDocument = graphql(`
  mutation ConnectDevice($input: ConnectDeviceInput!) {
    connectDevice(input: $input) {
      device {
        ...DeviceRow
      }
      userErrors {
        field
        code
        message
      }
    }
  }
`);

export const removeDeviceDocument = graphql(`
  mutation RemoveDevice($input: RemoveDeviceInput!) {
    removeDevice(input: $input) {
      userErrors {
        field
        code
        message
      }
    }
  }
`);

