import { helper } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import { Hydrant, HydrantHistory } from '../hydrants/hydrant.entity.ts';
import { Junction, JunctionHistory } from '../junctions/junction.entity.ts';
import { Pipe, PipeHistory } from '../pipes/pipe.entity.ts';
import { Pump, PumpHistory } from '../pumps/pump.entity.ts';
import { Reservoir, ReservoirHistory } from '../reservoirs/reservoir.entity.ts';
import { Station, StationHistory } from '../stations/station.entity.ts';
import { Tank, TankHistory } from '../tanks/tank.entity.ts';
import { Valve, ValveHistory } from '../valves/valve.entity.ts';
import { findAsOf } from '@hydrograph/entities';
import { visibleAt } from './visibility.ts';

/** Anything of the pipe network that stands on the map. */
export type NetworkElement = Junction | Pipe | Valve | Hydrant | Tank | Reservoir | Pump | Station;

export type ElementKind = 'Junction' | 'Pipe' | 'Valve' | 'Hydrant' | 'Tank' | 'Reservoir' | 'Pump' | 'Station';

/** The kinds of elements: the table of the present and the one of the past. */
export const elementKinds = {
  Junction: { current: Junction, history: JunctionHistory },
  Pipe: { current: Pipe, history: PipeHistory },
  Valve: { current: Valve, history: ValveHistory },
  Hydrant: { current: Hydrant, history: HydrantHistory },
  Tank: { current: Tank, history: TankHistory },
  Reservoir: { current: Reservoir, history: ReservoirHistory },
  Pump: { current: Pump, history: PumpHistory },
  Station: { current: Station, history: StationHistory },
} as const;

const allKinds = Object.keys(elementKinds) as ElementKind[];
const nodeKinds: readonly ElementKind[] = ['Junction', 'Tank', 'Reservoir'];

/** Name of an element's GraphQL type, the same for its present and its past rows. */
export function kindOf(element: object): ElementKind {
  return helper(element).__meta.className.replace(/History$/, '') as ElementKind;
}

/** The element with this id, whatever its kind; null when there is none. */
export function loadElement({ em, loaders }: NetworkContext, id: string): Promise<NetworkElement | null> {
  return loaders.batch<string, NetworkElement | null>('element', (ids) => findAmong(em, allKinds, ids)).load(id);
}

/** The node (junction, tank or reservoir) with this id; null when there is none. */
export function loadNode({ em, loaders }: NetworkContext, id: string): Promise<NetworkElement | null> {
  return loaders.batch<string, NetworkElement | null>('node', (ids) => findAmong(em, nodeKinds, ids)).load(id);
}

/** The element as it was at an instant. */
export async function findElementAsOf({ em }: NetworkContext, id: string, instant: Date, kinds: readonly ElementKind[] = allKinds): Promise<NetworkElement | null> {
  for (const kind of kinds) {
    // Each history has its own row type; they share what is asked for here.
    const history = elementKinds[kind].history as typeof JunctionHistory;
    const [row] = await findAsOf(em, history, instant, { id, ...visibleAt(instant) } as never);
    if (row) return row as unknown as NetworkElement;
  }
  return null;
}

async function findAmong(em: EntityManager, kinds: readonly ElementKind[], ids: readonly string[]): Promise<(NetworkElement | null)[]> {
  const found = new Map<string, NetworkElement>();
  for (const kind of kinds) {
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) break;
    const rows: NetworkElement[] = await em.find(elementKinds[kind].current as typeof Junction, { id: { $in: missing } });
    for (const row of rows) found.set(row.id, row);
  }
  return ids.map((id) => found.get(id) ?? null);
}
