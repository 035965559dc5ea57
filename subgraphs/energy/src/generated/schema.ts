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

/** One energy meter to add. */
export type AddEnergyMeterInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The pump station it measures. */
  pumpStationId?: InputMaybe<Scalars['ID']['input']>;
  /** The pump unit it measures; then the meter does not count for the station's sum when that has a meter of its own. */
  pumpUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Ratio of the transformers, above 0. */
  transformerRatio?: Scalars['Float']['input'];
};

/** Energy meters to add. */
export type AddEnergyMetersInput = {
  /** At most 500. */
  meters: Array<AddEnergyMeterInput>;
};

/** Answer of addEnergyMeters. */
export type AddEnergyMetersPayload = {
  __typename?: 'AddEnergyMetersPayload';
  /** The new meters in the order given; empty when refused. */
  meters: Array<EnergyMeter>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Conditions on an instant. All that are given must hold. */
export type DateTimeFilter = {
  /** At or after. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: has no value. False: has one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Before. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An electricity meter. */
export type EnergyMeter = {
  __typename?: 'EnergyMeter';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Energy since midnight in the tenant's time zone, kWh. */
  energyTodayKwh: Scalars['Float']['output'];
  /** Hourly consumption between two instants, oldest first, at most 1000 hours. */
  hourlyConsumption: Array<HourlyConsumption>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The pump station it measures; null when it measures something else. */
  pumpStation?: Maybe<PumpStation>;
  /** The pump unit it measures; null when it measures the whole station. */
  pumpUnit?: Maybe<PumpUnit>;
  /** Ratio of the current and voltage transformers; 1 without. */
  transformerRatio: Scalars['Float']['output'];
};


/** An electricity meter. */
export type EnergyMeterHourlyConsumptionArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A page of electricity meters. */
export type EnergyMeterConnection = {
  __typename?: 'EnergyMeterConnection';
  /** The rows with their cursors. */
  edges: Array<EnergyMeterEdge>;
  /** The rows alone. */
  nodes: Array<EnergyMeter>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of electricity meters. */
export type EnergyMeterEdge = {
  __typename?: 'EnergyMeterEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: EnergyMeter;
};

/** Which EnergyMeter rows; all conditions given must hold. */
export type EnergyMeterFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<EnergyMeterFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<EnergyMeterFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<EnergyMeterFilter>>;
  /** By pump station id. */
  pumpStationId?: InputMaybe<IdFilter>;
  /** By pump unit id. */
  pumpUnitId?: InputMaybe<IdFilter>;
};

/** Order of EnergyMeter rows; ties are broken by id. */
export type EnergyMeterSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: EnergyMeterSortField;
};

/** What EnergyMeter rows can be sorted by. */
export type EnergyMeterSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

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

/** Energy of one hour of one meter. */
export type HourlyConsumption = {
  __typename?: 'HourlyConsumption';
  /** Active energy of the hour, kWh. */
  energyKwh: Scalars['Float']['output'];
  /** Start of the hour. */
  start: Scalars['DateTime']['output'];
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

/** Changes to meters and readings. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds energy meters, at most 500 at once, all or none. */
  addEnergyMeters: AddEnergyMetersPayload;
  /** Records hourly consumption, at most 5000 rows at once, all or none. A row for the same meter and hour replaces the one before. */
  recordEnergy: RecordEnergyPayload;
};


/** Changes to meters and readings. */
export type MutationAddEnergyMetersArgs = {
  input: AddEnergyMetersInput;
};


/** Changes to meters and readings. */
export type MutationRecordEnergyArgs = {
  input: RecordEnergyInput;
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

/** A pump station, owned by plants. */
export type PumpStation = {
  __typename?: 'PumpStation';
  /** Its electricity meters. */
  energyMeters: Array<EnergyMeter>;
  /** Energy since midnight in the tenant's time zone, kWh: the station's own meters, or the sum of its units' meters where it has none. */
  energyTodayKwh: Scalars['Float']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** A pump unit, owned by plants. */
export type PumpUnit = {
  __typename?: 'PumpUnit';
  /** Its electricity meters. */
  energyMeters: Array<EnergyMeter>;
  /** Energy since midnight in the tenant's time zone, kWh. */
  energyTodayKwh: Scalars['Float']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** energy: electricity meters and what they measured. */
export type Query = {
  __typename?: 'Query';
  /** One energy meter; null when it does not exist. */
  energyMeter?: Maybe<EnergyMeter>;
  /** Electricity meters. */
  energyMeters: EnergyMeterConnection;
  /** Electricity meters by code or name, that contain the text, best match first. Null when it failed or may not be seen, so that other searches still answer. */
  searchEnergy?: Maybe<Array<SearchHit>>;
};


/** energy: electricity meters and what they measured. */
export type QueryEnergyMeterArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** energy: electricity meters and what they measured. */
export type QueryEnergyMetersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<EnergyMeterFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<EnergyMeterSort>;
};


/** energy: electricity meters and what they measured. */
export type QuerySearchEnergyArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};

/** Hourly consumption to record. */
export type RecordEnergyInput = {
  /** At most 5000. */
  rows: Array<RecordEnergyRowInput>;
};

/** Answer of recordEnergy. */
export type RecordEnergyPayload = {
  __typename?: 'RecordEnergyPayload';
  /** How many rows were written. */
  recorded: Scalars['Int']['output'];
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Energy of one hour. */
export type RecordEnergyRowInput = {
  /** Active energy of the hour, kWh, 0 or more. */
  energyKwh: Scalars['Float']['input'];
  /** The meter. */
  meterId: Scalars['ID']['input'];
  /** Start of the hour: a full hour. */
  start: Scalars['DateTime']['input'];
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
  EnergyMeter: EnergyMeter;
  PumpStation: PumpStation;
  PumpUnit: PumpUnit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  EnergyMeter:
    ( { __typename: 'EnergyMeter' }
    & GraphQLRecursivePick<FederationTypes['EnergyMeter'], {"id":true}> );
  PumpStation:
    ( { __typename: 'PumpStation' }
    & GraphQLRecursivePick<FederationTypes['PumpStation'], {"id":true}> );
  PumpUnit:
    ( { __typename: 'PumpUnit' }
    & GraphQLRecursivePick<FederationTypes['PumpUnit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddEnergyMeterInput: AddEnergyMeterInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AddEnergyMetersInput: AddEnergyMetersInput;
  AddEnergyMetersPayload: ResolverTypeWrapper<AddEnergyMetersPayload>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  EnergyMeter: ResolverTypeWrapper<EnergyMeter>;
  EnergyMeterConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['EnergyMeter']>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EnergyMeterEdge: ResolverTypeWrapper<EnergyMeterEdge>;
  EnergyMeterFilter: EnergyMeterFilter;
  EnergyMeterSort: EnergyMeterSort;
  EnergyMeterSortField: EnergyMeterSortField;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  HourlyConsumption: ResolverTypeWrapper<HourlyConsumption>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PumpStation: ResolverTypeWrapper<PumpStation>;
  PumpUnit: ResolverTypeWrapper<PumpUnit>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordEnergyInput: RecordEnergyInput;
  RecordEnergyPayload: ResolverTypeWrapper<RecordEnergyPayload>;
  RecordEnergyRowInput: RecordEnergyRowInput;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddEnergyMeterInput: AddEnergyMeterInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  AddEnergyMetersInput: AddEnergyMetersInput;
  AddEnergyMetersPayload: AddEnergyMetersPayload;
  BigInt: Scalars['BigInt']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Boolean: Scalars['Boolean']['output'];
  EnergyMeter: EnergyMeter | FederationReferenceTypes['EnergyMeter'];
  EnergyMeterConnection: Connection<ResolversParentTypes['EnergyMeter']>;
  Int: Scalars['Int']['output'];
  EnergyMeterEdge: EnergyMeterEdge;
  EnergyMeterFilter: EnergyMeterFilter;
  EnergyMeterSort: EnergyMeterSort;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  HourlyConsumption: HourlyConsumption;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PumpStation: PumpStation | FederationReferenceTypes['PumpStation'];
  PumpUnit: PumpUnit | FederationReferenceTypes['PumpUnit'];
  Query: Record<PropertyKey, never>;
  RecordEnergyInput: RecordEnergyInput;
  RecordEnergyPayload: RecordEnergyPayload;
  RecordEnergyRowInput: RecordEnergyRowInput;
  SearchHit: SearchHit;
  StringFilter: StringFilter;
  UserError: UserError;
};

export type AddEnergyMetersPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddEnergyMetersPayload'] = ResolversParentTypes['AddEnergyMetersPayload']> = {
  meters?: Resolver<Array<ResolversTypes['EnergyMeter']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnergyMeterResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EnergyMeter'] = ResolversParentTypes['EnergyMeter'], FederationReferenceType extends FederationReferenceTypes['EnergyMeter'] = FederationReferenceTypes['EnergyMeter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EnergyMeter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  energyTodayKwh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hourlyConsumption?: Resolver<Array<ResolversTypes['HourlyConsumption']>, ParentType, ContextType, RequireFields<EnergyMeterHourlyConsumptionArgs, 'from' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pumpStation?: Resolver<Maybe<ResolversTypes['PumpStation']>, ParentType, ContextType>;
  pumpUnit?: Resolver<Maybe<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
  transformerRatio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EnergyMeterConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EnergyMeterConnection'] = ResolversParentTypes['EnergyMeterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnergyMeterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['EnergyMeter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnergyMeterEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['EnergyMeterEdge'] = ResolversParentTypes['EnergyMeterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EnergyMeter'], ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type HourlyConsumptionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['HourlyConsumption'] = ResolversParentTypes['HourlyConsumption']> = {
  energyKwh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addEnergyMeters?: Resolver<ResolversTypes['AddEnergyMetersPayload'], ParentType, ContextType, RequireFields<MutationAddEnergyMetersArgs, 'input'>>;
  recordEnergy?: Resolver<ResolversTypes['RecordEnergyPayload'], ParentType, ContextType, RequireFields<MutationRecordEnergyArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PumpStationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpStation'] = ResolversParentTypes['PumpStation'], FederationReferenceType extends FederationReferenceTypes['PumpStation'] = FederationReferenceTypes['PumpStation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpStation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  energyMeters?: Resolver<Array<ResolversTypes['EnergyMeter']>, ParentType, ContextType>;
  energyTodayKwh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PumpUnitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpUnit'] = ResolversParentTypes['PumpUnit'], FederationReferenceType extends FederationReferenceTypes['PumpUnit'] = FederationReferenceTypes['PumpUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  energyMeters?: Resolver<Array<ResolversTypes['EnergyMeter']>, ParentType, ContextType>;
  energyTodayKwh?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  energyMeter?: Resolver<Maybe<ResolversTypes['EnergyMeter']>, ParentType, ContextType, RequireFields<QueryEnergyMeterArgs, 'id'>>;
  energyMeters?: Resolver<ResolversTypes['EnergyMeterConnection'], ParentType, ContextType, RequireFields<QueryEnergyMetersArgs, 'first'>>;
  searchEnergy?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchEnergyArgs, 'first' | 'text'>>;
};

export type RecordEnergyPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RecordEnergyPayload'] = ResolversParentTypes['RecordEnergyPayload']> = {
  recorded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  AddEnergyMetersPayload?: AddEnergyMetersPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EnergyMeter?: EnergyMeterResolvers<ContextType>;
  EnergyMeterConnection?: EnergyMeterConnectionResolvers<ContextType>;
  EnergyMeterEdge?: EnergyMeterEdgeResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  HourlyConsumption?: HourlyConsumptionResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PumpStation?: PumpStationResolvers<ContextType>;
  PumpUnit?: PumpUnitResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordEnergyPayload?: RecordEnergyPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

