import { listOf, oneOf } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { Dma } from '../dmas/dma.entity.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { AlarmRule, AlarmRuleHistory } from './alarm-rule.entity.ts';
import { tryAlarmRule } from './alarm-rule-trial.ts';
import { createAlarmRule, deleteAlarmRule, updateAlarmRule } from './alarm-rule.service.ts';
import { showCondition, showSchedule } from './condition.ts';
import { countActive, countWatched } from './watched-points.ts';

/** Who may do what with alarm rules. */
export const alarmRulePolicy = {
  'Query.alarmRule': 'telemetry:read', 'Query.alarmRules': 'telemetry:read', 'Query.alarmRuleTrial': 'telemetry:read', AlarmRule: 'telemetry:read',
  'Mutation.createAlarmRule': 'network:write', 'Mutation.updateAlarmRule': 'network:write', 'Mutation.deleteAlarmRule': 'network:write',
} as const;

const rules = { entity: AlarmRule, history: AlarmRuleHistory, sortBy: { NAME: 'name', UPDATED_AT: 'updatedAt' }, where: { deletedAt: null } } as const;

export const alarmRuleResolvers = {
  Query: {
    alarmRule: (_root, args, context) => oneOf(context, rules, args),
    alarmRules: (_root, args, { em }) => listOf(em, rules, args),
    alarmRuleTrial: (_root, { input }, context) => tryAlarmRule(context, input),
  },
  Mutation: {
    createAlarmRule: (_root, { input }, context) => createAlarmRule(context, input),
    updateAlarmRule: (_root, { input }, context) => updateAlarmRule(context, input),
    deleteAlarmRule: (_root, { input }, context) => deleteAlarmRule(context, input.id),
  },
  AlarmRule: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => oneOf(context, rules, { id }),
    condition: ({ condition }) => showCondition(condition),
    schedule: ({ schedule }) => showSchedule(schedule),
    target: (rule) => rule,
    steps: ({ steps }) => steps.map(({ text, textEn }) => ({ text, textEn, doneAt: null, doneBy: null })),
    pointCount: ({ id }, _args, { em, loaders }) => loaders.batch<string, number>('watched points', (ids) => countWatched(em, ids)).load(id),
    activeCount: ({ id }, _args, { em, loaders }) => loaders.batch<string, number>('active alarms', (ids) => countActive(em, ids)).load(id),
  },
  AlarmTarget: {
    dma: ({ dmaId }, _args, { loaders }) => (dmaId ? loaders.byId(Dma).load(dmaId) : null),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    point: ({ pointId }, _args, { loaders }) => (pointId ? loaders.byId(Point).load(pointId) : null),
  },
} satisfies Resolvers;
