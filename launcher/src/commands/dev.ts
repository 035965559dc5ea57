import { watch } from 'node:fs';
import type { LauncherEnv } from '../env.ts';
import { inRepository } from '../repository.ts';
import { openLogFile } from '../supervisor/log-file.ts';
import { freePorts } from '../supervisor/ports.ts';
import type { Product } from '../supervisor/product.ts';
import { supervise, type Supervised } from '../supervisor/supervised.ts';
import { start } from './start.ts';

const vitePort = 5173;

/** Folders whose change means that a part must start anew. */
const sourcesOf: Record<string, string[]> = {
  database: ['launcher/src/database'],
  collector: ['collector/src', 'packages'],
  subgraphs: ['subgraphs', 'packages', 'schema'],
  edge: ['router', 'packages/access', 'packages/service', 'schema'],
  demo: ['launcher/src/demo', 'packages/networks'],
  // It reads its own files anew.
  router: [],
};
const subgraphFolders = (name: string): string[] => [`subgraphs/${name}`, 'packages', 'schema'];

/** `hydrograph dev`: the product from source; servers start anew when their files change, the app is served by Vite. @returns the exit code. */
export async function dev(env: LauncherEnv): Promise<number> {
  let vite: Supervised | undefined;
  const [port = vitePort] = await freePorts(vitePort, 1);
  const appUrl = `http://127.0.0.1:${port}`;
  const code = await start(env, {
    frontend: false,
    appUrl,
    onReady: async (product, say) => {
      vite = supervise(
        {
          name: 'vite',
          script: inRepository('node_modules/vite/bin/vite.js'),
          args: [inRepository('frontend'), '--config', inRepository('frontend/vite.config.ts'), '--port', String(port), '--strictPort', '--host', '127.0.0.1'],
          env: { HYDROGRAPH_URL: product.url },
          readyUrls: [`${appUrl}/`],
        },
        { log: openLogFile(`${env.dataDir}/logs/vite.log`) },
      );
      await vite.ready();
      restartOnChange(product, say);
      say(`The app from source: ${appUrl}`);
    },
  });
  await vite?.stop();
  return code;
}

function restartOnChange(product: Product, say: (line: string) => void): void {
  for (const [name, part] of product.parts) {
    let timer: NodeJS.Timeout | undefined;
    for (const folder of sourcesOf[name] ?? subgraphFolders(name)) {
      watch(inRepository(folder), { recursive: true }, (_event, file) => {
        if (!file || !/\.(ts|graphql|json|sql)$/.test(file) || /\.test\.ts$|node_modules|(^|[/\\])test[/\\]/.test(file)) return;
        clearTimeout(timer);
        // Editors and git write several files at once.
        timer = setTimeout(() => {
          say(`${file} changed: ${name} starts anew`);
          part.restart();
        }, 200);
      });
    }
  }
}
