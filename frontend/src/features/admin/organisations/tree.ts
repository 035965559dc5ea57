/** What a tree is made of. */
export interface Node {
  readonly id: string;
  readonly parent?: { readonly id: string } | null | undefined;
}

/** A node where the tree shows it. */
export interface Placed<T extends Node> {
  readonly node: T;
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** Nodes in the order of a tree, each after the one it is inside; one whose parent is not there stands at the top. */
export function placeInTree<T extends Node>(nodes: readonly T[]): Placed<T>[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = Map.groupBy(nodes, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''));
  const placed: Placed<T>[] = [];
  const place = (inside: string, depth: number): void => {
    for (const node of children.get(inside) ?? []) {
      placed.push({ node, depth, hasChildren: children.has(node.id) });
      place(node.id, depth + 1);
    }
  };
  place('', 0);
  return placed;
}

/** A node and all that is inside it. */
export function within<T extends Node>(nodes: readonly T[], id: string): Set<string> {
  const found = new Set([id]);
  for (const { node } of placeInTree(nodes)) if (node.parent && found.has(node.parent.id)) found.add(node.id);
  return found;
}
