import { type Draft, type Entry, Unusable, requireLink, requireNode, requireNumber } from './draft.ts';
import { numberOf, startsWithWord } from './lines.ts';
import { hoursOf } from './read-clock.ts';

/** [CONTROLS] LINK id status IF NODE id ABOVE | BELOW value, ... AT TIME value (unit), ... AT CLOCKTIME value (AM | PM). */
export function checkControl(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  if (tokens.length < 6) throw new Unusable('the control is not complete');
  const count = startsWithWord(tokens.at(-1), 'DISABLED') ? tokens.length - 1 : tokens.length;
  const link = requireLink(draft, tokens[1]);
  if (link.kind === 'pipe' && link.checkValve) throw new Unusable(`pipe ${link.id} has a check valve: it can't be controlled`);
  if (!startsWithWord(tokens[2], 'OPEN') && !startsWithWord(tokens[2], 'CLOSED')) {
    if (link.kind === 'valve' && link.type === 'GPV') throw new Unusable(`GPV ${link.id} has no setting to control`);
    const setting = requireNumber(entry, 2, 'the setting');
    if (setting < 0 && link.kind !== 'valve') throw new Unusable(`the setting must not be negative: ${tokens[2]}`);
  }
  if (startsWithWord(tokens[4], 'TIME') || startsWithWord(tokens[4], 'CLOCKTIME')) {
    const hours = hoursOf(tokens[5] ?? '', count > 6 ? tokens[6] : '');
    if (Number.isNaN(hours) || hours < 0) throw new Unusable(`this is not a time: ${tokens.slice(5, count).join(' ')}`);
    return;
  }
  if (count < 8) throw new Unusable('the control is not complete');
  requireNode(draft, tokens[5]);
  if (!startsWithWord(tokens[6], 'ABOVE') && !startsWithWord(tokens[6], 'BELOW')) throw new Unusable(`the condition is neither ABOVE nor BELOW: ${tokens[6]}`);
  requireNumber(entry, 7, 'the level');
}

const NODE_WORDS = ['NODE', 'JUNC', 'RESER', 'TANK'];
const LINK_WORDS = ['LINK', 'PIPE', 'PUMP', 'VALVE'];
const NODE_VARIABLES = ['DEMAND', 'HEAD', 'GRADE', 'LEVEL', 'PRESSURE', 'FILLTIME', 'DRAINTIME'];
const LINK_VARIABLES = ['FLOW', 'STATUS', 'SETTING'];
const SYSTEM_VARIABLES = ['DEMAND', 'TIME', 'CLOCKTIME'];
const OPERATORS = ['=', '<>', '<=', '>=', '<', '>', 'IS', 'NOT', 'BELOW', 'ABOVE'];
const STATES = ['OPEN', 'CLOSED', 'ACTIVE'];

// Which clauses may follow which, as EPANET's rules.c has it.
const MAY_FOLLOW: Record<string, string[]> = {
  IF: ['RULE'],
  AND: ['IF', 'THEN', 'ELSE'],
  OR: ['IF'],
  THEN: ['IF'],
  ELSE: ['THEN'],
  PRIO: ['THEN', 'ELSE'],
  DISABLED: ['THEN', 'ELSE', 'PRIO'],
};

/** One line of [RULES]. */
export function checkRule(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const word = ['RULE', ...Object.keys(MAY_FOLLOW)].find((known) => startsWithWord(tokens[0], known));
  if (word === undefined) throw new Unusable(`${tokens[0]} is not a clause of a rule`);
  if (word === 'RULE') {
    if (tokens.length !== 2) throw new Unusable('a rule has one word for a label');
    draft.rule.state = 'RULE';
    return;
  }
  const state = draft.rule.state;
  if (!MAY_FOLLOW[word]?.includes(state)) throw new Unusable(`${word} can't stand here in a rule`);
  if (word === 'PRIO') requireNumber(entry, 1, 'the priority');
  else if (word === 'IF' || word === 'OR' || (word === 'AND' && state === 'IF')) checkPremise(draft, entry);
  else if (word !== 'DISABLED') checkAction(draft, entry);
  if (word === 'IF' || word === 'THEN' || word === 'ELSE' || word === 'PRIO') draft.rule.state = word;
}

function checkPremise(draft: Draft, { tokens }: Entry): void {
  if (tokens.length !== 5 && tokens.length !== 6) throw new Unusable('the premise is not complete');
  const system = startsWithWord(tokens[1], 'SYSTEM');
  const [variable, operator] = system ? [tokens[2], tokens[3]] : [tokens[3], tokens[4]];
  let variables = SYSTEM_VARIABLES;
  if (!system) {
    const onNode = NODE_WORDS.some((known) => startsWithWord(tokens[1], known));
    if (!onNode && !LINK_WORDS.some((known) => startsWithWord(tokens[1], known))) throw new Unusable(`a rule can't look at a ${tokens[1]}`);
    if (onNode) requireNode(draft, tokens[2]);
    else requireLink(draft, tokens[2]);
    variables = onNode ? NODE_VARIABLES : LINK_VARIABLES;
  }
  if (!variables.some((known) => startsWithWord(variable, known))) throw new Unusable(`a rule can't compare ${variable} here`);
  if (!OPERATORS.some((known) => startsWithWord(operator, known))) throw new Unusable(`${operator} is not a comparison`);
  if (system && !startsWithWord(variable, 'DEMAND')) {
    const hours = hoursOf(tokens[4] ?? '', tokens[5] ?? '');
    if (Number.isNaN(hours) || hours < 0) throw new Unusable(`this is not a time: ${tokens.slice(4).join(' ')}`);
    return;
  }
  checkState(tokens.at(-1));
}

function checkAction(draft: Draft, { tokens }: Entry): void {
  if (tokens.length !== 6) throw new Unusable('the action is not complete');
  const link = requireLink(draft, tokens[2]);
  if (link.kind === 'pipe' && link.checkValve) throw new Unusable(`pipe ${link.id} has a check valve: it can't be controlled`);
  checkState(tokens[5]);
}

function checkState(word: string | undefined): void {
  if (STATES.some((known) => startsWithWord(word, known)) || !Number.isNaN(numberOf(word))) return;
  throw new Unusable(`${word} is neither OPEN, CLOSED, ACTIVE nor a number`);
}
