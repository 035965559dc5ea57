import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './contract.ts';
import { createDocuments } from './edge/admission/documents.ts';
import { readPrices } from './edge/admission/prices.ts';
import { readSupergraph } from './edge/engine/supergraph.ts';
import { readEdgeEnv } from './edge/env.ts';
import { operationOf } from './edge/mqtt/topics.ts';

const { documentLimits, costLimit } = readEdgeEnv({});
const supergraph = readSupergraph(readFileSync(join(repositoryRoot, 'schema/supergraph.graphql'), 'utf8'), {});
const documents = createDocuments({ schema: supergraph.api, prices: readPrices(supergraph.document), limits: documentLimits, publicFields: new Set() });

const admitted = (text: string, variables = {}) => {
  const operation = documents.admit(text, null);
  expect(operation.costOf(documents.coerce(operation, variables))).toBeLessThanOrEqual(costLimit);
};

describe('what docs/api.md shows', () => {
  const text = readFileSync(join(repositoryRoot, 'docs/api.md'), 'utf8');
  const queries = [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
  const bodies = [...text.matchAll(/-d '(\{"query".*?\})'/g)].map(([, body = '']) => (JSON.parse(body) as { query: string }).query);

  it.each([...queries, ...bodies].filter((query) => !query.includes('Dear')))('is admitted at the usual limits: %s', (query) => admitted(query));

  it('is refused for its price where it says so', () => {
    const dear = documents.admit(bodies.find((query) => query.includes('Dear')) ?? '', null);
    expect(dear.costOf(documents.coerce(dear, {}))).toBeGreaterThan(costLimit);
  });
});

describe('the topics of partners', () => {
  it.each(['samples', 'points/p1/samples', 'stations/s1/samples', 'dmas/d1/samples'])('stand for a subscription of the contract: %s', (topic) => {
    const operation = operationOf(`hydrograph/v1/${topic}`);
    admitted(operation?.query ?? '', operation?.variables);
  });
});
