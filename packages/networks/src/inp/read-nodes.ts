import type { InpNode, Junction } from './network.ts';
import { type Draft, type Entry, Needless, Unusable, checkId, requireCurve, requireNode, requireNotNegative, requireNumber, requirePattern } from './draft.ts';
import { startsWithWord } from './lines.ts';

/** [JUNCTIONS] id elevation (demand) (pattern) */
export function readJunction(draft: Draft, entry: Entry): void {
  const { tokens, comment, line } = entry;
  const { scale } = draft;
  const junction: Junction = { kind: 'junction', id: claimNodeId(draft, tokens[0]), elevationM: 0, demands: [], line };
  if (tokens.length > 1) junction.elevationM = requireNumber(entry, 1, 'the elevation') * scale.lengthM;
  const base = tokens.length > 2 ? requireNumber(entry, 2, 'the base demand') * scale.flowM3PerH : 0;
  const patternId = tokens[3] === undefined ? undefined : requirePattern(draft, tokens[3]);
  junction.demands.push(patternId === undefined ? { m3PerH: base } : { m3PerH: base, patternId });
  if (comment !== '') junction.description = comment;
  draft.junctions.push(junction);
  draft.nodesById.set(junction.id, junction);
}

/** [RESERVOIRS] id head (pattern), [TANKS] id elevation initial min max diameter (min volume) (volume curve) (overflow). EPANET tells them apart by the line, not by the section. */
export function readStore(draft: Draft, entry: Entry): void {
  const { tokens, comment, line } = entry;
  const { lengthM, volumeM3 } = draft.scale;
  const id = claimNodeId(draft, tokens[0]);
  const elevation = requireNumber(entry, 1, tokens.length > 3 ? 'the elevation' : 'the head') * lengthM;
  let node: Exclude<InpNode, Junction>;
  if (tokens.length <= 3) {
    node = { kind: 'reservoir', id, headM: elevation, line };
    const patternId = tokens[2] === undefined ? undefined : requirePattern(draft, tokens[2]);
    if (patternId !== undefined) node.patternId = patternId;
  } else {
    const initialLevelM = requireNotNegative(entry, 2, 'the initial level') * lengthM;
    const minLevelM = requireNotNegative(entry, 3, 'the minimum level') * lengthM;
    const maxLevelM = requireNotNegative(entry, 4, 'the maximum level') * lengthM;
    const diameterM = requireNotNegative(entry, 5, 'the diameter') * lengthM;
    const minVolumeM3 = tokens.length > 6 ? requireNotNegative(entry, 6, 'the minimum volume') * volumeM3 : 0;
    if (diameterM === 0) {
      node = { kind: 'reservoir', id, headM: elevation, line };
    } else {
      node = { kind: 'tank', id, elevationM: elevation, initialLevelM, minLevelM, maxLevelM, diameterM, minVolumeM3, canOverflow: readOverflow(tokens[8]), line };
      const curveId = tokens[7];
      if (curveId !== undefined && curveId !== '' && !curveId.startsWith('*')) {
        requireCurve(draft, curveId).kind = 'VOLUME';
        node.volumeCurveId = curveId;
      }
    }
  }
  if (comment !== '') node.description = comment;
  draft.stores.push(node);
  draft.nodesById.set(id, node);
}

function readOverflow(token: string | undefined): boolean {
  if (token === undefined || startsWithWord(token, 'NO')) return false;
  if (startsWithWord(token, 'YES')) return true;
  throw new Unusable(`the overflow indicator is neither YES nor NO: ${token}`);
}

function claimNodeId(draft: Draft, id = ''): string {
  checkId(id, 'node');
  const other = draft.nodesById.get(id);
  if (other !== undefined) throw new Unusable(`node ${id} is already defined at line ${other.line}`);
  return id;
}

/** [DEMANDS] junction demand (pattern) ;category - the first line of a junction replaces the demand of its [JUNCTIONS] line, more lines add to it. */
export function readDemand(draft: Draft, entry: Entry): void {
  const { tokens, comment } = entry;
  const base = requireNumber(entry, 1, 'the demand') * draft.scale.flowM3PerH;
  const node = requireNode(draft, tokens[0]);
  if (node.kind !== 'junction') throw new Needless(`${node.kind} ${node.id} has no demand; EPANET ignores it`);
  const patternId = tokens[2] === undefined ? undefined : requirePattern(draft, tokens[2]);
  const demand = { m3PerH: base, ...(patternId !== undefined && { patternId }), ...(comment !== '' && { category: comment }) };
  if (draft.redefinedDemands.has(node.id)) node.demands.push(demand);
  else node.demands = [demand];
  draft.redefinedDemands.add(node.id);
}

/** [EMITTERS] junction coefficient */
export function readEmitter(draft: Draft, entry: Entry): void {
  const node = requireNode(draft, entry.tokens[0]);
  const coefficient = requireNotNegative(entry, 1, 'the emitter coefficient');
  if (node.kind !== 'junction') throw new Needless(`${node.kind} ${node.id} can't have an emitter; EPANET ignores it`);
  node.emitterM3PerH = coefficient * draft.scale.flowM3PerH * draft.scale.pressureM ** -draft.emitterExponent;
}
