// `npm run fuzz -- --frames N --seed S`. The frames are fed in a worker, so that an endless loop or a full memory is seen from outside.
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz, type Crash } from './fuzz.ts';

/** Ten thousand frames take a second or two; a worker that says nothing for so long hangs. */
const SILENCE_MS = 60_000;
const MEMORY_MB = 512;

interface Work {
  frames: number;
  seed: number;
}

type Said = { done: number } | { crashes: Crash[] };

if (isMainThread) {
  const { values } = parseArgs({ options: { frames: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
  process.exitCode = await main({ frames: Number(values.frames), seed: Number(values.seed) });
} else {
  const work = workerData as Work;
  const crashes = fuzz({ ...work, onProgress: (done) => parentPort?.postMessage({ done } satisfies Said) });
  parentPort?.postMessage({ crashes } satisfies Said);
}

async function main(work: Work): Promise<number> {
  const from = Date.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: work, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  const crashes = await new Promise<Crash[]>((resolve) => {
    let done = 0;
    let heard = Date.now();
    const fail = (what: string): void => resolve([{ protocol: '?', what: `${what} after frame ${done} of seed ${work.seed}`, hex: '' }]);
    const watch = setInterval(() => {
      if (Date.now() - heard > SILENCE_MS) fail('an endless loop');
    }, 1000);
    watch.unref();
    worker.on('message', (said: Said) => {
      heard = Date.now();
      if ('crashes' in said) return resolve(said.crashes);
      done = said.done;
      if (done % 250_000 === 0) process.stdout.write(`${done} frames in ${((Date.now() - from) / 1000).toFixed(0)} s, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
    });
    worker.on('error', (error) => fail(error.message));
  });
  await worker.terminate();
  // One of each kind.
  const kinds = new Map(crashes.map((crash) => [`${crash.protocol} ${crash.what.slice(0, 160)}`, crash]));
  for (const { protocol, what, hex } of [...kinds.values()].slice(0, 10)) process.stdout.write(`crash in ${protocol}: ${what}\n  ${hex}\n`);
  process.stdout.write(`${work.frames} frames, ${crashes.length} crashes\n`);
  return crashes.length === 0 ? 0 : 1;
}
