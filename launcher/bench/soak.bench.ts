// Does memory stay flat? The product under a steady load: 1,000 points a second, subscribers and queries, for 30 minutes (SOAK_MINUTES).
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { median, ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { startInstallation } from '../test/torture/installation.ts';
import { watch } from '../test/torture/watcher.ts';

const MINUTES = Number(process.env['SOAK_MINUTES'] || 30);
const POINTS = 1000;
const SUBSCRIBERS = 20;
const PUSHES_A_SECOND = 10;
/** Memory that is looked at for one figure: a single look would catch a garbage collection. */
const LOOKS = 20;

const rssMb = (pid: number): number => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000;

const installation = await startInstallation({ column: 'embedded', subgraphs: 'together', say: () => {} });
const { client } = installation;
const { registerPoints } = await client.request<{ registerPoints: { points: { id: string; code: string }[] } }>('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id code } } }', {
  input: { points: Array.from({ length: POINTS }, (_, i) => ({ code: `S-${i}`, name: `测点${i}`, quantity: 'PRESSURE' })) },
});
const { points } = registerPoints;
const watchers = await Promise.all(Array.from({ length: SUBSCRIBERS }, (_, i) => watch(installation.url, installation.token, points.slice(i * 10, i * 10 + 50).map(({ id }) => id), { remember: false })));

let refused = 0;
let sent = 0;
const end = Date.now() + MINUTES * 60_000;
const isOn = (): boolean => Date.now() < end;

async function every(ms: number, work: () => Promise<unknown>): Promise<void> {
  for (let due = Date.now(); isOn(); due = Math.max(due + ms, Date.now())) {
    await pause(Math.max(0, due - Date.now()));
    await work().catch(() => (refused += 1));
  }
}
const push = async (): Promise<void> => {
  const each = POINTS / PUSHES_A_SECOND;
  const from = sent % POINTS;
  sent += each;
  await client.post('/ingest/samples', { samples: points.slice(from, from + each).map(({ code }, i) => ({ point: code, value: sent + i })) });
};
const ask = (): Promise<unknown> => client.request('{ points(first: 50) { totalCount nodes { code latest { value time } } } }');

const looks: Map<string, number>[] = [];
const look = async (): Promise<void> => void looks.push(new Map([...installation.pids()].map(([name, pid]) => [name, rssMb(pid)])));
await Promise.all([every(1000 / PUSHES_A_SECOND, push), every(500, ask), every((MINUTES * 60_000) / (10 * LOOKS), look)]);
for (const watcher of watchers) watcher.stop();

const part = (at: number): Map<string, number> => {
  const first = Math.min(looks.length - LOOKS, Math.max(0, Math.round(looks.length * at - LOOKS / 2)));
  const some = looks.slice(Math.max(0, first), first + LOOKS);
  return new Map([...(some[0]?.keys() ?? [])].map((name) => [name, median(some.map((one) => one.get(name) ?? 0))]));
};
const [start, middle, finish] = [part(0.1), part(0.5), part(1)];
console.log(`${MINUTES} minutes, ${sent} samples sent, ${SUBSCRIBERS} subscribers, ${refused} requests refused; resident memory, MB, at the start, in the middle, at the end`);
for (const [name, mb] of start) console.log(`${name.padEnd(10)} ${mb.toFixed(0).padStart(6)} ${(middle.get(name) ?? 0).toFixed(0).padStart(6)} ${(finish.get(name) ?? 0).toFixed(0).padStart(6)}`);
const sum = (of: Map<string, number>): number => [...of.values()].reduce((a, b) => a + b, 0);
console.log(ratioLine('memory:end/middle', sum(finish) / sum(middle), 1.1, '<='));
await installation.stop();
process.exit();
