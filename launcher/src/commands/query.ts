import { readFileSync } from 'node:fs';
import { connectToProduct, RequestRefused } from '../client/product-client.ts';
import type { LauncherEnv } from '../env.ts';

/** `hydrograph query FILE`: runs a GraphQL document and prints the answer. @returns the exit code: 1 when the answer holds errors. */
export async function runQuery(env: LauncherEnv, file: string, variables: Record<string, unknown> | undefined): Promise<number> {
  let document: string;
  try {
    document = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    process.stderr.write(`${file} cannot be read: ${(error as Error).message}\n`);
    return 1;
  }
  try {
    const answer = await (await connectToProduct(env)).execute(document, variables);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.errors ? 1 : 0;
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
