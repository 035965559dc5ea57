import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPersonalKeys } from './personal-keys.ts';

describe('the keys of personal data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-personal-'));
  const file = join(folder, 'keys.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('open what they sealed, and nothing that was changed or moved to another owner', () => {
    const keys = openPersonalKeys(file);
    const sealed = keys.seal('13812345678', 'a phone');
    expect(sealed).not.toContain('13812345678');
    expect(keys.open(sealed, 'a phone')).toBe('13812345678');
    expect(keys.seal('13812345678', 'a phone')).not.toBe(sealed);
    expect(() => keys.open(sealed, 'b phone')).toThrow();
    expect(() => keys.open(sealed.slice(0, -3) + 'AAA', 'a phone')).toThrow();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('open what was sealed before a rotation, also in a process that has not heard of it, and find by the same hash', () => {
    const [one, other] = [openPersonalKeys(file), openPersonalKeys(file)];
    const before = one.seal('x', 'o');
    const hash = one.hash('x', 't phone');
    const id = one.rotate();
    const after = one.seal('x', 'o');
    expect([before.split('.')[0], after.split('.')[0]]).toEqual([other.current, id]);
    expect([one.open(before, 'o'), other.open(after, 'o'), openPersonalKeys(file).open(before, 'o')]).toEqual(['x', 'x', 'x']);
    expect([openPersonalKeys(file).hash('x', 't phone'), one.hash('x', 'u phone') === hash]).toEqual([hash, false]);
  });
});
