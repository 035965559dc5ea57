import { buildSchema, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocuments, type Documents } from './documents.ts';
import { readPrices } from './prices.ts';

const sdl = 'type Query { version: String! pipes(first: Int! = 5): [Pipe!]! } type Pipe { code: String! } type Subscription { pipes: Pipe! }';
const schema = buildSchema(sdl);

let documents: Documents;
beforeEach(() => {
  documents = createDocuments({ schema, prices: readPrices(parse(sdl)), limits: { depth: 20, aliases: 10, rootFields: 5, tokens: 100 }, publicFields: new Set(['Query.version']) });
});

function codesOf(run: () => unknown): unknown[] {
  try {
    run();
    return [];
  } catch (error) {
    const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
    return errors.map((one) => (one as { extensions: { code: string } }).extensions.code);
  }
}

describe('documents', () => {
  it('tell what may be asked without a token', () => {
    expect(documents.admit('{ version __typename }', null).publicOnly).toBe(true);
    expect(documents.admit('{ version pipes { code } }', null).publicOnly).toBe(false);
    expect(documents.admit('{ ...f } fragment f on Query { version pipes { code } }', null).publicOnly).toBe(false);
    expect(documents.admit('{ __schema { queryType { name } } }', null).publicOnly).toBe(false);
    expect(documents.admit('subscription { pipes { code } }', null).publicOnly).toBe(false);
  });

  it('refuse with codes', () => {
    expect(codesOf(() => documents.admit('{ pipes { ', null))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codesOf(() => documents.admit('{ pipes { a b } }', null))).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    expect(codesOf(() => documents.admit(`{ ${'version '.repeat(200)} }`, null))).toEqual(['DOCUMENT_LIMIT']);
    expect(codesOf(() => documents.admit('{ version __schema { queryType { name } } }', null))).toEqual(['MIXED_INTROSPECTION']);
    expect(codesOf(() => documents.admit('fragment f on Query { version }', null))).not.toEqual([]);
    expect(codesOf(() => documents.admit('query a { version } query b { version }', null))).toEqual(['BAD_REQUEST']);
    expect(codesOf(() => documents.admit('query a { version }', 'b'))).toEqual(['BAD_REQUEST']);
  });

  it('remember the verdict on a text, good or bad', () => {
    const text = '{ pipes { code } }';
    expect(documents.admit(text, null)).toBe(documents.admit(text, null));
    const first = catchOf(() => documents.admit('{ nothing }', null));
    expect(catchOf(() => documents.admit('{ nothing }', null))).toBe(first);
  });

  it('coerce variables and name the wrong one', () => {
    const operation = documents.admit('query ($n: Int! = 3, $m: Int!) { pipes(first: $n) { code } x: pipes(first: $m) { code } }', null);
    expect(documents.coerce(operation, { m: 4 })).toEqual({ n: 3, m: 4 });
    expect(codesOf(() => documents.coerce(operation, { m: 'four' }))).toEqual(['BAD_USER_INPUT']);
    expect(() => documents.coerce(operation, {})).toThrow();
  });
});

function catchOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
