import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';
import { overSocket, socketClient } from '../../test/subscribers.ts';
import { createEdge } from '../app.ts';
import { readEdgeEnv } from '../env.ts';

describe('the supergraph file', () => {
  let edge: TestEdge;
  beforeEach(async () => {
    edge = await startTestEdge();
  });
  afterEach(() => edge?.stop());

  const withoutEcho = () => edge.fakes.supergraph.replace(/^ {2}echo\(.*$/m, '');

  it('takes effect when it changes, without ending subscriptions', async () => {
    const client = socketClient(edge.url, edge.bearer);
    const stream = overSocket(client, 'subscription { samples { sequence by station { name } } }');
    await stream.until(2);
    expect((await edge.ask('{ echo(input: { text: "a" }) }')).status).toBe(200);
    expect(withoutEcho()).not.toBe(edge.fakes.supergraph);
    writeFileSync(edge.supergraphFile, withoutEcho());
    await vi.waitFor(async () => expect((await edge.ask('{ echo(input: { text: "a" }) }')).status).toBe(400), 5000);
    const before = stream.events.length;
    const events = await stream.until(before + 5);
    expect(events.every(({ errors }) => !errors)).toBe(true);
    stream.leave();
    await client.dispose();
  });

  it.each([
    ['is no GraphQL', () => 'type Query {'],
    ['is empty', () => ''],
    ['is a schema without subgraphs', () => 'type Query { version: String! }'],
    ['names a type that does not exist', () => edge.fakes.supergraph.replace(/: StationConnection!/, ': Nothing!')],
  ])('keeps the last good one when it %s, says why, and takes the next good one', async (_what, text) => {
    writeFileSync(edge.supergraphFile, text());
    await vi.waitFor(() => expect(edge.logged()).toContain('the last good one stays'), 5000);
    expect((await edge.ask('{ station(id: 1) { name pressure } echo(input: { text: "a" }) }')).body.data).toBeTruthy();
    writeFileSync(edge.supergraphFile, withoutEcho());
    await vi.waitFor(async () => expect((await edge.ask('{ echo(input: { text: "a" }) }')).status).toBe(400), 5000);
  });

  it('may be gone for a while', async () => {
    rmSync(edge.supergraphFile);
    await sleep(200);
    expect((await edge.ask('{ version }')).status).toBe(200);
  });
});

describe('the first supergraph', () => {
  it('must be there and be one: the error names the file and the variable', async () => {
    const env = readEdgeEnv({ HYDROGRAPH_SUPERGRAPH_FILE: '/nowhere/supergraph.graphql', HYDROGRAPH_LOG_LEVEL: 'silent' });
    await expect(createEdge(env)).rejects.toThrow(/\/nowhere\/supergraph\.graphql \(HYDROGRAPH_SUPERGRAPH_FILE\).*ENOENT/);
  });
});
