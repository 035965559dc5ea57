/** The personal data that is kept of a customer, sealed. */
export const personalFields = ['phone', 'idNumber', 'bankAccount'] as const;
export type PersonalField = (typeof personalFields)[number];

/** What is given of a customer: absent stays as it is, empty is removed. */
export type PersonalInput = { readonly [F in PersonalField]?: string | null | undefined };

/** The enum of the contract by field. */
export const fieldOf = { PHONE: 'phone', ID_NUMBER: 'idNumber', BANK_ACCOUNT: 'bankAccount' } as const;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** One spelling for one value, so that it is found however it was typed. */
export const normalised = (value: string): string => value.replace(/[\s\-()]/g, '').toUpperCase();

/** Why a value cannot be right; undefined when it can. The value itself is never part of it. */
export function faultOf(field: PersonalField, value: string): string | undefined {
  if (field === 'phone') return /^\+?\d{5,15}$/.test(value) ? undefined : 'a phone number has 5 to 15 digits';
  if (field === 'bankAccount') return /^\d{8,30}$/.test(value) ? undefined : 'a bank account has 8 to 30 digits';
  return isIdNumber(value) ? undefined : 'an ID number has 18 places, the last of which checks the others (GB 11643)';
}

function isIdNumber(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(value[place]), 0);
  return CHECKS[sum % 11] === value[17];
}

/** As much of a value as tells a clerk that it is the right one: 138****5678. */
export function masked(field: PersonalField, value: string): string {
  const [head, tail] = { phone: [3, 4], idNumber: [6, 4], bankAccount: [4, 4] }[field];
  if (value.length <= head! + tail!) return '*'.repeat(value.length);
  return value.slice(0, head) + '*'.repeat(value.length - head! - tail!) + value.slice(-tail!);
}
