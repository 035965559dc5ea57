import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './password-hash.ts';
import { faultsOf } from './password-rules.ts';

describe('the rules for passwords', () => {
  it.each([
    ['Ab1!', 'TOO_SHORT'],
    ['a'.repeat(129), 'TOO_LONG'],
    ['onlylowercaseandnothing', 'TOO_FEW_KINDS'],
    ['gT7#lihua.2vX9p', 'CONTAINS_NAME'],
    ['gT7#AUHIL2vX9p', 'CONTAINS_NAME'],
    ['gT7#李华2vX9pq', 'CONTAINS_NAME'],
    ['Password123!', 'TOO_COMMON'],
    ['P@ssw0rd2024!', 'TOO_COMMON'],
    ['Qwerty123456!', 'TOO_COMMON'],
    ['Hydrograph1!', 'TOO_COMMON'],
    ['Ab1!Ab1!Ab1!', 'TOO_COMMON'],
  ])('say what is wrong with %s', (password, fault) => {
    expect(faultsOf(password, ['lihua', '李华'])).toContain(fault);
  });

  it.each(['gT7#qLm2vX9p', 'correct horse Battery 9', '清水池 Level 3 overflows'])('take %s', (password) => {
    expect(faultsOf(password, ['lihua', '李华', ''])).toEqual([]);
  });
});

describe('hashes of passwords', () => {
  const hasher = createPasswordHasher({ memory: 64, passes: 1, parallelism: 1 });

  it('know the password again, however its letters are composed, and no other', async () => {
    const hash = await hasher.hash('Käse 水厂 7');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    expect(await hasher.verify('Käse 水厂 7'.normalize('NFD'), hash)).toBe(true);
    expect(await hasher.verify('Käse 水厂 8', hash)).toBe(false);
    expect(await hasher.hash('Käse 水厂 7')).not.toBe(hash);
  });

  it('are checked with the cost they were made with', async () => {
    const made = await createPasswordHasher({ memory: 256, passes: 2, parallelism: 1 }).hash('password');
    expect(await hasher.verify('password', made)).toBe(true);
  });

  it('never match when there is no hash, and say when one is damaged', async () => {
    expect(await hasher.verify('anything', undefined)).toBe(false);
    await expect(hasher.verify('anything', '$2b$10$x')).rejects.toThrow('damaged');
  });
});
