import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../contract.ts';
import { createDocuments } from '../admission/documents.ts';
import { readPrices } from '../admission/prices.ts';
import { readEdgeEnv } from '../env.ts';
import { createBuiltInEngine, type ExecutorLinks } from './built-in.ts';
import type { EngineResult, QueryEngine } from './engine.ts';
import { loadPlanner } from './planner.ts';
import type { SubgraphRequest } from './subgraph-http.ts';
import { readSupergraph } from './supergraph.ts';

const { documentLimits, subgraphs } = readEdgeEnv({});
const supergraph = readSupergraph(readFileSync(join(repositoryRoot, 'schema/supergraph.graphql'), 'utf8'), { ...subgraphs, network: 'http://network.test:80/' });
const documents = createDocuments({ schema: supergraph.api, prices: readPrices(supergraph.document), limits: documentLimits, publicFields: new Set() });

let engine: QueryEngine | undefined;
afterEach(() => engine?.close());

interface Sent extends SubgraphRequest {
  subgraph: string;
  url: string;
}

/** Links that answer from a table and write down what was asked. */
function scripted(answers: Record<string, EngineResult>): ExecutorLinks & { sent: Sent[] } {
  const sent: Sent[] = [];
  const answer = (subgraph: string, url: string, request: SubgraphRequest) => {
    sent.push({ subgraph, url, ...request });
    return answers[subgraph] ?? { data: null };
  };
  return {
    sent,
    http: { send: async (subgraph, url, request) => answer(subgraph, url, request), close: async () => undefined },
    sockets: {
      async *subscribe(subgraph, url, request) {
        yield answer(subgraph, url, request);
      },
    },
  };
}

const requestFor = (text: string) => ({ operation: documents.admit(text, null), variables: {}, authorization: 'Bearer t', requestId: 'r', signal: new AbortController().signal });

describe.each(['rust', 'javascript'] as const)('the built-in engine with the %s planner', (planner) => {
  it('sends everything through the links of the edge, with the viewer’s token and configured addresses: no transport is loaded by name', async () => {
    const links = scripted({ network: { data: { pipe: { code: 'P1' } } }, identity: { data: { version: '1' } } });
    engine = await createBuiltInEngine(supergraph, await loadPlanner(planner), links);
    const result = await engine.execute(requestFor('{ version pipe(id: "x") { code } }'));
    expect(result.data).toEqual({ version: '1', pipe: { code: 'P1' } });
    expect(links.sent.map(({ subgraph, url, authorization, requestId }) => [subgraph, url, authorization, requestId]).toSorted()).toEqual([
      ['identity', 'http://127.0.0.1:4001/graphql', 'Bearer t', 'r'],
      ['network', 'http://network.test:80/graphql', 'Bearer t', 'r'],
    ]);
  });

  it('subscribes on the subgraph that owns the field and asks it only for its own', async () => {
    const links = scripted({ network: { data: { samples: { cursor: 'c1', samples: [] } } } });
    engine = await createBuiltInEngine(supergraph, await loadPlanner(planner), links);
    const stream = await engine.subscribe(requestFor('subscription { samples(maxRatePerS: 5) { cursor samples { value } } }'));
    if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
    const events: EngineResult[] = [];
    for await (const event of stream) events.push(event);
    expect(events).toEqual([{ data: { samples: { cursor: 'c1', samples: [] } } }]);
    expect(links.sent.map(({ subgraph }) => subgraph)).toEqual(['network']);
    expect(links.sent[0] && print(links.sent[0].document)).toContain('samples(maxRatePerS: ');
  });
});
