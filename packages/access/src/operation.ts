import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Policy } from './policy.ts';

/**
 * True when an operation may run without a token: it asks for at least one public field and for nothing of the
 * schema's description. Its other fields are refused one by one when they are reached.
 */
export function asksSomethingPublic(document: DocumentNode, operation: OperationDefinitionNode, policy: Policy): boolean {
  const root = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
  const fields = rootFields(document, operation.selectionSet);
  if (fields.includes('__schema') || fields.includes('__type')) return false;
  return fields.some((field) => field === '__typename' || policy[`${root}.${field}`] === 'public');
}

function rootFields(document: DocumentNode, { selections }: SelectionSetNode, seen = new Set<string>()): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return rootFields(document, selection.selectionSet, seen);
    if (seen.has(selection.name.value)) return [];
    seen.add(selection.name.value);
    const fragment = document.definitions.find((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value);
    return fragment ? rootFields(document, fragment.selectionSet, seen) : [];
  });
}
