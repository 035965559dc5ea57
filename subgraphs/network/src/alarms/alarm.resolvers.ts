import { BadUserInput, isId, listOf, oneOf } from '@hydrograph/entities';
import { mapStream } from '@hydrograph/live';
import { AlarmRule } from '../alarm-rules/alarm-rule.entity.ts';
import type { NetworkContext } from '../context.ts';
import type { AlarmBatch, Resolvers, SubscriptionAlarmsArgs } from '../generated/schema.ts';
import { AlarmNotice } from '../notices/notice.entity.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { groupOpenAlarms, summariseAlarms } from './alarm-groups.ts';
import { placeOpenAlarms } from './alarm-places.ts';
import { Alarm, AlarmHistory } from './alarm.entity.ts';
import { acknowledgeAlarms, commentAlarm, shelveAlarms, tickAlarmStep, unshelveAlarms } from './alarm.service.ts';

/** Who may do what with alarms. */
export const alarmPolicy = {
  'Query.alarm': 'telemetry:read', 'Query.alarms': 'telemetry:read', 'Query.alarmGroups': 'telemetry:read', 'Query.alarmPlaces': 'telemetry:read', 'Query.alarmSummary': 'telemetry:read', Alarm: 'telemetry:read',
  'Mutation.acknowledgeAlarms': 'network:write', 'Mutation.shelveAlarms': 'network:write', 'Mutation.unshelveAlarms': 'network:write', 'Mutation.commentAlarm': 'network:write',
  'Mutation.tickAlarmStep': 'network:write', 'Subscription.alarms': 'telemetry:read',
} as const;

const alarms = {
  entity: Alarm, history: AlarmHistory, sortBy: { RAISED_AT: 'raisedAt', SEVERITY: 'severityRank', UPDATED_AT: 'updatedAt' },
  filterMap: { shelved: (condition: unknown) => ({ shelvedUntil: condition ? { $ne: null } : null }) },
} as const;

const newestFirst = { field: 'RAISED_AT', direction: 'DESC' } as const;
const mostStations = 1000;

function followAlarms({ viewer, alarmFeed }: NetworkContext, { cursor, severities, stationIds }: SubscriptionAlarmsArgs): AsyncIterableIterator<{ alarms: AlarmBatch }> {
  if (stationIds && stationIds.length > mostStations) throw new BadUserInput(`"stationIds" lists ${stationIds.length} ids; ${mostStations} are allowed`, 'stationIds');
  const stations = stationIds && new Set(stationIds);
  const changes = alarmFeed.follow({
    tenantId: viewer.tenantId, cursor: cursor ?? undefined,
    wants: (alarm, point) => (!severities || severities.includes(alarm.severity)) && (!stations || stations.has(alarm.stationId ?? '')) && maySee(viewer, alarm, point),
  });
  return mapStream(changes, (batch) => ({ alarms: batch as unknown as AlarmBatch }));
}

/** The feed reads for everybody, so the rules of the viewer are asked here. */
const maySee = ({ rules }: NetworkContext['viewer'], alarm: Alarm, point: Point | undefined): boolean =>
  !rules || (rules.allowsRead('Alarm', alarm as unknown as Record<string, unknown>) && (!point || rules.allowsRead('Point', point as unknown as Record<string, unknown>)));

export const alarmResolvers = {
  Query: {
    alarm: (_root, args, context) => oneOf(context, alarms, args),
    alarms: (_root, args, { em }) => listOf(em, alarms, { ...args, sort: args.sort ?? newestFirst }),
    alarmGroups: (_root, { first }, { em }) => groupOpenAlarms(em, first),
    alarmPlaces: (_root, { first }, { em }) => placeOpenAlarms(em, first),
    alarmSummary: (_root, _args, { em }) => summariseAlarms(em),
  },
  Mutation: {
    acknowledgeAlarms: (_root, { input }, context) => acknowledgeAlarms(context, input),
    shelveAlarms: (_root, { input }, context) => shelveAlarms(context, input),
    unshelveAlarms: (_root, { input }, context) => unshelveAlarms(context, input),
    commentAlarm: (_root, { input }, context) => commentAlarm(context, input),
    tickAlarmStep: (_root, { input }, context) => tickAlarmStep(context, input),
  },
  Subscription: {
    alarms: { subscribe: (_root: unknown, args: SubscriptionAlarmsArgs, context: NetworkContext) => followAlarms(context, args) as never },
  },
  Alarm: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneOf(context, alarms, { id }),
    rule: ({ ruleId }, _args, { loaders }) => loaders.byId(AlarmRule).load(ruleId),
    point: ({ pointId }, _args, { loaders }) => loaders.byId(Point).load(pointId),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    limit: ({ limitValue }) => limitValue,
    comments: ({ comments }) => comments.map(({ at, by, text }) => ({ at: new Date(at), by, text })),
    steps: ({ steps }) => steps.map((step) => ({ ...step, doneAt: step.doneAt === null ? null : new Date(step.doneAt) })),
    notices: ({ id }, _args, { loaders }) => loaders.many(AlarmNotice, 'alarmId', { orderBy: { createdAt: 'ASC' }, limit: 100 }).load(id),
  },
  AlarmPlace: {
    station: ({ stationId }, _args, { loaders }) => (stationId && isId(stationId) ? loaders.byId(Station).load(stationId) : null),
  },
  AlarmGroup: {
    station: ({ stationId }, _args, { loaders }) => (stationId && isId(stationId) ? loaders.byId(Station).load(stationId) : null),
    newest: async ({ newestId }, _args, { loaders }) => {
      const alarm = await loaders.byId(Alarm).load(newestId);
      if (!alarm) throw new Error(`the alarm ${newestId} of a group is gone`);
      return alarm;
    },
  },
} satisfies Resolvers;
