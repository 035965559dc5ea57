import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InpRefused, readInp, summarise, type ImportReport } from '@hydrograph/networks';
import { connectToProduct, RequestRefused, type ProductClient } from '../client/product-client.ts';
import type { LauncherEnv } from '../env.ts';
import { progressBar } from '../client/progress-bar.ts';
import { describeReport } from './import-report.ts';

export interface ImportOptions {
  at?: [lon: number, lat: number];
  rotate?: number;
  name?: string;
  dryRun?: boolean;
  json?: boolean;
}

interface NetworkImport {
  state: 'READING' | 'LOADING' | 'PUBLISHED' | 'REFUSED' | 'FAILED';
  progress: number;
  counts: ImportReport['counts'] | null;
  skipped: ImportReport['skipped'];
  warnings: { line: number | null; element: string | null; message: string }[];
  error: { line: number | null; text: string | null; reason: string } | null;
  model: { id: string; name: string } | null;
}

const progressQuery = /* GraphQL */ `
  query ImportProgress($id: ID!) {
    networkImport(id: $id) {
      state progress
      counts { junctions reservoirs tanks pipes pumps valves }
      skipped { line text reason }
      warnings { line element message }
      error { line text reason }
      model { id name }
    }
  }
`;

/** `hydrograph import FILE`: brings an EPANET network into the running product, or with `dryRun` only says what is in it. @returns the exit code. */
export async function importNetwork(env: LauncherEnv, file: string, options: ImportOptions): Promise<number> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const complain = (line: string) => process.stderr.write(`${line}\n`);
  try {
    const bytes = readFileSync(file);
    const report = options.dryRun ? summarise(readInp(bytes)) : await importInto(await connectToProduct(env), file, bytes, options);
    print(options.json ? JSON.stringify(report) : describeReport(report));
    return 0;
  } catch (error) {
    const refused = refusalOf(file, error);
    if (!refused) throw error;
    if (options.json) print(JSON.stringify({ error: refused }));
    else complain(`${file} was not imported: ${refused.message}`);
    return 1;
  }
}

type FullReport = Omit<ImportReport, 'warnings'> & { warnings: unknown[]; model?: { id: string; name: string } | null };

async function importInto(client: ProductClient, file: string, bytes: Uint8Array, options: ImportOptions): Promise<FullReport> {
  const query = new URLSearchParams({ name: options.name ?? basename(file).replace(/\.inp$/i, ''), fileName: basename(file) });
  if (options.at) query.set('at', options.at.join(','));
  if (options.rotate !== undefined) query.set('rotate', String(options.rotate));
  const { importId } = await client.post<{ importId: string }>(`/import/network?${query}`, bytes);
  const bar = progressBar(options.json ? undefined : process.stderr);
  for (;;) {
    const { networkImport } = await client.request<{ networkImport: NetworkImport | null }>(progressQuery, { id: importId });
    if (!networkImport) throw new RequestRefused(`The product knows no import ${importId} any more.`, 'INTERNAL_SERVER_ERROR');
    const { state, progress, counts, skipped, warnings, model, error } = networkImport;
    bar.show(progress, state.toLowerCase());
    if (state === 'PUBLISHED' && counts) {
      bar.end();
      return { counts, skipped, warnings: warnings.map(withoutNulls), model };
    }
    if (state === 'REFUSED' || state === 'FAILED') {
      bar.end();
      throw new InpRefused(error?.reason ?? 'the import broke off; nothing was changed', error?.line ?? undefined, error?.text ?? undefined);
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

const withoutNulls = (row: object): object => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));

interface Refusal {
  message: string;
  line?: number;
  text?: string;
  code?: string;
}

function refusalOf(file: string, error: unknown): Refusal | undefined {
  if (error instanceof InpRefused) return { message: error.message, line: error.line, text: error.text };
  if (error instanceof RequestRefused) return { message: error.message, code: error.code };
  if (error instanceof Error && 'code' in error && typeof error.code === 'string' && 'path' in error) return { message: `${file} cannot be read (${error.code})`, code: error.code };
  if (error instanceof Error && 'code' in error && error.code === 'EISDIR') return { message: `${file} is a folder`, code: 'EISDIR' };
  return undefined;
}
