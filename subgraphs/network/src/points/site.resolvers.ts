import { isId } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { Point } from './point.entity.ts';

/** A thing of another subgraph that points measure. */
interface Site {
  id: string;
}
export type PumpUnit = Site;
export type PumpStation = Site;
export type EnergyMeter = Site;

/** Who may see what is measured on things of other subgraphs. */
export const sitePolicy = { PumpUnit: 'network:read', PumpStation: 'network:read', EnergyMeter: 'network:read' } as const;

const points = ({ id }: Site, _args: unknown, { loaders }: NetworkContext): Promise<Point[]> | Point[] =>
  isId(id) ? loaders.many(Point, 'siteId', { orderBy: { code: 'ASC' } }).load(id) : [];

/** Whether the site exists is its owner's to know: the reference is enough. */
const measured = { __resolveReference: ({ id }: Site): Site => ({ id }), points };

export const siteResolvers = { PumpUnit: measured, PumpStation: measured, EnergyMeter: measured };
