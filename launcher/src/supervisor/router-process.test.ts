import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endRouterLeftBehind, rememberRouter } from './router-process.ts';

let dataDir: string;
let left: ChildProcess | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-router-pid-'));
});
afterEach(() => {
  left?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

async function aProcess(...words: string[]): Promise<number> {
  left = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', ...words], { stdio: 'ignore' });
  await once(left, 'spawn');
  return left.pid ?? 0;
}

describe.runIf(process.platform === 'linux')('an Apollo Router whose supervisor was killed', () => {
  it('is ended at the next start', async () => {
    rememberRouter(dataDir, await aProcess('--config', '/somewhere/router.yaml'));
    const gone = once(left!, 'exit');
    endRouterLeftBehind(dataDir);
    expect(await gone).toEqual([null, 'SIGKILL']);
    expect(existsSync(join(dataDir, 'router.pid'))).toBe(false);
  });

  it('is not mistaken for another program that got its process id', async () => {
    rememberRouter(dataDir, await aProcess('something', 'else'));
    endRouterLeftBehind(dataDir);
    expect(left?.exitCode ?? left?.signalCode).toBeNull();
  });

  it.each(['', 'abc', '-1', '0', '999999999'])('is nobody when the note says %j', (text) => {
    writeFileSync(join(dataDir, 'router.pid'), text);
    expect(() => endRouterLeftBehind(dataDir)).not.toThrow();
  });
});
