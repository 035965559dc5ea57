import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../operations/refusals.ts';
import { checkDocument } from './limits.ts';

const limits = { depth: 4, aliases: 3, rootFields: 2, tokens: 1000 };

function refusalOf(text: string): Record<string, unknown> | null {
  try {
    checkDocument(parse(text), limits);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.extensions;
  }
}

describe('limits of a document', () => {
  it('passes what is within them', () => {
    expect(refusalOf('{ a { b { c { d } } } x: e }')).toBeNull();
  });

  it('names the limit, the value and the maximum', () => {
    expect(refusalOf('{ a { b { c { d { e } } } } }')).toEqual({ code: 'DOCUMENT_LIMIT', limit: 'depth', value: 5, maximum: 4 });
    expect(refusalOf('{ r { a: x b: x c: x d: x } }')).toMatchObject({ limit: 'aliases', value: 4 });
    expect(refusalOf('{ a b c }')).toMatchObject({ limit: 'rootFields', value: 3 });
  });

  it('looks through fragments', () => {
    expect(refusalOf('{ ...f } fragment f on Query { a { b { ...g } } } fragment g on T { c { d { e } } }')).toMatchObject({ limit: 'depth', value: 5 });
    expect(refusalOf('{ ...f ... on Query { b } } fragment f on Query { a c }')).toMatchObject({ limit: 'rootFields', value: 3 });
    expect(refusalOf('{ r { ...f ...f } } fragment f on T { a: x b: x }')).toMatchObject({ limit: 'aliases', value: 4 });
  });

  it('refuses fragments that spread themselves, used or not', () => {
    expect(refusalOf('{ a } fragment f on Query { ...g } fragment g on Query { ...f }')).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });

  it('checks every operation of the document', () => {
    expect(refusalOf('query a { a } query b { a b c }')).toMatchObject({ limit: 'rootFields' });
  });
});
