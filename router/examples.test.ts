import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from './contract.ts';
import { createDocuments } from './edge/admission/documents.ts';
import { readPrices } from './edge/admission/prices.ts';
import { readSupergraph } from './edge/engine/supergraph.ts';
import { readEdgeEnv } from './edge/env.ts';

const folder = join(import.meta.dirname, 'examples');
const { documentLimits, costLimit } = readEdgeEnv({});
const supergraph = readSupergraph(readFileSync(join(repositoryRoot, 'schema/supergraph.graphql'), 'utf8'), {});
const documents = createDocuments({ schema: supergraph.api, prices: readPrices(supergraph.document), limits: documentLimits, publicFields: new Set() });

describe.each(readdirSync(folder).filter((name) => name.endsWith('.graphql')))('example %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  it('is one named operation that the edge admits at its usual limits', () => {
    const definitions = parse(text).definitions;
    expect(definitions.map(({ kind }) => kind)).toEqual([Kind.OPERATION_DEFINITION]);
    const operation = documents.admit(text, null);
    expect(operation.name).toMatch(/^[A-Z]\w+$/);
    const variables = { id: '018f0000-0000-7000-8000-000000000001', from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z', at: '2026-11-01T00:00:00Z' };
    const declared = new Set(operation.node.variableDefinitions?.map(({ variable }) => variable.name.value));
    const given = Object.fromEntries(Object.entries(variables).filter(([name]) => declared.has(name)));
    expect(operation.costOf(documents.coerce(operation, given))).toBeLessThanOrEqual(costLimit);
  });

  it('says what it is for in Chinese and English', () => {
    const comment = text.split('\n').filter((line) => line.startsWith('#')).join('\n');
    expect(comment).toMatch(/\p{Script=Han}/u);
    expect(comment).toMatch(/[A-Za-z]{3}/);
  });
});
