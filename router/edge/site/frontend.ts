import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../operations/refusals.ts';

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Hydrograph</title>
<body style="font-family: sans-serif; max-width: 40em; margin: 4em auto; line-height: 1.6">
<h1>界面尚未构建 · The app is not built yet</h1>
<p>请运行 <code>npm start</code>(自动构建),或 <code>npm run build -w @hydrograph/frontend</code>。<br>
Run <code>npm start</code>, which builds it, or <code>npm run build -w @hydrograph/frontend</code>.</p>
<p>GraphQL: <code>POST /graphql</code> · <a href="/health">/health</a></p></body></html>`;

// Vite puts a hash of the content into these names, so they never change.
const hashedName = /\/assets\/.+-[\w-]{8,}\.\w+$/;

/** True when the folder holds a built app. */
export function isFrontendBuilt(dir: string): boolean {
  return existsSync(join(dir, 'index.html'));
}

/**
 * Serves the built app: files (already compressed ones where they lie beside), and index.html for every address that the
 * app routes itself. A missing file stays a 404, as does everything that is not asked for by a browser's navigation.
 */
export async function registerFrontend(app: FastifyInstance, dir: string | null): Promise<void> {
  if (dir) {
    await app.register(fastifyStatic, {
      root: dir,
      suppressWarning: true,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        reply.header('cache-control', hashedName.test(path.replaceAll('\\', '/').replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!dir || !isNavigation(request)) throw new Refusal('NOT_FOUND', `There is nothing at ${request.method} ${request.url.split('?')[0]}`);
    return sendApp(reply, dir);
  });
}

function isNavigation(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? '';
  return (request.method === 'GET' || request.method === 'HEAD') && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*') && !/\.\w{1,8}$/.test(path);
}

function sendApp(reply: FastifyReply, dir: string): FastifyReply {
  if (isFrontendBuilt(dir)) return reply.status(200).header('cache-control', 'no-cache').sendFile('index.html', dir);
  return reply.status(503).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(notBuilt);
}
