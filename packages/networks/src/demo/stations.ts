import { WEEK_HOURS, demandAt, hourlyDemand, peakOf } from './demand.ts';
import { type DraftNetwork, type DraftNode, addPipe } from './draft-network.ts';
import { type Point, distance } from './geometry.ts';
import type { Sizing } from './sizing.ts';
import { type PumpDesign, designPump, speedFor } from './supply.ts';
import type { Terrain } from './terrain.ts';
import type { Source } from './works.ts';

/** A pump station worked out for its zone: high-lift pumps behind a plant's clear-water tank, or a booster between two zones. */
export interface StationDesign {
  source: Source;
  zone: number;
  /** Draft number of the junction behind the pumps. */
  outlet: number;
  /** Head the pumps draw from at their usual level, m. */
  suctionM: number;
  duty: number;
  pump: PumpDesign;
  /** For each duty pump its relative speed hour by hour of the week, 0 where it rests. */
  speeds: number[][];
  hourlyM3PerH: number[];
  outletHeadM: number[];
}

/** Pressure the designer wants at the least favoured customer at peak, m: a four-storey house (GB 50013: 10, 12 and 4 m a storey more); taller ones have pumps of their own. */
const SERVICE_PRESSURE_M = 20;
/** Clear water usually stands so high above the ground at the plant, m. */
export const CLEAR_WATER_M = 2.6;

/** Adds the junction behind each pump station and its mains to the main roads; answers the outlets. */
export function addOutlets(network: DraftNetwork, sources: readonly Source[], terrain: Terrain): number[] {
  return sources.map(({ zone, kind, at, feeds }) => {
    const edge = network.nodes[feeds[0] ?? 0]?.at ?? at;
    const gap = Math.max(1, distance(at, edge));
    const step = kind === 'PLANT' ? 70 : Math.min(12, gap / 2);
    const place: Point = [at[0] + ((edge[0] - at[0]) / gap) * step, at[1] + ((edge[1] - at[1]) / gap) * step];
    const outlet = network.nodes.push({ at: place, groundM: terrain(place), zone, dma: -1, street: -1 }) - 1;
    for (const feed of feeds) addPipe(network, { from: outlet, to: feed, bends: [], class: 'station', dma: -1, street: -1 });
    return outlet;
  });
}

/** Use of water hour by hour in each zone, with what is boosted on from it. */
export function supplyOf({ nodes }: DraftNetwork, sources: readonly Source[]): number[][] {
  const own = sources.map(({ zone }) => hourlyDemand(nodes.flatMap((node) => (node.zone === zone ? [node.use] : []))));
  return sources.map(({ zone }, at) => (own[at] ?? []).map((flow, hour) => flow + sources.reduce((sum, { from }, other) => sum + (from?.zone === zone ? (own[other]?.[hour] ?? 0) : 0), 0)));
}

/** Peak flow at each node, with what boosters draw. */
export function peaksOf({ nodes }: DraftNetwork, sources: readonly Source[], supply: readonly number[][]): number[] {
  const whole = hourlyDemand(nodes.map(({ use }) => use));
  const hour = whole.indexOf(peakOf(whole));
  const peaks = nodes.map(({ use }) => demandAt(use, hour));
  sources.forEach(({ from }, at) => {
    if (from) peaks[from.node] = (peaks[from.node] ?? 0) + peakOf(supply[at] ?? []);
  });
  return peaks;
}

/** Pumps, their number and their speeds so that every customer of the zone keeps the service pressure at every hour. */
export function designStations(network: DraftNetwork, sources: readonly Source[], outlets: readonly number[], supply: readonly number[][], sizing: Sizing): StationDesign[] {
  const heads = sources.map(({ zone }, at) => outletHeads(network, zone, supply[at] ?? [], sizing));
  return sources.map((source, at) => {
    const { zone, from } = source;
    const [hourly, outletHeadM, outlet] = [supply[at] ?? [], heads[at] ?? [], outlets[at] ?? 0];
    const peak = peakOf(hourly);
    const feeder = sources.findIndex((other) => other.zone === from?.zone);
    // A booster draws from a main of the zone below, which loses head on its way there.
    const drawn = (hour: number) => (heads[feeder]?.[hour] ?? 0) - 0.75 * (sizing.lossM[from?.node ?? 0] ?? 0) * ((supply[feeder]?.[hour] ?? 0) / Math.max(1, peakOf(supply[feeder] ?? []))) ** 1.852;
    const clearWaterM = (network.nodes[outlet]?.groundM ?? 0) + CLEAR_WATER_M;
    const suction = hourly.map((_, hour) => (from ? drawn(hour) : clearWaterM));
    const duty = Math.min(6, Math.max(2, Math.ceil(peak / 1500)));
    const lift = hourly.reduce((most, _, hour) => Math.max(most, (outletHeadM[hour] ?? 0) - (suction[hour] ?? 0)), 8);
    const pump = designPump(peak / duty, lift);
    const speeds = Array.from({ length: duty }, () => Array.from({ length: WEEK_HOURS }, () => 0));
    hourly.forEach((flow, hour) => {
      const running = Math.min(duty, Math.max(1, Math.ceil(flow / ((peak / duty) * 1.12))));
      const speed = speedFor(pump, flow / running, Math.max(4, (outletHeadM[hour] ?? 0) - (suction[hour] ?? 0)));
      // The leading pump changes every day, so that all of them wear alike.
      for (let number = 0; number < running; number += 1) (speeds[(number + Math.floor(hour / 24)) % duty] as number[])[hour] = Number(speed.toFixed(4));
    });
    return { source, zone, outlet, suctionM: clearWaterM, duty, pump, speeds, hourlyM3PerH: hourly, outletHeadM };
  });
}

// The pumps answer to the flow: more head at peak, when more is lost on the way.
function outletHeads({ nodes }: DraftNetwork, zone: number, hourly: readonly number[], { lossM }: Sizing): number[] {
  let [highest, needed] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  nodes.forEach((node, at) => {
    if (node.zone !== zone || node.street < 0) return;
    highest = Math.max(highest, node.groundM);
    needed = Math.max(needed, node.groundM + (lossM[at] ?? 0));
  });
  const peak = peakOf(hourly);
  return hourly.map((flow) => highest + SERVICE_PRESSURE_M + (needed - highest) * (0.72 + 0.28 * (flow / peak) ** 1.852));
}

export interface TankDesign {
  zone: number;
  /** Draft number of the junction it floats on. */
  beside: number;
  floorM: number;
  diameterM: number;
}

/** One water tower a zone on the main farthest from the pumps: it fills at night and helps at peak. */
export function designTanks(network: DraftNetwork, stations: readonly StationDesign[], sizing: Sizing): TankDesign[] {
  return stations.map(({ zone, outletHeadM, hourlyM3PerH }) => {
    const mains = network.nodes.flatMap((node: DraftNode, at) => (node.zone === zone && node.dma < 0 && node.street >= 0 ? [at] : []));
    const beside = mains.reduce((best, at) => ((sizing.lossM[at] ?? 0) > (sizing.lossM[best] ?? 0) ? at : best), mains[0] ?? 0);
    const peak = peakOf(hourlyM3PerH);
    const heads = outletHeadM.map((head, hour) => head - 0.8 * (sizing.lossM[beside] ?? 0) * ((hourlyM3PerH[hour] ?? 0) / peak) ** 1.852);
    const mean = heads.reduce((sum, head) => sum + head, 0) / heads.length;
    return { zone, beside, floorM: mean - TANK_DEPTH_M / 2, diameterM: Math.round(Math.min(30, Math.max(10, Math.sqrt(peak)))) };
  });
}

export const TANK_DEPTH_M = 6;
