import { customersOf } from './demand.ts';
import type { DraftNode } from './draft-network.ts';
import { areaName, compassWord } from './names.ts';
import { outlineOfCell, outlineOfZone } from './outlines.ts';
import type { TownDma } from './plan.ts';
import { type RecordInput, dmaId, zoneId } from './record-input.ts';

/** Supply zones and the metered areas inside them. */
export function recordAreas({ draft, districts, lattice, stations, model, sizing, toEarth }: RecordInput): TownDma[] {
  const members = new Map<number, number[]>();
  draft.nodes.forEach(({ dma }, node) => {
    if (dma < 0) return;
    const list = members.get(dma);
    if (list === undefined) members.set(dma, [node]);
    else list.push(node);
  });
  const inlets = new Map<number, TownDma['inlets']>();
  draft.pipes.forEach(({ class: kind, closed, dma, to }, pipe) => {
    if (kind !== 'inlet' || closed) return;
    const list = inlets.get(dma) ?? [];
    list.push({ pipeId: model.linkIds[pipe] ?? '', direction: (draft.nodes[to]?.dma ?? -1) >= 0 ? 1 : -1 });
    inlets.set(dma, list);
  });
  const blocks = districts.cells.filter(({ number }) => members.has(number));
  const areas = blocks.map((cell, number): TownDma => {
    const nodes = members.get(cell.number) ?? [];
    return {
      id: dmaId(districts, cell.number) ?? '',
      level: 2,
      name: areaName(number),
      parentId: zoneId(cell.zone),
      outline: outlineOfCell(cell, lattice).map(toEarth),
      inlets: inlets.get(cell.number) ?? [],
      customers: count(nodes.map((node) => draft.nodes[node])),
      pressureJunctionIds: loggersOf(nodes, draft.nodes, sizing.lossM).map((node) => model.nodeIds[node] ?? ''),
    };
  });
  const taken = new Set<string>();
  const zones = stations.map(({ zone, outlet }): TownDma => {
    const nodes = draft.nodes.filter((node) => node.zone === zone);
    const [x, y] = nodes.reduce<[number, number]>((sum, { at }) => [sum[0] + at[0] / nodes.length, sum[1] + at[1] / nodes.length], [0, 0]);
    const main = draft.pipes.flatMap((pipe, at) => (pipe.class === 'station' && pipe.from === outlet ? [{ pipeId: model.linkIds[at] ?? '', direction: 1 as const }] : []));
    const word = compassWord(x, y);
    const again = taken.has(word.zh) ? `${zone + 1}` : '';
    taken.add(word.zh);
    return {
      id: zoneId(zone),
      level: 1,
      name: { zh: `${word.zh}区供水分区${again}`, en: `${word.en} Supply Zone${again && ` ${again}`}` },
      outline: outlineOfZone(zone, districts, lattice).map(toEarth),
      inlets: main,
      customers: count(nodes),
      pressureJunctionIds: [],
    };
  });
  return [...zones, ...areas];
}

const count = (nodes: readonly (DraftNode | undefined)[]): number => nodes.reduce((sum, node) => sum + customersOf(node?.use), 0);

function loggersOf(members: number[], nodes: DraftNode[], lossM: Float64Array): number[] {
  const highest = members.reduce((best, node) => ((nodes[node]?.groundM ?? 0) > (nodes[best]?.groundM ?? 0) ? node : best), members[0] ?? 0);
  const farthest = members.reduce((best, node) => ((lossM[node] ?? 0) > (lossM[best] ?? 0) ? node : best), members[0] ?? 0);
  return [...new Set([highest, farthest, members[members.length >> 1] ?? highest])];
}
