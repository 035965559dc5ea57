import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocuments } from '../admission/documents.ts';
import { readPrices } from '../admission/prices.ts';
import { raiseNulls } from './nullability.ts';

const sdl = `
  type Query { pipe: Pipe must: Pipe! pipes: [Pipe!] maybe: [Pipe] any: Element code: String! }
  interface Element { code: String! }
  type Pipe implements Element { code: String! street: String start: Junction! }
  type Junction implements Element { code: String! }
`;
const schema = buildSchema(sdl);
const documents = createDocuments({ schema, prices: readPrices(parse(sdl)), limits: { depth: 20, aliases: 20, rootFields: 20, tokens: 500 }, publicFields: new Set() });
const raise = (text: string, data: Record<string, unknown> | null) => raiseNulls(schema, documents.admit(text, null), data);

describe('nulls of non-null fields', () => {
  it('stop at the nearest field that may be null', () => {
    expect(raise('{ pipe { code start { code } } }', { pipe: { code: 'P1', start: { code: null } } })).toEqual({ pipe: null });
    expect(raise('{ pipe { code street } }', { pipe: { code: 'P1', street: null } })).toEqual({ pipe: { code: 'P1', street: null } });
  });

  it('make the whole answer null when nothing above may be', () => {
    expect(raise('{ must { start { code } } code }', { must: { start: null }, code: 'x' })).toBeNull();
    expect(raise('{ code }', { code: null })).toBeNull();
    expect(raise('{ code }', null)).toBeNull();
  });

  it('take a list with them, or one item of it, as the list says', () => {
    expect(raise('{ pipes { code } }', { pipes: [{ code: 'a' }, { code: null }] })).toEqual({ pipes: null });
    expect(raise('{ maybe { code } }', { maybe: [{ code: 'a' }, { code: null }] })).toEqual({ maybe: [{ code: 'a' }, null] });
  });

  it('are found behind aliases, fragments and interfaces', () => {
    expect(raise('{ a: pipe { ...f } } fragment f on Element { c: code }', { a: { c: null } })).toEqual({ a: null });
    expect(raise('{ any { __typename ... on Pipe { start { code } } ... on Junction { code } } }', { any: { __typename: 'Pipe', start: null } })).toEqual({ any: null });
    expect(raise('{ any { __typename ... on Pipe { street } } }', { any: { __typename: 'Junction' } })).toEqual({ any: { __typename: 'Junction' } });
  });

  it('merge fields that are asked twice', () => {
    expect(raise('{ pipe { street } pipe { start { code } } }', { pipe: { street: 's', start: null } })).toEqual({ pipe: null });
  });
});
