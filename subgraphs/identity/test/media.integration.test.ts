import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { readEnv } from '../src/env.ts';
import { install, type Installation } from './installation.ts';
import { KEY, startObjectStore, type ObjectStore } from './object-store.ts';

vi.setConfig({ testTimeout: 120_000 });

/** clamd as far as INSTREAM goes: reads the chunks as the real one does, and finds the EICAR test string. */
async function startClamd(): Promise<{ server: Server; address: string; seen: number[] }> {
  const seen: number[] = [];
  const server = createServer((socket) => {
    let bytes = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk]);
      const command = 'zINSTREAM\0';
      if (bytes.length < command.length || bytes.subarray(0, command.length).toString() !== command) return;
      const parts: Buffer[] = [];
      for (let at = command.length; at + 4 <= bytes.length; ) {
        const length = bytes.readUInt32BE(at);
        if (length === 0) {
          const file = Buffer.concat(parts);
          seen.push(file.length);
          socket.end(file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
          return;
        }
        if (at + 4 + length > bytes.length) return;
        parts.push(bytes.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, address: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

describeEachDatabase('files', (database) => {
  let house: Installation;
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  beforeAll(async () => {
    clamd = await startClamd();
    house = await install(database, { HYDROGRAPH_MEDIA_LIMIT: '300000', HYDROGRAPH_CLAMD: clamd.address });
  });
  afterAll(async () => {
    await house?.stop();
    clamd?.server.close();
  });

  const upload = async (name: string, body: Buffer | string, token = house.admin) => {
    const response = await fetch(`${house.url}/media/files?name=${encodeURIComponent(name)}&linkedType=Pipe&linkedId=p1`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }, body: body as never });
    return { status: response.status, body: (await response.json()) as { id: string; sha256: string; path: string; errors?: { message: string; extensions: { code: string } }[] } };
  };
  const download = (id: string, headers: Record<string, string> = {}) => fetch(`${house.url}/media/files/${id}`, { headers: { authorization: `Bearer ${house.admin}`, ...headers } });
  const ask = async (query: string, variables: object = {}) => (await house.ask(query, house.admin, variables)).data as ReturnType<JSON['parse']>;
  const filesIn = (part: string): string[] => {
    const folder = join(house.folder, 'media', part);
    return existsSync(folder) ? (readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)) : [];
  };
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0, 0, 0, 13]), Buffer.from('IHDR'), Buffer.from([0, 0, 2, 128, 0, 0, 1, 224]), randomBytes(200_000)]);

  it('are kept as they were sent, and known by what they are, not by what they are called', async () => {
    const { status, body } = await upload('井盖.txt', png);
    expect([status, body.sha256]).toEqual([201, createHash('sha256').update(png).digest('hex')]);
    expect(Buffer.from(await (await download(body.id)).arrayBuffer()).equals(png)).toBe(true);
    expect((await ask('query ($id: ID!) { mediaFile(id: $id) { name kind contentType bytes sha256 extended scan linkedType uploadedByName } }', { id: body.id })).mediaFile).toEqual({ name: '井盖.txt', kind: 'IMAGE', contentType: 'image/png', bytes: png.length, sha256: body.sha256, extended: { width: 640, height: 480 }, scan: 'CLEAN', linkedType: 'Pipe', uploadedByName: '管理员' });
    expect(clamd.seen.at(-1)).toBe(png.length);
  });

  it('are given in ranges, and not again to whoever has them', async () => {
    const [{ id, sha256 }] = (await ask('{ mediaFiles(filter: { linkedId: { eq: "p1" } }) { nodes { id sha256 } } }')).mediaFiles.nodes;
    const part = await download(id, { range: 'bytes=1-3' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, `bytes 1-3/${png.length}`, 'PNG']);
    expect((await download(id, { range: `bytes=${png.length}-` })).status).toBe(416);
    expect((await download(id, { 'if-none-match': `"${sha256}"` })).status).toBe(304);
  });

  it('leave nothing behind when they are too large, hold a virus, are empty, or break off', async () => {
    const before = filesIn('files').length;
    const large = await upload('x', randomBytes(300_001));
    expect([large.status, large.body.errors?.[0]?.extensions.code]).toEqual([413, 'BAD_USER_INPUT']);
    const virus = await upload('x', 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
    expect(virus.body.errors?.[0]?.message).toContain('Eicar-Test-Signature');
    expect((await upload('x', '')).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await upload('a/b', 'x')).body.errors?.[0]?.message).toContain('name');
    expect([filesIn('files').length, filesIn('uploads')]).toEqual([before, []]);
    expect((await ask('{ mediaFiles { totalCount } }')).mediaFiles.totalCount).toBe(1);
  });

  it('are refused while the scanner does not answer', async () => {
    await new Promise((resolve) => clamd.server.close(resolve));
    const { status, body } = await upload('x.txt', 'hello');
    expect([status, body.errors?.[0]?.extensions.code, filesIn('uploads')]).toEqual([503, 'SERVICE_UNAVAILABLE', []]);
  });

  it('are changed and removed with their bytes, each with an audit entry; what a death left in the store goes too', async () => {
    const [{ id }] = (await ask('{ mediaFiles { nodes { id } } }')).mediaFiles.nodes;
    const change = 'mutation ($input: UpdateMediaFileInput!) { updateMediaFile(input: $input) { file { title tags extended } userErrors { code } } }';
    expect((await ask(change, { input: { id, title: '阀门井', tags: ['巡检'], extended: { camera: 'X1' } } })).updateMediaFile).toEqual({ file: { title: '阀门井', tags: ['巡检'], extended: { width: 640, height: 480, camera: 'X1' } }, userErrors: [] });
    expect((await ask('mutation ($input: RemoveMediaFileInput!) { removeMediaFile(input: $input) { file { id } userErrors { code } } }', { input: { id } })).removeMediaFile).toEqual({ file: { id }, userErrors: [] });
    await expect.poll(() => filesIn('files')).toEqual([]);
    expect((await download(id)).status).toBe(404);
    const entries = async () => (await ask('{ auditVerification { intact } auditEntries(filter: { target: { eq: "MediaFile ' + id + '" } }) { nodes { action outcome } } }')).auditEntries.nodes;
    expect((await entries()).map(({ action }: { action: string }) => action)).toEqual(['uploadMediaFile', 'updateMediaFile', 'removeMediaFile']);
  });

  it('are seen by those only who may, of one utility', async () => {
    const { token } = await house.signIn(await house.person('guest', ['viewer']));
    expect((await upload('x.txt', 'hello', token)).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await fetch(`${house.url}/media/files?name=x`, { method: 'POST', body: 'x' })).status).toBe(401);
  });
});

describeEachDatabase('files in an object store', (database) => {
  let house: Installation;
  let store: ObjectStore;
  beforeAll(async () => {
    store = await startObjectStore();
    house = await install(database, { HYDROGRAPH_S3_URL: store.url, HYDROGRAPH_S3_BUCKET: KEY.bucket, HYDROGRAPH_S3_REGION: KEY.region, HYDROGRAPH_S3_KEY_ID: KEY.id, HYDROGRAPH_S3_SECRET: KEY.secret });
  });
  afterAll(async () => {
    await house?.stop();
    await store?.stop();
  });
  const call = (path: string, init: RequestInit = {}) => fetch(`${house.url}/media/files${path}`, { ...init, headers: { authorization: `Bearer ${house.admin}`, 'content-type': 'application/octet-stream', ...init.headers } });
  const listed = async () => ((await house.ask('{ mediaFiles { nodes { id } } }', house.admin)).data as ReturnType<JSON['parse']>).mediaFiles.nodes;

  it('are taken, given in ranges and removed with their bytes', async () => {
    const content = randomBytes(500_000);
    const sent = await call('?name=a.bin', { method: 'POST', body: content });
    const { id, sha256 } = (await sent.json()) as { id: string; sha256: string };
    expect([sent.status, sha256, [...store.objects.keys()]]).toEqual([201, createHash('sha256').update(content).digest('hex'), [`media/${id}`]]);
    expect(Buffer.from(await (await call(`/${id}`)).arrayBuffer()).equals(content)).toBe(true);
    const part = await call(`/${id}`, { headers: { range: 'bytes=100-199' } });
    expect([part.status, Buffer.from(await part.arrayBuffer()).equals(content.subarray(100, 200))]).toEqual([206, true]);
    expect(existsSync(join(house.folder, 'media', 'files'))).toBe(false);
    await house.ask('mutation ($input: RemoveMediaFileInput!) { removeMediaFile(input: $input) { userErrors { code } } }', house.admin, { input: { id } });
    await expect.poll(() => store.objects.size).toBe(0);
  });

  it('are refused with a coded error while it does not take them, and nothing is left behind', async () => {
    store.fail(3, 503);
    const refused = await call('?name=b.bin', { method: 'POST', body: randomBytes(1000) });
    expect([refused.status, (await refused.json()) as object]).toEqual([503, { errors: [{ message: 'Files cannot be taken just now: their store does not answer', extensions: { code: 'SERVICE_UNAVAILABLE' } }] }]);
    expect([await listed(), store.objects.size, readdirSync(join(house.folder, 'media', 'uploads'))]).toEqual([[], 0, []]);
    expect((await call('?name=b.bin', { method: 'POST', body: randomBytes(1000) })).status).toBe(201);
  });

  it('are not given while it is away', async () => {
    const [{ id }] = await listed();
    store.fail(3, 0);
    expect((await call(`/${id}`)).status).toBe(503);
    expect((await call(`/${id}`)).status).toBe(200);
  });

  it('need the whole setting, or none of it', () => {
    expect(() => readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_S3_URL: store.url, HYDROGRAPH_S3_KEY_ID: 'x' })).toThrow(/HYDROGRAPH_S3_BUCKET: is needed with HYDROGRAPH_S3_URL, HYDROGRAPH_S3_KEY_ID\n.*HYDROGRAPH_S3_SECRET/);
  });
});
