import { findings, type Finding } from '@hydrograph/cleaning';
import { listOf } from '@hydrograph/entities';
import { Dma } from '../dmas/dma.entity.ts';
import type { Resolvers } from '../generated/schema.ts';
import { Point } from '../points/point.entity.ts';
import { Station } from '../stations/station.entity.ts';
import { CleaningRule } from './cleaning-rule.entity.ts';
import { rulesOfQuantities, removeCleaningRule, saveCleaningRule } from './cleaning-rule.service.ts';
import { tryCleaningRule } from './cleaning-trial.ts';
import { PointDay } from './point-day.entity.ts';
import { readQualityBoard } from './quality-board.ts';

/** Who may do what with cleaning rules and scores. */
export const qualityPolicy = {
  'Query.cleaningRules': 'telemetry:read', 'Query.pointCleaningRules': 'telemetry:read', 'Query.cleaningRuleTrial': 'telemetry:read', 'Query.pointDays': 'telemetry:read', 'Query.qualityBoard': 'telemetry:read', CleaningRule: 'telemetry:read', PointDay: 'telemetry:read',
  'Mutation.saveCleaningRule': 'network:write', 'Mutation.removeCleaningRule': 'network:write',
} as const;

const pointDays = { entity: PointDay, sortBy: { TOTAL: 'total', DAY: 'day', COMPLETENESS: 'completeness' } } as const;

const pointRules = { entity: CleaningRule, sortBy: { UPDATED_AT: 'updatedAt' }, where: { pointId: { $ne: null } } } as const;
const lastChangedFirst = { field: 'UPDATED_AT', direction: 'DESC' } as const;

const mostFirst = (found: Partial<Record<Finding, number>>) => findings.map((kind) => ({ kind, count: found[kind] ?? 0 })).filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);

export const qualityResolvers = {
  Query: {
    cleaningRules: (_root, _args, { em }) => rulesOfQuantities(em),
    pointCleaningRules: (_root, args, { em }) => listOf(em, pointRules, { ...args, sort: args.sort ?? lastChangedFirst }),
    cleaningRuleTrial: (_root, { input }, context) => tryCleaningRule(context, input),
    pointDays: (_root, args, { em }) => listOf(em, pointDays, args),
    qualityBoard: (_root, args, { em }) => readQualityBoard(em, args),
  },
  Mutation: {
    saveCleaningRule: (_root, { input }, context) => saveCleaningRule(context, input),
    removeCleaningRule: (_root, { input }, context) => removeCleaningRule(context, input.id),
  },
  CleaningRule: {
    isUsual: ({ id }) => id === null,
    point: ({ pointId }, _args, { loaders }) => (pointId ? loaders.byId(Point).load(pointId) : null),
    peers: async ({ peerIds }, _args, { loaders }) => (await Promise.all(peerIds.map((id) => loaders.byId(Point).load(id)))).filter((point) => point !== null),
    minimum: ({ rule }) => rule.minimum ?? null,
    maximum: ({ rule }) => rule.maximum ?? null,
    mostPerMinute: ({ rule }) => rule.mostPerMinute ?? null,
    spike: ({ rule }) => rule.spike ?? null,
    flatAfterS: ({ rule }) => rule.flatAfterS ?? null,
    flatTolerance: ({ rule }) => rule.flatTolerance ?? null,
    staleAfterS: ({ rule }) => rule.staleAfterS ?? null,
    peerTolerance: ({ rule }) => rule.peerTolerance ?? null,
    expectedEveryS: ({ rule }) => rule.expectedEveryS ?? null,
    lateAfterS: ({ rule }) => rule.lateAfterS ?? null,
  },
  PointDay: {
    point: ({ pointId }, _args, { loaders }) => loaders.byId(Point).load(pointId),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    findings: ({ found }) => mostFirst(found),
  },
  CleaningRuleTrial: {
    before: ({ before }) => mostFirst(before),
    after: ({ after }) => mostFirst(after),
  },
  QualityGroup: {
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    dma: ({ dmaId }, _args, { loaders }) => (dmaId ? loaders.byId(Dma).load(dmaId) : null),
  },
} satisfies Resolvers;
