import type { Policy } from '@hydrograph/access';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Judgement } from './judgement.ts';

/** The permissions by which rows of a kind are seen or changed: one of each list. An empty list is what nobody may do by itself. */
export function needsOf(schema: GraphQLSchema, policy: Policy, subject: string, action: 'read' | 'write', field?: string): Judgement['needs'] {
  const type = policy[subject];
  const needs = [type ? [{ permission: type, of: [subject] }] : eitherOf(policy, questionsFor(schema, subject))];
  const own = field && policy[`${subject}.${field}`];
  if (own) needs.push([{ permission: own, of: [`${subject}.${field}`] }]);
  if (action === 'write') needs.push(eitherOf(policy, changesOf(schema, subject)));
  return needs;
}

function eitherOf(policy: Policy, coordinates: readonly string[]): Judgement['needs'][number] {
  const named = Map.groupBy(coordinates.filter((coordinate) => policy[coordinate]), (coordinate) => policy[coordinate]!);
  return [...named].map(([permission, of]) => ({ permission, of }));
}

const questionsFor = (schema: GraphQLSchema, subject: string): string[] =>
  fieldsOf(schema.getQueryType()).filter(({ type }) => [subject, `${subject}Connection`].includes(getNamedType(type).name)).map(({ name }) => `Query.${name}`);

/** Mutations whose payload has such a row, or several. */
function changesOf(schema: GraphQLSchema, subject: string): string[] {
  const returns = (payload: string): boolean => {
    const type = schema.getType(payload);
    return isObjectType(type) && fieldsOf(type).some((field) => getNamedType(field.type).name === subject);
  };
  return fieldsOf(schema.getMutationType()).filter(({ type }) => returns(getNamedType(type).name)).map(({ name }) => `Mutation.${name}`);
}

const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
