import type { Resolvers } from '../generated/schema.ts';
import { readOverview } from './overview.ts';
import { loadLimits } from './point-limits.ts';
import { loadUsage } from './point-usage.ts';

/** Who may see how the network is doing. */
export const monitoringPolicy = { 'Query.monitoringOverview': 'telemetry:read', 'Point.limits': 'telemetry:read', 'Point.usage': 'telemetry:read' } as const;

export const monitoringResolvers = {
  Query: {
    monitoringOverview: (_root, args, context) => readOverview(context, args),
  },
  Point: {
    limits: (point, _args, context) => loadLimits(context, point),
    usage: (point, { day }, context) => loadUsage(context, point, day),
  },
} satisfies Resolvers;
