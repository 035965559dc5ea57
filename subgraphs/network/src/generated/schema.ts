import type { GeoJson } from '@hydrograph/entities';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Connection } from '@hydrograph/entities';
import type { NetworkElement as NetworkElementModel, HydraulicModel as HydraulicModelModel, Junction as JunctionModel, Pipe as PipeModel, Valve as ValveModel, Hydrant as HydrantModel, Tank as TankModel, Reservoir as ReservoirModel, Pump as PumpModel, Station as StationModel, Dma as DmaModel, Point as PointModel, Device as DeviceModel, DeviceChannel as DeviceChannelModel, Connector as ConnectorModel, ConnectorStatus as ConnectorStatusModel, DeviceStatus as DeviceStatusModel, UnregisteredDevice as UnregisteredDeviceModel, UploadTarget as UploadTargetModel, UploadStatus as UploadStatusModel, AlarmRule as AlarmRuleModel, AlarmTarget as AlarmTargetModel, Alarm as AlarmModel, AlarmGroup as AlarmGroupModel, AlarmPlace as AlarmPlaceModel, AlarmContact as AlarmContactModel, AlarmNotice as AlarmNoticeModel, CleaningRule as CleaningRuleModel, CleaningRuleTrial as CleaningRuleTrialModel, PointDay as PointDayModel, QualityGroup as QualityGroupModel, NetworkImport as NetworkImportModel, PumpUnit as PumpUnitModel, PumpStation as PumpStationModel, EnergyMeter as EnergyMeterModel } from '../models.ts';
import type { NetworkContext } from '../context.ts';
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

/** Which alarms to take note of: by id, or all open ones of a station or cause. */
export type AcknowledgeAlarmsInput = {
  /** All open ones with this cause. */
  cause?: InputMaybe<AlarmCause>;
  /** A remark on each. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** These, at most 1000. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** All open ones at this station. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
};

/** One station to add. */
export type AddStationInput = {
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Ids of tanks, reservoirs and pumps that belong to it. */
  elementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where it is: a GeoJSON point. */
  geometry: Scalars['GeoJSON']['input'];
  /** What it is. */
  kind: StationKind;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
};

/** Stations to add. */
export type AddStationsInput = {
  /** At most 1000. */
  stations: Array<AddStationInput>;
};

/** Answer of addStations. */
export type AddStationsPayload = {
  __typename?: 'AddStationsPayload';
  /** The new stations in the order given; empty when refused. */
  stations: Array<Station>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** An alarm: a stretch of time in which a rule found a point to be wrong. */
export type Alarm = {
  __typename?: 'Alarm';
  /** When somebody took note. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took note. */
  acknowledgedBy?: Maybe<Scalars['String']['output']>;
  /** Why. It only gets worse while the alarm is on. */
  cause: AlarmCause;
  /** When what was wrong was over; null while it is on. */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Remarks, oldest first. */
  comments: Array<AlarmComment>;
  /** When it will be passed on next if nobody takes note. */
  escalatesAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often it was passed on because nobody took note in time: 0 to 3. */
  escalationLevel: Scalars['Int']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The limit that was passed, in the unit of the point; for STALE seconds. */
  limit: Scalars['Float']['output'];
  /** What it says, in Chinese. */
  message: Scalars['String']['output'];
  /** What it says, in English. */
  messageEn: Scalars['String']['output'];
  /** What was told to whom outside the screens, oldest first. */
  notices: Array<AlarmNotice>;
  /** Whether it still needs somebody: it is on, or it was CRITICAL or MAJOR and nobody has taken note; and it is not set aside. */
  open: Scalars['Boolean']['output'];
  /** The point that is in alarm; null when it is gone. */
  point?: Maybe<Point>;
  /** When it had been wrong for long enough to be an alarm. */
  raisedAt: Scalars['DateTime']['output'];
  /** The rule that raised it; null when it is not known any more. */
  rule?: Maybe<AlarmRule>;
  /** How grave. */
  severity: AlarmSeverity;
  /** Why it was set aside. */
  shelveReason?: Maybe<Scalars['String']['output']>;
  /** Who set it aside. */
  shelvedBy?: Maybe<Scalars['String']['output']>;
  /** Set aside until then; null when it is not. */
  shelvedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When what is wrong began, by the time of the samples. */
  startedAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  state: AlarmState;
  /** The station of the point. */
  station?: Maybe<Station>;
  /** What the contingency plan of its rule says to do, in order, with what was done. */
  steps: Array<AlarmStep>;
  /** When it last changed in any way. */
  updatedAt: Scalars['DateTime']['output'];
  /** The value that raised it, or made it worse, in the unit of the point. */
  value: Scalars['Float']['output'];
  /** True: samples that came late showed that there was nothing wrong. */
  withdrawn: Scalars['Boolean']['output'];
};

/** Changes of alarms in their order. */
export type AlarmBatch = {
  __typename?: 'AlarmBatch';
  /** The alarms as each change left them; one that changed twice is there twice. */
  alarms: Array<Alarm>;
  /** Position after this batch; give it to `alarms` to go on from here. */
  cursor: Scalars['String']['output'];
};

/** Why a point is in alarm. */
export type AlarmCause =
  /** It is far from what is usual at this hour of the week. */
  | 'DEVIATION'
  /** It does not change any more. */
  | 'FLAT_LINE'
  /** High. */
  | 'HI'
  /** Gravely high. */
  | 'HIHI'
  /** Low. */
  | 'LO'
  /** Gravely low. */
  | 'LOLO'
  /** It rose or fell too fast. */
  | 'RATE'
  /** Nothing comes from it. */
  | 'STALE';

/** Conditions on why there is an alarm. */
export type AlarmCauseFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlarmCause>;
  /** One of these. */
  in?: InputMaybe<Array<AlarmCause>>;
};

/** The way of a message. */
export type AlarmChannel =
  /** Text message to a mobile phone. */
  | 'SMS'
  /** WeCom (Enterprise WeChat) message to a member. */
  | 'WECHAT';

/** A remark on an alarm. */
export type AlarmComment = {
  __typename?: 'AlarmComment';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who. */
  by: Scalars['String']['output'];
  /** What. */
  text: Scalars['String']['output'];
};

/** When it is an alarm. Fields that do not belong to the kind are null. */
export type AlarmCondition = {
  __typename?: 'AlarmCondition';
  /** STALE: nothing came for so many seconds. FLAT_LINE: unchanged for so many seconds. 10 to 2,678,400 (31 days). */
  afterS?: Maybe<Scalars['Int']['output']>;
  /** RATE: a fall by so much. */
  fall?: Maybe<Scalars['Float']['output']>;
  /** LIMITS: high above this. */
  hi?: Maybe<Scalars['Float']['output']>;
  /** LIMITS: gravely high above this. */
  hihi?: Maybe<Scalars['Float']['output']>;
  /** LIMITS: so far inside the limit the value must come back for the alarm to be over. */
  hysteresis?: Maybe<Scalars['Float']['output']>;
  /** The kind. */
  kind: AlarmConditionKind;
  /** LIMITS: low below this. */
  lo?: Maybe<Scalars['Float']['output']>;
  /** LIMITS: gravely low below this, in the unit of the point. */
  lolo?: Maybe<Scalars['Float']['output']>;
  /** RATE: a rise by so much, in the unit of the point. */
  rise?: Maybe<Scalars['Float']['output']>;
  /** DEVIATION: up to so many usual spreads from the usual is fine. */
  spreads?: Maybe<Scalars['Float']['output']>;
  /** FLAT_LINE: changes up to this count as none. DEVIATION: up to so far from the usual is fine, in the unit of the point. */
  tolerance?: Maybe<Scalars['Float']['output']>;
  /** RATE: within so many seconds, 1 to 86,400. */
  windowS?: Maybe<Scalars['Int']['output']>;
};

/** When it is an alarm. Only fields of the kind may be given. */
export type AlarmConditionInput = {
  /** STALE: nothing came for so many seconds. FLAT_LINE: unchanged for so many seconds. 10 to 2,678,400 (31 days). */
  afterS?: InputMaybe<Scalars['Int']['input']>;
  /** RATE: a fall by so much. */
  fall?: InputMaybe<Scalars['Float']['input']>;
  /** LIMITS: high above this. */
  hi?: InputMaybe<Scalars['Float']['input']>;
  /** LIMITS: gravely high above this. */
  hihi?: InputMaybe<Scalars['Float']['input']>;
  /** LIMITS: so far inside the limit the value must come back for the alarm to be over. */
  hysteresis?: InputMaybe<Scalars['Float']['input']>;
  /** The kind. */
  kind: AlarmConditionKind;
  /** LIMITS: low below this. */
  lo?: InputMaybe<Scalars['Float']['input']>;
  /** LIMITS: gravely low below this, in the unit of the point. */
  lolo?: InputMaybe<Scalars['Float']['input']>;
  /** RATE: a rise by so much, in the unit of the point. */
  rise?: InputMaybe<Scalars['Float']['input']>;
  /** DEVIATION: up to so many usual spreads from the usual is fine. */
  spreads?: InputMaybe<Scalars['Float']['input']>;
  /** FLAT_LINE: changes up to this count as none. DEVIATION: up to so far from the usual is fine, in the unit of the point. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
  /** RATE: within so many seconds, 1 to 86,400. */
  windowS?: InputMaybe<Scalars['Int']['input']>;
};

/** Kinds of conditions. */
export type AlarmConditionKind =
  /** It is far from what is usual at this hour of the week. */
  | 'DEVIATION'
  /** It does not change. */
  | 'FLAT_LINE'
  /** The value is outside limits. */
  | 'LIMITS'
  /** It rises or falls too fast. */
  | 'RATE'
  /** Nothing comes. */
  | 'STALE';

/** A page of Alarm rows. */
export type AlarmConnection = {
  __typename?: 'AlarmConnection';
  /** The rows with their cursors. */
  edges: Array<AlarmEdge>;
  /** The rows alone. */
  nodes: Array<Alarm>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** Somebody whom alarms are told to outside the screens. */
export type AlarmContact = {
  __typename?: 'AlarmContact';
  /** Mobile number, or member id of WeCom. */
  address: Scalars['String']['output'];
  /** The way. */
  channel: AlarmChannel;
  /** Alarms at points inside this area only; everywhere when null. */
  dma?: Maybe<Dma>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Alarms from this severity on. */
  leastSeverity: AlarmSeverity;
  /** Told from this escalation on: 0 at once, 1 to 3 when nobody took note. */
  level: Scalars['Int']['output'];
  /** Name. */
  name: Scalars['String']['output'];
};

/** Answer of the changes of contacts. */
export type AlarmContactPayload = {
  __typename?: 'AlarmContactPayload';
  /** The contact; null when refused. */
  contact?: Maybe<AlarmContact>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Open alarms of one severity. */
export type AlarmCount = {
  __typename?: 'AlarmCount';
  /** How many are open. */
  count: Scalars['Int']['output'];
  /** The severity. */
  severity: AlarmSeverity;
  /** How many of them nobody has taken note of. */
  unacknowledgedCount: Scalars['Int']['output'];
};

/** One row of a page of Alarm rows. */
export type AlarmEdge = {
  __typename?: 'AlarmEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Alarm;
};

/** A stretch of time that would have been an alarm. */
export type AlarmEpisode = {
  __typename?: 'AlarmEpisode';
  /** Why. */
  cause: AlarmCause;
  /** When it would have been over; null when it was still on at the end. */
  clearedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The limit that was passed. */
  limit: Scalars['Float']['output'];
  /** When it would have been raised. */
  raisedAt: Scalars['DateTime']['output'];
  /** When what is wrong began. */
  startedAt: Scalars['DateTime']['output'];
  /** The value that raised it. */
  value: Scalars['Float']['output'];
};

/** Which Alarm rows; all conditions given must hold. */
export type AlarmFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AlarmFilter>>;
  /** By cause. */
  cause?: InputMaybe<AlarmCauseFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By what it says in Chinese. */
  message?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AlarmFilter>;
  /** True: still needs somebody. False: does not. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AlarmFilter>>;
  /** By point id. */
  pointId?: InputMaybe<IdFilter>;
  /** By when it was raised. */
  raisedAt?: InputMaybe<DateTimeFilter>;
  /** By rule id. */
  ruleId?: InputMaybe<IdFilter>;
  /** By severity. */
  severity?: InputMaybe<AlarmSeverityFilter>;
  /** True: set aside. False: not set aside. */
  shelved?: InputMaybe<Scalars['Boolean']['input']>;
  /** By where it stands. */
  state?: InputMaybe<AlarmStateFilter>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
};

/** Open alarms of one station with one cause. */
export type AlarmGroup = {
  __typename?: 'AlarmGroup';
  /** Why. */
  cause: AlarmCause;
  /** How many. */
  count: Scalars['Int']['output'];
  /** When the first and the last were raised. */
  firstRaisedAt: Scalars['DateTime']['output'];
  /** When the last was raised. */
  lastRaisedAt: Scalars['DateTime']['output'];
  /** The newest of them. */
  newest: Alarm;
  /** The gravest of them. */
  severity: AlarmSeverity;
  /** The station; null for points at no station. */
  station?: Maybe<Station>;
  /** How many nobody has taken note of. */
  unacknowledgedCount: Scalars['Int']['output'];
};

/** A part of the week. */
export type AlarmHours = {
  __typename?: 'AlarmHours';
  /** Days: 1 Monday to 7 Sunday. */
  days: Array<Scalars['Int']['output']>;
  /** From, HH:MM. */
  from: Scalars['String']['output'];
  /** Until, HH:MM; before `from` means on the next day. */
  to: Scalars['String']['output'];
};

/** A part of the week. */
export type AlarmHoursInput = {
  /** Days: 1 Monday to 7 Sunday. */
  days: Array<Scalars['Int']['input']>;
  /** From, HH:MM. */
  from: Scalars['String']['input'];
  /** Until, HH:MM; before `from` means on the next day. */
  to: Scalars['String']['input'];
};

/** A message about an alarm to somebody outside the screens. */
export type AlarmNotice = {
  __typename?: 'AlarmNotice';
  /** The way. */
  channel: AlarmChannel;
  /** Whom it went to. */
  contactName: Scalars['String']['output'];
  /** When it was due. */
  createdAt: Scalars['DateTime']['output'];
  /** What went wrong the last time. */
  error?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When the operator or WeChat took it. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: AlarmNoticeState;
};

/** Where a message stands. */
export type AlarmNoticeState =
  /** It was given up. */
  | 'FAILED'
  /** It was taken. */
  | 'SENT'
  /** It is on its way. */
  | 'WAITING';

/** Open alarms at one place of the map. */
export type AlarmPlace = {
  __typename?: 'AlarmPlace';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The place, as a point. */
  geometry: Scalars['GeoJSON']['output'];
  /** When the last was raised. */
  lastRaisedAt: Scalars['DateTime']['output'];
  /** The points in alarm there, at most 100: what `alarms(filter: { pointId: ... })` is asked with. */
  pointIds: Array<Scalars['ID']['output']>;
  /** The gravest of them. */
  severity: AlarmSeverity;
  /** The station there; null where there is none. */
  station?: Maybe<Station>;
  /** How many nobody has taken note of. */
  unacknowledgedCount: Scalars['Int']['output'];
};

/** A rule: what is watched, and when it is an alarm. */
export type AlarmRule = {
  __typename?: 'AlarmRule';
  /** Whoever is told next is told when nobody took note for so many seconds; never when null. */
  acknowledgeWithinS?: Maybe<Scalars['Int']['output']>;
  /** How many of its alarms are on. */
  activeCount: Scalars['Int']['output'];
  /** How long it must be over for the alarm to be, seconds. */
  clearDelayS: Scalars['Int']['output'];
  /** When it is an alarm. */
  condition: AlarmCondition;
  /** Whether it is in force. */
  enabled: Scalars['Boolean']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What its alarms say in Chinese, with {point}, {station}, {value}, {limit} and {unit} filled in; a usual text when null. */
  message?: Maybe<Scalars['String']['output']>;
  /** The same in English. */
  messageEn?: Maybe<Scalars['String']['output']>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** How many points it watches now. */
  pointCount: Scalars['Int']['output'];
  /** How long it must hold to be an alarm, seconds. */
  raiseDelayS: Scalars['Int']['output'];
  /** Hours of the week in which it is watched, in the zone of the utility; always when empty. */
  schedule: Array<AlarmHours>;
  /** How grave beyond HIHI and LOLO; as `severity` when null. */
  severeSeverity?: Maybe<AlarmSeverity>;
  /** How grave. */
  severity: AlarmSeverity;
  /** What its contingency plan says to do, in order. */
  steps: Array<AlarmStep>;
  /** What it watches: all points that meet everything given here. */
  target: AlarmTarget;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts its changes: give it back with an update. */
  version: Scalars['Int']['output'];
};

/** A page of AlarmRule rows. */
export type AlarmRuleConnection = {
  __typename?: 'AlarmRuleConnection';
  /** The rows with their cursors. */
  edges: Array<AlarmRuleEdge>;
  /** The rows alone. */
  nodes: Array<AlarmRule>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of AlarmRule rows. */
export type AlarmRuleEdge = {
  __typename?: 'AlarmRuleEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: AlarmRule;
};

/** Which AlarmRule rows; all conditions given must hold. */
export type AlarmRuleFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<AlarmRuleFilter>>;
  /** In force or not. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AlarmRuleFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<AlarmRuleFilter>>;
};

/** An alarm rule. */
export type AlarmRuleInput = {
  /** Whoever is told next is told when nobody took note for so many seconds, 10 to 86,400; never when absent. */
  acknowledgeWithinS?: InputMaybe<Scalars['Int']['input']>;
  /** How long it must be over for the alarm to be, seconds, 0 to 86,400. */
  clearDelayS?: Scalars['Int']['input'];
  /** When it is an alarm. */
  condition: AlarmConditionInput;
  /** Whether it is in force. */
  enabled?: Scalars['Boolean']['input'];
  /** What its alarms say in Chinese, with {point}, {station}, {value}, {limit} and {unit} filled in. */
  message?: InputMaybe<Scalars['String']['input']>;
  /** The same in English. */
  messageEn?: InputMaybe<Scalars['String']['input']>;
  /** Name in Chinese, unique among rules. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** How long it must hold to be an alarm, seconds, 0 to 86,400. */
  raiseDelayS?: Scalars['Int']['input'];
  /** Hours of the week in which it is watched; always when absent. */
  schedule?: InputMaybe<Array<AlarmHoursInput>>;
  /** How grave beyond HIHI and LOLO; as `severity` when absent. */
  severeSeverity?: InputMaybe<AlarmSeverity>;
  /** How grave. */
  severity: AlarmSeverity;
  /** What its contingency plan says to do, in order, at most 30 steps. */
  steps?: InputMaybe<Array<AlarmStepInput>>;
  /** What it watches. */
  target: AlarmTargetInput;
};

/** Answer of the changes of alarm rules. */
export type AlarmRulePayload = {
  __typename?: 'AlarmRulePayload';
  /** The rule; null when refused. */
  alarmRule?: Maybe<AlarmRule>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of AlarmRule rows; ties are broken by id. */
export type AlarmRuleSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AlarmRuleSortField;
};

/** What AlarmRule rows can be sorted by. */
export type AlarmRuleSortField =
  /** By name. */
  | 'NAME'
  /** By when it last changed. */
  | 'UPDATED_AT';

/** What a rule would have raised at a point. */
export type AlarmRuleTrial = {
  __typename?: 'AlarmRuleTrial';
  /** How many alarms there would have been. */
  episodeCount: Scalars['Int']['output'];
  /** The alarms, oldest first, at most 1000. */
  episodes: Array<AlarmEpisode>;
  /** The point. */
  point: Point;
  /** How many samples were judged. */
  sampleCount: Scalars['Int']['output'];
  /** DEVIATION: what would have been fine, hour by hour; empty for others. */
  usual: Array<UsualRange>;
};

/** A rule to be tried on the past. */
export type AlarmRuleTrialInput = {
  /** How long it must be over for the alarm to be, seconds. */
  clearDelayS?: Scalars['Int']['input'];
  /** When it is an alarm. */
  condition: AlarmConditionInput;
  /** From, inclusive. */
  from: Scalars['DateTime']['input'];
  /** The points, at most 20. */
  pointIds: Array<Scalars['ID']['input']>;
  /** How long it must hold to be an alarm, seconds. */
  raiseDelayS?: Scalars['Int']['input'];
  /** Hours of the week in which it is watched; always when absent. */
  schedule?: InputMaybe<Array<AlarmHoursInput>>;
  /** To, exclusive; at most 31 days after `from`. */
  to: Scalars['DateTime']['input'];
};

/** How grave an alarm is: the four steps of the national warning colours. */
export type AlarmSeverity =
  /** Red: act at once. */
  | 'CRITICAL'
  /** Orange: act soon. */
  | 'MAJOR'
  /** Yellow: look at it today. */
  | 'MINOR'
  /** Blue: good to know. */
  | 'NOTICE';

/** Conditions on how grave an alarm is. */
export type AlarmSeverityFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlarmSeverity>;
  /** One of these. */
  in?: InputMaybe<Array<AlarmSeverity>>;
};

/** Order of Alarm rows; ties are broken by id. */
export type AlarmSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: AlarmSortField;
};

/** What Alarm rows can be sorted by. */
export type AlarmSortField =
  /** By when it was raised. */
  | 'RAISED_AT'
  /** By how grave it is. */
  | 'SEVERITY'
  /** By when it last changed. */
  | 'UPDATED_AT';

/** Where an alarm stands. */
export type AlarmState =
  /** It is on and somebody has taken note of it. */
  | 'ACKNOWLEDGED'
  /** What was wrong is over. */
  | 'CLEARED'
  /** It is on and nobody has taken note of it. */
  | 'RAISED';

/** Conditions on where an alarm stands. */
export type AlarmStateFilter = {
  /** Equal to. */
  eq?: InputMaybe<AlarmState>;
  /** One of these. */
  in?: InputMaybe<Array<AlarmState>>;
};

/** A step of a contingency plan. */
export type AlarmStep = {
  __typename?: 'AlarmStep';
  /** When it was done; null when it was not. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who did it. */
  doneBy?: Maybe<Scalars['String']['output']>;
  /** What to do, in Chinese. */
  text: Scalars['String']['output'];
  /** What to do, in English. */
  textEn?: Maybe<Scalars['String']['output']>;
};

/** A step of a contingency plan. */
export type AlarmStepInput = {
  /** What to do, in Chinese. */
  text: Scalars['String']['input'];
  /** What to do, in English. */
  textEn?: InputMaybe<Scalars['String']['input']>;
};

/** How many alarms need somebody. */
export type AlarmSummary = {
  __typename?: 'AlarmSummary';
  /** Cursor for the subscription `alarms`: everything after this summary. */
  cursor: Scalars['String']['output'];
  /** By severity; severities without open alarms are left out. */
  open: Array<AlarmCount>;
  /** Alarms that are set aside. */
  shelvedCount: Scalars['Int']['output'];
};

/** What a rule watches. */
export type AlarmTarget = {
  __typename?: 'AlarmTarget';
  /** Points inside this area. */
  dma?: Maybe<Dma>;
  /** This point alone. Rules of the same kind for more than one point leave it out. */
  point?: Maybe<Point>;
  /** Points that measure this. */
  quantity?: Maybe<Quantity>;
  /** Points of this station. */
  station?: Maybe<Station>;
  /** Points at stations of this kind. */
  stationKind?: Maybe<StationKind>;
};

/** What a rule watches: all points that meet everything given. At least one must be given. */
export type AlarmTargetInput = {
  /** Points inside this area. */
  dmaId?: InputMaybe<Scalars['ID']['input']>;
  /** This point alone. */
  pointId?: InputMaybe<Scalars['ID']['input']>;
  /** Points that measure this. */
  quantity?: InputMaybe<Quantity>;
  /** Points of this station. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** Points at stations of this kind. */
  stationKind?: InputMaybe<StationKind>;
};

/** Answer of the changes of alarms. */
export type AlarmsPayload = {
  __typename?: 'AlarmsPayload';
  /** The alarms that were asked for by id, as they are now; empty when they were asked for otherwise. */
  alarms: Array<Alarm>;
  /** How many alarms were changed. */
  changedCount: Scalars['Int']['output'];
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A sample that a rule sees otherwise than it stands in the store. */
export type CleaningChange = {
  __typename?: 'CleaningChange';
  /** What the device sent. */
  raw: Scalars['Float']['output'];
  /** Why it would be doubted; null when it would not. */
  reasonAfter?: Maybe<CleaningFindingKind>;
  /** Why it is doubted now; null when it is not. */
  reasonBefore?: Maybe<CleaningFindingKind>;
  /** When it was measured. */
  time: Scalars['DateTime']['output'];
  /** The value it would have. */
  valueAfter: Scalars['Float']['output'];
  /** The value that stands there now. */
  valueBefore: Scalars['Float']['output'];
};

/** How often something was found in a day. */
export type CleaningFinding = {
  __typename?: 'CleaningFinding';
  /** In how many samples. */
  count: Scalars['Int']['output'];
  /** What. */
  kind: CleaningFindingKind;
};

/** Why a sample is doubted. */
export type CleaningFindingKind =
  /** Its peers say something else. */
  | 'CROSS_SENSOR'
  /** It did not move for too long. */
  | 'FLAT_LINE'
  /** It cannot be. */
  | 'OUT_OF_RANGE'
  /** It changed too fast. */
  | 'RATE'
  /** It stands off its neighbours alone. */
  | 'SPIKE';

/** What is believed of a quantity or a point. A number that is null is not judged. */
export type CleaningRule = {
  __typename?: 'CleaningRule';
  /** How often it is to send, s; as on most of the day when absent. */
  expectedEveryS?: Maybe<Scalars['Float']['output']>;
  /** A value that does not move for so long is uncertain, FLAT_LINE, s. */
  flatAfterS?: Maybe<Scalars['Float']['output']>;
  /** Moves of so much count as none; 0 when absent. */
  flatTolerance?: Maybe<Scalars['Float']['output']>;
  /** Its id; null for what is usual. */
  id?: Maybe<Scalars['ID']['output']>;
  /** True: nobody said otherwise yet. */
  isUsual: Scalars['Boolean']['output'];
  /** A sample that comes so much later than it was measured is late, s. */
  lateAfterS?: Maybe<Scalars['Float']['output']>;
  /** Highest value that can be. Above it a sample is bad, OUT_OF_RANGE. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** Lowest value that can be, in the unit of the point. Below it a sample is bad, OUT_OF_RANGE. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** Largest change that can be within a minute. A faster one is uncertain, RATE. */
  mostPerMinute?: Maybe<Scalars['Float']['output']>;
  /** How far it may be off the median of its peers within 5 min; beyond it is uncertain, CROSS_SENSOR. */
  peerTolerance?: Maybe<Scalars['Float']['output']>;
  /** Points that should say the same; for a quantity all of it at one station. */
  peers: Array<Point>;
  /** The point it is about; null for the rule of a quantity. */
  point?: Maybe<Point>;
  /** The quantity it is about; null for the rule of a point. */
  quantity?: Maybe<Quantity>;
  /** How far a single sample must stand off its neighbours, which agree, to be a spike: uncertain, SPIKE, with the value between them. */
  spike?: Maybe<Scalars['Float']['output']>;
  /** Longer silence is counted as missing, s. */
  staleAfterS?: Maybe<Scalars['Float']['output']>;
};

/** A page of rules of single points. */
export type CleaningRuleConnection = {
  __typename?: 'CleaningRuleConnection';
  /** The rows with their cursors. */
  edges: Array<CleaningRuleEdge>;
  /** The rows alone. */
  nodes: Array<CleaningRule>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of rules of single points. */
export type CleaningRuleEdge = {
  __typename?: 'CleaningRuleEdge';
  /** Pass it as `after` to read on behind this row. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: CleaningRule;
};

/** Which CleaningRule rows; all conditions given must hold. */
export type CleaningRuleFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<CleaningRuleFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<CleaningRuleFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<CleaningRuleFilter>>;
  /** By point id. */
  pointId?: InputMaybe<IdFilter>;
};

/** What came of a change of a cleaning rule. */
export type CleaningRulePayload = {
  __typename?: 'CleaningRulePayload';
  /** The rule as it is now; null when refused or removed. */
  cleaningRule?: Maybe<CleaningRule>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of CleaningRule rows; ties are broken by id. */
export type CleaningRuleSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: CleaningRuleSortField;
};

/** What CleaningRule rows can be ordered by. */
export type CleaningRuleSortField =
  /** By the time of the last change. */
  | 'UPDATED_AT';

/** What a cleaning rule would have found at a point. */
export type CleaningRuleTrial = {
  __typename?: 'CleaningRuleTrial';
  /** What the rule would find, most first. */
  after: Array<CleaningFinding>;
  /** What stands in the store now, most first. */
  before: Array<CleaningFinding>;
  /** Of how many it would think otherwise. */
  changeCount: Scalars['Int']['output'];
  /** Samples of which it would think otherwise, oldest first, at most 500. */
  changes: Array<CleaningChange>;
  /** The point. */
  point: Point;
  /** How many samples were judged. */
  sampleCount: Scalars['Int']['output'];
};

/** A cleaning rule to try on the past. */
export type CleaningRuleTrialInput = {
  /** From, inclusive. */
  from: Scalars['DateTime']['input'];
  /** The points it is tried at, at most 20. */
  pointIds: Array<Scalars['ID']['input']>;
  /** The rule, of a quantity or of a point, as it would be saved. */
  rule: SaveCleaningRuleInput;
  /** To, exclusive; at most 31 days after `from`. */
  to: Scalars['DateTime']['input'];
};

/** A remark on an alarm. */
export type CommentAlarmInput = {
  /** Which alarm. */
  id: Scalars['ID']['input'];
  /** The remark, at most 2000 characters. */
  text: Scalars['String']['input'];
};

/** Where a device is heard, and what it sends. */
export type ConnectDeviceInput = {
  /** Its number in its protocol; of a polled one with @host or @host:port when it is asked over another gateway than that of the connector. CJ/T 188: fourteen digits, with two hex digits of the kind of meter before them when it is not 10 (cold water). */
  address: Scalars['String']['input'];
  /** Which of its codes is which point, at most 200; they take the place of those before. */
  channels: Array<DeviceChannelInput>;
  /** The connector that hears or asks it; it gives the device its protocol. */
  connectorId: Scalars['ID']['input'];
  /** The device. */
  id: Scalars['ID']['input'];
  /** How often it is asked, 1 to 86400 s; null: as its connector says; when absent, as before, or as its connector says when that is another. Only of polled protocols. */
  pollEveryS?: InputMaybe<Scalars['Int']['input']>;
  /** The version that was read; the change is refused when there is a newer one. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of connectDevice. */
export type ConnectDevicePayload = {
  __typename?: 'ConnectDevicePayload';
  /** The device; null when refused. */
  device?: Maybe<Device>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A connector: a port of the collector that stations dial into, or a master that asks devices over a TCP gateway. It runs in a process of its own, with a budget of memory and time. */
export type Connector = {
  __typename?: 'Connector';
  /** The devices that dial into it, or that it asks. */
  devices: DeviceConnection;
  /** Whether it is at work: its port open, or its devices asked. */
  enabled: Scalars['Boolean']['output'];
  /** Address of the collector's machine it listens on, 0.0.0.0 for all of them; of a polled protocol the gateway or device that is dialled. */
  host: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name, unique in the utility. */
  name: Scalars['String']['output'];
  /** A device that was not heard for so many seconds is offline. */
  offlineAfterS: Scalars['Int']['output'];
  /** How often each device is asked, s; null when devices report by themselves. */
  pollEveryS?: Maybe<Scalars['Int']['output']>;
  /** Port it listens on, or dials. */
  port: Scalars['Int']['output'];
  /** What is spoken. */
  protocol: ConnectorProtocol;
  /** How often a question without an answer is asked again; null when devices report by themselves. */
  retries?: Maybe<Scalars['Int']['output']>;
  /** How it is doing, as the collector said last; null when it never ran. */
  status?: Maybe<ConnectorStatus>;
  /** How long an answer is waited for, ms; null when devices report by themselves. */
  timeoutMs?: Maybe<Scalars['Int']['output']>;
  /** What carries it. */
  transport: ConnectorTransport;
  /** Counts the changes; give it back with a change. */
  version: Scalars['Int']['output'];
};


/** A connector: a port of the collector that stations dial into, or a master that asks devices over a TCP gateway. It runs in a process of its own, with a budget of memory and time. */
export type ConnectorDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeviceFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<DeviceSort>;
};

/** A page of connectors. */
export type ConnectorConnection = {
  __typename?: 'ConnectorConnection';
  /** The rows with their cursors. */
  edges: Array<ConnectorEdge>;
  /** The rows alone. */
  nodes: Array<Connector>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of connectors. */
export type ConnectorEdge = {
  __typename?: 'ConnectorEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Connector;
};

/** Which Connector rows; all conditions given must hold. */
export type ConnectorFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ConnectorFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ConnectorFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ConnectorFilter>>;
};

/** Answer of the changes of connectors. */
export type ConnectorPayload = {
  __typename?: 'ConnectorPayload';
  /** The connector; null when refused. */
  connector?: Maybe<Connector>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Protocols of stations that dial in, and of devices that are asked (polled) over a TCP gateway. */
export type ConnectorProtocol =
  /** CJ/T 188-2018: water, heat and gas meters behind a transparent gateway. Polled. */
  | 'CJT188'
  /** DL/T 645-2007: electricity meters behind a transparent gateway. Polled. */
  | 'DLT645'
  /** HJ 212-2017 and its editions of 2005 and 2025: environmental monitoring. */
  | 'HJ212'
  /** M-Bus (EN 13757): meters behind a level converter with TCP. Polled. */
  | 'MBUS'
  /** Modbus RTU frames over TCP: a serial line behind a transparent gateway. Polled. */
  | 'MODBUS_RTU'
  /** Modbus TCP: PLCs, frequency converters, analysers. Polled. */
  | 'MODBUS_TCP'
  /** SL 651-2014: hydrological telemetry. */
  | 'SL651'
  /** SZY 206-2016: water resources telemetry. */
  | 'SZY206';

/** Order of Connector rows; ties are broken by id. */
export type ConnectorSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ConnectorSortField;
};

/** What Connector rows can be sorted by. */
export type ConnectorSortField =
  /** By name. */
  | 'NAME'
  /** By port. */
  | 'PORT';

/** Where the process of a connector stands. */
export type ConnectorState =
  /** It is at work. */
  | 'RUNNING'
  /** It was started and is not ready yet. */
  | 'STARTING'
  /** It ended and is started again in a moment: `problem` says why. */
  | 'WAITING';

/** How a connector is doing. Counts are since its collector started. */
export type ConnectorStatus = {
  __typename?: 'ConnectorStatus';
  /** Frames that could not be read. */
  broken: Scalars['Float']['output'];
  /** Open connections. */
  connections: Scalars['Int']['output'];
  /** Frames that were read. */
  frames: Scalars['Float']['output'];
  /** Memory of its process, MiB. */
  memoryMb: Scalars['Float']['output'];
  /** Port it listens on now. */
  port?: Maybe<Scalars['Int']['output']>;
  /** Why it ended last; null while it is well. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When the collector said so. */
  reportedAt: Scalars['DateTime']['output'];
  /** How often it was started again. */
  restarts: Scalars['Int']['output'];
  /** Samples that came of them. */
  samples: Scalars['Float']['output'];
  /** Since when. */
  since: Scalars['DateTime']['output'];
  /** Where its process stands. */
  state: ConnectorState;
};

/** What carries the frames. */
export type ConnectorTransport =
  /** A connection that the station keeps. */
  | 'TCP'
  /** Datagrams, one frame each. */
  | 'UDP';

/** A curve of the model in SI units by kind: PUMP m3/h and m; EFFICIENCY m3/h and %; VOLUME m and m3; HEADLOSS m3/h and m; others as in the file. */
export type Curve = {
  __typename?: 'Curve';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** What it describes: PUMP, EFFICIENCY, VOLUME, HEADLOSS, VALVE or GENERIC. */
  kind: Scalars['String']['output'];
  /** X values. */
  x: Array<Scalars['Float']['output']>;
  /** Y values. */
  y: Array<Scalars['Float']['output']>;
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

/** Conditions on a day. All that are given must hold. */
export type DayFilter = {
  /** This day. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** On or after. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** On or before. */
  lte?: InputMaybe<Scalars['Date']['input']>;
};

/** One district metered area to add. */
export type DefineDmaInput = {
  /** Boundary: a GeoJSON polygon or multipolygon. */
  boundary: Scalars['GeoJSON']['input'];
  /** Code, unique in the utility. */
  code: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Code of the area around it. */
  parentCode?: InputMaybe<Scalars['String']['input']>;
};

/** District metered areas to add. */
export type DefineDmasInput = {
  /** At most 200; a parent before its children. */
  dmas: Array<DefineDmaInput>;
};

/** Answer of defineDmas. */
export type DefineDmasPayload = {
  __typename?: 'DefineDmasPayload';
  /** The new areas in the order given; empty when refused. */
  dmas: Array<Dma>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A rule to take out of force. */
export type DeleteAlarmRuleInput = {
  /** Which rule. */
  id: Scalars['ID']['input'];
};

/** What is known of one pipe. Absent fields stay as they are. */
export type DescribePipeInput = {
  /** Code of the pipe. */
  code: Scalars['String']['input'];
  /** Year it was laid. */
  installedYear?: InputMaybe<Scalars['Int']['input']>;
  /** Material, for example DUCTILE_IRON, PE, STEEL, CONCRETE, GREY_CAST_IRON. */
  material?: InputMaybe<Scalars['String']['input']>;
  /** Street it lies in. */
  street?: InputMaybe<Scalars['String']['input']>;
};

/** What is known of pipes beside their hydraulics. */
export type DescribePipesInput = {
  /** The network they belong to. */
  modelId: Scalars['ID']['input'];
  /** At most 1000. */
  pipes: Array<DescribePipeInput>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of describePipes. */
export type DescribePipesPayload = {
  __typename?: 'DescribePipesPayload';
  /** How many pipes were changed; 0 when refused. */
  described: Scalars['Int']['output'];
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** A device that sends samples: a remote terminal unit, a logger, a meter. */
export type Device = {
  __typename?: 'Device';
  /** Its number in its protocol: the MN of HJ 212, the ten hex digits of SL 651 and SZY 206, the unit of Modbus, the digits of DL/T 645 and CJ/T 188, the primary address of M-Bus; with @host:port when it is asked over another gateway than that of its connector. */
  address?: Maybe<Scalars['String']['output']>;
  /** Which of its codes is which point. */
  channels: Array<DeviceChannel>;
  /** Code, unique in the utility; part of its MQTT topic. */
  code: Scalars['String']['output'];
  /** The connector that hears or asks it; null when it sends by HTTP or MQTT, or is not connected yet. */
  connector?: Maybe<Connector>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What kind of device, for example RTU, PRESSURE_LOGGER, FLOW_METER, QUALITY_STATION. */
  kind: Scalars['String']['output'];
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The points it sends. */
  points: Array<Point>;
  /** How often it is asked, s; null when as often as its connector says, and for those that report by themselves. */
  pollEveryS?: Maybe<Scalars['Int']['output']>;
  /** How it speaks: HTTP_JSON, MQTT_JSON, or one of ConnectorProtocol. */
  protocol: Scalars['String']['output'];
  /** The station it stands in. */
  station?: Maybe<Station>;
  /** How it is doing, as the collector said last; null when it was never heard by a connector. */
  status?: Maybe<DeviceStatus>;
  /** Counts the changes; give it back with a change. */
  version: Scalars['Int']['output'];
};

/** One quantity that a device sends. */
export type DeviceChannel = {
  __typename?: 'DeviceChannel';
  /** Code in its protocol, as `hydrograph decode` shows it: 39 for a level of SL 651, w01001 for pH of HJ 212, 3.flow for a flow of SZY 206, 00010000 for energy of DL/T 645, 901F for the reading of CJ/T 188, volume for M-Bus. For Modbus table:address[:form[:order]], for example holding:100:float32:CDAB, input:7, coil:0: tables coil, discrete, holding, input; the first address is 0; forms int16, uint16 (when absent), int32, uint32, int64, uint64, float32, float64, bcd16, bcd32, bit0 to bit15; orders ABCD (when absent), CDAB, BADC, DCBA. */
  code: Scalars['String']['output'];
  /** plus this. */
  offset: Scalars['Float']['output'];
  /** The point it is; null when it does not exist any more. */
  point?: Maybe<Point>;
  /** The point's value is what was sent times this, */
  scale: Scalars['Float']['output'];
  /** Which of several values of the code (Rtd, Avg, Max, Min, Cou); null for the live value or the mean. */
  statistic?: Maybe<Scalars['String']['output']>;
};

/** One quantity that a device sends. */
export type DeviceChannelInput = {
  /** Code in its protocol, as `hydrograph decode` shows it; for Modbus as DeviceChannel.code says. */
  code: Scalars['String']['input'];
  /** plus this. */
  offset?: Scalars['Float']['input'];
  /** The point it is. */
  pointId: Scalars['ID']['input'];
  /** The point's value is what was sent times this, */
  scale?: Scalars['Float']['input'];
  /** Which of several values of the code; the live value or the mean when absent. */
  statistic?: InputMaybe<Scalars['String']['input']>;
};

/** A page of devices. */
export type DeviceConnection = {
  __typename?: 'DeviceConnection';
  /** The rows with their cursors. */
  edges: Array<DeviceEdge>;
  /** The rows alone. */
  nodes: Array<Device>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of devices. */
export type DeviceEdge = {
  __typename?: 'DeviceEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Device;
};

/** Which Device rows; all conditions given must hold. */
export type DeviceFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<DeviceFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id of the connector that hears or asks it. */
  connectorId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<StringFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<DeviceFilter>;
  /** True: those that were heard of late; false: all others that a connector should hear. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<DeviceFilter>>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
};

/** Order of Device rows; ties are broken by id. */
export type DeviceSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: DeviceSortField;
};

/** What Device rows can be sorted by. */
export type DeviceSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** How a device is doing. Counts are since its connector started. */
export type DeviceStatus = {
  __typename?: 'DeviceStatus';
  /** Voltage of its battery, V. */
  batteryV?: Maybe<Scalars['Float']['output']>;
  /** How far its clock is ahead of ours, s; negative when it is behind. */
  clockAheadS?: Maybe<Scalars['Float']['output']>;
  /** Reports of it that could not be stored, which it sends again, and polls of it without a good answer. */
  failures: Scalars['Float']['output'];
  /** Frames it sent. */
  frames: Scalars['Float']['output'];
  /** When it was last heard. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was heard of late. */
  online: Scalars['Boolean']['output'];
  /** What was wrong with the last of them. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When the collector said so. */
  reportedAt: Scalars['DateTime']['output'];
  /** When it came online or went offline. */
  since: Scalars['DateTime']['output'];
  /** Codes it sends that no channel names. */
  unmapped: Array<Scalars['String']['output']>;
};

/** Pipe length of one diameter. */
export type DiameterClass = {
  __typename?: 'DiameterClass';
  /** Nominal diameter, mm. */
  diameterMm: Scalars['Float']['output'];
  /** Length, km. */
  lengthKm: Scalars['Float']['output'];
};

/** A district metered area (DMA): a part of the network whose inflow is measured. */
export type Dma = {
  __typename?: 'Dma';
  /** Boundary as a polygon or multipolygon. */
  boundary: Scalars['GeoJSON']['output'];
  /** The areas inside it. */
  children: Array<Dma>;
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** How many junctions belong to it. */
  junctionCount: Scalars['Int']['output'];
  /** Junctions that belong to it. */
  junctions: JunctionConnection;
  /** 1 for a first-level area, 2 for one inside it, and so on. */
  level: Scalars['Int']['output'];
  /** Live pressure: mean of the newest good pressure samples inside it, m of water; null when none is younger than an hour. */
  livePressureM?: Maybe<Scalars['Float']['output']>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** The area around it. */
  parent?: Maybe<Dma>;
  /** Points inside it. */
  points: Array<Point>;
};


/** A district metered area (DMA): a part of the network whose inflow is measured. */
export type DmaJunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** A district metered area (DMA): a part of the network whose inflow is measured. */
export type DmaPointsArgs = {
  quantity?: InputMaybe<Quantity>;
};

/** A page of district metered areas. */
export type DmaConnection = {
  __typename?: 'DmaConnection';
  /** The rows with their cursors. */
  edges: Array<DmaEdge>;
  /** The rows alone. */
  nodes: Array<Dma>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of district metered areas. */
export type DmaEdge = {
  __typename?: 'DmaEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Dma;
};

/** Which Dma rows; all conditions given must hold. */
export type DmaFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<DmaFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By level. */
  level?: InputMaybe<IntFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<DmaFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<DmaFilter>>;
  /** By parent id. */
  parentId?: InputMaybe<IdFilter>;
};

/** Order of Dma rows; ties are broken by id. */
export type DmaSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: DmaSortField;
};

/** What Dma rows can be sorted by. */
export type DmaSortField =
  /** By code. */
  | 'CODE'
  /** By level. */
  | 'LEVEL'
  /** By name. */
  | 'NAME';

/** How many elements of each kind. */
export type ElementCounts = {
  __typename?: 'ElementCounts';
  /** Junctions. */
  junctions: Scalars['Int']['output'];
  /** Pipes, check-valve pipes included. */
  pipes: Scalars['Int']['output'];
  /** Pumps. */
  pumps: Scalars['Int']['output'];
  /** Reservoirs. */
  reservoirs: Scalars['Int']['output'];
  /** Tanks. */
  tanks: Scalars['Int']['output'];
  /** Valves. */
  valves: Scalars['Int']['output'];
};

/** An energy meter, owned by energy. */
export type EnergyMeter = {
  __typename?: 'EnergyMeter';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What is measured by it. */
  points: Array<Point>;
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

/** One step of a downsampled history. */
export type HistoryStep = {
  __typename?: 'HistoryStep';
  /** How many samples. */
  count: Scalars['Int']['output'];
  /** Last value. */
  last: Scalars['Float']['output'];
  /** Largest value. */
  maximum: Scalars['Float']['output'];
  /** Arithmetic mean. */
  mean: Scalars['Float']['output'];
  /** Smallest value. */
  minimum: Scalars['Float']['output'];
  /** Start of the step. */
  start: Scalars['DateTime']['output'];
};

/** A fire hydrant. */
export type Hydrant = NetworkElement & {
  __typename?: 'Hydrant';
  /** Code in the register. */
  code: Scalars['String']['output'];
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The junction it hangs on. */
  junction?: Maybe<Junction>;
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** Outlet diameter, mm. */
  outletDiameterMm: Scalars['Float']['output'];
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** Street it stands in. */
  street?: Maybe<Scalars['String']['output']>;
};

/** A page of hydrants. */
export type HydrantConnection = {
  __typename?: 'HydrantConnection';
  /** The rows with their cursors. */
  edges: Array<HydrantEdge>;
  /** The rows alone. */
  nodes: Array<Hydrant>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of hydrants. */
export type HydrantEdge = {
  __typename?: 'HydrantEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Hydrant;
};

/** Which Hydrant rows; all conditions given must hold. */
export type HydrantFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<HydrantFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<HydrantFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<HydrantFilter>>;
  /** By street. */
  street?: InputMaybe<StringFilter>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Hydrant rows; ties are broken by id. */
export type HydrantSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: HydrantSortField;
};

/** What Hydrant rows can be sorted by. */
export type HydrantSortField =
  /** By code. */
  | 'CODE';

/** A hydraulic model: one imported network with everything EPANET needs to run it. */
export type HydraulicModel = {
  __typename?: 'HydraulicModel';
  /** Simple controls, one line each as written. */
  controls: Array<Scalars['String']['output']>;
  /** How many elements it has. */
  counts: ElementCounts;
  /** Curves: pump head, efficiency, volume and head loss. */
  curves: Array<Curve>;
  /** The rectangle around it as a polygon. */
  extent?: Maybe<Scalars['GeoJSON']['output']>;
  /** Name of the file it came from. */
  fileName: Scalars['String']['output'];
  /** Flow unit of the file, for example LPS or GPM. Values in the graph are SI all the same. */
  flowUnit: Scalars['String']['output'];
  /** Head loss formula: H-W (Hazen-Williams), D-W (Darcy-Weisbach) or C-M (Chezy-Manning). */
  headLossFormula: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When it was imported. */
  importedAt: Scalars['DateTime']['output'];
  /** The EPANET input file as imported. Heavy: ask for it alone. */
  inp: Scalars['String']['output'];
  /** Metres on the ground for one unit of the file's map. */
  metresPerMapUnit?: Maybe<Scalars['Float']['output']>;
  /** Name, unique among published networks. */
  name: Scalars['String']['output'];
  /** Demand patterns: multipliers by pattern step. */
  patterns: Array<Pattern>;
  /** Rule-based controls as written, one rule an entry. */
  rules: Array<Scalars['String']['output']>;
  /** Where it stands. */
  state: HydraulicModelState;
};

/** A page of imported networks. */
export type HydraulicModelConnection = {
  __typename?: 'HydraulicModelConnection';
  /** The rows with their cursors. */
  edges: Array<HydraulicModelEdge>;
  /** The rows alone. */
  nodes: Array<HydraulicModel>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of imported networks. */
export type HydraulicModelEdge = {
  __typename?: 'HydraulicModelEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: HydraulicModel;
};

/** Where a hydraulic model stands. */
export type HydraulicModelState =
  /** Its rows are being loaded; nobody sees them. */
  | 'LOADING'
  /** Visible to all who may see it. */
  | 'PUBLISHED'
  /** Taken out of use. */
  | 'RETIRED';

/** Conditions on an identifier. All that are given must hold. */
export type IdFilter = {
  /** Equal to. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these (at most 1000). */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to. */
  ne?: InputMaybe<Scalars['ID']['input']>;
};

/** A suspicious value in an input file. */
export type ImportWarning = {
  __typename?: 'ImportWarning';
  /** Stable code of the warning. */
  code: Scalars['String']['output'];
  /** Code of the element. */
  element?: Maybe<Scalars['String']['output']>;
  /** Line number, from 1. */
  line?: Maybe<Scalars['Int']['output']>;
  /** What is suspicious. */
  message: Scalars['String']['output'];
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

/** A junction: where pipes meet and water is used. */
export type Junction = NetworkElement & {
  __typename?: 'Junction';
  /** Base demand, m3/h, before patterns. */
  baseDemandM3PerH: Scalars['Float']['output'];
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** The smallest district metered area around it. */
  dma?: Maybe<Dma>;
  /** Ground or pipe elevation, m. */
  elevationM: Scalars['Float']['output'];
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** Pipes that end here. */
  pipes: Array<Pipe>;
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
};

/** A page of junctions. */
export type JunctionConnection = {
  __typename?: 'JunctionConnection';
  /** The rows with their cursors. */
  edges: Array<JunctionEdge>;
  /** The rows alone. */
  nodes: Array<Junction>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of junctions. */
export type JunctionEdge = {
  __typename?: 'JunctionEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Junction;
};

/** Which Junction rows; all conditions given must hold. */
export type JunctionFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<JunctionFilter>>;
  /** By base demand m3 per h. */
  baseDemandM3PerH?: InputMaybe<FloatFilter>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By dma id. */
  dmaId?: InputMaybe<IdFilter>;
  /** By elevation m. */
  elevationM?: InputMaybe<FloatFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<JunctionFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<JunctionFilter>>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Junction rows; ties are broken by id. */
export type JunctionSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: JunctionSortField;
};

/** What Junction rows can be sorted by. */
export type JunctionSortField =
  /** By base demand m3 per h. */
  | 'BASE_DEMAND_M3_PER_H'
  /** By code. */
  | 'CODE'
  /** By elevation m. */
  | 'ELEVATION_M';

/** Who set the limits of a point. */
export type LimitSource =
  /** An alarm rule of the utility. */
  | 'ALARM_RULE'
  /** GB 5749-2022, the standard for drinking water, by the kind of the station. */
  | 'GB_5749';

/** What to mark as sensitive: name elements or an area. */
export type MarkSensitivityInput = {
  /** A zone as GeoJSON polygon or multipolygon: everything in it, and each pipe that enters it. */
  area?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** Ids of elements, at most 1000. Those you may not see or change are passed over. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** These kinds alone; all when absent. */
  kinds?: InputMaybe<Array<NetworkElementKind>>;
  /** Why, for the history and the audit log. */
  reason: Scalars['String']['input'];
  /** The mark, 0 to your own clearance; 0 takes a mark away. */
  sensitivity: Scalars['Int']['input'];
};

/** Answer of markSensitivity. */
export type MarkSensitivityPayload = {
  __typename?: 'MarkSensitivityPayload';
  /** What was marked; kinds without any are left out. */
  marked: Array<MarkedElements>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** How many elements of a kind were marked. */
export type MarkedElements = {
  __typename?: 'MarkedElements';
  /** How many had another mark before. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: NetworkElementKind;
};

/** Points of one quantity at one kind of station. */
export type MonitoredGroup = {
  __typename?: 'MonitoredGroup';
  /** How many are beyond their limits now. */
  exceedingCount: Scalars['Int']['output'];
  /** Highest value that is right, when it is the same for all of them. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** Lowest value that is right, when it is the same for all of them. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** How many of them are online. */
  onlineCount: Scalars['Int']['output'];
  /** Share of the quarters of an hour of all points whose mean lay within the limits, 0 to 1; null without limits or samples. */
  passRate?: Maybe<Scalars['Float']['output']>;
  /** How many points. */
  pointCount: Scalars['Int']['output'];
  /** What they measure. */
  quantity: Quantity;
  /** Where; null for points at no station. */
  stationKind?: Maybe<StationKind>;
  /** Hour by hour over all points. */
  trend: Array<TrendHour>;
  /** Unit of the values. */
  unit: Scalars['String']['output'];
};

/** How the network is doing. */
export type MonitoringOverview = {
  __typename?: 'MonitoringOverview';
  /** What is measured, by quantity and kind of station. */
  groups: Array<MonitoredGroup>;
  /** Points whose newest sample is at most 30 min old. */
  onlineCount: Scalars['Int']['output'];
  /** Points in all. */
  pointCount: Scalars['Int']['output'];
  /** Stations by kind; kinds without stations are left out. */
  stations: Array<StationState>;
};

/** Changes to the network and what is measured on it. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes note of alarms, so that they are not escalated: some by id, or all open ones of a station or cause, at most 10,000 at once. */
  acknowledgeAlarms: AlarmsPayload;
  /** Adds stations, at most 1000 at once, all or none. */
  addStations: AddStationsPayload;
  /** Adds a remark to an alarm. */
  commentAlarm: AlarmsPayload;
  /** Says by which connector and address a device is heard, and which of its codes is which point; the points become those of the device. */
  connectDevice: ConnectDevicePayload;
  /** Adds an alarm rule. It is at work within seconds. */
  createAlarmRule: AlarmRulePayload;
  /** Adds district metered areas, at most 200 at once, all or none. Junctions inside the boundary belong to the smallest area around them. */
  defineDmas: DefineDmasPayload;
  /** Takes an alarm rule out of force for good. Its alarms that are on end; what it raised stays. */
  deleteAlarmRule: AlarmRulePayload;
  /** Tells material, year and street of pipes by their codes, at most 1000 at once, all or none. The change is kept in their history. */
  describePipes: DescribePipesPayload;
  /** Marks elements as sensitive, with the points that measure them and their alarms, or takes the mark away: by id, or all that an area touches. */
  markSensitivity: MarkSensitivityPayload;
  /** Places hydrants at junctions, at most 1000 at once, all or none. */
  placeHydrants: PlaceHydrantsPayload;
  /** Places isolation valves on pipes, at most 1000 at once, all or none. */
  placeValves: PlaceValvesPayload;
  /** Adds a device. */
  registerDevice: RegisterDevicePayload;
  /** Adds points, at most 1000 at once, all or none. */
  registerPoints: RegisterPointsPayload;
  /** Removes somebody from those whom alarms are told to. */
  removeAlarmContact: AlarmContactPayload;
  /** Goes back to what is usual for a quantity, or to the rule of its quantity for a point. */
  removeCleaningRule: CleaningRulePayload;
  /** Closes a connector for good. Its devices stay in the register, without a way to them. */
  removeConnector: ConnectorPayload;
  /** Takes a device out of the register. Its points and what they measured stay, without a device; what it still sends is not stored. */
  removeDevice: RemoveDevicePayload;
  /** Ends what is sent to a platform; reports that wait for it are forgotten. */
  removeUploadTarget: UploadTargetPayload;
  /** Removes a published network with all its elements. Its history stays. */
  retireHydraulicModel: RetireHydraulicModelPayload;
  /** Adds somebody whom alarms are told to, or changes whom. */
  saveAlarmContact: AlarmContactPayload;
  /** Says what is believed of a quantity or of one point, in place of what was believed before. The last 31 days of the points it touches are looked through again. */
  saveCleaningRule: CleaningRulePayload;
  /** Adds a connector, or changes the one with this id. Its port is open within seconds. */
  saveConnector: ConnectorPayload;
  /** Adds a platform that values are sent to, or changes the one with this id. The collector begins within seconds. */
  saveUploadTarget: UploadTargetPayload;
  /** Sets alarms aside until a moment: they and their like at the same point are not shown as open and tell nobody meanwhile. At most 1000 at once. */
  shelveAlarms: AlarmsPayload;
  /** Ticks a step of the contingency plan of an alarm off, or on again. */
  tickAlarmStep: AlarmsPayload;
  /** Takes alarms back from the shelf before their time. */
  unshelveAlarms: AlarmsPayload;
  /** Replaces what an alarm rule says. The change is kept in its history; alarms that are on go on and are judged by the new rule from the next sample. */
  updateAlarmRule: AlarmRulePayload;
  /** Says anew what a device is and where it stands; how it is heard stays. */
  updateDevice: UpdateDevicePayload;
  /** Changes what is known of a pipe. The change is kept in its history. */
  updatePipe: UpdatePipePayload;
};


/** Changes to the network and what is measured on it. */
export type MutationAcknowledgeAlarmsArgs = {
  input: AcknowledgeAlarmsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationAddStationsArgs = {
  input: AddStationsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationCommentAlarmArgs = {
  input: CommentAlarmInput;
};


/** Changes to the network and what is measured on it. */
export type MutationConnectDeviceArgs = {
  input: ConnectDeviceInput;
};


/** Changes to the network and what is measured on it. */
export type MutationCreateAlarmRuleArgs = {
  input: AlarmRuleInput;
};


/** Changes to the network and what is measured on it. */
export type MutationDefineDmasArgs = {
  input: DefineDmasInput;
};


/** Changes to the network and what is measured on it. */
export type MutationDeleteAlarmRuleArgs = {
  input: DeleteAlarmRuleInput;
};


/** Changes to the network and what is measured on it. */
export type MutationDescribePipesArgs = {
  input: DescribePipesInput;
};


/** Changes to the network and what is measured on it. */
export type MutationMarkSensitivityArgs = {
  input: MarkSensitivityInput;
};


/** Changes to the network and what is measured on it. */
export type MutationPlaceHydrantsArgs = {
  input: PlaceHydrantsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationPlaceValvesArgs = {
  input: PlaceValvesInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRegisterDeviceArgs = {
  input: RegisterDeviceInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRegisterPointsArgs = {
  input: RegisterPointsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRemoveAlarmContactArgs = {
  input: RemoveAlarmContactInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRemoveCleaningRuleArgs = {
  input: RemoveCleaningRuleInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRemoveConnectorArgs = {
  input: RemoveConnectorInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRemoveDeviceArgs = {
  input: RemoveDeviceInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRemoveUploadTargetArgs = {
  input: RemoveUploadTargetInput;
};


/** Changes to the network and what is measured on it. */
export type MutationRetireHydraulicModelArgs = {
  input: RetireHydraulicModelInput;
};


/** Changes to the network and what is measured on it. */
export type MutationSaveAlarmContactArgs = {
  input: SaveAlarmContactInput;
};


/** Changes to the network and what is measured on it. */
export type MutationSaveCleaningRuleArgs = {
  input: SaveCleaningRuleInput;
};


/** Changes to the network and what is measured on it. */
export type MutationSaveConnectorArgs = {
  input: SaveConnectorInput;
};


/** Changes to the network and what is measured on it. */
export type MutationSaveUploadTargetArgs = {
  input: SaveUploadTargetInput;
};


/** Changes to the network and what is measured on it. */
export type MutationShelveAlarmsArgs = {
  input: ShelveAlarmsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationTickAlarmStepArgs = {
  input: TickAlarmStepInput;
};


/** Changes to the network and what is measured on it. */
export type MutationUnshelveAlarmsArgs = {
  input: UnshelveAlarmsInput;
};


/** Changes to the network and what is measured on it. */
export type MutationUpdateAlarmRuleArgs = {
  input: UpdateAlarmRuleInput;
};


/** Changes to the network and what is measured on it. */
export type MutationUpdateDeviceArgs = {
  input: UpdateDeviceInput;
};


/** Changes to the network and what is measured on it. */
export type MutationUpdatePipeArgs = {
  input: UpdatePipeInput;
};

/** Anything of the pipe network that stands on the map. */
export type NetworkElement = {
  /** Code in the model or the register, unique among its kind and network. */
  code: Scalars['String']['output'];
  /** Where it is. Null when unknown. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The imported network it belongs to; null when it was added by hand. */
  model?: Maybe<HydraulicModel>;
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
};

/** A kind of element of the network. */
export type NetworkElementKind =
  /** A hydrant. */
  | 'HYDRANT'
  /** A junction. */
  | 'JUNCTION'
  /** A pipe. */
  | 'PIPE'
  /** A pump. */
  | 'PUMP'
  /** A reservoir. */
  | 'RESERVOIR'
  /** A station. */
  | 'STATION'
  /** A tank. */
  | 'TANK'
  /** A valve. */
  | 'VALVE';

/** An import of a network file. */
export type NetworkImport = {
  __typename?: 'NetworkImport';
  /** How many elements the file has; null until it was read. */
  counts?: Maybe<ElementCounts>;
  /** Why it was refused; null unless it was. */
  error?: Maybe<SkippedLine>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The hydraulic model it made; null until published. */
  model?: Maybe<HydraulicModel>;
  /** Name of the network. */
  name: Scalars['String']['output'];
  /** How much is done, 0 to 1. */
  progress: Scalars['Float']['output'];
  /** Lines that were left out, at most the first 1000. */
  skipped: Array<SkippedLine>;
  /** Where it stands. */
  state: NetworkImportState;
  /** Suspicious values, at most the first 1000. */
  warnings: Array<ImportWarning>;
};

/** Where an import stands. */
export type NetworkImportState =
  /** It broke off; nothing was changed. */
  | 'FAILED'
  /** Rows are being loaded. */
  | 'LOADING'
  /** Done and visible. */
  | 'PUBLISHED'
  /** The file is being read. */
  | 'READING'
  /** The file was refused; nothing was changed. */
  | 'REFUSED';

/** Counts, lengths and the extent of all published networks. */
export type NetworkSummary = {
  __typename?: 'NetworkSummary';
  /** How many elements. */
  counts: ElementCounts;
  /** District metered areas. */
  dmaCount: Scalars['Int']['output'];
  /** The rectangle around everything; null when there is nothing. */
  extent?: Maybe<Scalars['GeoJSON']['output']>;
  /** Fire hydrants. */
  hydrantCount: Scalars['Int']['output'];
  /** Length of pipe by diameter class, km. */
  lengthByDiameter: Array<DiameterClass>;
  /** Length of all pipes, km. */
  pipeLengthKm: Scalars['Float']['output'];
  /** Points. */
  pointCount: Scalars['Int']['output'];
  /** Stations. */
  stationCount: Scalars['Int']['output'];
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

/** A demand or speed pattern. */
export type Pattern = {
  __typename?: 'Pattern';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** Multipliers, one a pattern step. */
  multipliers: Array<Scalars['Float']['output']>;
};

/** A pipe between two nodes. */
export type Pipe = NetworkElement & {
  __typename?: 'Pipe';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** Cross-section, m2. */
  crossSectionM2: Scalars['Float']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Inner diameter, mm. */
  diameterMm: Scalars['Float']['output'];
  /** Where it ends. */
  endNode?: Maybe<NetworkElement>;
  /** Code of the node it ends at. */
  endNodeCode: Scalars['String']['output'];
  /** Line on the map, from start to end. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Every version of this row, newest first. */
  history: Array<PipeVersion>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Year it was laid; null when unknown. */
  installedYear?: Maybe<Scalars['Int']['output']>;
  /** Length, m. */
  lengthM: Scalars['Float']['output'];
  /** Material, for example DUCTILE_IRON, PE, STEEL, CONCRETE, GREY_CAST_IRON; null when unknown. */
  material?: Maybe<Scalars['String']['output']>;
  /** Minor loss coefficient. */
  minorLoss: Scalars['Float']['output'];
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** The points that measure it. */
  points: Array<Point>;
  /** Roughness in the unit of the model's head loss formula: Hazen-Williams C, Darcy-Weisbach mm, Manning n. */
  roughness: Scalars['Float']['output'];
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** Where it starts. */
  startNode?: Maybe<NetworkElement>;
  /** Code of the node it starts at. */
  startNodeCode: Scalars['String']['output'];
  /** Open, closed, or open in one direction (check valve). */
  status: PipeStatus;
  /** Street it lies in; null when unknown. */
  street?: Maybe<Scalars['String']['output']>;
  /** Isolation valves on it. */
  valves: Array<Valve>;
  /** Number of the row's version, for updatePipe. */
  version: Scalars['Int']['output'];
};


/** A pipe between two nodes. */
export type PipeHistoryArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of pipes. */
export type PipeConnection = {
  __typename?: 'PipeConnection';
  /** The rows with their cursors. */
  edges: Array<PipeEdge>;
  /** The rows alone. */
  nodes: Array<Pipe>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of pipes. */
export type PipeEdge = {
  __typename?: 'PipeEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Pipe;
};

/** Which Pipe rows; all conditions given must hold. */
export type PipeFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PipeFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By diameter mm. */
  diameterMm?: InputMaybe<FloatFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By installed year. */
  installedYear?: InputMaybe<IntFilter>;
  /** By length m. */
  lengthM?: InputMaybe<FloatFilter>;
  /** By material. */
  material?: InputMaybe<StringFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<PipeFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PipeFilter>>;
  /** By sensitivity. */
  sensitivity?: InputMaybe<IntFilter>;
  /** By status. */
  status?: InputMaybe<PipeStatusFilter>;
  /** By street. */
  street?: InputMaybe<StringFilter>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Pipe rows; ties are broken by id. */
export type PipeSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PipeSortField;
};

/** What Pipe rows can be sorted by. */
export type PipeSortField =
  /** By code. */
  | 'CODE'
  /** By diameter mm. */
  | 'DIAMETER_MM'
  /** By installed year. */
  | 'INSTALLED_YEAR'
  /** By length m. */
  | 'LENGTH_M'
  /** By material. */
  | 'MATERIAL';

/** State of a pipe. */
export type PipeStatus =
  /** Water may flow from start to end only. */
  | 'CHECK_VALVE'
  /** Shut. */
  | 'CLOSED'
  /** Water may flow both ways. */
  | 'OPEN';

/** Conditions on a pipe's status. */
export type PipeStatusFilter = {
  /** Equal to. */
  eq?: InputMaybe<PipeStatus>;
  /** One of these. */
  in?: InputMaybe<Array<PipeStatus>>;
};

/** One version of a pipe's row. */
export type PipeVersion = {
  __typename?: 'PipeVersion';
  /** Why, when it was said. */
  changeReason?: Maybe<Scalars['String']['output']>;
  /** Who made it: user or service id. */
  changedBy: Scalars['String']['output'];
  /** Inner diameter, mm. */
  diameterMm: Scalars['Float']['output'];
  /** Year it was laid. */
  installedYear?: Maybe<Scalars['Int']['output']>;
  /** Length, m. */
  lengthM: Scalars['Float']['output'];
  /** Material. */
  material?: Maybe<Scalars['String']['output']>;
  /** Roughness. */
  roughness: Scalars['Float']['output'];
  /** Status. */
  status: PipeStatus;
  /** From when it held. */
  validFrom: Scalars['DateTime']['output'];
  /** Until when; null for the version that holds now. */
  validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** One hydrant to place. */
export type PlaceHydrantInput = {
  /** Code, unique among hydrants of the network. */
  code: Scalars['String']['input'];
  /** Where it stands: a GeoJSON point; at the junction when absent. */
  geometry?: InputMaybe<Scalars['GeoJSON']['input']>;
  /** Code of the junction it hangs on. */
  junctionCode: Scalars['String']['input'];
  /** Outlet diameter, mm. */
  outletDiameterMm: Scalars['Float']['input'];
  /** Street. */
  street?: InputMaybe<Scalars['String']['input']>;
};

/** Hydrants to place. */
export type PlaceHydrantsInput = {
  /** At most 1000. */
  hydrants: Array<PlaceHydrantInput>;
  /** The network they belong to. */
  modelId: Scalars['ID']['input'];
};

/** Answer of placeHydrants. */
export type PlaceHydrantsPayload = {
  __typename?: 'PlaceHydrantsPayload';
  /** The new hydrants in the order given; empty when refused. */
  hydrants: Array<Hydrant>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One isolation valve to place on a pipe. */
export type PlaceValveInput = {
  /** Code, unique among valves of the network. */
  code: Scalars['String']['input'];
  /** Diameter, mm; that of the pipe when absent. */
  diameterMm?: InputMaybe<Scalars['Float']['input']>;
  /** GATE or BUTTERFLY. */
  kind: ValveKind;
  /** Code of the pipe. */
  pipeCode: Scalars['String']['input'];
  /** Where on the pipe, 0 at its start, 1 at its end. */
  position: Scalars['Float']['input'];
  /** OPEN when absent. */
  status?: InputMaybe<ValveStatus>;
};

/** Isolation valves to place. */
export type PlaceValvesInput = {
  /** The network they belong to. */
  modelId: Scalars['ID']['input'];
  /** At most 1000. */
  valves: Array<PlaceValveInput>;
};

/** Answer of placeValves. */
export type PlaceValvesPayload = {
  __typename?: 'PlaceValvesPayload';
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
  /** The new valves in the order given; empty when refused. */
  valves: Array<Valve>;
};

/** A point: one measured quantity of one site, with its live and historic values. */
export type Point = {
  __typename?: 'Point';
  /** Code, unique in the utility; devices may send it in place of the id. */
  code: Scalars['String']['output'];
  /** The device that sends it. */
  device?: Maybe<Device>;
  /** The element of the network it measures, when it is one. */
  element?: Maybe<NetworkElement>;
  /** Point on the map: its own, or that of its site. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Values between two instants in about maxPoints steps of equal width; steps without samples are left out, so gaps stay gaps. */
  history: Array<HistoryStep>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The newest sample; null when there never was one. */
  latest?: Maybe<Sample>;
  /** Within what its value is right: the limits of its alarm rule, else those of GB 5749-2022 by the kind of its station; null when it has none. */
  limits?: Maybe<PointLimits>;
  /** Highest plausible value; above it a sample is kept and marked bad. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** Lowest plausible value; below it a sample is kept and marked bad. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** What it measures. */
  quantity: Quantity;
  /** Samples as stored, oldest first, at most `first` of them. */
  samples: Array<Sample>;
  /** Id of what it measures: an element of the network, a pump unit, an energy meter. */
  siteId?: Maybe<Scalars['ID']['output']>;
  /** The station it is at. */
  station?: Maybe<Station>;
  /** What the values between two instants come to, and how often they lay within limits. At most 400 days. */
  statistics: PointStatistics;
  /** Unit of its values, for example m, m3/h, mg/L, kW. */
  unit: Scalars['String']['output'];
  /** What a flow meter passed on a day of the utility's zone, beside the same weekday of the four weeks before; null for points that measure no flow. */
  usage?: Maybe<WaterUsage>;
};


/** A point: one measured quantity of one site, with its live and historic values. */
export type PointHistoryArgs = {
  from: Scalars['DateTime']['input'];
  maxPoints?: Scalars['Int']['input'];
  to: Scalars['DateTime']['input'];
};


/** A point: one measured quantity of one site, with its live and historic values. */
export type PointSamplesArgs = {
  first?: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A point: one measured quantity of one site, with its live and historic values. */
export type PointStatisticsArgs = {
  byOwnLimits?: Scalars['Boolean']['input'];
  from: Scalars['DateTime']['input'];
  maximum?: InputMaybe<Scalars['Float']['input']>;
  minimum?: InputMaybe<Scalars['Float']['input']>;
  to: Scalars['DateTime']['input'];
};


/** A point: one measured quantity of one site, with its live and historic values. */
export type PointUsageArgs = {
  day: Scalars['Date']['input'];
};

/** A page of points. */
export type PointConnection = {
  __typename?: 'PointConnection';
  /** The rows with their cursors. */
  edges: Array<PointEdge>;
  /** The rows alone. */
  nodes: Array<Point>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** How good the data of one point and day are. */
export type PointDay = {
  __typename?: 'PointDay';
  /** 1 less the share of spikes, too fast changes and flat lines. 0 to 1. */
  accuracy: Scalars['Float']['output'];
  /** Samples kept of samples expected. 0 to 1. */
  completeness: Scalars['Float']['output'];
  /** 1 less the share of samples off their peers, of those that had any. 0 to 1. */
  consistency: Scalars['Float']['output'];
  /** The day, in the utility's zone. */
  day: Scalars['Date']['output'];
  /** Samples the device itself doubts. */
  doubtedCount: Scalars['Int']['output'];
  /** Samples expected, so far. */
  expectedCount: Scalars['Int']['output'];
  /** What was found, most first; kinds that were not found are left out. */
  findings: Array<CleaningFinding>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Samples that came late. */
  lateCount: Scalars['Int']['output'];
  /** The point; null when it is gone. */
  point?: Maybe<Point>;
  /** What it measures. */
  quantity: Quantity;
  /** Samples that came more than once. */
  repeatedCount: Scalars['Int']['output'];
  /** Samples kept. */
  sampleCount: Scalars['Int']['output'];
  /** Silence beyond what is allowed, s. */
  silentS: Scalars['Int']['output'];
  /** The station of the point. */
  station?: Maybe<Station>;
  /** 1 less the share of late samples. 0 to 1. */
  timeliness: Scalars['Float']['output'];
  /** Completeness times the mean of the other five. 0 to 1. */
  total: Scalars['Float']['output'];
  /** 1 less the share of samples that came more than once. 0 to 1. */
  uniqueness: Scalars['Float']['output'];
  /** 1 less the share of samples out of range or doubted by the device. 0 to 1. */
  validity: Scalars['Float']['output'];
};

/** A page of days of points. */
export type PointDayConnection = {
  __typename?: 'PointDayConnection';
  /** The rows with their cursors. */
  edges: Array<PointDayEdge>;
  /** The rows alone. */
  nodes: Array<PointDay>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of days of points. */
export type PointDayEdge = {
  __typename?: 'PointDayEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: PointDay;
};

/** Which PointDay rows; all conditions given must hold. */
export type PointDayFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PointDayFilter>>;
  /** By day. */
  day?: InputMaybe<DayFilter>;
  /** By id of the metered area. */
  dmaId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<PointDayFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PointDayFilter>>;
  /** By point id. */
  pointId?: InputMaybe<IdFilter>;
  /** By quantity. */
  quantity?: InputMaybe<QuantityFilter>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
  /** By total. */
  total?: InputMaybe<FloatFilter>;
};

/** Order of PointDay rows; ties are broken by id. */
export type PointDaySort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PointDaySortField;
};

/** What PointDay rows can be sorted by. */
export type PointDaySortField =
  /** By completeness. */
  | 'COMPLETENESS'
  /** By the day. */
  | 'DAY'
  /** By the total. */
  | 'TOTAL';

/** One row of a page of points. */
export type PointEdge = {
  __typename?: 'PointEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Point;
};

/** Which Point rows; all conditions given must hold. */
export type PointFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PointFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By device id. */
  deviceId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PointFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PointFilter>>;
  /** By quantity. */
  quantity?: InputMaybe<QuantityFilter>;
  /** By site id. */
  siteId?: InputMaybe<IdFilter>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
  /** By the kind of its station. */
  stationKind?: InputMaybe<StationKindFilter>;
};

/** Within what the value of a point is right. */
export type PointLimits = {
  __typename?: 'PointLimits';
  /** Highest value that is right; null when there is none. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** Lowest value that is right; null when there is none. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** Who set them. */
  source: LimitSource;
};

/** Order of Point rows; ties are broken by id. */
export type PointSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PointSortField;
};

/** What Point rows can be sorted by. */
export type PointSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** What the values of a point come to over a stretch of time. Bad samples are left out. */
export type PointStatistics = {
  __typename?: 'PointStatistics';
  /** Largest value; null without samples. */
  maximum?: Maybe<Scalars['Float']['output']>;
  /** Mean of the samples; null without samples. */
  mean?: Maybe<Scalars['Float']['output']>;
  /** Smallest value; null without samples. */
  minimum?: Maybe<Scalars['Float']['output']>;
  /** Share of these whose mean lies within the limits, 0 to 1 (for pressure the pass rate); null without limits or samples. */
  passRate?: Maybe<Scalars['Float']['output']>;
  /** Quarters of an hour that have samples. */
  quarterCount: Scalars['Int']['output'];
  /** How many samples. */
  sampleCount: Scalars['Int']['output'];
};

/** A pump as a link of the hydraulic model. */
export type Pump = NetworkElement & {
  __typename?: 'Pump';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Code of the node on the discharge side. */
  endNodeCode: Scalars['String']['output'];
  /** Line on the map, from suction to discharge. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Code of its head curve; null when it has constant power. */
  headCurveCode?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** The points that measure it. */
  points: Array<Point>;
  /** Constant power, kW; null when it has a curve. */
  powerKw?: Maybe<Scalars['Float']['output']>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** Relative speed, 1 = as on the curve. */
  speed: Scalars['Float']['output'];
  /** Code of the node on the suction side. */
  startNodeCode: Scalars['String']['output'];
  /** The station it stands in. */
  station?: Maybe<Station>;
};

/** A page of pumps. */
export type PumpConnection = {
  __typename?: 'PumpConnection';
  /** The rows with their cursors. */
  edges: Array<PumpEdge>;
  /** The rows alone. */
  nodes: Array<Pump>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of pumps. */
export type PumpEdge = {
  __typename?: 'PumpEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Pump;
};

/** Which Pump rows; all conditions given must hold. */
export type PumpFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<PumpFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<PumpFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<PumpFilter>>;
  /** By station id. */
  stationId?: InputMaybe<IdFilter>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Pump rows; ties are broken by id. */
export type PumpSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: PumpSortField;
};

/** What Pump rows can be sorted by. */
export type PumpSortField =
  /** By code. */
  | 'CODE';

/** A pump station, owned by plants. */
export type PumpStation = {
  __typename?: 'PumpStation';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What is measured on the station itself. */
  points: Array<Point>;
};

/** A pump unit of a station, owned by plants. */
export type PumpUnit = {
  __typename?: 'PumpUnit';
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What is measured on it. */
  points: Array<Point>;
};

/** How far a value can be trusted, as in OPC UA. */
export type Quality =
  /** Not to be used: the reason says why. */
  | 'BAD'
  /** As measured. */
  | 'GOOD'
  /** Doubtful: the reason says why. */
  | 'UNCERTAIN';

/** Scores put together: means over points and days. */
export type QualityGroup = {
  __typename?: 'QualityGroup';
  /** 1 less the share of spikes, too fast changes and flat lines. 0 to 1. */
  accuracy: Scalars['Float']['output'];
  /** Samples kept of samples expected. 0 to 1. */
  completeness: Scalars['Float']['output'];
  /** 1 less the share of samples off their peers, of those that had any. 0 to 1. */
  consistency: Scalars['Float']['output'];
  /** The day, when asked by day. */
  day?: Maybe<Scalars['Date']['output']>;
  /** The area, when asked by area; null for points in none. */
  dma?: Maybe<Dma>;
  /** How many points. */
  pointCount: Scalars['Int']['output'];
  /** The quantity, when asked by quantity. */
  quantity?: Maybe<Quantity>;
  /** The station, when asked by station; null for points at none. */
  station?: Maybe<Station>;
  /** 1 less the share of late samples. 0 to 1. */
  timeliness: Scalars['Float']['output'];
  /** Mean of the days' totals. 0 to 1. */
  total: Scalars['Float']['output'];
  /** 1 less the share of samples that came more than once. 0 to 1. */
  uniqueness: Scalars['Float']['output'];
  /** 1 less the share of samples out of range or doubted by the device. 0 to 1. */
  validity: Scalars['Float']['output'];
};

/** What scores are put together by. */
export type QualityGrouping =
  /** By metered area of the station. */
  | 'AREA'
  /** By day. */
  | 'DAY'
  /** By quantity. */
  | 'QUANTITY'
  /** By station. */
  | 'STATION';

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

/** Conditions on what a point measures. */
export type QuantityFilter = {
  /** Equal to. */
  eq?: InputMaybe<Quantity>;
  /** One of these. */
  in?: InputMaybe<Array<Quantity>>;
};

/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type Query = {
  __typename?: 'Query';
  /** One alarm; null when it does not exist. */
  alarm?: Maybe<Alarm>;
  /** Whom alarms are told to outside the screens, by name. */
  alarmContacts: Array<AlarmContact>;
  /** Open alarms put together by station and cause, gravest and largest first: what stays readable in a flood. */
  alarmGroups: Array<AlarmGroup>;
  /** Where open alarms are, gravest and largest first: one entry a place, however many there are. Alarms of points without a place are not in it. */
  alarmPlaces: Array<AlarmPlace>;
  /** One alarm rule; null when it does not exist. */
  alarmRule?: Maybe<AlarmRule>;
  /** What a rule would have raised on the stored samples of some points, without putting it to work. At most 20 points and 31 days. */
  alarmRuleTrial: Array<AlarmRuleTrial>;
  /** Alarm rules: what is watched, and when it is an alarm. */
  alarmRules: AlarmRuleConnection;
  /** How many alarms need somebody. */
  alarmSummary: AlarmSummary;
  /** Alarms: everything that rules found wrong. `filter: { open: true }` gives those that still need somebody. */
  alarms: AlarmConnection;
  /** What a cleaning rule would have found in the stored samples of some points, beside what stands there now. Nothing is written. At most 20 points and 31 days. */
  cleaningRuleTrial: Array<CleaningRuleTrial>;
  /** What is believed of each quantity: the usual rule where nobody said otherwise. */
  cleaningRules: Array<CleaningRule>;
  /** One connector; null when it does not exist. */
  connector?: Maybe<Connector>;
  /** Connectors: the ports that stations dial into and the masters that ask devices, each in a process of its own. */
  connectors: ConnectorConnection;
  /** One device; null when it does not exist. */
  device?: Maybe<Device>;
  /** Devices that send samples. */
  devices: DeviceConnection;
  /** One district metered area; null when it does not exist. */
  dma?: Maybe<Dma>;
  /** District metered areas. */
  dmas: DmaConnection;
  /** One hydrant; null when it does not exist. */
  hydrant?: Maybe<Hydrant>;
  /** Fire hydrants. */
  hydrants: HydrantConnection;
  /** One imported network; null when it does not exist. */
  hydraulicModel?: Maybe<HydraulicModel>;
  /** Imported networks, newest first. */
  hydraulicModels: HydraulicModelConnection;
  /** One junction; null when it does not exist. */
  junction?: Maybe<Junction>;
  /** Junctions: where pipes meet and water is used. */
  junctions: JunctionConnection;
  /** How the network is doing: which stations and points are online, and how often pressure and water quality lay within their limits. At most 31 days. */
  monitoringOverview: MonitoringOverview;
  /** Whatever element of the network has this id; null when none has. */
  networkElement?: Maybe<NetworkElement>;
  /** How far an import is; null when it does not exist. */
  networkImport?: Maybe<NetworkImport>;
  /** Counts, lengths and the extent of all published networks. */
  networkSummary: NetworkSummary;
  /** One pipe; null when it does not exist. */
  pipe?: Maybe<Pipe>;
  /** Pipes of the published networks. */
  pipes: PipeConnection;
  /** One point; null when it does not exist. */
  point?: Maybe<Point>;
  /** The rules of single points, which go before those of their quantity. */
  pointCleaningRules: CleaningRuleConnection;
  /** How good the data of points are, day by day. Days are those of the utility's zone; the last 40 days can change, by late samples or changed rules. */
  pointDays: PointDayConnection;
  /** Points: measured quantities of any site. */
  points: PointConnection;
  /** One pump; null when it does not exist. */
  pump?: Maybe<Pump>;
  /** Pumps as links of the hydraulic model. */
  pumps: PumpConnection;
  /** The scores of some days put together, worst first; by day in the order of days. At most 100 days. */
  qualityBoard: Array<QualityGroup>;
  /** One reservoir; null when it does not exist. */
  reservoir?: Maybe<Reservoir>;
  /** Reservoirs: sources with a given head. */
  reservoirs: ReservoirConnection;
  /** Elements, stations, points, devices, areas and streets whose code or name contains the text, best match first. One or two characters are looked for only at the beginning of codes of pipes, junctions, valves, hydrants and points. Beside it searchCustomers, searchAssets, searchPlants and searchEnergy find what is theirs. Null when it failed, so that the others still answer. */
  search?: Maybe<Array<SearchHit>>;
  /** How many elements are marked sensitive, by kind and mark, as far as you may see them. */
  sensitivityCounts: Array<SensitivityCount>;
  /** One station; null when it does not exist. */
  station?: Maybe<Station>;
  /** Stations: places where things are measured or run. */
  stations: StationConnection;
  /** One tank; null when it does not exist. */
  tank?: Maybe<Tank>;
  /** Tanks: storage with a free surface that rises and falls. */
  tanks: TankConnection;
  /** Who speaks to a connector and is not in the register: connectDevice with the same address makes it known. */
  unregisteredDevices: UnregisteredDeviceConnection;
  /** One platform that values are sent to; null when it does not exist. */
  uploadTarget?: Maybe<UploadTarget>;
  /** Platforms of authorities that values are sent to, as a station would send them. */
  uploadTargets: UploadTargetConnection;
  /** One valve; null when it does not exist. */
  valve?: Maybe<Valve>;
  /** Valves: isolation valves on pipes and control valves between junctions. */
  valves: ValveConnection;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmGroupsArgs = {
  first?: Scalars['Int']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmPlacesArgs = {
  first?: Scalars['Int']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmRuleArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmRuleTrialArgs = {
  input: AlarmRuleTrialInput;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<AlarmRuleFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AlarmRuleSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryAlarmsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<AlarmFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<AlarmSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryCleaningRuleTrialArgs = {
  input: CleaningRuleTrialInput;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryConnectorArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryConnectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<ConnectorFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ConnectorSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeviceFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<DeviceSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryDmaArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryDmasArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<DmaFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<DmaSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryHydrantArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryHydrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<HydrantFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<HydrantSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryHydraulicModelArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryHydraulicModelsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryJunctionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryJunctionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<JunctionFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<JunctionSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryMonitoringOverviewArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryNetworkElementArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryNetworkImportArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPipeArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPipesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PipeFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PipeSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPointArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPointCleaningRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CleaningRuleFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<CleaningRuleSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPointDaysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PointDayFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PointDaySort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPointsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PointFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PointSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPumpArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryPumpsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<PumpFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<PumpSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryQualityBoardArgs = {
  by: QualityGrouping;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryReservoirArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryReservoirsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<ReservoirFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ReservoirSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QuerySearchArgs = {
  first?: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryStationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryStationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<StationFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<StationSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryTankArgs = {
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryTanksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<TankFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<TankSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryUnregisteredDevicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnregisteredDeviceFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<UnregisteredDeviceSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryUploadTargetArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryUploadTargetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<UploadTargetFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<UploadTargetSort>;
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryValveArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * network: the pipe network and everything measured on it - hydraulic models, junctions, pipes, valves, hydrants, tanks,
 * reservoirs, pumps, stations, points, devices and district metered areas (DMA).
 */
export type QueryValvesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<ValveFilter>;
  first?: Scalars['Int']['input'];
  sort?: InputMaybe<ValveSort>;
};

/** A device to add. */
export type RegisterDeviceInput = {
  /** Code, unique in the utility; letters, digits, - and _ only. */
  code: Scalars['String']['input'];
  /** What kind of device. */
  kind: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** How it speaks: HTTP_JSON, MQTT_JSON, or one of ConnectorProtocol. */
  protocol: Scalars['String']['input'];
  /** The station it stands in. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of registerDevice. */
export type RegisterDevicePayload = {
  __typename?: 'RegisterDevicePayload';
  /** The new device; null when refused. */
  device?: Maybe<Device>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One point to add. */
export type RegisterPointInput = {
  /** Code, unique in the utility, 1 to 100 characters. */
  code: Scalars['String']['input'];
  /** The device that sends it. */
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Highest plausible value. */
  maximum?: InputMaybe<Scalars['Float']['input']>;
  /** Lowest plausible value. */
  minimum?: InputMaybe<Scalars['Float']['input']>;
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** What it measures. */
  quantity: Quantity;
  /** What it measures: an element of the network, a pump unit, an energy meter. */
  siteId?: InputMaybe<Scalars['ID']['input']>;
  /** The station it is at. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** Unit; the quantity's own when absent. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** Points to add. */
export type RegisterPointsInput = {
  /** At most 1000. */
  points: Array<RegisterPointInput>;
};

/** Answer of registerPoints. */
export type RegisterPointsPayload = {
  __typename?: 'RegisterPointsPayload';
  /** The new points in the order given; empty when refused. */
  points: Array<Point>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Somebody whom alarms are not told to any more. */
export type RemoveAlarmContactInput = {
  /** Whom. */
  id: Scalars['ID']['input'];
};

/** Which cleaning rule goes. */
export type RemoveCleaningRuleInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** A connector to remove. */
export type RemoveConnectorInput = {
  /** Which. */
  id: Scalars['ID']['input'];
};

/** A device to take out of the register. */
export type RemoveDeviceInput = {
  /** Which. */
  id: Scalars['ID']['input'];
};

/** Answer of removeDevice. */
export type RemoveDevicePayload = {
  __typename?: 'RemoveDevicePayload';
  /** The device that was removed; null when refused. */
  device?: Maybe<Device>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Which platform goes. */
export type RemoveUploadTargetInput = {
  /** Its id. */
  id: Scalars['ID']['input'];
};

/** A reservoir: a source with a given head, such as a treatment plant's clear well, a lake or a well field. */
export type Reservoir = NetworkElement & {
  __typename?: 'Reservoir';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Head, m. */
  headM: Scalars['Float']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** The station it belongs to. */
  station?: Maybe<Station>;
};

/** A page of reservoirs. */
export type ReservoirConnection = {
  __typename?: 'ReservoirConnection';
  /** The rows with their cursors. */
  edges: Array<ReservoirEdge>;
  /** The rows alone. */
  nodes: Array<Reservoir>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of reservoirs. */
export type ReservoirEdge = {
  __typename?: 'ReservoirEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Reservoir;
};

/** Which Reservoir rows; all conditions given must hold. */
export type ReservoirFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ReservoirFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<ReservoirFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ReservoirFilter>>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Reservoir rows; ties are broken by id. */
export type ReservoirSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ReservoirSortField;
};

/** What Reservoir rows can be sorted by. */
export type ReservoirSortField =
  /** By code. */
  | 'CODE';

/** A network to take out of use. */
export type RetireHydraulicModelInput = {
  /** The network. */
  id: Scalars['ID']['input'];
};

/** Answer of retireHydraulicModel. */
export type RetireHydraulicModelPayload = {
  __typename?: 'RetireHydraulicModelPayload';
  /** The network, now retired; null when refused. */
  model?: Maybe<HydraulicModel>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** One value of one point at one instant. */
export type Sample = {
  __typename?: 'Sample';
  /** The point. */
  pointId: Scalars['ID']['output'];
  /** How far it can be trusted. */
  quality: Quality;
  /** The value as the device sent it, where cleaning doubted it; null elsewhere, and for samples as they arrive. */
  raw?: Maybe<Scalars['Float']['output']>;
  /** Why it is not good, for example OUT_OF_RANGE; null when it is. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was measured. */
  time: Scalars['DateTime']['output'];
  /** The value in the point's unit. */
  value: Scalars['Float']['output'];
};

/** Samples of many points that arrived together. */
export type SampleBatch = {
  __typename?: 'SampleBatch';
  /** Opaque position in the stream: give it back to go on without a gap. */
  cursor: Scalars['String']['output'];
  /** Newest value of each point since the batch before; in a replay every sample. */
  samples: Array<Sample>;
  /** Where the batch comes from. */
  source: SampleSource;
};

/** Where a batch of samples comes from. */
export type SampleSource =
  /** As it arrived. */
  | 'LIVE'
  /** Replayed from the collector's log after a reconnect. */
  | 'LOG'
  /** From the store, because the cursor was older than the log. */
  | 'STORE';

/** Somebody whom alarms are told to. */
export type SaveAlarmContactInput = {
  /** Mobile number (digits, with + and country code outside the mainland), or member id of WeCom. */
  address: Scalars['String']['input'];
  /** The way. */
  channel: AlarmChannel;
  /** Alarms at points inside this area only; everywhere when absent. */
  dmaId?: InputMaybe<Scalars['ID']['input']>;
  /** Whom to change; a new one when absent. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Alarms from this severity on. */
  leastSeverity?: AlarmSeverity;
  /** Told from this escalation on, 0 to 3. */
  level?: Scalars['Int']['input'];
  /** Name. */
  name: Scalars['String']['input'];
};

/** What is believed of a quantity, or of one point. */
export type SaveCleaningRuleInput = {
  /** How often it is to send, s; as on most of the day when absent. */
  expectedEveryS?: InputMaybe<Scalars['Float']['input']>;
  /** A value that does not move for so long is uncertain, FLAT_LINE, s. */
  flatAfterS?: InputMaybe<Scalars['Float']['input']>;
  /** Moves of so much count as none; 0 when absent. */
  flatTolerance?: InputMaybe<Scalars['Float']['input']>;
  /** A sample that comes so much later than it was measured is late, s. */
  lateAfterS?: InputMaybe<Scalars['Float']['input']>;
  /** Highest value that can be. Above it a sample is bad, OUT_OF_RANGE. */
  maximum?: InputMaybe<Scalars['Float']['input']>;
  /** Lowest value that can be, in the unit of the point. Below it a sample is bad, OUT_OF_RANGE. */
  minimum?: InputMaybe<Scalars['Float']['input']>;
  /** Largest change that can be within a minute. A faster one is uncertain, RATE. */
  mostPerMinute?: InputMaybe<Scalars['Float']['input']>;
  /** Points that should say the same, at most 20; for a point only. */
  peerIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How far it may be off the median of its peers within 5 min; beyond it is uncertain, CROSS_SENSOR. */
  peerTolerance?: InputMaybe<Scalars['Float']['input']>;
  /** The point; this or quantity. */
  pointId?: InputMaybe<Scalars['ID']['input']>;
  /** The quantity; this or pointId. */
  quantity?: InputMaybe<Quantity>;
  /** How far a single sample must stand off its neighbours, which agree, to be a spike: uncertain, SPIKE, with the value between them. */
  spike?: InputMaybe<Scalars['Float']['input']>;
  /** Longer silence is counted as missing, s. */
  staleAfterS?: InputMaybe<Scalars['Float']['input']>;
};

/** A connector to add or change. */
export type SaveConnectorInput = {
  /** Whether it is at work; it is when absent. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** IP address to listen on, 127.0.0.1 when absent, 0.0.0.0 for all addresses of the machine; of a polled protocol the address or name of the gateway. */
  host?: InputMaybe<Scalars['String']['input']>;
  /** The connector to change; a new one when absent. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, unique in the utility. */
  name: Scalars['String']['input'];
  /** A device that was not heard for so many seconds is offline; 900 when absent. */
  offlineAfterS?: InputMaybe<Scalars['Int']['input']>;
  /** How often each device is asked, 1 to 86400 s; 60 when absent. Only of polled protocols. */
  pollEveryS?: InputMaybe<Scalars['Int']['input']>;
  /** Port to listen on or to dial, 1 to 65535. */
  port: Scalars['Int']['input'];
  /** What is spoken. */
  protocol: ConnectorProtocol;
  /** How often a question without an answer is asked again, 0 to 5; 2 when absent. Only of polled protocols. */
  retries?: InputMaybe<Scalars['Int']['input']>;
  /** How long an answer is waited for, 50 to 60000 ms; 2000 when absent. Only of polled protocols. */
  timeoutMs?: InputMaybe<Scalars['Int']['input']>;
  /** What carries it; TCP when absent. */
  transport?: InputMaybe<ConnectorTransport>;
  /** The version that was read; the change is refused when there is a newer one. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A platform to add or change. */
export type SaveUploadTargetInput = {
  /** Number of our station there. */
  address: Scalars['String']['input'];
  /** Which point is sent under which code, 1 to 200. */
  channels: Array<DeviceChannelInput>;
  /** Whether anything is sent; it is when absent. */
  enabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** A report each so many seconds, 1 to 86400; whole minutes for SL 651. */
  everyS: Scalars['Int']['input'];
  /** Name or address of the platform. */
  host: Scalars['String']['input'];
  /** The platform to change; a new one when absent. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, unique in the utility. */
  name: Scalars['String']['input'];
  /** Password, four hex digits for SL 651, at most six letters and digits for HJ 212; as before when absent, none when empty. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Its port, 1 to 65535. */
  port: Scalars['Int']['input'];
  /** What is spoken. */
  protocol: ConnectorProtocol;
  /** What carries it; TCP when absent. */
  transport?: InputMaybe<ConnectorTransport>;
  /** The version that was read; the change is refused when there is a newer one. */
  version?: InputMaybe<Scalars['Int']['input']>;
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

/** How many elements of a kind carry a mark. */
export type SensitivityCount = {
  __typename?: 'SensitivityCount';
  /** How many. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: NetworkElementKind;
  /** The mark, 1 to 9. */
  sensitivity: Scalars['Int']['output'];
};

/** Which alarms to set aside. */
export type ShelveAlarmsInput = {
  /** Which, at most 1000. */
  ids: Array<Scalars['ID']['input']>;
  /** Why. */
  reason: Scalars['String']['input'];
  /** Until when; at most 30 days from now. */
  until: Scalars['DateTime']['input'];
};

/** A line of an input file that was not taken. */
export type SkippedLine = {
  __typename?: 'SkippedLine';
  /** Line number, from 1; null when it is about the whole file. */
  line?: Maybe<Scalars['Int']['output']>;
  /** Why. */
  reason: Scalars['String']['output'];
  /** The line as it stands. */
  text?: Maybe<Scalars['String']['output']>;
};

/** Direction of a sort. */
export type SortDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** A station: a place where things are measured or run. */
export type Station = NetworkElement & {
  __typename?: 'Station';
  /** Code, unique in the utility. */
  code: Scalars['String']['output'];
  /** The district metered area around it. */
  dma?: Maybe<Dma>;
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What it is. */
  kind: StationKind;
  /** The imported network it belongs to; null when it was added by hand. */
  model?: Maybe<HydraulicModel>;
  /** Name in Chinese. */
  name: Scalars['String']['output'];
  /** Name in English; null when there is none. */
  nameEn?: Maybe<Scalars['String']['output']>;
  /** What is measured there. */
  points: Array<Point>;
  /** Pumps that stand in it. */
  pumps: Array<Pump>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
};

/** A page of stations. */
export type StationConnection = {
  __typename?: 'StationConnection';
  /** The rows with their cursors. */
  edges: Array<StationEdge>;
  /** The rows alone. */
  nodes: Array<Station>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of stations. */
export type StationEdge = {
  __typename?: 'StationEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Station;
};

/** Which Station rows; all conditions given must hold. */
export type StationFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<StationFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By dma id. */
  dmaId?: InputMaybe<IdFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<StationKindFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<StationFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<StationFilter>>;
  /** By sensitivity. */
  sensitivity?: InputMaybe<IntFilter>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** What a station is. */
export type StationKind =
  /** Flow monitoring station. */
  | 'FLOW'
  /** Large user with a meter of its own that reports. */
  | 'LARGE_USER'
  /** Station at the far end of the network, where water quality is watched. */
  | 'NETWORK_END'
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

/** Conditions on a station's kind. */
export type StationKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<StationKind>;
  /** One of these. */
  in?: InputMaybe<Array<StationKind>>;
};

/** Order of Station rows; ties are broken by id. */
export type StationSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: StationSortField;
};

/** What Station rows can be sorted by. */
export type StationSortField =
  /** By code. */
  | 'CODE'
  /** By name. */
  | 'NAME';

/** Stations of one kind. */
export type StationState = {
  __typename?: 'StationState';
  /** The kind. */
  kind: StationKind;
  /** How many of them have a point that is online. */
  onlineCount: Scalars['Int']['output'];
  /** How many. */
  stationCount: Scalars['Int']['output'];
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

/** What can be followed live. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Alarms as they are raised, acknowledged, escalated, set aside and cleared: every change, in its order, none left out. In a flood several
   * come together, at most five batches of 200 a second. Whoever comes back gives the cursor of the last batch and gets all that changed since, from
   * the store if need be.
   */
  alarms: AlarmBatch;
  /** Progress of an import, ending when it is published or refused. */
  networkImportProgress: NetworkImport;
  /**
   * Samples as they arrive. Choose by points, stations, DMAs or map extent; all given choices are united, none given means every point you may see.
   * A batch carries the newest value of each point since the last one; a subscriber that reconnects gives the cursor of its last batch and gets what it missed.
   */
  samples: SampleBatch;
};


/** What can be followed live. */
export type SubscriptionAlarmsArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  severities?: InputMaybe<Array<AlarmSeverity>>;
  stationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/** What can be followed live. */
export type SubscriptionNetworkImportProgressArgs = {
  id: Scalars['ID']['input'];
};


/** What can be followed live. */
export type SubscriptionSamplesArgs = {
  cursor?: InputMaybe<Scalars['String']['input']>;
  dmaIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  every?: Scalars['Boolean']['input'];
  extent?: InputMaybe<ExtentInput>;
  maxRatePerS?: Scalars['Float']['input'];
  pointIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  stationIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A tank: storage with a free surface that rises and falls. */
export type Tank = NetworkElement & {
  __typename?: 'Tank';
  /** Code in the model. */
  code: Scalars['String']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Diameter, m. */
  diameterM: Scalars['Float']['output'];
  /** Elevation of the floor, m. */
  elevationM: Scalars['Float']['output'];
  /** Point on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Water level at the start of a run, m above the floor. */
  initialLevelM: Scalars['Float']['output'];
  /** Highest level, m above the floor. */
  maximumLevelM: Scalars['Float']['output'];
  /** Lowest level, m above the floor. */
  minimumLevelM: Scalars['Float']['output'];
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** The station it belongs to. */
  station?: Maybe<Station>;
};

/** A page of tanks. */
export type TankConnection = {
  __typename?: 'TankConnection';
  /** The rows with their cursors. */
  edges: Array<TankEdge>;
  /** The rows alone. */
  nodes: Array<Tank>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of tanks. */
export type TankEdge = {
  __typename?: 'TankEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Tank;
};

/** Which Tank rows; all conditions given must hold. */
export type TankFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<TankFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<TankFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<TankFilter>>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

/** Order of Tank rows; ties are broken by id. */
export type TankSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: TankSortField;
};

/** What Tank rows can be sorted by. */
export type TankSortField =
  /** By code. */
  | 'CODE';

/** A step of a contingency plan that was done, or was not. */
export type TickAlarmStepInput = {
  /** Whether it is done. */
  done?: Scalars['Boolean']['input'];
  /** Which alarm. */
  id: Scalars['ID']['input'];
  /** Which step, counted from 0. */
  step: Scalars['Int']['input'];
};

/** One hour of several points. */
export type TrendHour = {
  __typename?: 'TrendHour';
  /** Largest value of any. */
  maximum: Scalars['Float']['output'];
  /** Mean of their means. */
  mean: Scalars['Float']['output'];
  /** Smallest value of any. */
  minimum: Scalars['Float']['output'];
  /** When it began. */
  start: Scalars['DateTime']['output'];
};

/** Somebody who speaks to a connector and is not in the register. Nothing of what it sends is stored, and it is not answered. */
export type UnregisteredDevice = {
  __typename?: 'UnregisteredDevice';
  /** Its number in its protocol. */
  address: Scalars['String']['output'];
  /** Network address it came from last. */
  cameFrom: Scalars['String']['output'];
  /** The connector it dials into. */
  connector: Connector;
  /** When it was first heard. */
  firstSeenAt: Scalars['DateTime']['output'];
  /** Frames it sent since its connector started. */
  frames: Scalars['Float']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** When it was last heard. */
  lastSeenAt: Scalars['DateTime']['output'];
};

/** A page of devices that are not registered. */
export type UnregisteredDeviceConnection = {
  __typename?: 'UnregisteredDeviceConnection';
  /** The rows with their cursors. */
  edges: Array<UnregisteredDeviceEdge>;
  /** The rows alone. */
  nodes: Array<UnregisteredDevice>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of devices that are not registered. */
export type UnregisteredDeviceEdge = {
  __typename?: 'UnregisteredDeviceEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: UnregisteredDevice;
};

/** Which UnregisteredDevice rows; all conditions given must hold. */
export type UnregisteredDeviceFilter = {
  /** By address. */
  address?: InputMaybe<StringFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<UnregisteredDeviceFilter>>;
  /** By connector id. */
  connectorId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<UnregisteredDeviceFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<UnregisteredDeviceFilter>>;
};

/** Order of UnregisteredDevice rows; ties are broken by id. */
export type UnregisteredDeviceSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: UnregisteredDeviceSortField;
};

/** What UnregisteredDevice rows can be sorted by. */
export type UnregisteredDeviceSortField =
  /** By address. */
  | 'ADDRESS'
  /** By when they were last heard. */
  | 'LAST_SEEN_AT';

/** Which alarms to take back from the shelf. */
export type UnshelveAlarmsInput = {
  /** Which, at most 1000. */
  ids: Array<Scalars['ID']['input']>;
};

/** A change of an alarm rule. */
export type UpdateAlarmRuleInput = {
  /** Which rule. */
  id: Scalars['ID']['input'];
  /** What it is to say from now on, as a whole. */
  rule: AlarmRuleInput;
  /** The version that was read; when given and another was stored meanwhile, nothing is changed. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a device is. What is left out is empty afterwards. */
export type UpdateDeviceInput = {
  /** The device. */
  id: Scalars['ID']['input'];
  /** What kind of device. */
  kind: Scalars['String']['input'];
  /** Name in Chinese. */
  name: Scalars['String']['input'];
  /** Name in English. */
  nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The station it stands in. */
  stationId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was read; the change is refused when there is a newer one. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateDevice. */
export type UpdateDevicePayload = {
  __typename?: 'UpdateDevicePayload';
  /** The device; null when refused. */
  device?: Maybe<Device>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What to change of a pipe. Absent fields stay as they are. */
export type UpdatePipeInput = {
  /** Inner diameter, mm, at least 1. */
  diameterMm?: InputMaybe<Scalars['Float']['input']>;
  /** The pipe. */
  id: Scalars['ID']['input'];
  /** Year it was laid. */
  installedYear?: InputMaybe<Scalars['Int']['input']>;
  /** Material. */
  material?: InputMaybe<Scalars['String']['input']>;
  /** Why, for the history. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Roughness. */
  roughness?: InputMaybe<Scalars['Float']['input']>;
  /** Status. */
  status?: InputMaybe<PipeStatus>;
  /** Street it lies in. */
  street?: InputMaybe<Scalars['String']['input']>;
  /** Its version as you read it: the change is refused with CONFLICT when somebody changed it since. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updatePipe. */
export type UpdatePipePayload = {
  __typename?: 'UpdatePipePayload';
  /** The pipe as it is now; null when refused. */
  pipe?: Maybe<Pipe>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** What the way to a platform does. */
export type UploadState =
  /** Nothing waits. */
  | 'IDLE'
  /** Reports are being sent. */
  | 'SENDING'
  /** The platform does not answer; it is tried again, at the latest after a minute. */
  | 'UNREACHABLE';

/** How the way to a platform is doing. */
export type UploadStatus = {
  __typename?: 'UploadStatus';
  /** Reports that were acknowledged. */
  acknowledged: Scalars['Float']['output'];
  /** When the last of them was. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reports given up: more than 100,000 waited, or a value has no place in the protocol. */
  dropped: Scalars['Float']['output'];
  /** Time of the oldest of them. */
  oldestAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null while it is well. */
  problem?: Maybe<Scalars['String']['output']>;
  /** When the collector said so. */
  reportedAt: Scalars['DateTime']['output'];
  /** What it does. */
  state: UploadState;
  /** Reports that wait to be acknowledged. */
  waiting: Scalars['Float']['output'];
};

/** A platform of an authority that values are sent to by a protocol of stations: a report each period, kept until the platform acknowledges it. */
export type UploadTarget = {
  __typename?: 'UploadTarget';
  /** Number of our station there: the MN of HJ 212, ten hex digits of SL 651 and SZY 206. */
  address: Scalars['String']['output'];
  /** Which point is sent under which code; what is sent is the point's value times the scale plus the offset. */
  channels: Array<DeviceChannel>;
  /** Whether anything is sent. */
  enabled: Scalars['Boolean']['output'];
  /** A report each so many seconds, with the newest value of each point in that time. */
  everyS: Scalars['Int']['output'];
  /** Whether a password is sent; it is never shown. */
  hasPassword: Scalars['Boolean']['output'];
  /** Name or address of the platform. */
  host: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Name, unique in the utility. */
  name: Scalars['String']['output'];
  /** Its port. */
  port: Scalars['Int']['output'];
  /** What is spoken. */
  protocol: ConnectorProtocol;
  /** How it is doing, as the collector said last; null when it never ran. */
  status?: Maybe<UploadStatus>;
  /** What carries it. */
  transport: ConnectorTransport;
  /** Counts the changes; give it back with a change. */
  version: Scalars['Int']['output'];
};

/** A page of platforms that values are sent to. */
export type UploadTargetConnection = {
  __typename?: 'UploadTargetConnection';
  /** The rows with their cursors. */
  edges: Array<UploadTargetEdge>;
  /** The rows alone. */
  nodes: Array<UploadTarget>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of platforms. */
export type UploadTargetEdge = {
  __typename?: 'UploadTargetEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: UploadTarget;
};

/** Which UploadTarget rows; all conditions given must hold. */
export type UploadTargetFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<UploadTargetFilter>>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By name. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<UploadTargetFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<UploadTargetFilter>>;
};

/** What came of a change of a platform. */
export type UploadTargetPayload = {
  __typename?: 'UploadTargetPayload';
  /** The platform; null when refused. */
  uploadTarget?: Maybe<UploadTarget>;
  /** Why nothing was changed; empty when it worked. */
  userErrors: Array<UserError>;
};

/** Order of UploadTarget rows; ties are broken by id. */
export type UploadTargetSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: UploadTargetSortField;
};

/** What UploadTarget rows can be sorted by. */
export type UploadTargetSortField =
  /** By name. */
  | 'NAME';

/** What is unusual in the use of a day. */
export type UsageFinding =
  /** Half as much as usual, or less. */
  | 'JUMP_DOWN'
  /** Half as much again as usual, or more. */
  | 'JUMP_UP'
  /** Much more was drawn at night than usual. */
  | 'NIGHT_USE'
  /** Nothing was drawn, though it usually is. */
  | 'ZERO_USE';

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

/** What is usual at an hour. */
export type UsualRange = {
  __typename?: 'UsualRange';
  /** Highest value that is fine. */
  high: Scalars['Float']['output'];
  /** Lowest value that is fine. */
  low: Scalars['Float']['output'];
  /** Begin of the hour. */
  start: Scalars['DateTime']['output'];
};

/** A valve: an isolation valve on a pipe, or a control valve between two nodes. */
export type Valve = NetworkElement & {
  __typename?: 'Valve';
  /** Code in the model or the register. */
  code: Scalars['String']['output'];
  /** What the file says about it. */
  description?: Maybe<Scalars['String']['output']>;
  /** Diameter, mm. */
  diameterMm: Scalars['Float']['output'];
  /** Code of the node it ends at; null for an isolation valve. */
  endNodeCode?: Maybe<Scalars['String']['output']>;
  /** Point (isolation valve) or line (control valve) on the map. */
  geometry?: Maybe<Scalars['GeoJSON']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What it does. */
  kind: ValveKind;
  /** The imported network it belongs to. */
  model?: Maybe<HydraulicModel>;
  /** The pipe an isolation valve sits on. */
  pipe?: Maybe<Pipe>;
  /** The points that measure it. */
  points: Array<Point>;
  /** How sensitive it is marked, 0 to 9: whoever has a lower clearance does not see it by any way. 0 is seen by all who may see the network. */
  sensitivity: Scalars['Int']['output'];
  /** Setting: PRV, PSV, PBV pressure m; FCV flow m3/h; TCV loss coefficient; PCV percent open; null for others. */
  setting?: Maybe<Scalars['Float']['output']>;
  /** Code of the node it starts at; null for an isolation valve. */
  startNodeCode?: Maybe<Scalars['String']['output']>;
  /** Open, closed, or left to its setting. */
  status: ValveStatus;
};

/** A page of valves. */
export type ValveConnection = {
  __typename?: 'ValveConnection';
  /** The rows with their cursors. */
  edges: Array<ValveEdge>;
  /** The rows alone. */
  nodes: Array<Valve>;
  /** Where this page stands. */
  pageInfo: PageInfo;
  /** How many rows the filter matches in all. Counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** One row of a page of valves. */
export type ValveEdge = {
  __typename?: 'ValveEdge';
  /** Opaque position of this row, for `after`. */
  cursor: Scalars['String']['output'];
  /** The row. */
  node: Valve;
};

/** Which Valve rows; all conditions given must hold. */
export type ValveFilter = {
  /** All of these must hold. */
  and?: InputMaybe<Array<ValveFilter>>;
  /** By code. */
  code?: InputMaybe<StringFilter>;
  /** By diameter mm. */
  diameterMm?: InputMaybe<FloatFilter>;
  /** By id. */
  id?: InputMaybe<IdFilter>;
  /** By kind. */
  kind?: InputMaybe<ValveKindFilter>;
  /** By model id. */
  modelId?: InputMaybe<IdFilter>;
  /** This must not hold. */
  not?: InputMaybe<ValveFilter>;
  /** At least one of these must hold. */
  or?: InputMaybe<Array<ValveFilter>>;
  /** By within. */
  within?: InputMaybe<ExtentInput>;
};

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

/** Conditions on a valve's kind. */
export type ValveKindFilter = {
  /** Equal to. */
  eq?: InputMaybe<ValveKind>;
  /** One of these. */
  in?: InputMaybe<Array<ValveKind>>;
};

/** Order of Valve rows; ties are broken by id. */
export type ValveSort = {
  /** The direction. */
  direction?: SortDirection;
  /** The field. */
  field?: ValveSortField;
};

/** What Valve rows can be sorted by. */
export type ValveSortField =
  /** By code. */
  | 'CODE'
  /** By diameter mm. */
  | 'DIAMETER_MM';

/** State of a valve. */
export type ValveStatus =
  /** Follows its setting. */
  | 'ACTIVE'
  /** Shut. */
  | 'CLOSED'
  /** Fully open. */
  | 'OPEN';

/** What a flow meter passed on a day. Of the day and of those it is compared with only hours that were measured on the day count. */
export type WaterUsage = {
  __typename?: 'WaterUsage';
  /** The day, in the utility's zone. */
  day: Scalars['Date']['output'];
  /** What is unusual; empty when nothing is. */
  findings: Array<UsageFinding>;
  /** Mean flow from two to four at night, m3/h. */
  nightM3PerH?: Maybe<Scalars['Float']['output']>;
  /** The same on the usual days, m3/h. */
  usualNightM3PerH?: Maybe<Scalars['Float']['output']>;
  /** Mean volume of the same weekday in the four weeks before, m3; null when fewer than two of them were measured. */
  usualVolumeM3?: Maybe<Scalars['Float']['output']>;
  /** Volume, m3; null when nothing was measured. */
  volumeM3?: Maybe<Scalars['Float']['output']>;
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
  Alarm: Alarm;
  AlarmRule: AlarmRule;
  Connector: Connector;
  Device: Device;
  Dma: Dma;
  EnergyMeter: EnergyMeter;
  Hydrant: Hydrant;
  HydraulicModel: HydraulicModel;
  Junction: Junction;
  Pipe: Pipe;
  Point: Point;
  Pump: Pump;
  PumpStation: PumpStation;
  PumpUnit: PumpUnit;
  Reservoir: Reservoir;
  Station: Station;
  Tank: Tank;
  UploadTarget: UploadTarget;
  Valve: Valve;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alarm:
    ( { __typename: 'Alarm' }
    & GraphQLRecursivePick<FederationTypes['Alarm'], {"id":true}> );
  AlarmRule:
    ( { __typename: 'AlarmRule' }
    & GraphQLRecursivePick<FederationTypes['AlarmRule'], {"id":true}> );
  Connector:
    ( { __typename: 'Connector' }
    & GraphQLRecursivePick<FederationTypes['Connector'], {"id":true}> );
  Device:
    ( { __typename: 'Device' }
    & GraphQLRecursivePick<FederationTypes['Device'], {"id":true}> );
  Dma:
    ( { __typename: 'Dma' }
    & GraphQLRecursivePick<FederationTypes['Dma'], {"id":true}> );
  EnergyMeter:
    ( { __typename: 'EnergyMeter' }
    & GraphQLRecursivePick<FederationTypes['EnergyMeter'], {"id":true}> );
  Hydrant:
    ( { __typename: 'Hydrant' }
    & GraphQLRecursivePick<FederationTypes['Hydrant'], {"id":true}> );
  HydraulicModel:
    ( { __typename: 'HydraulicModel' }
    & GraphQLRecursivePick<FederationTypes['HydraulicModel'], {"id":true}> );
  Junction:
    ( { __typename: 'Junction' }
    & GraphQLRecursivePick<FederationTypes['Junction'], {"id":true}> );
  Pipe:
    ( { __typename: 'Pipe' }
    & GraphQLRecursivePick<FederationTypes['Pipe'], {"id":true}> );
  Point:
    ( { __typename: 'Point' }
    & GraphQLRecursivePick<FederationTypes['Point'], {"id":true}> );
  Pump:
    ( { __typename: 'Pump' }
    & GraphQLRecursivePick<FederationTypes['Pump'], {"id":true}> );
  PumpStation:
    ( { __typename: 'PumpStation' }
    & GraphQLRecursivePick<FederationTypes['PumpStation'], {"id":true}> );
  PumpUnit:
    ( { __typename: 'PumpUnit' }
    & GraphQLRecursivePick<FederationTypes['PumpUnit'], {"id":true}> );
  Reservoir:
    ( { __typename: 'Reservoir' }
    & GraphQLRecursivePick<FederationTypes['Reservoir'], {"id":true}> );
  Station:
    ( { __typename: 'Station' }
    & GraphQLRecursivePick<FederationTypes['Station'], {"id":true}> );
  Tank:
    ( { __typename: 'Tank' }
    & GraphQLRecursivePick<FederationTypes['Tank'], {"id":true}> );
  UploadTarget:
    ( { __typename: 'UploadTarget' }
    & GraphQLRecursivePick<FederationTypes['UploadTarget'], {"id":true}> );
  Valve:
    ( { __typename: 'Valve' }
    & GraphQLRecursivePick<FederationTypes['Valve'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcknowledgeAlarmsInput: AcknowledgeAlarmsInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddStationInput: AddStationInput;
  AddStationsInput: AddStationsInput;
  AddStationsPayload: ResolverTypeWrapper<Omit<AddStationsPayload, 'stations'> & { stations: Array<ResolversTypes['Station']> }>;
  Alarm: ResolverTypeWrapper<AlarmModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlarmBatch: ResolverTypeWrapper<Omit<AlarmBatch, 'alarms'> & { alarms: Array<ResolversTypes['Alarm']> }>;
  AlarmCause: AlarmCause;
  AlarmCauseFilter: AlarmCauseFilter;
  AlarmChannel: AlarmChannel;
  AlarmComment: ResolverTypeWrapper<AlarmComment>;
  AlarmCondition: ResolverTypeWrapper<AlarmCondition>;
  AlarmConditionInput: AlarmConditionInput;
  AlarmConditionKind: AlarmConditionKind;
  AlarmConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Alarm']>>;
  AlarmContact: ResolverTypeWrapper<AlarmContactModel>;
  AlarmContactPayload: ResolverTypeWrapper<Omit<AlarmContactPayload, 'contact'> & { contact?: Maybe<ResolversTypes['AlarmContact']> }>;
  AlarmCount: ResolverTypeWrapper<AlarmCount>;
  AlarmEdge: ResolverTypeWrapper<Omit<AlarmEdge, 'node'> & { node: ResolversTypes['Alarm'] }>;
  AlarmEpisode: ResolverTypeWrapper<AlarmEpisode>;
  AlarmFilter: AlarmFilter;
  AlarmGroup: ResolverTypeWrapper<AlarmGroupModel>;
  AlarmHours: ResolverTypeWrapper<AlarmHours>;
  AlarmHoursInput: AlarmHoursInput;
  AlarmNotice: ResolverTypeWrapper<AlarmNoticeModel>;
  AlarmNoticeState: AlarmNoticeState;
  AlarmPlace: ResolverTypeWrapper<AlarmPlaceModel>;
  AlarmRule: ResolverTypeWrapper<AlarmRuleModel>;
  AlarmRuleConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['AlarmRule']>>;
  AlarmRuleEdge: ResolverTypeWrapper<Omit<AlarmRuleEdge, 'node'> & { node: ResolversTypes['AlarmRule'] }>;
  AlarmRuleFilter: AlarmRuleFilter;
  AlarmRuleInput: AlarmRuleInput;
  AlarmRulePayload: ResolverTypeWrapper<Omit<AlarmRulePayload, 'alarmRule'> & { alarmRule?: Maybe<ResolversTypes['AlarmRule']> }>;
  AlarmRuleSort: AlarmRuleSort;
  AlarmRuleSortField: AlarmRuleSortField;
  AlarmRuleTrial: ResolverTypeWrapper<Omit<AlarmRuleTrial, 'point'> & { point: ResolversTypes['Point'] }>;
  AlarmRuleTrialInput: AlarmRuleTrialInput;
  AlarmSeverity: AlarmSeverity;
  AlarmSeverityFilter: AlarmSeverityFilter;
  AlarmSort: AlarmSort;
  AlarmSortField: AlarmSortField;
  AlarmState: AlarmState;
  AlarmStateFilter: AlarmStateFilter;
  AlarmStep: ResolverTypeWrapper<AlarmStep>;
  AlarmStepInput: AlarmStepInput;
  AlarmSummary: ResolverTypeWrapper<AlarmSummary>;
  AlarmTarget: ResolverTypeWrapper<AlarmTargetModel>;
  AlarmTargetInput: AlarmTargetInput;
  AlarmsPayload: ResolverTypeWrapper<Omit<AlarmsPayload, 'alarms'> & { alarms: Array<ResolversTypes['Alarm']> }>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CleaningChange: ResolverTypeWrapper<CleaningChange>;
  CleaningFinding: ResolverTypeWrapper<CleaningFinding>;
  CleaningFindingKind: CleaningFindingKind;
  CleaningRule: ResolverTypeWrapper<CleaningRuleModel>;
  CleaningRuleConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['CleaningRule']>>;
  CleaningRuleEdge: ResolverTypeWrapper<Omit<CleaningRuleEdge, 'node'> & { node: ResolversTypes['CleaningRule'] }>;
  CleaningRuleFilter: CleaningRuleFilter;
  CleaningRulePayload: ResolverTypeWrapper<Omit<CleaningRulePayload, 'cleaningRule'> & { cleaningRule?: Maybe<ResolversTypes['CleaningRule']> }>;
  CleaningRuleSort: CleaningRuleSort;
  CleaningRuleSortField: CleaningRuleSortField;
  CleaningRuleTrial: ResolverTypeWrapper<CleaningRuleTrialModel>;
  CleaningRuleTrialInput: CleaningRuleTrialInput;
  CommentAlarmInput: CommentAlarmInput;
  ConnectDeviceInput: ConnectDeviceInput;
  ConnectDevicePayload: ResolverTypeWrapper<Omit<ConnectDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  Connector: ResolverTypeWrapper<ConnectorModel>;
  ConnectorConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Connector']>>;
  ConnectorEdge: ResolverTypeWrapper<Omit<ConnectorEdge, 'node'> & { node: ResolversTypes['Connector'] }>;
  ConnectorFilter: ConnectorFilter;
  ConnectorPayload: ResolverTypeWrapper<Omit<ConnectorPayload, 'connector'> & { connector?: Maybe<ResolversTypes['Connector']> }>;
  ConnectorProtocol: ConnectorProtocol;
  ConnectorSort: ConnectorSort;
  ConnectorSortField: ConnectorSortField;
  ConnectorState: ConnectorState;
  ConnectorStatus: ResolverTypeWrapper<ConnectorStatusModel>;
  ConnectorTransport: ConnectorTransport;
  Curve: ResolverTypeWrapper<Curve>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeFilter: DateTimeFilter;
  DayFilter: DayFilter;
  DefineDmaInput: DefineDmaInput;
  DefineDmasInput: DefineDmasInput;
  DefineDmasPayload: ResolverTypeWrapper<Omit<DefineDmasPayload, 'dmas'> & { dmas: Array<ResolversTypes['Dma']> }>;
  DeleteAlarmRuleInput: DeleteAlarmRuleInput;
  DescribePipeInput: DescribePipeInput;
  DescribePipesInput: DescribePipesInput;
  DescribePipesPayload: ResolverTypeWrapper<DescribePipesPayload>;
  Device: ResolverTypeWrapper<DeviceModel>;
  DeviceChannel: ResolverTypeWrapper<DeviceChannelModel>;
  DeviceChannelInput: DeviceChannelInput;
  DeviceConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Device']>>;
  DeviceEdge: ResolverTypeWrapper<Omit<DeviceEdge, 'node'> & { node: ResolversTypes['Device'] }>;
  DeviceFilter: DeviceFilter;
  DeviceSort: DeviceSort;
  DeviceSortField: DeviceSortField;
  DeviceStatus: ResolverTypeWrapper<DeviceStatusModel>;
  DiameterClass: ResolverTypeWrapper<DiameterClass>;
  Dma: ResolverTypeWrapper<DmaModel>;
  DmaConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Dma']>>;
  DmaEdge: ResolverTypeWrapper<Omit<DmaEdge, 'node'> & { node: ResolversTypes['Dma'] }>;
  DmaFilter: DmaFilter;
  DmaSort: DmaSort;
  DmaSortField: DmaSortField;
  ElementCounts: ResolverTypeWrapper<ElementCounts>;
  EnergyMeter: ResolverTypeWrapper<EnergyMeterModel>;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: ResolverTypeWrapper<Scalars['GeoJSON']['output']>;
  HistoryStep: ResolverTypeWrapper<HistoryStep>;
  Hydrant: ResolverTypeWrapper<HydrantModel>;
  HydrantConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Hydrant']>>;
  HydrantEdge: ResolverTypeWrapper<Omit<HydrantEdge, 'node'> & { node: ResolversTypes['Hydrant'] }>;
  HydrantFilter: HydrantFilter;
  HydrantSort: HydrantSort;
  HydrantSortField: HydrantSortField;
  HydraulicModel: ResolverTypeWrapper<HydraulicModelModel>;
  HydraulicModelConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['HydraulicModel']>>;
  HydraulicModelEdge: ResolverTypeWrapper<Omit<HydraulicModelEdge, 'node'> & { node: ResolversTypes['HydraulicModel'] }>;
  HydraulicModelState: HydraulicModelState;
  IDFilter: IdFilter;
  ImportWarning: ResolverTypeWrapper<ImportWarning>;
  IntFilter: IntFilter;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Junction: ResolverTypeWrapper<JunctionModel>;
  JunctionConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Junction']>>;
  JunctionEdge: ResolverTypeWrapper<Omit<JunctionEdge, 'node'> & { node: ResolversTypes['Junction'] }>;
  JunctionFilter: JunctionFilter;
  JunctionSort: JunctionSort;
  JunctionSortField: JunctionSortField;
  LimitSource: LimitSource;
  MarkSensitivityInput: MarkSensitivityInput;
  MarkSensitivityPayload: ResolverTypeWrapper<MarkSensitivityPayload>;
  MarkedElements: ResolverTypeWrapper<MarkedElements>;
  Money: ResolverTypeWrapper<Scalars['Money']['output']>;
  MonitoredGroup: ResolverTypeWrapper<MonitoredGroup>;
  MonitoringOverview: ResolverTypeWrapper<MonitoringOverview>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NetworkElement: ResolverTypeWrapper<NetworkElementModel>;
  NetworkElementKind: NetworkElementKind;
  NetworkImport: ResolverTypeWrapper<NetworkImportModel>;
  NetworkImportState: NetworkImportState;
  NetworkSummary: ResolverTypeWrapper<NetworkSummary>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Pattern: ResolverTypeWrapper<Pattern>;
  Pipe: ResolverTypeWrapper<PipeModel>;
  PipeConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Pipe']>>;
  PipeEdge: ResolverTypeWrapper<Omit<PipeEdge, 'node'> & { node: ResolversTypes['Pipe'] }>;
  PipeFilter: PipeFilter;
  PipeSort: PipeSort;
  PipeSortField: PipeSortField;
  PipeStatus: PipeStatus;
  PipeStatusFilter: PipeStatusFilter;
  PipeVersion: ResolverTypeWrapper<PipeVersion>;
  PlaceHydrantInput: PlaceHydrantInput;
  PlaceHydrantsInput: PlaceHydrantsInput;
  PlaceHydrantsPayload: ResolverTypeWrapper<Omit<PlaceHydrantsPayload, 'hydrants'> & { hydrants: Array<ResolversTypes['Hydrant']> }>;
  PlaceValveInput: PlaceValveInput;
  PlaceValvesInput: PlaceValvesInput;
  PlaceValvesPayload: ResolverTypeWrapper<Omit<PlaceValvesPayload, 'valves'> & { valves: Array<ResolversTypes['Valve']> }>;
  Point: ResolverTypeWrapper<PointModel>;
  PointConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Point']>>;
  PointDay: ResolverTypeWrapper<PointDayModel>;
  PointDayConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['PointDay']>>;
  PointDayEdge: ResolverTypeWrapper<Omit<PointDayEdge, 'node'> & { node: ResolversTypes['PointDay'] }>;
  PointDayFilter: PointDayFilter;
  PointDaySort: PointDaySort;
  PointDaySortField: PointDaySortField;
  PointEdge: ResolverTypeWrapper<Omit<PointEdge, 'node'> & { node: ResolversTypes['Point'] }>;
  PointFilter: PointFilter;
  PointLimits: ResolverTypeWrapper<PointLimits>;
  PointSort: PointSort;
  PointSortField: PointSortField;
  PointStatistics: ResolverTypeWrapper<PointStatistics>;
  Pump: ResolverTypeWrapper<PumpModel>;
  PumpConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Pump']>>;
  PumpEdge: ResolverTypeWrapper<Omit<PumpEdge, 'node'> & { node: ResolversTypes['Pump'] }>;
  PumpFilter: PumpFilter;
  PumpSort: PumpSort;
  PumpSortField: PumpSortField;
  PumpStation: ResolverTypeWrapper<PumpStationModel>;
  PumpUnit: ResolverTypeWrapper<PumpUnitModel>;
  Quality: Quality;
  QualityGroup: ResolverTypeWrapper<QualityGroupModel>;
  QualityGrouping: QualityGrouping;
  Quantity: Quantity;
  QuantityFilter: QuantityFilter;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDevicePayload: ResolverTypeWrapper<Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  RegisterPointInput: RegisterPointInput;
  RegisterPointsInput: RegisterPointsInput;
  RegisterPointsPayload: ResolverTypeWrapper<Omit<RegisterPointsPayload, 'points'> & { points: Array<ResolversTypes['Point']> }>;
  RemoveAlarmContactInput: RemoveAlarmContactInput;
  RemoveCleaningRuleInput: RemoveCleaningRuleInput;
  RemoveConnectorInput: RemoveConnectorInput;
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: ResolverTypeWrapper<Omit<RemoveDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  RemoveUploadTargetInput: RemoveUploadTargetInput;
  Reservoir: ResolverTypeWrapper<ReservoirModel>;
  ReservoirConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Reservoir']>>;
  ReservoirEdge: ResolverTypeWrapper<Omit<ReservoirEdge, 'node'> & { node: ResolversTypes['Reservoir'] }>;
  ReservoirFilter: ReservoirFilter;
  ReservoirSort: ReservoirSort;
  ReservoirSortField: ReservoirSortField;
  RetireHydraulicModelInput: RetireHydraulicModelInput;
  RetireHydraulicModelPayload: ResolverTypeWrapper<Omit<RetireHydraulicModelPayload, 'model'> & { model?: Maybe<ResolversTypes['HydraulicModel']> }>;
  Sample: ResolverTypeWrapper<Sample>;
  SampleBatch: ResolverTypeWrapper<SampleBatch>;
  SampleSource: SampleSource;
  SaveAlarmContactInput: SaveAlarmContactInput;
  SaveCleaningRuleInput: SaveCleaningRuleInput;
  SaveConnectorInput: SaveConnectorInput;
  SaveUploadTargetInput: SaveUploadTargetInput;
  SearchHit: ResolverTypeWrapper<SearchHit>;
  SensitivityCount: ResolverTypeWrapper<SensitivityCount>;
  ShelveAlarmsInput: ShelveAlarmsInput;
  SkippedLine: ResolverTypeWrapper<SkippedLine>;
  SortDirection: SortDirection;
  Station: ResolverTypeWrapper<StationModel>;
  StationConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Station']>>;
  StationEdge: ResolverTypeWrapper<Omit<StationEdge, 'node'> & { node: ResolversTypes['Station'] }>;
  StationFilter: StationFilter;
  StationKind: StationKind;
  StationKindFilter: StationKindFilter;
  StationSort: StationSort;
  StationSortField: StationSortField;
  StationState: ResolverTypeWrapper<StationState>;
  StringFilter: StringFilter;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Tank: ResolverTypeWrapper<TankModel>;
  TankConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Tank']>>;
  TankEdge: ResolverTypeWrapper<Omit<TankEdge, 'node'> & { node: ResolversTypes['Tank'] }>;
  TankFilter: TankFilter;
  TankSort: TankSort;
  TankSortField: TankSortField;
  TickAlarmStepInput: TickAlarmStepInput;
  TrendHour: ResolverTypeWrapper<TrendHour>;
  UnregisteredDevice: ResolverTypeWrapper<UnregisteredDeviceModel>;
  UnregisteredDeviceConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['UnregisteredDevice']>>;
  UnregisteredDeviceEdge: ResolverTypeWrapper<Omit<UnregisteredDeviceEdge, 'node'> & { node: ResolversTypes['UnregisteredDevice'] }>;
  UnregisteredDeviceFilter: UnregisteredDeviceFilter;
  UnregisteredDeviceSort: UnregisteredDeviceSort;
  UnregisteredDeviceSortField: UnregisteredDeviceSortField;
  UnshelveAlarmsInput: UnshelveAlarmsInput;
  UpdateAlarmRuleInput: UpdateAlarmRuleInput;
  UpdateDeviceInput: UpdateDeviceInput;
  UpdateDevicePayload: ResolverTypeWrapper<Omit<UpdateDevicePayload, 'device'> & { device?: Maybe<ResolversTypes['Device']> }>;
  UpdatePipeInput: UpdatePipeInput;
  UpdatePipePayload: ResolverTypeWrapper<Omit<UpdatePipePayload, 'pipe'> & { pipe?: Maybe<ResolversTypes['Pipe']> }>;
  UploadState: UploadState;
  UploadStatus: ResolverTypeWrapper<UploadStatusModel>;
  UploadTarget: ResolverTypeWrapper<UploadTargetModel>;
  UploadTargetConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['UploadTarget']>>;
  UploadTargetEdge: ResolverTypeWrapper<Omit<UploadTargetEdge, 'node'> & { node: ResolversTypes['UploadTarget'] }>;
  UploadTargetFilter: UploadTargetFilter;
  UploadTargetPayload: ResolverTypeWrapper<Omit<UploadTargetPayload, 'uploadTarget'> & { uploadTarget?: Maybe<ResolversTypes['UploadTarget']> }>;
  UploadTargetSort: UploadTargetSort;
  UploadTargetSortField: UploadTargetSortField;
  UsageFinding: UsageFinding;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  UsualRange: ResolverTypeWrapper<UsualRange>;
  Valve: ResolverTypeWrapper<ValveModel>;
  ValveConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Valve']>>;
  ValveEdge: ResolverTypeWrapper<Omit<ValveEdge, 'node'> & { node: ResolversTypes['Valve'] }>;
  ValveFilter: ValveFilter;
  ValveKind: ValveKind;
  ValveKindFilter: ValveKindFilter;
  ValveSort: ValveSort;
  ValveSortField: ValveSortField;
  ValveStatus: ValveStatus;
  WaterUsage: ResolverTypeWrapper<WaterUsage>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcknowledgeAlarmsInput: AcknowledgeAlarmsInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AddStationInput: AddStationInput;
  AddStationsInput: AddStationsInput;
  AddStationsPayload: Omit<AddStationsPayload, 'stations'> & { stations: Array<ResolversParentTypes['Station']> };
  Alarm: AlarmModel;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Boolean: Scalars['Boolean']['output'];
  AlarmBatch: Omit<AlarmBatch, 'alarms'> & { alarms: Array<ResolversParentTypes['Alarm']> };
  AlarmCauseFilter: AlarmCauseFilter;
  AlarmComment: AlarmComment;
  AlarmCondition: AlarmCondition;
  AlarmConditionInput: AlarmConditionInput;
  AlarmConnection: Connection<ResolversParentTypes['Alarm']>;
  AlarmContact: AlarmContactModel;
  AlarmContactPayload: Omit<AlarmContactPayload, 'contact'> & { contact?: Maybe<ResolversParentTypes['AlarmContact']> };
  AlarmCount: AlarmCount;
  AlarmEdge: Omit<AlarmEdge, 'node'> & { node: ResolversParentTypes['Alarm'] };
  AlarmEpisode: AlarmEpisode;
  AlarmFilter: AlarmFilter;
  AlarmGroup: AlarmGroupModel;
  AlarmHours: AlarmHours;
  AlarmHoursInput: AlarmHoursInput;
  AlarmNotice: AlarmNoticeModel;
  AlarmPlace: AlarmPlaceModel;
  AlarmRule: AlarmRuleModel;
  AlarmRuleConnection: Connection<ResolversParentTypes['AlarmRule']>;
  AlarmRuleEdge: Omit<AlarmRuleEdge, 'node'> & { node: ResolversParentTypes['AlarmRule'] };
  AlarmRuleFilter: AlarmRuleFilter;
  AlarmRuleInput: AlarmRuleInput;
  AlarmRulePayload: Omit<AlarmRulePayload, 'alarmRule'> & { alarmRule?: Maybe<ResolversParentTypes['AlarmRule']> };
  AlarmRuleSort: AlarmRuleSort;
  AlarmRuleTrial: Omit<AlarmRuleTrial, 'point'> & { point: ResolversParentTypes['Point'] };
  AlarmRuleTrialInput: AlarmRuleTrialInput;
  AlarmSeverityFilter: AlarmSeverityFilter;
  AlarmSort: AlarmSort;
  AlarmStateFilter: AlarmStateFilter;
  AlarmStep: AlarmStep;
  AlarmStepInput: AlarmStepInput;
  AlarmSummary: AlarmSummary;
  AlarmTarget: AlarmTargetModel;
  AlarmTargetInput: AlarmTargetInput;
  AlarmsPayload: Omit<AlarmsPayload, 'alarms'> & { alarms: Array<ResolversParentTypes['Alarm']> };
  BigInt: Scalars['BigInt']['output'];
  CleaningChange: CleaningChange;
  CleaningFinding: CleaningFinding;
  CleaningRule: CleaningRuleModel;
  CleaningRuleConnection: Connection<ResolversParentTypes['CleaningRule']>;
  CleaningRuleEdge: Omit<CleaningRuleEdge, 'node'> & { node: ResolversParentTypes['CleaningRule'] };
  CleaningRuleFilter: CleaningRuleFilter;
  CleaningRulePayload: Omit<CleaningRulePayload, 'cleaningRule'> & { cleaningRule?: Maybe<ResolversParentTypes['CleaningRule']> };
  CleaningRuleSort: CleaningRuleSort;
  CleaningRuleTrial: CleaningRuleTrialModel;
  CleaningRuleTrialInput: CleaningRuleTrialInput;
  CommentAlarmInput: CommentAlarmInput;
  ConnectDeviceInput: ConnectDeviceInput;
  ConnectDevicePayload: Omit<ConnectDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  Connector: ConnectorModel;
  ConnectorConnection: Connection<ResolversParentTypes['Connector']>;
  ConnectorEdge: Omit<ConnectorEdge, 'node'> & { node: ResolversParentTypes['Connector'] };
  ConnectorFilter: ConnectorFilter;
  ConnectorPayload: Omit<ConnectorPayload, 'connector'> & { connector?: Maybe<ResolversParentTypes['Connector']> };
  ConnectorSort: ConnectorSort;
  ConnectorStatus: ConnectorStatusModel;
  Curve: Curve;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DateTimeFilter: DateTimeFilter;
  DayFilter: DayFilter;
  DefineDmaInput: DefineDmaInput;
  DefineDmasInput: DefineDmasInput;
  DefineDmasPayload: Omit<DefineDmasPayload, 'dmas'> & { dmas: Array<ResolversParentTypes['Dma']> };
  DeleteAlarmRuleInput: DeleteAlarmRuleInput;
  DescribePipeInput: DescribePipeInput;
  DescribePipesInput: DescribePipesInput;
  DescribePipesPayload: DescribePipesPayload;
  Device: DeviceModel;
  DeviceChannel: DeviceChannelModel;
  DeviceChannelInput: DeviceChannelInput;
  DeviceConnection: Connection<ResolversParentTypes['Device']>;
  DeviceEdge: Omit<DeviceEdge, 'node'> & { node: ResolversParentTypes['Device'] };
  DeviceFilter: DeviceFilter;
  DeviceSort: DeviceSort;
  DeviceStatus: DeviceStatusModel;
  DiameterClass: DiameterClass;
  Dma: DmaModel;
  DmaConnection: Connection<ResolversParentTypes['Dma']>;
  DmaEdge: Omit<DmaEdge, 'node'> & { node: ResolversParentTypes['Dma'] };
  DmaFilter: DmaFilter;
  DmaSort: DmaSort;
  ElementCounts: ElementCounts;
  EnergyMeter: EnergyMeterModel;
  ExtentInput: ExtentInput;
  FloatFilter: FloatFilter;
  GeoJSON: Scalars['GeoJSON']['output'];
  HistoryStep: HistoryStep;
  Hydrant: HydrantModel;
  HydrantConnection: Connection<ResolversParentTypes['Hydrant']>;
  HydrantEdge: Omit<HydrantEdge, 'node'> & { node: ResolversParentTypes['Hydrant'] };
  HydrantFilter: HydrantFilter;
  HydrantSort: HydrantSort;
  HydraulicModel: HydraulicModelModel;
  HydraulicModelConnection: Connection<ResolversParentTypes['HydraulicModel']>;
  HydraulicModelEdge: Omit<HydraulicModelEdge, 'node'> & { node: ResolversParentTypes['HydraulicModel'] };
  IDFilter: IdFilter;
  ImportWarning: ImportWarning;
  IntFilter: IntFilter;
  JSON: Scalars['JSON']['output'];
  Junction: JunctionModel;
  JunctionConnection: Connection<ResolversParentTypes['Junction']>;
  JunctionEdge: Omit<JunctionEdge, 'node'> & { node: ResolversParentTypes['Junction'] };
  JunctionFilter: JunctionFilter;
  JunctionSort: JunctionSort;
  MarkSensitivityInput: MarkSensitivityInput;
  MarkSensitivityPayload: MarkSensitivityPayload;
  MarkedElements: MarkedElements;
  Money: Scalars['Money']['output'];
  MonitoredGroup: MonitoredGroup;
  MonitoringOverview: MonitoringOverview;
  Mutation: Record<PropertyKey, never>;
  NetworkElement: NetworkElementModel;
  NetworkImport: NetworkImportModel;
  NetworkSummary: NetworkSummary;
  PageInfo: PageInfo;
  Pattern: Pattern;
  Pipe: PipeModel;
  PipeConnection: Connection<ResolversParentTypes['Pipe']>;
  PipeEdge: Omit<PipeEdge, 'node'> & { node: ResolversParentTypes['Pipe'] };
  PipeFilter: PipeFilter;
  PipeSort: PipeSort;
  PipeStatusFilter: PipeStatusFilter;
  PipeVersion: PipeVersion;
  PlaceHydrantInput: PlaceHydrantInput;
  PlaceHydrantsInput: PlaceHydrantsInput;
  PlaceHydrantsPayload: Omit<PlaceHydrantsPayload, 'hydrants'> & { hydrants: Array<ResolversParentTypes['Hydrant']> };
  PlaceValveInput: PlaceValveInput;
  PlaceValvesInput: PlaceValvesInput;
  PlaceValvesPayload: Omit<PlaceValvesPayload, 'valves'> & { valves: Array<ResolversParentTypes['Valve']> };
  Point: PointModel;
  PointConnection: Connection<ResolversParentTypes['Point']>;
  PointDay: PointDayModel;
  PointDayConnection: Connection<ResolversParentTypes['PointDay']>;
  PointDayEdge: Omit<PointDayEdge, 'node'> & { node: ResolversParentTypes['PointDay'] };
  PointDayFilter: PointDayFilter;
  PointDaySort: PointDaySort;
  PointEdge: Omit<PointEdge, 'node'> & { node: ResolversParentTypes['Point'] };
  PointFilter: PointFilter;
  PointLimits: PointLimits;
  PointSort: PointSort;
  PointStatistics: PointStatistics;
  Pump: PumpModel;
  PumpConnection: Connection<ResolversParentTypes['Pump']>;
  PumpEdge: Omit<PumpEdge, 'node'> & { node: ResolversParentTypes['Pump'] };
  PumpFilter: PumpFilter;
  PumpSort: PumpSort;
  PumpStation: PumpStationModel;
  PumpUnit: PumpUnitModel;
  QualityGroup: QualityGroupModel;
  QuantityFilter: QuantityFilter;
  Query: Record<PropertyKey, never>;
  RegisterDeviceInput: RegisterDeviceInput;
  RegisterDevicePayload: Omit<RegisterDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  RegisterPointInput: RegisterPointInput;
  RegisterPointsInput: RegisterPointsInput;
  RegisterPointsPayload: Omit<RegisterPointsPayload, 'points'> & { points: Array<ResolversParentTypes['Point']> };
  RemoveAlarmContactInput: RemoveAlarmContactInput;
  RemoveCleaningRuleInput: RemoveCleaningRuleInput;
  RemoveConnectorInput: RemoveConnectorInput;
  RemoveDeviceInput: RemoveDeviceInput;
  RemoveDevicePayload: Omit<RemoveDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  RemoveUploadTargetInput: RemoveUploadTargetInput;
  Reservoir: ReservoirModel;
  ReservoirConnection: Connection<ResolversParentTypes['Reservoir']>;
  ReservoirEdge: Omit<ReservoirEdge, 'node'> & { node: ResolversParentTypes['Reservoir'] };
  ReservoirFilter: ReservoirFilter;
  ReservoirSort: ReservoirSort;
  RetireHydraulicModelInput: RetireHydraulicModelInput;
  RetireHydraulicModelPayload: Omit<RetireHydraulicModelPayload, 'model'> & { model?: Maybe<ResolversParentTypes['HydraulicModel']> };
  Sample: Sample;
  SampleBatch: SampleBatch;
  SaveAlarmContactInput: SaveAlarmContactInput;
  SaveCleaningRuleInput: SaveCleaningRuleInput;
  SaveConnectorInput: SaveConnectorInput;
  SaveUploadTargetInput: SaveUploadTargetInput;
  SearchHit: SearchHit;
  SensitivityCount: SensitivityCount;
  ShelveAlarmsInput: ShelveAlarmsInput;
  SkippedLine: SkippedLine;
  Station: StationModel;
  StationConnection: Connection<ResolversParentTypes['Station']>;
  StationEdge: Omit<StationEdge, 'node'> & { node: ResolversParentTypes['Station'] };
  StationFilter: StationFilter;
  StationKindFilter: StationKindFilter;
  StationSort: StationSort;
  StationState: StationState;
  StringFilter: StringFilter;
  Subscription: Record<PropertyKey, never>;
  Tank: TankModel;
  TankConnection: Connection<ResolversParentTypes['Tank']>;
  TankEdge: Omit<TankEdge, 'node'> & { node: ResolversParentTypes['Tank'] };
  TankFilter: TankFilter;
  TankSort: TankSort;
  TickAlarmStepInput: TickAlarmStepInput;
  TrendHour: TrendHour;
  UnregisteredDevice: UnregisteredDeviceModel;
  UnregisteredDeviceConnection: Connection<ResolversParentTypes['UnregisteredDevice']>;
  UnregisteredDeviceEdge: Omit<UnregisteredDeviceEdge, 'node'> & { node: ResolversParentTypes['UnregisteredDevice'] };
  UnregisteredDeviceFilter: UnregisteredDeviceFilter;
  UnregisteredDeviceSort: UnregisteredDeviceSort;
  UnshelveAlarmsInput: UnshelveAlarmsInput;
  UpdateAlarmRuleInput: UpdateAlarmRuleInput;
  UpdateDeviceInput: UpdateDeviceInput;
  UpdateDevicePayload: Omit<UpdateDevicePayload, 'device'> & { device?: Maybe<ResolversParentTypes['Device']> };
  UpdatePipeInput: UpdatePipeInput;
  UpdatePipePayload: Omit<UpdatePipePayload, 'pipe'> & { pipe?: Maybe<ResolversParentTypes['Pipe']> };
  UploadStatus: UploadStatusModel;
  UploadTarget: UploadTargetModel;
  UploadTargetConnection: Connection<ResolversParentTypes['UploadTarget']>;
  UploadTargetEdge: Omit<UploadTargetEdge, 'node'> & { node: ResolversParentTypes['UploadTarget'] };
  UploadTargetFilter: UploadTargetFilter;
  UploadTargetPayload: Omit<UploadTargetPayload, 'uploadTarget'> & { uploadTarget?: Maybe<ResolversParentTypes['UploadTarget']> };
  UploadTargetSort: UploadTargetSort;
  UserError: UserError;
  UsualRange: UsualRange;
  Valve: ValveModel;
  ValveConnection: Connection<ResolversParentTypes['Valve']>;
  ValveEdge: Omit<ValveEdge, 'node'> & { node: ResolversParentTypes['Valve'] };
  ValveFilter: ValveFilter;
  ValveKindFilter: ValveKindFilter;
  ValveSort: ValveSort;
  WaterUsage: WaterUsage;
};

export type AddStationsPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AddStationsPayload'] = ResolversParentTypes['AddStationsPayload']> = {
  stations?: Resolver<Array<ResolversTypes['Station']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AlarmResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Alarm'] = ResolversParentTypes['Alarm'], FederationReferenceType extends FederationReferenceTypes['Alarm'] = FederationReferenceTypes['Alarm']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alarm']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['AlarmCause'], ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  comments?: Resolver<Array<ResolversTypes['AlarmComment']>, ParentType, ContextType>;
  escalatesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  escalationLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  messageEn?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['AlarmNotice']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlarmRule']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  shelveReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shelvedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shelvedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AlarmState'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AlarmStep']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AlarmBatchResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmBatch'] = ResolversParentTypes['AlarmBatch']> = {
  alarms?: Resolver<Array<ResolversTypes['Alarm']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlarmCommentResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmComment'] = ResolversParentTypes['AlarmComment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlarmConditionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmCondition'] = ResolversParentTypes['AlarmCondition']> = {
  afterS?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  fall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hi?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hihi?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hysteresis?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlarmConditionKind'], ParentType, ContextType>;
  lo?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lolo?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rise?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  spreads?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  tolerance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  windowS?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlarmConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmConnection'] = ResolversParentTypes['AlarmConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlarmEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Alarm']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmContactResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmContact'] = ResolversParentTypes['AlarmContact']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['AlarmChannel'], ParentType, ContextType>;
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leastSeverity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlarmContactPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmContactPayload'] = ResolversParentTypes['AlarmContactPayload']> = {
  contact?: Resolver<Maybe<ResolversTypes['AlarmContact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AlarmCountResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmCount'] = ResolversParentTypes['AlarmCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  unacknowledgedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmEdge'] = ResolversParentTypes['AlarmEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alarm'], ParentType, ContextType>;
};

export type AlarmEpisodeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmEpisode'] = ResolversParentTypes['AlarmEpisode']> = {
  cause?: Resolver<ResolversTypes['AlarmCause'], ParentType, ContextType>;
  clearedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AlarmGroupResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmGroup'] = ResolversParentTypes['AlarmGroup']> = {
  cause?: Resolver<ResolversTypes['AlarmCause'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstRaisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastRaisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  newest?: Resolver<ResolversTypes['Alarm'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  unacknowledgedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmHoursResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmHours'] = ResolversParentTypes['AlarmHours']> = {
  days?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AlarmNoticeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmNotice'] = ResolversParentTypes['AlarmNotice']> = {
  channel?: Resolver<ResolversTypes['AlarmChannel'], ParentType, ContextType>;
  contactName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AlarmNoticeState'], ParentType, ContextType>;
};

export type AlarmPlaceResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmPlace'] = ResolversParentTypes['AlarmPlace']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  geometry?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  lastRaisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pointIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  unacknowledgedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmRuleResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmRule'] = ResolversParentTypes['AlarmRule'], FederationReferenceType extends FederationReferenceTypes['AlarmRule'] = FederationReferenceTypes['AlarmRule']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AlarmRule']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgeWithinS?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  activeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clearDelayS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['AlarmCondition'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pointCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  raiseDelayS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  schedule?: Resolver<Array<ResolversTypes['AlarmHours']>, ParentType, ContextType>;
  severeSeverity?: Resolver<Maybe<ResolversTypes['AlarmSeverity']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlarmSeverity'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['AlarmStep']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['AlarmTarget'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmRuleConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmRuleConnection'] = ResolversParentTypes['AlarmRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AlarmRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AlarmRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmRuleEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmRuleEdge'] = ResolversParentTypes['AlarmRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlarmRule'], ParentType, ContextType>;
};

export type AlarmRulePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmRulePayload'] = ResolversParentTypes['AlarmRulePayload']> = {
  alarmRule?: Resolver<Maybe<ResolversTypes['AlarmRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AlarmRuleTrialResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmRuleTrial'] = ResolversParentTypes['AlarmRuleTrial']> = {
  episodeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  episodes?: Resolver<Array<ResolversTypes['AlarmEpisode']>, ParentType, ContextType>;
  point?: Resolver<ResolversTypes['Point'], ParentType, ContextType>;
  sampleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usual?: Resolver<Array<ResolversTypes['UsualRange']>, ParentType, ContextType>;
};

export type AlarmStepResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmStep'] = ResolversParentTypes['AlarmStep']> = {
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlarmSummaryResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmSummary'] = ResolversParentTypes['AlarmSummary']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  open?: Resolver<Array<ResolversTypes['AlarmCount']>, ParentType, ContextType>;
  shelvedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlarmTargetResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmTarget'] = ResolversParentTypes['AlarmTarget']> = {
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  stationKind?: Resolver<Maybe<ResolversTypes['StationKind']>, ParentType, ContextType>;
};

export type AlarmsPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['AlarmsPayload'] = ResolversParentTypes['AlarmsPayload']> = {
  alarms?: Resolver<Array<ResolversTypes['Alarm']>, ParentType, ContextType>;
  changedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CleaningChangeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningChange'] = ResolversParentTypes['CleaningChange']> = {
  raw?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reasonAfter?: Resolver<Maybe<ResolversTypes['CleaningFindingKind']>, ParentType, ContextType>;
  reasonBefore?: Resolver<Maybe<ResolversTypes['CleaningFindingKind']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  valueAfter?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  valueBefore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CleaningFindingResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningFinding'] = ResolversParentTypes['CleaningFinding']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CleaningFindingKind'], ParentType, ContextType>;
};

export type CleaningRuleResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningRule'] = ResolversParentTypes['CleaningRule']> = {
  expectedEveryS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  flatAfterS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  flatTolerance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isUsual?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lateAfterS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mostPerMinute?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  peerTolerance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  peers?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  spike?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  staleAfterS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CleaningRuleConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningRuleConnection'] = ResolversParentTypes['CleaningRuleConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CleaningRuleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CleaningRule']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CleaningRuleEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningRuleEdge'] = ResolversParentTypes['CleaningRuleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CleaningRule'], ParentType, ContextType>;
};

export type CleaningRulePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningRulePayload'] = ResolversParentTypes['CleaningRulePayload']> = {
  cleaningRule?: Resolver<Maybe<ResolversTypes['CleaningRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CleaningRuleTrialResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['CleaningRuleTrial'] = ResolversParentTypes['CleaningRuleTrial']> = {
  after?: Resolver<Array<ResolversTypes['CleaningFinding']>, ParentType, ContextType>;
  before?: Resolver<Array<ResolversTypes['CleaningFinding']>, ParentType, ContextType>;
  changeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['CleaningChange']>, ParentType, ContextType>;
  point?: Resolver<ResolversTypes['Point'], ParentType, ContextType>;
  sampleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectDevicePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ConnectDevicePayload'] = ResolversParentTypes['ConnectDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConnectorResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector'], FederationReferenceType extends FederationReferenceTypes['Connector'] = FederationReferenceTypes['Connector']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Connector']> | FederationReferenceType, FederationReferenceType, ContextType>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<ConnectorDevicesArgs, 'first'>>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offlineAfterS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pollEveryS?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['ConnectorProtocol'], ParentType, ContextType>;
  retries?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['ConnectorStatus']>, ParentType, ContextType>;
  timeoutMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['ConnectorTransport'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ConnectorConnection'] = ResolversParentTypes['ConnectorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConnectorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Connector']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ConnectorEdge'] = ResolversParentTypes['ConnectorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
};

export type ConnectorPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ConnectorPayload'] = ResolversParentTypes['ConnectorPayload']> = {
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConnectorStatusResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ConnectorStatus'] = ResolversParentTypes['ConnectorStatus']> = {
  broken?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  connections?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  frames?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  memoryMb?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  port?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  restarts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  samples?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConnectorState'], ParentType, ContextType>;
};

export type CurveResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Curve'] = ResolversParentTypes['Curve']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  x?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
  y?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DefineDmasPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DefineDmasPayload'] = ResolversParentTypes['DefineDmasPayload']> = {
  dmas?: Resolver<Array<ResolversTypes['Dma']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DescribePipesPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DescribePipesPayload'] = ResolversParentTypes['DescribePipesPayload']> = {
  described?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeviceResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device'], FederationReferenceType extends FederationReferenceTypes['Device'] = FederationReferenceTypes['Device']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Device']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['DeviceChannel']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  pollEveryS?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['DeviceStatus']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceChannelResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DeviceChannel'] = ResolversParentTypes['DeviceChannel']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  offset?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  scale?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  statistic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DeviceConnection'] = ResolversParentTypes['DeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Device']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeviceEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DeviceEdge'] = ResolversParentTypes['DeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
};

export type DeviceStatusResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DeviceStatus'] = ResolversParentTypes['DeviceStatus']> = {
  batteryV?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  clockAheadS?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  frames?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unmapped?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DiameterClassResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DiameterClass'] = ResolversParentTypes['DiameterClass']> = {
  diameterMm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lengthKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DmaResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Dma'] = ResolversParentTypes['Dma'], FederationReferenceType extends FederationReferenceTypes['Dma'] = FederationReferenceTypes['Dma']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dma']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boundary?: Resolver<ResolversTypes['GeoJSON'], ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Dma']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  junctionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  junctions?: Resolver<ResolversTypes['JunctionConnection'], ParentType, ContextType, RequireFields<DmaJunctionsArgs, 'first'>>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  livePressureM?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType, Partial<DmaPointsArgs>>;
};

export type DmaConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DmaConnection'] = ResolversParentTypes['DmaConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DmaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Dma']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DmaEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['DmaEdge'] = ResolversParentTypes['DmaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dma'], ParentType, ContextType>;
};

export type ElementCountsResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ElementCounts'] = ResolversParentTypes['ElementCounts']> = {
  junctions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pipes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pumps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservoirs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tanks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  valves?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnergyMeterResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['EnergyMeter'] = ResolversParentTypes['EnergyMeter'], FederationReferenceType extends FederationReferenceTypes['EnergyMeter'] = FederationReferenceTypes['EnergyMeter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EnergyMeter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
};

export interface GeoJsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['GeoJSON'], any> {
  name: 'GeoJSON';
}

export type HistoryStepResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HistoryStep'] = ResolversParentTypes['HistoryStep']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  last?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maximum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type HydrantResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Hydrant'] = ResolversParentTypes['Hydrant'], FederationReferenceType extends FederationReferenceTypes['Hydrant'] = FederationReferenceTypes['Hydrant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Hydrant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  junction?: Resolver<Maybe<ResolversTypes['Junction']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  outletDiameterMm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HydrantConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HydrantConnection'] = ResolversParentTypes['HydrantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HydrantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Hydrant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HydrantEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HydrantEdge'] = ResolversParentTypes['HydrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hydrant'], ParentType, ContextType>;
};

export type HydraulicModelResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HydraulicModel'] = ResolversParentTypes['HydraulicModel'], FederationReferenceType extends FederationReferenceTypes['HydraulicModel'] = FederationReferenceTypes['HydraulicModel']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HydraulicModel']> | FederationReferenceType, FederationReferenceType, ContextType>;
  controls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['ElementCounts'], ParentType, ContextType>;
  curves?: Resolver<Array<ResolversTypes['Curve']>, ParentType, ContextType>;
  extent?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  flowUnit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headLossFormula?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metresPerMapUnit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  patterns?: Resolver<Array<ResolversTypes['Pattern']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['HydraulicModelState'], ParentType, ContextType>;
};

export type HydraulicModelConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HydraulicModelConnection'] = ResolversParentTypes['HydraulicModelConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HydraulicModelEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HydraulicModelEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['HydraulicModelEdge'] = ResolversParentTypes['HydraulicModelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HydraulicModel'], ParentType, ContextType>;
};

export type ImportWarningResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ImportWarning'] = ResolversParentTypes['ImportWarning']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JunctionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Junction'] = ResolversParentTypes['Junction'], FederationReferenceType extends FederationReferenceTypes['Junction'] = FederationReferenceTypes['Junction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Junction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  baseDemandM3PerH?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  elevationM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  pipes?: Resolver<Array<ResolversTypes['Pipe']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JunctionConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['JunctionConnection'] = ResolversParentTypes['JunctionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JunctionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Junction']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JunctionEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['JunctionEdge'] = ResolversParentTypes['JunctionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Junction'], ParentType, ContextType>;
};

export type MarkSensitivityPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['MarkSensitivityPayload'] = ResolversParentTypes['MarkSensitivityPayload']> = {
  marked?: Resolver<Array<ResolversTypes['MarkedElements']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MarkedElementsResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['MarkedElements'] = ResolversParentTypes['MarkedElements']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NetworkElementKind'], ParentType, ContextType>;
};

export interface MoneyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Money'], any> {
  name: 'Money';
}

export type MonitoredGroupResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['MonitoredGroup'] = ResolversParentTypes['MonitoredGroup']> = {
  exceedingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  onlineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pointCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  stationKind?: Resolver<Maybe<ResolversTypes['StationKind']>, ParentType, ContextType>;
  trend?: Resolver<Array<ResolversTypes['TrendHour']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MonitoringOverviewResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['MonitoringOverview'] = ResolversParentTypes['MonitoringOverview']> = {
  groups?: Resolver<Array<ResolversTypes['MonitoredGroup']>, ParentType, ContextType>;
  onlineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pointCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stations?: Resolver<Array<ResolversTypes['StationState']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeAlarms?: Resolver<ResolversTypes['AlarmsPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeAlarmsArgs, 'input'>>;
  addStations?: Resolver<ResolversTypes['AddStationsPayload'], ParentType, ContextType, RequireFields<MutationAddStationsArgs, 'input'>>;
  commentAlarm?: Resolver<ResolversTypes['AlarmsPayload'], ParentType, ContextType, RequireFields<MutationCommentAlarmArgs, 'input'>>;
  connectDevice?: Resolver<ResolversTypes['ConnectDevicePayload'], ParentType, ContextType, RequireFields<MutationConnectDeviceArgs, 'input'>>;
  createAlarmRule?: Resolver<ResolversTypes['AlarmRulePayload'], ParentType, ContextType, RequireFields<MutationCreateAlarmRuleArgs, 'input'>>;
  defineDmas?: Resolver<ResolversTypes['DefineDmasPayload'], ParentType, ContextType, RequireFields<MutationDefineDmasArgs, 'input'>>;
  deleteAlarmRule?: Resolver<ResolversTypes['AlarmRulePayload'], ParentType, ContextType, RequireFields<MutationDeleteAlarmRuleArgs, 'input'>>;
  describePipes?: Resolver<ResolversTypes['DescribePipesPayload'], ParentType, ContextType, RequireFields<MutationDescribePipesArgs, 'input'>>;
  markSensitivity?: Resolver<ResolversTypes['MarkSensitivityPayload'], ParentType, ContextType, RequireFields<MutationMarkSensitivityArgs, 'input'>>;
  placeHydrants?: Resolver<ResolversTypes['PlaceHydrantsPayload'], ParentType, ContextType, RequireFields<MutationPlaceHydrantsArgs, 'input'>>;
  placeValves?: Resolver<ResolversTypes['PlaceValvesPayload'], ParentType, ContextType, RequireFields<MutationPlaceValvesArgs, 'input'>>;
  registerDevice?: Resolver<ResolversTypes['RegisterDevicePayload'], ParentType, ContextType, RequireFields<MutationRegisterDeviceArgs, 'input'>>;
  registerPoints?: Resolver<ResolversTypes['RegisterPointsPayload'], ParentType, ContextType, RequireFields<MutationRegisterPointsArgs, 'input'>>;
  removeAlarmContact?: Resolver<ResolversTypes['AlarmContactPayload'], ParentType, ContextType, RequireFields<MutationRemoveAlarmContactArgs, 'input'>>;
  removeCleaningRule?: Resolver<ResolversTypes['CleaningRulePayload'], ParentType, ContextType, RequireFields<MutationRemoveCleaningRuleArgs, 'input'>>;
  removeConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationRemoveConnectorArgs, 'input'>>;
  removeDevice?: Resolver<ResolversTypes['RemoveDevicePayload'], ParentType, ContextType, RequireFields<MutationRemoveDeviceArgs, 'input'>>;
  removeUploadTarget?: Resolver<ResolversTypes['UploadTargetPayload'], ParentType, ContextType, RequireFields<MutationRemoveUploadTargetArgs, 'input'>>;
  retireHydraulicModel?: Resolver<ResolversTypes['RetireHydraulicModelPayload'], ParentType, ContextType, RequireFields<MutationRetireHydraulicModelArgs, 'input'>>;
  saveAlarmContact?: Resolver<ResolversTypes['AlarmContactPayload'], ParentType, ContextType, RequireFields<MutationSaveAlarmContactArgs, 'input'>>;
  saveCleaningRule?: Resolver<ResolversTypes['CleaningRulePayload'], ParentType, ContextType, RequireFields<MutationSaveCleaningRuleArgs, 'input'>>;
  saveConnector?: Resolver<ResolversTypes['ConnectorPayload'], ParentType, ContextType, RequireFields<MutationSaveConnectorArgs, 'input'>>;
  saveUploadTarget?: Resolver<ResolversTypes['UploadTargetPayload'], ParentType, ContextType, RequireFields<MutationSaveUploadTargetArgs, 'input'>>;
  shelveAlarms?: Resolver<ResolversTypes['AlarmsPayload'], ParentType, ContextType, RequireFields<MutationShelveAlarmsArgs, 'input'>>;
  tickAlarmStep?: Resolver<ResolversTypes['AlarmsPayload'], ParentType, ContextType, RequireFields<MutationTickAlarmStepArgs, 'input'>>;
  unshelveAlarms?: Resolver<ResolversTypes['AlarmsPayload'], ParentType, ContextType, RequireFields<MutationUnshelveAlarmsArgs, 'input'>>;
  updateAlarmRule?: Resolver<ResolversTypes['AlarmRulePayload'], ParentType, ContextType, RequireFields<MutationUpdateAlarmRuleArgs, 'input'>>;
  updateDevice?: Resolver<ResolversTypes['UpdateDevicePayload'], ParentType, ContextType, RequireFields<MutationUpdateDeviceArgs, 'input'>>;
  updatePipe?: Resolver<ResolversTypes['UpdatePipePayload'], ParentType, ContextType, RequireFields<MutationUpdatePipeArgs, 'input'>>;
};

export type NetworkElementResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['NetworkElement'] = ResolversParentTypes['NetworkElement']> = {
  __resolveType: TypeResolveFn<'Hydrant' | 'Junction' | 'Pipe' | 'Pump' | 'Reservoir' | 'Station' | 'Tank' | 'Valve', ParentType, ContextType>;
};

export type NetworkImportResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['NetworkImport'] = ResolversParentTypes['NetworkImport']> = {
  counts?: Resolver<Maybe<ResolversTypes['ElementCounts']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['SkippedLine']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  skipped?: Resolver<Array<ResolversTypes['SkippedLine']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NetworkImportState'], ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['ImportWarning']>, ParentType, ContextType>;
};

export type NetworkSummaryResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['NetworkSummary'] = ResolversParentTypes['NetworkSummary']> = {
  counts?: Resolver<ResolversTypes['ElementCounts'], ParentType, ContextType>;
  dmaCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  extent?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  hydrantCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lengthByDiameter?: Resolver<Array<ResolversTypes['DiameterClass']>, ParentType, ContextType>;
  pipeLengthKm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pointCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatternResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Pattern'] = ResolversParentTypes['Pattern']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  multipliers?: Resolver<Array<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PipeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Pipe'] = ResolversParentTypes['Pipe'], FederationReferenceType extends FederationReferenceTypes['Pipe'] = FederationReferenceTypes['Pipe']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pipe']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  crossSectionM2?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diameterMm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endNode?: Resolver<Maybe<ResolversTypes['NetworkElement']>, ParentType, ContextType>;
  endNodeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['PipeVersion']>, ParentType, ContextType, RequireFields<PipeHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  installedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lengthM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minorLoss?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  roughness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startNode?: Resolver<Maybe<ResolversTypes['NetworkElement']>, ParentType, ContextType>;
  startNodeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PipeStatus'], ParentType, ContextType>;
  street?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  valves?: Resolver<Array<ResolversTypes['Valve']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PipeConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PipeConnection'] = ResolversParentTypes['PipeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PipeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pipe']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PipeEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PipeEdge'] = ResolversParentTypes['PipeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pipe'], ParentType, ContextType>;
};

export type PipeVersionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PipeVersion'] = ResolversParentTypes['PipeVersion']> = {
  changeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diameterMm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  installedYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lengthM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  material?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roughness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PipeStatus'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PlaceHydrantsPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PlaceHydrantsPayload'] = ResolversParentTypes['PlaceHydrantsPayload']> = {
  hydrants?: Resolver<Array<ResolversTypes['Hydrant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PlaceValvesPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PlaceValvesPayload'] = ResolversParentTypes['PlaceValvesPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  valves?: Resolver<Array<ResolversTypes['Valve']>, ParentType, ContextType>;
};

export type PointResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Point'] = ResolversParentTypes['Point'], FederationReferenceType extends FederationReferenceTypes['Point'] = FederationReferenceTypes['Point']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Point']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  element?: Resolver<Maybe<ResolversTypes['NetworkElement']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['HistoryStep']>, ParentType, ContextType, RequireFields<PointHistoryArgs, 'from' | 'maxPoints' | 'to'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Sample']>, ParentType, ContextType>;
  limits?: Resolver<Maybe<ResolversTypes['PointLimits']>, ParentType, ContextType>;
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['Sample']>, ParentType, ContextType, RequireFields<PointSamplesArgs, 'first' | 'from' | 'to'>>;
  siteId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['PointStatistics'], ParentType, ContextType, RequireFields<PointStatisticsArgs, 'byOwnLimits' | 'from' | 'to'>>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['WaterUsage']>, ParentType, ContextType, RequireFields<PointUsageArgs, 'day'>>;
};

export type PointConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointConnection'] = ResolversParentTypes['PointConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PointEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PointDayResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointDay'] = ResolversParentTypes['PointDay']> = {
  accuracy?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  consistency?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  doubtedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expectedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['CleaningFinding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  repeatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  silentS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  timeliness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  uniqueness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type PointDayConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointDayConnection'] = ResolversParentTypes['PointDayConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PointDayEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['PointDay']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PointDayEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointDayEdge'] = ResolversParentTypes['PointDayEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PointDay'], ParentType, ContextType>;
};

export type PointEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointEdge'] = ResolversParentTypes['PointEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Point'], ParentType, ContextType>;
};

export type PointLimitsResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointLimits'] = ResolversParentTypes['PointLimits']> = {
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['LimitSource'], ParentType, ContextType>;
};

export type PointStatisticsResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PointStatistics'] = ResolversParentTypes['PointStatistics']> = {
  maximum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  passRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  quarterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sampleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PumpResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Pump'] = ResolversParentTypes['Pump'], FederationReferenceType extends FederationReferenceTypes['Pump'] = FederationReferenceTypes['Pump']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pump']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endNodeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  headCurveCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  powerKw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  speed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startNodeCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PumpConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PumpConnection'] = ResolversParentTypes['PumpConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PumpEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Pump']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PumpEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PumpEdge'] = ResolversParentTypes['PumpEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pump'], ParentType, ContextType>;
};

export type PumpStationResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PumpStation'] = ResolversParentTypes['PumpStation'], FederationReferenceType extends FederationReferenceTypes['PumpStation'] = FederationReferenceTypes['PumpStation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpStation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
};

export type PumpUnitResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['PumpUnit'] = ResolversParentTypes['PumpUnit'], FederationReferenceType extends FederationReferenceTypes['PumpUnit'] = FederationReferenceTypes['PumpUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PumpUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
};

export type QualityGroupResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['QualityGroup'] = ResolversParentTypes['QualityGroup']> = {
  accuracy?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  consistency?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  pointCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  timeliness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  uniqueness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  validity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alarm?: Resolver<Maybe<ResolversTypes['Alarm']>, ParentType, ContextType, RequireFields<QueryAlarmArgs, 'id'>>;
  alarmContacts?: Resolver<Array<ResolversTypes['AlarmContact']>, ParentType, ContextType>;
  alarmGroups?: Resolver<Array<ResolversTypes['AlarmGroup']>, ParentType, ContextType, RequireFields<QueryAlarmGroupsArgs, 'first'>>;
  alarmPlaces?: Resolver<Array<ResolversTypes['AlarmPlace']>, ParentType, ContextType, RequireFields<QueryAlarmPlacesArgs, 'first'>>;
  alarmRule?: Resolver<Maybe<ResolversTypes['AlarmRule']>, ParentType, ContextType, RequireFields<QueryAlarmRuleArgs, 'id'>>;
  alarmRuleTrial?: Resolver<Array<ResolversTypes['AlarmRuleTrial']>, ParentType, ContextType, RequireFields<QueryAlarmRuleTrialArgs, 'input'>>;
  alarmRules?: Resolver<ResolversTypes['AlarmRuleConnection'], ParentType, ContextType, RequireFields<QueryAlarmRulesArgs, 'first'>>;
  alarmSummary?: Resolver<ResolversTypes['AlarmSummary'], ParentType, ContextType>;
  alarms?: Resolver<ResolversTypes['AlarmConnection'], ParentType, ContextType, RequireFields<QueryAlarmsArgs, 'first'>>;
  cleaningRuleTrial?: Resolver<Array<ResolversTypes['CleaningRuleTrial']>, ParentType, ContextType, RequireFields<QueryCleaningRuleTrialArgs, 'input'>>;
  cleaningRules?: Resolver<Array<ResolversTypes['CleaningRule']>, ParentType, ContextType>;
  connector?: Resolver<Maybe<ResolversTypes['Connector']>, ParentType, ContextType, RequireFields<QueryConnectorArgs, 'id'>>;
  connectors?: Resolver<ResolversTypes['ConnectorConnection'], ParentType, ContextType, RequireFields<QueryConnectorsArgs, 'first'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'id'>>;
  devices?: Resolver<ResolversTypes['DeviceConnection'], ParentType, ContextType, RequireFields<QueryDevicesArgs, 'first'>>;
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType, RequireFields<QueryDmaArgs, 'id'>>;
  dmas?: Resolver<ResolversTypes['DmaConnection'], ParentType, ContextType, RequireFields<QueryDmasArgs, 'first'>>;
  hydrant?: Resolver<Maybe<ResolversTypes['Hydrant']>, ParentType, ContextType, RequireFields<QueryHydrantArgs, 'id'>>;
  hydrants?: Resolver<ResolversTypes['HydrantConnection'], ParentType, ContextType, RequireFields<QueryHydrantsArgs, 'first'>>;
  hydraulicModel?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType, RequireFields<QueryHydraulicModelArgs, 'id'>>;
  hydraulicModels?: Resolver<ResolversTypes['HydraulicModelConnection'], ParentType, ContextType, RequireFields<QueryHydraulicModelsArgs, 'first'>>;
  junction?: Resolver<Maybe<ResolversTypes['Junction']>, ParentType, ContextType, RequireFields<QueryJunctionArgs, 'id'>>;
  junctions?: Resolver<ResolversTypes['JunctionConnection'], ParentType, ContextType, RequireFields<QueryJunctionsArgs, 'first'>>;
  monitoringOverview?: Resolver<ResolversTypes['MonitoringOverview'], ParentType, ContextType, RequireFields<QueryMonitoringOverviewArgs, 'from' | 'to'>>;
  networkElement?: Resolver<Maybe<ResolversTypes['NetworkElement']>, ParentType, ContextType, RequireFields<QueryNetworkElementArgs, 'id'>>;
  networkImport?: Resolver<Maybe<ResolversTypes['NetworkImport']>, ParentType, ContextType, RequireFields<QueryNetworkImportArgs, 'id'>>;
  networkSummary?: Resolver<ResolversTypes['NetworkSummary'], ParentType, ContextType>;
  pipe?: Resolver<Maybe<ResolversTypes['Pipe']>, ParentType, ContextType, RequireFields<QueryPipeArgs, 'id'>>;
  pipes?: Resolver<ResolversTypes['PipeConnection'], ParentType, ContextType, RequireFields<QueryPipesArgs, 'first'>>;
  point?: Resolver<Maybe<ResolversTypes['Point']>, ParentType, ContextType, RequireFields<QueryPointArgs, 'id'>>;
  pointCleaningRules?: Resolver<ResolversTypes['CleaningRuleConnection'], ParentType, ContextType, RequireFields<QueryPointCleaningRulesArgs, 'first'>>;
  pointDays?: Resolver<ResolversTypes['PointDayConnection'], ParentType, ContextType, RequireFields<QueryPointDaysArgs, 'first'>>;
  points?: Resolver<ResolversTypes['PointConnection'], ParentType, ContextType, RequireFields<QueryPointsArgs, 'first'>>;
  pump?: Resolver<Maybe<ResolversTypes['Pump']>, ParentType, ContextType, RequireFields<QueryPumpArgs, 'id'>>;
  pumps?: Resolver<ResolversTypes['PumpConnection'], ParentType, ContextType, RequireFields<QueryPumpsArgs, 'first'>>;
  qualityBoard?: Resolver<Array<ResolversTypes['QualityGroup']>, ParentType, ContextType, RequireFields<QueryQualityBoardArgs, 'by' | 'from' | 'to'>>;
  reservoir?: Resolver<Maybe<ResolversTypes['Reservoir']>, ParentType, ContextType, RequireFields<QueryReservoirArgs, 'id'>>;
  reservoirs?: Resolver<ResolversTypes['ReservoirConnection'], ParentType, ContextType, RequireFields<QueryReservoirsArgs, 'first'>>;
  search?: Resolver<Maybe<Array<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  sensitivityCounts?: Resolver<Array<ResolversTypes['SensitivityCount']>, ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType, RequireFields<QueryStationArgs, 'id'>>;
  stations?: Resolver<ResolversTypes['StationConnection'], ParentType, ContextType, RequireFields<QueryStationsArgs, 'first'>>;
  tank?: Resolver<Maybe<ResolversTypes['Tank']>, ParentType, ContextType, RequireFields<QueryTankArgs, 'id'>>;
  tanks?: Resolver<ResolversTypes['TankConnection'], ParentType, ContextType, RequireFields<QueryTanksArgs, 'first'>>;
  unregisteredDevices?: Resolver<ResolversTypes['UnregisteredDeviceConnection'], ParentType, ContextType, RequireFields<QueryUnregisteredDevicesArgs, 'first'>>;
  uploadTarget?: Resolver<Maybe<ResolversTypes['UploadTarget']>, ParentType, ContextType, RequireFields<QueryUploadTargetArgs, 'id'>>;
  uploadTargets?: Resolver<ResolversTypes['UploadTargetConnection'], ParentType, ContextType, RequireFields<QueryUploadTargetsArgs, 'first'>>;
  valve?: Resolver<Maybe<ResolversTypes['Valve']>, ParentType, ContextType, RequireFields<QueryValveArgs, 'id'>>;
  valves?: Resolver<ResolversTypes['ValveConnection'], ParentType, ContextType, RequireFields<QueryValvesArgs, 'first'>>;
};

export type RegisterDevicePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['RegisterDevicePayload'] = ResolversParentTypes['RegisterDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterPointsPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['RegisterPointsPayload'] = ResolversParentTypes['RegisterPointsPayload']> = {
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveDevicePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['RemoveDevicePayload'] = ResolversParentTypes['RemoveDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReservoirResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Reservoir'] = ResolversParentTypes['Reservoir'], FederationReferenceType extends FederationReferenceTypes['Reservoir'] = FederationReferenceTypes['Reservoir']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservoir']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  headM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservoirConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ReservoirConnection'] = ResolversParentTypes['ReservoirConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReservoirEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Reservoir']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReservoirEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ReservoirEdge'] = ResolversParentTypes['ReservoirEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reservoir'], ParentType, ContextType>;
};

export type RetireHydraulicModelPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['RetireHydraulicModelPayload'] = ResolversParentTypes['RetireHydraulicModelPayload']> = {
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SampleResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Sample'] = ResolversParentTypes['Sample']> = {
  pointId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quality?: Resolver<ResolversTypes['Quality'], ParentType, ContextType>;
  raw?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SampleBatchResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['SampleBatch'] = ResolversParentTypes['SampleBatch']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  samples?: Resolver<Array<ResolversTypes['Sample']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SampleSource'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
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

export type SensitivityCountResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['SensitivityCount'] = ResolversParentTypes['SensitivityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NetworkElementKind'], ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkippedLineResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['SkippedLine'] = ResolversParentTypes['SkippedLine']> = {
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StationResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Station'] = ResolversParentTypes['Station'], FederationReferenceType extends FederationReferenceTypes['Station'] = FederationReferenceTypes['Station']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Station']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dma?: Resolver<Maybe<ResolversTypes['Dma']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StationKind'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  pumps?: Resolver<Array<ResolversTypes['Pump']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StationConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['StationConnection'] = ResolversParentTypes['StationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Station']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StationEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['StationEdge'] = ResolversParentTypes['StationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Station'], ParentType, ContextType>;
};

export type StationStateResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['StationState'] = ResolversParentTypes['StationState']> = {
  kind?: Resolver<ResolversTypes['StationKind'], ParentType, ContextType>;
  onlineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  alarms?: SubscriptionResolver<ResolversTypes['AlarmBatch'], "alarms", ParentType, ContextType, Partial<SubscriptionAlarmsArgs>>;
  networkImportProgress?: SubscriptionResolver<ResolversTypes['NetworkImport'], "networkImportProgress", ParentType, ContextType, RequireFields<SubscriptionNetworkImportProgressArgs, 'id'>>;
  samples?: SubscriptionResolver<ResolversTypes['SampleBatch'], "samples", ParentType, ContextType, RequireFields<SubscriptionSamplesArgs, 'every' | 'maxRatePerS'>>;
};

export type TankResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Tank'] = ResolversParentTypes['Tank'], FederationReferenceType extends FederationReferenceTypes['Tank'] = FederationReferenceTypes['Tank']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Tank']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diameterM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  elevationM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialLevelM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  maximumLevelM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimumLevelM?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  station?: Resolver<Maybe<ResolversTypes['Station']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TankConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['TankConnection'] = ResolversParentTypes['TankConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TankEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Tank']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TankEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['TankEdge'] = ResolversParentTypes['TankEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tank'], ParentType, ContextType>;
};

export type TrendHourResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['TrendHour'] = ResolversParentTypes['TrendHour']> = {
  maximum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnregisteredDeviceResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UnregisteredDevice'] = ResolversParentTypes['UnregisteredDevice']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cameFrom?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connector?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  frames?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnregisteredDeviceConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UnregisteredDeviceConnection'] = ResolversParentTypes['UnregisteredDeviceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnregisteredDeviceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UnregisteredDevice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnregisteredDeviceEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UnregisteredDeviceEdge'] = ResolversParentTypes['UnregisteredDeviceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnregisteredDevice'], ParentType, ContextType>;
};

export type UpdateDevicePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UpdateDevicePayload'] = ResolversParentTypes['UpdateDevicePayload']> = {
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePipePayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UpdatePipePayload'] = ResolversParentTypes['UpdatePipePayload']> = {
  pipe?: Resolver<Maybe<ResolversTypes['Pipe']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UploadStatusResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UploadStatus'] = ResolversParentTypes['UploadStatus']> = {
  acknowledged?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dropped?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  oldestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UploadState'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type UploadTargetResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UploadTarget'] = ResolversParentTypes['UploadTarget'], FederationReferenceType extends FederationReferenceTypes['UploadTarget'] = FederationReferenceTypes['UploadTarget']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UploadTarget']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['DeviceChannel']>, ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  everyS?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  host?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  port?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  protocol?: Resolver<ResolversTypes['ConnectorProtocol'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UploadStatus']>, ParentType, ContextType>;
  transport?: Resolver<ResolversTypes['ConnectorTransport'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UploadTargetConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UploadTargetConnection'] = ResolversParentTypes['UploadTargetConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UploadTargetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['UploadTarget']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UploadTargetEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UploadTargetEdge'] = ResolversParentTypes['UploadTargetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UploadTarget'], ParentType, ContextType>;
};

export type UploadTargetPayloadResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UploadTargetPayload'] = ResolversParentTypes['UploadTargetPayload']> = {
  uploadTarget?: Resolver<Maybe<ResolversTypes['UploadTarget']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UsualRangeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['UsualRange'] = ResolversParentTypes['UsualRange']> = {
  high?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  low?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ValveResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['Valve'] = ResolversParentTypes['Valve'], FederationReferenceType extends FederationReferenceTypes['Valve'] = FederationReferenceTypes['Valve']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Valve']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diameterMm?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  endNodeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  geometry?: Resolver<Maybe<ResolversTypes['GeoJSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ValveKind'], ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['HydraulicModel']>, ParentType, ContextType>;
  pipe?: Resolver<Maybe<ResolversTypes['Pipe']>, ParentType, ContextType>;
  points?: Resolver<Array<ResolversTypes['Point']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setting?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  startNodeCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ValveStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValveConnectionResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ValveConnection'] = ResolversParentTypes['ValveConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ValveEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Valve']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ValveEdgeResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['ValveEdge'] = ResolversParentTypes['ValveEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Valve'], ParentType, ContextType>;
};

export type WaterUsageResolvers<ContextType = NetworkContext, ParentType extends ResolversParentTypes['WaterUsage'] = ResolversParentTypes['WaterUsage']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['UsageFinding']>, ParentType, ContextType>;
  nightM3PerH?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  usualNightM3PerH?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  usualVolumeM3?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  volumeM3?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = NetworkContext> = {
  AddStationsPayload?: AddStationsPayloadResolvers<ContextType>;
  Alarm?: AlarmResolvers<ContextType>;
  AlarmBatch?: AlarmBatchResolvers<ContextType>;
  AlarmComment?: AlarmCommentResolvers<ContextType>;
  AlarmCondition?: AlarmConditionResolvers<ContextType>;
  AlarmConnection?: AlarmConnectionResolvers<ContextType>;
  AlarmContact?: AlarmContactResolvers<ContextType>;
  AlarmContactPayload?: AlarmContactPayloadResolvers<ContextType>;
  AlarmCount?: AlarmCountResolvers<ContextType>;
  AlarmEdge?: AlarmEdgeResolvers<ContextType>;
  AlarmEpisode?: AlarmEpisodeResolvers<ContextType>;
  AlarmGroup?: AlarmGroupResolvers<ContextType>;
  AlarmHours?: AlarmHoursResolvers<ContextType>;
  AlarmNotice?: AlarmNoticeResolvers<ContextType>;
  AlarmPlace?: AlarmPlaceResolvers<ContextType>;
  AlarmRule?: AlarmRuleResolvers<ContextType>;
  AlarmRuleConnection?: AlarmRuleConnectionResolvers<ContextType>;
  AlarmRuleEdge?: AlarmRuleEdgeResolvers<ContextType>;
  AlarmRulePayload?: AlarmRulePayloadResolvers<ContextType>;
  AlarmRuleTrial?: AlarmRuleTrialResolvers<ContextType>;
  AlarmStep?: AlarmStepResolvers<ContextType>;
  AlarmSummary?: AlarmSummaryResolvers<ContextType>;
  AlarmTarget?: AlarmTargetResolvers<ContextType>;
  AlarmsPayload?: AlarmsPayloadResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CleaningChange?: CleaningChangeResolvers<ContextType>;
  CleaningFinding?: CleaningFindingResolvers<ContextType>;
  CleaningRule?: CleaningRuleResolvers<ContextType>;
  CleaningRuleConnection?: CleaningRuleConnectionResolvers<ContextType>;
  CleaningRuleEdge?: CleaningRuleEdgeResolvers<ContextType>;
  CleaningRulePayload?: CleaningRulePayloadResolvers<ContextType>;
  CleaningRuleTrial?: CleaningRuleTrialResolvers<ContextType>;
  ConnectDevicePayload?: ConnectDevicePayloadResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorConnection?: ConnectorConnectionResolvers<ContextType>;
  ConnectorEdge?: ConnectorEdgeResolvers<ContextType>;
  ConnectorPayload?: ConnectorPayloadResolvers<ContextType>;
  ConnectorStatus?: ConnectorStatusResolvers<ContextType>;
  Curve?: CurveResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DefineDmasPayload?: DefineDmasPayloadResolvers<ContextType>;
  DescribePipesPayload?: DescribePipesPayloadResolvers<ContextType>;
  Device?: DeviceResolvers<ContextType>;
  DeviceChannel?: DeviceChannelResolvers<ContextType>;
  DeviceConnection?: DeviceConnectionResolvers<ContextType>;
  DeviceEdge?: DeviceEdgeResolvers<ContextType>;
  DeviceStatus?: DeviceStatusResolvers<ContextType>;
  DiameterClass?: DiameterClassResolvers<ContextType>;
  Dma?: DmaResolvers<ContextType>;
  DmaConnection?: DmaConnectionResolvers<ContextType>;
  DmaEdge?: DmaEdgeResolvers<ContextType>;
  ElementCounts?: ElementCountsResolvers<ContextType>;
  EnergyMeter?: EnergyMeterResolvers<ContextType>;
  GeoJSON?: GraphQLScalarType;
  HistoryStep?: HistoryStepResolvers<ContextType>;
  Hydrant?: HydrantResolvers<ContextType>;
  HydrantConnection?: HydrantConnectionResolvers<ContextType>;
  HydrantEdge?: HydrantEdgeResolvers<ContextType>;
  HydraulicModel?: HydraulicModelResolvers<ContextType>;
  HydraulicModelConnection?: HydraulicModelConnectionResolvers<ContextType>;
  HydraulicModelEdge?: HydraulicModelEdgeResolvers<ContextType>;
  ImportWarning?: ImportWarningResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Junction?: JunctionResolvers<ContextType>;
  JunctionConnection?: JunctionConnectionResolvers<ContextType>;
  JunctionEdge?: JunctionEdgeResolvers<ContextType>;
  MarkSensitivityPayload?: MarkSensitivityPayloadResolvers<ContextType>;
  MarkedElements?: MarkedElementsResolvers<ContextType>;
  Money?: GraphQLScalarType;
  MonitoredGroup?: MonitoredGroupResolvers<ContextType>;
  MonitoringOverview?: MonitoringOverviewResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NetworkElement?: NetworkElementResolvers<ContextType>;
  NetworkImport?: NetworkImportResolvers<ContextType>;
  NetworkSummary?: NetworkSummaryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Pattern?: PatternResolvers<ContextType>;
  Pipe?: PipeResolvers<ContextType>;
  PipeConnection?: PipeConnectionResolvers<ContextType>;
  PipeEdge?: PipeEdgeResolvers<ContextType>;
  PipeVersion?: PipeVersionResolvers<ContextType>;
  PlaceHydrantsPayload?: PlaceHydrantsPayloadResolvers<ContextType>;
  PlaceValvesPayload?: PlaceValvesPayloadResolvers<ContextType>;
  Point?: PointResolvers<ContextType>;
  PointConnection?: PointConnectionResolvers<ContextType>;
  PointDay?: PointDayResolvers<ContextType>;
  PointDayConnection?: PointDayConnectionResolvers<ContextType>;
  PointDayEdge?: PointDayEdgeResolvers<ContextType>;
  PointEdge?: PointEdgeResolvers<ContextType>;
  PointLimits?: PointLimitsResolvers<ContextType>;
  PointStatistics?: PointStatisticsResolvers<ContextType>;
  Pump?: PumpResolvers<ContextType>;
  PumpConnection?: PumpConnectionResolvers<ContextType>;
  PumpEdge?: PumpEdgeResolvers<ContextType>;
  PumpStation?: PumpStationResolvers<ContextType>;
  PumpUnit?: PumpUnitResolvers<ContextType>;
  QualityGroup?: QualityGroupResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RegisterDevicePayload?: RegisterDevicePayloadResolvers<ContextType>;
  RegisterPointsPayload?: RegisterPointsPayloadResolvers<ContextType>;
  RemoveDevicePayload?: RemoveDevicePayloadResolvers<ContextType>;
  Reservoir?: ReservoirResolvers<ContextType>;
  ReservoirConnection?: ReservoirConnectionResolvers<ContextType>;
  ReservoirEdge?: ReservoirEdgeResolvers<ContextType>;
  RetireHydraulicModelPayload?: RetireHydraulicModelPayloadResolvers<ContextType>;
  Sample?: SampleResolvers<ContextType>;
  SampleBatch?: SampleBatchResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SensitivityCount?: SensitivityCountResolvers<ContextType>;
  SkippedLine?: SkippedLineResolvers<ContextType>;
  Station?: StationResolvers<ContextType>;
  StationConnection?: StationConnectionResolvers<ContextType>;
  StationEdge?: StationEdgeResolvers<ContextType>;
  StationState?: StationStateResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Tank?: TankResolvers<ContextType>;
  TankConnection?: TankConnectionResolvers<ContextType>;
  TankEdge?: TankEdgeResolvers<ContextType>;
  TrendHour?: TrendHourResolvers<ContextType>;
  UnregisteredDevice?: UnregisteredDeviceResolvers<ContextType>;
  UnregisteredDeviceConnection?: UnregisteredDeviceConnectionResolvers<ContextType>;
  UnregisteredDeviceEdge?: UnregisteredDeviceEdgeResolvers<ContextType>;
  UpdateDevicePayload?: UpdateDevicePayloadResolvers<ContextType>;
  UpdatePipePayload?: UpdatePipePayloadResolvers<ContextType>;
  UploadStatus?: UploadStatusResolvers<ContextType>;
  UploadTarget?: UploadTargetResolvers<ContextType>;
  UploadTargetConnection?: UploadTargetConnectionResolvers<ContextType>;
  UploadTargetEdge?: UploadTargetEdgeResolvers<ContextType>;
  UploadTargetPayload?: UploadTargetPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  UsualRange?: UsualRangeResolvers<ContextType>;
  Valve?: ValveResolvers<ContextType>;
  ValveConnection?: ValveConnectionResolvers<ContextType>;
  ValveEdge?: ValveEdgeResolvers<ContextType>;
  WaterUsage?: WaterUsageResolvers<ContextType>;
};

