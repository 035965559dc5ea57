import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRouter, routerVersion } from './binary.ts';
import { installRouter } from './install.ts';

const name = `router-v${routerVersion}-x86_64-unknown-linux-gnu.tar.gz`;
const script = `#!/bin/sh\necho ${routerVersion}\n`;

let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-install-'));
});
afterEach(() => {
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A place of releases with one archive, and the sum that it publishes for it. */
async function releasesWith(sum?: string): Promise<string> {
  const dist = join(folder, 'pack', 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'router'), script);
  spawnSync('tar', ['-czf', join(folder, name), '-C', dirname(dist), 'dist']);
  const archive = readFileSync(join(folder, name));
  const sums = `${sum ?? createHash('sha256').update(archive).digest('hex')}  ${name}\n`;
  server = createServer((request, response) => {
    const body = request.url === `/v${routerVersion}/${name}` ? archive : request.url === `/v${routerVersion}/sha256sums.txt` ? sums : undefined;
    response.writeHead(body ? 200 : 404).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function program(text: string): string {
  const file = join(folder, 'program');
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

describe('npm run router:install', () => {
  const options = (from: string) => ({ from, to: join(folder, 'place', 'router'), say: () => undefined, platform: 'linux-x64' });

  it('downloads the release and leaves a program that says its version', async () => {
    const to = join(folder, 'place', 'router');
    await installRouter(options(await releasesWith()));
    expect(findRouter({ APOLLO_ROUTER_BIN: to })).toEqual({ file: to, version: routerVersion });
    expect(readdirSync(dirname(to))).toEqual(['router']);
  });

  it('refuses an archive that is not the published one', async () => {
    const wrong = '0'.repeat(64);
    await expect(installRouter(options(await releasesWith(wrong)))).rejects.toThrow(`but ${wrong} is published`);
    expect(existsSync(join(folder, 'place'))).toBe(false);
  });

  it('builds it from source where the releases cannot be reached', async () => {
    const cargo = program(`#!/bin/sh\nwhile [ $# -gt 0 ]; do [ "$1" = --root ] && root=$2; shift; done\nmkdir -p $root/bin && printf '#!/bin/sh\\necho ${routerVersion}\\n' > $root/bin/router\n`);
    await installRouter({ ...options('http://127.0.0.1:1'), cargo });
    expect(findRouter({ APOLLO_ROUTER_BIN: join(folder, 'place', 'router') })?.version).toBe(routerVersion);
  });

  it('says what else can be done when it can do neither', async () => {
    await expect(installRouter({ ...options('http://127.0.0.1:1'), cargo: join(folder, 'no-cargo') })).rejects.toThrow(/no-cargo cannot be run .* set APOLLO_ROUTER_BIN/);
  });
});

describe('the Apollo Router of a machine', () => {
  it('is the one that APOLLO_ROUTER_BIN names, and a wrong name is refused', () => {
    expect(() => findRouter({ APOLLO_ROUTER_BIN: '/nowhere/router' })).toThrow('APOLLO_ROUTER_BIN=/nowhere/router is no Apollo Router 2');
    expect(() => findRouter({ APOLLO_ROUTER_BIN: program('#!/bin/sh\necho 1.61.0\n') })).toThrow('is no Apollo Router 2');
  });

  it('is no other program that happens to be called router', () => {
    program('#!/bin/sh\necho "router, a tool for wood"\n');
    expect(findRouter({ PATH: folder, XDG_CACHE_HOME: folder })).toBeUndefined();
  });
});
