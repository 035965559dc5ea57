import { buildSchema, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Variables, priceOperation } from './cost.ts';
import { readPrices } from './prices.ts';

const sdl = `
  directive @cost(weight: Int!) on OBJECT | FIELD_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean) on FIELD_DEFINITION
  type Query {
    pipes(first: Int! = 50): PipeConnection! @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
    search(first: Int! = 10): [Pipe!]! @listSize(slicingArguments: ["first"]) @cost(weight: 10)
    tags: [Tag!]!
    summary: Tag! @cost(weight: 20)
    version: String!
  }
  type Mutation { rename(name: String!): Pipe }
  type PipeConnection { edges: [PipeEdge!]! nodes: [Pipe!]! totalCount: Int! @cost(weight: 5) }
  type PipeEdge { node: Pipe! }
  type Pipe { code: String! latest: Tag @cost(weight: 2) points: [Tag!]! @listSize(assumedSize: 4) }
  type Tag @cost(weight: 3) { text: String! }
`;
const schema = buildSchema(sdl);
const prices = readPrices(parse(sdl));

function cost(text: string, variables: Variables = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('no operation');
  return priceOperation(schema, prices, document, operation)(variables);
}

describe('cost of an operation', () => {
  it('is nothing for scalars and the weight for a weighted field with its object', () => {
    expect(cost('{ version }')).toBe(0);
    expect(cost('{ summary { text } }')).toBe(20 + 3);
  });

  it('multiplies by the page size inside the page, not the page itself', () => {
    expect(cost('{ pipes(first: 7) { nodes { code } } }')).toBe(1 + 7);
    expect(cost('{ pipes(first: 7) { edges { node { code } } totalCount } }')).toBe(1 + 7 * 2 + 5);
  });

  it('takes the default of an argument, and a default size where the contract says nothing', () => {
    expect(cost('{ pipes { nodes { code } } }')).toBe(1 + 50);
    expect(cost('{ tags { text } }')).toBe(10 * 3);
  });

  it('counts the weight of a list field once and its objects each', () => {
    expect(cost('{ search(first: 3) { code } }')).toBe(10 + 3);
  });

  it('multiplies nested lists', () => {
    expect(cost('{ pipes(first: 100) { nodes { latest { text } points { text } } } }')).toBe(1 + 100 * (1 + 2 + 3 + 4 * 3));
  });

  it('evaluates variables on each request, so that first: $n does not get by', () => {
    const query = 'query ($n: Int!) { pipes(first: $n) { nodes { code } } }';
    expect(cost(query, { n: 2 })).toBe(3);
    expect(cost(query, { n: 50_000 })).toBe(50_001);
  });

  it('does not go below zero for negative sizes', () => {
    expect(cost('{ pipes(first: -1000000) { nodes { code } } search { code } }')).toBe(1 + 20);
  });

  it('counts fragments where they are spread, with the page size of that place', () => {
    expect(cost('{ a: pipes(first: 3) { ...page } b: pipes(first: 5) { ...page } } fragment page on PipeConnection { nodes { code } }')).toBe(1 + 3 + 1 + 5);
  });

  it('prices a chain of doubling fragments without doubling the work', () => {
    const chain = Array.from({ length: 60 }, (_item, index) => `fragment f${index} on Pipe { ...f${index + 1} ...f${index + 1} }`).join('\n');
    expect(cost(`{ search(first: 1) { ...f0 } } ${chain} fragment f60 on Pipe { latest { text } }`)).toBe(10 + 1 + 2 ** 60 * 5);
  });

  it('adds a base for a mutation', () => {
    expect(cost('mutation { rename(name: "x") { code } }')).toBe(11);
  });
});
