import type { TownPlan } from '@hydrograph/networks';
import { chance, placeOf } from './chance.ts';
import { DAY_MS, HOUR_MS } from './calendar.ts';

/** A pipe that broke: water leaves at a junction until it is repaired. */
export interface Burst {
  /** Position of the junction among the network's nodes. */
  node: number;
  dmaId: string;
  /** Epoch ms: it broke, it was shut off. */
  from: number;
  to: number;
  /** Leak, m3/h at 1 m of pressure. */
  coefficientM3PerH: number;
}

/** One burst may begin in each of these spans: as many as a network of its length has, thinned out so that each can be told from the next. */
const SPAN_DAYS = { small: 12, medium: 8, large: 5 };
const LIKELY = 0.8;
/** Opens within minutes; closing the valves takes longer. */
const OPENING_MS = 4 * 60_000;
const CLOSING_MS = 20 * 60_000;
/** About what stands on the mains: a leak of Q has the coefficient Q over its root. */
const USUAL_PRESSURE_M = 28;

/** Whether and where pipes break, the same for the same town at all times. */
export interface BurstCalendar {
  /** Bursts that water leaves by at some time in [from, to), in the order of their beginning. */
  between(from: number, to: number): Burst[];
}

export function createBurstCalendar({ size, seed, dmas, network, nodeRecords }: TownPlan): BurstCalendar {
  const span = SPAN_DAYS[size] * DAY_MS;
  const place = placeOf('burst', seed);
  const areas = dmas.filter(({ level }) => level === 2).map(({ id }) => ({ id, nodes: [] as number[], meanM3PerH: 0 }));
  const byId = new Map(areas.map((area) => [area.id, area]));
  network.nodes.forEach((node, at) => {
    const area = byId.get(nodeRecords[at]?.dmaId ?? '');
    if (!area || node.kind !== 'junction') return;
    const demand = node.demands.reduce((sum, { m3PerH }) => sum + m3PerH, 0) * network.demandMultiplier;
    area.meanM3PerH += demand;
    if (demand > 0) area.nodes.push(at);
  });
  const candidates = areas.filter(({ nodes }) => nodes.length > 0);

  function burstOf(slot: number): Burst | undefined {
    const draw = (what: number) => chance(place + what, slot);
    const area = candidates[Math.floor(draw(1) * candidates.length)];
    const node = area?.nodes[Math.floor(draw(2) * area.nodes.length)];
    if (area === undefined || node === undefined || draw(0) > LIKELY) return undefined;
    // Most are found within a day; a few run for days until the night flow gives them away.
    const hours = 5 + 20 * draw(3) + (draw(4) > 0.85 ? 60 * draw(5) : 0);
    const from = Math.floor((slot * span + draw(6) * (span - hours * HOUR_MS)) / 60_000) * 60_000;
    const flowM3PerH = Math.max(6, area.meanM3PerH * (0.3 + 0.35 * draw(7)));
    return { node, dmaId: area.id, from, to: from + Math.round(hours * 60) * 60_000, coefficientM3PerH: Number((flowM3PerH / Math.sqrt(USUAL_PRESSURE_M)).toFixed(3)) };
  }

  return {
    between: (from, to) => {
      const slots = Array.from({ length: Math.floor(to / span) - Math.floor(from / span) + 2 }, (_, at) => Math.floor(from / span) - 1 + at);
      return slots.flatMap((slot) => burstOf(slot) ?? []).filter((burst) => burst.from < to && burst.to > from);
    },
  };
}

/** How far the leak is open, 0 to 1. */
export function opening({ from, to }: Burst, time: number): number {
  if (time <= from || time >= to) return 0;
  return Math.min(1, (time - from) / OPENING_MS, (to - time) / CLOSING_MS);
}
