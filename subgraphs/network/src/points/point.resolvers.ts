import { isId, listOf } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { Device } from '../devices/device.entity.ts';
import { loadElement } from '../elements/network-element.ts';
import type { Resolvers } from '../generated/schema.ts';
import { loadLimits } from '../monitoring/point-limits.ts';
import { atStations } from '../stations/station-kinds.ts';
import { Station } from '../stations/station.entity.ts';
import { Point } from './point.entity.ts';
import { loadHistory, loadLatest, loadSamples, sampleOf } from './point.loaders.ts';
import { loadStatistics } from './point-statistics.ts';
import { registerPoints } from './point.service.ts';

const list = { entity: Point, sortBy: { CODE: 'code', NAME: 'name' }, filterMap: { stationKind: atStations } } as const;

/** Who may do what with points. Values need a permission of their own. */
export const pointPolicy = {
  'Query.point': 'network:read',
  'Query.points': 'network:read',
  'Mutation.registerPoints': 'network:write',
  Point: 'network:read',
  'Point.latest': 'telemetry:read',
  'Point.history': 'telemetry:read',
  'Point.samples': 'telemetry:read',
  'Point.statistics': 'telemetry:read',
} as const;

const onePoint = ({ loaders }: NetworkContext, id: string): Promise<Point | null> => (isId(id) ? loaders.byId(Point).load(id) : Promise.resolve(null));

export const pointResolvers = {
  Query: {
    point: (_root, { id }, context) => onePoint(context, id),
    points: (_root, args, { em }) => listOf(em, list, args),
  },
  Mutation: {
    registerPoints: (_root, { input }, context) => registerPoints(context, input),
  },
  Point: {
    __resolveReference: ({ id }: { id: string }, context: NetworkContext) => onePoint(context, id),
    station: ({ stationId }, _args, { loaders }) => (stationId ? loaders.byId(Station).load(stationId) : null),
    element: ({ siteId }, _args, context) => (siteId ? loadElement(context, siteId) : null),
    device: ({ deviceId }, _args, { loaders }) => (deviceId ? loaders.byId(Device).load(deviceId) : null),
    latest: async ({ id }, _args, context) => {
      const sample = await loadLatest(context, id);
      return sample && sampleOf(sample);
    },
    history: ({ id }, args, context) => loadHistory(context, id, args),
    samples: ({ id }, args, context) => loadSamples(context, id, args),
    statistics: async (point, { byOwnLimits, ...args }, context) => {
      const own = byOwnLimits && args.minimum == null && args.maximum == null ? await loadLimits(context, point) : null;
      return loadStatistics(context, point.id, { ...args, ...(own && { minimum: own.minimum, maximum: own.maximum }) });
    },
  },
} satisfies Resolvers;
