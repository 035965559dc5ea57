import { newId } from '@hydrograph/entities/identifiers.ts';
import { summarise, type InpNetwork, type PlacedNetwork } from '@hydrograph/networks';
import { pointEwkb } from '../elements/ewkb.ts';
import { unitOfQuantity } from '../points/quantities.ts';
import type { Row, RowIds, StationOf } from './network-rows.ts';
import { planStations, type PlannedStation } from './station-plan.ts';
import type { NetworkFacts } from './worker-messages.ts';

const mostListed = 1000;

/** What a network holds beside its rows, its stations and their points among it. */
export function describeNetwork(network: InpNetwork, placed: PlacedNetwork, ids: RowIds, makesStations: boolean): { facts: NetworkFacts; stationOf: StationOf } {
  const { counts, skipped, warnings } = summarise(network);
  const { stations, points, stationOf } = stationRows(makesStations ? planStations(sitesOf(network, placed)) : [], ids);
  const facts: NetworkFacts = {
    counts,
    skipped: skipped.slice(0, mostListed),
    warnings: [...warnings, ...placed.warnings].slice(0, mostListed).map(({ line, element, code, message }) => ({ line: line ?? null, element: element ?? null, code, message })),
    flowUnit: network.units.flow,
    headLossFormula: network.headloss,
    metresPerMapUnit: placed.scale.metresPerUnit,
    bounds: placed.bounds,
    patterns: network.patterns.map(({ id, multipliers }) => ({ code: id, multipliers })),
    curves: network.curves.map(({ id, kind, points: curve }) => ({ code: id, kind, x: curve.map(([x]) => x), y: curve.map(([, y]) => y) })),
    controls: network.kept.CONTROLS.filter((line) => line.trim() !== '').map((line) => line.trim()),
    rules: rulesOf(network.kept.RULES),
    stations,
    points,
  };
  return { facts, stationOf };
}

/** One text a rule: each begins with RULE. */
function rulesOf(lines: readonly string[]): string[] {
  const rules: string[][] = [];
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (/^\s*rule\s/i.test(line) || rules.length === 0) rules.push([]);
    rules.at(-1)!.push(line.trimEnd());
  }
  return rules.map((rule) => rule.join('\n'));
}

function sitesOf(network: InpNetwork, placed: PlacedNetwork): Parameters<typeof planStations>[0] {
  const nodes = network.nodes.map((node, index) => ({ node, at: placed.nodes[index]! }));
  return {
    tanks: nodes.flatMap(({ node, at }) => (node.kind === 'tank' ? [{ code: node.id, at, maximumLevelM: node.maxLevelM }] : [])),
    reservoirs: nodes.flatMap(({ node, at }) => (node.kind === 'reservoir' ? [{ code: node.id, at }] : [])),
    pumps: network.links.flatMap((link, index) => {
      const line = placed.links[index]!;
      return link.kind === 'pump' ? [{ code: link.id, startNodeCode: link.from, endNodeCode: link.to, at: middle(line[0]!, line.at(-1)!) }] : [];
    }),
  };
}

function middle(from: readonly [number, number], to: readonly [number, number]): [number, number] {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

function stationRows(planned: readonly PlannedStation[], ids: RowIds): { stations: Row[]; points: Row[]; stationOf: StationOf } {
  const stationIds = new Map<string, string>();
  const stations: Row[] = [];
  const points: Row[] = [];
  for (const station of planned) {
    const stationId = newId();
    stations.push({ id: stationId, code: station.code, geometry: pointEwkb(station.at), name: station.name, name_en: station.nameEn, kind: station.kind });
    for (const { kind, code } of station.members) stationIds.set(`${kind} ${code}`, stationId);
    for (const point of station.points) {
      const { kind, code } = point.site;
      const siteId = kind === 'station' ? stationId : kind === 'pump' ? ids.link(code) : ids.node(code);
      points.push({
        id: newId(), code: point.code, geometry: pointEwkb(point.at), name: point.name, name_en: point.nameEn, quantity: point.quantity, unit: unitOfQuantity[point.quantity],
        minimum: point.minimum ?? null, maximum: point.maximum ?? null, station_id: stationId, site_id: siteId,
      });
    }
  }
  return { stations, points, stationOf: (table, code) => stationIds.get(`${table} ${code}`) ?? null };
}
