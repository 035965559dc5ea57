import type { GeoJson } from '@hydrograph/entities';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '@hydrograph/entities';
import type { Tenant as TenantModel, Organisation as OrganisationModel, User as UserModel, ClientApplication as ClientApplicationModel, AuditEntry as AuditEntryModel, ApiClass as ApiClassModel, AccessEntry as AccessEntryModel, Webhook as WebhookModel, ScheduledCall as ScheduledCallModel, ScheduledRun as ScheduledRunModel, WebhookDelivery as WebhookDeliveryModel, ApiKey as ApiKeyModel, TrustedDocument as TrustedDocumentModel, Role as RoleModel, UserGroup as UserGroupModel, Policy as PolicyModel, RoleDelegation as RoleDelegationModel, Administration as AdministrationModel, Notice as NoticeModel } from '../models.ts';
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

/** What one would do with rows. */
export type AccessAction =
  /** See them. */
  | 'READ'
  /** Change them. */
  | 'WRITE';

/** One operation that came in through an edge, or one request that passed between this and another system. */
export type AccessEntry = {
  __typename?: 'AccessEntry';
  /** Id of the user, application, service or device. */
  actorId: Scalars['String']['output'];
  /** user, application, service or device. */
  actorKind: Scalars['String']['output'];
  /** Address it came from, or went to. */
  address?: Maybe<Scalars['String']['output']>;
  /** The application that called as itself; null when another one. */
  application?: Maybe<ClientApplication>;
  /** When it was over, or a subscription accepted. */
  at: Scalars['DateTime']['output'];
  /** Size of the request, bytes; null where it was not told. */
  bytesIn?: Maybe<Scalars['BigInt']['output']>;
  /** Size of the answer, bytes; null for streams. */
  bytesOut?: Maybe<Scalars['BigInt']['output']>;
  /** Code of the first error; null when there was none. */
  code?: Maybe<Scalars['String']['output']>;
  /** Static cost. */
  cost?: Maybe<Scalars['Int']['output']>;
  /** How long it took, ms; for a subscription until it was accepted. */
  durationMs: Scalars['Float']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether it is of people or of systems. */
  kind: AccessKind;
  /** Name of the operation, or the path for what is no GraphQL; null when it has none. Of a gap: what is missing. */
  operation?: Maybe<Scalars['String']['output']>;
  /** query, mutation or subscription; the method for what is no GraphQL; null when the document could not be read. */
  operationKind?: Maybe<Scalars['String']['output']>;
  /** Id of the request, as in the logs. */
  requestId: Scalars['String']['output'];
  /** HTTP status; null over a WebSocket. */
  status?: Maybe<Scalars['Int']['output']>;
  /** http or websocket; schedule for a scheduled call, webhook for what went out. */
  transport: Scalars['String']['output'];
};

/** A page of the access log. */
export type AccessEntryConnection = {
  __typename?: 'AccessEntryConnection';
  /** The rows with their cursors. */
  edges: Array<AccessEntryEdge>;
  /** The rows alone. */
  nodes: Array<AccessEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of the access log. */
export type AccessEntryEdge = {
  __typename?: 'AccessEntryEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AccessEntry;
};

/** Which entries of the access log; all conditions given must hold. */
export type AccessEntryFilter = {
  /** By who called. */
  actorId?: InputMaybe<StringFilter>;
  /** By address. */
  address?: InputMaybe<StringFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AccessEntryFilter>>;
  /** By the application that called as itself. */
  applicationId?: InputMaybe<IdFilter>;
  /** By time. */
  at?: InputMaybe<DateTimeFilter>;
  /** By the code of the first error; isNull for those without error. */
  code?: InputMaybe<StringFilter>;
  /** By whether it is of people or of systems. */
  kind?: InputMaybe<AccessKind>;
  /** This must not hold. */
  not?: InputMaybe<AccessEntryFilter>;
  /** By the name of the operation. */
  operation?: InputMaybe<StringFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AccessEntryFilter>>;
};

/** Order of the access log; ties are broken by id. */
export type AccessEntrySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AccessEntrySortField;
};

/** What the access log can be sorted by. */
export type AccessEntrySortField =
  /** By time. */
  | 'AT';

/** Whether somebody may see or change something, and why. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** The object; null when any was asked about. */
  object?: Maybe<AccessObject>;
  /** What decides, in this order: the account, permissions, rules about rows, rules about fields. */
  reasons: Array<AccessReason>;
  /** The user; null when a role was asked about. */
  user?: Maybe<User>;
  /** Whether they may. */
  verdict: AccessVerdict;
};

/** A user, and whether they may see or change something. */
export type AccessHolder = {
  __typename?: 'AccessHolder';
  /** What decides. */
  reasons: Array<AccessReason>;
  /** The user. */
  user: User;
  /** Whether they may. */
  verdict: AccessVerdict;
};

/** A page of users, with what each may. */
export type AccessHolderConnection = {
  __typename?: 'AccessHolderConnection';
  /** The users with their cursors. */
  edges: Array<AccessHolderEdge>;
  /** The users alone. */
  nodes: Array<AccessHolder>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many users there are in all, whether they may or not. */
  totalCount: Scalars['Int']['output'];
};

/** One user of a page, with what they may. */
export type AccessHolderEdge = {
  __typename?: 'AccessHolderEdge';
  /** Opaque position of this user, for `after`. */
  cursor: Scalars['String']['output'];
  /** The user. */
  node: AccessHolder;
};

/** A question: who may see or change this? */
export type AccessHoldersInput = {
  /** See or change. */
  action?: AccessAction;
  /** One field of it; the whole row when absent. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** Id or code of one object; any object when absent. */
  object?: InputMaybe<Scalars['String']['input']>;
  /** The kind of row, for example Pipe; accessSubjects lists them. */
  subject: Scalars['String']['input'];
};

/** Whom an entry of the access log is about. */
export type AccessKind =
  /** A person, by a browser or another program of theirs. */
  | 'ACCESS'
  /** Another system: the data-exchange log. */
  | 'DATA_EXCHANGE'
  /** Entries are missing here: an edge was killed, or could not keep up. operation says what is missing. */
  | 'GAP';

/** An object that an explanation speaks of. */
export type AccessObject = {
  __typename?: 'AccessObject';
  /** Its code or name; null when it has none. */
  code?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** How sensitive it is marked: seen with at least this clearance. Null for kinds without marks. */
  sensitivity?: Maybe<Scalars['Int']['output']>;
};

/** A property of a row that conditions can compare. */
export type AccessProperty = {
  __typename?: 'AccessProperty';
  /** Its name. */
  name: Scalars['String']['output'];
  /** text, number, boolean, instant or geometry. */
  type: Scalars['String']['output'];
};

/** One reason of an explanation. */
export type AccessReason = {
  __typename?: 'AccessReason';
  /** True when it decides: nothing after it of its kind counts. */
  decisive: Scalars['Boolean']['output'];
  /** The delegation by which the user has that role. */
  delegation?: Maybe<RoleDelegation>;
  /** The group by which the user has that role. */
  group?: Maybe<UserGroup>;
  /** What it is. */
  kind: AccessReasonKind;
  /** What it does. */
  outcome: AccessReasonOutcome;
  /** The permission, for example network:read; null for other reasons. */
  permission?: Maybe<Scalars['String']['output']>;
  /** The policy. */
  policy?: Maybe<Policy>;
  /** Code of the role that gives the permission. */
  role?: Maybe<Scalars['String']['output']>;
  /** In words, in Chinese. */
  text: Scalars['String']['output'];
  /** In words, in English. */
  textEn: Scalars['String']['output'];
};

/** What a reason of an explanation is. */
export type AccessReasonKind =
  /** Whether the user may sign in. */
  | 'ACCOUNT'
  /** The object's mark of sensitivity against the viewer's clearance. */
  | 'CLEARANCE'
  /** There are policies that allow, but none of them this. */
  | 'NOT_ALLOWED'
  /** No policy narrows what the permission opens. */
  | 'NO_POLICY'
  /** A permission that is needed, and the role that gives it, or that none does. */
  | 'PERMISSION'
  /** A policy for this viewer. */
  | 'POLICY';

/** What a reason does. */
export type AccessReasonOutcome =
  /** It allows. */
  | 'ALLOWS'
  /** It denies. */
  | 'DENIES'
  /** It depends on the object. */
  | 'DEPENDS'
  /** It does not apply to this object, viewer or time of day. */
  | 'DOES_NOT_APPLY';

/** A kind of row that policies can speak of. */
export type AccessSubject = {
  __typename?: 'AccessSubject';
  /** The fields that a policy can deny or allow. */
  fields: Array<Scalars['String']['output']>;
  /** Its name, for example Pipe. */
  name: Scalars['String']['output'];
  /** What conditions can compare. */
  properties: Array<AccessProperty>;
  /** The service that owns it. */
  service: Scalars['String']['output'];
};

/** Whether somebody may see or change something. */
export type AccessVerdict =
  /** Yes; without an object, every one of its kind. */
  | 'ALLOWED'
  /** No. */
  | 'DENIED'
  /** Some objects of the kind: the reasons say which rules look at the object. */
  | 'SOME';

/** Which alert somebody has seen to. */
export type AcknowledgeAuditAlertInput = {
  /** The alert. */
  id: Scalars['ID']['input'];
  /** What it was, and what was done. */
  note: Scalars['String']['input'];
};

/** Answer of acknowledgeAuditAlert. */
export type AcknowledgeAuditAlertPayload = {
  __typename?: 'AcknowledgeAuditAlertPayload';
  /** The alert as it is now; null when refused. */
  alert?: Maybe<AuditAlert>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** An API class to add. */
export type AddApiClassInput = {
  /** Name in Chinese, unique in the utility. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Root fields that may be called, for example Query.pipes or Subscription.samples, and routes: GET or POST with /ingest, /import, /export, /map, /audit/archives or /media/files; every one that the permissions reach when absent or empty. */
  operations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Permissions that it adds, for example network:read. */
  permissions: Array<Scalars['String']['input']>;
};

/** A key of the API to add. */
export type AddApiKeyInput = {
  /** The registered system that gets it. An app on a user's device keeps no secret: it gets one only with trustedDocumentsOnly. */
  applicationId: Scalars['ID']['input'];
  /** When it ends; it does not when absent. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for. */
  name: Scalars['String']['input'];
};

/** A system to register. */
export type AddClientApplicationInput = {
  /** API classes it gets. */
  apiClassIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Address that is told when a user signs out elsewhere. */
  backchannelLogoutUri?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  kind: ClientApplicationKind;
  /** How much it may call as itself; no limits of its own when absent. */
  limits?: InputMaybe<ApiLimitsInput>;
  /** Name in Chinese, unique in the utility. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The most it may do, for example network:read; network:* is every verb of a domain. */
  permissions: Array<Scalars['String']['input']>;
  /** Addresses to which a user may come back after signing out. */
  postLogoutRedirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Addresses to which a user may come back after signing in; none for a system without users. */
  redirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True lets it run the documents of its trusted list and no others. */
  trustedDocumentsOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A notice to publish. */
export type AddNoticeInput = {
  /** Until when it is shown; until it is taken back when absent. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much it matters. */
  importance?: NoticeImportance;
  /** Organisations it is for, with those inside them; every organisation when absent. With roles, both must fit. */
  organisationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Codes of the roles it is for; every role when absent. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when on it is shown; now when absent. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Text in Chinese, at most 5000 characters. */
  text: Scalars['String']['input'];
  /** Text in English. */
  textEn?: InputMaybe<Scalars['String']['input']>;
  /** Title in Chinese, at most 200 characters. */
  title: Scalars['String']['input'];
  /** Title in English. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
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

/** A policy to add. */
export type AddPolicyInput = {
  /** What it allows or denies. */
  action?: PolicyAction;
  /** False keeps it without effect. */
  active?: Scalars['Boolean']['input'];
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** When it applies; always when absent. */
  condition?: InputMaybe<Scalars['JSON']['input']>;
  /** Why it is there. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it allows or denies. */
  effect: PolicyEffect;
  /** The fields it speaks of; the whole row when absent. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The kind of row, see accessSubjects; all for every kind. */
  subject: Scalars['String']['input'];
  /** Whom, by the code of a role or the id of a group, organisation, user or registered system. */
  targetId?: InputMaybe<Scalars['String']['input']>;
  /** Whom it is for. */
  targetKind: PolicyTargetKind;
};

/** A role to add. */
export type AddRoleInput = {
  /** Code, unique in the utility: lower-case letters, digits and -. */
  code: Scalars['String']['input'];
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Permissions, none that administers, for example network:read. */
  permissions: Array<Scalars['String']['input']>;
};

/** A scheduled call to add. */
export type AddScheduledCallInput = {
  /** False: it is not run yet. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** The registered system that it calls as. */
  applicationId: Scalars['ID']['input'];
  /** When, in five fields by the clocks of the utility. */
  cron: Scalars['String']['input'];
  /** The query, of root fields that the application may call; either this or documentHash. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** SHA-256 of a document on the application's trusted list. */
  documentHash?: InputMaybe<Scalars['String']['input']>;
  /** Name, unique in the utility. */
  name: Scalars['String']['input'];
  /** Variables, an object. */
  variables?: InputMaybe<Scalars['JSON']['input']>;
  /** A webhook of that system, which gets the answers. */
  webhookId: Scalars['ID']['input'];
};

/** A utility to add to the group. */
export type AddTenantInput = {
  /** Name of the first administrator; the user name when absent. */
  administratorName?: InputMaybe<Scalars['String']['input']>;
  /** Name by which its first administrator signs in. */
  administratorUserName: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Short name for addresses and the sign-in page: 2 to 32 lower-case letters, digits and -. It stays. */
  slug: Scalars['String']['input'];
  /** Time zone of its days and months, an IANA name. */
  timeZone?: Scalars['String']['input'];
};

/** Answer of addTenant. */
export type AddTenantPayload = {
  __typename?: 'AddTenantPayload';
  /** Address, below the product's own, where its administrator chooses a password, once and within 24 h; null when refused. */
  signInPath?: Maybe<Scalars['String']['output']>;
  /** The new utility; null when refused. */
  tenant?: Maybe<Tenant>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Documents for an application's trusted list. */
export type AddTrustedDocumentsInput = {
  /** The registered system. */
  applicationId: Scalars['ID']['input'];
  /** The documents, 500 at most. One that is on the list already stays as it is. */
  documents: Array<TrustedDocumentInput>;
};

/** A group to add. */
export type AddUserGroupInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Its members. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Codes of the roles that its members have by it: none that administers. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A user to add. */
export type AddUserInput = {
  /** Name to show. */
  name: Scalars['String']['input'];
  /** The organisation. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Codes of roles. Those that administer are given by assignRights. */
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

/** A webhook to add. */
export type AddWebhookInput = {
  /** The registered system it belongs to. */
  applicationId: Scalars['ID']['input'];
  /** What it is told of. */
  events: Array<WebhookEvent>;
  /** Name, unique in the utility. */
  name: Scalars['String']['input'];
  /** Types of objects whose changes it is told of; every type when absent or empty. */
  objectTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where deliveries are posted: https, at a public address unless HYDROGRAPH_WEBHOOK_ALLOW names others. */
  url: Scalars['String']['input'];
};

/** Who administers. */
export type Administration = {
  __typename?: 'Administration';
  /** Active users that read the audit log. */
  auditAdministrators: Array<User>;
  /** Active users that administer roles, groups and policies. */
  securityAdministrators: Array<User>;
  /** True once system, security and audit administration are in different hands. */
  separated: Scalars['Boolean']['output'];
  /** Since when; null when they are not. */
  separatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Active users that administer users and configuration. */
  systemAdministrators: Array<User>;
};

/** What a role administers. */
export type AdministratorKind =
  /** Everything: the role an installation begins with. Nothing any more once administration is separated. */
  | 'ALL'
  /** The audit log. */
  | 'AUDIT'
  /** Roles, groups, policies, clearances. */
  | 'SECURITY'
  /** Users, organisations and configuration. */
  | 'SYSTEM';

/** How one operation was called by one application, or by users. */
export type ApiActivity = {
  __typename?: 'ApiActivity';
  /** The application that called as itself; null for users and our own services. */
  application?: Maybe<ClientApplication>;
  /** Calls. */
  calls: Scalars['BigInt']['output'];
  /** Calls a second, on average. */
  callsPerSecond: Scalars['Float']['output'];
  /** Calls that were answered with an error. */
  errors: Scalars['BigInt']['output'];
  /** Name of the operation; (unnamed) without one, (other) for all beyond 50 names of one caller in ten seconds. */
  operation: Scalars['String']['output'];
  /** Half of the calls took no longer than this, ms; percentiles are right to 10 %. */
  p50Ms: Scalars['Float']['output'];
  /** 95 of 100 calls took no longer than this, ms. */
  p95Ms: Scalars['Float']['output'];
  /** 99 of 100 calls took no longer than this, ms. */
  p99Ms: Scalars['Float']['output'];
};

/** How the API was called in a span of time. */
export type ApiActivityReport = {
  __typename?: 'ApiActivityReport';
  /** Beginning of the span, a whole ten seconds. */
  from: Scalars['DateTime']['output'];
  /** By application and operation, the most called first; 500 at most. */
  rows: Array<ApiActivity>;
  /** All together, step by step; 360 steps at most. */
  series: Array<ApiActivityStep>;
  /** End of the span. */
  to: Scalars['DateTime']['output'];
};

/** A step of time in the activity of the API. */
export type ApiActivityStep = {
  __typename?: 'ApiActivityStep';
  /** Calls. */
  calls: Scalars['BigInt']['output'];
  /** Calls that were answered with an error. */
  errors: Scalars['BigInt']['output'];
  /** Length, s. */
  lengthS: Scalars['Int']['output'];
  /** Half of the calls took no longer than this, ms; null without a call. */
  p50Ms?: Maybe<Scalars['Float']['output']>;
  /** 95 of 100 calls took no longer than this, ms; null without a call. */
  p95Ms?: Maybe<Scalars['Float']['output']>;
  /** 99 of 100 calls took no longer than this, ms; null without a call. */
  p99Ms?: Maybe<Scalars['Float']['output']>;
  /** When it began. */
  startsAt: Scalars['DateTime']['output'];
};

/** A named set of what applications may call. */
export type ApiClass = {
  __typename?: 'ApiClass';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Root fields and routes that may be called, for example Query.pipes or POST /ingest; empty is every one that the permissions reach. */
  operations: Array<Scalars['String']['output']>;
  /** Permissions that it adds, for example network:read. */
  permissions: Array<Scalars['String']['output']>;
  /** Number of the row's version, for updateApiClass. */
  version: Scalars['Int']['output'];
};

/** A page of API classes. */
export type ApiClassConnection = {
  __typename?: 'ApiClassConnection';
  /** The rows with their cursors. */
  edges: Array<ApiClassEdge>;
  /** The rows alone. */
  nodes: Array<ApiClass>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of API classes. */
export type ApiClassEdge = {
  __typename?: 'ApiClassEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ApiClass;
};

/** Which API classes; all conditions given must hold. */
export type ApiClassFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ApiClassFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ApiClassFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ApiClassFilter>>;
};

/** Answer to a change of an API class. */
export type ApiClassPayload = {
  __typename?: 'ApiClassPayload';
  /** The class as it is now, or was before it was removed; null when refused. */
  apiClass?: Maybe<ApiClass>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of API classes; ties are broken by id. */
export type ApiClassSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ApiClassSortField;
};

/** What API classes can be sorted by. */
export type ApiClassSortField =
  /** By the time they were added. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** A key by which an application calls the API (header x-api-key). Its secret is stored as a hash alone. */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** The application. */
  application: ClientApplication;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends; null when it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id; the first part of the key. */
  id: Scalars['ID']['output'];
  /** When it was used last, to the minute; null when never. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is for, for example the partner's site. */
  name: Scalars['String']['output'];
  /** When it was revoked; null when it was not. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Answer to a change of a key of the API. */
export type ApiKeyPayload = {
  __typename?: 'ApiKeyPayload';
  /** The key as it is now; null when refused. */
  apiKey?: Maybe<ApiKey>;
  /** The whole key, to be sent as the header x-api-key; shown only when it is made. */
  key?: Maybe<Scalars['String']['output']>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** How much an application may call. Null is no limit of its own. */
export type ApiLimits = {
  __typename?: 'ApiLimits';
  /** Most aliases in a document, in place of the installation's. */
  aliases?: Maybe<Scalars['Int']['output']>;
  /** Calls in a day of the utility's time zone. */
  callsPerDay?: Maybe<Scalars['Int']['output']>;
  /** Calls in a minute. */
  callsPerMinute?: Maybe<Scalars['Int']['output']>;
  /** Calls in a month of the utility's time zone. */
  callsPerMonth?: Maybe<Scalars['Int']['output']>;
  /** Highest static cost of one operation, in place of the installation's. */
  cost?: Maybe<Scalars['Int']['output']>;
  /** Deepest nesting of a document, in place of the installation's. */
  depth?: Maybe<Scalars['Int']['output']>;
  /** Most fields at the root of an operation, in place of the installation's. */
  rootFields?: Maybe<Scalars['Int']['output']>;
};

/** How much an application may call. A field that is null or absent is no limit of its own. */
export type ApiLimitsInput = {
  /** Most aliases in a document, in place of the installation's; 1000 at most. */
  aliases?: InputMaybe<Scalars['Int']['input']>;
  /** Calls in a day of the utility's time zone, above 0. */
  callsPerDay?: InputMaybe<Scalars['Int']['input']>;
  /** Calls in a minute, above 0. */
  callsPerMinute?: InputMaybe<Scalars['Int']['input']>;
  /** Calls in a month of the utility's time zone, above 0. */
  callsPerMonth?: InputMaybe<Scalars['Int']['input']>;
  /** Highest static cost of one operation, in place of the installation's. */
  cost?: InputMaybe<Scalars['Int']['input']>;
  /** Deepest nesting of a document, in place of the installation's; 50 at most. */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** Most fields at the root of an operation, in place of the installation's; 200 at most. */
  rootFields?: InputMaybe<Scalars['Int']['input']>;
};

/** A period that calls are counted in. */
export type ApiPeriod =
  /** A day of the utility's time zone. */
  | 'DAY'
  /** A minute. */
  | 'MINUTE'
  /** A month of the utility's time zone. */
  | 'MONTH';

/** What an application has called in a period. */
export type ApiUsage = {
  __typename?: 'ApiUsage';
  /** When it ends and the count begins anew. */
  endsAt: Scalars['DateTime']['output'];
  /** Calls that edges hold for what comes next; what they do not need comes back. */
  held: Scalars['BigInt']['output'];
  /** Calls allowed; null when there is no limit. */
  limit?: Maybe<Scalars['BigInt']['output']>;
  /** The period. */
  period: ApiPeriod;
  /** When it began. */
  startsAt: Scalars['DateTime']['output'];
  /** Calls made, as the edges have told so far. */
  used: Scalars['BigInt']['output'];
};

/** What to archive. */
export type ArchiveAuditLogInput = {
  /** Entries up to the first that is not older than this. */
  before: Scalars['DateTime']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** Rights to give in place of those before. Absent fields stay as they are. */
export type AssignRightsInput = {
  /** Clearance, 0 to 9. */
  clearance?: InputMaybe<Scalars['Int']['input']>;
  /** Groups. */
  groupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Codes of roles. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** Answer of assignRights. */
export type AssignRightsPayload = {
  __typename?: 'AssignRightsPayload';
  /** The user as it is now; null when refused. */
  user?: Maybe<User>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Something in the audit log that is not usual: one for each person or address and window. */
export type AuditAlert = {
  __typename?: 'AuditAlert';
  /** When somebody saw to it; null while nobody has. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who. */
  acknowledgedByName?: Maybe<Scalars['String']['output']>;
  /** Id of who did it. */
  actorId: Scalars['String']['output'];
  /** Their name. */
  actorName: Scalars['String']['output'];
  /** Address it came from. */
  address?: Maybe<Scalars['String']['output']>;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How many there were in the window when it was told. */
  count: Scalars['Int']['output'];
  /** The entry by which it was found. */
  entry?: Maybe<AuditEntry>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: AuditAlertKind;
  /** What it was. */
  note?: Maybe<Scalars['String']['output']>;
};

/** A page of alerts. */
export type AuditAlertConnection = {
  __typename?: 'AuditAlertConnection';
  /** The rows with their cursors. */
  edges: Array<AuditAlertEdge>;
  /** The rows alone. */
  nodes: Array<AuditAlert>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of alerts. */
export type AuditAlertEdge = {
  __typename?: 'AuditAlertEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuditAlert;
};

/** Which alerts; all conditions given must hold. */
export type AuditAlertFilter = {
  /** By when somebody saw to it. */
  acknowledgedAt?: InputMaybe<DateTimeFilter>;
  /** By who did it. */
  actor?: InputMaybe<StringFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AuditAlertFilter>>;
  /** By time. */
  at?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By what it is. */
  kind?: InputMaybe<AuditAlertKind>;
  /** This must not hold. */
  not?: InputMaybe<AuditAlertFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AuditAlertFilter>>;
};

/** What can be not usual in an audit log. */
export type AuditAlertKind =
  /** Many refused sign-ons of one name, or from one address. */
  | 'FAILED_SIGN_INS'
  /** Many refused changes and exports of one person. */
  | 'MANY_REFUSALS'
  /** Many exports and large reads of one person, in number or in rows. */
  | 'MASS_EXPORT'
  /** A change of who may do what, outside working hours. */
  | 'OFF_HOURS_ADMINISTRATION';

/** From when on something in the audit log is told as not usual. */
export type AuditAlertRule = {
  __typename?: 'AuditAlertRule';
  /** False: it is not told. */
  active: Scalars['Boolean']['output'];
  /** What it is about. */
  kind: AuditAlertKind;
  /** For exports and reads: so many rows within the window. */
  rowsThreshold?: Maybe<Scalars['Int']['output']>;
  /** So many within the window. */
  threshold: Scalars['Int']['output'];
  /** Number of the rule's version; null while it is the usual one. */
  version?: Maybe<Scalars['Int']['output']>;
  /** Length of the window, min. */
  windowMinutes: Scalars['Int']['output'];
  /** Working days, 1 is Monday. */
  workDays?: Maybe<Array<Scalars['Int']['output']>>;
  /** Working hours begin, HH:MM in the utility's zone. */
  workFrom?: Maybe<Scalars['String']['output']>;
  /** Working hours end. */
  workTo?: Maybe<Scalars['String']['output']>;
};

/** Order of alerts; ties are broken by id. */
export type AuditAlertSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AuditAlertSortField;
};

/** What alerts can be sorted by. */
export type AuditAlertSortField =
  /** By time. */
  | 'AT';

/** A part of the audit log as a signed file of JSON lines: the entries, and a last line that seals them (SHA-256, Ed25519). */
export type AuditArchive = {
  __typename?: 'AuditArchive';
  /** Who made it. */
  archivedByName: Scalars['String']['output'];
  /** Size of the file, bytes. */
  bytes: Scalars['BigInt']['output'];
  /** Reads the file again: every hash, the chain and the signature. */
  check: AuditArchiveCheck;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** When. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who granted it; never who asked. */
  decidedByName?: Maybe<Scalars['String']['output']>;
  /** How many entries. */
  entries: Scalars['BigInt']['output'];
  /** When the earliest happened. */
  firstAt: Scalars['DateTime']['output'];
  /** Number of its first entry. */
  fromSequence: Scalars['BigInt']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When the latest happened. */
  lastAt: Scalars['DateTime']['output'];
  /** Where to download it, below the product's address. */
  path: Scalars['String']['output'];
  /** The key that it is verified by (SPKI, base64url). */
  publicKey: Scalars['String']['output'];
  /** Why. */
  requestReason?: Maybe<Scalars['String']['output']>;
  /** Who asked that it leaves the log. */
  requestedByName?: Maybe<Scalars['String']['output']>;
  /** SHA-256 of its entries. */
  sha256: Scalars['String']['output'];
  /** Signature of the seal, base64url. */
  signature: Scalars['String']['output'];
  /** What became of it. */
  state: AuditArchiveState;
  /** Number of its last entry. */
  toSequence: Scalars['BigInt']['output'];
};

/** What an archive was found to be. */
export type AuditArchiveCheck = {
  __typename?: 'AuditArchiveCheck';
  /** What is wrong; null when nothing is. */
  fault?: Maybe<Scalars['String']['output']>;
  /** True when it is as it was signed. */
  sound: Scalars['Boolean']['output'];
};

/** A page of archives. */
export type AuditArchiveConnection = {
  __typename?: 'AuditArchiveConnection';
  /** The rows with their cursors. */
  edges: Array<AuditArchiveEdge>;
  /** The rows alone. */
  nodes: Array<AuditArchive>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of archives. */
export type AuditArchiveEdge = {
  __typename?: 'AuditArchiveEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuditArchive;
};

/** Which archives; all conditions given must hold. */
export type AuditArchiveFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AuditArchiveFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<AuditArchiveFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AuditArchiveFilter>>;
  /** By what became of it. */
  state?: InputMaybe<AuditArchiveState>;
};

/** Answer of archiveAuditLog, requestAuditDeletion and decideAuditDeletion. */
export type AuditArchivePayload = {
  __typename?: 'AuditArchivePayload';
  /** The archive as it is now; null when refused. */
  archive?: Maybe<AuditArchive>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of archives; ties are broken by id. */
export type AuditArchiveSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AuditArchiveSortField;
};

/** What archives can be sorted by. */
export type AuditArchiveSortField =
  /** By their place in the chain. */
  | 'FROM_SEQUENCE';

/** What became of an archived part of the audit log. */
export type AuditArchiveState =
  /** It is in a file, and in the log. */
  | 'ARCHIVED'
  /** It is in the file alone. */
  | 'DELETED'
  /** It is leaving the log. */
  | 'DELETING'
  /** Somebody asked that it leaves the log. */
  | 'DELETION_REQUESTED';

/** A place where the audit chain is broken. */
export type AuditBreak = {
  __typename?: 'AuditBreak';
  /** When the entry there, or the next one, says that it happened. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The entry there; null when it is missing. */
  entryId?: Maybe<Scalars['ID']['output']>;
  /** What is wrong. */
  problem: AuditProblem;
  /** Number in the chain. */
  sequence: Scalars['BigInt']['output'];
};

/** What kind of thing an entry of the audit log tells. */
export type AuditCategory =
  /** Much read at once. */
  | 'ACCESS'
  /** A change of data. */
  | 'CHANGE'
  /** Data given to or taken from another system. */
  | 'EXCHANGE'
  /** A file taken out of the product. */
  | 'EXPORT'
  /** A change of users, roles, organisations, applications or keys: of who may do what. */
  | 'PERMISSION'
  /** Personal data shown unmasked, given out or erased. */
  | 'PERSONAL_DATA'
  /** Signing in and out, tokens, second factors. */
  | 'SIGN_ON'
  /** What the product does by itself, and the keeping of this log. */
  | 'SYSTEM';

/** Conditions on the category of an entry. */
export type AuditCategoryFilter = {
  /** Equal to. */
  eq?: InputMaybe<AuditCategory>;
  /** One of these. */
  in?: InputMaybe<Array<AuditCategory>>;
};

/** How many entries there are of one kind. What was not counted by is null. */
export type AuditCount = {
  __typename?: 'AuditCount';
  /** What was done. */
  action?: Maybe<Scalars['String']['output']>;
  /** Id of who did it. */
  actorId?: Maybe<Scalars['String']['output']>;
  /** Their name. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** Category; null also for entries from before there were any. */
  category?: Maybe<AuditCategory>;
  /** How many. */
  count: Scalars['Int']['output'];
  /** Day. */
  day?: Maybe<Scalars['Date']['output']>;
  /** Whether it was done. */
  outcome?: Maybe<AuditOutcome>;
  /** The service that tells it. */
  service?: Maybe<Scalars['String']['output']>;
};

/** What entries of the audit log can be counted by. */
export type AuditDimension =
  /** By what was done. */
  | 'ACTION'
  /** By who did it. */
  | 'ACTOR'
  /** By category. */
  | 'CATEGORY'
  /** By day, in the utility's zone. */
  | 'DAY'
  /** By whether it was done. */
  | 'OUTCOME'
  /** By the service that tells it. */
  | 'SERVICE';

/** What somebody did or tried, in a chain of hashes: none can be changed or removed without a trace. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done, for example SIGN_IN_PASSWORD or the name of a mutation. */
  action: Scalars['String']['output'];
  /** Id of the user, service or application that did it. */
  actorId: Scalars['String']['output'];
  /** What they are: user, service, application or device; null in entries from before it was kept. */
  actorKind?: Maybe<Scalars['String']['output']>;
  /** Their name then. */
  actorName: Scalars['String']['output'];
  /** Address it came from. */
  address?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What kind of thing was done. */
  category: AuditCategory;
  /** What was given, without secrets. */
  detail?: Maybe<Scalars['JSON']['output']>;
  /** Hash of this entry and the one before. */
  hash: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether it was done. */
  outcome: AuditOutcome;
  /** Hash of the entry before, SHA-256 as hexadecimal digits. */
  previousHash: Scalars['String']['output'];
  /** Why it was refused, or the reason that was given for a change. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Id of the request, as in the logs. */
  requestId: Scalars['String']['output'];
  /** Number in the chain, from 1 without a gap. */
  sequence: Scalars['BigInt']['output'];
  /** The service that tells it, for example identity. */
  service: Scalars['String']['output'];
  /** What it was done to, for example the type and id of an object. */
  target?: Maybe<Scalars['String']['output']>;
};

/** A page of the audit log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The rows with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The rows alone. */
  nodes: Array<AuditEntry>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of the audit log. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AuditEntry;
};

/** Which entries of the audit log; all conditions given must hold. */
export type AuditEntryFilter = {
  /** By what was done. */
  action?: InputMaybe<StringFilter>;
  /** By who did it: the id of a user, or of a service such as service:collector. */
  actor?: InputMaybe<StringFilter>;
  /** By address. */
  address?: InputMaybe<StringFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AuditEntryFilter>>;
  /** By time. */
  at?: InputMaybe<DateTimeFilter>;
  /** By what kind of thing it is. */
  category?: InputMaybe<AuditCategoryFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<AuditEntryFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AuditEntryFilter>>;
  /** By whether it was done. */
  outcome?: InputMaybe<AuditOutcome>;
  /** By the id of the request. */
  requestId?: InputMaybe<StringFilter>;
  /** By the service that tells it. */
  service?: InputMaybe<StringFilter>;
  /** By what it was done to. */
  target?: InputMaybe<StringFilter>;
};

/** Order of the audit log; ties are broken by id. */
export type AuditEntrySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AuditEntrySortField;
};

/** What the audit log can be sorted by. */
export type AuditEntrySortField =
  /** By time. */
  | 'AT'
  /** By its number in the chain. */
  | 'SEQUENCE';

/** Whether something was done. */
export type AuditOutcome =
  /** It was done. */
  | 'DONE'
  /** It was refused. */
  | 'REFUSED';

/** How the audit chain is broken. */
export type AuditProblem =
  /** The writer found the end of the chain broken here and went on. */
  | 'ADMITTED'
  /** The entry is not as it was written. */
  | 'CHANGED'
  /** What was archived and deleted before is not what was sealed. */
  | 'CHECKPOINT'
  /** The end of the chain is not the one that was sealed. */
  | 'HEAD'
  /** An entry was put between two others. */
  | 'INSERTED'
  /** An entry was removed. */
  | 'MISSING';

/** What a verification of the audit chain found. */
export type AuditVerification = {
  __typename?: 'AuditVerification';
  /** Number of the last entry that was archived and deleted; 0 when none was. */
  deletedBefore: Scalars['BigInt']['output'];
  /** Entries that are as they were written, up to the first break. */
  entries: Scalars['BigInt']['output'];
  /** Where the chain is broken first; null when it is intact. */
  firstBroken?: Maybe<AuditBreak>;
  /** True when every entry is as it was written and none is missing. */
  intact: Scalars['Boolean']['output'];
  /** When. */
  verifiedAt: Scalars['DateTime']['output'];
};

/** A new password. */
export type ChangeMyPasswordInput = {
  /** The password that you have; left out when you have none yet. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** The new one: 10 to 128 characters of three kinds, without your name, not easily guessed, not one of the last five. */
  newPassword: Scalars['String']['input'];
};

/** Answer of changeMyPassword. */
export type ChangeMyPasswordPayload = {
  __typename?: 'ChangeMyPasswordPayload';
  /** The rules that the new password breaks. */
  faults: Array<PasswordFault>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Another system that signs users on here by OpenID Connect, or signs on itself. */
export type ClientApplication = {
  __typename?: 'ClientApplication';
  /** False when it may not sign anybody on. */
  active: Scalars['Boolean']['output'];
  /** API classes it has: their permissions are added to its own, and it calls nothing beyond their operations. */
  apiClasses: Array<ApiClass>;
  /** Its keys for the API, the latest first, without their secrets. */
  apiKeys: Array<ApiKey>;
  /** Address that is told when a user signs out elsewhere; null when there is none. */
  backchannelLogoutUri?: Maybe<Scalars['String']['output']>;
  /** Stable id; the client_id of OpenID Connect. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: ClientApplicationKind;
  /** How much it may call as itself, by key or by client credentials. */
  limits: ApiLimits;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The most it may do, for example network:read: of a user's permissions it gets no others. */
  permissions: Array<Scalars['String']['output']>;
  /** Addresses to which a user may come back after signing out. */
  postLogoutRedirectUris: Array<Scalars['String']['output']>;
  /** Addresses to which a user may come back after signing in. */
  redirectUris: Array<Scalars['String']['output']>;
  /** Documents it may run by their hash. */
  trustedDocuments: TrustedDocumentConnection;
  /** True when it runs the documents of its trusted list and no others. */
  trustedDocumentsOnly: Scalars['Boolean']['output'];
  /** What it has called in the present minute, day and month. */
  usage: Array<ApiUsage>;
  /** Number of the row's version, for updateClientApplication. */
  version: Scalars['Int']['output'];
};


/** Another system that signs users on here by OpenID Connect, or signs on itself. */
export type ClientApplicationTrustedDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<TrustedDocumentSort>;
};

/** A page of registered systems. */
export type ClientApplicationConnection = {
  __typename?: 'ClientApplicationConnection';
  /** The rows with their cursors. */
  edges: Array<ClientApplicationEdge>;
  /** The rows alone. */
  nodes: Array<ClientApplication>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of registered systems. */
export type ClientApplicationEdge = {
  __typename?: 'ClientApplicationEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ClientApplication;
};

/** Which registered systems; all conditions given must hold. */
export type ClientApplicationFilter = {
  /** By active. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these must hold. */
  and?: InputMaybe<Array<ClientApplicationFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ClientApplicationFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ClientApplicationFilter>>;
};

/** What a registered system is. */
export type ClientApplicationKind =
  /** An app on a user's device, which keeps no secret. Signs users on. */
  | 'NATIVE'
  /** A system without users, which signs on itself by its secret. */
  | 'SERVICE'
  /** A site with a server that keeps a secret. Signs users on. */
  | 'WEB';

/** Answer to a change of a registered system. */
export type ClientApplicationPayload = {
  __typename?: 'ClientApplicationPayload';
  /** The system as it is now; null when refused. */
  application?: Maybe<ClientApplication>;
  /** Its secret, where it got one; shown only now. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of registered systems; ties are broken by id. */
export type ClientApplicationSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ClientApplicationSortField;
};

/** What registered systems can be sorted by. */
export type ClientApplicationSortField =
  /** By the time of registration. */
  | 'CREATED_AT'
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

/** How a request that something leaves the audit log is decided. */
export type DecideAuditDeletionInput = {
  /** True grants it. */
  approve: Scalars['Boolean']['input'];
  /** The archive. */
  archiveId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A role to hand on. */
export type DelegateRoleInput = {
  /** Until when; 366 days from the start at most. */
  endsAt: Scalars['DateTime']['input'];
  /** Who hands it on; you when absent. Only security administrators name others. */
  fromUserId?: InputMaybe<Scalars['ID']['input']>;
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Code of the role: one that you have of your own or by a group, none that administers. */
  role: Scalars['String']['input'];
  /** From when on; now when absent. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who gets it. */
  toUserId: Scalars['ID']['input'];
};

/** A delegation to end. */
export type EndRoleDelegationInput = {
  /** The delegation. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A session to end. */
export type EndSessionInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** Answer of endSession. */
export type EndSessionPayload = {
  __typename?: 'EndSessionPayload';
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Answer of enrolMySecondFactor. */
export type EnrolMySecondFactorPayload = {
  __typename?: 'EnrolMySecondFactorPayload';
  /** What goes into the authenticator app; null when refused. */
  enrolment?: Maybe<SecondFactorEnrolment>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A question: may this user, or whoever has this role and nothing else, see or change this? */
export type ExplainAccessInput = {
  /** See or change. */
  action?: AccessAction;
  /** One field of it; the whole row when absent. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** Id or code of one object; any object when absent. */
  object?: InputMaybe<Scalars['String']['input']>;
  /** Code of a role. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** The kind of row, for example Pipe; accessSubjects lists them. */
  subject: Scalars['String']['input'];
  /** The user; either this or a role. */
  userId?: InputMaybe<Scalars['ID']['input']>;
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

/** A document, picture, sound or film. */
export type MediaFile = {
  __typename?: 'MediaFile';
  /** Size, bytes. */
  bytes: Scalars['BigInt']['output'];
  /** Media type, told from its first bytes. */
  contentType: Scalars['String']['output'];
  /** When it was uploaded. */
  createdAt: Scalars['DateTime']['output'];
  /** Description. */
  description?: Maybe<Scalars['String']['output']>;
  /** What else is known of it: width and height of a picture, pixels, and whatever was added. */
  extended: Scalars['JSON']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What kind of file. */
  kind: MediaKind;
  /** Id of the object it belongs to. */
  linkedId?: Maybe<Scalars['String']['output']>;
  /** Type of the object it belongs to, for example Pipe. */
  linkedType?: Maybe<Scalars['String']['output']>;
  /** Name of the file. */
  name: Scalars['String']['output'];
  /** Where to download it, below the product's address; ranges are answered. */
  path: Scalars['String']['output'];
  /** Whether it was looked through for viruses. */
  scan: MediaScan;
  /** SHA-256 of its bytes, hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Tags. */
  tags: Array<Scalars['String']['output']>;
  /** When it was taken or written. */
  takenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Title. */
  title?: Maybe<Scalars['String']['output']>;
  /** Who uploaded it. */
  uploadedByName: Scalars['String']['output'];
  /** Number of the row's version, for updateMediaFile. */
  version: Scalars['Int']['output'];
};

/** A page of files. */
export type MediaFileConnection = {
  __typename?: 'MediaFileConnection';
  /** The rows with their cursors. */
  edges: Array<MediaFileEdge>;
  /** The rows alone. */
  nodes: Array<MediaFile>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of files. */
export type MediaFileEdge = {
  __typename?: 'MediaFileEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: MediaFile;
};

/** Which files; all conditions given must hold. */
export type MediaFileFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<MediaFileFilter>>;
  /** By when it was uploaded. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<MediaKind>;
  /** By id of the object it belongs to. */
  linkedId?: InputMaybe<StringFilter>;
  /** By type of the object it belongs to. */
  linkedType?: InputMaybe<StringFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<MediaFileFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<MediaFileFilter>>;
  /** By SHA-256. */
  sha256?: InputMaybe<StringFilter>;
  /** By title. */
  title?: InputMaybe<StringFilter>;
};

/** Answer of updateMediaFile and removeMediaFile. */
export type MediaFilePayload = {
  __typename?: 'MediaFilePayload';
  /** The file as it is now; null when refused. */
  file?: Maybe<MediaFile>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of files; ties are broken by id. */
export type MediaFileSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: MediaFileSortField;
};

/** What files can be sorted by. */
export type MediaFileSortField =
  /** By size. */
  | 'BYTES'
  /** By when they were uploaded. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** What kind of file: told from its first bytes, whatever it is called. */
export type MediaKind =
  /** Sound. */
  | 'AUDIO'
  /** Text, PDF, office documents. */
  | 'DOCUMENT'
  /** Pictures. */
  | 'IMAGE'
  /** Anything else. */
  | 'OTHER'
  /** Film. */
  | 'VIDEO';

/** Whether a file was looked through for viruses before it was taken. */
export type MediaScan =
  /** Nothing was found. */
  | 'CLEAN'
  /** No scanner is set up. */
  | 'NOT_SCANNED';

/** Changes to users, organisations and the systems that sign on here. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Notes that somebody has seen to an alert of the audit log. */
  acknowledgeAuditAlert: AcknowledgeAuditAlertPayload;
  /** Adds an API class. */
  addApiClass: ApiClassPayload;
  /** Gives a registered system a key for the API, beside those it has. */
  addApiKey: ApiKeyPayload;
  /** Registers another system, which signs users on here by OpenID Connect or signs on itself. */
  addClientApplication: ClientApplicationPayload;
  /** Publishes a notice to users. */
  addNotice: NoticePayload;
  /** Adds an organisation. */
  addOrganisation: AddOrganisationPayload;
  /** Adds a policy. It holds within seconds, also for what is open. */
  addPolicy: PolicyPayload;
  /** Adds a role of the utility's own. */
  addRole: RolePayload;
  /** Adds a scheduled call. */
  addScheduledCall: ScheduledCallPayload;
  /** Adds a utility to the group, below your own, with an administrator of its own. Utilities of a group do not see each other; users of the one above, with the permission group:read, read what they may read at home. */
  addTenant: AddTenantPayload;
  /** Stores documents that an application may run by their hash, beside those it has: its trusted list. */
  addTrustedDocuments: TrustedDocumentsPayload;
  /** Adds a user, who signs in by the one-time link in the answer. */
  addUser: AddUserPayload;
  /** Adds a group of users. */
  addUserGroup: UserGroupPayload;
  /** Adds a webhook. */
  addWebhook: WebhookPayload;
  /** Writes the older part of the audit log into a signed file. Nothing leaves the log by it. */
  archiveAuditLog: AuditArchivePayload;
  /** Gives a user roles, groups and a clearance in place of those before. For security administrators; nobody changes their own. */
  assignRights: AssignRightsPayload;
  /** Changes your password. You are signed out everywhere. */
  changeMyPassword: ChangeMyPasswordPayload;
  /** Confirms your second factor by a first code of the app. */
  confirmMySecondFactor: RecoveryCodesPayload;
  /** Decides on such a request, by somebody else than asked. What is granted leaves the log; the rest can still be proven. */
  decideAuditDeletion: AuditArchivePayload;
  /** Hands one of your roles to somebody else for a time, for example the approvals of your holidays. Security administrators may do it for others. */
  delegateRole: RoleDelegationPayload;
  /** Ends a delegation before its time. */
  endRoleDelegation: RoleDelegationPayload;
  /** Signs one browser out: yours, or that of anybody where you administer users. */
  endSession: EndSessionPayload;
  /** Begins your second factor: put the secret into an authenticator app, then confirm it. */
  enrolMySecondFactor: EnrolMySecondFactorPayload;
  /** Says that you have read notices. */
  readNotices: ReadNoticesPayload;
  /** Sends deliveries again that were given up, or were delivered already. */
  redeliverWebhooks: WebhookDeliveriesPayload;
  /** Removes an API class that no application has. */
  removeApiClass: ApiClassPayload;
  /** Removes a file. What was known of it is kept in its history; its bytes are gone for good. */
  removeMediaFile: MediaFilePayload;
  /** Takes a notice back. */
  removeNotice: NoticePayload;
  /** Removes a policy. */
  removePolicy: PolicyPayload;
  /** Removes a role of the utility's own that nobody has any more. */
  removeRole: RolePayload;
  /** Removes a scheduled call with its runs. */
  removeScheduledCall: ScheduledCallPayload;
  /** Takes documents off an application's trusted list. */
  removeTrustedDocuments: TrustedDocumentsPayload;
  /** Removes a group that no policy speaks of. */
  removeUserGroup: UserGroupPayload;
  /** Removes a webhook with what waits for it. */
  removeWebhook: WebhookPayload;
  /** Gives a registered system a new secret. */
  renewClientApplicationSecret: ClientApplicationPayload;
  /** Gives you new recovery codes in place of those before. */
  renewMyRecoveryCodes: RecoveryCodesPayload;
  /** Gives a webhook a new secret. What is sent is signed with those before as well, for as long as they go on. */
  renewWebhookSecret: WebhookPayload;
  /** Asks that an archived part leaves the audit log. It is older than six months, and somebody else decides. */
  requestAuditDeletion: AuditArchivePayload;
  /** Helps a user who cannot sign in: ends their sessions and gives a link by which they choose a new password. */
  resetSignIn: ResetSignInPayload;
  /** Ends a key of the API. Every edge refuses it within seconds. */
  revokeApiKey: ApiKeyPayload;
  /** Makes a new key that signs tokens. Those before it verify until their tokens are over. */
  rotateSigningKey: RotateSigningKeyPayload;
  /** Runs a scheduled call now, beside its times. */
  runScheduledCall: ScheduledRunPayload;
  /** Puts system, security and audit administration into the hands of three users. From then on the role administrator administers nothing. It cannot be undone. */
  separateAdministration: SeparateAdministrationPayload;
  /** Sends an event of type TEST to a webhook. */
  testWebhook: WebhookDeliveriesPayload;
  /** Changes an API class, for every application that has it. The change is kept in its history. */
  updateApiClass: ApiClassPayload;
  /** Changes from when on something in the audit log is told as not usual. */
  updateAuditAlertRule: UpdateAuditAlertRulePayload;
  /** Changes a registered system. The change is kept in its history. */
  updateClientApplication: ClientApplicationPayload;
  /** Changes what is known of a file. The change is kept in its history. */
  updateMediaFile: MediaFilePayload;
  /** Changes a notice. When its texts change, whoever has read it is told again. */
  updateNotice: NoticePayload;
  /** Changes an organisation, or moves it with all inside it. The change is kept in its history. */
  updateOrganisation: UpdateOrganisationPayload;
  /** Changes a policy. The change holds within seconds and is kept in its history. */
  updatePolicy: PolicyPayload;
  /** Changes a role of the utility's own. Whoever has it gets the change within seconds. */
  updateRole: RolePayload;
  /** Changes a scheduled call. The change is kept in its history; when it is due next is reckoned anew. */
  updateScheduledCall: ScheduledCallPayload;
  /** Changes the utility's names and time zone. The change is kept in its history. */
  updateTenant: UpdateTenantPayload;
  /** Changes what is known of a user. The change is kept in its history. */
  updateUser: UpdateUserPayload;
  /** Changes a group: its names, its roles, its members. */
  updateUserGroup: UserGroupPayload;
  /** Changes a webhook. The change is kept in its history. */
  updateWebhook: WebhookPayload;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAcknowledgeAuditAlertArgs = {
  input: AcknowledgeAuditAlertInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddApiClassArgs = {
  input: AddApiClassInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddApiKeyArgs = {
  input: AddApiKeyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddClientApplicationArgs = {
  input: AddClientApplicationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddNoticeArgs = {
  input: AddNoticeInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddOrganisationArgs = {
  input: AddOrganisationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddPolicyArgs = {
  input: AddPolicyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddRoleArgs = {
  input: AddRoleInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddScheduledCallArgs = {
  input: AddScheduledCallInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddTenantArgs = {
  input: AddTenantInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddTrustedDocumentsArgs = {
  input: AddTrustedDocumentsInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddUserArgs = {
  input: AddUserInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddUserGroupArgs = {
  input: AddUserGroupInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAddWebhookArgs = {
  input: AddWebhookInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationArchiveAuditLogArgs = {
  input: ArchiveAuditLogInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationAssignRightsArgs = {
  input: AssignRightsInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationChangeMyPasswordArgs = {
  input: ChangeMyPasswordInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationConfirmMySecondFactorArgs = {
  input: SecondFactorCodeInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationDecideAuditDeletionArgs = {
  input: DecideAuditDeletionInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationDelegateRoleArgs = {
  input: DelegateRoleInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationEndRoleDelegationArgs = {
  input: EndRoleDelegationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationReadNoticesArgs = {
  input: ReadNoticesInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRedeliverWebhooksArgs = {
  input: RedeliverWebhooksInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveApiClassArgs = {
  input: RemoveApiClassInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveMediaFileArgs = {
  input: RemoveMediaFileInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveNoticeArgs = {
  input: RemoveNoticeInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemovePolicyArgs = {
  input: RemovePolicyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveRoleArgs = {
  input: RemoveRoleInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveScheduledCallArgs = {
  input: RemoveScheduledCallInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveTrustedDocumentsArgs = {
  input: RemoveTrustedDocumentsInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveUserGroupArgs = {
  input: RemoveUserGroupInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRemoveWebhookArgs = {
  input: RemoveWebhookInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRenewClientApplicationSecretArgs = {
  input: RenewClientApplicationSecretInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRenewMyRecoveryCodesArgs = {
  input: SecondFactorCodeInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRenewWebhookSecretArgs = {
  input: RenewWebhookSecretInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRequestAuditDeletionArgs = {
  input: RequestAuditDeletionInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationResetSignInArgs = {
  input: ResetSignInInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRotateSigningKeyArgs = {
  input: RotateSigningKeyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationRunScheduledCallArgs = {
  input: RunScheduledCallInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationSeparateAdministrationArgs = {
  input: SeparateAdministrationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationTestWebhookArgs = {
  input: TestWebhookInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateApiClassArgs = {
  input: UpdateApiClassInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateAuditAlertRuleArgs = {
  input: UpdateAuditAlertRuleInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateClientApplicationArgs = {
  input: UpdateClientApplicationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateMediaFileArgs = {
  input: UpdateMediaFileInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateNoticeArgs = {
  input: UpdateNoticeInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateOrganisationArgs = {
  input: UpdateOrganisationInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdatePolicyArgs = {
  input: UpdatePolicyInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateScheduledCallArgs = {
  input: UpdateScheduledCallInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateTenantArgs = {
  input: UpdateTenantInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateUserArgs = {
  input: UpdateUserInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateUserGroupArgs = {
  input: UpdateUserGroupInput;
};


/** Changes to users, organisations and the systems that sign on here. */
export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};

/** Something that users are told in the app until they have read it. */
export type Notice = {
  __typename?: 'Notice';
  /** Until when it is shown; null until it is taken back. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** How much it matters. */
  importance: NoticeImportance;
  /** True when you have read it. */
  isRead: Scalars['Boolean']['output'];
  /** Organisations it is for, with those inside them; empty for every organisation. */
  organisations: Array<Organisation>;
  /** Codes of the roles it is for; empty for every role. */
  roles: Array<Scalars['String']['output']>;
  /** From when on it is shown. */
  startsAt: Scalars['DateTime']['output'];
  /** Text in Chinese. */
  text: Scalars['String']['output'];
  /** Text in English; null when there is none. */
  textEn?: Maybe<Scalars['String']['output']>;
  /** Title in Chinese. */
  title: Scalars['String']['output'];
  /** Title in English; null when there is none. */
  titleEn?: Maybe<Scalars['String']['output']>;
  /** Number of the row's version, for updateNotice. */
  version: Scalars['Int']['output'];
};

/** A page of notices. */
export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  /** The rows with their cursors. */
  edges: Array<NoticeEdge>;
  /** The rows alone. */
  nodes: Array<Notice>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of notices. */
export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Notice;
};

/** Which notices; all conditions given must hold. */
export type NoticeFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<NoticeFilter>>;
  /** By its end. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<NoticeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<NoticeFilter>>;
  /** By its start. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** By title. */
  title?: InputMaybe<StringFilter>;
};

/** How much a notice matters. */
export type NoticeImportance =
  /** Good to know. */
  | 'INFORMATION'
  /** Must be seen: stands above the page until it is read. */
  | 'WARNING';

/** Answer to a change of notice. */
export type NoticePayload = {
  __typename?: 'NoticePayload';
  /** The notice as it is now, or as it was before it was removed; null when refused. */
  notice?: Maybe<Notice>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of notices; ties are broken by id. */
export type NoticeSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: NoticeSortField;
};

/** What notices can be sorted by. */
export type NoticeSortField =
  /** By its end. */
  | 'ENDS_AT'
  /** By its start. */
  | 'STARTS_AT'
  /** By title. */
  | 'TITLE';

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
  /** Number of the row's version, for updateOrganisation. */
  version: Scalars['Int']['output'];
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

/** A rule that a password breaks. */
export type PasswordFault =
  /** It contains your name or user name. */
  | 'CONTAINS_NAME'
  /** It is easily guessed, or one of those that everybody takes. */
  | 'TOO_COMMON'
  /** It has fewer than three of: lower-case letters, capitals, digits, other characters. */
  | 'TOO_FEW_KINDS'
  /** It has more than 128 characters. */
  | 'TOO_LONG'
  /** It has fewer than 10 characters. */
  | 'TOO_SHORT'
  /** It is one of your last five. */
  | 'USED_BEFORE';

/**
 * A policy: a rule as data. Permissions say what one may ask for; policies say which rows and fields of it. Whoever is met by no ALLOW of a kind of row sees all of it; one ALLOW
 * narrows it to what ALLOWs allow; a DENY takes away from that, whatever allows it.
 */
export type Policy = {
  __typename?: 'Policy';
  /** What it allows or denies. */
  action: PolicyAction;
  /** False when it does not hold just now. */
  active: Scalars['Boolean']['output'];
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** When it applies, as JSON: and, or, not, comparisons of a field or of the viewer, in, within, time; null for always. See docs/guide.md. */
  condition?: Maybe<Scalars['JSON']['output']>;
  /** Why it is there. */
  description?: Maybe<Scalars['String']['output']>;
  /** Whether it allows or denies. DENY wins. */
  effect: PolicyEffect;
  /** The fields it speaks of; null for the whole row. */
  fields?: Maybe<Array<Scalars['String']['output']>>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The kind of row it speaks of, for example Pipe; all for every kind. */
  subject: Scalars['String']['output'];
  /** The role (its code), group, organisation, user or registered system it is for; null for everyone. */
  targetId?: Maybe<Scalars['String']['output']>;
  /** Whom it is for. */
  targetKind: PolicyTargetKind;
  /** Number of the row's version, for updatePolicy. */
  version: Scalars['Int']['output'];
};

/** What a policy allows or denies. */
export type PolicyAction =
  /** Both. */
  | 'MANAGE'
  /** Seeing rows or fields: queries, live values, exports, maps, counts. */
  | 'READ'
  /** Changing rows. Who may not see a row cannot change it either. */
  | 'WRITE';

/** A page of policies. */
export type PolicyConnection = {
  __typename?: 'PolicyConnection';
  /** The rows with their cursors. */
  edges: Array<PolicyEdge>;
  /** The rows alone. */
  nodes: Array<Policy>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of policies. */
export type PolicyEdge = {
  __typename?: 'PolicyEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Policy;
};

/** Whether a policy allows or denies. */
export type PolicyEffect =
  /** Narrows to what it allows. */
  | 'ALLOW'
  /** Takes away. */
  | 'DENY';

/** Which policies; all conditions given must hold. */
export type PolicyFilter = {
  /** By whether it holds. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these must hold. */
  and?: InputMaybe<Array<PolicyFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PolicyFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PolicyFilter>>;
  /** By the kind of row. */
  subject?: InputMaybe<StringFilter>;
  /** By the role, group, organisation or user it is for. */
  targetId?: InputMaybe<StringFilter>;
  /** By whom it is for. */
  targetKind?: InputMaybe<PolicyTargetKind>;
};

/** Answer to a change of policy. */
export type PolicyPayload = {
  __typename?: 'PolicyPayload';
  /** The policy as it is now, or as it was before it was removed; null when refused. */
  policy?: Maybe<Policy>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of policies; ties are broken by id. */
export type PolicySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PolicySortField;
};

/** What policies can be sorted by. */
export type PolicySortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME'
  /** By the kind of row. */
  | 'SUBJECT';

/** Whom a policy is for. */
export type PolicyTargetKind =
  /** Every user and registered system of the utility. */
  | 'EVERYONE'
  /** Members of a group. */
  | 'GROUP'
  /** Users of an organisation and of those inside it. */
  | 'ORGANISATION'
  /** Users with a role, by whatever way they have it. */
  | 'ROLE'
  /** One user or registered system. */
  | 'USER';

/** identity: tenants, organisations, users and who you are. */
export type Query = {
  __typename?: 'Query';
  /** The access log: every operation that came in through an edge, a second after it came. */
  accessEntries: AccessEntryConnection;
  /** Users, and whether each of them may see or change something. */
  accessHolders: AccessHolderConnection;
  /** What policies can speak about: each kind of row with its fields. */
  accessSubjects: Array<AccessSubject>;
  /** Whether system, security and audit administration are in different hands. */
  administration: Administration;
  /** How much the API was called in a span of time, how often in vain, and how fast it answered. */
  apiActivity: ApiActivityReport;
  /** One API class; null when it does not exist. */
  apiClass?: Maybe<ApiClass>;
  /** API classes: named sets of what applications may call. */
  apiClasses: ApiClassConnection;
  /** From when on something in the audit log is told as not usual. */
  auditAlertRules: Array<AuditAlertRule>;
  /** What was found in the audit log that is not usual. */
  auditAlerts: AuditAlertConnection;
  /** Parts of the audit log as signed files. */
  auditArchives: AuditArchiveConnection;
  /** The audit log: every sign-on and every change, done or refused. */
  auditEntries: AuditEntryConnection;
  /** One entry of the audit log; null when it does not exist. */
  auditEntry?: Maybe<AuditEntry>;
  /** How many entries of the audit log there are of each kind, at most 1000 rows; by day when DAY is asked for, else the most frequent first. */
  auditStatistics: Array<AuditCount>;
  /** Computes the whole audit chain again and says whether it is as it was written. */
  auditVerification: AuditVerification;
  /** One system that signs users on here, or signs on itself; null when it does not exist. */
  clientApplication?: Maybe<ClientApplication>;
  /** The systems that sign users on here, or sign on themselves. */
  clientApplications: ClientApplicationConnection;
  /** Whether somebody may see or change something, and by which permissions and rules, in the order in which they decide. */
  explainAccess: AccessExplanation;
  /** The utilities that you may look into: your own and all of its group, by name. Ask POST /auth/token for a token of one of them, by your session and its tenantId: everything you may read at home can be read there, and nothing changed. */
  groupTenants: Array<Tenant>;
  /** "ok" when identity answers. Needs no token. */
  health: Scalars['String']['output'];
  /** One file; null when it does not exist. */
  mediaFile?: Maybe<MediaFile>;
  /** Documents, pictures, sound and film. A file is uploaded by POST /media/files?name=, with the file as the body. */
  mediaFiles: MediaFileConnection;
  /** Notices that are for you just now, read or not, the latest first. */
  myNotices: Array<Notice>;
  /** Roles that you have handed on or were handed, the latest first. */
  myRoleDelegations: Array<RoleDelegation>;
  /** How you sign in: your password, second factor and sessions. */
  mySignIn: SignInAccount;
  /** One notice; null when it does not exist. */
  notice?: Maybe<Notice>;
  /** All notices of the utility, also those that are over or still to come. */
  notices: NoticeConnection;
  /** One organisation; null when it does not exist. */
  organisation?: Maybe<Organisation>;
  /** Organisations of the utility. */
  organisations: OrganisationConnection;
  /** Policies: who may see or change which rows and fields. */
  policies: PolicyConnection;
  /** One policy; null when it does not exist. */
  policy?: Maybe<Policy>;
  /** One role; null when it does not exist. */
  role?: Maybe<Role>;
  /** One delegation of a role; null when it does not exist. */
  roleDelegation?: Maybe<RoleDelegation>;
  /** Roles that users have handed to others for a time. */
  roleDelegations: RoleDelegationConnection;
  /** Roles of the utility: the built-in ones and its own. */
  roles: RoleConnection;
  /** One scheduled call; null when it does not exist. */
  scheduledCall?: Maybe<ScheduledCall>;
  /** Scheduled calls: queries that are run by the clock, as their applications. */
  scheduledCalls: ScheduledCallConnection;
  /** Times that scheduled calls were run, or are due next. Kept for 30 days. */
  scheduledRuns: ScheduledRunConnection;
  /** How another user signs in; null when there is no such user. */
  signInOf?: Maybe<SignInAccount>;
  /** How one can sign in here. Needs no token. */
  signInOptions: SignInOptions;
  /** The utility you belong to. */
  tenant: Tenant;
  /** One user; null when it does not exist. */
  user?: Maybe<User>;
  /** One group of users; null when it does not exist. */
  userGroup?: Maybe<UserGroup>;
  /** Groups of users. */
  userGroups: UserGroupConnection;
  /** Users of the utility. */
  users: UserConnection;
  /** Version of the product. Needs no token. */
  version: Scalars['String']['output'];
  /** Who you are. */
  viewer: Viewer;
  /** One webhook; null when it does not exist. */
  webhook?: Maybe<Webhook>;
  /** What was sent to webhooks, or waits to be; state DEAD is the dead-letter list. Kept for 30 days. */
  webhookDeliveries: WebhookDeliveryConnection;
  /** Webhooks: addresses of other systems that are told of what happens here. */
  webhooks: WebhookConnection;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAccessEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessEntryFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AccessEntrySort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAccessHoldersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  allowed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  input: AccessHoldersInput;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryApiActivityArgs = {
  applicationId?: InputMaybe<Scalars['ID']['input']>;
  from: Scalars['DateTime']['input'];
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryApiClassArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryApiClassesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<ApiClassFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ApiClassSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAuditAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditAlertFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AuditAlertSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAuditArchivesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<AuditArchiveFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AuditArchiveSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntryFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AuditEntrySort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAuditEntryArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryAuditStatisticsArgs = {
  by: Array<AuditDimension>;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryClientApplicationArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryClientApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<ClientApplicationFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ClientApplicationSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryExplainAccessArgs = {
  input: ExplainAccessInput;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryMediaFileArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryMediaFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<MediaFileFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<MediaFileSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryNoticesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<NoticeFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<NoticeSort>;
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
export type QueryPoliciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PolicyFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PolicySort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryRoleDelegationArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryRoleDelegationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<RoleDelegationFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<RoleDelegationSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<RoleFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<RoleSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryScheduledCallArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryScheduledCallsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScheduledCallFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ScheduledCallSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryScheduledRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ScheduledRunFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ScheduledRunSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QuerySignInOfArgs = {
  userId: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUserGroupArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUserGroupsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<UserGroupFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<UserGroupSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<UserSort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryWebhookArgs = {
  id: Scalars['ID']['input'];
};


/** identity: tenants, organisations, users and who you are. */
export type QueryWebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookDeliveryFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<WebhookDeliverySort>;
};


/** identity: tenants, organisations, users and who you are. */
export type QueryWebhooksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WebhookFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<WebhookSort>;
};

/** Notices that were read. */
export type ReadNoticesInput = {
  /** Their ids. */
  ids: Array<Scalars['ID']['input']>;
};

/** Answer of readNotices. */
export type ReadNoticesPayload = {
  __typename?: 'ReadNoticesPayload';
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Answer with new recovery codes. */
export type RecoveryCodesPayload = {
  __typename?: 'RecoveryCodesPayload';
  /** Codes that stand in for the app, each once; shown only now. Null when refused. */
  recoveryCodes?: Maybe<Array<Scalars['String']['output']>>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Deliveries to send again. */
export type RedeliverWebhooksInput = {
  /** Their ids, 500 at most. */
  deliveryIds: Array<Scalars['ID']['input']>;
};

/** An API class to remove. */
export type RemoveApiClassInput = {
  /** The class. */
  id: Scalars['ID']['input'];
};

/** Which file to remove. */
export type RemoveMediaFileInput = {
  /** The file. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A notice to take back. */
export type RemoveNoticeInput = {
  /** The notice. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A policy to remove. */
export type RemovePolicyInput = {
  /** The policy. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A role to remove. */
export type RemoveRoleInput = {
  /** The role. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A scheduled call to remove. */
export type RemoveScheduledCallInput = {
  /** The scheduled call. */
  id: Scalars['ID']['input'];
};

/** Documents to take off an application's trusted list. */
export type RemoveTrustedDocumentsInput = {
  /** The registered system. */
  applicationId: Scalars['ID']['input'];
  /** Their hashes, 500 at most. */
  hashes: Array<Scalars['String']['input']>;
};

/** A group to remove. */
export type RemoveUserGroupInput = {
  /** The group. */
  id: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A webhook to remove. */
export type RemoveWebhookInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
};

/** A registered system that gets a new secret. */
export type RenewClientApplicationSecretInput = {
  /** The system. */
  id: Scalars['ID']['input'];
  /** How long the secrets before go on, h; 0 when absent, 168 at most. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};

/** A webhook that gets a new secret. */
export type RenewWebhookSecretInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** How long the secrets before go on, h; 24 when absent, 168 at most. */
  overlapHours?: InputMaybe<Scalars['Int']['input']>;
};

/** What is to leave the audit log. */
export type RequestAuditDeletionInput = {
  /** The archive that holds it. */
  archiveId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** A user who cannot sign in. */
export type ResetSignInInput = {
  /** True takes the second factor away as well: its telephone is lost. */
  removeSecondFactor?: InputMaybe<Scalars['Boolean']['input']>;
  /** The user. */
  userId: Scalars['ID']['input'];
};

/** Answer of resetSignIn. */
export type ResetSignInPayload = {
  __typename?: 'ResetSignInPayload';
  /** Link by which the user signs in once within 24 hours; shown only now. Null when refused. */
  signInPath?: Maybe<Scalars['String']['output']>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A key of the API to end. */
export type RevokeApiKeyInput = {
  /** The key. */
  id: Scalars['ID']['input'];
  /** Why, for the audit log. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** A role: what its holders may ask for. Policies say which rows and fields of it. */
export type Role = {
  __typename?: 'Role';
  /** What it administers; null when nothing. Nobody holds two roles that administer. */
  administers?: Maybe<AdministratorKind>;
  /** True for the roles that every utility has: they cannot be changed. */
  builtIn: Scalars['Boolean']['output'];
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** What it is for. */
  description?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Permissions, for example network:read; network:* is every verb of a domain, * everything of the utility. */
  permissions: Array<Scalars['String']['output']>;
  /** How many users have it of their own or by a group. */
  userCount: Scalars['Int']['output'];
  /** Number of the row's version, for updateRole. */
  version: Scalars['Int']['output'];
};

/** A page of roles. */
export type RoleConnection = {
  __typename?: 'RoleConnection';
  /** The rows with their cursors. */
  edges: Array<RoleEdge>;
  /** The rows alone. */
  nodes: Array<Role>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A role that somebody has handed to somebody else for a time. */
export type RoleDelegation = {
  __typename?: 'RoleDelegation';
  /** When it was ended before its time; null when it was not. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when. */
  endsAt: Scalars['DateTime']['output'];
  /** Who hands it on. */
  from?: Maybe<User>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** True when it holds just now. */
  isActive: Scalars['Boolean']['output'];
  /** Why. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Code of the role. */
  role: Scalars['String']['output'];
  /** From when on. */
  startsAt: Scalars['DateTime']['output'];
  /** Who gets it. */
  to?: Maybe<User>;
};

/** A page of delegations. */
export type RoleDelegationConnection = {
  __typename?: 'RoleDelegationConnection';
  /** The rows with their cursors. */
  edges: Array<RoleDelegationEdge>;
  /** The rows alone. */
  nodes: Array<RoleDelegation>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of delegations. */
export type RoleDelegationEdge = {
  __typename?: 'RoleDelegationEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: RoleDelegation;
};

/** Which delegations; all conditions given must hold. */
export type RoleDelegationFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<RoleDelegationFilter>>;
  /** By its end. */
  endsAt?: InputMaybe<DateTimeFilter>;
  /** By who hands it on. */
  fromUserId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<RoleDelegationFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<RoleDelegationFilter>>;
  /** By role. */
  role?: InputMaybe<StringFilter>;
  /** By its start. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** By who gets it. */
  toUserId?: InputMaybe<IdFilter>;
};

/** Answer to a change of delegation. */
export type RoleDelegationPayload = {
  __typename?: 'RoleDelegationPayload';
  /** The delegation as it is now, or as it was before it was removed; null when refused. */
  delegation?: Maybe<RoleDelegation>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of delegations; ties are broken by id. */
export type RoleDelegationSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: RoleDelegationSortField;
};

/** What delegations can be sorted by. */
export type RoleDelegationSortField =
  /** By its end. */
  | 'ENDS_AT'
  /** By its start. */
  | 'STARTS_AT';

/** One row of a page of roles. */
export type RoleEdge = {
  __typename?: 'RoleEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Role;
};

/** Which roles; all conditions given must hold. */
export type RoleFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<RoleFilter>>;
  /** By whether every utility has it. */
  builtIn?: InputMaybe<Scalars['Boolean']['input']>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<RoleFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<RoleFilter>>;
};

/** Answer to a change of role. */
export type RolePayload = {
  __typename?: 'RolePayload';
  /** The role as it is now, or as it was before it was removed; null when refused. */
  role?: Maybe<Role>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of roles; ties are broken by id. */
export type RoleSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: RoleSortField;
};

/** What roles can be sorted by. */
export type RoleSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** How to change the key that signs tokens. */
export type RotateSigningKeyInput = {
  /** True ends the keys before at once, for when one was stolen: everybody signs in again. */
  revoke?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Answer of rotateSigningKey. */
export type RotateSigningKeyPayload = {
  __typename?: 'RotateSigningKeyPayload';
  /** Id of the new key. */
  keyId: Scalars['ID']['output'];
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A scheduled call to run now. */
export type RunScheduledCallInput = {
  /** The scheduled call. */
  id: Scalars['ID']['input'];
};

/**
 * A query that is run by the clock, as its application: with its permissions, API classes, limits and access log. Each run is done at least once:
 * one whose edge dies is done again by another one, under the same id. What fell due several times while the product was down is done once.
 */
export type ScheduledCall = {
  __typename?: 'ScheduledCall';
  /** False when it is not run. */
  active: Scalars['Boolean']['output'];
  /** The application that it calls as. */
  application: ClientApplication;
  /** When: minute, hour, day of the month, month, day of the week, by the clocks of the utility; for example 0 8 * * 1-5. */
  cron: Scalars['String']['output'];
  /** The query. */
  document: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** When it is due next; null when it is switched off. */
  nextRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its variables, an object. */
  variables: Scalars['JSON']['output'];
  /** Number of the row's version, for updateScheduledCall. */
  version: Scalars['Int']['output'];
  /** The webhook of that application that its answers are posted to. */
  webhook: Webhook;
};

/** A page of scheduled calls. */
export type ScheduledCallConnection = {
  __typename?: 'ScheduledCallConnection';
  /** The rows with their cursors. */
  edges: Array<ScheduledCallEdge>;
  /** The rows alone. */
  nodes: Array<ScheduledCall>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of scheduled calls. */
export type ScheduledCallEdge = {
  __typename?: 'ScheduledCallEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ScheduledCall;
};

/** Which scheduled calls; all conditions given must hold. */
export type ScheduledCallFilter = {
  /** By active. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these must hold. */
  and?: InputMaybe<Array<ScheduledCallFilter>>;
  /** By application. */
  applicationId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ScheduledCallFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ScheduledCallFilter>>;
};

/** Answer to a change of a scheduled call. */
export type ScheduledCallPayload = {
  __typename?: 'ScheduledCallPayload';
  /** The scheduled call as it is now, or was before it was removed; null when refused. */
  scheduledCall?: Maybe<ScheduledCall>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of scheduled calls; ties are broken by id. */
export type ScheduledCallSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ScheduledCallSortField;
};

/** What scheduled calls can be sorted by. */
export type ScheduledCallSortField =
  /** By the time they were added. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** One time that a scheduled call is due. */
export type ScheduledRun = {
  __typename?: 'ScheduledRun';
  /** Attempts begun. */
  attempts: Scalars['Int']['output'];
  /** Code of the first error of the last attempt, such as COST_LIMIT; ABANDONED when five attempts ended without telling anything, RESULT_TOO_LARGE when the answer is too long to be posted. */
  code?: Maybe<Scalars['String']['output']>;
  /** When it is or was due. */
  dueAt: Scalars['DateTime']['output'];
  /** How long the last attempt took, ms. */
  durationMs?: Maybe<Scalars['Float']['output']>;
  /** When it was over. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id; runId in what the webhook gets, the same at each attempt. */
  id: Scalars['ID']['output'];
  /** What the error says. */
  message?: Maybe<Scalars['String']['output']>;
  /** Length of the answer, bytes. */
  resultBytes?: Maybe<Scalars['Int']['output']>;
  /** The scheduled call. */
  scheduledCall?: Maybe<ScheduledCall>;
  /** When the last attempt began. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: ScheduledRunState;
};

/** A page of runs of scheduled calls. */
export type ScheduledRunConnection = {
  __typename?: 'ScheduledRunConnection';
  /** The rows with their cursors. */
  edges: Array<ScheduledRunEdge>;
  /** The rows alone. */
  nodes: Array<ScheduledRun>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of runs of scheduled calls. */
export type ScheduledRunEdge = {
  __typename?: 'ScheduledRunEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: ScheduledRun;
};

/** Which runs of scheduled calls; all conditions given must hold. */
export type ScheduledRunFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ScheduledRunFilter>>;
  /** By the time they are due. */
  dueAt?: InputMaybe<DateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<ScheduledRunFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ScheduledRunFilter>>;
  /** By scheduled call. */
  scheduledCallId?: InputMaybe<IdFilter>;
  /** By state. */
  state?: InputMaybe<ScheduledRunState>;
};

/** Answer to a run that was asked for. */
export type ScheduledRunPayload = {
  __typename?: 'ScheduledRunPayload';
  /** The run; null when refused. */
  run?: Maybe<ScheduledRun>;
  /** Why there is none; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of runs of scheduled calls; ties are broken by id. */
export type ScheduledRunSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ScheduledRunSortField;
};

/** What runs of scheduled calls can be sorted by. */
export type ScheduledRunSortField =
  /** By the time they are due. */
  | 'DUE_AT';

/** Where a run stands. */
export type ScheduledRunState =
  /** It was run without an error. */
  | 'DONE'
  /** It came to an error that waiting does not help, or was tried five times. The webhook is told the error. */
  | 'FAILED'
  /** It is due later, under way, or tried again after a while. */
  | 'WAITING';

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

/** A code of the second factor. */
export type SecondFactorCodeInput = {
  /** Six digits of the authenticator app, or a recovery code. */
  code: Scalars['String']['input'];
};

/** What goes into an authenticator app. Shown only now. */
export type SecondFactorEnrolment = {
  __typename?: 'SecondFactorEnrolment';
  /** The secret as base32, for typing. */
  secret: Scalars['String']['output'];
  /** The same as an otpauth address, for a QR code. */
  uri: Scalars['String']['output'];
};

/** Three users, none of whom administers anything else. */
export type SeparateAdministrationInput = {
  /** Reads the audit log. */
  auditAdministratorId: Scalars['ID']['input'];
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Administers roles, groups and policies. */
  securityAdministratorId: Scalars['ID']['input'];
  /** Administers users and configuration. */
  systemAdministratorId: Scalars['ID']['input'];
};

/** Answer of separateAdministration. */
export type SeparateAdministrationPayload = {
  __typename?: 'SeparateAdministrationPayload';
  /** Who administers now; null when refused. */
  administration?: Maybe<Administration>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** How a user signs in. Never a secret. */
export type SignInAccount = {
  __typename?: 'SignInAccount';
  /** False when the user has only signed in by links so far. */
  hasPassword: Scalars['Boolean']['output'];
  /** True when an authenticator app is asked for a code at each sign-in. */
  hasSecondFactor: Scalars['Boolean']['output'];
  /** True when the user's roles demand a second factor. */
  needsSecondFactor: Scalars['Boolean']['output'];
  /** When the password was changed last. */
  passwordChangedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the password must be changed. */
  passwordExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Recovery codes that were not used yet. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** Browsers that are signed in, the latest first. */
  sessions: Array<SignInSession>;
};

/** How one can sign in. */
export type SignInOptions = {
  __typename?: 'SignInOptions';
  /** True while the first administrator has not signed in yet: use the link that the start printed. */
  awaitingFirstAdministrator: Scalars['Boolean']['output'];
  /** Ways to sign in, for example ONE_TIME_LINK. */
  methods: Array<Scalars['String']['output']>;
};

/** A browser that is signed in. */
export type SignInSession = {
  __typename?: 'SignInSession';
  /** Address it was begun from. */
  address?: Maybe<Scalars['String']['output']>;
  /** When it ends at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the user has shown: pwd (password), otp (a code of the app). */
  factors: Array<Scalars['String']['output']>;
  /** Id, for endSession. */
  id: Scalars['ID']['output'];
  /** When it was used last. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** How it was begun, for example PASSWORD or ONE_TIME_LINK. */
  method: Scalars['String']['output'];
  /** When the user signed in. */
  startedAt: Scalars['DateTime']['output'];
  /** Browser, in its own words. */
  userAgent?: Maybe<Scalars['String']['output']>;
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

/** What happens at identity, as it happens. */
export type Subscription = {
  __typename?: 'Subscription';
  /** How the API is called just now: a report of the last span, again and again. */
  apiActivity: ApiActivityReport;
  /** What is found in the audit log that is not usual, as it is found. */
  auditAlerts: AuditAlert;
};


/** What happens at identity, as it happens. */
export type SubscriptionApiActivityArgs = {
  applicationId?: InputMaybe<Scalars['ID']['input']>;
  everyS?: Scalars['Int']['input'];
  windowS?: Scalars['Int']['input'];
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
  /** Id of the utility above it in its group; null for one that stands at the top. */
  parentId?: Maybe<Scalars['ID']['output']>;
  /** Short name for addresses: lower-case letters, digits and -. */
  slug: Scalars['String']['output'];
  /** Time zone of its days and months, for example Asia/Shanghai. */
  timeZone: Scalars['String']['output'];
  /** Number of the row's version, for updateTenant. */
  version: Scalars['Int']['output'];
};

/** A webhook to try. */
export type TestWebhookInput = {
  /** The webhook. */
  id: Scalars['ID']['input'];
};

/** A document that an application may run by its hash. */
export type TrustedDocument = {
  __typename?: 'TrustedDocument';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** SHA-256 of its text as hexadecimal digits: what the application sends in place of the text. */
  hash: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name, for people. */
  name: Scalars['String']['output'];
  /** Its text. */
  text: Scalars['String']['output'];
};

/** A page of trusted documents. */
export type TrustedDocumentConnection = {
  __typename?: 'TrustedDocumentConnection';
  /** The rows with their cursors. */
  edges: Array<TrustedDocumentEdge>;
  /** The rows alone. */
  nodes: Array<TrustedDocument>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of trusted documents. */
export type TrustedDocumentEdge = {
  __typename?: 'TrustedDocumentEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: TrustedDocument;
};

/** One document for a trusted list. */
export type TrustedDocumentInput = {
  /** Name, for people; the name of its first operation when absent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its text, exactly as its hash is computed: at most 100,000 characters. */
  text: Scalars['String']['input'];
};

/** Order of trusted documents; ties are broken by id. */
export type TrustedDocumentSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: TrustedDocumentSortField;
};

/** What trusted documents can be sorted by. */
export type TrustedDocumentSortField =
  /** By the time they were added. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';

/** Answer to a change of a trusted list. */
export type TrustedDocumentsPayload = {
  __typename?: 'TrustedDocumentsPayload';
  /** The documents that were given, or taken off, in their order; empty when refused. */
  documents: Array<TrustedDocument>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to change of an API class. Absent fields stay as they are. */
export type UpdateApiClassInput = {
  /** The class. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Root fields that may be called. */
  operations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Permissions that it adds. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a rule. Absent fields stay as they are. */
export type UpdateAuditAlertRuleInput = {
  /** False: it is not told. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which. */
  kind: AuditAlertKind;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** For exports and reads: so many rows within the window. */
  rowsThreshold?: InputMaybe<Scalars['Int']['input']>;
  /** So many within the window. */
  threshold?: InputMaybe<Scalars['Int']['input']>;
  /** Its version as you read it. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Length of the window, min, 1 to 10080. */
  windowMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Working days, 1 is Monday. */
  workDays?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Working hours begin, HH:MM in the utility's zone. */
  workFrom?: InputMaybe<Scalars['String']['input']>;
  /** Working hours end. */
  workTo?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of updateAuditAlertRule. */
export type UpdateAuditAlertRulePayload = {
  __typename?: 'UpdateAuditAlertRulePayload';
  /** The rule as it is now; null when refused. */
  rule?: Maybe<AuditAlertRule>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to change of a registered system. Absent fields stay as they are. */
export type UpdateClientApplicationInput = {
  /** False: gets no token any more. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** API classes it has from now on. */
  apiClassIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Address that is told when a user signs out elsewhere. */
  backchannelLogoutUri?: InputMaybe<Scalars['String']['input']>;
  /** The system. */
  id: Scalars['ID']['input'];
  /** How much it may call as itself from now on: all limits anew, a field that is left out is no limit. */
  limits?: InputMaybe<ApiLimitsInput>;
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The most it may do. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Addresses to which a user may come back after signing out. */
  postLogoutRedirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Addresses to which a user may come back after signing in. */
  redirectUris?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True lets it run the documents of its trusted list and no others. */
  trustedDocumentsOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a file. Absent fields stay as they are. */
export type UpdateMediaFileInput = {
  /** Description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What else is known of it, beside what is known already. */
  extended?: InputMaybe<Scalars['JSON']['input']>;
  /** The file. */
  id: Scalars['ID']['input'];
  /** Id of the object it belongs to. */
  linkedId?: InputMaybe<Scalars['String']['input']>;
  /** Type of the object it belongs to. */
  linkedType?: InputMaybe<Scalars['String']['input']>;
  /** Name of the file. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Tags, in place of those before. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it was taken or written. */
  takenAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Title. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a notice. Absent fields stay as they are. */
export type UpdateNoticeInput = {
  /** Until when it is shown; null until it is taken back. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The notice. */
  id: Scalars['ID']['input'];
  /** How much it matters. */
  importance?: InputMaybe<NoticeImportance>;
  /** Organisations it is for. */
  organisationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Codes of the roles it is for. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** From when on it is shown. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Text in Chinese. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Text in English. */
  textEn?: InputMaybe<Scalars['String']['input']>;
  /** Title in Chinese. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Title in English. */
  titleEn?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of an organisation. Absent fields stay as they are. */
export type UpdateOrganisationInput = {
  /** True puts it at the top of the tree. */
  atTop?: InputMaybe<Scalars['Boolean']['input']>;
  /** Code, unique in the utility. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** The organisation. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The organisation around it; moves it there with all inside it. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer to a change of organisation. */
export type UpdateOrganisationPayload = {
  __typename?: 'UpdateOrganisationPayload';
  /** The organisation as it is now, or as it was before it was removed; null when refused. */
  organisation?: Maybe<Organisation>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to change of a policy. Absent fields stay as they are; fields and condition are taken away by null. */
export type UpdatePolicyInput = {
  /** What it allows or denies. */
  action?: InputMaybe<PolicyAction>;
  /** False: does not hold just now. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it applies; null for always. */
  condition?: InputMaybe<Scalars['JSON']['input']>;
  /** Why it is there. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it allows or denies. */
  effect?: InputMaybe<PolicyEffect>;
  /** The fields it speaks of; null for the whole row. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The policy. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The kind of row. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Whom. */
  targetId?: InputMaybe<Scalars['String']['input']>;
  /** Whom it is for. */
  targetKind?: InputMaybe<PolicyTargetKind>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a role. Absent fields stay as they are. */
export type UpdateRoleInput = {
  /** What it is for. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The role. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Permissions. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a scheduled call. Absent fields stay as they are. */
export type UpdateScheduledCallInput = {
  /** False: it is not run. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** When, in five fields by the clocks of the utility. */
  cron?: InputMaybe<Scalars['String']['input']>;
  /** The query. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** SHA-256 of a document on the application's trusted list. */
  documentHash?: InputMaybe<Scalars['String']['input']>;
  /** The scheduled call. */
  id: Scalars['ID']['input'];
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Variables, an object. */
  variables?: InputMaybe<Scalars['JSON']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** A webhook of its application. */
  webhookId?: InputMaybe<Scalars['ID']['input']>;
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

/** What to change of a group. Absent fields stay as they are. */
export type UpdateUserGroupInput = {
  /** Users to add. */
  addMemberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The group. */
  id: Scalars['ID']['input'];
  /** Name in Chinese. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Users to take out. */
  removeMemberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Codes of the roles that its members have by it. */
  roles?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
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
  /** Codes of roles. Those that administer are given and taken by assignRights. */
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

/** What to change of a webhook. Absent fields stay as they are. */
export type UpdateWebhookInput = {
  /** False: nothing is sent; what waits, waits. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is told of. */
  events?: InputMaybe<Array<WebhookEvent>>;
  /** The webhook. */
  id: Scalars['ID']['input'];
  /** Name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Types of objects whose changes it is told of. */
  objectTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Where deliveries are posted. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A user: a person who signs in. */
export type User = {
  __typename?: 'User';
  /** False when the user may not sign in. */
  active: Scalars['Boolean']['output'];
  /** The highest sensitivity of what the user may see: 0 (public in the utility) to 9. */
  clearance: Scalars['Int']['output'];
  /** Roles with those of the user's groups and those that are delegated to the user just now. */
  effectiveRoles: Array<Scalars['String']['output']>;
  /** Groups. */
  groups: Array<UserGroup>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When the user signed in last; null when never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name to show. */
  name: Scalars['String']['output'];
  /** The organisation. */
  organisation?: Maybe<Organisation>;
  /** Roles of the user's own, for example administrator, operator, analyst, viewer. */
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

/** A group of users, across organisations. Its members have its roles, and policies can speak of it. */
export type UserGroup = {
  __typename?: 'UserGroup';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Its members. */
  members: Array<User>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** Codes of the roles that its members have by it. */
  roles: Array<Scalars['String']['output']>;
  /** Number of the row's version, for updateUserGroup. */
  version: Scalars['Int']['output'];
};

/** A page of groups of users. */
export type UserGroupConnection = {
  __typename?: 'UserGroupConnection';
  /** The rows with their cursors. */
  edges: Array<UserGroupEdge>;
  /** The rows alone. */
  nodes: Array<UserGroup>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of groups of users. */
export type UserGroupEdge = {
  __typename?: 'UserGroupEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: UserGroup;
};

/** Which groups of users; all conditions given must hold. */
export type UserGroupFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<UserGroupFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<UserGroupFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<UserGroupFilter>>;
};

/** Answer to a change of group. */
export type UserGroupPayload = {
  __typename?: 'UserGroupPayload';
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
  /** The group as it is now, or as it was before it was removed; null when refused. */
  userGroup?: Maybe<UserGroup>;
};

/** Order of groups of users; ties are broken by id. */
export type UserGroupSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: UserGroupSortField;
};

/** What groups of users can be sorted by. */
export type UserGroupSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

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
  /** Your own utility, while you look into another one of its group and can change nothing; null at home. */
  homeTenantId?: Maybe<Scalars['ID']['output']>;
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

/**
 * An address of another system that is told of what happens here. Deliveries are signed as Standard Webhooks says: the header webhook-signature
 * is "v1," and the base64 of HMAC-SHA-256 over webhook-id, webhook-timestamp and the body, joined by dots; the key is the base64 after whsec_.
 */
export type Webhook = {
  __typename?: 'Webhook';
  /** False when nothing is sent. */
  active: Scalars['Boolean']['output'];
  /** The application it belongs to: it is told of nothing that this may not read. */
  application: ClientApplication;
  /** What it is told of. */
  events: Array<WebhookEvent>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name. */
  name: Scalars['String']['output'];
  /** Types of objects whose changes it is told of, for example Valve; empty is every type. */
  objectTypes: Array<Scalars['String']['output']>;
  /** Where deliveries are posted. */
  url: Scalars['String']['output'];
  /** Number of the row's version, for updateWebhook. */
  version: Scalars['Int']['output'];
};

/** A page of webhooks. */
export type WebhookConnection = {
  __typename?: 'WebhookConnection';
  /** The rows with their cursors. */
  edges: Array<WebhookEdge>;
  /** The rows alone. */
  nodes: Array<Webhook>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Answer with deliveries that are to be sent. */
export type WebhookDeliveriesPayload = {
  __typename?: 'WebhookDeliveriesPayload';
  /** The deliveries; empty when refused. */
  deliveries: Array<WebhookDelivery>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One event on its way to a webhook. */
export type WebhookDelivery = {
  __typename?: 'WebhookDelivery';
  /** Attempts made. */
  attempts: Scalars['Int']['output'];
  /** The body that is posted. */
  body: Scalars['String']['output'];
  /** When it came about. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was delivered. */
  deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it tells of. */
  event: WebhookEvent;
  /** Stable id; the header webhook-id, the same at each attempt. */
  id: Scalars['ID']['output'];
  /** What went wrong in the last attempt; null when nothing did. */
  lastError?: Maybe<Scalars['String']['output']>;
  /** HTTP status of the last attempt; null when there was no answer. */
  lastStatus?: Maybe<Scalars['Int']['output']>;
  /** When the next attempt is made; null when none is. */
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was delivered. */
  state: WebhookDeliveryState;
  /** The webhook. */
  webhook?: Maybe<Webhook>;
};

/** A page of deliveries to webhooks. */
export type WebhookDeliveryConnection = {
  __typename?: 'WebhookDeliveryConnection';
  /** The rows with their cursors. */
  edges: Array<WebhookDeliveryEdge>;
  /** The rows alone. */
  nodes: Array<WebhookDelivery>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of deliveries to webhooks. */
export type WebhookDeliveryEdge = {
  __typename?: 'WebhookDeliveryEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: WebhookDelivery;
};

/** Which deliveries to webhooks; all conditions given must hold. */
export type WebhookDeliveryFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** By the time they came about. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** By what they tell of. */
  event?: InputMaybe<WebhookEvent>;
  /** This must not hold. */
  not?: InputMaybe<WebhookDeliveryFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** By state. */
  state?: InputMaybe<WebhookDeliveryState>;
  /** By webhook. */
  webhookId?: InputMaybe<IdFilter>;
};

/** Order of deliveries to webhooks; ties are broken by id. */
export type WebhookDeliverySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: WebhookDeliverySortField;
};

/** What deliveries to webhooks can be sorted by. */
export type WebhookDeliverySortField =
  /** By the time they came about. */
  | 'CREATED_AT';

/** Where a delivery stands. */
export type WebhookDeliveryState =
  /** It was given up after 8 attempts in 18 hours, or because the receiver answered 410. */
  | 'DEAD'
  /** The receiver answered 2xx. */
  | 'DELIVERED'
  /** It waits for its next attempt. */
  | 'PENDING';

/** One row of a page of webhooks. */
export type WebhookEdge = {
  __typename?: 'WebhookEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Webhook;
};

/** What a webhook can be told of. */
export type WebhookEvent =
  /** An object was added, changed or removed (type object.changed). */
  | 'OBJECT_CHANGED'
  /** A scheduled call was run (type scheduled.call): its answer. Comes to the webhook that the call names, whatever else that is told of. */
  | 'SCHEDULED_CALL'
  /** Somebody asked for a trial (type test). Every webhook takes it. */
  | 'TEST';

/** Which webhooks; all conditions given must hold. */
export type WebhookFilter = {
  /** By active. */
  active?: InputMaybe<Scalars['Boolean']['input']>;
  /** All of these must hold. */
  and?: InputMaybe<Array<WebhookFilter>>;
  /** By application. */
  applicationId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<WebhookFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<WebhookFilter>>;
};

/** Answer to a change of a webhook. */
export type WebhookPayload = {
  __typename?: 'WebhookPayload';
  /** Its secret, where it got one; shown only now. */
  secret?: Maybe<Scalars['String']['output']>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
  /** The webhook as it is now, or was before it was removed; null when refused. */
  webhook?: Maybe<Webhook>;
};

/** Order of webhooks; ties are broken by id. */
export type WebhookSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: WebhookSortField;
};

/** What webhooks can be sorted by. */
export type WebhookSortField =
  /** By the time they were added. */
  | 'CREATED_AT'
  /** By name. */
  | 'NAME';



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
  AccessEntry: AccessEntry;
  ApiClass: ApiClass;
  ApiKey: ApiKey;
  AuditAlert: AuditAlert;
  AuditArchive: AuditArchive;
  AuditEntry: AuditEntry;
  ClientApplication: ClientApplication;
  MediaFile: MediaFile;
  Notice: Notice;
  Organisation: Organisation;
  Policy: Policy;
  Role: Role;
  RoleDelegation: RoleDelegation;
  ScheduledCall: ScheduledCall;
  ScheduledRun: ScheduledRun;
  Tenant: Tenant;
  TrustedDocument: TrustedDocument;
  User: User;
  UserGroup: UserGroup;
  Webhook: Webhook;
  WebhookDelivery: WebhookDelivery;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccessEntry:
    ( { __typename: 'AccessEntry' }
    & GraphQLRecursivePick<FederationTypes['AccessEntry'], {"id":true}> );
  ApiClass:
    ( { __typename: 'ApiClass' }
    & GraphQLRecursivePick<FederationTypes['ApiClass'], {"id":true}> );
  ApiKey:
    ( { __typename: 'ApiKey' }
    & GraphQLRecursivePick<FederationTypes['ApiKey'], {"id":true}> );
  AuditAlert:
    ( { __typename: 'AuditAlert' }
    & GraphQLRecursivePick<FederationTypes['AuditAlert'], {"id":true}> );
  AuditArchive:
    ( { __typename: 'AuditArchive' }
    & GraphQLRecursivePick<FederationTypes['AuditArchive'], {"id":true}> );
  AuditEntry:
    ( { __typename: 'AuditEntry' }
    & GraphQLRecursivePick<FederationTypes['AuditEntry'], {"id":true}> );
  ClientApplication:
    ( { __typename: 'ClientApplication' }
    & GraphQLRecursivePick<FederationTypes['ClientApplication'], {"id":true}> );
  MediaFile:
    ( { __typename: 'MediaFile' }
    & GraphQLRecursivePick<FederationTypes['MediaFile'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  Organisation:
    ( { __typename: 'Organisation' }
    & GraphQLRecursivePick<FederationTypes['Organisation'], {"id":true}> );
  Policy:
    ( { __typename: 'Policy' }
    & GraphQLRecursivePick<FederationTypes['Policy'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  RoleDelegation:
    ( { __typename: 'RoleDelegation' }
    & GraphQLRecursivePick<FederationTypes['RoleDelegation'], {"id":true}> );
  ScheduledCall:
    ( { __typename: 'ScheduledCall' }
    & GraphQLRecursivePick<FederationTypes['ScheduledCall'], {"id":true}> );
  ScheduledRun:
    ( { __typename: 'ScheduledRun' }
    & GraphQLRecursivePick<FederationTypes['ScheduledRun'], {"id":true}> );
  Tenant:
    ( { __typename: 'Tenant' }
    & GraphQLRecursivePick<FederationTypes['Tenant'], {"id":true}> );
  TrustedDocument:
    ( { __typename: 'TrustedDocument' }
    & GraphQLRecursivePick<FederationTypes['TrustedDocument'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  UserGroup:
    ( { __typename: 'UserGroup' }
    & GraphQLRecursivePick<FederationTypes['UserGroup'], {"id":true}> );
  Webhook:
    ( { __typename: 'Webhook' }
    & GraphQLRecursivePick<FederationTypes['Webhook'], {"id":true}> );
  WebhookDelivery:
    ( { __typename: 'WebhookDelivery' }
    & GraphQLRecursivePick<FederationTypes['WebhookDelivery'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessAction: AccessAction;
  AccessEntry: ResolverTypeWrapper<AccessEntryModel>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AccessEntryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessEntry']>>;
  AccessEntryEdge: ResolverTypeWrapper<Omit<AccessEntryEdge, 'node'> & { node: ResolversTypes['AccessEntry'] }>;
  AccessEntryFilter: AccessEntryFilter;
  AccessEntrySort: AccessEntrySort;
  AccessEntrySortField: AccessEntrySortField;
  AccessExplanation: ResolverTypeWrapper<Omit<AccessExplanation, 'reasons' | 'user'> & { reasons: Array<ResolversTypes['AccessReason']>, user?: Maybe<ResolversTypes['User']> }>;
  AccessHolder: ResolverTypeWrapper<Omit<AccessHolder, 'reasons' | 'user'> & { reasons: Array<ResolversTypes['AccessReason']>, user: ResolversTypes['User'] }>;
  AccessHolderConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AccessHolder']>>;
  AccessHolderEdge: ResolverTypeWrapper<Omit<AccessHolderEdge, 'node'> & { node: ResolversTypes['AccessHolder'] }>;
  AccessHoldersInput: AccessHoldersInput;
  AccessKind: AccessKind;
  AccessObject: ResolverTypeWrapper<AccessObject>;
  AccessProperty: ResolverTypeWrapper<AccessProperty>;
  AccessReason: ResolverTypeWrapper<Omit<AccessReason, 'delegation' | 'group' | 'policy'> & { delegation?: Maybe<ResolversTypes['RoleDelegation']>, group?: Maybe<ResolversTypes['UserGroup']>, policy?: Maybe<ResolversTypes['Policy']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AccessReasonKind: AccessReasonKind;
  AccessReasonOutcome: AccessReasonOutcome;
  AccessSubject: ResolverTypeWrapper<AccessSubject>;
  AccessVerdict: AccessVerdict;
  AcknowledgeAuditAlertInput: AcknowledgeAuditAlertInput;
  AcknowledgeAuditAlertPayload: ResolverTypeWrapper<Omit<AcknowledgeAuditAlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['AuditAlert']> }>;
  AddApiClassInput: AddApiClassInput;
  AddApiKeyInput: AddApiKeyInput;
  AddClientApplicationInput: AddClientApplicationInput;
  AddNoticeInput: AddNoticeInput;
  AddOrganisationInput: AddOrganisationInput;
  AddOrganisationPayload: ResolverTypeWrapper<Omit<AddOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  AddPolicyInput: AddPolicyInput;
  AddRoleInput: AddRoleInput;
  AddScheduledCallInput: AddScheduledCallInput;
  AddTenantInput: AddTenantInput;
  AddTenantPayload: ResolverTypeWrapper<Omit<AddTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversTypes['Tenant']> }>;
  AddTrustedDocumentsInput: AddTrustedDocumentsInput;
  AddUserGroupInput: AddUserGroupInput;
  AddUserInput: AddUserInput;
  AddUserPayload: ResolverTypeWrapper<Omit<AddUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  AddWebhookInput: AddWebhookInput;
  Administration: ResolverTypeWrapper<AdministrationModel>;
  AdministratorKind: AdministratorKind;
  ApiActivity: ResolverTypeWrapper<Omit<ApiActivity, 'application'> & { application?: Maybe<ResolversTypes['ClientApplication']> }>;
  ApiActivityReport: ResolverTypeWrapper<Omit<ApiActivityReport, 'rows'> & { rows: Array<ResolversTypes['ApiActivity']> }>;
  ApiActivityStep: ResolverTypeWrapper<ApiActivityStep>;
  ApiClass: ResolverTypeWrapper<ApiClassModel>;
  ApiClassConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['ApiClass']>>;
  ApiClassEdge: ResolverTypeWrapper<Omit<ApiClassEdge, 'node'> & { node: ResolversTypes['ApiClass'] }>;
  ApiClassFilter: ApiClassFilter;
  ApiClassPayload: ResolverTypeWrapper<Omit<ApiClassPayload, 'apiClass'> & { apiClass?: Maybe<ResolversTypes['ApiClass']> }>;
  ApiClassSort: ApiClassSort;
  ApiClassSortField: ApiClassSortField;
  ApiKey: ResolverTypeWrapper<ApiKeyModel>;
  ApiKeyPayload: ResolverTypeWrapper<Omit<ApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  ApiLimits: ResolverTypeWrapper<ApiLimits>;
  ApiLimitsInput: ApiLimitsInput;
  ApiPeriod: ApiPeriod;
  ApiUsage: ResolverTypeWrapper<ApiUsage>;
  ArchiveAuditLogInput: ArchiveAuditLogInput;
  AssignRightsInput: AssignRightsInput;
  AssignRightsPayload: ResolverTypeWrapper<Omit<AssignRightsPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  AuditAlert: ResolverTypeWrapper<Omit<AuditAlert, 'entry'> & { entry?: Maybe<ResolversTypes['AuditEntry']> }>;
  AuditAlertConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AuditAlert']>>;
  AuditAlertEdge: ResolverTypeWrapper<Omit<AuditAlertEdge, 'node'> & { node: ResolversTypes['AuditAlert'] }>;
  AuditAlertFilter: AuditAlertFilter;
  AuditAlertKind: AuditAlertKind;
  AuditAlertRule: ResolverTypeWrapper<AuditAlertRule>;
  AuditAlertSort: AuditAlertSort;
  AuditAlertSortField: AuditAlertSortField;
  AuditArchive: ResolverTypeWrapper<AuditArchive>;
  AuditArchiveCheck: ResolverTypeWrapper<AuditArchiveCheck>;
  AuditArchiveConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AuditArchive']>>;
  AuditArchiveEdge: ResolverTypeWrapper<AuditArchiveEdge>;
  AuditArchiveFilter: AuditArchiveFilter;
  AuditArchivePayload: ResolverTypeWrapper<AuditArchivePayload>;
  AuditArchiveSort: AuditArchiveSort;
  AuditArchiveSortField: AuditArchiveSortField;
  AuditArchiveState: AuditArchiveState;
  AuditBreak: ResolverTypeWrapper<AuditBreak>;
  AuditCategory: AuditCategory;
  AuditCategoryFilter: AuditCategoryFilter;
  AuditCount: ResolverTypeWrapper<AuditCount>;
  AuditDimension: AuditDimension;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditEntryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AuditEntry']>>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntryFilter: AuditEntryFilter;
  AuditEntrySort: AuditEntrySort;
  AuditEntrySortField: AuditEntrySortField;
  AuditOutcome: AuditOutcome;
  AuditProblem: AuditProblem;
  AuditVerification: ResolverTypeWrapper<AuditVerification>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  ChangeMyPasswordInput: ChangeMyPasswordInput;
  ChangeMyPasswordPayload: ResolverTypeWrapper<ChangeMyPasswordPayload>;
  ClientApplication: ResolverTypeWrapper<ClientApplicationModel>;
  ClientApplicationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['ClientApplication']>>;
  ClientApplicationEdge: ResolverTypeWrapper<Omit<ClientApplicationEdge, 'node'> & { node: ResolversTypes['ClientApplication'] }>;
  ClientApplicationFilter: ClientApplicationFilter;
  ClientApplicationKind: ClientApplicationKind;
  ClientApplicationPayload: ResolverTypeWrapper<Omit<ClientApplicationPayload, 'application'> & { application?: Maybe<ResolversTypes['ClientApplication']> }>;
  ClientApplicationSort: ClientApplicationSort;
  ClientApplicationSortField: ClientApplicationSortField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DecideAuditDeletionInput: DecideAuditDeletionInput;
  DelegateRoleInput: DelegateRoleInput;
  EndRoleDelegationInput: EndRoleDelegationInput;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: ResolverTypeWrapper<EndSessionPayload>;
  EnrolMySecondFactorPayload: ResolverTypeWrapper<EnrolMySecondFactorPayload>;
  ExplainAccessInput: ExplainAccessInput;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  MediaFile: ResolverTypeWrapper<MediaFile>;
  MediaFileConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['MediaFile']>>;
  MediaFileEdge: ResolverTypeWrapper<MediaFileEdge>;
  MediaFileFilter: MediaFileFilter;
  MediaFilePayload: ResolverTypeWrapper<MediaFilePayload>;
  MediaFileSort: MediaFileSort;
  MediaFileSortField: MediaFileSortField;
  MediaKind: MediaKind;
  MediaScan: MediaScan;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Notice: ResolverTypeWrapper<NoticeModel>;
  NoticeConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Notice']>>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  NoticeFilter: NoticeFilter;
  NoticeImportance: NoticeImportance;
  NoticePayload: ResolverTypeWrapper<Omit<NoticePayload, 'notice'> & { notice?: Maybe<ResolversTypes['Notice']> }>;
  NoticeSort: NoticeSort;
  NoticeSortField: NoticeSortField;
  Organisation: ResolverTypeWrapper<OrganisationModel>;
  OrganisationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Organisation']>>;
  OrganisationEdge: ResolverTypeWrapper<Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }>;
  OrganisationFilter: OrganisationFilter;
  OrganisationSort: OrganisationSort;
  OrganisationSortField: OrganisationSortField;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PasswordFault: PasswordFault;
  Policy: ResolverTypeWrapper<PolicyModel>;
  PolicyAction: PolicyAction;
  PolicyConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Policy']>>;
  PolicyEdge: ResolverTypeWrapper<Omit<PolicyEdge, 'node'> & { node: ResolversTypes['Policy'] }>;
  PolicyEffect: PolicyEffect;
  PolicyFilter: PolicyFilter;
  PolicyPayload: ResolverTypeWrapper<Omit<PolicyPayload, 'policy'> & { policy?: Maybe<ResolversTypes['Policy']> }>;
  PolicySort: PolicySort;
  PolicySortField: PolicySortField;
  PolicyTargetKind: PolicyTargetKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadNoticesInput: ReadNoticesInput;
  ReadNoticesPayload: ResolverTypeWrapper<ReadNoticesPayload>;
  RecoveryCodesPayload: ResolverTypeWrapper<RecoveryCodesPayload>;
  RedeliverWebhooksInput: RedeliverWebhooksInput;
  RemoveApiClassInput: RemoveApiClassInput;
  RemoveMediaFileInput: RemoveMediaFileInput;
  RemoveNoticeInput: RemoveNoticeInput;
  RemovePolicyInput: RemovePolicyInput;
  RemoveRoleInput: RemoveRoleInput;
  RemoveScheduledCallInput: RemoveScheduledCallInput;
  RemoveTrustedDocumentsInput: RemoveTrustedDocumentsInput;
  RemoveUserGroupInput: RemoveUserGroupInput;
  RemoveWebhookInput: RemoveWebhookInput;
  RenewClientApplicationSecretInput: RenewClientApplicationSecretInput;
  RenewWebhookSecretInput: RenewWebhookSecretInput;
  RequestAuditDeletionInput: RequestAuditDeletionInput;
  ResetSignInInput: ResetSignInInput;
  ResetSignInPayload: ResolverTypeWrapper<ResetSignInPayload>;
  RevokeApiKeyInput: RevokeApiKeyInput;
  Role: ResolverTypeWrapper<RoleModel>;
  RoleConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Role']>>;
  RoleDelegation: ResolverTypeWrapper<RoleDelegationModel>;
  RoleDelegationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['RoleDelegation']>>;
  RoleDelegationEdge: ResolverTypeWrapper<Omit<RoleDelegationEdge, 'node'> & { node: ResolversTypes['RoleDelegation'] }>;
  RoleDelegationFilter: RoleDelegationFilter;
  RoleDelegationPayload: ResolverTypeWrapper<Omit<RoleDelegationPayload, 'delegation'> & { delegation?: Maybe<ResolversTypes['RoleDelegation']> }>;
  RoleDelegationSort: RoleDelegationSort;
  RoleDelegationSortField: RoleDelegationSortField;
  RoleEdge: ResolverTypeWrapper<Omit<RoleEdge, 'node'> & { node: ResolversTypes['Role'] }>;
  RoleFilter: RoleFilter;
  RolePayload: ResolverTypeWrapper<Omit<RolePayload, 'role'> & { role?: Maybe<ResolversTypes['Role']> }>;
  RoleSort: RoleSort;
  RoleSortField: RoleSortField;
  RotateSigningKeyInput: RotateSigningKeyInput;
  RotateSigningKeyPayload: ResolverTypeWrapper<RotateSigningKeyPayload>;
  RunScheduledCallInput: RunScheduledCallInput;
  ScheduledCall: ResolverTypeWrapper<ScheduledCallModel>;
  ScheduledCallConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['ScheduledCall']>>;
  ScheduledCallEdge: ResolverTypeWrapper<Omit<ScheduledCallEdge, 'node'> & { node: ResolversTypes['ScheduledCall'] }>;
  ScheduledCallFilter: ScheduledCallFilter;
  ScheduledCallPayload: ResolverTypeWrapper<Omit<ScheduledCallPayload, 'scheduledCall'> & { scheduledCall?: Maybe<ResolversTypes['ScheduledCall']> }>;
  ScheduledCallSort: ScheduledCallSort;
  ScheduledCallSortField: ScheduledCallSortField;
  ScheduledRun: ResolverTypeWrapper<ScheduledRunModel>;
  ScheduledRunConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['ScheduledRun']>>;
  ScheduledRunEdge: ResolverTypeWrapper<Omit<ScheduledRunEdge, 'node'> & { node: ResolversTypes['ScheduledRun'] }>;
  ScheduledRunFilter: ScheduledRunFilter;
  ScheduledRunPayload: ResolverTypeWrapper<Omit<ScheduledRunPayload, 'run'> & { run?: Maybe<ResolversTypes['ScheduledRun']> }>;
  ScheduledRunSort: ScheduledRunSort;
  ScheduledRunSortField: ScheduledRunSortField;
  ScheduledRunState: ScheduledRunState;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SecondFactorCodeInput: SecondFactorCodeInput;
  SecondFactorEnrolment: ResolverTypeWrapper<SecondFactorEnrolment>;
  SeparateAdministrationInput: SeparateAdministrationInput;
  SeparateAdministrationPayload: ResolverTypeWrapper<Omit<SeparateAdministrationPayload, 'administration'> & { administration?: Maybe<ResolversTypes['Administration']> }>;
  SignInAccount: ResolverTypeWrapper<SignInAccount>;
  SignInOptions: ResolverTypeWrapper<SignInOptions>;
  SignInSession: ResolverTypeWrapper<SignInSession>;
  SortDirection: SortDirection;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tenant: ResolverTypeWrapper<TenantModel>;
  TestWebhookInput: TestWebhookInput;
  TrustedDocument: ResolverTypeWrapper<TrustedDocumentModel>;
  TrustedDocumentConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['TrustedDocument']>>;
  TrustedDocumentEdge: ResolverTypeWrapper<Omit<TrustedDocumentEdge, 'node'> & { node: ResolversTypes['TrustedDocument'] }>;
  TrustedDocumentInput: TrustedDocumentInput;
  TrustedDocumentSort: TrustedDocumentSort;
  TrustedDocumentSortField: TrustedDocumentSortField;
  TrustedDocumentsPayload: ResolverTypeWrapper<Omit<TrustedDocumentsPayload, 'documents'> & { documents: Array<ResolversTypes['TrustedDocument']> }>;
  UpdateApiClassInput: UpdateApiClassInput;
  UpdateAuditAlertRuleInput: UpdateAuditAlertRuleInput;
  UpdateAuditAlertRulePayload: ResolverTypeWrapper<UpdateAuditAlertRulePayload>;
  UpdateClientApplicationInput: UpdateClientApplicationInput;
  UpdateMediaFileInput: UpdateMediaFileInput;
  UpdateNoticeInput: UpdateNoticeInput;
  UpdateOrganisationInput: UpdateOrganisationInput;
  UpdateOrganisationPayload: ResolverTypeWrapper<Omit<UpdateOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversTypes['Organisation']> }>;
  UpdatePolicyInput: UpdatePolicyInput;
  UpdateRoleInput: UpdateRoleInput;
  UpdateScheduledCallInput: UpdateScheduledCallInput;
  UpdateTenantInput: UpdateTenantInput;
  UpdateTenantPayload: ResolverTypeWrapper<Omit<UpdateTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversTypes['Tenant']> }>;
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UpdateWebhookInput: UpdateWebhookInput;
  User: ResolverTypeWrapper<UserModel>;
  UserConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['User']>>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserGroup: ResolverTypeWrapper<UserGroupModel>;
  UserGroupConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['UserGroup']>>;
  UserGroupEdge: ResolverTypeWrapper<Omit<UserGroupEdge, 'node'> & { node: ResolversTypes['UserGroup'] }>;
  UserGroupFilter: UserGroupFilter;
  UserGroupPayload: ResolverTypeWrapper<Omit<UserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversTypes['UserGroup']> }>;
  UserGroupSort: UserGroupSort;
  UserGroupSortField: UserGroupSortField;
  UserSort: UserSort;
  UserSortField: UserSortField;
  Viewer: ResolverTypeWrapper<Viewer>;
  Webhook: ResolverTypeWrapper<WebhookModel>;
  WebhookConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Webhook']>>;
  WebhookDeliveriesPayload: ResolverTypeWrapper<Omit<WebhookDeliveriesPayload, 'deliveries'> & { deliveries: Array<ResolversTypes['WebhookDelivery']> }>;
  WebhookDelivery: ResolverTypeWrapper<WebhookDeliveryModel>;
  WebhookDeliveryConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['WebhookDelivery']>>;
  WebhookDeliveryEdge: ResolverTypeWrapper<Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversTypes['WebhookDelivery'] }>;
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliverySort: WebhookDeliverySort;
  WebhookDeliverySortField: WebhookDeliverySortField;
  WebhookDeliveryState: WebhookDeliveryState;
  WebhookEdge: ResolverTypeWrapper<Omit<WebhookEdge, 'node'> & { node: ResolversTypes['Webhook'] }>;
  WebhookEvent: WebhookEvent;
  WebhookFilter: WebhookFilter;
  WebhookPayload: ResolverTypeWrapper<Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversTypes['Webhook']> }>;
  WebhookSort: WebhookSort;
  WebhookSortField: WebhookSortField;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessEntry: AccessEntryModel;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  AccessEntryConnection: Connection<ResolversParentTypes['AccessEntry']>;
  AccessEntryEdge: Omit<AccessEntryEdge, 'node'> & { node: ResolversParentTypes['AccessEntry'] };
  AccessEntryFilter: AccessEntryFilter;
  AccessEntrySort: AccessEntrySort;
  AccessExplanation: Omit<AccessExplanation, 'reasons' | 'user'> & { reasons: Array<ResolversParentTypes['AccessReason']>, user?: Maybe<ResolversParentTypes['User']> };
  AccessHolder: Omit<AccessHolder, 'reasons' | 'user'> & { reasons: Array<ResolversParentTypes['AccessReason']>, user: ResolversParentTypes['User'] };
  AccessHolderConnection: Connection<ResolversParentTypes['AccessHolder']>;
  AccessHolderEdge: Omit<AccessHolderEdge, 'node'> & { node: ResolversParentTypes['AccessHolder'] };
  AccessHoldersInput: AccessHoldersInput;
  AccessObject: AccessObject;
  AccessProperty: AccessProperty;
  AccessReason: Omit<AccessReason, 'delegation' | 'group' | 'policy'> & { delegation?: Maybe<ResolversParentTypes['RoleDelegation']>, group?: Maybe<ResolversParentTypes['UserGroup']>, policy?: Maybe<ResolversParentTypes['Policy']> };
  Boolean: Scalars['Boolean']['output'];
  AccessSubject: AccessSubject;
  AcknowledgeAuditAlertInput: AcknowledgeAuditAlertInput;
  AcknowledgeAuditAlertPayload: Omit<AcknowledgeAuditAlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['AuditAlert']> };
  AddApiClassInput: AddApiClassInput;
  AddApiKeyInput: AddApiKeyInput;
  AddClientApplicationInput: AddClientApplicationInput;
  AddNoticeInput: AddNoticeInput;
  AddOrganisationInput: AddOrganisationInput;
  AddOrganisationPayload: Omit<AddOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  AddPolicyInput: AddPolicyInput;
  AddRoleInput: AddRoleInput;
  AddScheduledCallInput: AddScheduledCallInput;
  AddTenantInput: AddTenantInput;
  AddTenantPayload: Omit<AddTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversParentTypes['Tenant']> };
  AddTrustedDocumentsInput: AddTrustedDocumentsInput;
  AddUserGroupInput: AddUserGroupInput;
  AddUserInput: AddUserInput;
  AddUserPayload: Omit<AddUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  AddWebhookInput: AddWebhookInput;
  Administration: AdministrationModel;
  ApiActivity: Omit<ApiActivity, 'application'> & { application?: Maybe<ResolversParentTypes['ClientApplication']> };
  ApiActivityReport: Omit<ApiActivityReport, 'rows'> & { rows: Array<ResolversParentTypes['ApiActivity']> };
  ApiActivityStep: ApiActivityStep;
  ApiClass: ApiClassModel;
  ApiClassConnection: Connection<ResolversParentTypes['ApiClass']>;
  ApiClassEdge: Omit<ApiClassEdge, 'node'> & { node: ResolversParentTypes['ApiClass'] };
  ApiClassFilter: ApiClassFilter;
  ApiClassPayload: Omit<ApiClassPayload, 'apiClass'> & { apiClass?: Maybe<ResolversParentTypes['ApiClass']> };
  ApiClassSort: ApiClassSort;
  ApiKey: ApiKeyModel;
  ApiKeyPayload: Omit<ApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  ApiLimits: ApiLimits;
  ApiLimitsInput: ApiLimitsInput;
  ApiUsage: ApiUsage;
  ArchiveAuditLogInput: ArchiveAuditLogInput;
  AssignRightsInput: AssignRightsInput;
  AssignRightsPayload: Omit<AssignRightsPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  AuditAlert: Omit<AuditAlert, 'entry'> & { entry?: Maybe<ResolversParentTypes['AuditEntry']> } | FederationReferenceTypes['AuditAlert'];
  AuditAlertConnection: Connection<ResolversParentTypes['AuditAlert']>;
  AuditAlertEdge: Omit<AuditAlertEdge, 'node'> & { node: ResolversParentTypes['AuditAlert'] };
  AuditAlertFilter: AuditAlertFilter;
  AuditAlertRule: AuditAlertRule;
  AuditAlertSort: AuditAlertSort;
  AuditArchive: AuditArchive | FederationReferenceTypes['AuditArchive'];
  AuditArchiveCheck: AuditArchiveCheck;
  AuditArchiveConnection: Connection<ResolversParentTypes['AuditArchive']>;
  AuditArchiveEdge: AuditArchiveEdge;
  AuditArchiveFilter: AuditArchiveFilter;
  AuditArchivePayload: AuditArchivePayload;
  AuditArchiveSort: AuditArchiveSort;
  AuditBreak: AuditBreak;
  AuditCategoryFilter: AuditCategoryFilter;
  AuditCount: AuditCount;
  AuditEntry: AuditEntryModel;
  AuditEntryConnection: Connection<ResolversParentTypes['AuditEntry']>;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntryFilter: AuditEntryFilter;
  AuditEntrySort: AuditEntrySort;
  AuditVerification: AuditVerification;
  BigInt: Scalars['BigInt']['output'];
  ChangeMyPasswordInput: ChangeMyPasswordInput;
  ChangeMyPasswordPayload: ChangeMyPasswordPayload;
  ClientApplication: ClientApplicationModel;
  ClientApplicationConnection: Connection<ResolversParentTypes['ClientApplication']>;
  ClientApplicationEdge: Omit<ClientApplicationEdge, 'node'> & { node: ResolversParentTypes['ClientApplication'] };
  ClientApplicationFilter: ClientApplicationFilter;
  ClientApplicationPayload: Omit<ClientApplicationPayload, 'application'> & { application?: Maybe<ResolversParentTypes['ClientApplication']> };
  ClientApplicationSort: ClientApplicationSort;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DecideAuditDeletionInput: DecideAuditDeletionInput;
  DelegateRoleInput: DelegateRoleInput;
  EndRoleDelegationInput: EndRoleDelegationInput;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: EndSessionPayload;
  EnrolMySecondFactorPayload: EnrolMySecondFactorPayload;
  ExplainAccessInput: ExplainAccessInput;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  IDFilter: IdFilter;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  MediaFile: MediaFile | FederationReferenceTypes['MediaFile'];
  MediaFileConnection: Connection<ResolversParentTypes['MediaFile']>;
  MediaFileEdge: MediaFileEdge;
  MediaFileFilter: MediaFileFilter;
  MediaFilePayload: MediaFilePayload;
  MediaFileSort: MediaFileSort;
  Money: Scalars['Money']['output'];
  Mutation: Record<PropertyKey, never>;
  Notice: NoticeModel;
  NoticeConnection: Connection<ResolversParentTypes['Notice']>;
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  NoticeFilter: NoticeFilter;
  NoticePayload: Omit<NoticePayload, 'notice'> & { notice?: Maybe<ResolversParentTypes['Notice']> };
  NoticeSort: NoticeSort;
  Organisation: OrganisationModel;
  OrganisationConnection: Connection<ResolversParentTypes['Organisation']>;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  OrganisationFilter: OrganisationFilter;
  OrganisationSort: OrganisationSort;
  PageInfo: PageInfo;
  Policy: PolicyModel;
  PolicyConnection: Connection<ResolversParentTypes['Policy']>;
  PolicyEdge: Omit<PolicyEdge, 'node'> & { node: ResolversParentTypes['Policy'] };
  PolicyFilter: PolicyFilter;
  PolicyPayload: Omit<PolicyPayload, 'policy'> & { policy?: Maybe<ResolversParentTypes['Policy']> };
  PolicySort: PolicySort;
  Query: Record<PropertyKey, never>;
  ReadNoticesInput: ReadNoticesInput;
  ReadNoticesPayload: ReadNoticesPayload;
  RecoveryCodesPayload: RecoveryCodesPayload;
  RedeliverWebhooksInput: RedeliverWebhooksInput;
  RemoveApiClassInput: RemoveApiClassInput;
  RemoveMediaFileInput: RemoveMediaFileInput;
  RemoveNoticeInput: RemoveNoticeInput;
  RemovePolicyInput: RemovePolicyInput;
  RemoveRoleInput: RemoveRoleInput;
  RemoveScheduledCallInput: RemoveScheduledCallInput;
  RemoveTrustedDocumentsInput: RemoveTrustedDocumentsInput;
  RemoveUserGroupInput: RemoveUserGroupInput;
  RemoveWebhookInput: RemoveWebhookInput;
  RenewClientApplicationSecretInput: RenewClientApplicationSecretInput;
  RenewWebhookSecretInput: RenewWebhookSecretInput;
  RequestAuditDeletionInput: RequestAuditDeletionInput;
  ResetSignInInput: ResetSignInInput;
  ResetSignInPayload: ResetSignInPayload;
  RevokeApiKeyInput: RevokeApiKeyInput;
  Role: RoleModel;
  RoleConnection: Connection<ResolversParentTypes['Role']>;
  RoleDelegation: RoleDelegationModel;
  RoleDelegationConnection: Connection<ResolversParentTypes['RoleDelegation']>;
  RoleDelegationEdge: Omit<RoleDelegationEdge, 'node'> & { node: ResolversParentTypes['RoleDelegation'] };
  RoleDelegationFilter: RoleDelegationFilter;
  RoleDelegationPayload: Omit<RoleDelegationPayload, 'delegation'> & { delegation?: Maybe<ResolversParentTypes['RoleDelegation']> };
  RoleDelegationSort: RoleDelegationSort;
  RoleEdge: Omit<RoleEdge, 'node'> & { node: ResolversParentTypes['Role'] };
  RoleFilter: RoleFilter;
  RolePayload: Omit<RolePayload, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> };
  RoleSort: RoleSort;
  RotateSigningKeyInput: RotateSigningKeyInput;
  RotateSigningKeyPayload: RotateSigningKeyPayload;
  RunScheduledCallInput: RunScheduledCallInput;
  ScheduledCall: ScheduledCallModel;
  ScheduledCallConnection: Connection<ResolversParentTypes['ScheduledCall']>;
  ScheduledCallEdge: Omit<ScheduledCallEdge, 'node'> & { node: ResolversParentTypes['ScheduledCall'] };
  ScheduledCallFilter: ScheduledCallFilter;
  ScheduledCallPayload: Omit<ScheduledCallPayload, 'scheduledCall'> & { scheduledCall?: Maybe<ResolversParentTypes['ScheduledCall']> };
  ScheduledCallSort: ScheduledCallSort;
  ScheduledRun: ScheduledRunModel;
  ScheduledRunConnection: Connection<ResolversParentTypes['ScheduledRun']>;
  ScheduledRunEdge: Omit<ScheduledRunEdge, 'node'> & { node: ResolversParentTypes['ScheduledRun'] };
  ScheduledRunFilter: ScheduledRunFilter;
  ScheduledRunPayload: Omit<ScheduledRunPayload, 'run'> & { run?: Maybe<ResolversParentTypes['ScheduledRun']> };
  ScheduledRunSort: ScheduledRunSort;
  SearchHit: SearchHit;
  SecondFactorCodeInput: SecondFactorCodeInput;
  SecondFactorEnrolment: SecondFactorEnrolment;
  SeparateAdministrationInput: SeparateAdministrationInput;
  SeparateAdministrationPayload: Omit<SeparateAdministrationPayload, 'administration'> & { administration?: Maybe<ResolversParentTypes['Administration']> };
  SignInAccount: SignInAccount;
  SignInOptions: SignInOptions;
  SignInSession: SignInSession;
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  Tenant: TenantModel;
  TestWebhookInput: TestWebhookInput;
  TrustedDocument: TrustedDocumentModel;
  TrustedDocumentConnection: Connection<ResolversParentTypes['TrustedDocument']>;
  TrustedDocumentEdge: Omit<TrustedDocumentEdge, 'node'> & { node: ResolversParentTypes['TrustedDocument'] };
  TrustedDocumentInput: TrustedDocumentInput;
  TrustedDocumentSort: TrustedDocumentSort;
  TrustedDocumentsPayload: Omit<TrustedDocumentsPayload, 'documents'> & { documents: Array<ResolversParentTypes['TrustedDocument']> };
  UpdateApiClassInput: UpdateApiClassInput;
  UpdateAuditAlertRuleInput: UpdateAuditAlertRuleInput;
  UpdateAuditAlertRulePayload: UpdateAuditAlertRulePayload;
  UpdateClientApplicationInput: UpdateClientApplicationInput;
  UpdateMediaFileInput: UpdateMediaFileInput;
  UpdateNoticeInput: UpdateNoticeInput;
  UpdateOrganisationInput: UpdateOrganisationInput;
  UpdateOrganisationPayload: Omit<UpdateOrganisationPayload, 'organisation'> & { organisation?: Maybe<ResolversParentTypes['Organisation']> };
  UpdatePolicyInput: UpdatePolicyInput;
  UpdateRoleInput: UpdateRoleInput;
  UpdateScheduledCallInput: UpdateScheduledCallInput;
  UpdateTenantInput: UpdateTenantInput;
  UpdateTenantPayload: Omit<UpdateTenantPayload, 'tenant'> & { tenant?: Maybe<ResolversParentTypes['Tenant']> };
  UpdateUserGroupInput: UpdateUserGroupInput;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: Omit<UpdateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UpdateWebhookInput: UpdateWebhookInput;
  User: UserModel;
  UserConnection: Connection<ResolversParentTypes['User']>;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: UserError;
  UserFilter: UserFilter;
  UserGroup: UserGroupModel;
  UserGroupConnection: Connection<ResolversParentTypes['UserGroup']>;
  UserGroupEdge: Omit<UserGroupEdge, 'node'> & { node: ResolversParentTypes['UserGroup'] };
  UserGroupFilter: UserGroupFilter;
  UserGroupPayload: Omit<UserGroupPayload, 'userGroup'> & { userGroup?: Maybe<ResolversParentTypes['UserGroup']> };
  UserGroupSort: UserGroupSort;
  UserSort: UserSort;
  Viewer: Viewer;
  Webhook: WebhookModel;
  WebhookConnection: Connection<ResolversParentTypes['Webhook']>;
  WebhookDeliveriesPayload: Omit<WebhookDeliveriesPayload, 'deliveries'> & { deliveries: Array<ResolversParentTypes['WebhookDelivery']> };
  WebhookDelivery: WebhookDeliveryModel;
  WebhookDeliveryConnection: Connection<ResolversParentTypes['WebhookDelivery']>;
  WebhookDeliveryEdge: Omit<WebhookDeliveryEdge, 'node'> & { node: ResolversParentTypes['WebhookDelivery'] };
  WebhookDeliveryFilter: WebhookDeliveryFilter;
  WebhookDeliverySort: WebhookDeliverySort;
  WebhookEdge: Omit<WebhookEdge, 'node'> & { node: ResolversParentTypes['Webhook'] };
  WebhookFilter: WebhookFilter;
  WebhookPayload: Omit<WebhookPayload, 'webhook'> & { webhook?: Maybe<ResolversParentTypes['Webhook']> };
  WebhookSort: WebhookSort;
};

export type AccessEntryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessEntry'] = ResolversParentTypes['AccessEntry'], FederationReferenceType extends FederationReferenceTypes['AccessEntry'] = FederationReferenceTypes['AccessEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['ClientApplication']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bytesIn?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  bytesOut?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessEntryConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessEntryConnection'] = ResolversParentTypes['AccessEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessEntryEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessEntryEdge'] = ResolversParentTypes['AccessEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessEntry'], ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  object?: Resolver<Maybe<ResolversTypes['AccessObject']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['AccessVerdict'], ParentType, ContextType>;
};

export type AccessHolderResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessHolder'] = ResolversParentTypes['AccessHolder']> = {
  reasons?: Resolver<Array<ResolversTypes['AccessReason']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['AccessVerdict'], ParentType, ContextType>;
};

export type AccessHolderConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessHolderConnection'] = ResolversParentTypes['AccessHolderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessHolderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AccessHolder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessHolderEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessHolderEdge'] = ResolversParentTypes['AccessHolderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessHolder'], ParentType, ContextType>;
};

export type AccessObjectResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessObject'] = ResolversParentTypes['AccessObject']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sensitivity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AccessPropertyResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessProperty'] = ResolversParentTypes['AccessProperty']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessReasonResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessReason'] = ResolversParentTypes['AccessReason']> = {
  decisive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  delegation?: Resolver<Maybe<ResolversTypes['RoleDelegation']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessReasonKind'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AccessReasonOutcome'], ParentType, ContextType>;
  permission?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessSubjectResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AccessSubject'] = ResolversParentTypes['AccessSubject']> = {
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  properties?: Resolver<Array<ResolversTypes['AccessProperty']>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AcknowledgeAuditAlertPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AcknowledgeAuditAlertPayload'] = ResolversParentTypes['AcknowledgeAuditAlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['AuditAlert']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddOrganisationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AddOrganisationPayload'] = ResolversParentTypes['AddOrganisationPayload']> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddTenantPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AddTenantPayload'] = ResolversParentTypes['AddTenantPayload']> = {
  signInPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tenant?: Resolver<Maybe<ResolversTypes['Tenant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddUserPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AddUserPayload'] = ResolversParentTypes['AddUserPayload']> = {
  signInPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdministrationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Administration'] = ResolversParentTypes['Administration']> = {
  auditAdministrators?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  securityAdministrators?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  separated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  separatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  systemAdministrators?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
};

export type ApiActivityResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiActivity'] = ResolversParentTypes['ApiActivity']> = {
  application?: Resolver<Maybe<ResolversTypes['ClientApplication']>, ParentType, ContextType>;
  calls?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  callsPerSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  p50Ms?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95Ms?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p99Ms?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ApiActivityReportResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiActivityReport'] = ResolversParentTypes['ApiActivityReport']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['ApiActivity']>, ParentType, ContextType>;
  series?: Resolver<Array<ResolversTypes['ApiActivityStep']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiActivityStepResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiActivityStep'] = ResolversParentTypes['ApiActivityStep']> = {
  calls?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  lengthS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  p50Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  p99Ms?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ApiClassResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiClass'] = ResolversParentTypes['ApiClass'], FederationReferenceType extends FederationReferenceTypes['ApiClass'] = FederationReferenceTypes['ApiClass']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiClass']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiClassConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiClassConnection'] = ResolversParentTypes['ApiClassConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ApiClassEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ApiClass']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiClassEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiClassEdge'] = ResolversParentTypes['ApiClassEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiClass'], ParentType, ContextType>;
};

export type ApiClassPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiClassPayload'] = ResolversParentTypes['ApiClassPayload']> = {
  apiClass?: Resolver<Maybe<ResolversTypes['ApiClass']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApiKeyResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey'], FederationReferenceType extends FederationReferenceTypes['ApiKey'] = FederationReferenceTypes['ApiKey']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ApiKey']> | FederationReferenceType, FederationReferenceType, ContextType>;
  application?: Resolver<ResolversTypes['ClientApplication'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApiKeyPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiKeyPayload'] = ResolversParentTypes['ApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApiLimitsResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiLimits'] = ResolversParentTypes['ApiLimits']> = {
  aliases?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  callsPerDay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  callsPerMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  callsPerMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  depth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rootFields?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiUsageResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ApiUsage'] = ResolversParentTypes['ApiUsage']> = {
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['ApiPeriod'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type AssignRightsPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AssignRightsPayload'] = ResolversParentTypes['AssignRightsPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditAlertResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditAlert'] = ResolversParentTypes['AuditAlert'], FederationReferenceType extends FederationReferenceTypes['AuditAlert'] = FederationReferenceTypes['AuditAlert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AuditAlert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditAlertKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditAlertConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditAlertConnection'] = ResolversParentTypes['AuditAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditAlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditAlert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditAlertEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditAlertEdge'] = ResolversParentTypes['AuditAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditAlert'], ParentType, ContextType>;
};

export type AuditAlertRuleResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditAlertRule'] = ResolversParentTypes['AuditAlertRule']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditAlertKind'], ParentType, ContextType>;
  rowsThreshold?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  windowMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workDays?: Resolver<Maybe<Array<ResolversTypes['Int']>>, ParentType, ContextType>;
  workFrom?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditArchiveResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditArchive'] = ResolversParentTypes['AuditArchive'], FederationReferenceType extends FederationReferenceTypes['AuditArchive'] = FederationReferenceTypes['AuditArchive']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AuditArchive']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  check?: Resolver<ResolversTypes['AuditArchiveCheck'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fromSequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedByName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AuditArchiveState'], ParentType, ContextType>;
  toSequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type AuditArchiveCheckResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditArchiveCheck'] = ResolversParentTypes['AuditArchiveCheck']> = {
  fault?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditArchiveConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditArchiveConnection'] = ResolversParentTypes['AuditArchiveConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditArchiveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditArchive']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditArchiveEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditArchiveEdge'] = ResolversParentTypes['AuditArchiveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditArchive'], ParentType, ContextType>;
};

export type AuditArchivePayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditArchivePayload'] = ResolversParentTypes['AuditArchivePayload']> = {
  archive?: Resolver<Maybe<ResolversTypes['AuditArchive']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditBreakResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditBreak'] = ResolversParentTypes['AuditBreak']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  entryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['AuditProblem'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type AuditCountResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditCount'] = ResolversParentTypes['AuditCount']> = {
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['AuditCategory']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['AuditOutcome']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry'], FederationReferenceType extends FederationReferenceTypes['AuditEntry'] = FederationReferenceTypes['AuditEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AuditEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['AuditCategory'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  deletedBefore?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  firstBroken?: Resolver<Maybe<ResolversTypes['AuditBreak']>, ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type ChangeMyPasswordPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ChangeMyPasswordPayload'] = ResolversParentTypes['ChangeMyPasswordPayload']> = {
  faults?: Resolver<Array<ResolversTypes['PasswordFault']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClientApplicationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ClientApplication'] = ResolversParentTypes['ClientApplication'], FederationReferenceType extends FederationReferenceTypes['ClientApplication'] = FederationReferenceTypes['ClientApplication']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ClientApplication']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  apiClasses?: Resolver<Array<ResolversTypes['ApiClass']>, ParentType, ContextType>;
  apiKeys?: Resolver<Array<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  backchannelLogoutUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClientApplicationKind'], ParentType, ContextType>;
  limits?: Resolver<ResolversTypes['ApiLimits'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  postLogoutRedirectUris?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  redirectUris?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  trustedDocuments?: Resolver<ResolversTypes['TrustedDocumentConnection'], ParentType, ContextType, RequireFields<ClientApplicationTrustedDocumentsArgs, 'first'>>;
  trustedDocumentsOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usage?: Resolver<Array<ResolversTypes['ApiUsage']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientApplicationConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ClientApplicationConnection'] = ResolversParentTypes['ClientApplicationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClientApplicationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ClientApplication']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClientApplicationEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ClientApplicationEdge'] = ResolversParentTypes['ClientApplicationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ClientApplication'], ParentType, ContextType>;
};

export type ClientApplicationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ClientApplicationPayload'] = ResolversParentTypes['ClientApplicationPayload']> = {
  application?: Resolver<Maybe<ResolversTypes['ClientApplication']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EndSessionPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnrolMySecondFactorPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['EnrolMySecondFactorPayload'] = ResolversParentTypes['EnrolMySecondFactorPayload']> = {
  enrolment?: Resolver<Maybe<ResolversTypes['SecondFactorEnrolment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MediaFileResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['MediaFile'] = ResolversParentTypes['MediaFile'], FederationReferenceType extends FederationReferenceTypes['MediaFile'] = FederationReferenceTypes['MediaFile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MediaFile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  bytes?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  extended?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  linkedId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkedType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scan?: Resolver<ResolversTypes['MediaScan'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tags?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  takenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  uploadedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaFileConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['MediaFileConnection'] = ResolversParentTypes['MediaFileConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MediaFileEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['MediaFile']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MediaFileEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['MediaFileEdge'] = ResolversParentTypes['MediaFileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MediaFile'], ParentType, ContextType>;
};

export type MediaFilePayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['MediaFilePayload'] = ResolversParentTypes['MediaFilePayload']> = {
  file?: Resolver<Maybe<ResolversTypes['MediaFile']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MutationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeAuditAlert?: Resolver<ResolversTypes['AcknowledgeAuditAlertPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeAuditAlertArgs, 'input'>>;
  addApiClass?: Resolver<ResolversTypes['ApiClassPayload'], ParentType, ContextType, RequireFields<MutationAddApiClassArgs, 'input'>>;
  addApiKey?: Resolver<ResolversTypes['ApiKeyPayload'], ParentType, ContextType, RequireFields<MutationAddApiKeyArgs, 'input'>>;
  addClientApplication?: Resolver<ResolversTypes['ClientApplicationPayload'], ParentType, ContextType, RequireFields<MutationAddClientApplicationArgs, 'input'>>;
  addNotice?: Resolver<ResolversTypes['NoticePayload'], ParentType, ContextType, RequireFields<MutationAddNoticeArgs, 'input'>>;
  addOrganisation?: Resolver<ResolversTypes['AddOrganisationPayload'], ParentType, ContextType, RequireFields<MutationAddOrganisationArgs, 'input'>>;
  addPolicy?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationAddPolicyArgs, 'input'>>;
  addRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationAddRoleArgs, 'input'>>;
  addScheduledCall?: Resolver<ResolversTypes['ScheduledCallPayload'], ParentType, ContextType, RequireFields<MutationAddScheduledCallArgs, 'input'>>;
  addTenant?: Resolver<ResolversTypes['AddTenantPayload'], ParentType, ContextType, RequireFields<MutationAddTenantArgs, 'input'>>;
  addTrustedDocuments?: Resolver<ResolversTypes['TrustedDocumentsPayload'], ParentType, ContextType, RequireFields<MutationAddTrustedDocumentsArgs, 'input'>>;
  addUser?: Resolver<ResolversTypes['AddUserPayload'], ParentType, ContextType, RequireFields<MutationAddUserArgs, 'input'>>;
  addUserGroup?: Resolver<ResolversTypes['UserGroupPayload'], ParentType, ContextType, RequireFields<MutationAddUserGroupArgs, 'input'>>;
  addWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationAddWebhookArgs, 'input'>>;
  archiveAuditLog?: Resolver<ResolversTypes['AuditArchivePayload'], ParentType, ContextType, RequireFields<MutationArchiveAuditLogArgs, 'input'>>;
  assignRights?: Resolver<ResolversTypes['AssignRightsPayload'], ParentType, ContextType, RequireFields<MutationAssignRightsArgs, 'input'>>;
  changeMyPassword?: Resolver<ResolversTypes['ChangeMyPasswordPayload'], ParentType, ContextType, RequireFields<MutationChangeMyPasswordArgs, 'input'>>;
  confirmMySecondFactor?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationConfirmMySecondFactorArgs, 'input'>>;
  decideAuditDeletion?: Resolver<ResolversTypes['AuditArchivePayload'], ParentType, ContextType, RequireFields<MutationDecideAuditDeletionArgs, 'input'>>;
  delegateRole?: Resolver<ResolversTypes['RoleDelegationPayload'], ParentType, ContextType, RequireFields<MutationDelegateRoleArgs, 'input'>>;
  endRoleDelegation?: Resolver<ResolversTypes['RoleDelegationPayload'], ParentType, ContextType, RequireFields<MutationEndRoleDelegationArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionPayload'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  enrolMySecondFactor?: Resolver<ResolversTypes['EnrolMySecondFactorPayload'], ParentType, ContextType>;
  readNotices?: Resolver<ResolversTypes['ReadNoticesPayload'], ParentType, ContextType, RequireFields<MutationReadNoticesArgs, 'input'>>;
  redeliverWebhooks?: Resolver<ResolversTypes['WebhookDeliveriesPayload'], ParentType, ContextType, RequireFields<MutationRedeliverWebhooksArgs, 'input'>>;
  removeApiClass?: Resolver<ResolversTypes['ApiClassPayload'], ParentType, ContextType, RequireFields<MutationRemoveApiClassArgs, 'input'>>;
  removeMediaFile?: Resolver<ResolversTypes['MediaFilePayload'], ParentType, ContextType, RequireFields<MutationRemoveMediaFileArgs, 'input'>>;
  removeNotice?: Resolver<ResolversTypes['NoticePayload'], ParentType, ContextType, RequireFields<MutationRemoveNoticeArgs, 'input'>>;
  removePolicy?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationRemovePolicyArgs, 'input'>>;
  removeRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationRemoveRoleArgs, 'input'>>;
  removeScheduledCall?: Resolver<ResolversTypes['ScheduledCallPayload'], ParentType, ContextType, RequireFields<MutationRemoveScheduledCallArgs, 'input'>>;
  removeTrustedDocuments?: Resolver<ResolversTypes['TrustedDocumentsPayload'], ParentType, ContextType, RequireFields<MutationRemoveTrustedDocumentsArgs, 'input'>>;
  removeUserGroup?: Resolver<ResolversTypes['UserGroupPayload'], ParentType, ContextType, RequireFields<MutationRemoveUserGroupArgs, 'input'>>;
  removeWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationRemoveWebhookArgs, 'input'>>;
  renewClientApplicationSecret?: Resolver<ResolversTypes['ClientApplicationPayload'], ParentType, ContextType, RequireFields<MutationRenewClientApplicationSecretArgs, 'input'>>;
  renewMyRecoveryCodes?: Resolver<ResolversTypes['RecoveryCodesPayload'], ParentType, ContextType, RequireFields<MutationRenewMyRecoveryCodesArgs, 'input'>>;
  renewWebhookSecret?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationRenewWebhookSecretArgs, 'input'>>;
  requestAuditDeletion?: Resolver<ResolversTypes['AuditArchivePayload'], ParentType, ContextType, RequireFields<MutationRequestAuditDeletionArgs, 'input'>>;
  resetSignIn?: Resolver<ResolversTypes['ResetSignInPayload'], ParentType, ContextType, RequireFields<MutationResetSignInArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['ApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  rotateSigningKey?: Resolver<ResolversTypes['RotateSigningKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateSigningKeyArgs, 'input'>>;
  runScheduledCall?: Resolver<ResolversTypes['ScheduledRunPayload'], ParentType, ContextType, RequireFields<MutationRunScheduledCallArgs, 'input'>>;
  separateAdministration?: Resolver<ResolversTypes['SeparateAdministrationPayload'], ParentType, ContextType, RequireFields<MutationSeparateAdministrationArgs, 'input'>>;
  testWebhook?: Resolver<ResolversTypes['WebhookDeliveriesPayload'], ParentType, ContextType, RequireFields<MutationTestWebhookArgs, 'input'>>;
  updateApiClass?: Resolver<ResolversTypes['ApiClassPayload'], ParentType, ContextType, RequireFields<MutationUpdateApiClassArgs, 'input'>>;
  updateAuditAlertRule?: Resolver<ResolversTypes['UpdateAuditAlertRulePayload'], ParentType, ContextType, RequireFields<MutationUpdateAuditAlertRuleArgs, 'input'>>;
  updateClientApplication?: Resolver<ResolversTypes['ClientApplicationPayload'], ParentType, ContextType, RequireFields<MutationUpdateClientApplicationArgs, 'input'>>;
  updateMediaFile?: Resolver<ResolversTypes['MediaFilePayload'], ParentType, ContextType, RequireFields<MutationUpdateMediaFileArgs, 'input'>>;
  updateNotice?: Resolver<ResolversTypes['NoticePayload'], ParentType, ContextType, RequireFields<MutationUpdateNoticeArgs, 'input'>>;
  updateOrganisation?: Resolver<ResolversTypes['UpdateOrganisationPayload'], ParentType, ContextType, RequireFields<MutationUpdateOrganisationArgs, 'input'>>;
  updatePolicy?: Resolver<ResolversTypes['PolicyPayload'], ParentType, ContextType, RequireFields<MutationUpdatePolicyArgs, 'input'>>;
  updateRole?: Resolver<ResolversTypes['RolePayload'], ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'input'>>;
  updateScheduledCall?: Resolver<ResolversTypes['ScheduledCallPayload'], ParentType, ContextType, RequireFields<MutationUpdateScheduledCallArgs, 'input'>>;
  updateTenant?: Resolver<ResolversTypes['UpdateTenantPayload'], ParentType, ContextType, RequireFields<MutationUpdateTenantArgs, 'input'>>;
  updateUser?: Resolver<ResolversTypes['UpdateUserPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'input'>>;
  updateUserGroup?: Resolver<ResolversTypes['UserGroupPayload'], ParentType, ContextType, RequireFields<MutationUpdateUserGroupArgs, 'input'>>;
  updateWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
};

export type NoticeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importance?: Resolver<ResolversTypes['NoticeImportance'], ParentType, ContextType>;
  isRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  organisations?: Resolver<Array<ResolversTypes['Organisation']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type NoticePayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['NoticePayload'] = ResolversParentTypes['NoticePayload']> = {
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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

export type PolicyResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy'], FederationReferenceType extends FederationReferenceTypes['Policy'] = FederationReferenceTypes['Policy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  action?: Resolver<ResolversTypes['PolicyAction'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['PolicyEffect'], ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targetId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetKind?: Resolver<ResolversTypes['PolicyTargetKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PolicyEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type PolicyPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['PolicyPayload'] = ResolversParentTypes['PolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessEntries?: Resolver<ResolversTypes['AccessEntryConnection'], ParentType, ContextType, RequireFields<QueryAccessEntriesArgs, 'first'>>;
  accessHolders?: Resolver<ResolversTypes['AccessHolderConnection'], ParentType, ContextType, RequireFields<QueryAccessHoldersArgs, 'first' | 'input'>>;
  accessSubjects?: Resolver<Array<ResolversTypes['AccessSubject']>, ParentType, ContextType>;
  administration?: Resolver<ResolversTypes['Administration'], ParentType, ContextType>;
  apiActivity?: Resolver<ResolversTypes['ApiActivityReport'], ParentType, ContextType, RequireFields<QueryApiActivityArgs, 'from'>>;
  apiClass?: Resolver<Maybe<ResolversTypes['ApiClass']>, ParentType, ContextType, RequireFields<QueryApiClassArgs, 'id'>>;
  apiClasses?: Resolver<ResolversTypes['ApiClassConnection'], ParentType, ContextType, RequireFields<QueryApiClassesArgs, 'first'>>;
  auditAlertRules?: Resolver<Array<ResolversTypes['AuditAlertRule']>, ParentType, ContextType>;
  auditAlerts?: Resolver<ResolversTypes['AuditAlertConnection'], ParentType, ContextType, RequireFields<QueryAuditAlertsArgs, 'first'>>;
  auditArchives?: Resolver<ResolversTypes['AuditArchiveConnection'], ParentType, ContextType, RequireFields<QueryAuditArchivesArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditEntry?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType, RequireFields<QueryAuditEntryArgs, 'id'>>;
  auditStatistics?: Resolver<Array<ResolversTypes['AuditCount']>, ParentType, ContextType, RequireFields<QueryAuditStatisticsArgs, 'by' | 'from' | 'to'>>;
  auditVerification?: Resolver<ResolversTypes['AuditVerification'], ParentType, ContextType>;
  clientApplication?: Resolver<Maybe<ResolversTypes['ClientApplication']>, ParentType, ContextType, RequireFields<QueryClientApplicationArgs, 'id'>>;
  clientApplications?: Resolver<ResolversTypes['ClientApplicationConnection'], ParentType, ContextType, RequireFields<QueryClientApplicationsArgs, 'first'>>;
  explainAccess?: Resolver<ResolversTypes['AccessExplanation'], ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'input'>>;
  groupTenants?: Resolver<Array<ResolversTypes['Tenant']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaFile?: Resolver<Maybe<ResolversTypes['MediaFile']>, ParentType, ContextType, RequireFields<QueryMediaFileArgs, 'id'>>;
  mediaFiles?: Resolver<ResolversTypes['MediaFileConnection'], ParentType, ContextType, RequireFields<QueryMediaFilesArgs, 'first'>>;
  myNotices?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  myRoleDelegations?: Resolver<Array<ResolversTypes['RoleDelegation']>, ParentType, ContextType>;
  mySignIn?: Resolver<ResolversTypes['SignInAccount'], ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'id'>>;
  notices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryNoticesArgs, 'first'>>;
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType, RequireFields<QueryOrganisationArgs, 'id'>>;
  organisations?: Resolver<ResolversTypes['OrganisationConnection'], ParentType, ContextType, RequireFields<QueryOrganisationsArgs, 'first'>>;
  policies?: Resolver<ResolversTypes['PolicyConnection'], ParentType, ContextType, RequireFields<QueryPoliciesArgs, 'first'>>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QueryPolicyArgs, 'id'>>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roleDelegation?: Resolver<Maybe<ResolversTypes['RoleDelegation']>, ParentType, ContextType, RequireFields<QueryRoleDelegationArgs, 'id'>>;
  roleDelegations?: Resolver<ResolversTypes['RoleDelegationConnection'], ParentType, ContextType, RequireFields<QueryRoleDelegationsArgs, 'first'>>;
  roles?: Resolver<ResolversTypes['RoleConnection'], ParentType, ContextType, RequireFields<QueryRolesArgs, 'first'>>;
  scheduledCall?: Resolver<Maybe<ResolversTypes['ScheduledCall']>, ParentType, ContextType, RequireFields<QueryScheduledCallArgs, 'id'>>;
  scheduledCalls?: Resolver<ResolversTypes['ScheduledCallConnection'], ParentType, ContextType, RequireFields<QueryScheduledCallsArgs, 'first'>>;
  scheduledRuns?: Resolver<ResolversTypes['ScheduledRunConnection'], ParentType, ContextType, RequireFields<QueryScheduledRunsArgs, 'first'>>;
  signInOf?: Resolver<Maybe<ResolversTypes['SignInAccount']>, ParentType, ContextType, RequireFields<QuerySignInOfArgs, 'userId'>>;
  signInOptions?: Resolver<ResolversTypes['SignInOptions'], ParentType, ContextType>;
  tenant?: Resolver<ResolversTypes['Tenant'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType, RequireFields<QueryUserGroupArgs, 'id'>>;
  userGroups?: Resolver<ResolversTypes['UserGroupConnection'], ParentType, ContextType, RequireFields<QueryUserGroupsArgs, 'first'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType, RequireFields<QueryWebhookArgs, 'id'>>;
  webhookDeliveries?: Resolver<ResolversTypes['WebhookDeliveryConnection'], ParentType, ContextType, RequireFields<QueryWebhookDeliveriesArgs, 'first'>>;
  webhooks?: Resolver<ResolversTypes['WebhookConnection'], ParentType, ContextType, RequireFields<QueryWebhooksArgs, 'first'>>;
};

export type ReadNoticesPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ReadNoticesPayload'] = ResolversParentTypes['ReadNoticesPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecoveryCodesPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RecoveryCodesPayload'] = ResolversParentTypes['RecoveryCodesPayload']> = {
  recoveryCodes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetSignInPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ResetSignInPayload'] = ResolversParentTypes['ResetSignInPayload']> = {
  signInPath?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  administers?: Resolver<Maybe<ResolversTypes['AdministratorKind']>, ParentType, ContextType>;
  builtIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  userCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleDelegationResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleDelegation'] = ResolversParentTypes['RoleDelegation'], FederationReferenceType extends FederationReferenceTypes['RoleDelegation'] = FederationReferenceTypes['RoleDelegation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RoleDelegation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type RoleDelegationConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleDelegationConnection'] = ResolversParentTypes['RoleDelegationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RoleDelegationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RoleDelegation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleDelegationEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleDelegationEdge'] = ResolversParentTypes['RoleDelegationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RoleDelegation'], ParentType, ContextType>;
};

export type RoleDelegationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleDelegationPayload'] = ResolversParentTypes['RoleDelegationPayload']> = {
  delegation?: Resolver<Maybe<ResolversTypes['RoleDelegation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type RolePayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RolePayload'] = ResolversParentTypes['RolePayload']> = {
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateSigningKeyPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['RotateSigningKeyPayload'] = ResolversParentTypes['RotateSigningKeyPayload']> = {
  keyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScheduledCallResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledCall'] = ResolversParentTypes['ScheduledCall'], FederationReferenceType extends FederationReferenceTypes['ScheduledCall'] = FederationReferenceTypes['ScheduledCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScheduledCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  application?: Resolver<ResolversTypes['ClientApplication'], ParentType, ContextType>;
  cron?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  variables?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  webhook?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type ScheduledCallConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledCallConnection'] = ResolversParentTypes['ScheduledCallConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScheduledCallEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ScheduledCall']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScheduledCallEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledCallEdge'] = ResolversParentTypes['ScheduledCallEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduledCall'], ParentType, ContextType>;
};

export type ScheduledCallPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledCallPayload'] = ResolversParentTypes['ScheduledCallPayload']> = {
  scheduledCall?: Resolver<Maybe<ResolversTypes['ScheduledCall']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ScheduledRunResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledRun'] = ResolversParentTypes['ScheduledRun'], FederationReferenceType extends FederationReferenceTypes['ScheduledRun'] = FederationReferenceTypes['ScheduledRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScheduledRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resultBytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  scheduledCall?: Resolver<Maybe<ResolversTypes['ScheduledCall']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ScheduledRunState'], ParentType, ContextType>;
};

export type ScheduledRunConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledRunConnection'] = ResolversParentTypes['ScheduledRunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ScheduledRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ScheduledRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ScheduledRunEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledRunEdge'] = ResolversParentTypes['ScheduledRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduledRun'], ParentType, ContextType>;
};

export type ScheduledRunPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['ScheduledRunPayload'] = ResolversParentTypes['ScheduledRunPayload']> = {
  run?: Resolver<Maybe<ResolversTypes['ScheduledRun']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
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

export type SecondFactorEnrolmentResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SecondFactorEnrolment'] = ResolversParentTypes['SecondFactorEnrolment']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SeparateAdministrationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SeparateAdministrationPayload'] = ResolversParentTypes['SeparateAdministrationPayload']> = {
  administration?: Resolver<Maybe<ResolversTypes['Administration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInAccountResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SignInAccount'] = ResolversParentTypes['SignInAccount']> = {
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  needsSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordChangedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  passwordExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['SignInSession']>, ParentType, ContextType>;
};

export type SignInOptionsResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SignInOptions'] = ResolversParentTypes['SignInOptions']> = {
  awaitingFirstAdministrator?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SignInSessionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['SignInSession'] = ResolversParentTypes['SignInSession']> = {
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  factors?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  apiActivity?: SubscriptionResolver<ResolversTypes['ApiActivityReport'], "apiActivity", ParentType, ContextType, RequireFields<SubscriptionApiActivityArgs, 'everyS' | 'windowS'>>;
  auditAlerts?: SubscriptionResolver<ResolversTypes['AuditAlert'], "auditAlerts", ParentType, ContextType>;
};

export type TenantResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Tenant'] = ResolversParentTypes['Tenant'], FederationReferenceType extends FederationReferenceTypes['Tenant'] = FederationReferenceTypes['Tenant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tenant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrustedDocumentResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['TrustedDocument'] = ResolversParentTypes['TrustedDocument'], FederationReferenceType extends FederationReferenceTypes['TrustedDocument'] = FederationReferenceTypes['TrustedDocument']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrustedDocument']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TrustedDocumentConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['TrustedDocumentConnection'] = ResolversParentTypes['TrustedDocumentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TrustedDocumentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TrustedDocument']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrustedDocumentEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['TrustedDocumentEdge'] = ResolversParentTypes['TrustedDocumentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrustedDocument'], ParentType, ContextType>;
};

export type TrustedDocumentsPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['TrustedDocumentsPayload'] = ResolversParentTypes['TrustedDocumentsPayload']> = {
  documents?: Resolver<Array<ResolversTypes['TrustedDocument']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateAuditAlertRulePayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UpdateAuditAlertRulePayload'] = ResolversParentTypes['UpdateAuditAlertRulePayload']> = {
  rule?: Resolver<Maybe<ResolversTypes['AuditAlertRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateOrganisationPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UpdateOrganisationPayload'] = ResolversParentTypes['UpdateOrganisationPayload']> = {
  organisation?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  clearance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  effectiveRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  groups?: Resolver<Array<ResolversTypes['UserGroup']>, ParentType, ContextType>;
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

export type UserGroupResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserGroup'] = ResolversParentTypes['UserGroup'], FederationReferenceType extends FederationReferenceTypes['UserGroup'] = FederationReferenceTypes['UserGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['User']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserGroupConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserGroupConnection'] = ResolversParentTypes['UserGroupConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserGroupEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UserGroup']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserGroupEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserGroupEdge'] = ResolversParentTypes['UserGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserGroup'], ParentType, ContextType>;
};

export type UserGroupPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['UserGroupPayload'] = ResolversParentTypes['UserGroupPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  userGroup?: Resolver<Maybe<ResolversTypes['UserGroup']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  homeTenantId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook'], FederationReferenceType extends FederationReferenceTypes['Webhook'] = FederationReferenceTypes['Webhook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Webhook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  application?: Resolver<ResolversTypes['ClientApplication'], ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['WebhookEvent']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objectTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookConnection'] = ResolversParentTypes['WebhookConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Webhook']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveriesPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookDeliveriesPayload'] = ResolversParentTypes['WebhookDeliveriesPayload']> = {
  deliveries?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WebhookDeliveryResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookDelivery'] = ResolversParentTypes['WebhookDelivery'], FederationReferenceType extends FederationReferenceTypes['WebhookDelivery'] = FederationReferenceTypes['WebhookDelivery']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WebhookDelivery']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['WebhookEvent'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastError?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastStatus?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WebhookDeliveryState'], ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type WebhookDeliveryConnectionResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookDeliveryConnection'] = ResolversParentTypes['WebhookDeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WebhookDeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['WebhookDelivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WebhookDeliveryEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookDeliveryEdge'] = ResolversParentTypes['WebhookDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WebhookDelivery'], ParentType, ContextType>;
};

export type WebhookEdgeResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookEdge'] = ResolversParentTypes['WebhookEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Webhook'], ParentType, ContextType>;
};

export type WebhookPayloadResolvers<ContextType = IdentityContext, ParentType extends ResolversParentTypes['WebhookPayload'] = ResolversParentTypes['WebhookPayload']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = IdentityContext> = {
  AccessEntry?: AccessEntryResolvers<ContextType>;
  AccessEntryConnection?: AccessEntryConnectionResolvers<ContextType>;
  AccessEntryEdge?: AccessEntryEdgeResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessHolder?: AccessHolderResolvers<ContextType>;
  AccessHolderConnection?: AccessHolderConnectionResolvers<ContextType>;
  AccessHolderEdge?: AccessHolderEdgeResolvers<ContextType>;
  AccessObject?: AccessObjectResolvers<ContextType>;
  AccessProperty?: AccessPropertyResolvers<ContextType>;
  AccessReason?: AccessReasonResolvers<ContextType>;
  AccessSubject?: AccessSubjectResolvers<ContextType>;
  AcknowledgeAuditAlertPayload?: AcknowledgeAuditAlertPayloadResolvers<ContextType>;
  AddOrganisationPayload?: AddOrganisationPayloadResolvers<ContextType>;
  AddTenantPayload?: AddTenantPayloadResolvers<ContextType>;
  AddUserPayload?: AddUserPayloadResolvers<ContextType>;
  Administration?: AdministrationResolvers<ContextType>;
  ApiActivity?: ApiActivityResolvers<ContextType>;
  ApiActivityReport?: ApiActivityReportResolvers<ContextType>;
  ApiActivityStep?: ApiActivityStepResolvers<ContextType>;
  ApiClass?: ApiClassResolvers<ContextType>;
  ApiClassConnection?: ApiClassConnectionResolvers<ContextType>;
  ApiClassEdge?: ApiClassEdgeResolvers<ContextType>;
  ApiClassPayload?: ApiClassPayloadResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  ApiKeyPayload?: ApiKeyPayloadResolvers<ContextType>;
  ApiLimits?: ApiLimitsResolvers<ContextType>;
  ApiUsage?: ApiUsageResolvers<ContextType>;
  AssignRightsPayload?: AssignRightsPayloadResolvers<ContextType>;
  AuditAlert?: AuditAlertResolvers<ContextType>;
  AuditAlertConnection?: AuditAlertConnectionResolvers<ContextType>;
  AuditAlertEdge?: AuditAlertEdgeResolvers<ContextType>;
  AuditAlertRule?: AuditAlertRuleResolvers<ContextType>;
  AuditArchive?: AuditArchiveResolvers<ContextType>;
  AuditArchiveCheck?: AuditArchiveCheckResolvers<ContextType>;
  AuditArchiveConnection?: AuditArchiveConnectionResolvers<ContextType>;
  AuditArchiveEdge?: AuditArchiveEdgeResolvers<ContextType>;
  AuditArchivePayload?: AuditArchivePayloadResolvers<ContextType>;
  AuditBreak?: AuditBreakResolvers<ContextType>;
  AuditCount?: AuditCountResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  ChangeMyPasswordPayload?: ChangeMyPasswordPayloadResolvers<ContextType>;
  ClientApplication?: ClientApplicationResolvers<ContextType>;
  ClientApplicationConnection?: ClientApplicationConnectionResolvers<ContextType>;
  ClientApplicationEdge?: ClientApplicationEdgeResolvers<ContextType>;
  ClientApplicationPayload?: ClientApplicationPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  EnrolMySecondFactorPayload?: EnrolMySecondFactorPayloadResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  MediaFile?: MediaFileResolvers<ContextType>;
  MediaFileConnection?: MediaFileConnectionResolvers<ContextType>;
  MediaFileEdge?: MediaFileEdgeResolvers<ContextType>;
  MediaFilePayload?: MediaFilePayloadResolvers<ContextType>;
  Money?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  NoticePayload?: NoticePayloadResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  PolicyPayload?: PolicyPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReadNoticesPayload?: ReadNoticesPayloadResolvers<ContextType>;
  RecoveryCodesPayload?: RecoveryCodesPayloadResolvers<ContextType>;
  ResetSignInPayload?: ResetSignInPayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  RoleDelegation?: RoleDelegationResolvers<ContextType>;
  RoleDelegationConnection?: RoleDelegationConnectionResolvers<ContextType>;
  RoleDelegationEdge?: RoleDelegationEdgeResolvers<ContextType>;
  RoleDelegationPayload?: RoleDelegationPayloadResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  RolePayload?: RolePayloadResolvers<ContextType>;
  RotateSigningKeyPayload?: RotateSigningKeyPayloadResolvers<ContextType>;
  ScheduledCall?: ScheduledCallResolvers<ContextType>;
  ScheduledCallConnection?: ScheduledCallConnectionResolvers<ContextType>;
  ScheduledCallEdge?: ScheduledCallEdgeResolvers<ContextType>;
  ScheduledCallPayload?: ScheduledCallPayloadResolvers<ContextType>;
  ScheduledRun?: ScheduledRunResolvers<ContextType>;
  ScheduledRunConnection?: ScheduledRunConnectionResolvers<ContextType>;
  ScheduledRunEdge?: ScheduledRunEdgeResolvers<ContextType>;
  ScheduledRunPayload?: ScheduledRunPayloadResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SecondFactorEnrolment?: SecondFactorEnrolmentResolvers<ContextType>;
  SeparateAdministrationPayload?: SeparateAdministrationPayloadResolvers<ContextType>;
  SignInAccount?: SignInAccountResolvers<ContextType>;
  SignInOptions?: SignInOptionsResolvers<ContextType>;
  SignInSession?: SignInSessionResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tenant?: TenantResolvers<ContextType>;
  TrustedDocument?: TrustedDocumentResolvers<ContextType>;
  TrustedDocumentConnection?: TrustedDocumentConnectionResolvers<ContextType>;
  TrustedDocumentEdge?: TrustedDocumentEdgeResolvers<ContextType>;
  TrustedDocumentsPayload?: TrustedDocumentsPayloadResolvers<ContextType>;
  UpdateAuditAlertRulePayload?: UpdateAuditAlertRulePayloadResolvers<ContextType>;
  UpdateOrganisationPayload?: UpdateOrganisationPayloadResolvers<ContextType>;
  UpdateTenantPayload?: UpdateTenantPayloadResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UserGroup?: UserGroupResolvers<ContextType>;
  UserGroupConnection?: UserGroupConnectionResolvers<ContextType>;
  UserGroupEdge?: UserGroupEdgeResolvers<ContextType>;
  UserGroupPayload?: UserGroupPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookConnection?: WebhookConnectionResolvers<ContextType>;
  WebhookDeliveriesPayload?: WebhookDeliveriesPayloadResolvers<ContextType>;
  WebhookDelivery?: WebhookDeliveryResolvers<ContextType>;
  WebhookDeliveryConnection?: WebhookDeliveryConnectionResolvers<ContextType>;
  WebhookDeliveryEdge?: WebhookDeliveryEdgeResolvers<ContextType>;
  WebhookEdge?: WebhookEdgeResolvers<ContextType>;
  WebhookPayload?: WebhookPayloadResolvers<ContextType>;
};

