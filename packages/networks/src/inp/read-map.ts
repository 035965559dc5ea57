import { type Draft, type Entry, Unusable, requireLink, requireNode, requireNumber } from './draft.ts';
import { startsWithWord } from './lines.ts';

// The map moves no water: a bad line is left out and listed.

/** [COORDINATES] node x y - the last line of a node wins, as in EPANET. */
export function readCoordinate(draft: Draft, entry: Entry): void {
  const node = requireNode(draft, entry.tokens[0]);
  node.at = [requireNumber(entry, 1, 'x'), requireNumber(entry, 2, 'y')];
}

/** [VERTICES] link x y */
export function readVertex(draft: Draft, entry: Entry): void {
  const link = requireLink(draft, entry.tokens[0]);
  link.vertices.push([requireNumber(entry, 1, 'x'), requireNumber(entry, 2, 'y')]);
}

/** [TAGS] NODE | LINK id tag */
export function readTag(draft: Draft, entry: Entry): void {
  const [word, id, ...rest] = entry.tokens;
  const tag = rest.join(' ');
  if (tag === '') throw new Unusable('the tag is missing');
  if (startsWithWord(word, 'NODE')) requireNode(draft, id).tag = tag;
  else if (startsWithWord(word, 'LINK')) requireLink(draft, id).tag = tag;
  else throw new Unusable(`${word} is neither NODE nor LINK`);
}
