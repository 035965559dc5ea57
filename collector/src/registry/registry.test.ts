import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegistry } from './registry.ts';

const log = pino({ level: 'silent' });
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hydrograph-points-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const document = (version: number, code: string) => ({ version, tenantId: 't/../1', points: [{ id: `id-${code}`, code }] });

describe('the points the collector knows', () => {
  it('finds by id and by code, in their own tenant, also after a restart', async () => {
    await openRegistry(folder, log).take(document(1, 'A'));
    const registry = openRegistry(folder, log);
    expect(registry.find('t/../1', 'A')).toBe(registry.find('t/../1', 'id-A'));
    expect(registry.find('t', 'A')).toBeUndefined();
    expect(registry.size).toBe(1);
    expect(readdirSync(folder)).toEqual(['t%2F..%2F1.json']);
  });

  it('ignores a document that was overtaken, but takes that of a restored database', async () => {
    let now = 1_000_000;
    const registry = openRegistry(folder, log, () => now);
    await registry.take(document(5, 'new'));
    await registry.take(document(4, 'old'));
    expect(registry.find('t/../1', 'new')).toBeDefined();
    now += 60_000;
    await registry.take(document(2, 'restored'));
    expect(registry.find('t/../1', 'restored')).toBeDefined();
    expect(registry.find('t/../1', 'new')).toBeUndefined();
  });

  it('starts without a file it cannot read', async () => {
    writeFileSync(join(folder, 'broken.json'), '{"version":1,');
    expect(openRegistry(folder, log).size).toBe(0);
  });
});
