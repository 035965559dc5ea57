import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';

/** A password that keeps every rule. */
export const PASSWORD = 'gT7#qLm2vX9p';

/** What the authenticator app of a user shows (RFC 6238), now or some steps of 30 s later. */
export function totpOf(secret: string, steps = 0): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19]! & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Opens a one-time link as the administrator, chooses a password and puts an authenticator app in place; answers its secret. */
export async function comeInByLink(page: Page, link: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.goto(link);
  await page.getByTestId('new-password').fill(PASSWORD);
  await page.getByTestId('repeat-password').fill(PASSWORD);
  await page.getByTestId('submit').click();
  await page.getByTestId('qr').waitFor();
  await page.getByTestId('enrol-step').locator('summary').click();
  const secret = (await page.getByTestId('secret').innerText()).replaceAll(' ', '');
  // The last digit sends them.
  await page.getByTestId('code').fill(totpOf(secret));
  const recoveryCodes = (await page.getByTestId('recovery-codes').innerText()).trim().split(/\s+/);
  await page.getByTestId('codes-kept').click();
  return { secret, recoveryCodes };
}

/** Types a name and a password into the sign-in page that is shown. */
export async function typePassword(page: Page, userName: string, password: string): Promise<void> {
  await page.getByTestId('user-name').fill(userName);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('submit').click();
}
