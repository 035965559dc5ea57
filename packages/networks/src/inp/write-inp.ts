import type { InpNetwork, InpNode, Junction, KeptSection, Pipe, Pump, Valve } from './network.ts';
import { curveScale } from './read-series.ts';
import { type Scale, scaleOf } from './units.ts';

/** What `writeInp` needs of a network; `source` and `engineText` are not among it. */
export type WritableNetwork = Omit<InpNetwork, 'source' | 'engineText' | 'skipped' | 'warnings'>;

/**
 * The network as an EPANET 2.3 input file in its own units, from its elements: a run of it gives the same hydraulics as the file
 * it was read from. Controls, rules, energy, quality, times and options are written as they were read.
 */
export function writeInp(network: WritableNetwork): string {
  const scale = scaleOf(network.units);
  const lines: string[] = [];
  const section = (name: string, rows: Iterable<string>) => {
    lines.push(`[${name}]`);
    for (const row of rows) lines.push(row);
    lines.push('');
  };
  const kept = (name: KeptSection) => section(name, network.kept[name]);
  const ofKind = <K extends InpNode['kind']>(kind: K) => network.nodes.filter((node): node is Extract<InpNode, { kind: K }> => node.kind === kind);

  kept('TITLE');
  section('JUNCTIONS', ofKind('junction').map((junction) => junctionRow(junction, scale)));
  section('RESERVOIRS', ofKind('reservoir').map((node) => rowOf(node.description, quote(node.id), num(node.headM / scale.lengthM), quote(node.patternId))));
  section('TANKS', ofKind('tank').map((tank) => tankRow(tank, scale)));
  // One section a link, in the file's order, where kinds alternate: EPANET numbers links as it meets them.
  let open = '';
  for (const link of network.links) {
    const name = `[${link.kind.toUpperCase()}S]`;
    if (name !== open) lines.push((open = name));
    lines.push(link.kind === 'pipe' ? pipeRow(link, scale, network.headloss === 'D-W') : link.kind === 'pump' ? pumpRow(link, scale) : valveRow(link, scale));
  }
  lines.push('');
  section('DEMANDS', ofKind('junction').flatMap((junction) => demandRows(junction, scale)));
  section('EMITTERS', emitterRows(network, scale));
  section('LEAKAGE', network.links.flatMap((link) => (link.kind === 'pipe' && link.leakage ? [rowOf(undefined, quote(link.id), num(link.leakage.area), num(link.leakage.expansion))] : [])));
  section('STATUS', network.links.flatMap((link) => (isForced(link) ? [rowOf(undefined, quote(link.id), link.status)] : [])));
  section('PATTERNS', network.patterns.flatMap(({ id, multipliers }) => chunks(multipliers, 12).map((part) => rowOf(undefined, quote(id), ...part.map(num)))));
  section('CURVES', network.curves.flatMap(({ id, kind, points }) => {
    const [x, y] = curveScale({ scale }, kind);
    return points.map((point) => rowOf(undefined, quote(id), num(point[0] / x), num(point[1] / y)));
  }));
  for (const name of ['CONTROLS', 'RULES', 'ENERGY', 'QUALITY', 'SOURCES', 'REACTIONS', 'MIXING', 'TIMES', 'REPORT', 'OPTIONS'] as const) kept(name);
  section('TAGS', [...tagRows('NODE', network.nodes), ...tagRows('LINK', network.links)]);
  section('COORDINATES', network.nodes.flatMap(({ id, at }) => (at === undefined ? [] : [rowOf(undefined, quote(id), num(at[0]), num(at[1]))])));
  section('VERTICES', network.links.flatMap(({ id, vertices }) => vertices.map(([x, y]) => rowOf(undefined, quote(id), num(x), num(y)))));
  kept('LABELS');
  kept('BACKDROP');
  lines.push('[END]', '');
  return lines.join('\n');
}

// Demands with a category or several of them stand in [DEMANDS]; a single plain one stays on the junction's line.
function isPlain({ demands }: Junction): boolean {
  return demands.length <= 1 && demands[0]?.category === undefined;
}

function junctionRow(junction: Junction, scale: Scale): string {
  const [first] = isPlain(junction) ? junction.demands : [];
  return rowOf(junction.description, quote(junction.id), num(junction.elevationM / scale.lengthM), num((first?.m3PerH ?? 0) / scale.flowM3PerH), quote(first?.patternId));
}

function demandRows(junction: Junction, scale: Scale): string[] {
  if (isPlain(junction)) return [];
  return junction.demands.map(({ m3PerH, patternId, category }) => rowOf(category, quote(junction.id), num(m3PerH / scale.flowM3PerH), quote(patternId)));
}

function tankRow(tank: Extract<InpNode, { kind: 'tank' }>, { lengthM, volumeM3 }: Scale): string {
  const levels = [tank.elevationM, tank.initialLevelM, tank.minLevelM, tank.maxLevelM, tank.diameterM].map((value) => num(value / lengthM));
  const overflow = tank.canOverflow ? [quote(tank.volumeCurveId) || '*', 'YES'] : [quote(tank.volumeCurveId)];
  return rowOf(tank.description, quote(tank.id), ...levels, num(tank.minVolumeM3 / volumeM3), ...overflow);
}

function pipeRow(pipe: Pipe, scale: Scale, darcyWeisbach: boolean): string {
  const roughness = pipe.roughness / (darcyWeisbach ? scale.roughnessMm : 1);
  const status = pipe.checkValve ? 'CV' : pipe.status === 'CLOSED' ? 'Closed' : 'Open';
  return rowOf(pipe.description, quote(pipe.id), quote(pipe.from), quote(pipe.to), num(pipe.lengthM / scale.lengthM), num(pipe.diameterMm / scale.diameterMm), num(roughness), num(pipe.minorLoss), status);
}

function pumpRow(pump: Pump, scale: Scale): string {
  const words = [
    pump.headCurveId === undefined ? '' : `HEAD ${quote(pump.headCurveId)}`,
    pump.powerKw === undefined ? '' : `POWER ${num(pump.powerKw / scale.powerKw)}`,
    pump.speed === 1 ? '' : `SPEED ${num(pump.speed)}`,
    pump.speedPatternId === undefined ? '' : `PATTERN ${quote(pump.speedPatternId)}`,
  ];
  return rowOf(pump.description, quote(pump.id), quote(pump.from), quote(pump.to), ...words);
}

function valveRow(valve: Valve, scale: Scale): string {
  const unit = { PRV: scale.pressureM, PSV: scale.pressureM, PBV: scale.pressureM, FCV: scale.flowM3PerH, TCV: 1, PCV: 1, GPV: 1 }[valve.type];
  const setting = valve.type === 'GPV' ? quote(valve.curveId) : num(valve.setting / unit);
  const curve = valve.type === 'PCV' ? quote(valve.curveId) : '';
  return rowOf(valve.description, quote(valve.id), quote(valve.from), quote(valve.to), num(valve.diameterMm / scale.diameterMm), valve.type, setting, num(valve.minorLoss), curve);
}

function isForced(link: InpNetwork['links'][number]): boolean {
  if (link.kind === 'pump') return link.status === 'CLOSED';
  return link.kind === 'valve' && link.status !== (link.type === 'GPV' ? 'OPEN' : 'ACTIVE');
}

function emitterRows(network: WritableNetwork, scale: Scale): string[] {
  const factor = scale.flowM3PerH * scale.pressureM ** -network.emitterExponent;
  return network.nodes.flatMap((node) => (node.kind === 'junction' && node.emitterM3PerH !== undefined ? [rowOf(undefined, quote(node.id), num(node.emitterM3PerH / factor))] : []));
}

function tagRows(word: string, elements: readonly { id: string; tag?: string }[]): string[] {
  return elements.flatMap(({ id, tag }) => (tag === undefined ? [] : [rowOf(undefined, word, quote(id), tag)]));
}

function rowOf(comment: string | undefined, ...words: string[]): string {
  const text = words.filter((word) => word !== '').join('\t');
  return comment === undefined ? text : `${text}\t;${comment}`;
}

function quote(id: string | undefined): string {
  if (id === undefined) return '';
  return /[ \t]/.test(id) || id === '' ? `"${id}"` : id;
}

// Fifteen digits lose nothing that a hydraulic run could see and read better than seventeen.
function num(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) => values.slice(at * size, (at + 1) * size));
}
