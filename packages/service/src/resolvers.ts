import { GraphQLScalarType, isInterfaceType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import { scalars } from './scalars.ts';

/** Resolvers by type name; `__resolveReference` of an entity stands among its fields. */
export type Resolvers = Readonly<Record<string, object>>;

/** Joins the resolver maps of a subgraph's folders, and adds the scalars its contract declares. One field twice is an error. */
export function mergeResolvers(typeDefs: string, parts: readonly Resolvers[]): Record<string, Record<string, unknown> | GraphQLScalarType> {
  const merged: Record<string, Record<string, unknown> | GraphQLScalarType> = {};
  for (const definition of parse(typeDefs).definitions) {
    if (definition.kind === 'ScalarTypeDefinition' && scalars[definition.name.value]) merged[definition.name.value] = scalars[definition.name.value]!;
  }
  for (const part of parts) {
    for (const [type, fields] of Object.entries(part)) {
      if (fields instanceof GraphQLScalarType) merged[type] = fields;
      else merged[type] = joinFields(type, (merged[type] as Record<string, unknown> | undefined) ?? {}, fields as Record<string, unknown>);
    }
  }
  return merged;
}

function joinFields(type: string, known: Record<string, unknown>, added: Record<string, unknown>): Record<string, unknown> {
  const twice = Object.keys(added).find((field) => field in known);
  if (twice) throw new Error(`Two resolvers are given for ${type}.${twice}`);
  return { ...known, ...added };
}

/** A resolver that nothing calls is a misspelt name: better found at the start than missed in an answer. */
export function refuseStrayResolvers(schema: GraphQLSchema, resolvers: Readonly<Record<string, object>>): void {
  const stray = Object.entries(resolvers).flatMap(([typeName, fields]) => {
    const type = schema.getType(typeName);
    if (!type) return [typeName];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const known = type.getFields();
    return Object.keys(fields).filter((field) => !field.startsWith('__') && !known[field]).map((field) => `${typeName}.${field}`);
  });
  if (stray.length > 0) throw new Error(`Resolvers are given for what the contract has not: ${stray.join(', ')}`);
}
