// Loads what the processes of the product load, so that their compiled code is in the cache before the first of them starts.
import { flushCompileCache } from 'node:module';
import { inRepository } from '../repository.ts';
import { subgraphNames } from '../supervisor/plan.ts';

/** Per process of the product; the files named do nothing but define. */
const modules: Record<string, readonly string[]> = {
  database: ['launcher/src/database/engine.ts', 'launcher/src/database/multiplexer.ts', 'launcher/src/database/upkeep.ts', 'launcher/src/database/template.ts'],
  edge: ['router/edge/env.ts', 'router/edge/app.ts'],
  collector: ['collector/src/env.ts', 'collector/src/app.ts'],
  subgraphs: subgraphNames.flatMap((name) => [`subgraphs/${name}/src/env.ts`, `subgraphs/${name}/src/app.ts`]),
  launcher: ['launcher/src/commands/start.ts'],
  demo: ['town-import', 'live', 'seed-network', 'seed-utility', 'seed-customers', 'history/backfill', 'history/energy', 'telemetry/telemetry'].map((name) => `launcher/src/demo/${name}.ts`),
};

for (const file of process.argv.slice(2).flatMap((name) => modules[name] ?? [])) await import(inRepository(file));
flushCompileCache();
process.exit(0);
