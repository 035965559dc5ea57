import type { GeoJson } from '@hydrograph/entities';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '@hydrograph/entities';
import type { Tenant as TenantModel, Organisation as OrganisationModel, User as UserModel } from '../models.ts';
import type { IdentityContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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

/** An organisation to add. */
export type AddOrganisationInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The organisation around it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of addOrganisation. */
export type AddOrganisationPayload = {
  __typename?: 'AddOrganisationPayload';
  /** The new organisation; null when refused. */
  organisation?: Maybe<Organisation>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A user to add. */
export type AddUserInput = {
  /** Name to show. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Roles: administrator, operator, analyst, viewer. */
  roles: Array<Scalars['String']['input']>;
  /** Section of the organisation. */
  section?: InputMaybe<Scalars['String']['input']>;
  /** Name to sign in with: 2 to 64 letters, digits, . _ - */
  userName: Scalars['String']['input'];
};

/** Answer of addUser. */
export type AddUserPayload = {
  __typename?: 'AddUserPayload';
  /** Link by which the user signs in once within 24 hours; shown only now. */
  signInPath?: Maybe<Scalars['String']['output']>;
  /** The new user; null when refused. */
  user?: Maybe<User>;
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

/** Changes to users and organisations. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds an organisation. */
  addOrganisation: AddOrganisationPayload;
  /** Adds a user, who signs in by the one-time link in the answer. */
  addUser: AddUserPayload;
  /** Changes the utility's names and time zone. The change is kept in its history. */
  updateTenant: UpdateTenantPayload;
  /** Changes what is known of a user. The change is kept in its history. */
  updateUser: UpdateUserPayload;
};


/** Changes to users and organisations. */
export type MutationAddOrganisationArgs = {
  input: AddOrganisationInput;
};


/** Changes to users and organisations. */
export type MutationAddUserArgs = {
  input: AddUserInput;
};


/** Changes to users and organisations. */
export type MutationUpdateTenantArgs = {
  input: UpdateTenantInput;
};


/** Changes to users and organisations. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};

/** An organisation: a company, department or team, in a tree. */
export type Organisation = {
  __typename?: 'Organisation';
  /** The organisations inside it. */
  children: Array<Organisation>;
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The organisation around it. */
  parent?: Maybe<Organisation>;
  /** Its users, without those of its children. */
  users: Array<User>;
};

/** A page of organisations. */
export type OrganisationConnection = {
  __typename?: 'OrganisationConnection';
  /** The rows with their cursors. */
  edges: Array<OrganisationEdge>;
  /** The rows alone. */
  nodes: Array<Organisation>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of organisations. */
export type OrganisationEdge = {
  __typename?: 'OrganisationEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Organisation;
};

/** Which Organisation rows; all conditions given must hold. */
export type OrganisationFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<OrganisationFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<OrganisationFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<OrganisationFilter>>;
  /** By parent id. */
  parentId?: InputMaybe<IdFilter>;
};

/** Order of Organisation rows; ties are broken by id. */
export type OrganisationSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: OrganisationSortField;
};

/** What Organisation rows can be sorted by. */
export type OrganisationSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

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

/** identity: tenants, organisations, users and who you are. */
export type Query = {
  __typename?: 'Query';
  /** "ok" when identity answers. Needs no token. */
  health: Scalars['String']['output'];
  /** One organisation; null when it does not exist. */
  organisation?: Maybe<Organisation>;
  /** Organisations of the utility. */
  organisations: OrganisationConnection;
  /** How one can sign in here. Needs no token. */
  signInOptions: SignInOptions;
  /** The utility you belong to. */
  tenant: Tenant;
  /** One user; null when it does not exist. */
  user?: Maybe<User>;
  /** Users of the utility. */
  users: UserConnection;
  /** Version of the product. Needs no token. */
  version: Scalars['String']['output'];
  /** Who you are. */
  viewer: Viewer;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryOrganisationArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryOrganisationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<OrganisationFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<OrganisationSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<UserSort>;
};

/** How one can sign in. */
export type SignInOptions = {
  __typename?: 'SignInOptions';
  /** True while the first administrator has not signed in yet: use the link that the start printed. */
  awaitingFirstAdministrator: Scalars['Boolean']['output'];
  /** Ways to sign in, for example ONE_TIME_LINK. */
  methods: Array<Scalars['String']['output']>;
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

/** A tenant: one water utility on this installation. */
export type Tenant = {
  __typename?: 'Tenant';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Short name for addresses: lower-case letters, digits and -. */
  slug: Scalars['String']['output'];
  /** Time zone of its days and months, for example Asia/Shanghai. */
  timeZone: Scalars['String']['output'];
  /** Number of the row's version, for updateTenant. */
  version: Scalars['Int']['output'];
};

/** What to change of the utility. Absent fields stay as they are. */
export type UpdateTenantInput = {
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, an IANA name. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateTenant. */
export type UpdateTenantPayload = {
  __typename?: 'UpdateTenantPayload';
  /** The utility as it is now; null when refused. */
  tenant?: Maybe<Tenant>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to change of a user. Absent fields stay as they are. */
export type UpdateUserInput = {
  /** False: may not sign in any more, and sessions end. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The user. */
  id: Scalars['ID']['input'];
  /** Name to show. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Roles. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Section of the organisation. */
  section?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateUser. */
export type UpdateUserPayload = {
  __typename?: 'UpdateUserPayload';
  /** The user as it is now; null when refused. */
  user?: Maybe<User>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A user: a person who signs in. */
export type User = {
  __typename?: 'User';
  /** False when the user may not sign in. */
  active: Scalars['Boolean']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When the user signed in last; null when never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name to show. */
  name: Scalars['String']['output'];
  /** The organisation. */
  organisation?: Maybe<Organisation>;
  /** Roles, for example administrator, operator, analyst, viewer. */
  roles: Array<Scalars['String']['output']>;
  /** Section of the organisation. */
  section?: Maybe<Scalars['String']['output']>;
  /** Name to sign in with, unique in the utility. */
  userName: Scalars['String']['output'];
  /** Number of the row's version, for updateUser. */
  version: Scalars['Int']['output'];
};

/** A page of users. */
export type UserConnection = {
  __typename?: 'UserConnection';
  /** The rows with their cursors. */
  edges: Array<UserEdge>;
  /** The rows alone. */
  nodes: Array<User>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of users. */
export type UserEdge = {
  __typename?: 'UserEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: User;
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

/** Which User rows; all conditions given must hold. */
export type UserFilter = {
  /** By active. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these must hold. */
  and?: InputMaybe<Array<UserFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<UserFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<UserFilter>>;
  /** By organisation id. */
  organisationId?: InputMaybe<IdFilter>;
  /** By user name. */
  userName?: InputMaybe<StringFilter>;
};

/** Order of User rows; ties are broken by id. */
export type UserSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: UserSortField;
};

/** What User rows can be sorted by. */
export type UserSortField =
  /** By last sign in at. */
  | 'LAST_SIGN_IN_AT'
  /** By name. */
  | 'NAME'
  /** By user name. */
  | 'USER_NAME';

/** Who sends this request. */
export type Viewer = {
  __typename?: 'Viewer';
  /** When the token ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Id of the user or service. */
  id: Scalars['ID']['output'];
  /** user, service, device or application. */
  kind: Scalars['String']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Permissions, for example network:read; * means all of the utility. */
  permissions: Array<Scalars['String']['output']>;
  /** Roles. */
  roles: Array<Scalars['String']['output']>;
  /** The utility. */
  tenantId: Scalars['ID']['output'];
};



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
  Organisation: Organisation;
  Tenant: Tenant;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddOrganisationInput: AddOrganisationInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddOrganisationPayload: ResolverTypeWrapper<Omit<AddOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  AddUserInput: AddUserInput;
  AddUserPayload: ResolverTypeWrapper<Omit<AddUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ExtentInput: ExtentInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Organisation: ResolverTypeWrapper<OrganisationModel>;
  OrganisationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Organisation']>>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationFilter: OrganisationFilter;
  OrganisationSort: OrganisationSort;
  OrganisationSortField: OrganisationSortField;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SignInOptions: ResolverTypeWrapper<SignInOptions>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  Tenant: ResolverTypeWrapper<TenantModel>;
  UpdateTenantInput: UpdateTenantInput;
  UpdateTenantPayload: ResolverTypeWrapper<Omit<UpdateTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversTypes['Tenant']> }>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  User: ResolverTypeWrapper<UserModel>;
  UserConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['User']>>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserSort: UserSort;
  UserSortField: UserSortField;
  Viewer: ResolverTypeWrapper<Viewer>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddOrganisationInput: AddOrganisationInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddOrganisationPayload: Omit<AddOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  AddUserInput: AddUserInput;
  AddUserPayload: Omit<AddUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  BigInt: Scalars['BigInt']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  Boolean: Scalars['Boolean']['output'];
  ExtentInput: ExtentInput;
  Float: Scalars['Float']['output'];
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  Organisation: OrganisationModel;
  OrganisationConnection: Connection<ResolversParentTypes['Organisation']>;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationFilter: OrganisationFilter;
  OrganisationSort: OrganisationSort;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SignInOptions: SignInOptions;
  StringFilter: StringFilter;
  Tenant: TenantModel;
  UpdateTenantInput: UpdateTenantInput;
  UpdateTenantPayload: Omit<UpdateTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversParentTypes['Tenant']> };
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  User: UserModel;
  UserConnection: Connection<ResolversParentTypes['User']>;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserFilter: UserFilter;
  UserSort: UserSort;
  Viewer: Viewer;
};

export type AddOrganisationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AddOrganisationPayload'] = ResolversParentTypes['AddOrganisationPayload']> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddUserPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AddUserPayload'] = ResolversParentTypes['AddUserPayload']> = {
  signInPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addOrganisation?: Resolver<ResolversTypes['AddOrganisationPayload'], ParentType, ContextType, RequireFields<MutationAddOrganisationArgs, 'input'>>;
  addUser?: Resolver<ResolversTypes['AddUserPayload'], ParentType, ContextType, RequireFields<MutationAddUserArgs, 'input'>>;
  updateTenant?: Resolver<ResolversTypes['UpdateTenantPayload'], ParentType, ContextType, RequireFields<MutationUpdateTenantArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
};

export type OrganisationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'], FederationReferenceType extends FederationReferenceTypes['Organisation'] = FederationReferenceTypes['Organisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  users?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['OrganisationConnection'] = ResolversParentTypes['OrganisationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['OrganisationEdge'] = ResolversParentTypes['OrganisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  health?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'first'>>;
  signInOptions?: Resolver<ResolversTypes['SignInOptions'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type SignInOptionsResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SignInOptions'] = ResolversParentTypes['SignInOptions']> = {
  awaitingFirstAdministrator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TenantResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateTenantPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UpdateTenantPayload'] = ResolversParentTypes['UpdateTenantPayload']> = {
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = IdentityContext> = {
  AddOrganisationPayload?: AddOrganisationPayloadResolvers<ContextType>;
  AddUserPayload?: AddUserPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SignInOptions?: SignInOptionsResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  UpdateTenantPayload?: UpdateTenantPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

