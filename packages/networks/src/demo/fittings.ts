import { pipesAtNodes } from './connect.ts';
import type { DraftNetwork, DraftPipe } from './draft-network.ts';
import { type Point, mix } from './layout.ts';

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
    const { from, to, lengthM, closed } = network.pipes[pipe] as DraftPipe;
    const near = Math.min(3, lengthM / 4);
    const offsetM = node === from ? near : lengthM - near;
    const [a, b] = [network.nodes[from]?.at, network.nodes[to]?.at] as [Point, Point];
    const share = offsetM / lengthM;
    valves.push({ pipe, offsetM: Number(offsetM.toFixed(2)), closed, at: [mix(a[0], b[0], share), mix(a[1], b[1], share)] });
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
    for (const branch of branches) place(branch, node);
    if (mains.length < 3) return;
    const widest = mains.reduce((best, pipe) => ((diameterMm[pipe] ?? 0) > (diameterMm[best] ?? 0) ? pipe : best), mains[0] ?? 0);
    for (const pipe of mains) if (pipe !== widest) place(pipe, node);
  });
  return valves;
}

/** Hydrants on junctions of the streets so that no two stand nearer than 95 m, which makes about one every 120 m (GB 50974: at most 120 m apart). */
export function placeHydrants({ nodes, pipes }: DraftNetwork): number[] {
  const onStreet = new Uint8Array(nodes.length);
  for (const { class: kind, from, to } of pipes) if (kind !== 'branch' && kind !== 'station') onStreet[from] = onStreet[to] = 1;
  const taken = new Map<string, Point[]>();
  const chosen: number[] = [];
  nodes.forEach(({ at, line }, node) => {
    if (onStreet[node] === 0 || line < 0) return;
    const [column, row] = [Math.floor(at[0] / SPACING_M), Math.floor(at[1] / SPACING_M)];
    for (let i = column - 1; i <= column + 1; i += 1) {
      for (let j = row - 1; j <= row + 1; j += 1) {
        if (taken.get(`${i}:${j}`)?.some((other) => Math.hypot(other[0] - at[0], other[1] - at[1]) < SPACING_M)) return;
      }
    }
    const key = `${column}:${row}`;
    taken.set(key, [...(taken.get(key) ?? []), at]);
    chosen.push(node);
  });
  return chosen;
}

const SPACING_M = 95;
