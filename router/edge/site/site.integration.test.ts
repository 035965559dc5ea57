import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestEdge, type TestEdge } from '../../test/edge.ts';

interface Upstream {
  url: string;
  server: Server;
  seen: { method: string | undefined; url: string | undefined; headers: IncomingMessage['headers']; bytes: number }[];
  ready: boolean;
}

/** A service that says what it got, sets a cookie and answers /ready. */
async function startUpstream(): Promise<Upstream> {
  const upstream = { seen: [] as Upstream['seen'], ready: true };
  const server = createServer((req, res) => {
    let bytes = 0;
    req.on('data', (chunk: Buffer) => (bytes += chunk.length));
    req.on('end', () => {
      if (req.url === '/ready') return res.writeHead(upstream.ready ? 200 : 503, { 'content-type': 'application/json' }).end(JSON.stringify({ parts: { database: upstream.ready ? 'ok' : 'away' } }));
      upstream.seen.push({ method: req.method, url: req.url, headers: req.headers, bytes });
      return res.writeHead(202, { 'content-type': 'application/json', 'set-cookie': 'hydrograph_session=abc; HttpOnly' }).end(JSON.stringify({ bytes }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(upstream, { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

describe('one origin', () => {
  let edge: TestEdge;
  let upstream: Upstream;
  beforeAll(async () => {
    upstream = await startUpstream();
    edge = await startTestEdge({
      HYDROGRAPH_IDENTITY_URL: upstream.url,
      HYDROGRAPH_ENERGY_URL: upstream.url,
      HYDROGRAPH_ASSETS_URL: upstream.url,
      HYDROGRAPH_CUSTOMERS_URL: upstream.url,
      HYDROGRAPH_COLLECTOR_URL: upstream.url,
      HYDROGRAPH_IMPORT_LIMIT: '3000000',
    });
  });
  afterAll(async () => {
    await edge?.stop();
    upstream?.server.closeAllConnections();
    upstream?.server.close();
  });

  it('says what it is waiting for until all parts are ready, then ok, then what has gone', async () => {
    const health = async () => {
      const response = await fetch(`${edge.url}/health`);
      return { status: response.status, body: (await response.json()) as { status: string; version: string; queryEngine: string; parts: Record<string, { status: string; detail?: unknown }> } };
    };
    const starting = await health();
    expect(starting.status).toBe(503);
    expect(starting.body).toMatchObject({ status: 'starting', queryEngine: 'built-in', version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string });
    expect(starting.body.parts.frontend).toEqual({ status: 'starting', detail: 'is not built yet' });
    expect(starting.body.parts.identity).toEqual({ status: 'ok', detail: { database: 'ok' } });

    const page = await fetch(`${edge.url}/`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('npm start');

    const dist = join(edge.dir, 'dist');
    mkdirSync(join(dist, 'assets'), { recursive: true });
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>app</title>');
    writeFileSync(join(dist, 'assets/index-B1xY2z3W.js'), 'console.log(1)');
    writeFileSync(join(dist, 'assets/index-B1xY2z3W.js.br'), brotliCompressSync('console.log(1)'));
    await expect.poll(async () => (await health()).body.status, { timeout: 5000 }).toBe('ok');
    expect((await health()).status).toBe(200);

    upstream.ready = false;
    await expect.poll(async () => (await health()).body.status, { timeout: 5000 }).toBe('degraded');
    expect((await health()).body.parts.identity?.status).toBe('starting');
    upstream.ready = true;
  });

  it('serves the app: hashed files for ever, pages fresh, addresses of the app by index.html', async () => {
    const script = await fetch(`${edge.url}/assets/index-B1xY2z3W.js`, { headers: { 'accept-encoding': 'br' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(await script.text()).toBe('console.log(1)');
    for (const path of ['/', '/index.html', '/map/of/nothing?x=1'.replace('/map', '/gis'), '/sign-in?code=abc']) {
      const page = await fetch(edge.url + path, { headers: { accept: 'text/html' } });
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await page.text()).toContain('<title>app</title>');
    }
  });

  it('answers 404 with a code for files and calls that do not exist', async () => {
    for (const [method, path] of [['GET', '/assets/missing.js'], ['POST', '/nothing'], ['GET', '/../package.json.map']] as const) {
      const response = await fetch(edge.url + path, { method });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
  });

  it('sends a policy with every answer that lets only this origin in', async () => {
    for (const path of ['/', '/health', '/graphql', '/auth/token', '/nothing.js']) {
      const { headers } = await fetch(edge.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self'");
      expect(policy).toContain(`connect-src 'self' blob: ws://${new URL(edge.url).host}`);
      expect(policy).not.toContain('unsafe-eval\' \'unsafe-eval');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('passes sign-in on to identity with its cookie, query and request id', async () => {
    const response = await fetch(`${edge.url}/auth/token?x=1`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-request-id': 'sign-1', cookie: 'hydrograph_session=old', 'x-forwarded-for': '10.9.9.9', 'x-forwarded-host': 'forged.example' }, body: '{"grant":"session"}' });
    expect(response.status).toBe(202);
    expect(response.headers.get('set-cookie')).toContain('hydrograph_session=abc');
    expect(upstream.seen.at(-1)).toMatchObject({ method: 'POST', url: '/auth/token?x=1', bytes: 19, headers: { 'x-request-id': 'sign-1', cookie: 'hydrograph_session=old', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': new URL(edge.url).host } });
    await fetch(`${edge.url}/.well-known/jwks.json`);
    expect(upstream.seen.at(-1)?.url).toBe('/.well-known/jwks.json');
  });

  it('passes samples on to the collector', async () => {
    await fetch(`${edge.url}/ingest/samples`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer x' }, body: '{"samples":[]}' });
    expect(upstream.seen.at(-1)).toMatchObject({ url: '/ingest/samples', headers: { authorization: 'Bearer x' } });
    await fetch(`${edge.url}/ingest/history`, { headers: { authorization: 'Bearer x' } });
    expect(upstream.seen.at(-1)).toMatchObject({ method: 'GET', url: '/ingest/history', headers: { authorization: 'Bearer x' } });
  });

  it('answers 503 with a code when the service behind a path is away', async () => {
    await edge.fakes.stop('network');
    const response = await fetch(`${edge.url}/import/network?name=x`, { method: 'POST', body: '[TITLE]', headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ errors: [{ message: 'network does not answer', extensions: { code: 'SERVICE_UNAVAILABLE', service: 'network' } }] });
    await edge.fakes.restart('network').catch(() => undefined);
  });

  it('counts for Prometheus', async () => {
    await edge.ask('{ version }');
    const text = await (await fetch(`${edge.url}/metrics`)).text();
    expect(text).toMatch(/hydrograph_edge_operation_seconds_count\{kind="query",outcome="ok"\} \d+/);
    expect(text).toContain('process_resident_memory_bytes');
  });
});

describe('uploads', () => {
  let edge: TestEdge;
  let upstream: Upstream;
  beforeAll(async () => {
    upstream = await startUpstream();
    edge = await startTestEdge({ HYDROGRAPH_NETWORK_URL: upstream.url, HYDROGRAPH_IMPORT_LIMIT: '3000000' });
  });
  afterAll(async () => {
    await edge?.stop();
    upstream?.server.closeAllConnections();
    upstream?.server.close();
  });

  it('stream through beyond the limit of GraphQL bodies', async () => {
    const response = await fetch(`${edge.url}/import/network?name=Net3&at=120,31`, { method: 'POST', body: Buffer.alloc(2_500_000, 65), headers: { 'content-type': 'application/octet-stream' } });
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ bytes: 2_500_000 });
    expect(upstream.seen.at(-1)?.url).toBe('/import/network?name=Net3&at=120,31');
  });

  it('stream through from a client that waits for a word before its body, as curl does above 1 MB', async () => {
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const upload = request(`${edge.url}/import/network`, { method: 'POST', headers: { 'content-type': 'application/octet-stream', 'content-length': 2_000_000, expect: '100-continue' } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      upload.on('error', reject);
      upload.on('continue', () => upload.end(Buffer.alloc(2_000_000)));
    });
    expect(answer).toEqual({ status: 202, text: '{"bytes":2000000}' });
  });

  it('are refused beyond their own limit, announced or not', async () => {
    const announced = await fetch(`${edge.url}/import/network`, { method: 'POST', body: Buffer.alloc(3_000_001), headers: { 'content-type': 'application/octet-stream' } });
    expect(announced.status).toBe(413);
    expect(await announced.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST', maximum: 3_000_000 } }] });
    expect(await chunkedUpload(`${edge.url}/import/network`, 4_000_000)).not.toBe(202);
    expect(upstream.seen.every(({ bytes }) => bytes <= 3_000_000)).toBe(true);
  });
});

/** Uploads without a content-length; answers the status, or "cut" when the connection was closed. */
function chunkedUpload(url: string, bytes: number): Promise<number | 'cut'> {
  return new Promise((resolve) => {
    const upload = request(url, { method: 'POST', headers: { 'content-type': 'application/octet-stream' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    upload.on('error', () => resolve('cut'));
    for (let sent = 0; sent < bytes; sent += 100_000) upload.write(Buffer.alloc(100_000));
    upload.end();
  });
}
