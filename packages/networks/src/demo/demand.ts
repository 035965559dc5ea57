import type { LaidPlot } from './lay-pipes.ts';
import type { DraftNetwork } from './draft-network.ts';
import type { Style } from './districts.ts';
import type { Random } from './random.ts';
import type { CustomerKind, DemandKind, LandUse, Use } from './use.ts';

// Share of the mean use in each hour of a working day, Beijing time; the sun of Xinjiang is two hours behind, so the peaks come late.
// Works run two shifts: of those that never stop a town has few.
const WORKDAY: Record<CustomerKind, readonly number[]> = {
  RESIDENTIAL: [0.46, 0.33, 0.25, 0.21, 0.19, 0.22, 0.38, 0.78, 1.28, 1.5, 1.42, 1.25, 1.18, 1.22, 1.18, 1.06, 1.0, 1.06, 1.22, 1.46, 1.62, 1.56, 1.27, 0.9],
  COMMERCIAL: [0.3, 0.24, 0.2, 0.19, 0.19, 0.22, 0.35, 0.62, 1.0, 1.4, 1.56, 1.6, 1.62, 1.68, 1.58, 1.5, 1.48, 1.46, 1.42, 1.42, 1.32, 1.08, 0.8, 0.47],
  INDUSTRIAL: [0.42, 0.35, 0.32, 0.31, 0.32, 0.38, 0.6, 0.95, 1.3, 1.52, 1.56, 1.5, 1.36, 1.42, 1.5, 1.48, 1.42, 1.34, 1.22, 1.12, 1.0, 0.88, 0.72, 0.56],
  PUBLIC: [0.3, 0.24, 0.2, 0.2, 0.2, 0.24, 0.42, 0.9, 1.4, 1.7, 1.72, 1.66, 1.6, 1.58, 1.6, 1.56, 1.46, 1.3, 1.12, 1.0, 0.9, 0.72, 0.56, 0.42],
};

// Monday to Sunday: people are at home at the weekend, offices and schools are not open.
const WEEK: Record<CustomerKind, readonly number[]> = {
  RESIDENTIAL: [0.97, 0.97, 0.97, 0.97, 0.99, 1.07, 1.06],
  COMMERCIAL: [0.98, 0.98, 0.98, 0.99, 1.04, 1.06, 0.97],
  INDUSTRIAL: [1.06, 1.07, 1.07, 1.07, 1.05, 0.9, 0.78],
  PUBLIC: [1.12, 1.13, 1.13, 1.12, 1.1, 0.74, 0.66],
};

/** Use in each hour of a week from Monday 00:00 against the mean of the week. */
export const PATTERNS: Record<DemandKind, readonly number[]> = {
  RESIDENTIAL: weekOf('RESIDENTIAL'),
  COMMERCIAL: weekOf('COMMERCIAL'),
  INDUSTRIAL: weekOf('INDUSTRIAL'),
  PUBLIC: weekOf('PUBLIC'),
  LEAKAGE: [1],
};
export const WEEK_HOURS = 168;

function weekOf(kind: CustomerKind): number[] {
  const hours = WEEK[kind].flatMap((day) => WORKDAY[kind].map((share) => share * day));
  const mean = hours.reduce((sum, share) => sum + share, 0) / hours.length;
  return hours.map((share) => Number((share / mean).toFixed(3)));
}

/** Households and firms to the hectare of a plot, without its streets. */
const PER_HECTARE: Record<LandUse, { households: number; firms: number }> = {
  OLD_TOWN: { households: 62, firms: 3 },
  RESIDENTIAL: { households: 68, firms: 1.5 },
  COMMERCIAL: { households: 16, firms: 9 },
  INDUSTRIAL: { households: 0, firms: 1.6 },
  PUBLIC: { households: 0, firms: 0 },
  GREEN: { households: 0, firms: 0 },
  UTILITY: { households: 0, firms: 0.5 },
};
const LITRES_A_HEAD_A_DAY = 148;
/** Share of the supply that is lost in the pipes (CJJ 92-2016 asks for 10 to 12 %). */
const LEAKAGE_SHARE = 0.11;
/** Customers a metered area should have (CJJ 92: 500 to 3000 connections). */
const AREA_CUSTOMERS: [least: number, most: number] = [620, 2850];

const MIXES: Record<Style, readonly (readonly [LandUse, number])[]> = {
  OLD_TOWN: [['OLD_TOWN', 0.78], ['COMMERCIAL', 0.12], ['PUBLIC', 0.05], ['GREEN', 0.05]],
  CENTRE: [['COMMERCIAL', 0.5], ['RESIDENTIAL', 0.34], ['PUBLIC', 0.09], ['GREEN', 0.07]],
  RESIDENTIAL: [['RESIDENTIAL', 0.77], ['COMMERCIAL', 0.08], ['PUBLIC', 0.08], ['GREEN', 0.07]],
  NEW_TOWN: [['RESIDENTIAL', 0.72], ['COMMERCIAL', 0.09], ['PUBLIC', 0.09], ['GREEN', 0.1]],
  INDUSTRIAL: [['INDUSTRIAL', 0.62], ['RESIDENTIAL', 0.28], ['UTILITY', 0.04], ['GREEN', 0.06]],
};

/** What a plot is used for. */
export function useOfPlot(style: Style, random: Random): LandUse {
  let left = random.next();
  for (const [use, share] of MIXES[style]) if ((left -= share) < 0) return use;
  return 'GREEN';
}

export interface ServedPlot extends LaidPlot {
  use: LandUse;
  yard: number[];
}

/** Who lives and works on each plot of one metered area, put down at the junctions that serve it. */
export function settle({ nodes }: DraftNetwork, plots: readonly ServedPlot[], random: Random): void {
  const wanted = plots.map(({ plot, use }) => {
    const hectares = ((plot.x1 - plot.x0) * (plot.y1 - plot.y0) * 0.82) / 10_000;
    const { households, firms } = PER_HECTARE[use];
    return { households: hectares * households * random.between(0.75, 1.25), firms: hectares * firms * random.between(0.7, 1.3) };
  });
  const sum = (kind: 'households' | 'firms') => wanted.reduce((total, one) => total + one[kind], 0);
  const all = sum('households') + sum('firms');
  // Homes are added or left out; works and shops stay as many as their land holds.
  const scale = (Math.min(AREA_CUSTOMERS[1], Math.max(AREA_CUSTOMERS[0], all)) - sum('firms')) / Math.max(1, sum('households'));
  plots.forEach(({ use, yard, around }, at) => {
    const inStreets = around.filter((node) => (nodes[node]?.dma ?? -1) >= 0);
    const served = [...yard, ...yard, ...inStreets];
    const { households, firms } = wanted[at] ?? { households: 0, firms: 0 };
    spread(households * scale, served, (node, count) => add(nodes[node], 'RESIDENTIAL', count, count * random.between(2.35, 2.85)));
    const kind: CustomerKind = use === 'INDUSTRIAL' || use === 'UTILITY' ? 'INDUSTRIAL' : 'COMMERCIAL';
    spread(firms, served, (node, count) => add(nodes[node], kind, count, 0, count * (kind === 'INDUSTRIAL' ? random.between(0.5, 2.6) : random.between(0.1, 0.3))));
    // A school, a hospital or an office of the city: one customer with a large meter.
    const [gate] = yard.length > 0 ? yard : inStreets;
    if (use === 'PUBLIC' && gate !== undefined) add(nodes[gate], 'PUBLIC', 1, 0, random.between(1.5, 7));
  });
}

function spread(total: number, served: readonly number[], put: (node: number, count: number) => void): void {
  let owed = 0;
  for (const node of served) {
    owed += total / served.length;
    const count = Math.round(owed);
    owed -= count;
    if (count > 0) put(node, count);
  }
}

function add(node: DraftNetwork['nodes'][number] | undefined, kind: CustomerKind, count: number, people: number, m3PerH = (people * LITRES_A_HEAD_A_DAY) / 24_000): void {
  if (node === undefined) return;
  const use = (node.use ??= { customers: {}, population: 0, m3PerH: {} });
  use.customers[kind] = (use.customers[kind] ?? 0) + count;
  use.population += Math.round(people);
  use.m3PerH[kind] = (use.m3PerH[kind] ?? 0) + m3PerH;
  use.m3PerH.LEAKAGE = (use.m3PerH.LEAKAGE ?? 0) + (m3PerH * LEAKAGE_SHARE) / (1 - LEAKAGE_SHARE);
}

/** Number of customers of all kinds. */
export function customersOf(use: Use | undefined): number {
  return Object.values(use?.customers ?? {}).reduce((sum, count) => sum + count, 0);
}

/** Use of water hour by hour over the week, m3/h. */
export function hourlyDemand(uses: readonly (Use | undefined)[]): number[] {
  const mean: Partial<Record<DemandKind, number>> = {};
  for (const use of uses) for (const [kind, flow] of Object.entries(use?.m3PerH ?? {})) mean[kind as DemandKind] = (mean[kind as DemandKind] ?? 0) + flow;
  const kinds = Object.entries(mean) as [DemandKind, number][];
  return Array.from({ length: WEEK_HOURS }, (_, hour) => kinds.reduce((sum, [kind, flow]) => sum + flow * (PATTERNS[kind][hour % PATTERNS[kind].length] ?? 1), 0));
}

/** Use of water in one hour of the week, m3/h. */
export function demandAt(use: Use | undefined, hour: number): number {
  return Object.entries(use?.m3PerH ?? {}).reduce((sum, [kind, flow]) => sum + flow * (PATTERNS[kind as DemandKind][hour % PATTERNS[kind as DemandKind].length] ?? 1), 0);
}

export function peakOf(hourly: readonly number[]): number {
  return hourly.reduce((most, flow) => Math.max(most, flow), 0);
}
