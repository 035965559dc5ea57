import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';

const nested = (depth: number) => `query { station(id: 1) ${'{ ...on Station '.repeat(depth)}{ name }${' }'.repeat(depth)} }`;

/** What hostile clients send, with the code that each is refused with. */
const corpus: [what: string, body: unknown, code: string, status?: number][] = [
  ['fields nested beyond the limit', { query: `{ ${Array.from({ length: 40 }, (_item, index) => `a${index} { `).join('')}x${' }'.repeat(40)} }` }, 'DOCUMENT_LIMIT'],
  ['thousands of inline fragments', { query: nested(2000) }, 'DOCUMENT_LIMIT'],
  ['brackets nested beyond any stack', { query: `{ station(id: ${'['.repeat(4000)}1${']'.repeat(4000)}) { name } }` }, 'DOCUMENT_LIMIT'],
  ['very many fields', { query: `{ station(id: 1) { ${'name '.repeat(20_000)} } }` }, 'DOCUMENT_LIMIT'],
  ['very many aliases', { query: `{ ${Array.from({ length: 200 }, (_item, index) => `a${index}: version`).join(' ')} }` }, 'DOCUMENT_LIMIT'],
  ['fragments in a circle', { query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...c } fragment c on Query { ...a }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['fragments that double each other', { query: `{ ...f0 } ${Array.from({ length: 30 }, (_item, index) => `fragment f${index} on Query { ${index === 29 ? 'version' : `...f${index + 1} a${index}: __typename ...f${index + 1}`} }`).join(' ')}` }, 'DOCUMENT_LIMIT'],
  ['a list by which a list is multiplied', { query: '{ stations(first: 2147483647) { nodes { name } } }' }, 'COST_LIMIT'],
  ['the same by a variable', { query: 'query ($n: Int!) { stations(first: $n) { nodes { name } } }', variables: { n: 2147483647 } }, 'COST_LIMIT'],
  ['a number beyond Int', { query: 'query ($n: Int!) { stations(first: $n) { nodes { name } } }', variables: { n: 1e300 } }, 'BAD_USER_INPUT'],
  ['variables nested beyond any stack', `{"query":"query ($i: EchoInput!) { echo(input: $i) }","variables":{"i":${'{"text":'.repeat(50_000)}1${'}'.repeat(50_000)}}}`, 'BAD_USER_INPUT'],
  ['a hundred thousand variables', { query: '{ whoAmI }', variables: Object.fromEntries(Array.from({ length: 60_000 }, (_item, index) => [`v${index}`, index])) }, ''],
  ['the schema, where it is not told', { query: '{ __schema { types { name fields { name type { name ofType { name } } } } } }' }, 'INTROSPECTION_DISABLED', 403],
  ['the schema beside data', { query: '{ version __type(name: "Query") { name } }' }, 'INTROSPECTION_DISABLED', 403],
  ['a batch', Array.from({ length: 1000 }, () => ({ query: '{ version }' })), 'BAD_REQUEST'],
];

describe('hostile clients', { timeout: 120_000 }, () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startTestEdge({ HYDROGRAPH_INTROSPECTION: 'off' });
  });
  afterAll(() => edge?.stop());

  const post = (body: unknown) => fetch(`${edge.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: edge.bearer }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  /** Longest wait of a few ordinary queries, ms. */
  const slowest = async () => {
    const waits: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const started = performance.now();
      expect((await edge.ask('query ($id: ID!) { station(id: $id) { name } }', { variables: { id: String(count) } })).status).toBe(200);
      waits.push(performance.now() - started);
    }
    return Math.max(...waits);
  };

  it.each(corpus)('are refused with a code: %s', async (_what, body, code, status = 400) => {
    const response = await post(body);
    const answer = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    expect([answer.errors?.[0]?.extensions.code ?? '', response.status]).toEqual([code, code === '' ? 200 : status]);
  });

  it('are not read further when their body is announced as 10 MB, nor beyond the limit when it is not', async () => {
    const talk = (head: string, then = ''): Promise<string> =>
      new Promise((resolve) => {
        let text = '';
        const socket = connect(Number(new URL(edge.url).port), '127.0.0.1', () => socket.write(`POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${head}\r\n\r\n${then}`));
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        socket.on('close', () => resolve(text));
        socket.on('error', () => undefined);
      });
    expect(await talk('content-length: 10485760')).toMatch(/^HTTP\/1.1 413 .*BAD_REQUEST/s);
    expect(await talk('transfer-encoding: chunked', `${(2_000_000).toString(16)}\r\n${'x'.repeat(2_000_000)}\r\n`)).toMatch(/^HTTP\/1.1 413 .*BAD_REQUEST/s);
  });

  it('do not slow others down, nor take memory, by ten thousand connections that say nothing or little; they are closed', async () => {
    const before = process.memoryUsage().rss;
    const usual = await slowest();
    const siege = fork(join(import.meta.dirname, '../../test/half-open.ts'), [new URL(edge.url).port, '10000']);
    let seen = { open: 0, opened: 0 };
    siege.on('message', (message: typeof seen) => (seen = message));
    await vi.waitFor(() => expect(seen.opened).toBeGreaterThan(5000), { timeout: 30_000, interval: 200 });
    expect(await slowest()).toBeLessThan(usual * 5 + 500);
    await vi.waitFor(() => expect(seen.opened).toBe(10_000), { timeout: 30_000, interval: 200 });
    expect((process.memoryUsage().rss - before) / 10_000).toBeLessThan(40_000);
    await vi.waitFor(() => expect(seen.open).toBe(0), { timeout: 40_000, interval: 500 });
    siege.kill();
    expect(await slowest()).toBeLessThan(usual * 5 + 500);
  });
});
