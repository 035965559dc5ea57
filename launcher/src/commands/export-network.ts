import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connectToProduct, RequestRefused } from '../client/product-client.ts';
import type { LauncherEnv } from '../env.ts';

export interface ExportOptions {
  model?: string;
  json?: boolean;
}

/** `hydrograph export FILE`: writes a network of the running product as an EPANET input file; `-` writes it to standard output. @returns the exit code. */
export async function exportNetwork(env: LauncherEnv, file: string, { model, json }: ExportOptions): Promise<number> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const client = await connectToProduct(env);
    const answer = await client.get(`/export/network${model === undefined ? '' : `?${new URLSearchParams({ model })}`}`);
    if (!answer.body) throw new RequestRefused('The answer holds no network.', 'INTERNAL_SERVER_ERROR');
    const body = Readable.from(answer.body);
    if (file === '-') {
      await pipeline(body, process.stdout, { end: false });
      return 0;
    }
    const bytes = await write(body, file);
    print(json ? JSON.stringify({ file, bytes }) : `${file}: ${bytes} bytes`);
    return 0;
  } catch (error) {
    const reason = reasonOf(file, error);
    if (reason === undefined) throw error;
    if (json) print(JSON.stringify({ error: reason }));
    else process.stderr.write(`Nothing was exported: ${reason.message}\n`);
    return 1;
  }
}

/** Writes beside the file and renames: one that breaks off leaves the old file as it was. */
async function write(body: Readable, file: string): Promise<number> {
  const draft = `${file}.part`;
  const sink = createWriteStream(draft);
  try {
    await pipeline(body, sink);
    await rename(draft, file);
    return sink.bytesWritten;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function reasonOf(file: string, error: unknown): { message: string; code: string } | undefined {
  if (error instanceof RequestRefused) return { message: error.message, code: error.code };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error) return { message: `${file} cannot be written (${error.code})`, code: error.code };
  // The product went away in the middle of the answer.
  if (error instanceof TypeError || (error instanceof Error && error.name === 'AbortError')) return { message: `the answer broke off: ${error.message}`, code: 'UNREACHABLE' };
  return undefined;
}
