import { expect, it } from 'vitest';
import { placeInTree, within } from './tree.ts';

const nodes = [
  { id: 'shift', parent: { id: 'plant' } },
  { id: 'company', parent: null },
  { id: 'plant', parent: { id: 'company' } },
  { id: 'orphan', parent: { id: 'gone' } },
];

it('places every organisation below the one around it', () => {
  expect(placeInTree(nodes).map(({ node, depth, hasChildren }) => [node.id, depth, hasChildren])).toEqual([
    ['company', 0, true],
    ['plant', 1, true],
    ['shift', 2, false],
    ['orphan', 0, false],
  ]);
});

it('finds all that is inside one', () => {
  expect([...within(nodes, 'plant')].toSorted()).toEqual(['plant', 'shift']);
});
