import type { InpLink, InpNetwork, InpNode, LonLat } from '@hydrograph/networks';
import type { ModelTable } from '../imports/network-rows.ts';
import { placesOfEwkb } from '../map/geometry-places.ts';

/** A row of an element as it is now; what the file says of it besides stays as it was. */
export interface ElementRow {
  code: string;
  /** Hexadecimal EWKB. */
  geometry: string | null;
  [column: string]: string | number | null;
}

/** Columns that an export reads of each table, beside code and geometry. */
export const exportedColumns: Record<ModelTable, readonly string[]> = {
  junction: ['elevation_m', 'base_demand_m3_per_h'],
  tank: ['elevation_m', 'initial_level_m', 'minimum_level_m', 'maximum_level_m', 'diameter_m'],
  reservoir: ['head_m'],
  pipe: ['diameter_mm', 'length_m', 'roughness', 'minor_loss', 'status'],
  pump: ['power_kw', 'speed'],
  valve: ['diameter_mm', 'setting', 'status', 'minor_loss'],
};

/** Puts what rows say of elements into the network that was imported. Elements keep their order, and those without a row what the file says. */
export interface PresentNetwork {
  take(table: ModelTable, rows: readonly ElementRow[]): void;
  /** A shut isolation valve shuts its pipe: EPANET knows no valve on a pipe. */
  shut(pipeCodes: readonly string[]): void;
  /** Takes out what no row was given of, and every line that names it: whoever asked may not see it. */
  leaveOut(): void;
}

export function presentNetwork(network: InpNetwork): PresentNetwork {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const links = new Map(network.links.map((link) => [link.id, link]));
  const given = new Set<object>();
  return {
    take(table, rows) {
      for (const row of rows) {
        const places = row.geometry === null ? [] : pairs(placesOfEwkb(row.geometry));
        const node = nodes.get(row.code);
        const link = links.get(row.code);
        if (node?.kind === table) {
          given.add(node);
          changeNode(node, row, places[0]);
        } else if (link?.kind === table) {
          given.add(link);
          changeLink(link, row, places.slice(1, -1));
        }
      }
    },
    shut(pipeCodes) {
      for (const code of pipeCodes) {
        const pipe = links.get(code);
        if (pipe?.kind === 'pipe' && !pipe.checkValve) pipe.status = 'CLOSED';
      }
    },
    leaveOut() {
      const before = [...network.nodes, ...network.links].map(({ id }) => id);
      network.nodes = network.nodes.filter((node) => given.has(node));
      const shown = new Set(network.nodes.map(({ id }) => id));
      network.links = network.links.filter((link) => given.has(link) && shown.has(link.from) && shown.has(link.to));
      for (const { id } of network.links) shown.add(id);
      const hidden = new Set(before.filter((id) => !shown.has(id)));
      if (hidden.size > 0) forget(network, hidden);
    },
  };
}

function changeNode(node: InpNode, row: ElementRow, at: LonLat | undefined): void {
  if (at) node.at = at;
  const value = (column: string) => numberIn(row, column);
  if (node.kind === 'reservoir') node.headM = value('head_m') ?? node.headM;
  else node.elevationM = value('elevation_m') ?? node.elevationM;
  if (node.kind === 'tank') {
    node.initialLevelM = value('initial_level_m') ?? node.initialLevelM;
    node.minLevelM = value('minimum_level_m') ?? node.minLevelM;
    node.maxLevelM = value('maximum_level_m') ?? node.maxLevelM;
    node.diameterM = value('diameter_m') ?? node.diameterM;
  }
  if (node.kind === 'junction') scaleDemand(node, value('base_demand_m3_per_h'));
}

// The register keeps one figure for all uses of a junction: a change of it falls on all of them alike.
function scaleDemand(junction: Extract<InpNode, { kind: 'junction' }>, wanted: number | undefined): void {
  const before = junction.demands.reduce((sum, { m3PerH }) => sum + m3PerH, 0);
  if (wanted === undefined || wanted === before) return;
  if (before === 0) junction.demands = [{ ...junction.demands[0], m3PerH: wanted }];
  else for (const demand of junction.demands) demand.m3PerH *= wanted / before;
}

function changeLink(link: InpLink, row: ElementRow, bends: LonLat[]): void {
  link.vertices = bends;
  const value = (column: string) => numberIn(row, column);
  if (link.kind === 'pump') {
    link.speed = value('speed') ?? link.speed;
    if (link.powerKw !== undefined) link.powerKw = value('power_kw') ?? link.powerKw;
    return;
  }
  link.diameterMm = value('diameter_mm') ?? link.diameterMm;
  link.minorLoss = value('minor_loss') ?? link.minorLoss;
  if (link.kind === 'valve') {
    link.setting = value('setting') ?? link.setting;
    if (row.status === 'OPEN' || row.status === 'CLOSED' || row.status === 'ACTIVE') link.status = row.status;
    return;
  }
  link.lengthM = value('length_m') ?? link.lengthM;
  link.roughness = value('roughness') ?? link.roughness;
  link.checkValve = row.status === 'CHECK_VALVE';
  link.status = row.status === 'CLOSED' ? 'CLOSED' : 'OPEN';
}

function numberIn(row: ElementRow, column: string): number | undefined {
  const value = row[column];
  return typeof value === 'number' ? value : undefined;
}

function pairs(places: Float64Array): LonLat[] {
  return Array.from({ length: places.length / 2 }, (_, at): LonLat => [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0]);
}

function forget(network: InpNetwork, hidden: ReadonlySet<string>): void {
  const names = (line: string): boolean => line.split(/\s+/).some((word) => hidden.has(word));
  for (const [section, lines] of Object.entries(network.kept)) {
    // The lines of a rule belong together: without one of them the others would say something else.
    network.kept[section as keyof typeof network.kept] = section === 'RULES' && lines.some(names) ? [] : lines.filter((line) => !names(line));
  }
}
