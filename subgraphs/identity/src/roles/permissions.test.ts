import { describe, expect, it } from 'vitest';
import { isPermission, meetPermissions } from './permissions.ts';

describe('permissions that two sides allow', () => {
  it.each([
    [['*'], ['network:read'], ['network:read']],
    [['network:read', 'assets:write'], ['*'], ['network:read', 'assets:write']],
    [['network:*'], ['network:read', 'assets:read'], ['network:read']],
    [['network:read'], ['network:write'], []],
    [['network:read'], [], []],
    [['network:*'], ['network:*'], ['network:*']],
  ])('%j and %j are %j', (some, others, both) => {
    expect(meetPermissions(some, others)).toEqual(both);
  });

  it.each([['*', true], ['network:read', true], ['network:*', true], ['network', false], ['pumps:read', false], ['network:read:write', false], ['network:delete', false]])('%s exists: %s', (text, exists) => {
    expect(isPermission(text)).toBe(exists);
  });
});
