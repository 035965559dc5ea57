import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { faultOfCall } from './callable-document.ts';

const schema = buildSchema('type Query { pipes(first: Int!): [String!]!, valves: [String!]! } type Mutation { change: String } type Subscription { samples: String }');
const faultOf = (text: string, variables = {}, operations: string[] | null = null) => faultOfCall(text, variables, operations, schema);

describe('a document that is run by the clock', () => {
  it('is one query with variables that fit', () => expect(faultOf('query Pipes($first: Int!) { pipes(first: $first) }', { first: 3 })).toBeNull());

  it.each([
    ['no text', ''],
    ['half a text', '{ pipes('],
    ['no operation', 'fragment F on Query { valves }'],
    ['two operations', 'query A { valves } query B { valves }'],
    ['a mutation', 'mutation { change }'],
    ['a subscription', 'subscription { samples }'],
    ['a field that is not there', '{ pumps }'],
    ['too many words', `{ ${'valves '.repeat(6000)} }`],
    ['too many characters', `{ valves } #${'x'.repeat(100_000)}`],
  ])('is refused with %s', (_what, text) => expect(faultOf(text)?.field).toBe('document'));

  it.each([[{}], [{ first: 'many' }]])('is refused with the variables %j', (variables) => expect(faultOf('query ($first: Int!) { pipes(first: $first) }', variables)).toEqual({ field: 'variables', message: expect.stringContaining('$first') }));

  it('calls root fields of its application\'s classes alone, however they are written', () => {
    for (const text of ['{ pipes(first: 1) }', '{ ... { pipes(first: 1) } }', 'query { ...F } fragment F on Query { valves ...G } fragment G on Query { mine: pipes(first: 1) }']) {
      expect(faultOf(text, {}, ['Query.valves'])?.message).toContain('Query.pipes');
      expect(faultOf(text, {}, ['Query.valves', 'Query.pipes'])).toBeNull();
    }
  });
});
