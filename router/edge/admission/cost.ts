import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
} from 'graphql';
import type { ListSize, Prices } from './prices.ts';

/** Values of an operation's variables after coercion, defaults filled in. */
export type Variables = Readonly<Record<string, unknown>>;
/** Price of one operation as a function of its variables, so that `first: $n` counts with the n of each request. */
export type CostOf = (variables: Variables) => number;

// What a list is taken for when the contract says nothing about its length.
const unknownListSize = 10;
const mutationCost = 10;

type Sizes = Readonly<Record<string, number>>;
type Run = { variables: Variables; memo: Map<string, number> };
type Price = (run: Run, sizes: Sizes | undefined) => number;

/**
 * Static cost of an operation, after the cost directive specification: a field costs its `@cost` once, and each object it
 * answers 1 (or its type's `@cost`) plus what is asked of it; a list multiplies by `@listSize`. Scalars are free.
 */
export function priceOperation(schema: GraphQLSchema, prices: Prices, document: DocumentNode, operation: OperationDefinitionNode): CostOf {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const priced = new Map<string, Price>();

  const priceSelections = (set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined): Price => {
    const parts = (set?.selections ?? []).map((selection): Price => {
      if (selection.kind === Kind.FIELD) return priceField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return priceFragment(selection.name.value);
      const condition = selection.typeCondition ? (typeFromAST(schema, selection.typeCondition) as GraphQLNamedType | undefined) : parent;
      return priceSelections(selection.selectionSet, condition);
    });
    return (run, sizes) => parts.reduce((sum, part) => sum + part(run, sizes), 0);
  };

  const priceFragment = (name: string): Price => {
    const known = priced.get(name);
    if (known) return known;
    let inner: Price | undefined;
    // Evaluated once for each (fragment, sizes) of a run: a chain of spreads must not make pricing itself expensive.
    const price: Price = (run, sizes) => {
      const key = sizes ? `${name} ${JSON.stringify(sizes)}` : name;
      const done = run.memo.get(key);
      if (done !== undefined) return done;
      const fragment = fragments.get(name);
      inner ??= priceSelections(fragment?.selectionSet, fragment && (typeFromAST(schema, fragment.typeCondition) as GraphQLNamedType | undefined));
      const cost = inner(run, sizes);
      run.memo.set(key, cost);
      return cost;
    };
    priced.set(name, price);
    return price;
  };

  const priceField = (node: FieldNode, parent: GraphQLNamedType | undefined): Price => {
    const field = fieldOf(parent, node.name.value);
    if (!parent || !field) return () => 0;
    const coordinate = `${parent.name}.${field.name}`;
    const type = getNamedType(field.type);
    const once = prices.fields.get(coordinate) ?? 0;
    const each = prices.types.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
    const rule = prices.lists.get(coordinate);
    const isList = isListType(getNullableType(field.type));
    const sizeOf = rule && sizeRule(rule, field, node);
    const inner = priceSelections(node.selectionSet, type);
    return (run, sizes) => {
      const own = sizeOf?.(run.variables);
      const passed = own !== undefined && rule && rule.sizedFields.length > 0 ? Object.fromEntries(rule.sizedFields.map((name) => [name, own])) : undefined;
      const count = isList ? (sizes?.[field.name] ?? (passed ? undefined : own) ?? unknownListSize) : 1;
      return once + count * (each + inner(run, passed));
    };
  };

  const root = priceSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  const base = operation.operation === 'mutation' ? mutationCost : 0;
  return (variables) => base + root({ variables, memo: new Map() }, undefined);
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function sizeRule(rule: ListSize, field: GraphQLField<unknown, unknown>, node: FieldNode): (variables: Variables) => number | undefined {
  const slices = rule.slicingArguments.map((name) => {
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const fallback = field.args.find((argument) => argument.name === name)?.defaultValue;
    return (variables: Variables) => intOf(given, variables) ?? (typeof fallback === 'number' ? fallback : undefined);
  });
  return (variables) => {
    const sizes = slices.flatMap((slice) => slice(variables) ?? []);
    return sizes.length > 0 ? Math.max(0, ...sizes) : rule.assumedSize;
  };
}

function intOf(value: ValueNode | undefined, variables: Variables): number | undefined {
  if (value?.kind === Kind.INT) return Number(value.value);
  if (value?.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === 'number' ? given : undefined;
}
