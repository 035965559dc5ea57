/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** State of a pipe. */
export type PipeStatus =
  /** Water may flow from start to end only. */
  | 'CHECK_VALVE'
  /** Shut. */
  | 'CLOSED'
  /** Water may flow both ways. */
  | 'OPEN';

/** How far a value can be trusted, as in OPC UA. */
export type Quality =
  /** Not to be used: the reason says why. */
  | 'BAD'
  /** As measured. */
  | 'GOOD'
  /** Doubtful: the reason says why. */
  | 'UNCERTAIN';

/** What a point measures. */
export type Quantity =
  /** Free chlorine, mg/L. */
  | 'CHLORINE'
  /** Accumulated electric energy, kWh. */
  | 'ENERGY'
  /** Volume flow, m3/h. */
  | 'FLOW'
  /** Hydraulic head, m above datum. */
  | 'HEAD'
  /** Water level, m. */
  | 'LEVEL'
  /** pH. */
  | 'PH'
  /** Electric power, kW. */
  | 'POWER'
  /** Gauge pressure, m of water. */
  | 'PRESSURE'
  /** Rotational speed relative to nominal. */
  | 'SPEED'
  /** Running state: 0 stopped, 1 running; for a valve 0 shut, 1 open. */
  | 'STATE'
  /** Water temperature, degrees Celsius. */
  | 'TEMPERATURE'
  /** Turbidity, NTU. */
  | 'TURBIDITY'
  /** Accumulated volume, m3. */
  | 'VOLUME';

/** What a station is. */
export type StationKind =
  /** Flow monitoring station. */
  | 'FLOW'
  /** Pressure monitoring station. */
  | 'PRESSURE'
  /** Pump station of the network. */
  | 'PUMP_STATION'
  /** Water quality monitoring station. */
  | 'QUALITY'
  /** Secondary supply pump room of a building. */
  | 'SECONDARY_SUPPLY'
  /** Source: reservoir, lake or well field. */
  | 'SOURCE'
  /** Tank or elevated tank. */
  | 'TANK'
  /** Water treatment plant. */
  | 'WATER_PLANT';

/** What a valve does. */
export type ValveKind =
  /** Butterfly valve: isolates large mains. */
  | 'BUTTERFLY'
  /** Flow control valve. */
  | 'FCV'
  /** Gate valve: isolates. */
  | 'GATE'
  /** General purpose valve with its own head loss curve. */
  | 'GPV'
  /** Pressure breaker valve. */
  | 'PBV'
  /** Positional control valve. */
  | 'PCV'
  /** Pressure reducing valve. */
  | 'PRV'
  /** Pressure sustaining valve. */
  | 'PSV'
  /** Throttle control valve. */
  | 'TCV';

/** State of a valve. */
export type ValveStatus =
  /** Follows its setting. */
  | 'ACTIVE'
  /** Shut. */
  | 'CLOSED'
  /** Fully open. */
  | 'OPEN';

export type MapElementQueryVariables = Exact<{
  id: string;
}>;


export type MapElementQuery = { networkElement:
    | { __typename: 'Hydrant', outletDiameterMm: number, street: string | null, id: string, code: string, junction: { id: string, code: string } | null, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Junction', elevationM: number, baseDemandM3PerH: number, description: string | null, id: string, code: string, dma: { id: string, code: string, name: string, nameEn: string | null } | null, pipes: Array<{ id: string, code: string, diameterMm: number }>, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Pipe', diameterMm: number, lengthM: number, roughness: number, material: string | null, installedYear: number | null, street: string | null, description: string | null, version: number, id: string, code: string, pipeStatus: PipeStatus, startNode:
        | { __typename: 'Hydrant', id: string, code: string }
        | { __typename: 'Junction', id: string, code: string }
        | { __typename: 'Pipe', id: string, code: string }
        | { __typename: 'Pump', id: string, code: string }
        | { __typename: 'Reservoir', id: string, code: string }
        | { __typename: 'Station', id: string, code: string }
        | { __typename: 'Tank', id: string, code: string }
        | { __typename: 'Valve', id: string, code: string }
       | null, endNode:
        | { __typename: 'Hydrant', id: string, code: string }
        | { __typename: 'Junction', id: string, code: string }
        | { __typename: 'Pipe', id: string, code: string }
        | { __typename: 'Pump', id: string, code: string }
        | { __typename: 'Reservoir', id: string, code: string }
        | { __typename: 'Station', id: string, code: string }
        | { __typename: 'Tank', id: string, code: string }
        | { __typename: 'Valve', id: string, code: string }
       | null, valves: Array<{ id: string, code: string }>, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Pump', powerKw: number | null, headCurveCode: string | null, speed: number, startNodeCode: string, endNodeCode: string, description: string | null, id: string, code: string, station: { id: string, code: string, name: string, nameEn: string | null } | null, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Reservoir', headM: number, description: string | null, id: string, code: string, station: { id: string, code: string, name: string, nameEn: string | null } | null, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Station', name: string, nameEn: string | null, id: string, code: string, stationKind: StationKind, dma: { id: string, code: string, name: string, nameEn: string | null } | null, pumps: Array<{ id: string, code: string }>, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Tank', elevationM: number, initialLevelM: number, minimumLevelM: number, maximumLevelM: number, diameterM: number, description: string | null, id: string, code: string, station: { id: string, code: string, name: string, nameEn: string | null } | null, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
    | { __typename: 'Valve', diameterMm: number, setting: number | null, description: string | null, id: string, code: string, valveKind: ValveKind, valveStatus: ValveStatus, pipe: { id: string, code: string } | null, model: { id: string, name: string } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }
   | null };

export type CardPointFragment = { id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null };

export type MapDmaQueryVariables = Exact<{
  id: string;
}>;


export type MapDmaQuery = { dma: { __typename: 'Dma', id: string, code: string, name: string, nameEn: string | null, level: number, junctionCount: number, livePressureM: number | null, parent: { id: string, code: string, name: string, nameEn: string | null } | null, points: Array<{ id: string, code: string, name: string, nameEn: string | null, quantity: Quantity, unit: string, minimum: number | null, maximum: number | null, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> } | null };

export type JunctionMetersQueryVariables = Exact<{
  id: string;
}>;


export type JunctionMetersQuery = { junction: { id: string, waterMeterCount: number, waterMeters: Array<{ id: string, code: string, diameterMm: number, account: { customer: { id: string, name: string, address: string } } }> } | null };

export type PointHistoryQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
  maxPoints: number;
}>;


export type PointHistoryQuery = { point: { id: string, history: Array<{ start: string, minimum: number, mean: number, maximum: number, last: number, count: number }> } | null };

export type MapStationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MapStationsQuery = { stations: { nodes: Array<{ id: string, kind: StationKind, points: Array<{ id: string, quantity: Quantity, unit: string, latest: { pointId: string, time: string, value: number, quality: Quality, reason: string | null } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type MapSummaryQueryVariables = Exact<{ [key: string]: never; }>;


export type MapSummaryQuery = { networkSummary: { pipeLengthKm: number, pointCount: number } };

export type MapSearchQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type MapSearchQuery = { search: Array<{ kind: string, id: string, code: string, name: string | null, nameEn: string | null, geometry: { type: string; coordinates?: unknown; geometries?: unknown } | null }> | null };

export type PointSiteQueryVariables = Exact<{
  id: string;
}>;


export type PointSiteQuery = { point: { id: string, station: { id: string } | null, element:
      | { __typename: 'Hydrant', id: string }
      | { __typename: 'Junction', id: string }
      | { __typename: 'Pipe', id: string }
      | { __typename: 'Pump', id: string }
      | { __typename: 'Reservoir', id: string }
      | { __typename: 'Station', id: string }
      | { __typename: 'Tank', id: string }
      | { __typename: 'Valve', id: string }
     | null } | null };

export type SamplesSubscriptionVariables = Exact<{
  pointIds?: Array<string> | string | null | undefined;
  cursor?: string | null | undefined;
  maxRatePerS?: number;
}>;


export type SamplesSubscription = { samples: { cursor: string, samples: Array<{ pointId: string, time: string, value: number, quality: Quality, reason: string | null }> } };

export type WhoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoQuery = { viewer: { id: string, name: string, kind: string, roles: Array<string> }, tenant: { id: string, name: string, nameEn: string | null, timeZone: string } };

export const CardPointFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pointId"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<CardPointFragment, unknown>;
export const MapElementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapElement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networkElement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"model"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardPoint"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pipe"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"diameterMm"}},{"kind":"Field","name":{"kind":"Name","value":"lengthM"}},{"kind":"Field","name":{"kind":"Name","value":"roughness"}},{"kind":"Field","name":{"kind":"Name","value":"material"}},{"kind":"Field","name":{"kind":"Name","value":"installedYear"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","alias":{"kind":"Name","value":"pipeStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"startNode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"endNode"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"valves"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Junction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elevationM"}},{"kind":"Field","name":{"kind":"Name","value":"baseDemandM3PerH"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"dma"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pipes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"diameterMm"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Valve"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"valveKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"diameterMm"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","alias":{"kind":"Name","value":"valveStatus"},"name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"pipe"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Hydrant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outletDiameterMm"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"junction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Tank"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"elevationM"}},{"kind":"Field","name":{"kind":"Name","value":"initialLevelM"}},{"kind":"Field","name":{"kind":"Name","value":"minimumLevelM"}},{"kind":"Field","name":{"kind":"Name","value":"maximumLevelM"}},{"kind":"Field","name":{"kind":"Name","value":"diameterM"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reservoir"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"headM"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Pump"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"powerKw"}},{"kind":"Field","name":{"kind":"Name","value":"headCurveCode"}},{"kind":"Field","name":{"kind":"Name","value":"speed"}},{"kind":"Field","name":{"kind":"Name","value":"startNodeCode"}},{"kind":"Field","name":{"kind":"Name","value":"endNodeCode"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Station"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","alias":{"kind":"Name","value":"stationKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dma"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pumps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pointId"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<MapElementQuery, MapElementQueryVariables>;
export const MapDmaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapDma"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dma"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"junctionCount"}},{"kind":"Field","name":{"kind":"Name","value":"livePressureM"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CardPoint"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"CardPoint"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Point"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pointId"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]} as unknown as DocumentNode<MapDmaQuery, MapDmaQueryVariables>;
export const JunctionMetersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JunctionMeters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"junction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"waterMeterCount"}},{"kind":"Field","name":{"kind":"Name","value":"waterMeters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"diameterMm"}},{"kind":"Field","name":{"kind":"Name","value":"account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<JunctionMetersQuery, JunctionMetersQueryVariables>;
export const PointHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PointHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxPoints"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxPoints"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxPoints"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"minimum"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"maximum"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<PointHistoryQuery, PointHistoryQueryVariables>;
export const MapStationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapStations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"latest"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pointId"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<MapStationsQuery, MapStationsQueryVariables>;
export const MapSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"networkSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pipeLengthKm"}},{"kind":"Field","name":{"kind":"Name","value":"pointCount"}}]}}]}}]} as unknown as DocumentNode<MapSummaryQuery, MapSummaryQueryVariables>;
export const MapSearchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MapSearch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"geometry"}}]}}]}}]} as unknown as DocumentNode<MapSearchQuery, MapSearchQueryVariables>;
export const PointSiteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PointSite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"point"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"station"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"element"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<PointSiteQuery, PointSiteQueryVariables>;
export const SamplesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Samples"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pointIds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxRatePerS"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}},"defaultValue":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"samples"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"pointIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pointIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"cursor"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cursor"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxRatePerS"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxRatePerS"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"samples"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pointId"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"quality"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<SamplesSubscription, SamplesSubscriptionVariables>;
export const WhoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Who"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tenant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"nameEn"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]}}]} as unknown as DocumentNode<WhoQuery, WhoQueryVariables>;
