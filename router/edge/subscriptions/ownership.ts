import { type DirectiveNode, type DocumentNode, type FragmentDefinitionNode, getNamedType, type GraphQLNamedType, type GraphQLSchema, isCompositeType, isInterfaceType, isObjectType, Kind, type SelectionSetNode } from 'graphql';
import type { AdmittedOperation } from '../admission/documents.ts';

/** Which subgraph can answer what by itself. */
export interface Ownership {
  /** The one subgraph that has every field of the subscription; null when it takes several. */
  ownerOf(operation: AdmittedOperation): string | null;
}

interface OwnedType {
  graphs: Set<string>;
  /** Subgraphs that resolve the field of themselves; absent where all of the type do. */
  fields: Map<string, Set<string>>;
}

/** Reads from the supergraph which subgraph resolves which field. */
export function readOwnership(supergraph: DocumentNode, api: GraphQLSchema): Ownership {
  const names = new Map<string, string>();
  const types = new Map<string, OwnedType>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      for (const value of node.values ?? []) names.set(value.name.value, textOf(value.directives?.[0], 'name') ?? value.name.value);
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const owned: OwnedType = { graphs: new Set(), fields: new Map() };
    // An interface object answers the interface's name where the contract promises the type's.
    for (const join of joins(node.directives, 'join__type')) if (!flag(join, 'isInterfaceObject')) owned.graphs.add(textOf(join, 'graph') ?? '');
    types.set(node.name.value, owned);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      const fieldJoins = joins(field.directives, 'join__field');
      if (fieldJoins.length === 0) continue;
      const able = fieldJoins.filter((join) => !flag(join, 'external') && !flag(join, 'usedOverridden') && !has(join, 'requires') && !has(join, 'overrideLabel') && !has(join, 'contextArguments'));
      owned.fields.set(field.name.value, new Set(able.map((join) => textOf(join, 'graph') ?? '')));
    }
  }

  const owns = (graph: string, set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined, fragments: ReadonlyMap<string, FragmentDefinitionNode>, seen: Set<string>): boolean =>
    (set?.selections ?? []).every((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__typename') return true;
        const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined;
        if (!parent || !field || !resolves(types.get(parent.name), graph, field.name)) return false;
        const type = getNamedType(field.type);
        return !isCompositeType(type) || (types.get(type.name)?.graphs.has(graph) === true && owns(graph, selection.selectionSet, type, fragments, seen));
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) return true;
        seen.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition ? api.getType(fragment.typeCondition.name.value) : parent;
      return condition !== undefined && types.get(condition.name)?.graphs.has(graph) === true && owns(graph, fragment?.selectionSet, condition, fragments, seen);
    });

  const verdicts = new WeakMap<AdmittedOperation, string | null>();
  const find = ({ node, document }: AdmittedOperation): string | null => {
    const root = api.getSubscriptionType();
    const field = node.selectionSet.selections[0];
    if (!root || field?.kind !== Kind.FIELD) return null;
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    const owned = types.get(root.name);
    const candidates = owned?.fields.get(field.name.value) ?? owned?.graphs ?? [];
    for (const graph of candidates) if (owns(graph, node.selectionSet, root, fragments, new Set())) return names.get(graph) ?? null;
    return null;
  };

  return {
    ownerOf(operation) {
      let owner = verdicts.get(operation);
      if (owner === undefined) verdicts.set(operation, (owner = find(operation)));
      return owner;
    },
  };
}

const resolves = (type: OwnedType | undefined, graph: string, field: string): boolean => (type?.fields.get(field) ?? type?.graphs)?.has(graph) === true;

const joins = (directives: readonly DirectiveNode[] | undefined, name: string): DirectiveNode[] => (directives ?? []).filter((directive) => directive.name.value === name);
const valueOf = (directive: DirectiveNode | undefined, name: string) => directive?.arguments?.find((argument) => argument.name.value === name)?.value;
const has = (directive: DirectiveNode, name: string): boolean => valueOf(directive, name) !== undefined;

function flag(directive: DirectiveNode, name: string): boolean {
  const value = valueOf(directive, name);
  return value?.kind === Kind.BOOLEAN && value.value;
}

function textOf(directive: DirectiveNode | undefined, name: string): string | undefined {
  const value = valueOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
