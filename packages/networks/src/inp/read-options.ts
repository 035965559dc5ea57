import type { HeadlossFormula, PressureUnit } from './network.ts';
import { type Draft, type Entry, Needless, Unusable, requireNumber, warn } from './draft.ts';
import { startsWithWord } from './lines.ts';
import { FLOW_KEYWORDS, scaleOf, unitsOf } from './units.ts';

const FORMULAS: readonly HeadlossFormula[] = ['H-W', 'D-W', 'C-M'];
const PRESSURES: readonly PressureUnit[] = ['PSI', 'KPA', 'METERS', 'BAR', 'FEET'];
const POSITIVE = ['VISC', 'SPEC', 'TRIAL', 'ACCU', 'HTOL', 'QTOL', 'RQTOL', 'CHECKFREQ', 'MAXCHECK', 'EMIT', 'DEMAND'];
const NOT_NEGATIVE = ['TOLER', 'DIFF', 'FLOWCHANGE', 'HEADERROR', 'MINI', 'REQ', 'PRESSURE'];
const ANY = ['DAMPLIMIT'];
const TWO_WORDS = ['SPEC', 'EMIT', 'DEMAND', 'MINI', 'REQ', 'PRESSURE'];
const IGNORED = ['SEGM', 'VERI', 'MAP'];

// MINPDIFF of EPANET's types.h.
const LEAST_SPAN = 0.1;

/** [OPTIONS] */
export function readOption(draft: Draft, entry: Entry): void {
  const [name = '', value] = entry.tokens;
  if (IGNORED.some((word) => startsWithWord(name, word))) return;
  if (readChoice(draft, entry, name, value)) return;
  const known = [...POSITIVE, ...NOT_NEGATIVE, ...ANY].find((word) => startsWithWord(name, word));
  if (known === undefined) throw new Needless(`EPANET knows no option ${name}`);
  const at = TWO_WORDS.includes(known) ? 2 : 1;
  if (entry.tokens.length <= at) return;
  const number = requireNumber(entry, at, `the value of ${name}`);
  if (POSITIVE.includes(known) && number <= 0) throw new Unusable(`the value of ${name} must be above zero`);
  if (NOT_NEGATIVE.includes(known) && number < 0) throw new Unusable(`the value of ${name} must not be negative`);
  if (known === 'DEMAND') draft.demandMultiplier = number;
  if (known === 'EMIT') draft.emitterExponent = number;
  if (known === 'MINI') draft.service.minimum = number;
  if (known === 'REQ') draft.service.required = number;
  const { minimum, required } = draft.service;
  if (required !== undefined && required - minimum < LEAST_SPAN) throw new Unusable(`the required pressure ${required} is not above the minimum pressure ${minimum}`);
}

// True when the option is a choice of words (its value may be missing: EPANET then keeps its default).
function readChoice(draft: Draft, entry: Entry, name: string, value: string | undefined): boolean {
  if (startsWithWord(name, 'UNIT')) readFlowUnit(draft, value);
  else if (startsWithWord(name, 'PRESSURE') && !startsWithWord(value, 'EXP')) readPressureUnit(draft, value);
  else if (startsWithWord(name, 'HEADL')) {
    const formula = FORMULAS.find((known) => startsWithWord(value, known));
    if (formula === undefined && value !== undefined) throw new Unusable(`the head loss formula is none of ${FORMULAS.join(', ')}: ${value}`);
    if (formula !== undefined) draft.headloss = formula;
  } else if (startsWithWord(name, 'HYDR')) {
    throw new Needless('files of earlier hydraulic results are not part of the network');
  } else if (startsWithWord(name, 'UNBA')) {
    if (value !== undefined && !startsWithWord(value, 'STOP') && !startsWithWord(value, 'CONT')) throw new Unusable(`UNBALANCED is neither STOP nor CONTINUE: ${value}`);
  } else if (startsWithWord(name, 'PATT')) draft.defaultPatternId = value ?? draft.defaultPatternId;
  else if (startsWithWord(name, 'DEMAND') && startsWithWord(value, 'MODEL')) requireWord(entry, ['DDA', 'PDA']);
  else if (startsWithWord(name, 'BACK')) requireWord(entry, ['YES', 'NO']);
  else return startsWithWord(name, 'QUAL');
  return true;
}

function requireWord(entry: Entry, words: string[]): void {
  const word = entry.tokens[2];
  if (word !== undefined && !words.some((known) => startsWithWord(word, known))) throw new Unusable(`${word} is none of ${words.join(', ')}`);
}

function readFlowUnit(draft: Draft, value: string | undefined): void {
  if (value === undefined) return;
  const found = FLOW_KEYWORDS.find(([keyword]) => startsWithWord(value, keyword));
  if (found === undefined) throw new Unusable(`unknown flow unit ${value}`);
  draft.units = { ...unitsOf(found[1]), ...(draft.pressureGiven !== undefined && { pressure: draft.pressureGiven }) };
  draft.scale = scaleOf(draft.units);
}

function readPressureUnit(draft: Draft, value: string | undefined): void {
  if (value === undefined) return;
  const found = PRESSURES.find((known) => startsWithWord(value, known));
  if (found === undefined) throw new Unusable(`unknown pressure unit ${value}`);
  draft.pressureGiven = found;
  draft.units = { ...draft.units, pressure: found };
  draft.scale = scaleOf(draft.units);
}

/** [OPTIONS] QUALITY TRACE node: checked once the nodes are known. */
export function checkTraceNode(draft: Draft, entry: Entry): void {
  const [name, kind, node] = entry.tokens;
  if (!startsWithWord(name, 'QUAL') || !startsWithWord(kind, 'TRACE')) return;
  if (node === undefined || !draft.nodesById.has(node)) throw new Needless(`the traced node ${node ?? ''} is not defined`);
}

/** Warns when the pattern named as default is absent: EPANET then takes 1 at all hours. */
export function checkDefaultPattern(draft: Draft, line?: number): void {
  if (draft.defaultPatternId === '1' || draft.patterns.has(draft.defaultPatternId)) return;
  warn(draft, 'PATTERN', `the default pattern ${draft.defaultPatternId} is not defined: demands without a pattern stay constant`, line === undefined ? {} : { line });
}
