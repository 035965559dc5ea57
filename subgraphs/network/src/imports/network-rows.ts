import { lineEwkb, pointEwkb } from '../elements/ewkb.ts';
import type { InpLink, InpNetwork, InpNode, PlacedNetwork } from '@hydrograph/networks';

export type ModelTable = 'junction' | 'tank' | 'reservoir' | 'pipe' | 'pump' | 'valve';

/** A row as a JSON record: keys are column names, geometry is hexadecimal EWKB. */
export type Row = Record<string, string | number | null>;

/** The tables of a network in the order in which their rows are loaded. */
export const modelTables: readonly ModelTable[] = ['junction', 'tank', 'reservoir', 'pipe', 'pump', 'valve'];

/** Id of the station an element stands in. */
export type StationOf = (table: ModelTable, code: string) => string | null;

/** Ids of rows by kind and code, given out once. */
export interface RowIds {
  node(code: string): string;
  link(code: string): string;
}

/** Remembers one new id for each code. */
export function createRowIds(newId: () => string): RowIds {
  const remembered = () => {
    const ids = new Map<string, string>();
    return (code: string): string => {
      const id = ids.get(code) ?? newId();
      ids.set(code, id);
      return id;
    };
  };
  return { node: remembered(), link: remembered() };
}

/** The rows of one table of a network, one after the other. */
export function* rowsOf(table: ModelTable, network: InpNetwork, placed: PlacedNetwork, ids: RowIds, stationOf: StationOf): Generator<Row> {
  if (table === 'junction' || table === 'tank' || table === 'reservoir') {
    for (const [index, node] of network.nodes.entries())
      if (node.kind === table) yield { id: ids.node(node.id), code: node.id, geometry: pointEwkb(placed.nodes[index]!), description: node.description ?? null, ...nodeColumns(node, stationOf) };
  } else {
    for (const [index, link] of network.links.entries())
      if (link.kind === table)
        yield {
          id: ids.link(link.id), code: link.id, geometry: lineEwkb(placed.links[index]!), description: link.description ?? null,
          start_node_id: ids.node(link.from), end_node_id: ids.node(link.to), start_node_code: link.from, end_node_code: link.to, ...linkColumns(link, stationOf),
        };
  }
}

function nodeColumns(node: InpNode, stationOf: StationOf): Row {
  if (node.kind === 'junction') return { elevation_m: node.elevationM, base_demand_m3_per_h: node.demands.reduce((sum, { m3PerH }) => sum + m3PerH, 0) };
  if (node.kind === 'reservoir') return { head_m: node.headM, station_id: stationOf('reservoir', node.id) };
  return {
    elevation_m: node.elevationM, initial_level_m: node.initialLevelM, minimum_level_m: node.minLevelM, maximum_level_m: node.maxLevelM, diameter_m: node.diameterM,
    station_id: stationOf('tank', node.id),
  };
}

function linkColumns(link: InpLink, stationOf: StationOf): Row {
  if (link.kind === 'pipe')
    return { diameter_mm: link.diameterMm, length_m: link.lengthM, roughness: link.roughness, minor_loss: link.minorLoss, status: link.checkValve ? 'CHECK_VALVE' : link.status };
  if (link.kind === 'pump') return { power_kw: link.powerKw ?? null, head_curve_code: link.headCurveId ?? null, speed: link.speed, station_id: stationOf('pump', link.id) };
  return {
    kind: link.type, diameter_mm: link.diameterMm, setting: link.type === 'GPV' ? null : link.setting, status: link.status, minor_loss: link.minorLoss, curve_code: link.curveId ?? null,
  };
}
