import { type Draft, type Entry, Unusable, requireCurve, requireLink, requireNode, requireNotNegative, requireNumber, requirePattern, requirePositive } from './draft.ts';
import { numberOf, startsWithWord } from './lines.ts';

// Lines of these sections do not move water: one that EPANET would stumble over is left out and listed, not a reason to refuse the file.

/** [QUALITY] node value, or first last value. */
export function checkQuality(draft: Draft, entry: Entry): void {
  if (entry.tokens.length < 2) throw new Unusable('the quality is missing');
  if (entry.tokens.length === 2) requireNode(draft, entry.tokens[0]);
  requireNotNegative(entry, Math.min(entry.tokens.length - 1, 2), 'the quality');
}

/** [SOURCES] node type strength (pattern) */
export function checkSource(draft: Draft, entry: Entry): void {
  requireNode(draft, entry.tokens[0]);
  const at = ['CONCEN', 'MASS', 'SETPOINT', 'FLOWPACED'].some((word) => startsWithWord(entry.tokens[1], word)) ? 2 : 1;
  requireNumber(entry, at, 'the source strength');
  const patternId = entry.tokens[at + 1];
  if (patternId !== undefined && patternId !== '*') requirePattern(draft, patternId);
}

/** [REACTIONS] */
export function checkReaction(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  if (tokens.length < 3) return;
  const [word, second] = tokens;
  const value = requireNumber(entry, tokens.length - 1, 'the coefficient');
  const kinds = startsWithWord(word, 'ORDER') ? ['BULK', 'TANK', 'WALL'] : startsWithWord(word, 'GLOB') ? ['BULK', 'WALL'] : undefined;
  if (kinds !== undefined) {
    if (!kinds.some((kind) => startsWithWord(second, kind))) throw new Unusable(`${second} is none of ${kinds.join(', ')}`);
    if (startsWithWord(word, 'ORDER') && startsWithWord(second, 'WALL') && value !== 0 && value !== 1) throw new Unusable('the wall reaction is of order 0 or 1');
  } else if (startsWithWord(word, 'BULK') || startsWithWord(word, 'WALL')) {
    if (tokens.length === 3) requireLink(draft, second);
  } else if (startsWithWord(word, 'TANK')) {
    if (tokens.length === 3) requireNode(draft, second);
  } else if (!startsWithWord(word, 'ROUG') && !startsWithWord(word, 'LIMIT')) throw new Unusable(`EPANET knows no reaction ${word}`);
}

/** [MIXING] tank model (fraction) */
export function checkMixing(draft: Draft, entry: Entry): void {
  const [id, model] = entry.tokens;
  const node = requireNode(draft, id);
  if (node.kind === 'junction') throw new Unusable(`${id} is not a tank`);
  if (!['MIXED', '2COMP', 'FIFO', 'LIFO'].some((word) => startsWithWord(model, word))) throw new Unusable(`the mixing model is none of MIXED, 2COMP, FIFO, LIFO: ${model ?? ''}`);
  if (entry.tokens.length === 3 && startsWithWord(model, '2COMP')) requireNumber(entry, 2, 'the fraction');
}

/** [ENERGY] GLOBAL | PUMP id PRICE | PATTERN | EFFIC value, DEMAND CHARGE value */
export function checkEnergy(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const [word, second] = tokens;
  if (tokens.length < 3) throw new Unusable('the line is not complete');
  if (startsWithWord(word, 'DEMAN')) {
    requireNotNegative(entry, 2, 'the demand charge');
    return;
  }
  const ofPump = startsWithWord(word, 'PUMP');
  if (!ofPump && !startsWithWord(word, 'GLOB')) throw new Unusable(`${word} is none of GLOBAL, PUMP, DEMAND CHARGE`);
  if (ofPump && (tokens.length < 4 || requireLink(draft, second).kind !== 'pump')) throw new Unusable(`${second} is not a pump`);
  const last = tokens.length - 1;
  const what = tokens[last - 1];
  if (startsWithWord(what, 'PRICE')) requireNotNegative(entry, last, 'the price');
  else if (startsWithWord(what, 'PATT')) requirePattern(draft, tokens[last] ?? '');
  else if (!startsWithWord(what, 'EFFI')) throw new Unusable(`${what} is none of PRICE, PATTERN, EFFIC`);
  else if (ofPump) requireCurve(draft, tokens[last]).kind = 'EFFICIENCY';
  else requirePositive(entry, last, 'the efficiency');
}

const SWITCHES = ['STATUS', 'SUMM', 'MESS', 'ENER', 'NODE', 'LINK'];
const FIELDS = ['ELEV', 'DEMAND', 'HEAD', 'PRESSURE', 'QUAL', 'LENG', 'DIAM', 'FLOW', 'VELO', 'HEADL', 'STATE', 'SETT', 'REACT', 'F-FACTOR'];

/** [REPORT] */
export function checkReport(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const [word, second] = tokens;
  if (tokens.length < 2) throw new Unusable('the line is not complete');
  if (startsWithWord(word, 'PAGE')) {
    if (requireNotNegative(entry, tokens.length - 1, 'the page size') > 255) throw new Unusable('the page size is above 255');
  } else if (startsWithWord(word, 'FILE')) throw new Unusable('a report file is not written here');
  else if (SWITCHES.some((known) => startsWithWord(word, known))) checkListed(draft, tokens);
  else if (!FIELDS.some((known) => startsWithWord(word, known))) throw new Unusable(`EPANET knows no report of ${word}`);
  else if (!startsWithWord(second, 'YES') && !startsWithWord(second, 'NO')) {
    if (!['BELOW', 'ABOVE', 'PREC'].some((known) => startsWithWord(second, known)) || Number.isNaN(numberOf(tokens[2]))) throw new Unusable('the line is not complete');
  }
}

function checkListed(draft: Draft, [word, ...ids]: string[]): void {
  if (!startsWithWord(word, 'NODE') && !startsWithWord(word, 'LINK')) return;
  if (startsWithWord(ids.at(-1), 'NONE') || startsWithWord(ids.at(-1), 'ALL')) return;
  for (const id of ids) {
    if (startsWithWord(word, 'NODE')) requireNode(draft, id);
    else requireLink(draft, id);
  }
}
