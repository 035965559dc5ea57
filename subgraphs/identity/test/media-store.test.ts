import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStore } from '../src/media/folder-store.ts';
import { StoreAway, type MediaStore } from '../src/media/media-store.ts';
import { createS3Store, type S3Place } from '../src/media/s3-store.ts';
import { KEY, startObjectStore, type ObjectStore } from './object-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'hydrograph-media-store-'));
let objectStore: ObjectStore;
beforeAll(async () => {
  objectStore = await startObjectStore();
});
afterAll(async () => {
  await objectStore.stop();
  rmSync(folder, { recursive: true, force: true });
});

const quick = { timeoutMs: 2000, pauseMs: 5 };
const place = (changes: Partial<S3Place> = {}): S3Place => ({ url: objectStore.url, bucket: KEY.bucket, region: KEY.region, keyId: KEY.id, secret: KEY.secret, addressing: 'path', ...changes });
const aFile = (bytes: number) => {
  const content = randomBytes(bytes);
  const path = join(folder, `upload-${randomBytes(6).toString('hex')}`);
  writeFileSync(path, content);
  return { content, path, facts: { bytes, sha256: createHash('sha256').update(content).digest('hex') } };
};

// A real one is asked as well where it is named: HYDROGRAPH_TEST_S3=http://key:secret@host:port/bucket?region=...
const real = process.env.HYDROGRAPH_TEST_S3 ? new URL(process.env.HYDROGRAPH_TEST_S3) : undefined;
const stores: [string, () => MediaStore][] = [
  ['a folder', () => createFolderStore(join(folder, 'files'))],
  ['an object store', () => createS3Store(place(), quick)],
  ...(real ? [['the object store of HYDROGRAPH_TEST_S3', () => createS3Store({ url: real.origin, bucket: real.pathname.slice(1), region: real.searchParams.get('region') ?? 'us-east-1', keyId: real.username, secret: real.password, addressing: 'path' })] as [string, () => MediaStore]] : []),
];

describe.each(stores)('%s', (_name, open) => {
  it('gives what it took, whole and in parts, until it is removed', async () => {
    const store = open();
    const { content, path, facts } = aFile(3_000_000);
    await store.check();
    await store.put('0193-a', path, facts);
    expect((await buffer(await store.read('0193-a', { start: 0, end: facts.bytes - 1 }))).equals(content)).toBe(true);
    expect((await buffer(await store.read('0193-a', { start: 1000, end: 1009 }))).equals(content.subarray(1000, 1010))).toBe(true);
    expect((await buffer(await store.read('0193-a', { start: facts.bytes - 1, end: facts.bytes - 1 }))).length).toBe(1);
    await store.remove('0193-a');
    await store.remove('0193-a');
    await expect(store.read('0193-a', { start: 0, end: 1 })).rejects.toThrow();
    await store.close();
  });

  it('takes the same object again, as after a broken connection', async () => {
    const store = open();
    const [first, second] = [aFile(10), aFile(10)];
    await store.put('0193-b', first.path, first.facts);
    await store.put('0193-b', second.path, second.facts);
    expect((await buffer(await store.read('0193-b', { start: 0, end: 9 }))).equals(second.content)).toBe(true);
    await store.remove('0193-b');
    await store.close();
  });
});

describe('an object store that refuses', () => {
  it.each<[string, () => Partial<S3Place>, string]>([
    ['a wrong secret', () => ({ secret: 'wrong' }), 'HYDROGRAPH_S3_SECRET'],
    ['an unknown key', () => ({ keyId: 'AKIAWRONG' }), 'HYDROGRAPH_S3_KEY_ID'],
    ['a bucket that does not exist', () => ({ bucket: 'nowhere' }), 'HYDROGRAPH_S3_BUCKET'],
    ['another region', () => ({ region: 'us-east-1' }), 'HYDROGRAPH_S3_REGION'],
    ['an address where none listens', () => ({ url: 'http://127.0.0.1:1' }), 'HYDROGRAPH_S3_URL'],
  ])('%s is told with the setting to look at, and keeps nothing', async (_what, changes, setting) => {
    const store = createS3Store(place(changes()), quick);
    const { path, facts } = aFile(100);
    await expect(store.put('0193-c', path, facts)).rejects.toThrow(StoreAway);
    await expect(store.check()).rejects.toThrow(setting);
    await expect(store.remove('0193-c')).rejects.toThrow(setting);
    expect(objectStore.objects.size).toBe(0);
    await store.close();
  });

  it('changed bytes: what arrives is not what was hashed', async () => {
    const store = createS3Store(place(), quick);
    const { path, facts } = aFile(100);
    writeFileSync(path, randomBytes(100));
    await expect(store.put('0193-d', path, facts)).rejects.toThrow('XAmzContentSHA256Mismatch');
    expect(objectStore.objects.size).toBe(0);
    await store.close();
  });
});

describe('an object store that is ill for a moment', () => {
  it.each([['slow down', 503], ['a broken connection', 0]])('is asked again after %s, not for ever', async (_what, status) => {
    const store = createS3Store(place(), quick);
    const { content, path, facts } = aFile(200_000);
    objectStore.fail(2, status);
    await store.put('0193-e', path, facts);
    expect(objectStore.objects.get('media/0193-e')?.equals(content)).toBe(true);
    const before = objectStore.asked.count;
    objectStore.fail(9, status);
    await expect(store.remove('0193-e')).rejects.toThrow(StoreAway);
    expect(objectStore.asked.count - before).toBe(3);
    objectStore.fail(0, 0);
    await store.remove('0193-e');
    await store.close();
  });

  it('fails a reader whose bytes break off, instead of giving a shorter file', async () => {
    const store = createS3Store(place(), quick);
    const { path, facts } = aFile(100_000);
    await store.put('0193-f', path, facts);
    objectStore.cutNextAnswer();
    await expect(store.read('0193-f', { start: 0, end: 99_999 }).then(buffer)).rejects.toThrow();
    await store.remove('0193-f');
    await store.close();
  });
});
