import { connectToProduct, RequestRefused } from '../client/product-client.ts';
import type { LauncherEnv } from '../env.ts';

interface Verification {
  entries: number | string;
  deletedBefore: number | string;
  verifiedAt: string;
  intact: boolean;
  firstBroken: { sequence: number | string; entryId: string | null; at: string | null; problem: keyof typeof problems } | null;
}

const problems = {
  CHANGED: 'is not as it was written',
  MISSING: 'is missing',
  INSERTED: 'was put between two others',
  HEAD: 'is not the end that was sealed: the end of the log was rewritten',
  CHECKPOINT: 'does not follow what was archived and deleted',
  ADMITTED: 'tells that the writer found the log changed before it',
};

const question = '{ auditVerification { entries deletedBefore verifiedAt intact firstBroken { sequence entryId at problem } } }';

/** `hydrograph verify-audit`: computes the audit chain again and names the first broken entry. @returns the exit code: 1 when it is broken. */
export async function verifyAudit(env: LauncherEnv, { json = false }: { json?: boolean }): Promise<number> {
  try {
    const { auditVerification: found } = await (await connectToProduct(env)).request<{ auditVerification: Verification }>(question);
    process.stdout.write(`${json ? JSON.stringify(found) : describe(found)}\n`);
    return found.intact ? 0 : 1;
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error;
    if (json) process.stdout.write(`${JSON.stringify({ error: { message: error.message } })}\n`);
    else process.stderr.write(`The audit log could not be verified: ${error.message}\n`);
    return 1;
  }
}

function describe({ entries, deletedBefore, firstBroken }: Verification): string {
  const archived = Number(deletedBefore) > 0 ? ` Entries 1 to ${deletedBefore} were archived and deleted.` : '';
  if (!firstBroken) return `The audit log is intact: ${entries} entries, none changed, none missing.${archived}`;
  const { sequence, entryId, at, problem } = firstBroken;
  return `The audit log is broken: entry ${sequence}${entryId ? ` (${entryId}${at ? `, ${at}` : ''})` : ''} ${problems[problem]}. The ${entries} entries before are as they were written.`;
}
