import { type DraftNetwork, type DraftPipe, lineOf, pipesAtNodes } from './draft-network.ts';
import { type Point, along, distance } from './geometry.ts';

export interface DraftValve {
  pipe: number;
  offsetM: number;
  closed: boolean;
  at: Point;
}

/**
 * Isolation valves: at a crossing of n pipes on all but the widest, so that any pipe can be shut off with a few of them; at the
 * foot of each service pipe; and shut ones on the boundaries of areas and zones.
 */
export function placeValves(network: DraftNetwork, diameterMm: number[]): DraftValve[] {
  const valves: DraftValve[] = [];
  const place = (pipe: number, node: number) => {
    const drawn = network.pipes[pipe] as DraftPipe;
    const near = Math.min(3, drawn.lengthM / 4);
    const offsetM = node === drawn.from ? near : drawn.lengthM - near;
    valves.push({ pipe, offsetM: Number(offsetM.toFixed(2)), closed: drawn.closed, at: along(lineOf(network, drawn), offsetM) });
  };
  const shut = new Set<number>();
  network.pipes.forEach(({ closed, from }, pipe) => {
    if (!closed) return;
    shut.add(pipe);
    place(pipe, from);
  });
  pipesAtNodes(network).forEach((around, node) => {
    const branches = around.filter((pipe) => network.pipes[pipe]?.class === 'branch' && network.pipes[pipe]?.from === node);
    const mains = around.filter((pipe) => !branches.includes(pipe) && network.pipes[pipe]?.class !== 'branch' && !shut.has(pipe));
    if (mains.length > 0) for (const branch of branches) place(branch, node);
    if (mains.length < 3) return;
    const widest = mains.reduce((best, pipe) => ((diameterMm[pipe] ?? 0) > (diameterMm[best] ?? 0) ? pipe : best), mains[0] ?? 0);
    for (const pipe of mains) if (pipe !== widest) place(pipe, node);
  });
  return valves;
}

/** Farthest a junction in a street may be from the next hydrant, m: hydrants then stand at most 120 m apart (GB 50974-2014, 7.3.3). */
const REACH_M = 60;

/** Hydrants on junctions of the streets, as few as leave no street junction farther than 60 m from one. */
export function placeHydrants({ nodes, pipes }: DraftNetwork): number[] {
  const onStreet = new Uint8Array(nodes.length);
  for (const { class: kind, from, to } of pipes) if (kind !== 'branch' && kind !== 'station') onStreet[from] = onStreet[to] = 1;
  const taken = new Map<string, Point[]>();
  const chosen: number[] = [];
  nodes.forEach(({ at, street }, node) => {
    if (onStreet[node] === 0 || street < 0) return;
    const [column, row] = [Math.floor(at[0] / REACH_M), Math.floor(at[1] / REACH_M)];
    for (let i = column - 1; i <= column + 1; i += 1) {
      for (let j = row - 1; j <= row + 1; j += 1) {
        if (taken.get(`${i}:${j}`)?.some((other) => distance(other, at) < REACH_M)) return;
      }
    }
    const key = `${column}:${row}`;
    const there = taken.get(key);
    if (there === undefined) taken.set(key, [at]);
    else there.push(at);
    chosen.push(node);
  });
  return chosen;
}
