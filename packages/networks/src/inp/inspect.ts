import type { InpNode, NetworkWarning, WarningCode } from './network.ts';
import { type Draft, warn } from './draft.ts';
import { InpRefused } from './refusal.ts';

/** Refuses a file that holds no network EPANET could open a run with. */
export function refuseUnfit(draft: Draft): void {
  const nodes = draft.junctions.length + draft.stores.length;
  if (nodes < 2) throw new InpRefused(`the file holds ${nodes} nodes: a network has at least two`);
  if (draft.stores.length === 0) throw new InpRefused('the network has no reservoir and no tank: no water comes in');
  if (draft.links.length === 0) throw new InpRefused('the network has no pipe, pump or valve');
}

const MOST_OF_A_KIND = 1000;

/** Warns of what EPANET reads but an engineer should look at. */
export function inspectNetwork(draft: Draft): void {
  const counts = new Map<WarningCode, number>();
  const tell = (code: WarningCode, message: string, where: Pick<NetworkWarning, 'line' | 'element'>) => {
    const seen = (counts.get(code) ?? 0) + 1;
    counts.set(code, seen);
    if (seen <= MOST_OF_A_KIND) warn(draft, code, message, where);
  };
  inspectNodes(draft, tell);
  inspectLinks(draft, tell);
  inspectCurves(draft, tell);
  for (const [code, seen] of counts) {
    if (seen > MOST_OF_A_KIND) warn(draft, code, `${seen - MOST_OF_A_KIND} more warnings of this kind are not listed`);
  }
}

type Tell = (code: WarningCode, message: string, where: Pick<NetworkWarning, 'line' | 'element'>) => void;

function inspectNodes(draft: Draft, tell: Tell): void {
  const connected = new Set<string>();
  for (const link of draft.links) {
    connected.add(link.from);
    connected.add(link.to);
  }
  const anyDrawn = [...draft.nodesById.values()].some((node) => node.at !== undefined);
  if (!anyDrawn) tell('NO_COORDINATES', 'the file draws no node: it has no coordinates', {});
  for (const node of draft.nodesById.values()) {
    const where = { line: node.line, element: node.id };
    if (!connected.has(node.id)) tell('UNCONNECTED', `${node.kind} ${node.id} is connected to nothing`, where);
    if (anyDrawn && node.at === undefined) tell('NO_COORDINATES', `${node.kind} ${node.id} has no coordinates`, where);
    inspectHeights(node, tell);
  }
}

// Deepest mine and highest settlement with a public supply lie well within these.
const LOWEST_M = -500;
const HIGHEST_M = 6000;

function inspectHeights(node: InpNode, tell: Tell): void {
  const where = { line: node.line, element: node.id };
  const heightM = node.kind === 'reservoir' ? node.headM : node.elevationM;
  if (heightM < LOWEST_M || heightM > HIGHEST_M) tell('ELEVATION', `${node.kind} ${node.id} lies at ${round(heightM)} m`, where);
  if (node.kind === 'junction') {
    for (const { m3PerH } of node.demands) if (Math.abs(m3PerH) > 20_000) tell('DEMAND', `junction ${node.id} draws ${round(m3PerH)} m3/h`, where);
  }
  if (node.kind !== 'tank') return;
  const { minLevelM, initialLevelM, maxLevelM } = node;
  if (initialLevelM < minLevelM || initialLevelM > maxLevelM || minLevelM > maxLevelM) {
    tell('TANK_LEVELS', `tank ${node.id} starts at ${round(initialLevelM)} m, outside ${round(minLevelM)} to ${round(maxLevelM)} m: EPANET will not run it`, where);
  }
}

function inspectLinks(draft: Draft, tell: Tell): void {
  const roughest = { 'H-W': [20, 200], 'D-W': [0, 50], 'C-M': [0.005, 0.1] }[draft.headloss] as [number, number];
  for (const link of draft.links) {
    const where = { line: link.line, element: link.id };
    if (link.kind === 'pump') {
      if (link.powerKw === undefined && link.headCurveId === undefined) tell('PUMP_CURVE', `pump ${link.id} has neither a curve nor a power: EPANET will not run it`, where);
      continue;
    }
    if (link.diameterMm < 1 || link.diameterMm > 10_000) tell('DIAMETER', `${link.kind} ${link.id} has a diameter of ${round(link.diameterMm)} mm`, where);
    if (link.kind === 'valve') {
      if (link.setting < 0) tell('SETTING', `valve ${link.id} has the negative setting ${round(link.setting)}`, where);
      continue;
    }
    if (link.lengthM < 0.01 || link.lengthM > 100_000) tell('LENGTH', `pipe ${link.id} is ${round(link.lengthM)} m long`, where);
    if (link.roughness < roughest[0] || link.roughness > roughest[1]) tell('ROUGHNESS', `pipe ${link.id} has the roughness ${round(link.roughness)} (${draft.headloss})`, where);
  }
}

function inspectCurves(draft: Draft, tell: Tell): void {
  for (const { id, kind, points } of draft.curves.values()) {
    if (points.some(([x], at) => at > 0 && x <= (points[at - 1]?.[0] ?? x))) tell('CURVE', `the x values of curve ${id} do not rise: EPANET will not run it`, { element: id });
    if (kind === 'PUMP' && points.some(([, y], at) => at > 0 && y >= (points[at - 1]?.[1] ?? y))) tell('PUMP_CURVE', `the heads of pump curve ${id} do not fall: EPANET will not run it`, { element: id });
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
