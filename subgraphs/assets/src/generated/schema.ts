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

/** A category to add. */
export type AddAssetCategoryInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The category around it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Usual service life, years, above 0. */
  serviceLifeYears?: InputMaybe<Scalars['Float']['input']>;
};

/** Answer of addAssetCategory. */
export type AddAssetCategoryPayload = {
  __typename?: 'AddAssetCategoryPayload';
  /** The new category; null when refused. */
  category?: Maybe<AssetCategory>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One asset to add. */
export type AddAssetInput = {
  /** Its category. */
  categoryId: Scalars['ID']['input'];
  /** Asset number, unique in the utility. */
  code: Scalars['String']['input'];
  /** IN_USE when absent. */
  condition?: InputMaybe<AssetCondition>;
  /** Day it was put into use. */
  inServiceOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who made it. */
  maker?: InputMaybe<Scalars['String']['input']>;
  /** Type designation of the maker. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Original cost, fen, 0 or more. */
  originalCost?: InputMaybe<Scalars['Money']['input']>;
  /** The pump unit it is. */
  pumpUnitId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of what it is in the other domains. */
  siteId?: InputMaybe<Scalars['ID']['input']>;
};

/** Assets to add. */
export type AddAssetsInput = {
  /** At most 500. */
  assets: Array<AddAssetInput>;
};

/** Answer of addAssets. */
export type AddAssetsPayload = {
  __typename?: 'AddAssetsPayload';
  /** The new assets in the order given; empty when refused. */
  assets: Array<Asset>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** An asset: a thing of value that the utility owns. */
export type Asset = {
  __typename?: 'Asset';
  /** Its category. */
  category: AssetCategory;
  /** Asset number, unique in the utility. */
  code: Scalars['String']['output'];
  /** Where it stands in its life. */
  condition: AssetCondition;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Day it was put into use. */
  inServiceOn?: Maybe<Scalars['Date']['output']>;
  /** Who made it. */
  maker?: Maybe<Scalars['String']['output']>;
  /** Type designation of the maker. */
  model?: Maybe<Scalars['String']['output']>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Original cost, fen. */
  originalCost?: Maybe<Scalars['Money']['output']>;
  /** The pump unit it is; null when it is none. */
  pumpUnit?: Maybe<PumpUnit>;
  /** Id of what it is in the other domains: an element of the network, a pump unit, a meter. */
  siteId?: Maybe<Scalars['ID']['output']>;
  /** Number of the row's version, for updateAsset. */
  version: Scalars['Int']['output'];
};

/** A category of assets, in a tree. */
export type AssetCategory = {
  __typename?: 'AssetCategory';
  /** How many assets it has, without those of its children. */
  assetCount: Scalars['Int']['output'];
  /** The categories inside it. */
  children: Array<AssetCategory>;
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The category around it. */
  parent?: Maybe<AssetCategory>;
  /** Usual service life, years. */
  serviceLifeYears?: Maybe<Scalars['Float']['output']>;
};

/** A page of asset categories. */
export type AssetCategoryConnection = {
  __typename?: 'AssetCategoryConnection';
  /** The rows with their cursors. */
  edges: Array<AssetCategoryEdge>;
  /** The rows alone. */
  nodes: Array<AssetCategory>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of asset categories. */
export type AssetCategoryEdge = {
  __typename?: 'AssetCategoryEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AssetCategory;
};

/** Which AssetCategory rows; all conditions given must hold. */
export type AssetCategoryFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AssetCategoryFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AssetCategoryFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AssetCategoryFilter>>;
  /** By parent id. */
  parentId?: InputMaybe<IdFilter>;
};

/** Order of AssetCategory rows; ties are broken by id. */
export type AssetCategorySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AssetCategorySortField;
};

/** What AssetCategory rows can be sorted by. */
export type AssetCategorySortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** Where an asset stands in its life. */
export type AssetCondition =
  /** Out of use, not yet scrapped. */
  | 'IDLE'
  /** In use. */
  | 'IN_USE'
  /** Under repair. */
  | 'REPAIR'
  /** Scrapped. */
  | 'SCRAPPED'
  /** Kept ready. */
  | 'STANDBY';

/** Conditions on an asset's condition. */
export type AssetConditionFilter = {
  /** Equal to. */
  eq?: InputMaybe<AssetCondition>;
  /** One of these. */
  in?: InputMaybe<Array<AssetCondition>>;
};

/** A page of assets. */
export type AssetConnection = {
  __typename?: 'AssetConnection';
  /** The rows with their cursors. */
  edges: Array<AssetEdge>;
  /** The rows alone. */
  nodes: Array<Asset>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of assets. */
export type AssetEdge = {
  __typename?: 'AssetEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Asset;
};

/** Which Asset rows; all conditions given must hold. */
export type AssetFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AssetFilter>>;
  /** By category id. */
  categoryId?: InputMaybe<IdFilter>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By condition. */
  condition?: InputMaybe<AssetConditionFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AssetFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AssetFilter>>;
  /** By site id. */
  siteId?: InputMaybe<IdFilter>;
};

/** Order of Asset rows; ties are broken by id. */
export type AssetSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AssetSortField;
};

/** What Asset rows can be sorted by. */
export type AssetSortField =
  /** By code. */
  | 'CODE'
  /** By in service on. */
  | 'IN_SERVICE_ON'
  /** By name. */
  | 'NAME'
  /** By original cost. */
  | 'ORIGINAL_COST';

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

/** Changes to assets. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds a category. */
  addAssetCategory: AddAssetCategoryPayload;
  /** Adds assets, at most 500 at once, all or none. */
  addAssets: AddAssetsPayload;
  /** Changes what is known of an asset. The change is kept in its history. */
  updateAsset: UpdateAssetPayload;
};


/** Changes to assets. */
export type MutationAddAssetCategoryArgs = {
  input: AddAssetCategoryInput;
};


/** Changes to assets. */
export type MutationAddAssetsArgs = {
  input: AddAssetsInput;
};


/** Changes to assets. */
export type MutationUpdateAssetArgs = {
  input: UpdateAssetInput;
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

/** A pump unit, owned by plants. */
export type PumpUnit = {
  __typename?: 'PumpUnit';
  /** The assets it consists of. */
  assets: Array<Asset>;
  /** Stable id. */
  id: Scalars['ID']['output'];
};

/** assets: what the utility owns, by category. */
export type Query = {
  __typename?: 'Query';
  /** One asset; null when it does not exist. */
  asset?: Maybe<Asset>;
  /** Asset categories. */
  assetCategories: AssetCategoryConnection;
  /** One category; null when it does not exist. */
  assetCategory?: Maybe<AssetCategory>;
  /** Assets. */
  assets: AssetConnection;
  /** Assets by number or name, that contain the text, best match first. Null when it failed or may not be seen, so that other searches still answer. */
  searchAssets?: Maybe<Array<SearchHit>>;
};


/** assets: what the utility owns, by category. */
export type QueryAssetArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/** assets: what the utility owns, by category. */
export type QueryAssetCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetCategoryFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AssetCategorySort>;
};


/** assets: what the utility owns, by category. */
export type QueryAssetCategoryArgs = {
  id: Scalars['ID']['input'];
};


/** assets: what the utility owns, by category. */
export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AssetSort>;
};


/** assets: what the utility owns, by category. */
export type QuerySearchAssetsArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
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

/** What to change of an asset. Absent fields stay as they are. */
export type UpdateAssetInput = {
  /** Its category. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it stands in its life. */
  condition?: InputMaybe<AssetCondition>;
  /** The asset. */
  id: Scalars['ID']['input'];
  /** Day it was put into use. */
  inServiceOn?: InputMaybe<Scalars['Date']['input']>;
  /** Who made it. */
  maker?: InputMaybe<Scalars['String']['input']>;
  /** Type designation of the maker. */
  model?: InputMaybe<Scalars['String']['input']>;
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateAsset. */
export type UpdateAssetPayload = {
  __typename?: 'UpdateAssetPayload';
  /** The asset as it is now; null when refused. */
  asset?: Maybe<Asset>;
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
  Asset: Asset;
  AssetCategory: AssetCategory;
  PumpUnit: PumpUnit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true}> );
  AssetCategory:
    ( { __typename: 'AssetCategory' }
    & GraphQLRecursivePick<FederationTypes['AssetCategory'], {"id":true}> );
  PumpUnit:
    ( { __typename: 'PumpUnit' }
    & GraphQLRecursivePick<FederationTypes['PumpUnit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddAssetCategoryInput: AddAssetCategoryInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  AddAssetCategoryPayload: ResolverTypeWrapper<AddAssetCategoryPayload>;
  AddAssetInput: AddAssetInput;
  AddAssetsInput: AddAssetsInput;
  AddAssetsPayload: ResolverTypeWrapper<AddAssetsPayload>;
  Asset: ResolverTypeWrapper<Asset>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AssetCategory: ResolverTypeWrapper<AssetCategory>;
  AssetCategoryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AssetCategory']>>;
  AssetCategoryEdge: ResolverTypeWrapper<AssetCategoryEdge>;
  AssetCategoryFilter: AssetCategoryFilter;
  AssetCategorySort: AssetCategorySort;
  AssetCategorySortField: AssetCategorySortField;
  AssetCondition: AssetCondition;
  AssetConditionFilter: AssetConditionFilter;
  AssetConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Asset']>>;
  AssetEdge: ResolverTypeWrapper<AssetEdge>;
  AssetFilter: AssetFilter;
  AssetSort: AssetSort;
  AssetSortField: AssetSortField;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PumpUnit: ResolverTypeWrapper<PumpUnit>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  UpdateAssetInput: UpdateAssetInput;
  UpdateAssetPayload: ResolverTypeWrapper<UpdateAssetPayload>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddAssetCategoryInput: AddAssetCategoryInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  AddAssetCategoryPayload: AddAssetCategoryPayload;
  AddAssetInput: AddAssetInput;
  AddAssetsInput: AddAssetsInput;
  AddAssetsPayload: AddAssetsPayload;
  Asset: Asset | FederationReferenceTypes['Asset'];
  Int: Scalars['Int']['output'];
  AssetCategory: AssetCategory | FederationReferenceTypes['AssetCategory'];
  AssetCategoryConnection: Connection<ResolversParentTypes['AssetCategory']>;
  AssetCategoryEdge: AssetCategoryEdge;
  AssetCategoryFilter: AssetCategoryFilter;
  AssetCategorySort: AssetCategorySort;
  AssetConditionFilter: AssetConditionFilter;
  AssetConnection: Connection<ResolversParentTypes['Asset']>;
  AssetEdge: AssetEdge;
  AssetFilter: AssetFilter;
  AssetSort: AssetSort;
  BigInt: Scalars['BigInt']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Boolean: Scalars['Boolean']['output'];
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PumpUnit: PumpUnit | FederationReferenceTypes['PumpUnit'];
  Query: Record<PropertyKey, never>;
  SearchHit: SearchHit;
  StringFilter: StringFilter;
  UpdateAssetInput: UpdateAssetInput;
  UpdateAssetPayload: UpdateAssetPayload;
  UserError: UserError;
};

export type AddAssetCategoryPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddAssetCategoryPayload'] = ResolversParentTypes['AddAssetCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['AssetCategory']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddAssetsPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AddAssetsPayload'] = ResolversParentTypes['AddAssetsPayload']> = {
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssetResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['AssetCategory'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['AssetCondition'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inServiceOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  maker?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  originalCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  pumpUnit?: Resolver<Maybe<ResolversTypes['PumpUnit']>, ParentType, ContextType>;
  siteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetCategoryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AssetCategory'] = ResolversParentTypes['AssetCategory'], FederationReferenceType extends FederationReferenceTypes['AssetCategory'] = FederationReferenceTypes['AssetCategory']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AssetCategory']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['AssetCategory']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['AssetCategory']>, ParentType, ContextType>;
  serviceLifeYears?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AssetCategoryConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AssetCategoryConnection'] = ResolversParentTypes['AssetCategoryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetCategoryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AssetCategory']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetCategoryEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AssetCategoryEdge'] = ResolversParentTypes['AssetCategoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AssetCategory'], ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
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
  addAssetCategory?: Resolver<ResolversTypes['AddAssetCategoryPayload'], ParentType, ContextType, RequireFields<MutationAddAssetCategoryArgs, 'input'>>;
  addAssets?: Resolver<ResolversTypes['AddAssetsPayload'], ParentType, ContextType, RequireFields<MutationAddAssetsArgs, 'input'>>;
  updateAsset?: Resolver<ResolversTypes['UpdateAssetPayload'], ParentType, ContextType, RequireFields<MutationUpdateAssetArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PumpUnitResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PumpUnit'] = ResolversParentTypes['PumpUnit'], FederationReferenceType extends FederationReferenceTypes['PumpUnit'] = FederationReferenceTypes['PumpUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assets?: Resolver<Array<ResolversTypes['Asset']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'id'>>;
  assetCategories?: Resolver<ResolversTypes['AssetCategoryConnection'], ParentType, ContextType, RequireFields<QueryAssetCategoriesArgs, 'first'>>;
  assetCategory?: Resolver<Maybe<ResolversTypes['AssetCategory']>, ParentType, ContextType, RequireFields<QueryAssetCategoryArgs, 'id'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first'>>;
  searchAssets?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchAssetsArgs, 'first' | 'text'>>;
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

export type UpdateAssetPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UpdateAssetPayload'] = ResolversParentTypes['UpdateAssetPayload']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = unknown> = {
  AddAssetCategoryPayload?: AddAssetCategoryPayloadResolvers<ContextType>;
  AddAssetsPayload?: AddAssetsPayloadResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetCategory?: AssetCategoryResolvers<ContextType>;
  AssetCategoryConnection?: AssetCategoryConnectionResolvers<ContextType>;
  AssetCategoryEdge?: AssetCategoryEdgeResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PumpUnit?: PumpUnitResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  UpdateAssetPayload?: UpdateAssetPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

