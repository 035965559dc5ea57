import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { takeDataFolder } from '../src/supervisor/data-folder.ts';
import { run } from './processes.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hydrograph-cli-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hydrograph = (args: string[], env: NodeJS.ProcessEnv = {}, input = '') =>
  run(process.execPath, ['--disable-warning=ExperimentalWarning', inRepository('launcher/src/main.ts'), ...args], { env: { HYDROGRAPH_DATA_DIR: folder, HYDROGRAPH_URL: '', ...env }, input });

const smallNetwork = `[JUNCTIONS]
 J1 10 5
 J2 12 0
[RESERVOIRS]
 R1 50
[PIPES]
 P1 R1 J1 100 300 130 0 Open
 P2 J1 J2 200 200 130 0 Open
[OPTIONS]
 Units LPS
 Headloss H-W
[COORDINATES]
 R1 0 0
 J1 100 0
 J2 300 0
[END]
`;

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('hydrograph import --dry-run', () => {
  it('prints one object with counts, skipped lines and warnings', async () => {
    const { code, stdout } = await hydrograph(['import', file('town.inp', smallNetwork), '--dry-run', '--json']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { junctions: 2, reservoirs: 1, tanks: 0, pipes: 2, pumps: 0, valves: 0 }, skipped: [], warnings: expect.any(Array) });
  });

  it('prints the counts for a reader', async () => {
    const { code, stdout } = await hydrograph(['import', file('town.inp', smallNetwork), '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ +2 junctions$/m);
  });

  it('refuses a broken file with its line, code 1, nothing else on standard output', async () => {
    const broken = file('broken.inp', smallNetwork.replace('P1 R1 J1 100', 'P1 R1 NOWHERE 100'));
    const told = await hydrograph(['import', broken, '--dry-run', '--json']);
    expect(told.code).toBe(1);
    expect(JSON.parse(told.stdout).error).toMatchObject({ line: 7, message: expect.stringContaining('line 7') });
    const plain = await hydrograph(['import', broken, '--dry-run']);
    expect(plain).toMatchObject({ code: 1, stdout: '' });
    expect(plain.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([['a file that does not exist', 'nowhere.inp', 'ENOENT'], ['a folder', '.', 'is a folder']])('refuses %s', async (_what, name, reason) => {
    const { code, stderr } = await hydrograph(['import', join(folder, name), '--dry-run']);
    expect(code).toBe(1);
    expect(stderr).toContain(reason);
    expect(stderr).not.toContain('    at ');
  });
});

describe('wrong use', () => {
  it.each([
    [['import']],
    [['import', 'x.inp', '--at', '200,30']],
    [['import', 'x.inp', '--at', '120']],
    [['import', 'x.inp', '--rotate', 'north']],
    [['import', 'x.inp', '--frobnicate']],
    [['query', 'x.graphql', '--variables', '[1]']],
    [['query', 'x.graphql', '--variables', '{']],
    [['bench', 'no-such-benchmark']],
    [['frobnicate']],
  ])('%j ends with code 2 and says why', async (args) => {
    const { code, stdout, stderr } = await hydrograph(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('of a setting names the variable and its value', async () => {
    const { code, stderr } = await hydrograph(['start'], { HYDROGRAPH_PORT: 'four thousand' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^HYDROGRAPH_PORT=four thousand: /);
  });
});

describe('without a running product', () => {
  it.each([[['import', 'FILE']], [['query', 'FILE']]])('%j says in one line how to start it', async (args) => {
    const path = file('town.inp', smallNetwork);
    const { code, stderr } = await hydrograph(args.map((arg) => (arg === 'FILE' ? path : arg)));
    expect(code).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('npm start');
  });

  it('says so too when HYDROGRAPH_URL leads nowhere', async () => {
    mkdirSync(join(folder, 'secrets'));
    file('secrets/local-token', 'x'.repeat(40));
    const { code, stderr } = await hydrograph(['query', '-'], { HYDROGRAPH_URL: 'http://127.0.0.1:9' }, '{ version }');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Nothing answers at http:\/\/127\.0\.0\.1:9\/auth\/token \(.+\)\. Start Hydrograph with: npm start\n$/);
  });
});

describe('hydrograph reset', () => {
  it('deletes nothing without a yes', async () => {
    writeFileSync(join(folder, 'lock'), '');
    expect((await hydrograph(['reset'], {}, 'no\n')).code).toBe(1);
    expect((await hydrograph(['reset'], {}, '')).code).toBe(1);
    expect(existsSync(folder)).toBe(true);
  });

  it.each([[['reset'], 'yes\n'], [['reset', '--yes'], '']])('%j with %j deletes the data folder', async (args, input) => {
    mkdirSync(join(folder, 'database'));
    expect((await hydrograph(args, {}, input)).code).toBe(0);
    expect(existsSync(folder)).toBe(false);
  });

  it('refuses a folder that holds other files', async () => {
    file('thesis.doc', 'three years of work');
    const { code, stderr } = await hydrograph(['reset', '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('thesis.doc');
    expect(existsSync(join(folder, 'thesis.doc'))).toBe(true);
  });

  it('refuses while the product runs', async () => {
    const taken = takeDataFolder(folder);
    const { code, stderr } = await hydrograph(['reset', '--yes']);
    taken.release();
    expect(code).toBe(1);
    expect(stderr).toContain('already runs on the data folder');
    expect(existsSync(folder)).toBe(true);
  });
});

describe('with a running product', () => {
  let server: Server;
  let requests: { path: string; authorization: string | undefined; body: string }[];
  let states: object[];
  let expireTokens: boolean;

  beforeEach(async () => {
    requests = [];
    states = [];
    expireTokens = false;
    mkdirSync(join(folder, 'secrets'));
    file('secrets/local-token', `${'t'.repeat(40)}\n`);
    server = createServer(async (request, response) => {
      const body = await text(request);
      const path = request.url ?? '';
      requests.push({ path, authorization: request.headers.authorization, body });
      const signOns = requests.filter((one) => one.path === '/auth/token').length;
      const answer = (status: number, json: object) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
      if (path === '/auth/token') answer(200, { accessToken: `access-${signOns}`, expiresIn: 900 });
      else if (expireTokens && signOns < 2) answer(401, { errors: [{ message: 'The token has expired', extensions: { code: 'UNAUTHENTICATED' } }] });
      else if (path.startsWith('/import/network')) answer(202, { importId: 'import-1' });
      else if (path === '/export/network?model=nobody') answer(400, { errors: [{ message: 'model: no published network is called "nobody"', extensions: { code: 'BAD_USER_INPUT' } }] });
      else if (path.startsWith('/export/network')) response.writeHead(200, { 'content-type': 'text/plain' }).end(smallNetwork);
      else answer(200, { data: body.includes('networkImport') ? { networkImport: states.shift() } : { version: '0.1.0' } });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => server.close());

  const url = (): NodeJS.ProcessEnv => ({ HYDROGRAPH_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
  const state = (values: object): object => ({ state: 'READING', progress: 0, counts: null, skipped: [], warnings: [], error: null, model: null, ...values });

  it('signs on by the token file, uploads the bytes and reports what was imported', async () => {
    const counts = { junctions: 2, reservoirs: 1, tanks: 0, pipes: 2, pumps: 0, valves: 0 };
    states = [state({}), state({ state: 'LOADING', progress: 0.5 }), state({ state: 'PUBLISHED', progress: 1, counts, model: { id: 'm1', name: 'Old town' } })];
    const { code, stdout } = await hydrograph(['import', file('town.inp', smallNetwork), '--at', '120.16,30.25', '--rotate', '-12.5', '--name', 'Old town', '--json'], url());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ counts, skipped: [], warnings: [], model: { id: 'm1', name: 'Old town' } });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({ grant: 'local-token', token: 't'.repeat(40) });
    const upload = requests.find(({ path }) => path.startsWith('/import/network'));
    expect(Object.fromEntries(new URL(upload?.path ?? '', 'http://x').searchParams)).toMatchObject({ at: '120.16,30.25', rotate: '-12.5', name: 'Old town' });
    expect(upload).toMatchObject({ authorization: 'Bearer access-1', body: smallNetwork });
  });

  it('says why the product refused a file', async () => {
    states = [state({ state: 'REFUSED', error: { line: 7, text: 'P1 R1 NOWHERE', reason: 'there is no node NOWHERE' } })];
    const { code, stdout, stderr } = await hydrograph(['import', file('town.inp', smallNetwork)], url());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('was not imported: line 7: there is no node NOWHERE: P1 R1 NOWHERE');
  });

  it('exports a network into a file or to standard output, and leaves an old file alone when the product refuses', async () => {
    const target = join(folder, 'out.inp');
    const exported = await hydrograph(['export', target, '--model', 'Old town', '--json'], url());
    expect({ code: exported.code, said: JSON.parse(exported.stdout) }).toEqual({ code: 0, said: { file: target, bytes: Buffer.byteLength(smallNetwork) } });
    expect(readFileSync(target, 'utf8')).toBe(smallNetwork);
    expect(requests.at(-1)).toMatchObject({ path: '/export/network?model=Old+town', authorization: 'Bearer access-1' });
    expect(await hydrograph(['export', '-'], url())).toMatchObject({ code: 0, stdout: smallNetwork });
    const refused = await hydrograph(['export', target, '--model', 'nobody'], url());
    expect({ code: refused.code, stderr: refused.stderr }).toEqual({ code: 1, stderr: 'Nothing was exported: model: no published network is called "nobody"\n' });
    expect(readFileSync(target, 'utf8')).toBe(smallNetwork);
    expect((await hydrograph(['export', join(folder, 'no', 'such.inp')], url())).stderr).toContain('cannot be written (ENOENT)');
  });

  it('queries from a file and from standard input, with variables', async () => {
    const document = 'query Version { version }';
    const fromFile = await hydrograph(['query', file('version.graphql', document), '--variables', '{"a":1}'], url());
    expect(fromFile.code).toBe(0);
    expect(JSON.parse(fromFile.stdout)).toEqual({ data: { version: '0.1.0' } });
    expect(JSON.parse(requests.at(-1)?.body ?? '')).toEqual({ query: document, variables: { a: 1 } });
    expect((await hydrograph(['query', '-'], url(), document)).stdout).toBe(fromFile.stdout);
  });

  it('signs on again when its token has expired', async () => {
    expireTokens = true;
    expect((await hydrograph(['query', '-'], url(), '{ version }')).code).toBe(0);
    expect(requests.map(({ path, authorization }) => `${path} ${authorization ?? ''}`)).toEqual(['/auth/token ', '/graphql Bearer access-1', '/auth/token ', '/graphql Bearer access-2']);
  });
});

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
