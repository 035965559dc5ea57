import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { routerVersion } from './binary.ts';

/** Where Apollo publishes its releases. */
export const releases = 'https://github.com/apollographql/router/releases/download';

/** The Router cannot be installed; the message says why and what else can be done. */
export class InstallRefused extends Error {}

export interface InstallOptions {
  /** File to make. */
  to: string;
  say: (line: string) => void;
  /** Base URL of the releases. */
  from?: string;
  platform?: string;
  /** Program that builds it from source where the releases cannot be reached. */
  cargo?: string;
}

const targets: Record<string, string> = {
  'linux-x64': 'x86_64-unknown-linux-gnu',
  'linux-arm64': 'aarch64-unknown-linux-gnu',
  'darwin-x64': 'x86_64-apple-darwin',
  'darwin-arm64': 'aarch64-apple-darwin',
  'win32-x64': 'x86_64-pc-windows-msvc',
};

/**
 * Gets the pinned Apollo Router: its release of this platform, checked against the published sums; built from its published
 * source where the releases cannot be reached. Nothing is left behind when that fails.
 * @throws InstallRefused
 */
export async function installRouter({ to, say, from = releases, platform = `${process.platform}-${process.arch}`, cargo = 'cargo' }: InstallOptions): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'hydrograph-router-'));
  try {
    const target = targets[platform];
    const release = target && (await download(`${from}/v${routerVersion}`, `router-v${routerVersion}-${target}.tar.gz`, work, say));
    const program = release ? await unpack(release, work) : await build(work, cargo, say);
    mkdirSync(dirname(to), { recursive: true });
    // Beside its place first: a rename within one folder is whole or not at all.
    const beside = `${to}.part`;
    copyFileSync(program, beside);
    chmodSync(beside, 0o755);
    renameSync(beside, to);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @returns the file; undefined when the server cannot be reached or does not have it. */
async function download(folder: string, name: string, work: string, say: (line: string) => void): Promise<string | undefined> {
  const url = `${folder}/${name}`;
  say(`Downloading ${url} ...`);
  const [archive, sums] = await Promise.all([bytesOf(url), bytesOf(`${folder}/sha256sums.txt`)]);
  if (typeof archive === 'string' || typeof sums === 'string') {
    say(`It cannot be downloaded: ${typeof archive === 'string' ? archive : sums}`);
    return undefined;
  }
  const published = sums.toString().split('\n').find((line) => basename(line.trim()) === name || line.trim().endsWith(` ${name}`))?.trim().split(/\s+/)[0];
  const sum = createHash('sha256').update(archive).digest('hex');
  if (published !== sum) throw new InstallRefused(`${url} has the SHA-256 sum ${sum}, but ${published ?? 'none'} is published for it in ${folder}/sha256sums.txt. Nothing was installed.`);
  const file = join(work, name);
  writeFileSync(file, archive);
  return file;
}

async function bytesOf(url: string): Promise<Buffer | string> {
  try {
    const response = await fetch(url);
    return response.ok ? Buffer.from(await response.arrayBuffer()) : `${url} answers ${response.status}`;
  } catch (error) {
    const { cause } = error as Error;
    return cause instanceof Error ? cause.message : String(error);
  }
}

async function unpack(archive: string, work: string): Promise<string> {
  await run('tar', ['-xzf', archive, '-C', work]);
  return join(work, 'dist', process.platform === 'win32' ? 'router.exe' : 'router');
}

async function build(work: string, cargo: string, say: (line: string) => void): Promise<string> {
  say(`Building it from its published source by ${cargo}: about 20 minutes on 2 cores; needs Rust 1.95, protoc, make and a C compiler ...`);
  await run(cargo, ['install', 'apollo-router', '--version', routerVersion, '--locked', '--root', work]);
  const program = join(work, 'bin', process.platform === 'win32' ? 'router.exe' : 'router');
  if (!existsSync(program)) throw new InstallRefused(`${cargo} made no ${program}`);
  return program;
}

function run(file: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => reject(new InstallRefused(`${file} cannot be run (${error.message}). Get Apollo Router ${routerVersion} in another way and set APOLLO_ROUTER_BIN to it; without one the edge executes queries itself.`)));
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new InstallRefused(`${file} ${args.join(' ')} ended with code ${code}`))));
  });
}
