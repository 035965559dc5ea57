import { type DirectiveNode, type DocumentNode, Kind, type ValueNode } from 'graphql';

/** How many rows a list answers, from `@listSize`. */
export interface ListSize {
  assumedSize?: number;
  /** Arguments that bound the list; the largest one given counts. */
  slicingArguments: readonly string[];
  /** Children that are the list, where the field itself is one page: `edges`, `nodes`. */
  sizedFields: readonly string[];
}

/** What fields and types cost, read from the `@cost` and `@listSize` of a supergraph. */
export interface Prices {
  /** By `Type.field`: cost of asking the field once. */
  fields: ReadonlyMap<string, number>;
  /** By type name: cost of one object. */
  types: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  lists: ReadonlyMap<string, ListSize>;
}

/** Reads the prices. The API schema has lost these directives, so they come from the supergraph's own text. */
export function readPrices(supergraph: DocumentNode): Prices {
  const fields = new Map<string, number>();
  const types = new Map<string, number>();
  const lists = new Map<string, ListSize>();
  for (const type of supergraph.definitions) {
    if (!('name' in type) || !type.name || !('directives' in type)) continue;
    const typeWeight = weightOf(type.directives);
    if (typeWeight !== undefined) types.set(type.name.value, typeWeight);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const weight = weightOf(field.directives);
      if (weight !== undefined) fields.set(coordinate, weight);
      const list = field.directives?.find(({ name }) => name.value === 'listSize');
      if (list) lists.set(coordinate, listSizeOf(list));
    }
  }
  return { fields, types, lists };
}

function weightOf(directives: readonly DirectiveNode[] | undefined): number | undefined {
  return numberOf(argumentOf(directives?.find(({ name }) => name.value === 'cost'), 'weight'));
}

function listSizeOf(directive: DirectiveNode): ListSize {
  const assumedSize = numberOf(argumentOf(directive, 'assumedSize'));
  return {
    ...(assumedSize !== undefined && { assumedSize }),
    slicingArguments: stringsOf(argumentOf(directive, 'slicingArguments')),
    sizedFields: stringsOf(argumentOf(directive, 'sizedFields')),
  };
}

function argumentOf(directive: DirectiveNode | undefined, name: string): ValueNode | undefined {
  return directive?.arguments?.find((argument) => argument.name.value === name)?.value;
}

function numberOf(value: ValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT || value?.kind === Kind.STRING ? Number(value.value) : undefined;
}

function stringsOf(value: ValueNode | undefined): string[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}
