import type { Curve, HeadlossFormula, InpLink, InpNode, Junction, KeptSection, NetworkWarning, Pattern, PressureUnit, SkippedLine, Times, Units, WarningCode } from './network.ts';
import { numberOf } from './lines.ts';
import { type Scale, scaleOf, unitsOf } from './units.ts';

/** One line of data: its tokens, its comment, where it stands. */
export interface Entry {
  tokens: string[];
  comment: string;
  line: number;
  text: string;
}

/** Says why a line can't be used; the reader decides whether the line is skipped or the file refused. */
export class Unusable extends Error {}

/** Says that EPANET has no use for a line: leaving it out moves no water. */
export class Needless extends Unusable {}

/** What has been read so far. */
export interface Draft {
  title: string[];
  units: Units;
  scale: Scale;
  pressureGiven?: PressureUnit;
  headloss: HeadlossFormula;
  demandMultiplier: number;
  emitterExponent: number;
  defaultPatternId: string;
  /** Pressures of a pressure-driven run, in the units of the file. */
  service: { minimum: number; required?: number };
  times: Times;
  junctions: Junction[];
  stores: Exclude<InpNode, Junction>[];
  links: InpLink[];
  nodesById: Map<string, InpNode>;
  linksById: Map<string, InpLink>;
  patterns: Map<string, Pattern>;
  curves: Map<string, Curve>;
  /** Junctions whose own demand a [DEMANDS] line has already replaced. */
  redefinedDemands: Set<string>;
  rule: { state: string };
  kept: Record<KeptSection, { line: number; text: string }[]>;
  skipped: SkippedLine[];
  skippedLines: Set<number>;
  warnings: NetworkWarning[];
}

export function createDraft(): Draft {
  const units = unitsOf('GPM');
  return {
    title: [],
    units,
    scale: scaleOf(units),
    headloss: 'H-W',
    demandMultiplier: 1,
    emitterExponent: 0.5,
    defaultPatternId: '1',
    service: { minimum: 0 },
    times: { durationS: 0, hydraulicStepS: 3600, patternStepS: 3600, patternStartS: 0, reportStepS: 3600, reportStartS: 0, startClockS: 0 },
    junctions: [],
    stores: [],
    links: [],
    nodesById: new Map(),
    linksById: new Map(),
    patterns: new Map(),
    curves: new Map(),
    redefinedDemands: new Set(),
    rule: { state: 'PRIORITY' },
    kept: { TITLE: [], CONTROLS: [], RULES: [], ENERGY: [], QUALITY: [], SOURCES: [], REACTIONS: [], MIXING: [], TIMES: [], REPORT: [], OPTIONS: [], LABELS: [], BACKDROP: [] },
    skipped: [],
    skippedLines: new Set(),
    warnings: [],
  };
}

export function warn(draft: Draft, code: WarningCode, message: string, where: { line?: number; element?: string } = {}): void {
  draft.warnings.push({ ...where, code, message });
}

/** EPANET stores ids in 31 bytes. */
export function checkId(id: string, what: string): void {
  if (id.length > 10 && Buffer.byteLength(id) > 31) throw new Unusable(`the ${what} id is longer than 31 bytes`);
}

/** The number at a place of the line; `what` names it in the refusal. */
export function requireNumber(entry: Entry, at: number, what: string): number {
  const token = entry.tokens[at];
  if (token === undefined) throw new Unusable(`${what} is missing`);
  const value = numberOf(token);
  if (Number.isNaN(value)) throw new Unusable(`${what} is not a number: ${token}`);
  return value;
}

export function requirePositive(entry: Entry, at: number, what: string): number {
  const value = requireNumber(entry, at, what);
  if (value <= 0) throw new Unusable(`${what} must be above zero: ${entry.tokens[at]}`);
  return value;
}

export function requireNotNegative(entry: Entry, at: number, what: string): number {
  const value = requireNumber(entry, at, what);
  if (value < 0) throw new Unusable(`${what} must not be negative: ${entry.tokens[at]}`);
  return value;
}

export function requireNode(draft: Draft, id: string | undefined): InpNode {
  const node = id === undefined ? undefined : draft.nodesById.get(id);
  if (node === undefined) throw new Unusable(id === undefined ? 'a node id is missing' : `node ${id} is not defined above this line`);
  return node;
}

export function requireLink(draft: Draft, id: string | undefined): InpLink {
  const link = id === undefined ? undefined : draft.linksById.get(id);
  if (link === undefined) throw new Unusable(id === undefined ? 'a link id is missing' : `link ${id} is not defined above this line`);
  return link;
}

/** The pattern's id; undefined for the empty name, which stands for the default pattern. */
export function requirePattern(draft: Draft, id: string): string | undefined {
  if (id === '') return undefined;
  if (!draft.patterns.has(id)) throw new Unusable(`pattern ${id} is not defined in this file`);
  return id;
}

export function requireCurve(draft: Draft, id: string | undefined): Curve {
  const curve = id === undefined ? undefined : draft.curves.get(id);
  if (curve === undefined) throw new Unusable(id === undefined ? 'a curve id is missing' : `curve ${id} is not defined in this file`);
  return curve;
}
