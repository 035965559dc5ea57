import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Fewest characters of a password. */
export const MIN_LENGTH = 10;
const MAX_LENGTH = 128;
/** How many passwords before the present one may not come back. */
export const REMEMBERED = 5;
/** How long a password can be used before it must be changed, days. */
export const LIFE_DAYS = 90;
/** Kinds of characters a password needs: lower-case letters, capitals, digits, others (Chinese counts as other). */
const MIN_CLASSES = 3;
/** Of 0 to 4: from 3 on a password resists guessing offline for long. */
const MIN_STRENGTH = 3;

/** Which rule a password breaks; the page that asks for it knows the words. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_FEW_KINDS' | 'CONTAINS_NAME' | 'TOO_COMMON' | 'USED_BEFORE';

let judge: ZxcvbnFactory | undefined;

/** The rules that a new password breaks, apart from those used before. `names` are the user's own: none may be part of it. */
export function faultsOf(password: string, names: readonly string[]): PasswordFault[] {
  const characters = [...password.normalize('NFC')];
  // First, because what follows takes time that grows with the length.
  if (characters.length > MAX_LENGTH) return ['TOO_LONG'];
  const faults: PasswordFault[] = [];
  if (characters.length < MIN_LENGTH) faults.push('TOO_SHORT');
  if (kindsIn(password) < MIN_CLASSES) faults.push('TOO_FEW_KINDS');
  if (containsName(password, names)) faults.push('CONTAINS_NAME');
  judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  if (judge.check(password, [...names, 'hydrograph', 'shuiwu', '水务']).score < MIN_STRENGTH) faults.push('TOO_COMMON');
  return faults;
}

const kindsIn = (password: string): number => [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((kind) => kind.test(password)).length;

function containsName(password: string, names: readonly string[]): boolean {
  const text = password.normalize('NFKC').toLowerCase();
  return names
    .flatMap((name) => [name, ...name.split(/[\s._-]+/)])
    .map((name) => name.normalize('NFKC').toLowerCase())
    .filter((name) => [...name].length >= (/\p{Script=Han}/u.test(name) ? 2 : 3))
    .some((name) => text.includes(name) || text.includes([...name].toReversed().join('')));
}
