import { buildSchema, parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { resumableFields, resumptionOf } from './resumption.ts';

const schema = buildSchema(`
  type Query { a: Int }
  type Batch { cursor: String!, n: Int! }
  type Loose { cursor: String }
  type Subscription {
    batches(cursor: String, rate: Int): Batch!
    many(cursor: String): [Batch!]!
    loose(cursor: String): Loose!
    deaf(rate: Int): Batch!
    numbered(cursor: Int): Batch!
  }
`);
const resumable = resumableFields(schema);

function resume(text: string, variables?: Record<string, unknown>) {
  const resumption = resumptionOf(parse(text), variables, resumable);
  if (!resumption) throw new Error('it cannot be resumed');
  expect(validate(schema, resumption.document)).toEqual([]);
  return { resumption, text: stripIgnoredCharacters(print(resumption.document)) };
}

describe('a subscription with a cursor', () => {
  it('is found by the argument and the field of its payload, both by name and type', () => {
    expect([...resumable]).toEqual(['batches']);
  });

  it('is resumed by the cursor of its last event, which the client never sees', () => {
    const { resumption, text } = resume('subscription { batches(rate: 2) { n } }');
    expect(text).toBe('subscription($hydrographCursor:String){batches(rate:2 cursor:$hydrographCursor){n hydrographCursor:cursor}}');
    expect(resumption.variables()).toBeUndefined();
    expect(resumption.take({ data: { batches: { n: 1, hydrographCursor: 'c1' } } })).toEqual({ data: { batches: { n: 1 } } });
    expect(resumption.variables()).toEqual({ hydrographCursor: 'c1' });
  });

  it('keeps the cursor that the client asked for and begins with the one it gave', () => {
    const { resumption } = resume('subscription S($from: String, $rate: Int) { mine: batches(cursor: $from, rate: $rate) { ...all } } fragment all on Batch { cursor n }', { from: 'c0', rate: 3 });
    expect(resumption.variables()).toEqual({ from: 'c0', rate: 3 });
    expect(resumption.take({ data: { mine: { n: 1, cursor: 'c1', hydrographCursor: 'c1' } } })).toEqual({ data: { mine: { n: 1, cursor: 'c1' } } });
    expect(resumption.variables()).toEqual({ from: 'c1', rate: 3 });
  });

  it('begins with a cursor written in the document', () => {
    const { resumption } = resume('subscription { batches(cursor: "c0") { n } }');
    expect(resumption.variables()).toEqual({ hydrographCursor: 'c0' });
    resumption.take({ data: { batches: { n: 1, hydrographCursor: 'c1' } } });
    expect(resumption.variables()).toEqual({ hydrographCursor: 'c1' });
  });

  it('begins anew when its cursor was refused, once', () => {
    const { resumption } = resume('subscription { batches { n } }');
    resumption.take({ data: { batches: { n: 1, hydrographCursor: 'c1' } } });
    expect(resumption.forget()).toBe(true);
    expect(resumption.variables()).toBeUndefined();
    expect(resumption.forget()).toBe(false);
  });

  it('keeps its place through an event without data', () => {
    const { resumption } = resume('subscription { batches { n } }');
    resumption.take({ data: { batches: { n: 1, hydrographCursor: 'c1' } } });
    const broken = { data: null, errors: [{ message: 'a store is away' }] };
    expect(resumption.take(broken)).toEqual(broken);
    expect(resumption.variables()).toEqual({ hydrographCursor: 'c1' });
  });

  it.each(['subscription { deaf { n } }', 'subscription { loose { cursor } }', 'subscription { many { n } }', 'query { a }'])('is no other one: %s', (text) => {
    expect(resumptionOf(parse(text), {}, resumable)).toBeNull();
  });
});
