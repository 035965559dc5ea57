import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AdmittedOperation } from '../admission/documents.ts';

type Data = Record<string, unknown>;

/**
 * Lets nulls of non-null fields rise to the nearest field that may be null, as the GraphQL specification asks
 * (section 6.4.4). The Rust executor leaves them where a subgraph failed; only answers with errors need this pass.
 */
export function raiseNulls(schema: GraphQLSchema, operation: AdmittedOperation, data: Data | null | undefined): Data | null {
  const root = schema.getRootType(operation.kind);
  if (!data || !root) return null;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of operation.document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);

  // `undefined` stands for "null where it may not be": the caller becomes null instead.
  const completeObject = (value: Data, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Data | undefined => {
    const completed: Data = { ...value };
    for (const [key, nodes] of fieldsOf(sets, type)) {
      const field = type.getFields()[nodes[0]?.name.value ?? ''];
      if (!field || !(key in value)) continue;
      const inner = complete(value[key], field.type, nodes.flatMap((node) => node.selectionSet ?? []));
      if (inner === undefined) return undefined;
      completed[key] = inner;
    }
    return completed;
  };

  const complete = (value: unknown, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): unknown => {
    const inner = completeNullable(value, getNullableType(type) as GraphQLOutputType, sets);
    return inner === null && isNonNullType(type) ? undefined : inner;
  };

  const completeNullable = (value: unknown, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): unknown => {
    if (value === null || value === undefined) return null;
    if (isLeafType(type)) return value;
    if (isListType(type)) {
      if (!Array.isArray(value)) return null;
      const items = value.map((item) => complete(item, type.ofType, sets));
      return items.includes(undefined) ? null : items;
    }
    const object = value as Data;
    const named = isObjectType(type) ? type : schema.getType(typeof object.__typename === 'string' ? object.__typename : '');
    return isObjectType(named) ? (completeObject(object, named, sets) ?? null) : object;
  };

  const fieldsOf = (sets: readonly SelectionSetNode[], type: GraphQLObjectType, found = new Map<string, FieldNode[]>(), seen = new Set<string>()): Map<string, FieldNode[]> => {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        found.set(key, [...(found.get(key) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment || (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value))) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value);
      if (applies(schema, type, fragment.typeCondition?.name.value)) fieldsOf([fragment.selectionSet], type, found, seen);
    }
    return found;
  };

  return completeObject(data, root, [operation.node.selectionSet]) ?? null;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && schema.isSubType(abstract, type);
}
