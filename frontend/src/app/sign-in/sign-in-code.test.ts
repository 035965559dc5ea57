import { expect, it } from 'vitest';
import { codeOf } from './sign-in-code.ts';

it.each([
  [' http://127.0.0.1:4000/sign-in?code=abcDEF_123-xyz\n', 'abcDEF_123-xyz'],
  ['/sign-in?to=%2F&code=a%2Bb#x', 'a+b'],
  ['abcdefghijklmnop-_1', 'abcdefghijklmnop-_1'],
  ['http://127.0.0.1:4000/sign-in', ''],
  ['hello', ''],
])('finds the code in %j', (pasted, code) => {
  expect(codeOf(pasted)).toBe(code);
});
