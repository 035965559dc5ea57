import type { UnifiedGraphHandler } from '@graphql-mesh/fusion-runtime';

/** A query planner for the built-in engine. */
export interface Planner {
  name: 'rust' | 'javascript';
  /** Why the Rust planner is not used; null when it is. */
  reason: string | null;
  /** Absent for the runtime's own planner. */
  handler?: UnifiedGraphHandler;
}

/** The Rust planner where its prebuilt file loads (Linux with glibc, macOS), else the runtime's own in JavaScript. */
export async function loadPlanner(choice: 'auto' | 'rust' | 'javascript' = 'auto'): Promise<Planner> {
  if (choice === 'javascript') return { name: 'javascript', reason: 'it was chosen by HYDROGRAPH_PLANNER' };
  try {
    const { unifiedGraphHandler } = await import('@graphql-hive/router-runtime');
    // The native file is loaded with the first supergraph otherwise: too late to fall back.
    await import(nativePlanner);
    return { name: 'rust', reason: null, handler: unifiedGraphHandler };
  } catch (error) {
    if (choice === 'rust') throw error;
    return { name: 'javascript', reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  }
}

const nativePlanner: string = '@graphql-hive/router-query-planner';
