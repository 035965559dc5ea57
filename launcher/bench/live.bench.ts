// From a push of samples to the page in a browser: through collector, log, bus, hub, subscription and edge of a running product.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { openChromium } from '../../frontend/bench/chromium.ts';
import { ratioLine } from '../../packages/telemetry/bench/rounds.ts';
import { startInstallation } from '../test/torture/installation.ts';

const POINTS = 1000;
const PUSHES_A_SECOND = 10;
const SECONDS = 20;
const GOAL_MS = 250;

const browser = await openChromium();
if (!browser) {
  console.log('skipped: no Chromium');
  process.exit(0);
}
const installation = await startInstallation({ column: 'embedded', subgraphs: 'together', say: () => {} });
const { client } = installation;
const { registerPoints } = await client.request<{ registerPoints: { points: { id: string; code: string }[] } }>('mutation ($input: RegisterPointsInput!) { registerPoints(input: $input) { points { id code } } }', {
  input: { points: Array.from({ length: POINTS }, (_, i) => ({ code: `B-${i}`, name: `测点${i}`, quantity: 'PRESSURE' })) },
});
const { points } = registerPoints;

/** Subscribes in the page as the app does and keeps how long each sample took: its time is when it was pushed, by the clock of the same machine. */
const follow = (page: Page): Promise<void> =>
  page.evaluate(
    ({ token, pointIds }) =>
      new Promise<void>((resolve, reject) => {
        const waits: number[] = ((globalThis as { waits?: number[] }).waits = []);
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        socket.onerror = () => reject(new Error('no subscription'));
        socket.onopen = () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
        socket.onmessage = ({ data }) => {
          const { type, payload } = JSON.parse(String(data)) as { type: string; payload?: { data?: { samples: { samples: { time: string }[] } } } };
          if (type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
          if (type === 'connection_ack') socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: 'subscription ($points: [ID!]) { samples(pointIds: $points) { cursor samples { pointId time value quality } } }', variables: { points: pointIds } } }));
          const now = Date.now();
          for (const { time } of payload?.data?.samples.samples ?? []) waits.push(now - Date.parse(time));
          if (payload?.data) resolve();
        };
      }),
    { token: installation.token(), pointIds: points.map(({ id }) => id) },
  );

const page = await browser.newPage();
await page.goto(`${installation.url}/health`);

async function measure(pointsPerSecond: number): Promise<number> {
  await page.reload();
  await follow(page);
  await page.evaluate(() => void ((globalThis as { waits?: number[] }).waits!.length = 0));
  const each = pointsPerSecond / PUSHES_A_SECOND;
  const from = Date.now();
  const pushes: Promise<unknown>[] = [];
  for (let i = 0; i < SECONDS * PUSHES_A_SECOND; i++) {
    await pause(Math.max(0, from + (i * 1000) / PUSHES_A_SECOND - Date.now()));
    const time = Date.now();
    pushes.push(client.post('/ingest/samples', { samples: Array.from({ length: each }, (_, n) => ({ point: points[(i * each + n) % POINTS]!.code, time, value: i })) }));
  }
  await Promise.all(pushes);
  await pause(1500);
  const waits = (await page.evaluate(() => (globalThis as { waits?: number[] }).waits!)).toSorted((a, b) => a - b);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Infinity;
  console.log(`frame-to-browser at ${pointsPerSecond} points/s: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${waits.length} of ${pointsPerSecond * SECONDS} delivered, the others conflated`);
  return at(0.99);
}

await measure(1000);
const p99 = await measure(10_000);
console.log(ratioLine(`frame-to-browser:p99/${GOAL_MS}ms`, p99 / GOAL_MS, 1, '<='));
await browser.close();
await installation.stop();
process.exit();
