import { readFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { cesiumStatic } from '../build/cesium-static.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.wasm': 'application/wasm' };

/** Builds the page of the benchmark as the app is built, and serves it on a free port. */
export async function servePage(): Promise<{ url: string; close(): void }> {
  const root = fileURLToPath(new URL('./page/', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-globe-bench-'));
  await build({ root, configFile: false, logLevel: 'warn', plugins: [cesiumStatic()], build: { outDir: folder, emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 5000, reportCompressedSize: false } });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname).replace(/^(\.\.[/\\])+/, '');
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'max-age=3600' }).end(body);
    } catch {
      response.writeHead(404).end(`no file ${path}`);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
