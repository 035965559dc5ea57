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

/** Which copy to collect. */
export type CollectPersonalDataInput = {
  /** The granted request. */
  id: Scalars['ID']['input'];
};

/** Answer of collectPersonalData. */
export type CollectPersonalDataPayload = {
  __typename?: 'CollectPersonalDataPayload';
  /** Everything that is known of the person, to be handed over; null when refused. */
  document?: Maybe<Scalars['JSON']['output']>;
  /** The request; null when refused. */
  request?: Maybe<PersonalDataRequest>;
  /** Why nothing was given; empty when it was. */
  userErrors: Array<UserError>;
};

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
  /** Phone number, ID number and bank account, masked; null when none is known. */
  personalData?: Maybe<PersonalData>;
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

/** How a request is decided. */
export type DecidePersonalDataRequestInput = {
  /** True grants it. */
  approve: Scalars['Boolean']['input'];
  /** The request. */
  id: Scalars['ID']['input'];
  /** Why; needed where it is refused. */
  reason?: InputMaybe<Scalars['String']['input']>;
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

/** Data that a removal leaves. */
export type KeptData = {
  __typename?: 'KeptData';
  /** What. */
  what: Scalars['String']['output'];
  /** Why it must stay. */
  why: Scalars['String']['output'];
};

/** Changes to customers. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Gives out the copy that a granted request asked for, for 30 days. */
  collectPersonalData: CollectPersonalDataPayload;
  /** Grants or refuses such a request, by somebody else than noted it. A removal is done with it. */
  decidePersonalDataRequest: PersonalDataRequestPayload;
  /** Adds customers with their accounts and meters, at most 500 at once, all or none. */
  registerCustomers: RegisterCustomersPayload;
  /** Notes that a person asks for a copy of their data, or for its removal. */
  requestPersonalData: PersonalDataRequestPayload;
  /** Shows personal data of a customer as it is, for a stated purpose. The audit log keeps who saw what of whom, and why. */
  revealPersonalData: RevealPersonalDataPayload;
  /** Makes a new key that seals personal data; what older keys sealed is sealed again in the background. */
  rotatePersonalDataKey: RotatePersonalDataKeyPayload;
  /** Changes what is known of a customer. The change is kept in its history. */
  updateCustomer: UpdateCustomerPayload;
};


/** Changes to customers. */
export type MutationCollectPersonalDataArgs = {
  input: CollectPersonalDataInput;
};


/** Changes to customers. */
export type MutationDecidePersonalDataRequestArgs = {
  input: DecidePersonalDataRequestInput;
};


/** Changes to customers. */
export type MutationRegisterCustomersArgs = {
  input: RegisterCustomersInput;
};


/** Changes to customers. */
export type MutationRequestPersonalDataArgs = {
  input: RequestPersonalDataInput;
};


/** Changes to customers. */
export type MutationRevealPersonalDataArgs = {
  input: RevealPersonalDataInput;
};


/** Changes to customers. */
export type MutationRotatePersonalDataKeyArgs = {
  input: RotatePersonalDataKeyInput;
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

/** Personal data of a customer. Each is null when it is not known, or not asked for where it is shown as it is. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** Bank account. */
  bankAccount?: Maybe<Scalars['String']['output']>;
  /** ID number of the person. */
  idNumber?: Maybe<Scalars['String']['output']>;
  /** Phone number. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** What is kept sealed of a customer. */
export type PersonalDataField =
  /** Bank account. */
  | 'BANK_ACCOUNT'
  /** ID number of a person. */
  | 'ID_NUMBER'
  /** Phone number. */
  | 'PHONE';

/** How personal data is sealed: AES-256-GCM, each value with the id of its key. */
export type PersonalDataProtection = {
  __typename?: 'PersonalDataProtection';
  /** The key that seals now. */
  keyId: Scalars['ID']['output'];
  /** When it was made. */
  keyMadeAt: Scalars['DateTime']['output'];
  /** Customers whose data an older key sealed and that is sealed again in the background. */
  sealedByOlder: Scalars['Int']['output'];
};

/** What a person asked for about their own data, and what became of it. */
export type PersonalDataRequest = {
  __typename?: 'PersonalDataRequest';
  /** When the copy was collected last. */
  collectedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was noted. */
  createdAt: Scalars['DateTime']['output'];
  /** Whose data. */
  customer?: Maybe<Customer>;
  /** When. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who decided; never who noted it. */
  decidedByName?: Maybe<Scalars['String']['output']>;
  /** Why. */
  decisionReason?: Maybe<Scalars['String']['output']>;
  /** When the person must have an answer: 30 days after it was noted (GB/T 35273-2020, 8.7). */
  dueAt: Scalars['DateTime']['output'];
  /** What was removed. */
  erased: Array<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What was not removed, and why. */
  kept: Array<KeptData>;
  /** What for. */
  kind: PersonalDataRequestKind;
  /** True while it waits and somebody else than you noted it; the permission personal:write is needed besides. */
  mayDecide: Scalars['Boolean']['output'];
  /** By what the person asked. */
  reason: Scalars['String']['output'];
  /** Who noted it. */
  requestedByName: Scalars['String']['output'];
  /** What became of it. */
  state: PersonalDataRequestState;
  /** Number of the row's version. */
  version: Scalars['Int']['output'];
};

/** A page of requests. */
export type PersonalDataRequestConnection = {
  __typename?: 'PersonalDataRequestConnection';
  /** The rows with their cursors. */
  edges: Array<PersonalDataRequestEdge>;
  /** The rows alone. */
  nodes: Array<PersonalDataRequest>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of requests. */
export type PersonalDataRequestEdge = {
  __typename?: 'PersonalDataRequestEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: PersonalDataRequest;
};

/** Which requests; all conditions given must hold. */
export type PersonalDataRequestFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PersonalDataRequestFilter>>;
  /** By when it was noted. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By customer. */
  customerId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By what was asked for. */
  kind?: InputMaybe<PersonalDataRequestKind>;
  /** This must not hold. */
  not?: InputMaybe<PersonalDataRequestFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PersonalDataRequestFilter>>;
  /** By what became of it. */
  state?: InputMaybe<PersonalDataRequestState>;
};

/** What a person can ask for about their own data. */
export type PersonalDataRequestKind =
  /** Its removal. */
  | 'ERASURE'
  /** A copy of it. */
  | 'EXPORT';

/** Answer of requestPersonalData and decidePersonalDataRequest. */
export type PersonalDataRequestPayload = {
  __typename?: 'PersonalDataRequestPayload';
  /** The request as it is now; null when refused. */
  request?: Maybe<PersonalDataRequest>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of requests; ties are broken by id. */
export type PersonalDataRequestSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PersonalDataRequestSortField;
};

/** What requests can be sorted by. */
export type PersonalDataRequestSortField =
  /** By when they were noted. */
  | 'CREATED_AT'
  /** By when they were decided. */
  | 'DECIDED_AT';

/** What became of a request. */
export type PersonalDataRequestState =
  /** Granted; a removal is done, a copy can be collected. */
  | 'GRANTED'
  /** Refused. */
  | 'REFUSED'
  /** Noted, and not decided yet. */
  | 'REQUESTED';

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
  /** Customers with exactly this phone number, ID number or bank account, at most 50. It is found without anything being decrypted. */
  customersByPersonalData: Array<Customer>;
  /** How personal data is sealed. */
  personalDataProtection: PersonalDataProtection;
  /** What persons asked for about their own data, and what became of it. */
  personalDataRequests: PersonalDataRequestConnection;
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
export type QueryCustomersByPersonalDataArgs = {
  field: PersonalDataField;
  value: Scalars['String']['input'];
};


/** customers: who uses water, their accounts and their meters. */
export type QueryPersonalDataRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PersonalDataRequestFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PersonalDataRequestSort>;
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
  /** Bank account, 8 to 30 digits. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** Customer number, unique in the utility. */
  code: Scalars['String']['input'];
  /** ID number of a person, 18 places. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** What kind of customer. */
  kind: CustomerKind;
  /** Its meters, at most 100. */
  meters?: InputMaybe<Array<RegisterWaterMeterInput>>;
  /** Name. */
  name: Scalars['String']['input'];
  /** Day the account was opened; today when absent. */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Phone number, 5 to 15 digits. */
  phone?: InputMaybe<Scalars['String']['input']>;
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

/** What a person asks for. */
export type RequestPersonalDataInput = {
  /** Whose data. */
  customerId: Scalars['ID']['input'];
  /** What for. */
  kind: PersonalDataRequestKind;
  /** By what the person asked: a letter, a visit, a call. */
  reason: Scalars['String']['input'];
};

/** Whose personal data to show, and what for. */
export type RevealPersonalDataInput = {
  /** The customer. */
  customerId: Scalars['ID']['input'];
  /** What is needed; nothing else is shown. */
  fields: Array<PersonalDataField>;
  /** What it is needed for, in words that an auditor understands. */
  purpose: Scalars['String']['input'];
};

/** Answer of revealPersonalData. */
export type RevealPersonalDataPayload = {
  __typename?: 'RevealPersonalDataPayload';
  /** The customer; null when refused. */
  customer?: Maybe<Customer>;
  /** What was asked for, as it is; null when refused. */
  personalData?: Maybe<PersonalData>;
  /** Why nothing was shown; empty when it was. */
  userErrors: Array<UserError>;
};

/** Why the key of personal data is changed. */
export type RotatePersonalDataKeyInput = {
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Answer of rotatePersonalDataKey. */
export type RotatePersonalDataKeyPayload = {
  __typename?: 'RotatePersonalDataKeyPayload';
  /** Id of the new key, as it stands in what it seals; null when refused. */
  keyId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
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
  /** Bank account, 8 to 30 digits; empty to remove it. */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** The customer. */
  id: Scalars['ID']['input'];
  /** ID number of a person, 18 places; empty to remove it. */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** What kind of customer. */
  kind?: InputMaybe<CustomerKind>;
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Phone number, 5 to 15 digits; empty to remove it. */
  phone?: InputMaybe<Scalars['String']['input']>;
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
  PersonalDataRequest: PersonalDataRequest;
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
  PersonalDataRequest:
    ( { __typename: 'PersonalDataRequest' }
    & GraphQLRecursivePick<FederationTypes['PersonalDataRequest'], {"id":true}> );
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
  CollectPersonalDataInput: CollectPersonalDataInput;
  CollectPersonalDataPayload: ResolverTypeWrapper<CollectPersonalDataPayload>;
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
  DecidePersonalDataRequestInput: DecidePersonalDataRequestInput;
  ExtentInput: ExtentInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Junction: ResolverTypeWrapper<Junction>;
  KeptData: ResolverTypeWrapper<KeptData>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalDataField: PersonalDataField;
  PersonalDataProtection: ResolverTypeWrapper<PersonalDataProtection>;
  PersonalDataRequest: ResolverTypeWrapper<PersonalDataRequest>;
  PersonalDataRequestConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PersonalDataRequest']>>;
  PersonalDataRequestEdge: ResolverTypeWrapper<PersonalDataRequestEdge>;
  PersonalDataRequestFilter: PersonalDataRequestFilter;
  PersonalDataRequestKind: PersonalDataRequestKind;
  PersonalDataRequestPayload: ResolverTypeWrapper<PersonalDataRequestPayload>;
  PersonalDataRequestSort: PersonalDataRequestSort;
  PersonalDataRequestSortField: PersonalDataRequestSortField;
  PersonalDataRequestState: PersonalDataRequestState;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomersInput: RegisterCustomersInput;
  RegisterCustomersPayload: ResolverTypeWrapper<RegisterCustomersPayload>;
  RegisterWaterMeterInput: RegisterWaterMeterInput;
  RequestPersonalDataInput: RequestPersonalDataInput;
  RevealPersonalDataInput: RevealPersonalDataInput;
  RevealPersonalDataPayload: ResolverTypeWrapper<RevealPersonalDataPayload>;
  RotatePersonalDataKeyInput: RotatePersonalDataKeyInput;
  RotatePersonalDataKeyPayload: ResolverTypeWrapper<RotatePersonalDataKeyPayload>;
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
  CollectPersonalDataInput: CollectPersonalDataInput;
  CollectPersonalDataPayload: CollectPersonalDataPayload;
  Customer: Customer | FederationReferenceTypes['Customer'];
  CustomerConnection: Connection<ResolversParentTypes['Customer']>;
  CustomerEdge: CustomerEdge;
  CustomerFilter: CustomerFilter;
  CustomerKindFilter: CustomerKindFilter;
  CustomerSort: CustomerSort;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DecidePersonalDataRequestInput: DecidePersonalDataRequestInput;
  ExtentInput: ExtentInput;
  Float: Scalars['Float']['output'];
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Junction: Junction | FederationReferenceTypes['Junction'];
  KeptData: KeptData;
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalDataProtection: PersonalDataProtection;
  PersonalDataRequest: PersonalDataRequest | FederationReferenceTypes['PersonalDataRequest'];
  PersonalDataRequestConnection: Connection<ResolversParentTypes['PersonalDataRequest']>;
  PersonalDataRequestEdge: PersonalDataRequestEdge;
  PersonalDataRequestFilter: PersonalDataRequestFilter;
  PersonalDataRequestPayload: PersonalDataRequestPayload;
  PersonalDataRequestSort: PersonalDataRequestSort;
  Query: Record<PropertyKey, never>;
  RegisterCustomerInput: RegisterCustomerInput;
  RegisterCustomersInput: RegisterCustomersInput;
  RegisterCustomersPayload: RegisterCustomersPayload;
  RegisterWaterMeterInput: RegisterWaterMeterInput;
  RequestPersonalDataInput: RequestPersonalDataInput;
  RevealPersonalDataInput: RevealPersonalDataInput;
  RevealPersonalDataPayload: RevealPersonalDataPayload;
  RotatePersonalDataKeyInput: RotatePersonalDataKeyInput;
  RotatePersonalDataKeyPayload: RotatePersonalDataKeyPayload;
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

export type CollectPersonalDataPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['CollectPersonalDataPayload'] = ResolversParentTypes['CollectPersonalDataPayload']> = {
  document?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['PersonalDataRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accounts?: Resolver<Array<ResolversTypes['Account']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CustomerKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personalData?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType>;
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

export type KeptDataResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['KeptData'] = ResolversParentTypes['KeptData']> = {
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  collectPersonalData?: Resolver<ResolversTypes['CollectPersonalDataPayload'], ParentType, ContextType, RequireFields<MutationCollectPersonalDataArgs, 'input'>>;
  decidePersonalDataRequest?: Resolver<ResolversTypes['PersonalDataRequestPayload'], ParentType, ContextType, RequireFields<MutationDecidePersonalDataRequestArgs, 'input'>>;
  registerCustomers?: Resolver<ResolversTypes['RegisterCustomersPayload'], ParentType, ContextType, RequireFields<MutationRegisterCustomersArgs, 'input'>>;
  requestPersonalData?: Resolver<ResolversTypes['PersonalDataRequestPayload'], ParentType, ContextType, RequireFields<MutationRequestPersonalDataArgs, 'input'>>;
  revealPersonalData?: Resolver<ResolversTypes['RevealPersonalDataPayload'], ParentType, ContextType, RequireFields<MutationRevealPersonalDataArgs, 'input'>>;
  rotatePersonalDataKey?: Resolver<ResolversTypes['RotatePersonalDataKeyPayload'], ParentType, ContextType, RequireFields<MutationRotatePersonalDataKeyArgs, 'input'>>;
  updateCustomer?: Resolver<ResolversTypes['UpdateCustomerPayload'], ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  bankAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataProtectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalDataProtection'] = ResolversParentTypes['PersonalDataProtection']> = {
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyMadeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sealedByOlder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonalDataRequestResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalDataRequest'] = ResolversParentTypes['PersonalDataRequest'], FederationReferenceType extends FederationReferenceTypes['PersonalDataRequest'] = FederationReferenceTypes['PersonalDataRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonalDataRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  collectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decisionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erased?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kept?: Resolver<Array<ResolversTypes['KeptData']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PersonalDataRequestKind'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PersonalDataRequestState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonalDataRequestConnectionResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalDataRequestConnection'] = ResolversParentTypes['PersonalDataRequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PersonalDataRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PersonalDataRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonalDataRequestEdgeResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalDataRequestEdge'] = ResolversParentTypes['PersonalDataRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PersonalDataRequest'], ParentType, ContextType>;
};

export type PersonalDataRequestPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['PersonalDataRequestPayload'] = ResolversParentTypes['PersonalDataRequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['PersonalDataRequest']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<QueryAccountArgs, 'id'>>;
  accounts?: Resolver<ResolversTypes['AccountConnection'], ParentType, ContextType, RequireFields<QueryAccountsArgs, 'first'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  customersByPersonalData?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomersByPersonalDataArgs, 'field' | 'value'>>;
  personalDataProtection?: Resolver<ResolversTypes['PersonalDataProtection'], ParentType, ContextType>;
  personalDataRequests?: Resolver<ResolversTypes['PersonalDataRequestConnection'], ParentType, ContextType, RequireFields<QueryPersonalDataRequestsArgs, 'first'>>;
  searchCustomers?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchCustomersArgs, 'first' | 'text'>>;
  waterMeter?: Resolver<Maybe<ResolversTypes['WaterMeter']>, ParentType, ContextType, RequireFields<QueryWaterMeterArgs, 'id'>>;
  waterMeters?: Resolver<ResolversTypes['WaterMeterConnection'], ParentType, ContextType, RequireFields<QueryWaterMetersArgs, 'first'>>;
};

export type RegisterCustomersPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RegisterCustomersPayload'] = ResolversParentTypes['RegisterCustomersPayload']> = {
  customers?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevealPersonalDataPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RevealPersonalDataPayload'] = ResolversParentTypes['RevealPersonalDataPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  personalData?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotatePersonalDataKeyPayloadResolvers<ContextType = unknown, ParentType extends ResolversParentTypes['RotatePersonalDataKeyPayload'] = ResolversParentTypes['RotatePersonalDataKeyPayload']> = {
  keyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
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
  CollectPersonalDataPayload?: CollectPersonalDataPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Junction?: JunctionResolvers<ContextType>;
  KeptData?: KeptDataResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalDataProtection?: PersonalDataProtectionResolvers<ContextType>;
  PersonalDataRequest?: PersonalDataRequestResolvers<ContextType>;
  PersonalDataRequestConnection?: PersonalDataRequestConnectionResolvers<ContextType>;
  PersonalDataRequestEdge?: PersonalDataRequestEdgeResolvers<ContextType>;
  PersonalDataRequestPayload?: PersonalDataRequestPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterCustomersPayload?: RegisterCustomersPayloadResolvers<ContextType>;
  RevealPersonalDataPayload?: RevealPersonalDataPayloadResolvers<ContextType>;
  RotatePersonalDataKeyPayload?: RotatePersonalDataKeyPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  WaterMeter?: WaterMeterResolvers<ContextType>;
  WaterMeterConnection?: WaterMeterConnectionResolvers<ContextType>;
  WaterMeterEdge?: WaterMeterEdgeResolvers<ContextType>;
};

