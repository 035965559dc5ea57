import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { aProductsPorts, collect, eventually, run } from './processes.ts';

const examples = [...readFileSync(inRepository('docs/api.md'), 'utf8').matchAll(/```(sh|graphql|ts)\n([\s\S]*?)```/g)].map(([, language = '', text = '']) => ({ language, text }));

describe('docs/api.md, example by example', { timeout: 60_000 }, () => {
  let dataDir: string;
  let product: ChildProcess;
  let url: string;
  let token: string;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-cookbook-'));
    const env = { ...process.env, HYDROGRAPH_DATA_DIR: dataDir, ...(await aProductsPorts()), HYDROGRAPH_DEMO: 'small', HYDROGRAPH_URL: '', NODE_ENV: '', VITEST: '', LANG: 'C', LC_ALL: '' };
    product = spawn(process.execPath, [inRepository('launcher/hydrograph.mjs'), 'start'], { env });
    const output = collect(product);
    const ready = await eventually('the product is ready', () => {
      if (product.exitCode !== null) throw new Error(`The product ended: ${output.stdout}${output.stderr}`);
      return /^Hydrograph is ready: (\S+) /m.exec(output.stdout);
    }, 400_000);
    url = ready[1] ?? '';
    token = '';
  }, 420_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => product.once('exit', resolve));
    if (product.exitCode === null) {
      product.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const here = (text: string): string => text.replaceAll('http://127.0.0.1:4000', url).replaceAll('.hydrograph/', `${dataDir}/`);

  it.each(examples)('$language: $text', async ({ language, text }) => {
    if (language === 'graphql') {
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: text }) });
      const { data, errors } = (await response.json()) as { data?: Record<string, { userErrors?: unknown[] } | null>; errors?: unknown };
      expect(errors).toBeUndefined();
      for (const answer of Object.values(data ?? {})) expect(answer?.userErrors ?? []).toEqual([]);
      return;
    }
    const file = join(dataDir, `example.${language}`);
    writeFileSync(file, language === 'sh' ? `set -o pipefail\n${here(text)}\necho "TOKEN=$TOKEN"` : here(text));
    const { code, stdout, stderr } = await run(language === 'sh' ? 'bash' : process.execPath, [file], { env: { TOKEN: token } });
    expect(stderr.replace(/^.*ExperimentalWarning.*\n?/gm, '')).toBe('');
    expect(code).toBe(0);
    token = /^TOKEN=(.+)$/m.exec(stdout)?.[1] ?? token;
    expect(token).not.toBe('');
    if (language === 'sh') expect(stdout).not.toMatch(/"code":"(?!COST_LIMIT)/);
    else if (text.includes('console.log')) expect(stdout).toMatch(/^[1-9]\d* points$/m);
  });
});
