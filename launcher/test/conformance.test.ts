import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const text = readFileSync(resolve(root, 'docs/conformance.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => /^\| P\d/.test(line))
  .map((line) => {
    const [id, requirement, state, where, test, missing] = line.slice(1, -1).split('|').map((cell) => cell.trim());
    return { id: id!, requirement, state: state!, where, test: test?.replaceAll('`', ''), missing };
  });

describe('the conformance table', () => {
  it('has a state for each of the 189 requirements, each once', () => {
    expect(rows).toHaveLength(189);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(189);
    expect(rows.filter(({ state }) => !['met', 'part', 'open'].includes(state)).map(({ id }) => id)).toEqual([]);
  });

  it('names a place and a test that exist for everything that is met or begun', () => {
    const wrong = rows.filter(({ state, where, test }) => state !== 'open' && !(where && test && existsSync(resolve(root, test))));
    expect(wrong.map(({ id, test }) => `${id} ${test}`)).toEqual([]);
  });

  it('says what is missing where only a part is there', () => {
    expect(rows.filter(({ state, missing }) => state === 'part' && !missing).map(({ id }) => id)).toEqual([]);
  });

  it('counts itself right', () => {
    const count = (state: string): number => rows.filter((row) => row.state === state).length;
    expect(text).toContain(`Of ${rows.length} requirements ${count('met')} are met, ${count('part')} in part, ${count('open')} open.`);
  });
});
