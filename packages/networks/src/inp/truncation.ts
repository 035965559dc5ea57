import type { Draft } from './draft.ts';
import { warn } from './draft.ts';
import { InpRefused } from './refusal.ts';
import type { Block, Section } from './sections.ts';

/** Sections that may be missing at the end of a file without a loss worth refusing it. */
const MAY_COME_LAST = new Set<Section | undefined>(['VERTICES', 'LABELS', 'BACKDROP', 'TAGS', 'END', undefined]);

/**
 * EPANET does not ask for [END], so a file cut short by a broken download can still read well. This refuses one without [END]
 * when something else shows the cut: nodes left without a link, nodes left without coordinates in a list that the file ends in,
 * or an export (it opens many sections, empty ones too) that stops before its [OPTIONS], where the units are.
 */
export function refuseTruncated(draft: Draft, lines: string[], blocks: Block[]): void {
  refuseLostSection(draft, lines, blocks);
  const last = blocks.at(-1);
  if (last === undefined || last.section === 'END') return;
  const lastLine = lines.findLastIndex((line) => line.trim() !== '');
  const refuse = (sign: string) => {
    throw new InpRefused(`the file ends too early: it has no [END] and ${sign}`, lastLine + 1, lines[lastLine]);
  };
  const loose = draft.warnings.find(({ code }) => code === 'UNCONNECTED');
  if (loose !== undefined) refuse(loose.message);
  const opened = new Set(blocks.map(({ section }) => section));
  const exported = opened.size >= 6 || blocks.some(({ heading, end }) => lines.slice(heading + 1, end).every((line) => /^\s*(;|$)/.test(line)));
  if (exported && !opened.has('OPTIONS')) refuse('no [OPTIONS]');
  const undrawn = draft.warnings.find(({ code }) => code === 'NO_COORDINATES');
  if (last.section === 'COORDINATES' && undrawn !== undefined) refuse(undrawn.message);
  const cutInLine = lines.at(-1)?.trim() !== '' && !MAY_COME_LAST.has(last.section) && last.section !== 'COORDINATES';
  if (cutInLine && exported) refuse(`stops in the middle of [${last.section}]`);
  warn(draft, 'NO_END', 'the file has no [END]: it may have been cut short', { line: lastLine + 1 });
}

// A misspelt heading takes its section out of the file: without its pipes the nodes hang in the air.
function refuseLostSection(draft: Draft, lines: string[], blocks: Block[]): void {
  const loose = draft.warnings.find(({ code }) => code === 'UNCONNECTED');
  const lost = blocks.find(({ section, heading, end }) => section === undefined && draft.skipped.some(({ line }) => line > heading + 1 && line <= end));
  if (loose === undefined || lost === undefined) return;
  throw new InpRefused(`EPANET knows no section of this name, and without its lines ${loose.message}`, lost.heading + 1, lines[lost.heading]);
}
