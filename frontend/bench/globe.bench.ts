// The map against bare Cesium primitives of the same 100,000 lines, in one run of one browser with the processor as
// graphics card. `--minutes N` keeps the map busy for N minutes and reports the heap.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import { openChromium } from './chromium.ts';
import { servePage } from './serve-page.ts';

const PIPES = 100_000;
const LABELS = 1000;
const SAMPLES_PER_S = 1000;
const ROUNDS = 3;
const FRAMES = 9;
const PICKS = 200;

type Kind = 'ours' | 'bare';

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '0' } } });
const median = (values: number[]) => values.toSorted((left, right) => left - right)[values.length >> 1]!;
const ratio = (name: string, value: number, goal: string) => console.log(`ratio globe:${name} ${value.toFixed(2)} goal ${goal}`);

/** Bytes in use after the collector has run twice. */
async function heapMb(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const collect = (globalThis as { gc?: () => void }).gc;
    for (let round = 0; round < 2; round += 1) {
      collect?.();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
  });
}

const browser = await openChromium();
if (!browser) {
  console.log('skipped: no Chromium');
  process.exit(0);
}
const served = await servePage();
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(600_000);
  page.on('pageerror', ({ message }) => {
    throw new Error(`globe bench: ${message}`);
  });
  const load = async () => {
    await page.goto(served.url);
    await page.waitForFunction(() => window.bench !== undefined);
  };
  await load();

  const first: Record<Kind, number[]> = { ours: [], bare: [] };
  const frame: Record<Kind, number[]> = { ours: [], bare: [] };
  const script: Record<Kind, number[]> = { ours: [], bare: [] };
  const picks: { pickMs: number; worstMs: number; found: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)) {
      first[kind].push(await page.evaluate(([what, pipes, labels]) => window.bench.open(what, pipes, labels), [kind, PIPES, LABELS] as const));
      const measured = await page.evaluate(([count, samples]) => window.bench.frames(count, samples), [FRAMES, SAMPLES_PER_S] as const);
      console.log(`round ${round + 1}, ${kind}: first picture ${first[kind].at(-1)!.toFixed(0)} ms, frame ${measured.frameMs.toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}`);
      frame[kind].push(measured.frameMs);
      script[kind].push(measured.mainThreadMs);
      if (kind === 'ours') picks.push(await page.evaluate((count) => window.bench.pick(count), PICKS));
      if (kind === 'ours' && round === ROUNDS - 1) {
        await page.waitForTimeout(2000);
        console.log(`${await page.evaluate(() => window.bench.idleFrames(3000))} frames in 3 s while nothing changes`);
      }
      await page.evaluate(() => window.bench.close());
      // Each run starts from a fresh context, as a visitor's page does.
      await load();
    }
  }
  const each = (values: number[]) => values.map((value) => value.toFixed(0)).join(', ');
  console.log(`${PIPES} pipes, ${LABELS} labels, ${SAMPLES_PER_S} samples/s; load ${loadavg()[0]!.toFixed(1)}`);
  console.log(`first picture, ms: ours ${each(first.ours)}; bare ${each(first.bare)}`);
  console.log(`frame, ms: ours ${each(frame.ours)}; bare ${each(frame.bare)} (of it on the main thread: ours ${each(script.ours)}; bare ${each(script.bare)})`);
  console.log(`pick: ${picks.map(({ pickMs, worstMs, found }) => `median ${pickMs.toFixed(2)} ms, worst ${worstMs.toFixed(1)} ms, ${found} of ${PICKS} hit`).join('; ')}`);

  // Warm: the page's files are in the browser's cache by now. The map alone, without the product behind it.
  const pages: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = performance.now();
    await load();
    await page.evaluate(([pipes, labels]) => window.bench.open('ours', pipes, labels), [10_000, 300] as const);
    pages.push((performance.now() - from) / 1000);
  }
  console.log(`warm page with 10000 pipes to its first picture, s: ${pages.map((value) => value.toFixed(2)).join(', ')}`);

  const minutes = Number(options.minutes);
  if (minutes > 0) {
    const heaps = [await heapMb(page)];
    for (let minute = 0; minute < minutes; minute += 1) {
      const until = performance.now() + 60_000;
      while (performance.now() < until) await page.evaluate(([count, samples]) => window.bench.frames(count, samples), [FRAMES, SAMPLES_PER_S] as const);
      heaps.push(await heapMb(page));
    }
    console.log(`heap, MB, at the start and after each minute: ${heaps.map((value) => value.toFixed(1)).join(', ')}`);
    ratio('heap-end/heap-after-first-minute', heaps.at(-1)! / heaps[Math.min(1, heaps.length - 1)]!, '<=1.1');
  }
  ratio('first-picture/bare', median(first.ours) / median(first.bare), '<=1.5');
  ratio('frame/bare', median(frame.ours) / median(frame.bare), '<=1.2');
  ratio('pick-ms', median(picks.map(({ pickMs }) => pickMs)), '<=5');
  ratio('warm-page-s', median(pages), '<=3');
} finally {
  await browser.close();
  served.close();
}
