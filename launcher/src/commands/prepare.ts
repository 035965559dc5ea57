import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { defaultCacheDir } from '../database/cache.ts';
import { prepareFrontend, prepareTemplate, type Telling } from '../prepare/clone.ts';
import { fingerprintOf } from '../prepare/fingerprint.ts';
import { runStep } from '../prepare/step.ts';
import { textsFor } from '../texts.ts';

/** `hydrograph prepare`: does once after an install what the first start would otherwise have to wait for. @returns the exit code. */
export async function prepare(): Promise<number> {
  const texts = textsFor(process.env);
  const stopped = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort());
  process.on('disconnect', () => stopped.abort());
  const from = Date.now();
  const telling: Telling = { texts, say: (line) => process.stdout.write(`${line}\n`), signal: stopped.signal };
  telling.say(texts.preparing);
  try {
    const [template] = await Promise.all([prepareTemplate(telling), prepareFrontend(telling)]);
    await warmUp(telling);
    telling.say(texts.prepared(((Date.now() - from) / 1000).toFixed(1)));
    return template ? 0 : 1;
  } catch (error) {
    if (stopped.signal.aborted) return 130;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Compiles what the processes of the product will load; Node keeps it beside the installed packages. */
async function warmUp({ texts, say, signal }: Telling): Promise<void> {
  const stamp = join(defaultCacheDir, 'warmed-up');
  const wanted = `${process.version} ${fingerprintOf(['package-lock.json'])}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const from = Date.now();
  const rows = [['edge', 'launcher', 'demo'], ['subgraphs', 'collector', 'database']];
  await Promise.all(rows.map((names) => runStep('Loading the code of the processes', 'launcher/src/prepare/warm-up.ts', names, { signal })));
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  say(texts.warmedUp(((Date.now() - from) / 1000).toFixed(1)));
}
