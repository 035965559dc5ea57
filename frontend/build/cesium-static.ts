import { cpSync, createReadStream, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

const folders = ['Assets', 'ThirdParty', 'Workers', 'Widgets'];
const contentTypes: Record<string, string> = {
  '.css': 'text/css',
  '.glb': 'model/gltf-binary',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'text/xml',
};

/**
 * Gives Cesium the workers and pictures it fetches at run time, from our own origin under `/cesium/`.
 * vite-plugin-cesium would load a blocking 5.6 MB script instead.
 */
export function cesiumStatic(folder = 'cesium'): Plugin {
  const packageFile = createRequire(import.meta.url).resolve('cesium/package.json');
  const root = join(dirname(packageFile), 'Build', 'Cesium');
  let config: ResolvedConfig;

  return {
    name: 'cesium-static',
    config: ({ base = '/' }) => ({ define: { CESIUM_BASE_URL: JSON.stringify(`${base}${folder}/`) } }),
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(`/${folder}/`, (request, response, next) => {
        const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'));
        const file = join(root, path);
        const isServed = folders.some((name) => file.startsWith(join(root, name)));
        if (!isServed || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        response.setHeader('content-type', contentTypes[extname(file)] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
    writeBundle() {
      for (const name of folders) {
        cpSync(join(root, name), resolve(config.root, config.build.outDir, folder, name), { recursive: true });
      }
    },
  };
}
