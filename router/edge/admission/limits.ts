import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { Refusal } from '../operations/refusals.ts';

/** How large a document may be. Each is checked with fragments spread out. */
export interface DocumentLimits {
  /** Deepest nesting of fields. */
  depth: number;
  /** How many fields carry an alias. */
  aliases: number;
  /** How many fields the operation asks at its root. */
  rootFields: number;
  /** Words and signs of the text; checked while it is read. */
  tokens: number;
}

interface Size {
  depth: number;
  aliases: number;
  fields: number;
}

/**
 * Throws `DOCUMENT_LIMIT` naming the limit, the value and the maximum. Runs before validation, whose work grows with the
 * square of a hostile document; fragments are measured once each, so a chain of spreads costs nothing.
 */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Size | 'measuring'>();

  const measure = (set: SelectionSetNode | undefined): Size => {
    const size: Size = { depth: 0, aliases: 0, fields: 0 };
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const inner = measure(selection.selectionSet);
        size.depth = Math.max(size.depth, 1 + inner.depth);
        size.aliases += (selection.alias ? 1 : 0) + inner.aliases;
        size.fields += 1;
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? measure(selection.selectionSet) : measureFragment(selection.name.value);
        size.depth = Math.max(size.depth, inner.depth);
        size.aliases += inner.aliases;
        size.fields += inner.fields;
      }
    }
    return size;
  };

  const measureFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known === 'measuring') throw new Refusal('GRAPHQL_VALIDATION_FAILED', `Fragment "${name}" spreads itself`);
    if (known) return known;
    measured.set(name, 'measuring');
    const size = measure(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  };

  for (const name of fragments.keys()) measureFragment(name);
  for (const node of document.definitions) if (node.kind === Kind.OPERATION_DEFINITION) checkOperation(node, measure(node.selectionSet), limits);
}

function checkOperation(operation: OperationDefinitionNode, size: Size, limits: DocumentLimits): void {
  refuseOver('depth', 'fields nested in each other', size.depth, limits.depth);
  refuseOver('aliases', 'aliases', size.aliases, limits.aliases);
  refuseOver('rootFields', `root fields of the ${operation.operation}`, size.fields, limits.rootFields);
}

function refuseOver(limit: keyof DocumentLimits, noun: string, value: number, maximum: number): void {
  if (value > maximum) throw new Refusal('DOCUMENT_LIMIT', `The document has ${value} ${noun}; at most ${maximum} are allowed`, { limit, value, maximum });
}
