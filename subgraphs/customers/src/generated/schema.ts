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

/** An account: what is billed together. */
export type Account = {
  __typename?: 'Account';
  /** Account number, unique in the utility. */
  code: Scalars['String']['output'];
  /** Whose it is. */
  customer: Customer;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** True until it is closed. */
  open: Scalars['Boolean']['output'];
  /** Day it was opened. */
  openedOn: Scalars['Date']['output'];
  /** Its water meters, at most the first 100. */
  waterMeters: Array<WaterMeter>;
};

/** A page of accounts. */
export type AccountConnection = {
  __typename?: 'AccountConnection';
  /** The rows with their cursors. */
  edges: Array<AccountEdge>;
  /** The rows alone. */
  nodes: Array<Account>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of accounts. */
export type AccountEdge = {
  __typename?: 'AccountEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Account;
};

/** Which Account rows; all conditions given must hold. */
export type AccountFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AccountFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By customer id. */
  customerId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<AccountFilter>;
  /** By open. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AccountFilter>>;
};

/** Order of Account rows; ties are broken by id. */
export type AccountSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AccountSortField;
};

/** What Account rows can be sorted by. */
export type AccountSortField =
  /** By code. */
  | 'CODE'
  /** By opened on. */
  | 'OPENED_ON';

/** A customer: a person or an organisation that uses water. */
export type Customer = {
  __typename?: 'Customer';
  /** Accounts, at most the first 100. */
  accounts: Array<Account>;
  /** Address. */
  address: Scalars['String']['output'];
  /** Customer number, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What kind of customer. */
  kind: CustomerKind;
  /** Name. */
  name: Scalars['String']['output'];
  /** Number of the row's version, for updateCustomer. */
  version: Scalars['Int']['output'];
  /** Water meters of all accounts, at most the first 100. */
  waterMeters: Array<WaterMeter>;
};

/** A page of customers. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** The rows with their cursors. */
  edges: Array<CustomerEdge>;
  /** The rows alone. */
  nodes: Array<Customer>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of customers. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Customer;
};

/** Which Customer rows; all conditions given must hold. */
export type CustomerFilter = {
  /** By address. */
  address?: InputMaybe<StringFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<CustomerKindFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<CustomerFilter>>;
};

/** What kind of customer. */
export type CustomerKind =
  /** Trade and services. */
  | 'COMMERCIAL'
  /** Industry. */
  | 'INDUSTRIAL'
  /** Schools, hospitals, administration. */
  | 'PUBLIC'
  /** A household. */
  | 'RESIDENTIAL';

/** Conditions on a customer's kind. */
export type CustomerKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<CustomerKind>;
  /** One of these. */
  in?: InputMaybe<Array<CustomerKind>>;
};

/** Order of Customer rows; ties are broken by id. */
export type CustomerSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: CustomerSortField;
};

/** What Customer rows can be sorted by. */
export type CustomerSortField =
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

/** A junction of the network, owned by network. */
export type Junction = {
  __typename?: 'Junction';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** How many water meters it feeds. */
  waterMeterCount: Scalars['Int']['output'];
  /** Water meters it feeds, at most the first 1000. */
  waterMeters: Array<WaterMeter>;
};

/** Changes to customers. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds customers with their accounts and meters, at most 500 at once, all or none. */
  registerCustomers: RegisterCustomersPayload;
  /** Changes what is known of a customer. The change is kept in its history. */
  updateCustomer: UpdateCustomerPayload;
};


/** Changes to customers. */
export type MutationRegisterCustomersArgs = {
  input: RegisterCustomersInput;
};


/** Changes to customers. */
export type MutationUpdateCustomerArgs = {
  input: UpdateCustomerInput;
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

/** customers: who uses water, their accounts and their meters. */
export type Query = {
  __typename?: 'Query';
  /** One account; null when it does not exist. */
  account?: Maybe<Account>;
  /** Accounts. */
  accounts: AccountConnection;
  /** One customer; null when it does not exist. */
  customer?: Maybe<Customer>;
  /** Customers. */
  customers: CustomerConnection;
  /** Customers by code, name or address, accounts and water meters by code, that contain the text, best match first. Null when it failed or may not be seen, so that other searches still answer. */
  searchCustomers?: Maybe<Array<SearchHit>>;
  /** One water meter; null when it does not exist. */
  waterMeter?: Maybe<WaterMeter>;
  /** Water meters. */
  waterMeters: WaterMeterConnection;
};


/** customers: who uses water, their accounts and their meters. */
export type QueryAccountArgs = {
  id: Scalars['ID']['input'];
};


/** customers: who uses water, their accounts and their meters. */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<AccountFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AccountSort>;
};


/** customers: who uses water, their accounts and their meters. */
export type QueryCustomerArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** customers: who uses water, their accounts and their meters. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<CustomerSort>;
};


/** customers: who uses water, their accounts and their meters. */
export type QuerySearchCustomersArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/** customers: who uses water, their accounts and their meters. */
export type QueryWaterMeterArgs = {
  id: Scalars['ID']['input'];
};


/** customers: who uses water, their accounts and their meters. */
export type QueryWaterMetersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<WaterMeterFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<WaterMeterSort>;
};

/** One customer to add, with one account and its meters. */
export type RegisterCustomerInput = {
  /** Account number; the customer number when absent. */
  accountCode?: InputMaybe<Scalars['String']['input']>;
  /** Address. */
  address: Scalars['String']['input'];
  /** Customer number, unique in the utility. */
  code: Scalars['String']['input'];
  /** What kind of customer. */
  kind: CustomerKind;
  /** Its meters, at most 100. */
  meters?: InputMaybe<Array<RegisterWaterMeterInput>>;
  /** Name. */
  name: Scalars['String']['input'];
  /** Day the account was opened; today when absent. */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Customers to add. */
export type RegisterCustomersInput = {
  /** At most 500. */
  customers: Array<RegisterCustomerInput>;
};

/** Answer of registerCustomers. */
export type RegisterCustomersPayload = {
  __typename?: 'RegisterCustomersPayload';
  /** The new customers in the order given; empty when refused. */
  customers: Array<Customer>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One meter of a customer to add. */
export type RegisterWaterMeterInput = {
  /** Meter number, unique in the utility. */
  code: Scalars['String']['input'];
  /** Nominal diameter, mm, above 0. */
  diameterMm: Scalars['Int']['input'];
  /** Day it was installed. */
  installedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The junction that feeds it. */
  junctionId?: InputMaybe<Scalars['ID']['input']>;
  /** Permanent flow Q3, m3/h. */
  permanentFlowM3PerH?: InputMaybe<Scalars['Float']['input']>;
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

/** What to change of a customer. Absent fields stay as they are. */
export type UpdateCustomerInput = {
  /** Address. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** What kind of customer. */
  kind?: InputMaybe<CustomerKind>;
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateCustomer. */
export type UpdateCustomerPayload = {
  __typename?: 'UpdateCustomerPayload';
  /** The customer as it is now; null when refused. */
  customer?: Maybe<Customer>;
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

/** A water meter on a junction of the network. */
export type WaterMeter = {
  __typename?: 'WaterMeter';
  /** The account it is billed on. */
  account: Account;
  /** Meter number, unique in the utility. */
  code: Scalars['String']['output'];
  /** Nominal diameter, mm. */
  diameterMm: Scalars['Int']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Day it was installed. */
  installedOn?: Maybe<Scalars['Date']['output']>;
  /** The junction that feeds it; null until it is linked to the network. */
  junction?: Maybe<Junction>;
  /** Permanent flow Q3, m3/h. */
  permanentFlowM3PerH?: Maybe<Scalars['Float']['output']>;
};

/** A page of water meters. */
export type WaterMeterConnection = {
  __typename?: 'WaterMeterConnection';
  /** The rows with their cursors. */
  edges: Array<WaterMeterEdge>;
  /** The rows alone. */
  nodes: Array<WaterMeter>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of water meters. */
export type WaterMeterEdge = {
  __typename?: 'WaterMeterEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: WaterMeter;
};

/** Which WaterMeter rows; all conditions given must hold. */
export type WaterMeterFilter = {
  /** By account id. */
  accountId?: InputMaybe<IdFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<WaterMeterFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By diameter mm. */
  diameterMm?: InputMaybe<IntFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By junction id. */
  junctionId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<WaterMeterFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<WaterMeterFilter>>;
};

/** Order of WaterMeter rows; ties are broken by id. */
export type WaterMeterSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: WaterMeterSortField;
};

/** What WaterMeter rows can be sorted by. */
export type WaterMeterSortField =
  /** By code. */
  | 'CODE'
  /** By diameter mm. */
  | 'DIAMETER_MM'
  /** By installed on. */
  | 'INSTALLED_ON';



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
  Account: Account;
  Customer: Customer;
  Junction: Junction;
  WaterMeter: WaterMeter;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Junction:
    ( { __typename: 'Junction' }
    & GraphQLRecursivePick<FederationTypes['Junction'], {"id":true}> );
  WaterMeter:
    ( { __typename: 'WaterMeter' }
    & GraphQLRecursivePick<FederationTypes['WaterMeter'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<Account>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccountConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Account']>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccountEdge: ResolverTypeWrapper<AccountEdge>;
  AccountFilter: AccountFilter;
  AccountSort: AccountSort;
  AccountSortField: AccountSortField;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Customer: ResolverTypeWrapper<Customer>;
  CustomerConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Customer']>>;
  CustomerEdge: ResolverTypeWrapper<CustomerEdge>;
  CustomerFilter: CustomerFilter;
  CustomerKind: CustomerKind;
  CustomerKindFilter: CustomerKindFilter;
  CustomerSort: CustomerSort;
  CustomerSortField: CustomerSortField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  ExtentInput: ExtentInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Junction: ResolverTypeWrapper<Junction>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomersInput: RegisterCustomersInput;
  RegisterCustomersPayload: ResolverTypeWrapper<RegisterCustomersPayload>;
  RegisterWaterMeterInput: RegisterWaterMeterInput;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<UpdateCustomerPayload>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  WaterMeter: ResolverTypeWrapper<WaterMeter>;
  WaterMeterConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['WaterMeter']>>;
  WaterMeterEdge: ResolverTypeWrapper<WaterMeterEdge>;
  WaterMeterFilter: WaterMeterFilter;
  WaterMeterSort: WaterMeterSort;
  WaterMeterSortField: WaterMeterSortField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: Account | FederationReferenceTypes['Account'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  AccountConnection: Connection<ResolversParentTypes['Account']>;
  Int: Scalars['Int']['output'];
  AccountEdge: AccountEdge;
  AccountFilter: AccountFilter;
  AccountSort: AccountSort;
  BigInt: Scalars['BigInt']['output'];
  Customer: Customer | FederationReferenceTypes['Customer'];
  CustomerConnection: Connection<ResolversParentTypes['Customer']>;
  CustomerEdge: CustomerEdge;
  CustomerFilter: CustomerFilter;
  CustomerKindFilter: CustomerKindFilter;
  CustomerSort: CustomerSort;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  ExtentInput: ExtentInput;
  Float: Scalars['Float']['output'];
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Junction: Junction | FederationReferenceTypes['Junction'];
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomersInput: RegisterCustomersInput;
  RegisterCustomersPayload: RegisterCustomersPayload;
  RegisterWaterMeterInput: RegisterWaterMeterInput;
  SearchHit: SearchHit;
  StringFilter: StringFilter;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: UpdateCustomerPayload;
  UserError: UserError;
  WaterMeter: WaterMeter | FederationReferenceTypes['WaterMeter'];
  WaterMeterConnection: Connection<ResolversParentTypes['WaterMeter']>;
  WaterMeterEdge: WaterMeterEdge;
  WaterMeterFilter: WaterMeterFilter;
  WaterMeterSort: WaterMeterSort;
};

export type AccountResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  waterMeters?: Resolver<Array<ResolversTypes['WaterMeter']>, ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CustomerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waterMeters?: Resolver<Array<ResolversTypes['WaterMeter']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JunctionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Junction'] = ResolversParentTypes['Junction'], FederationReferenceType extends FederationReferenceTypes['Junction'] = FederationReferenceTypes['Junction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Junction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  waterMeterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waterMeters?: Resolver<Array<ResolversTypes['WaterMeter']>, ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerCustomers?: Resolver<ResolversTypes['RegisterCustomersPayload'], ParentType, ContextType, RequireFields<MutationRegisterCustomersArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<QueryAccountsArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  searchCustomers?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'first' | 'text'>>;
  waterMeter?: Resolver<Maybe<ResolversTypes['WaterMeter']>, ParentType, ContextType, RequireFields<QueryWaterMeterArgs, 'id'>>;
  waterMeters?: Resolver<ResolversTypes['WaterMeterConnection'], ParentType, ContextType, RequireFields<QueryWaterMetersArgs, 'first'>>;
};

export type RegisterCustomersPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegisterCustomersPayload'] = ResolversParentTypes['RegisterCustomersPayload']> = {
  customers?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
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

export type UpdateCustomerPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WaterMeterResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WaterMeter'] = ResolversParentTypes['WaterMeter'], FederationReferenceType extends FederationReferenceTypes['WaterMeter'] = FederationReferenceTypes['WaterMeter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WaterMeter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diameterMm?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  junction?: Resolver<Maybe<ResolversTypes['Junction']>, ParentType, ContextType>;
  permanentFlowM3PerH?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type WaterMeterConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WaterMeterConnection'] = ResolversParentTypes['WaterMeterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WaterMeterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WaterMeter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WaterMeterEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['WaterMeterEdge'] = ResolversParentTypes['WaterMeterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WaterMeter'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Junction?: JunctionResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterCustomersPayload?: RegisterCustomersPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WaterMeter?: WaterMeterResolvers<ContextType>;
  WaterMeterConnection?: WaterMeterConnectionResolvers<ContextType>;
  WaterMeterEdge?: WaterMeterEdgeResolvers<ContextType>;
};

