import type { DraftNetwork, DraftNode } from './draft-network.ts';
import { distance } from './draft-network.ts';
import type { Source } from './connect.ts';
import { type NodeDemand, hourlyDemand } from './demand.ts';
import type { Point } from './layout.ts';
import type { Sizing } from './sizing.ts';
import { type PumpDesign, designPump, speedFor } from './supply.ts';

/** A pump station with its clear-water tank, worked out for its zone. */
export interface StationDesign {
  zone: number;
  /** Draft number of the junction behind the pumps. */
  outlet: number;
  site: Point;
  clearWaterM: number;
  duty: number;
  pump: PumpDesign;
  /** Relative speed hour by hour that holds the pressure at the far end. */
  speeds: number[];
  peakM3PerH: number;
  outletHeadM: number[];
}

/** Pressure the designer wants at the least favoured customer at peak, m: a six-storey house (GB 50013: 10, 12 and 4 m a storey more). */
const SERVICE_PRESSURE_M = 22;

/** Adds the junction behind each pump station and its mains to the arterials; answers the outlets. */
export function addOutlets(network: DraftNetwork, sources: Source[], terrain: (at: Point) => number): number[] {
  return sources.map(({ zone, at, feeds }) => {
    const edge = network.nodes[feeds[0] ?? 0]?.at ?? at;
    const gap = distance(at, edge);
    const place: Point = [at[0] + ((edge[0] - at[0]) / gap) * 70, at[1] + ((edge[1] - at[1]) / gap) * 70];
    const outlet = network.nodes.push({ at: place, groundM: terrain(place), zone, dma: -1, weight: 0, line: -1 }) - 1;
    for (const feed of feeds) {
      const end = network.nodes[feed] as DraftNode;
      network.pipes.push({ from: outlet, to: feed, bends: [], class: 'station', lengthM: distance(place, end.at), closed: false, dma: -1, line: -1 });
    }
    return outlet;
  });
}

/** Pumps, their number and their speeds so that every customer of the zone keeps the service pressure at every hour. */
export function designStations(network: DraftNetwork, sources: Source[], outlets: number[], demands: NodeDemand[], sizing: Sizing): StationDesign[] {
  return sources.map(({ zone, at }, number) => {
    const members = network.nodes.flatMap((node, index) => (node.zone === zone ? [index] : []));
    const hourly = hourlyDemand(members.map((index) => demands[index] as NodeDemand));
    const peak = Math.max(...hourly);
    const highest = members.reduce((most, index) => Math.max(most, network.nodes[index]?.groundM ?? 0), 0);
    const needed = members.reduce((most, index) => Math.max(most, (network.nodes[index]?.groundM ?? 0) + (sizing.lossM[index] ?? 0)), 0);
    const loss = needed - highest;
    const outletHeadM = hourly.map((flow) => highest + SERVICE_PRESSURE_M + loss * (0.45 + 0.55 * (flow / peak) ** 1.852));
    const outlet = outlets[number] ?? 0;
    const clearWaterM = (network.nodes[outlet]?.groundM ?? 0) + 2;
    const duty = Math.min(6, Math.max(2, Math.ceil(peak / 1400)));
    const pump = designPump(peak / duty, Math.max(...outletHeadM) - clearWaterM);
    const speeds = hourly.map((flow, hour) => Number(speedFor(pump, flow / duty, (outletHeadM[hour] ?? 0) - clearWaterM).toFixed(4)));
    return { zone, outlet, site: at, clearWaterM, duty, pump, speeds, peakM3PerH: peak, outletHeadM };
  });
}

export interface TankDesign {
  zone: number;
  /** Draft number of the junction it floats on. */
  beside: number;
  floorM: number;
  diameterM: number;
}

/** One water tower a zone on the main farthest from the pumps: it fills at night and helps at peak. */
export function designTanks(network: DraftNetwork, stations: StationDesign[], sizing: Sizing, demands: NodeDemand[]): TankDesign[] {
  return stations.map(({ zone, outletHeadM, peakM3PerH }) => {
    const mains = network.nodes.flatMap((node, at) => (node.zone === zone && node.dma < 0 && node.line >= 0 ? [at] : []));
    const beside = mains.reduce((best, at) => ((sizing.lossM[at] ?? 0) > (sizing.lossM[best] ?? 0) ? at : best), mains[0] ?? 0);
    const hourly = hourlyDemand(network.nodes.flatMap((node, at) => (node.zone === zone ? [demands[at] as NodeDemand] : [])));
    const heads = outletHeadM.map((head, hour) => head - 0.8 * (sizing.lossM[beside] ?? 0) * ((hourly[hour] ?? 0) / peakM3PerH) ** 1.852);
    const mean = heads.reduce((sum, head) => sum + head, 0) / heads.length;
    return { zone, beside, floorM: mean - TANK_DEPTH_M / 2, diameterM: Math.round(Math.min(30, Math.max(10, Math.sqrt(peakM3PerH)))) };
  });
}

export const TANK_DEPTH_M = 6;
