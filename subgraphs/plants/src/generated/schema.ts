import type { GeoJson } from '@hydrograph/entities';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '@hydrograph/entities';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number beyond 2^31, for example a counter. A JSON number up to 2^53, a string above. */
  BigInt: { input: number | bigint; output: number | bigint; }
  /** A calendar day YYYY-MM-DD in the tenant's time zone (Asia/Shanghai by default). */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601, answered in UTC, for example 2026-11-23T08:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** A GeoJSON geometry (RFC 7946), longitude and latitude in degrees, CGCS2000 (EPSG:4490). */
  GeoJSON: { input: GeoJson; output: GeoJson; }
  /** Free-form JSON, used only where the shape belongs to another system. */
  JSON: { input: unknown; output: unknown; }
  /** An amount of money in fen (0.01 yuan), a whole number up to 2^53. */
  Money: { input: number; output: number; }
  _FieldSet: { input: string; output: string; }
};

/** A camera to add. */
export type AddCameraInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Its channel by GB/T 28181, 20 digits. */
  gbChannelId?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands: a GeoJSON point. */
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** What it watches. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** The plant that it watches. */
  plantId?: InputMaybe<Scalars['ID']['input']>;
  /** The pump station that it watches. */
  pumpStationId?: InputMaybe<Scalars['ID']['input']>;
  /** The station of the network that it watches. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** Address of its video: rtsp, rtsps, http or https, without user name and password. */
  streamUrl?: InputMaybe<Scalars['String']['input']>;
};

/** Cameras to add. */
export type AddCamerasInput = {
  /** The cameras, at most 500. */
  cameras: Array<AddCameraInput>;
};

/** Answer of addCameras. */
export type AddCamerasPayload = {
  __typename?: 'AddCamerasPayload';
  /** The new cameras; empty when refused. */
  cameras: Array<Camera>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A plant to add. */
export type AddPlantInput = {
  /** Design capacity, m3 a day, above 0. */
  capacityM3PerDay: Scalars['Float']['input'];
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Where it is: a GeoJSON point. */
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The station of the network that stands for it. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its workshops, at most 100. */
  workshops?: InputMaybe<Array<AddWorkshopInput>>;
};

/** Answer of addPlant. */
export type AddPlantPayload = {
  __typename?: 'AddPlantPayload';
  /** The new plant; null when refused. */
  plant?: Maybe<Plant>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A pump station to add. */
export type AddPumpStationInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Where it is: a GeoJSON point. */
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** What it is for. */
  kind: PumpStationKind;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The plant it stands in. */
  plantId?: InputMaybe<Scalars['ID']['input']>;
  /** The station of the network that stands for it. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** District metered areas that it feeds, at most 1000. */
  suppliesDmaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its pump units, at most 100. */
  units?: InputMaybe<Array<AddPumpUnitInput>>;
};

/** Answer of addPumpStation. */
export type AddPumpStationPayload = {
  __typename?: 'AddPumpStationPayload';
  /** The new pump station; null when refused. */
  pumpStation?: Maybe<PumpStation>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A pump unit to add. */
export type AddPumpUnitInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The pump of the hydraulic model it is. */
  pumpId?: InputMaybe<Scalars['ID']['input']>;
  /** Rated flow, m3/h, above 0. */
  ratedFlowM3PerH: Scalars['Float']['input'];
  /** Rated head, m, above 0. */
  ratedHeadM: Scalars['Float']['input'];
  /** Rated shaft power, kW, above 0. */
  ratedPowerKw: Scalars['Float']['input'];
  /** True when its speed can be varied. */
  variableSpeed?: Scalars['Boolean']['input'];
};

/** A workshop of a plant to add. */
export type AddWorkshopInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Step of the process. */
  process: Scalars['String']['input'];
};

/** A camera that watches a place of a plant or station. */
export type Camera = {
  __typename?: 'Camera';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Its channel by GB/T 28181, 20 digits; null when the video platform does not know it. */
  gbChannelId?: Maybe<Scalars['String']['output']>;
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** What it watches, for example a gate or a pump hall; null when nobody said. */
  place?: Maybe<Scalars['String']['output']>;
  /** The plant that it watches. */
  plant?: Maybe<Plant>;
  /** The pump station that it watches. */
  pumpStation?: Maybe<PumpStation>;
  /** The station of the network that it watches. */
  station?: Maybe<Station>;
  /** Address of its video (rtsp, rtsps, http or https), without a password; null when it has none. */
  streamUrl?: Maybe<Scalars['String']['output']>;
};

/** A page of cameras. */
export type CameraConnection = {
  __typename?: 'CameraConnection';
  /** The rows with their cursors. */
  edges: Array<CameraEdge>;
  /** The rows alone. */
  nodes: Array<Camera>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of cameras. */
export type CameraEdge = {
  __typename?: 'CameraEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Camera;
};

/** Which Camera rows; all conditions given must hold. */
export type CameraFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<CameraFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CameraFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<CameraFilter>>;
  /** By plant id. */
  plantId?: InputMaybe<IdFilter>;
  /** By pump station id. */
  pumpStationId?: InputMaybe<IdFilter>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
};

/** Order of Camera rows; ties are broken by id. */
export type CameraSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: CameraSortField;
};

/** What Camera rows can be sorted by. */
export type CameraSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** Conditions on an instant. All that are given must hold. */
export type DateTimeFilter = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: has no value. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A district metered area, owned by network. */
export type Dma = {
  __typename?: 'Dma';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Pump stations that feed it. */
  pumpStations: Array<PumpStation>;
};

/** A rectangle on the map in degrees, CGCS2000. */
export type ExtentInput = {
  /** Eastern edge, longitude. */
  east: Scalars['Float']['input'];
  /** Northern edge, latitude. */
  north: Scalars['Float']['input'];
  /** Southern edge, latitude. */
  south: Scalars['Float']['input'];
  /** Western edge, longitude. */
  west: Scalars['Float']['input'];
};

/** Conditions on a number. All that are given must hold. */
export type FloatFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** True: has no value. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Not equal to. */
  ne?: InputMaybe<Scalars['Float']['input']>;
};

/** Conditions on an identifier. All that are given must hold. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these (at most 1000). */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to. */
  ne?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions on a whole number. All that are given must hold. */
export type IntFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than or equal to. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these (at most 1000). */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: has no value. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** Less than or equal to. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Not equal to. */
  ne?: InputMaybe<Scalars['Int']['input']>;
};

/** Changes to plants and pump stations. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds cameras, all or none. */
  addCameras: AddCamerasPayload;
  /** Adds a plant with its workshops. */
  addPlant: AddPlantPayload;
  /** Adds a pump station with its units. */
  addPumpStation: AddPumpStationPayload;
  /** Changes what is known of a pump unit. The change is kept in its history. */
  updatePumpUnit: UpdatePumpUnitPayload;
};


/** Changes to plants and pump stations. */
export type MutationAddCamerasArgs = {
  input: AddCamerasInput;
};


/** Changes to plants and pump stations. */
export type MutationAddPlantArgs = {
  input: AddPlantInput;
};


/** Changes to plants and pump stations. */
export type MutationAddPumpStationArgs = {
  input: AddPumpStationInput;
};


/** Changes to plants and pump stations. */
export type MutationUpdatePumpUnitArgs = {
  input: UpdatePumpUnitInput;
};

/** Where a page stands in its list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row of this page: give it as `after` for the next page; null when the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more rows follow endCursor. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when rows come before startCursor. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row of this page; null when the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A water treatment plant. */
export type Plant = {
  __typename?: 'Plant';
  /** Its cameras, by code. */
  cameras: Array<Camera>;
  /** Design capacity, m3 a day. */
  capacityM3PerDay: Scalars['Float']['output'];
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Pump stations inside it. */
  pumpStations: Array<PumpStation>;
  /** The station of the network that stands for it. */
  station?: Maybe<Station>;
  /** Its workshops in the order of the process. */
  workshops: Array<Workshop>;
};

/** A page of water treatment plants. */
export type PlantConnection = {
  __typename?: 'PlantConnection';
  /** The rows with their cursors. */
  edges: Array<PlantEdge>;
  /** The rows alone. */
  nodes: Array<Plant>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of water treatment plants. */
export type PlantEdge = {
  __typename?: 'PlantEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Plant;
};

/** Which Plant rows; all conditions given must hold. */
export type PlantFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PlantFilter>>;
  /** By capacity m3 per day. */
  capacityM3PerDay?: InputMaybe<FloatFilter>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PlantFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PlantFilter>>;
};

/** Order of Plant rows; ties are broken by id. */
export type PlantSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PlantSortField;
};

/** What Plant rows can be sorted by. */
export type PlantSortField =
  /** By capacity m3 per day. */
  | 'CAPACITY_M3_PER_DAY'
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** A pump of the hydraulic model, owned by network. */
export type Pump = {
  __typename?: 'Pump';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The pump unit it stands for; null when none is registered. */
  unit?: Maybe<PumpUnit>;
};

/** A pump station: pump units that work together. */
export type PumpStation = {
  __typename?: 'PumpStation';
  /** Its cameras, by code. */
  cameras: Array<Camera>;
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What it is for. */
  kind: PumpStationKind;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The plant it stands in; null in the network. */
  plant?: Maybe<Plant>;
  /** The station of the network that stands for it. */
  station?: Maybe<Station>;
  /** District metered areas that it feeds. */
  supplies: Array<Dma>;
  /** Its pump units. */
  units: Array<PumpUnit>;
};

/** A page of pump stations. */
export type PumpStationConnection = {
  __typename?: 'PumpStationConnection';
  /** The rows with their cursors. */
  edges: Array<PumpStationEdge>;
  /** The rows alone. */
  nodes: Array<PumpStation>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of pump stations. */
export type PumpStationEdge = {
  __typename?: 'PumpStationEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: PumpStation;
};

/** Which PumpStation rows; all conditions given must hold. */
export type PumpStationFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PumpStationFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<PumpStationKindFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PumpStationFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PumpStationFilter>>;
  /** By plant id. */
  plantId?: InputMaybe<IdFilter>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
};

/** What a pump station is for. */
export type PumpStationKind =
  /** Raises the pressure inside the network. */
  | 'BOOSTER'
  /** Sends clean water from a plant into the network. */
  | 'HIGH_LIFT'
  /** Lifts raw water from the source. */
  | 'INTAKE'
  /** Secondary supply of a building. */
  | 'SECONDARY_SUPPLY';

/** Conditions on a pump station's kind. */
export type PumpStationKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<PumpStationKind>;
  /** One of these. */
  in?: InputMaybe<Array<PumpStationKind>>;
};

/** Order of PumpStation rows; ties are broken by id. */
export type PumpStationSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PumpStationSortField;
};

/** What PumpStation rows can be sorted by. */
export type PumpStationSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** A pump unit: one pump with its motor. */
export type PumpUnit = {
  __typename?: 'PumpUnit';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The pump of the hydraulic model it is. */
  pump?: Maybe<Pump>;
  /** The pump station it belongs to. */
  pumpStation: PumpStation;
  /** Hydraulic efficiency at the rated point, 0 to 1: rho g Q H / P. */
  ratedEfficiency: Scalars['Float']['output'];
  /** Rated flow, m3/h. */
  ratedFlowM3PerH: Scalars['Float']['output'];
  /** Rated head, m. */
  ratedHeadM: Scalars['Float']['output'];
  /** Rated shaft power, kW. */
  ratedPowerKw: Scalars['Float']['output'];
  /** True when its speed can be varied. */
  variableSpeed: Scalars['Boolean']['output'];
  /** Number of the row's version, for updatePumpUnit. */
  version: Scalars['Int']['output'];
};

/** A page of pump units. */
export type PumpUnitConnection = {
  __typename?: 'PumpUnitConnection';
  /** The rows with their cursors. */
  edges: Array<PumpUnitEdge>;
  /** The rows alone. */
  nodes: Array<PumpUnit>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of pump units. */
export type PumpUnitEdge = {
  __typename?: 'PumpUnitEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: PumpUnit;
};

/** Which PumpUnit rows; all conditions given must hold. */
export type PumpUnitFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PumpUnitFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PumpUnitFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PumpUnitFilter>>;
  /** By pump station id. */
  pumpStationId?: InputMaybe<IdFilter>;
  /** By rated power kw. */
  ratedPowerKw?: InputMaybe<FloatFilter>;
  /** By variable speed. */
  variableSpeed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Order of PumpUnit rows; ties are broken by id. */
export type PumpUnitSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PumpUnitSortField;
};

/** What PumpUnit rows can be sorted by. */
export type PumpUnitSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME'
  /** By rated power kw. */
  | 'RATED_POWER_KW';

/** plants: water treatment plants and their workshops, pump stations and their units. */
export type Query = {
  __typename?: 'Query';
  /** One camera; null when it does not exist. */
  camera?: Maybe<Camera>;
  /** Cameras at plants, pump stations and other stations. */
  cameras: CameraConnection;
  /** One plant; null when it does not exist. */
  plant?: Maybe<Plant>;
  /** Water treatment plants. */
  plants: PlantConnection;
  /** One pump station; null when it does not exist. */
  pumpStation?: Maybe<PumpStation>;
  /** Pump stations, in plants and in the network. */
  pumpStations: PumpStationConnection;
  /** One pump unit; null when it does not exist. */
  pumpUnit?: Maybe<PumpUnit>;
  /** Pump units. */
  pumpUnits: PumpUnitConnection;
  /** Plants, workshops, pump stations, pump units and cameras by code or name, that contain the text, best match first. Null when it failed or may not be seen, so that other searches still answer. */
  searchPlants?: Maybe<Array<SearchHit>>;
  /** One workshop; null when it does not exist. */
  workshop?: Maybe<Workshop>;
  /** Workshops of the plants. */
  workshops: WorkshopConnection;
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryCameraArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryCamerasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<CameraFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<CameraSort>;
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPlantArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPlantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PlantFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PlantSort>;
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPumpStationArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPumpStationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PumpStationFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PumpStationSort>;
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPumpUnitArgs = {
  id: Scalars['ID']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryPumpUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PumpUnitFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PumpUnitSort>;
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QuerySearchPlantsArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryWorkshopArgs = {
  id: Scalars['ID']['input'];
};


/** plants: water treatment plants and their workshops, pump stations and their units. */
export type QueryWorkshopsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<WorkshopFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<WorkshopSort>;
};

/** Something found by its code, its name or its address. */
export type SearchHit = {
  __typename?: 'SearchHit';
  /** Its code; for a street its name. */
  code: Scalars['String']['output'];
  /** What tells it from others of its name: a street, an area, a station, an address. */
  context?: Maybe<Scalars['String']['output']>;
  /** The same in English; null when there is none. */
  contextEn?: Maybe<Scalars['String']['output']>;
  /** Id of the element of the network that shows it on the map: itself, the station of a point, the junction of a meter; null when none does. */
  elementId?: Maybe<Scalars['ID']['output']>;
  /** Where it is, as a point. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Its id; for a street an opaque text. */
  id: Scalars['ID']['output'];
  /** What it is: PIPE, JUNCTION, VALVE, HYDRANT, TANK, RESERVOIR, PUMP, STATION, POINT, DMA, DEVICE, STREET, CUSTOMER, ACCOUNT, WATER_METER, ASSET, PLANT, WORKSHOP, PUMP_STATION, PUMP_UNIT, CAMERA or ENERGY_METER. */
  kind: Scalars['String']['output'];
  /** Its name in Chinese, or what describes it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** How well it matches: 0 is the text, 1 begins with it, 2 contains it. Hits of several services are merged by it. */
  rank: Scalars['Int']['output'];
};

/** Direction of a sort. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** A station of the network, owned by network. */
export type Station = {
  __typename?: 'Station';
  /** Its cameras, by code. */
  cameras: Array<Camera>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The plant it is; null when it is none. */
  plant?: Maybe<Plant>;
  /** The pump station it is; null when it is none. */
  pumpStation?: Maybe<PumpStation>;
};

/** Conditions on a text. All that are given must hold. */
export type StringFilter = {
  /** Contains this text, in any case. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Equal to, case sensitive. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** One of these (at most 1000). */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: has no value. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to, case sensitive. */
  ne?: InputMaybe<Scalars['String']['input']>;
  /** Starts with this text, in any case. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a pump unit. Absent fields stay as they are. */
export type UpdatePumpUnitInput = {
  /** The pump unit. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Rated flow, m3/h. */
  ratedFlowM3PerH?: InputMaybe<Scalars['Float']['input']>;
  /** Rated head, m. */
  ratedHeadM?: InputMaybe<Scalars['Float']['input']>;
  /** Rated shaft power, kW. */
  ratedPowerKw?: InputMaybe<Scalars['Float']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** True when its speed can be varied. */
  variableSpeed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updatePumpUnit. */
export type UpdatePumpUnitPayload = {
  __typename?: 'UpdatePumpUnitPayload';
  /** The pump unit as it is now; null when refused. */
  pumpUnit?: Maybe<PumpUnit>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One reason why a change was refused. When a payload carries any, nothing was changed. */
export type UserError = {
  __typename?: 'UserError';
  /** The kind of fault. */
  code: UserErrorCode;
  /** Path of the input field at fault, for example ["points", "3", "code"]; null when it concerns the whole input. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What is wrong and what to do about it. */
  message: Scalars['String']['output'];
};

/** Why a change was refused. Codes are stable; messages are for people. */
export type UserErrorCode =
  /** Another object has this code already. */
  | 'ALREADY_EXISTS'
  /** The object was changed by somebody else in the meantime. */
  | 'CONFLICT'
  /** A value is outside what is allowed. */
  | 'INVALID_VALUE'
  /** The object is still used by others. */
  | 'IN_USE'
  /** What the input refers to does not exist or is not visible to you. */
  | 'NOT_FOUND'
  /** A value is missing. */
  | 'REQUIRED'
  /** More items than one request may carry. */
  | 'TOO_MANY';

/** A workshop of a plant: a step of the process under one roof. */
export type Workshop = {
  __typename?: 'Workshop';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The plant it belongs to. */
  plant: Plant;
  /** Step of the process, for example INTAKE, COAGULATION, SEDIMENTATION, FILTRATION, DISINFECTION, CLEAR_WELL, HIGH_LIFT_PUMPS. */
  process: Scalars['String']['output'];
  /** Position in the process, from 1. */
  sequence: Scalars['Int']['output'];
};

/** A page of workshops. */
export type WorkshopConnection = {
  __typename?: 'WorkshopConnection';
  /** The rows with their cursors. */
  edges: Array<WorkshopEdge>;
  /** The rows alone. */
  nodes: Array<Workshop>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of workshops. */
export type WorkshopEdge = {
  __typename?: 'WorkshopEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Workshop;
};

/** Which Workshop rows; all conditions given must hold. */
export type WorkshopFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<WorkshopFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<WorkshopFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<WorkshopFilter>>;
  /** By plant id. */
  plantId?: InputMaybe<IdFilter>;
  /** By process. */
  process?: InputMaybe<StringFilter>;
};

/** Order of Workshop rows; ties are broken by id. */
export type WorkshopSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: WorkshopSortField;
};

/** What Workshop rows can be sorted by. */
export type WorkshopSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME'
  /** By sequence. */
  | 'SEQUENCE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Camera: Camera;
  Dma: Dma;
  Plant: Plant;
  Pump: Pump;
  PumpStation: PumpStation;
  PumpUnit: PumpUnit;
  Station: Station;
  Workshop: Workshop;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Camera:
    ( { __typename: 'Camera' }
    & GraphQLRecursivePick<FederationTypes['Camera'], {"id":true}> );
  Dma:
    ( { __typename: 'Dma' }
    & GraphQLRecursivePick<FederationTypes['Dma'], {"id":true}> );
  Plant:
    ( { __typename: 'Plant' }
    & GraphQLRecursivePick<FederationTypes['Plant'], {"id":true}> );
  Pump:
    ( { __typename: 'Pump' }
    & GraphQLRecursivePick<FederationTypes['Pump'], {"id":true}> );
  PumpStation:
    ( { __typename: 'PumpStation' }
    & GraphQLRecursivePick<FederationTypes['PumpStation'], {"id":true}> );
  PumpUnit:
    ( { __typename: 'PumpUnit' }
    & GraphQLRecursivePick<FederationTypes['PumpUnit'], {"id":true}> );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"id":true}> );
  Workshop:
    ( { __typename: 'Workshop' }
    & GraphQLRecursivePick<FederationTypes['Workshop'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCameraInput: AddCameraInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddCamerasInput: AddCamerasInput;
  AddCamerasPayload: ResolverTypeWrapper<AddCamerasPayload>;
  AddPlantInput: AddPlantInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AddPlantPayload: ResolverTypeWrapper<AddPlantPayload>;
  AddPumpStationInput: AddPumpStationInput;
  AddPumpStationPayload: ResolverTypeWrapper<AddPumpStationPayload>;
  AddPumpUnitInput: AddPumpUnitInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddWorkshopInput: AddWorkshopInput;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Camera: ResolverTypeWrapper<Camera>;
  CameraConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Camera']>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CameraEdge: ResolverTypeWrapper<CameraEdge>;
  CameraFilter: CameraFilter;
  CameraSort: CameraSort;
  CameraSortField: CameraSortField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Dma: ResolverTypeWrapper<Dma>;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Plant: ResolverTypeWrapper<Plant>;
  PlantConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Plant']>>;
  PlantEdge: ResolverTypeWrapper<PlantEdge>;
  PlantFilter: PlantFilter;
  PlantSort: PlantSort;
  PlantSortField: PlantSortField;
  Pump: ResolverTypeWrapper<Pump>;
  PumpStation: ResolverTypeWrapper<PumpStation>;
  PumpStationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PumpStation']>>;
  PumpStationEdge: ResolverTypeWrapper<PumpStationEdge>;
  PumpStationFilter: PumpStationFilter;
  PumpStationKind: PumpStationKind;
  PumpStationKindFilter: PumpStationKindFilter;
  PumpStationSort: PumpStationSort;
  PumpStationSortField: PumpStationSortField;
  PumpUnit: ResolverTypeWrapper<PumpUnit>;
  PumpUnitConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PumpUnit']>>;
  PumpUnitEdge: ResolverTypeWrapper<PumpUnitEdge>;
  PumpUnitFilter: PumpUnitFilter;
  PumpUnitSort: PumpUnitSort;
  PumpUnitSortField: PumpUnitSortField;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SortDirection: SortDirection;
  Station: ResolverTypeWrapper<Station>;
  StringFilter: StringFilter;
  UpdatePumpUnitInput: UpdatePumpUnitInput;
  UpdatePumpUnitPayload: ResolverTypeWrapper<UpdatePumpUnitPayload>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Workshop: ResolverTypeWrapper<Workshop>;
  WorkshopConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Workshop']>>;
  WorkshopEdge: ResolverTypeWrapper<WorkshopEdge>;
  WorkshopFilter: WorkshopFilter;
  WorkshopSort: WorkshopSort;
  WorkshopSortField: WorkshopSortField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCameraInput: AddCameraInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddCamerasInput: AddCamerasInput;
  AddCamerasPayload: AddCamerasPayload;
  AddPlantInput: AddPlantInput;
  Float: Scalars['Float']['output'];
  AddPlantPayload: AddPlantPayload;
  AddPumpStationInput: AddPumpStationInput;
  AddPumpStationPayload: AddPumpStationPayload;
  AddPumpUnitInput: AddPumpUnitInput;
  Boolean: Scalars['Boolean']['output'];
  AddWorkshopInput: AddWorkshopInput;
  BigInt: Scalars['BigInt']['output'];
  Camera: Camera | FederationReferenceTypes['Camera'];
  CameraConnection: Connection<ResolversParentTypes['Camera']>;
  Int: Scalars['Int']['output'];
  CameraEdge: CameraEdge;
  CameraFilter: CameraFilter;
  CameraSort: CameraSort;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Dma: Dma | FederationReferenceTypes['Dma'];
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Plant: Plant | FederationReferenceTypes['Plant'];
  PlantConnection: Connection<ResolversParentTypes['Plant']>;
  PlantEdge: PlantEdge;
  PlantFilter: PlantFilter;
  PlantSort: PlantSort;
  Pump: Pump | FederationReferenceTypes['Pump'];
  PumpStation: PumpStation | FederationReferenceTypes['PumpStation'];
  PumpStationConnection: Connection<ResolversParentTypes['PumpStation']>;
  PumpStationEdge: PumpStationEdge;
  PumpStationFilter: PumpStationFilter;
  PumpStationKindFilter: PumpStationKindFilter;
  PumpStationSort: PumpStationSort;
  PumpUnit: PumpUnit | FederationReferenceTypes['PumpUnit'];
  PumpUnitConnection: Connection<ResolversParentTypes['PumpUnit']>;
  PumpUnitEdge: PumpUnitEdge;
  PumpUnitFilter: PumpUnitFilter;
  PumpUnitSort: PumpUnitSort;
  Query: Record<PropertyKey, never>;
  SearchHit: SearchHit;
  Station: Station | FederationReferenceTypes['Station'];
  StringFilter: StringFilter;
  UpdatePumpUnitInput: UpdatePumpUnitInput;
  UpdatePumpUnitPayload: UpdatePumpUnitPayload;
  UserError: UserError;
  Workshop: Workshop | FederationReferenceTypes['Workshop'];
  WorkshopConnection: Connection<ResolversParentTypes['Workshop']>;
  WorkshopEdge: WorkshopEdge;
  WorkshopFilter: WorkshopFilter;
  WorkshopSort: WorkshopSort;
};

export type AddCamerasPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddCamerasPayload'] = ResolversParentTypes['AddCamerasPayload']> = {
  cameras?: Resolver<Array<ResolversTypes['Camera']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddPlantPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddPlantPayload'] = ResolversParentTypes['AddPlantPayload']> = {
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddPumpStationPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddPumpStationPayload'] = ResolversParentTypes['AddPumpStationPayload']> = {
  pumpStation?: Resolver<Maybe<ResolversTypes['PumpStation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CameraResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Camera'] = ResolversParentTypes['Camera'], FederationReferenceType extends FederationReferenceTypes['Camera'] = FederationReferenceTypes['Camera']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Camera']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gbChannelId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  pumpStation?: Resolver<Maybe<ResolversTypes['PumpStation']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  streamUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CameraConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CameraConnection'] = ResolversParentTypes['CameraConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CameraEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Camera']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CameraEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CameraEdge'] = ResolversParentTypes['CameraEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Camera'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DmaResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Dma'] = ResolversParentTypes['Dma'], FederationReferenceType extends FederationReferenceTypes['Dma'] = FederationReferenceTypes['Dma']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dma']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pumpStations?: Resolver<Array<ResolversTypes['PumpStation']>, ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCameras?: Resolver<ResolversTypes['AddCamerasPayload'], ParentType, ContextType, RequireFields<MutationAddCamerasArgs, 'input'>>;
  addPlant?: Resolver<ResolversTypes['AddPlantPayload'], ParentType, ContextType, RequireFields<MutationAddPlantArgs, 'input'>>;
  addPumpStation?: Resolver<ResolversTypes['AddPumpStationPayload'], ParentType, ContextType, RequireFields<MutationAddPumpStationArgs, 'input'>>;
  updatePumpUnit?: Resolver<ResolversTypes['UpdatePumpUnitPayload'], ParentType, ContextType, RequireFields<MutationUpdatePumpUnitArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlantResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Plant'] = ResolversParentTypes['Plant'], FederationReferenceType extends FederationReferenceTypes['Plant'] = FederationReferenceTypes['Plant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Plant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cameras?: Resolver<Array<ResolversTypes['Camera']>, ParentType, ContextType>;
  capacityM3PerDay?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pumpStations?: Resolver<Array<ResolversTypes['PumpStation']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  workshops?: Resolver<Array<ResolversTypes['Workshop']>, ParentType, ContextType>;
};

export type PlantConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlantConnection'] = ResolversParentTypes['PlantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Plant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlantEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PlantEdge'] = ResolversParentTypes['PlantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
};

export type PumpResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Pump'] = ResolversParentTypes['Pump'], FederationReferenceType extends FederationReferenceTypes['Pump'] = FederationReferenceTypes['Pump']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pump']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
};

export type PumpStationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpStation'] = ResolversParentTypes['PumpStation'], FederationReferenceType extends FederationReferenceTypes['PumpStation'] = FederationReferenceTypes['PumpStation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpStation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cameras?: Resolver<Array<ResolversTypes['Camera']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PumpStationKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  supplies?: Resolver<Array<ResolversTypes['Dma']>, ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
};

export type PumpStationConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpStationConnection'] = ResolversParentTypes['PumpStationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PumpStationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PumpStation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PumpStationEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpStationEdge'] = ResolversParentTypes['PumpStationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PumpStation'], ParentType, ContextType>;
};

export type PumpUnitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpUnit'] = ResolversParentTypes['PumpUnit'], FederationReferenceType extends FederationReferenceTypes['PumpUnit'] = FederationReferenceTypes['PumpUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pump?: Resolver<Maybe<ResolversTypes['Pump']>, ParentType, ContextType>;
  pumpStation?: Resolver<ResolversTypes['PumpStation'], ParentType, ContextType>;
  ratedEfficiency?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratedFlowM3PerH?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratedHeadM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratedPowerKw?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  variableSpeed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PumpUnitConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpUnitConnection'] = ResolversParentTypes['PumpUnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PumpUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PumpUnitEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpUnitEdge'] = ResolversParentTypes['PumpUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PumpUnit'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  camera?: Resolver<Maybe<ResolversTypes['Camera']>, ParentType, ContextType, RequireFields<QueryCameraArgs, 'id'>>;
  cameras?: Resolver<ResolversTypes['CameraConnection'], ParentType, ContextType, RequireFields<QueryCamerasArgs, 'first'>>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType, RequireFields<QueryPlantArgs, 'id'>>;
  plants?: Resolver<ResolversTypes['PlantConnection'], ParentType, ContextType, RequireFields<QueryPlantsArgs, 'first'>>;
  pumpStation?: Resolver<Maybe<ResolversTypes['PumpStation']>, ParentType, ContextType, RequireFields<QueryPumpStationArgs, 'id'>>;
  pumpStations?: Resolver<ResolversTypes['PumpStationConnection'], ParentType, ContextType, RequireFields<QueryPumpStationsArgs, 'first'>>;
  pumpUnit?: Resolver<Maybe<ResolversTypes['PumpUnit']>, ParentType, ContextType, RequireFields<QueryPumpUnitArgs, 'id'>>;
  pumpUnits?: Resolver<ResolversTypes['PumpUnitConnection'], ParentType, ContextType, RequireFields<QueryPumpUnitsArgs, 'first'>>;
  searchPlants?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchPlantsArgs, 'first' | 'text'>>;
  workshop?: Resolver<Maybe<ResolversTypes['Workshop']>, ParentType, ContextType, RequireFields<QueryWorkshopArgs, 'id'>>;
  workshops?: Resolver<ResolversTypes['WorkshopConnection'], ParentType, ContextType, RequireFields<QueryWorkshopsArgs, 'first'>>;
};

export type SearchHitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contextEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  elementId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station'], FederationReferenceType extends FederationReferenceTypes['Station'] = FederationReferenceTypes['Station']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Station']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cameras?: Resolver<Array<ResolversTypes['Camera']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plant?: Resolver<Maybe<ResolversTypes['Plant']>, ParentType, ContextType>;
  pumpStation?: Resolver<Maybe<ResolversTypes['PumpStation']>, ParentType, ContextType>;
};

export type UpdatePumpUnitPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdatePumpUnitPayload'] = ResolversParentTypes['UpdatePumpUnitPayload']> = {
  pumpUnit?: Resolver<Maybe<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WorkshopResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Workshop'] = ResolversParentTypes['Workshop'], FederationReferenceType extends FederationReferenceTypes['Workshop'] = FederationReferenceTypes['Workshop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workshop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plant?: Resolver<ResolversTypes['Plant'], ParentType, ContextType>;
  process?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkshopConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkshopConnection'] = ResolversParentTypes['WorkshopConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkshopEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Workshop']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkshopEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WorkshopEdge'] = ResolversParentTypes['WorkshopEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workshop'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  AddCamerasPayload?: AddCamerasPayloadResolvers<ContextType>;
  AddPlantPayload?: AddPlantPayloadResolvers<ContextType>;
  AddPumpStationPayload?: AddPumpStationPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Camera?: CameraResolvers<ContextType>;
  CameraConnection?: CameraConnectionResolvers<ContextType>;
  CameraEdge?: CameraEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dma?: DmaResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Plant?: PlantResolvers<ContextType>;
  PlantConnection?: PlantConnectionResolvers<ContextType>;
  PlantEdge?: PlantEdgeResolvers<ContextType>;
  Pump?: PumpResolvers<ContextType>;
  PumpStation?: PumpStationResolvers<ContextType>;
  PumpStationConnection?: PumpStationConnectionResolvers<ContextType>;
  PumpStationEdge?: PumpStationEdgeResolvers<ContextType>;
  PumpUnit?: PumpUnitResolvers<ContextType>;
  PumpUnitConnection?: PumpUnitConnectionResolvers<ContextType>;
  PumpUnitEdge?: PumpUnitEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  UpdatePumpUnitPayload?: UpdatePumpUnitPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Workshop?: WorkshopResolvers<ContextType>;
  WorkshopConnection?: WorkshopConnectionResolvers<ContextType>;
  WorkshopEdge?: WorkshopEdgeResolvers<ContextType>;
};

