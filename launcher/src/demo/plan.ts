import type { LauncherEnv } from '../env.ts';
import { inRepository } from '../repository.ts';
import type { ProcessPlan } from '../supervisor/supervised.ts';

/** The process that seeds and simulates the demo town; undefined when none is wanted. */
export function demoPlan(env: LauncherEnv, url: string): ProcessPlan | undefined {
  if (env.demo === 'none') return undefined;
  return {
    name: 'demo',
    script: inRepository('launcher/src/demo/main.ts'),
    env: { HYDROGRAPH_URL: url, HYDROGRAPH_DEMO: env.demo, HYDROGRAPH_DATA_DIR: env.dataDir },
    readyUrls: [],
    mayEnd: true,
  };
}
