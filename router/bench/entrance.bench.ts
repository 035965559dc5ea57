// What the entrance costs: the same requests to a subgraph, to a bare Apollo Router, through the edge to the Router, and
// through the edge alone, by turns. Variables differ with every request. Whoever asks is an application with a limit, so the
// edge checks tokens, prices and quota and writes its access log. CPU is that of each process, from /proc: on a machine that
// is busy otherwise it is the steadier figure.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import { byTurns, median, ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { routerBinary, startTestRouter } from '../test/apollo-router.ts';
import { contracts, type queries } from './contract.ts';
import type { LoadOrder, LoadReport } from './load.ts';
import { cpuMs, type Part, residentMb, start, stopAll } from './processes.ts';
import type { WatchOrder, WatchReport } from './watchers.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 3);
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const connections = 20;
const only = process.argv[2]?.split(',');
const wanted = (name: string) => !only || only.includes(name);

if (!routerBinary) {
  console.log('The entrance is measured against Apollo Router: npm run router:install');
  process.exit(1);
}

const dir = mkdtempSync(join(tmpdir(), 'hydrograph-entrance-'));
const supergraphFile = join(dir, 'supergraph.graphql');
const composed = composeServices([
  { name: 'network', url: 'http://127.0.0.1:1/graphql', typeDefs: parse(contracts.network) },
  { name: 'plants', url: 'http://127.0.0.1:2/graphql', typeDefs: parse(contracts.plants) },
]);
if (!composed.supergraphSdl) throw new Error(composed.errors?.map(({ message }) => message).join('\n'));
writeFileSync(supergraphFile, composed.supergraphSdl);

const issuer = await createTestIssuer();
const tokens = await Promise.all(Array.from({ length: 20 }, async () => `Bearer ${await issuer.token({ tid: 'utility-1', kind: 'application', expiresIn: '2h' })}`));
const authorization = tokens[0] ?? '';
const identity = await start('./identity.ts', [JSON.stringify(issuer.jwks)]);
const network = await start('./subgraph.ts', ['network']);
const plants = await start('./subgraph.ts', ['plants']);
const router = await startTestRouter({ supergraphFile, subgraphs: { network: network.url, plants: plants.url } });
const edgeOf = (env: Record<string, string>): Promise<Part> =>
  start('../edge/main.ts', [], {
    HYDROGRAPH_PORT: '0',
    HYDROGRAPH_NETWORK_URL: network.url,
    HYDROGRAPH_PLANTS_URL: plants.url,
    HYDROGRAPH_SUPERGRAPH_FILE: supergraphFile,
    HYDROGRAPH_FRONTEND_DIR: 'none',
    HYDROGRAPH_IDENTITY_URL: identity.url,
    HYDROGRAPH_SERVICE_SECRET: 'secret-of-the-benchmark',
    ...env,
  });
const edge = await edgeOf({ HYDROGRAPH_ROUTER_URL: router.url });
const rust = await edgeOf({ HYDROGRAPH_PLANNER: 'rust' });
const javascript = await edgeOf({ HYDROGRAPH_PLANNER: 'javascript' });
const load = await start('./load.ts');

interface Contestant {
  url: string;
  /** Processes between the client and the subgraphs. */
  parts: Record<string, number>;
}

const bare: Contestant = { url: router.url, parts: { router: router.pid } };
const contestants = {
  subgraph: { url: plants.url, parts: { subgraph: plants.pid } },
  router: bare,
  'edge+router': { url: edge.url, parts: { router: router.pid, edge: edge.pid } },
  rust: { url: rust.url, parts: { edge: rust.pid } },
  javascript: { url: javascript.url, parts: { edge: javascript.pid } },
} satisfies Record<string, Contestant>;
type Name = keyof typeof contestants;

let next = 1;

async function send({ url }: Contestant, order: Pick<LoadOrder, 'query' | 'rate'>, forSeconds: number): Promise<LoadReport> {
  const report = await load.ask<LoadReport>({ url: `${url}/graphql`, authorization, connections, seconds: forSeconds, first: next, ...order } satisfies LoadOrder);
  next = report.next;
  if (report.failures > 0 || report.answers === 0) throw new Error(`${report.failures} of ${report.answers + report.failures} requests to ${url} failed`);
  return report;
}

/** One round by one contestant: requests a second, and CPU ms a request of each process in `costs`. */
async function measured(name: Name, query: LoadOrder['query'], costs: Map<string, number[]>): Promise<number> {
  const contestant: Contestant = contestants[name];
  const before = Object.entries(contestant.parts).map(([part, pid]) => [part, pid, cpuMs(pid)] as const);
  const report = await send(contestant, { query }, seconds);
  for (const [part, pid, used] of before) {
    const key = `${name} ${part}`;
    costs.set(key, [...(costs.get(key) ?? []), (cpuMs(pid) - used) / report.answers]);
  }
  return report.answers / report.seconds;
}

async function compare(query: keyof typeof queries, names: Name[]): Promise<Record<string, number[]>> {
  const costs = new Map<string, number[]>();
  for (const name of names) await send(contestants[name], { query }, 1);
  const rates = await byTurns(rounds, Object.fromEntries(names.map((name) => [name, () => measured(name, query, costs)])));
  for (const name of names) {
    const cpu = Object.keys(contestants[name].parts).map((part) => `${part} ${median(costs.get(`${name} ${part}`) ?? []).toFixed(2)}`);
    console.log(`${query.padEnd(7)} ${name.padEnd(12)} ${String(Math.round(median(rates[name] ?? []))).padStart(6)}/s   CPU ms a request: ${cpu.join(', ')}`);
  }
  console.log(`${query.padEnd(7)} by CPU alone: router / edge+router ${cpuRatio(costs, 'edge+router', 'router').toFixed(2)}`);
  return rates;
}

/** By CPU alone: what the contestants' own processes used. */
const cpuRatio = (costs: Map<string, number[]>, over: Name, under: Name): number => {
  const sum = (name: Name) => Object.keys(contestants[name].parts).reduce((total, part) => total + median(costs.get(`${name} ${part}`) ?? []), 0);
  return sum(under) / sum(over);
};

const ratioOf = (rates: Record<string, number[]>, over: Name, under: Name) => median((rates[over] ?? []).map((rate, round) => rate / (rates[under]?.[round] ?? Number.NaN)));

/** What the edge adds to the slowest hundredth when half of what it can do is asked. */
async function halfLoad(query: keyof typeof queries, full: number): Promise<void> {
  const rate = Math.round(full / 2);
  const at = async (contestant: Contestant) => send(contestant, { query, rate }, seconds);
  const waits = { router: [] as number[], edge: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    waits.router.push((await at(bare)).p99);
    waits.edge.push((await at(contestants['edge+router'])).p99);
  }
  console.log(`half load, ${query} at ${rate}/s: p99 router ${median(waits.router).toFixed(1)} ms, edge+router ${median(waits.edge).toFixed(1)} ms`);
  console.log(ratioLine(`${query}-query:edge-added-p99-ms`, median(waits.edge) - median(waits.router), 3, '<='));
}

async function subscribers(what: string, order: Pick<WatchOrder, 'query' | 'differing'>): Promise<void> {
  const [one, watchers] = [await edgeOf({ HYDROGRAPH_ROUTER_URL: router.url }), await start('./watchers.ts')];
  const report = watchers.ask({ url: one.url, tokens, count: 1000, rate: 10, warmUp: 5, seconds: seconds * 3, ...order } satisfies WatchOrder);
  await report;
  const before = { edge: cpuMs(one.pid), plants: cpuMs(plants.pid) };
  const { events, seconds: took, p50, p99, refused, served } = await watchers.next<WatchReport>();
  const cores = (used: number) => (used / 1000 / took).toFixed(2);
  console.log(`1,000 subscribers x 10/s, ${what}: ${Math.round(events / took)} events/s to ${served}, lag p50 ${p50} p99 ${p99} ms; edge ${cores(cpuMs(one.pid) - before.edge)} of a core, ${Math.round(residentMb(one.pid))} MB; source ${cores(cpuMs(plants.pid) - before.plants)} of a core; refused ${JSON.stringify(refused)}`);
  await Promise.all([one.stop(), watchers.stop()]);
}

if (wanted('small')) {
  const small = await compare('small', ['subgraph', 'router', 'edge+router', 'rust', 'javascript']);
  console.log(ratioLine('small-query:edge+router/router', ratioOf(small, 'edge+router', 'router'), 0.6));
  await halfLoad('small', median(small['edge+router'] ?? []));
}
if (wanted('entity')) {
  const entity = await compare('entity', ['router', 'edge+router', 'rust', 'javascript']);
  console.log(ratioLine('entity-query:edge+router/router', ratioOf(entity, 'edge+router', 'router'), 0.8));
  console.log(ratioLine('entity-query:edge+router/hive-rust', ratioOf(entity, 'edge+router', 'rust'), 1.4));
  await halfLoad('entity', median(entity['edge+router'] ?? []));
}
if (wanted('list')) {
  const list = await compare('list', ['subgraph', 'router', 'edge+router', 'rust', 'javascript']);
  console.log(ratioLine('list:edge+router/router', ratioOf(list, 'edge+router', 'router'), 0.88));
}
if (wanted('equal')) {
  const equal = await compare('equal', ['router', 'edge+router']);
  console.log(ratioLine('equal-queries:edge+router/router', ratioOf(equal, 'edge+router', 'router'), 1.5));
}
for (const [name, part] of Object.entries({ edge, 'built-in (rust)': rust, 'built-in (javascript)': javascript })) console.log(`${name}: ${Math.round(residentMb(part.pid))} MB after load${part === edge ? ' (goal < 300)' : ''}`);
console.log(`router: ${Math.round(residentMb(router.pid))} MB after load`);
if (wanted('subscriptions')) {
  await Promise.all([rust.stop(), javascript.stop()]);
  await subscribers('own fields, variables differ', { query: 'own', differing: true });
  await subscribers('two subgraphs, equal variables', { query: 'crossing', differing: false });
  await subscribers('two subgraphs, variables differ', { query: 'crossing', differing: true });
}
await stopAll();
await router.stop();
rmSync(dir, { recursive: true, force: true });
process.exit();
