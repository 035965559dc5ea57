import type { LauncherEnv } from '../env.ts';
import { DataFolderRefused } from '../supervisor/data-folder.ts';
import { startProduct, StartRefused, type Product, type StartOptions } from '../supervisor/product.ts';
import { textsFor } from '../texts.ts';

interface RunOptions extends Pick<StartOptions, 'frontend' | 'appUrl'> {
  /** Called once when everything is ready. */
  onReady?: (product: Product, say: (line: string) => void) => Promise<void>;
}

/** `hydrograph start`: runs the product until it is told to stop. @returns the exit code. */
export async function start(env: LauncherEnv, { frontend, appUrl, onReady }: RunOptions = {}): Promise<number> {
  const texts = textsFor(process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const stopped = new AbortController();
  const asked = untilAskedToStop().then((why) => {
    say(texts.stopping(why));
    stopped.abort();
  });
  try {
    const product = await startProduct({ env, texts, say, signal: stopped.signal, frontend, appUrl });
    await onReady?.(product, say);
    await asked;
    await product.stop();
    say(texts.stopped);
    return 0;
  } catch (error) {
    if (stopped.signal.aborted) return 130;
    if (error instanceof StartRefused || error instanceof DataFolderRefused) process.stderr.write(`${error.message}\n`);
    else process.stderr.write(`Hydrograph cannot start: ${error instanceof Error ? error.message : String(error)}\nThe logs are in ${env.dataDir}/logs\n`);
    return 1;
  }
}

/** A signal, or the process that started us being gone. @returns which. */
export function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
    process.on('disconnect', () => resolve('the process that started it is gone'));
  });
}
