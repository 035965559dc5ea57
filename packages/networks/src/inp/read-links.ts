import type { CurveKind, InpLink, LinkStatus, Pipe, Pump, Valve, ValveType } from './network.ts';
import { type Draft, type Entry, Needless, Unusable, checkId, requireCurve, requireLink, requireNode, requireNotNegative, requireNumber, requirePattern, requirePositive } from './draft.ts';
import { numberOf, startsWithWord } from './lines.ts';

/** [PIPES] id from to length diameter roughness (minor loss) (OPEN | CLOSED | CV) */
export function readPipe(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const { scale } = draft;
  const ends = readEnds(draft, entry);
  const pipe: Pipe = {
    kind: 'pipe',
    ...ends,
    lengthM: requirePositive(entry, 3, 'the length') * scale.lengthM,
    diameterMm: requirePositive(entry, 4, 'the diameter') * scale.diameterMm,
    roughness: requirePositive(entry, 5, 'the roughness') * (draft.headloss === 'D-W' ? scale.roughnessMm : 1),
    minorLoss: 0,
    status: 'OPEN',
    checkValve: false,
  };
  if (tokens.length === 7 && !applyPipeStatus(pipe, tokens[6])) pipe.minorLoss = requireNotNegative(entry, 6, 'the minor loss coefficient');
  if (tokens.length > 7) {
    pipe.minorLoss = requireNotNegative(entry, 6, 'the minor loss coefficient');
    if (!applyPipeStatus(pipe, tokens[7])) throw new Unusable(`the status is not OPEN, CLOSED or CV: ${tokens[7]}`);
  }
  addLink(draft, pipe);
}

function applyPipeStatus(pipe: Pipe, token: string | undefined): boolean {
  if (startsWithWord(token, 'CV')) pipe.checkValve = true;
  else if (startsWithWord(token, 'CLOSED')) pipe.status = 'CLOSED';
  else if (startsWithWord(token, 'OPEN')) pipe.status = 'OPEN';
  else return false;
  return true;
}

/** [PUMPS] id from to {HEAD curve | POWER value | SPEED value | PATTERN id} ... */
export function readPump(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const pump: Pump = { kind: 'pump', ...readEnds(draft, entry), speed: 1, status: 'OPEN' };
  for (let at = 3; at + 1 < tokens.length; at += 2) {
    const keyword = tokens[at];
    const value = tokens[at + 1] ?? '';
    if (startsWithWord(keyword, 'POWER')) pump.powerKw = requirePositive(entry, at + 1, 'the power') * draft.scale.powerKw;
    else if (startsWithWord(keyword, 'HEAD')) {
      requireCurve(draft, value).kind = 'PUMP';
      pump.headCurveId = value;
    } else if (startsWithWord(keyword, 'PATT')) {
      const patternId = requirePattern(draft, value);
      if (patternId !== undefined) pump.speedPatternId = patternId;
    } else if (startsWithWord(keyword, 'SPEE')) pump.speed = requireNotNegative(entry, at + 1, 'the speed');
    else throw new Unusable(`${keyword} is none of HEAD, POWER, SPEED, PATTERN`);
  }
  if (tokens.length > 3 && tokens.length % 2 === 0) throw new Unusable(`the value of ${tokens.at(-1)} is missing`);
  addLink(draft, pump);
}

const VALVE_TYPES: readonly ValveType[] = ['PRV', 'PSV', 'PBV', 'FCV', 'TCV', 'GPV', 'PCV'];
const CURVE_OF_VALVE: Partial<Record<ValveType, CurveKind>> = { GPV: 'HEADLOSS', PCV: 'VALVE' };

/** [VALVES] id from to diameter type setting (minor loss) (curve of a PCV) */
export function readValve(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const ends = readEnds(draft, entry);
  const type = VALVE_TYPES.find((known) => startsWithWord(tokens[4], known));
  if (type === undefined) throw new Unusable(tokens[4] === undefined ? 'the valve type is missing' : `the valve type is none of ${VALVE_TYPES.join(', ')}: ${tokens[4]}`);
  refuseStoreBeside(draft, type, ends);
  const valve: Valve = {
    kind: 'valve',
    ...ends,
    type,
    diameterMm: requirePositive(entry, 3, 'the diameter') * draft.scale.diameterMm,
    setting: 0,
    minorLoss: tokens.length > 6 ? requireNotNegative(entry, 6, 'the minor loss coefficient') : 0,
    status: type === 'GPV' ? 'OPEN' : 'ACTIVE',
  };
  if (type === 'GPV' && tokens.length > 5) valve.curveId = requireCurve(draft, tokens[5]).id;
  else if (tokens.length > 5) valve.setting = requireNumber(entry, 5, 'the setting') * settingScale(draft, type);
  if (type === 'PCV' && tokens.length > 7) valve.curveId = requireCurve(draft, tokens[7]).id;
  const kind = CURVE_OF_VALVE[type];
  const curve = valve.curveId === undefined ? undefined : draft.curves.get(valve.curveId);
  if (kind !== undefined && curve !== undefined) curve.kind = kind;
  addLink(draft, valve);
}

function settingScale(draft: Draft, type: ValveType): number {
  if (type === 'PRV' || type === 'PSV' || type === 'PBV') return draft.scale.pressureM;
  return type === 'FCV' ? draft.scale.flowM3PerH : 1;
}

function refuseStoreBeside(draft: Draft, type: ValveType, ends: { from: string; to: string }): void {
  if (type !== 'PRV' && type !== 'PSV' && type !== 'FCV') return;
  for (const id of [ends.from, ends.to]) {
    const node = draft.nodesById.get(id);
    if (node !== undefined && node.kind !== 'junction') throw new Unusable(`a ${type} can't be connected to ${node.kind} ${id}`);
  }
}

function readEnds(draft: Draft, { tokens, comment, line }: Entry) {
  if (tokens.length < 3) throw new Unusable('the line needs an id and two nodes');
  const from = requireNode(draft, tokens[1]).id;
  const to = requireNode(draft, tokens[2]).id;
  const id = tokens[0] ?? '';
  if (from === to) throw new Unusable(`it starts and ends at the same node ${from}`);
  checkId(id, 'link');
  const other = draft.linksById.get(id);
  if (other !== undefined) throw new Unusable(`link ${id} is already defined at line ${other.line}`);
  return { id, from, to, vertices: [], line, ...(comment !== '' && { description: comment }) };
}

function addLink(draft: Draft, link: InpLink): void {
  draft.links.push(link);
  draft.linksById.set(link.id, link);
}

/** [STATUS] link (link) OPEN | CLOSED | setting - two links mean a range of ids. */
export function readStatus(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const word = tokens.at(-1);
  if (tokens.length < 2) throw new Unusable('the status is missing');
  let status: LinkStatus | number;
  if (startsWithWord(word, 'OPEN')) status = 'OPEN';
  else if (startsWithWord(word, 'CLOSED')) status = 'CLOSED';
  else {
    status = numberOf(word);
    if (Number.isNaN(status)) throw new Unusable(`the status is neither OPEN, CLOSED nor a number: ${word}`);
    if (status < 0) throw new Unusable(`the setting must not be negative: ${word}`);
  }
  if (tokens.length === 2) {
    const link = requireLink(draft, tokens[0]);
    if (link.kind === 'pipe' && link.checkValve) throw new Unusable(`pipe ${link.id} has a check valve: its status can't be set`);
    if (link.kind === 'valve' && link.type === 'GPV' && typeof status === 'number') throw new Unusable(`GPV ${link.id} has no setting`);
    setStatus(draft, link, status);
    return;
  }
  const inRange = idRange(tokens[0] ?? '', tokens[1] ?? '');
  for (const link of draft.links) if (inRange(link.id)) setStatus(draft, link, status);
}

/** Ids between two ids: by number when both begin with one, else by their text, as EPANET compares them. */
export function idRange(first: string, last: string): (id: string) => boolean {
  const from = Number.parseInt(first, 10);
  const to = Number.parseInt(last, 10);
  if (!(from > 0 && to > 0)) return (id) => first <= id && id <= last;
  return (id) => {
    const number = Number.parseInt(id, 10) || 0;
    return from <= number && number <= to;
  };
}

function setStatus(draft: Draft, link: InpLink, status: LinkStatus | number): void {
  if (link.kind === 'pipe') {
    if (typeof status !== 'number' && !link.checkValve) link.status = status;
  } else if (link.kind === 'pump') {
    if (typeof status === 'number') link.speed = status;
    else if (status === 'OPEN') link.speed = 1;
    link.status = status === 'CLOSED' || status === 0 ? 'CLOSED' : 'OPEN';
  } else if (typeof status === 'number') {
    if (link.type === 'GPV') return;
    link.setting = status * settingScale(draft, link.type);
    link.status = 'ACTIVE';
  } else link.status = status;
}

/** [LEAKAGE] pipe area expansion */
export function readLeakage(draft: Draft, entry: Entry): void {
  const link = requireLink(draft, entry.tokens[0]);
  const area = requireNotNegative(entry, 1, 'the leak area');
  const expansion = requireNotNegative(entry, 2, 'the leak expansion');
  if (link.kind !== 'pipe') throw new Needless(`${link.kind} ${link.id} can't leak; EPANET ignores it`);
  link.leakage = { area, expansion };
}
