import type { InpNetwork, KeptSection } from './network.ts';
import { type Draft, type Entry, Needless, Unusable, createDraft, warn } from './draft.ts';
import { decodeInp } from './decode.ts';
import { inspectNetwork, refuseUnfit } from './inspect.ts';
import { splitLines, tokenize } from './lines.ts';
import { checkControl, checkRule } from './read-controls.ts';
import { readTime } from './read-clock.ts';
import { readLeakage, readPipe, readPump, readStatus, readValve } from './read-links.ts';
import { readCoordinate, readTag, readVertex } from './read-map.ts';
import { readDemand, readEmitter, readJunction, readStore } from './read-nodes.ts';
import { checkDefaultPattern, checkTraceNode, readOption } from './read-options.ts';
import { checkEnergy, checkMixing, checkQuality, checkReaction, checkReport, checkSource } from './read-quality.ts';
import { convertCurves, readCurve, readPattern } from './read-series.ts';
import { InpRefused } from './refusal.ts';
import { type Block, type Section, sectionOf } from './sections.ts';
import { refuseTruncated } from './truncation.ts';

export interface ReadOptions {
  /** Called now and then with the share of the lines that has been read, 0 to 1. */
  onProgress?: (share: number) => void;
}

type LineReader = (draft: Draft, entry: Entry) => void;

const FIRST_PASS: Partial<Record<Section, LineReader>> = { OPTIONS: readOption, PATTERNS: readPattern, CURVES: readCurve };

const SECOND_PASS: Partial<Record<Section, LineReader>> = {
  JUNCTIONS: readJunction, RESERVOIRS: readStore, TANKS: readStore, PIPES: readPipe, PUMPS: readPump, VALVES: readValve, DEMANDS: readDemand,
  STATUS: readStatus, EMITTERS: readEmitter, LEAKAGE: readLeakage, TIMES: readTime, CONTROLS: checkControl, RULES: checkRule, OPTIONS: checkTraceNode,
  QUALITY: checkQuality, SOURCES: checkSource, REACTIONS: checkReaction, MIXING: checkMixing, ENERGY: checkEnergy, REPORT: checkReport,
  COORDINATES: readCoordinate, VERTICES: readVertex, TAGS: readTag,
};

const KEPT: readonly KeptSection[] = ['TITLE', 'CONTROLS', 'RULES', 'ENERGY', 'QUALITY', 'SOURCES', 'REACTIONS', 'MIXING', 'TIMES', 'REPORT', 'OPTIONS', 'LABELS', 'BACKDROP'];

/** Sections whose lines move no water: one that can't be read is skipped. */
const HARMLESS = new Set<Section>(['QUALITY', 'SOURCES', 'REACTIONS', 'MIXING', 'ENERGY', 'REPORT', 'COORDINATES', 'VERTICES', 'TAGS']);

// EPANET reads at most 1023 bytes of a line and takes the rest for another line (MAXLINE in its types.h).
const LONGEST_LINE = 1000;

/**
 * Reads an EPANET 2.3 input file into SI units. Bytes may be UTF-8, UTF-16 or GB18030; line ends CR LF, LF or CR.
 * Throws `InpRefused` with line and reason for whatever EPANET itself refuses; a line that can be left out without moving water is listed in `skipped`.
 */
export function readInp(input: string | Uint8Array, { onProgress }: ReadOptions = {}): InpNetwork {
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: 'utf-8' } : decodeInp(input);
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = splitLines(source);
  const draft = createDraft();
  if (encoding !== 'utf-8') warn(draft, 'ENCODING', `the file is not UTF-8: it was read as ${encoding}`);

  const blocks = findBlocks(draft, lines);
  if (blocks.length === 0) throw new InpRefused('this is not an EPANET input file: it has no section such as [JUNCTIONS]', 1, lines[0]);
  const engine = lines.map(forEngine);
  for (const block of blocks) engine[block.heading] = block.section === undefined ? '' : `[${block.section}]`;

  for (const block of blocks) readBlock(draft, lines, engine, block, FIRST_PASS);
  for (const block of blocks) {
    keepLines(draft, lines, block);
    readBlock(draft, lines, engine, block, SECOND_PASS, onProgress);
  }
  convertCurves(draft);
  checkDefaultPattern(draft);
  draft.skipped.sort((a, b) => a.line - b.line);
  const kept = dropSkipped(draft);
  refuseUnfit(draft);
  inspectNetwork(draft);
  refuseTruncated(draft, lines, blocks);
  onProgress?.(1);
  return {
    title: kept.TITLE.map((line) => line.trim()).filter((line) => line !== ''),
    units: draft.units,
    headloss: draft.headloss,
    demandMultiplier: draft.demandMultiplier,
    emitterExponent: draft.emitterExponent,
    ...(draft.patterns.has(draft.defaultPatternId) && { defaultPatternId: draft.defaultPatternId }),
    times: draft.times,
    nodes: [...draft.junctions, ...draft.stores],
    links: draft.links,
    patterns: [...draft.patterns.values()],
    curves: [...draft.curves.values()],
    kept,
    skipped: draft.skipped,
    warnings: draft.warnings,
    source,
    engineText: engine.join('\n'),
  };
}

// EPANET's tokenizer counts a quoted word shorter than it is, once for each, and then misses the end of the line: blanks at the end make good.
function forEngine(line: string): string {
  if (line.length <= LONGEST_LINE && !line.includes('"')) return line;
  const short = line.length > LONGEST_LINE ? (line.split(';')[0] ?? '').slice(0, LONGEST_LINE) : line;
  const data = short.split(';')[0] ?? '';
  return data.includes('"') ? `${data}${' '.repeat(data.split('"').length)}${short.slice(data.length)}` : short;
}

function findBlocks(draft: Draft, lines: string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const trimmed = lines[at]?.trimStart() ?? '';
    if (!trimmed.startsWith('[')) continue;
    const previous = blocks.at(-1);
    if (previous !== undefined) previous.end = at;
    const section = sectionOf(trimmed);
    blocks.push({ section, heading: at, end: lines.length });
    if (section === undefined) draft.skipped.push({ line: at + 1, text: trimmed.trimEnd(), reason: 'EPANET knows no section of this name' });
    if (section === 'END') break;
  }
  return blocks;
}

function readBlock(draft: Draft, lines: string[], engine: string[], block: Block, readers: Partial<Record<Section, LineReader>>, onProgress?: (share: number) => void): void {
  const { section } = block;
  const read = section === undefined ? undefined : readers[section];
  if (section === 'END' || (section !== undefined && read === undefined)) return;
  for (let at = block.heading + 1; at < block.end; at += 1) {
    if (at % 20_000 === 0) onProgress?.(at / lines.length);
    const text = lines[at] ?? '';
    const { tokens, comment, cut } = tokenize(text);
    if (tokens.length === 0 || draft.skippedLines.has(at + 1)) continue;
    if (read === undefined) {
      if (readers === FIRST_PASS) skip(draft, engine, at, text, 'it stands in a section that EPANET does not know');
      continue;
    }
    if (cut) warn(draft, 'PATTERN', 'EPANET reads the first 40 words of a line only', { line: at + 1 });
    try {
      read(draft, { tokens, comment, line: at + 1, text });
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      if (!canBeSkipped(section, error)) throw new InpRefused(error.message, at + 1, text);
      skip(draft, engine, at, text, error.message);
    }
  }
}

function canBeSkipped(section: Section | undefined, error: Unusable): boolean {
  return error instanceof Needless || section === undefined || HARMLESS.has(section);
}

function skip(draft: Draft, engine: string[], at: number, text: string, reason: string): void {
  draft.skipped.push({ line: at + 1, text: text.trim(), reason });
  draft.skippedLines.add(at + 1);
  engine[at] = '';
}

function keepLines(draft: Draft, lines: string[], block: Block): void {
  const section = KEPT.find((known) => known === block.section);
  if (section === undefined) return;
  for (let at = block.heading + 1; at < block.end; at += 1) {
    const text = lines[at] ?? '';
    if (section !== 'TITLE' && text.trimStart().startsWith(';')) continue;
    if (text.trim() !== '') draft.kept[section].push({ line: at + 1, text: text.trimEnd() });
  }
}

function dropSkipped(draft: Draft): Record<KeptSection, string[]> {
  const result = {} as Record<KeptSection, string[]>;
  for (const section of KEPT) result[section] = draft.kept[section].filter(({ line }) => !draft.skippedLines.has(line)).map(({ text }) => text);
  return result;
}
