import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTown } from '@hydrograph/networks';
import { afterEach, expect, it } from 'vitest';
import { keptTown } from './kept-town.ts';

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-kept-town-'));
const plan = createTown({ size: 'small' });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('reads back the town that was made up', async () => {
  const kept = keptTown(folder, 'small');
  expect(await kept.read()).toBeUndefined();
  await kept.write(plan);
  expect(await keptTown(folder, 'small').read()).toEqual(plan);
  expect(await keptTown(folder, 'medium').read()).toBeUndefined();
});

it('takes a file that is cut off for none', async () => {
  const kept = keptTown(folder, 'small');
  await kept.write(plan);
  truncateSync(join(folder, readdirSync(folder)[0]!), 5000);
  expect(await kept.read()).toBeUndefined();
});

it('keeps one town and nothing of older code', async () => {
  const kept = keptTown(folder, 'small');
  await kept.write(plan);
  writeFileSync(join(folder, 'town-small-0123456789ab.v8'), 'old');
  await kept.write(plan);
  expect(readdirSync(folder)).toHaveLength(1);
});
