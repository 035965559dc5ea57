import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';

/** Where Chromium is; undefined on a machine without. */
export const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The app in a browser, signed in as whoever may read the local token, and what it complained of. */
export interface OpenApp {
  readonly page: Page;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens the app of a product of this machine. */
export async function openApp({ url, dataDir }: { url: string; dataDir: string }): Promise<OpenApp> {
  const browser: Browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', baseURL: url });
  page.setDefaultTimeout(60_000);
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => message.text().includes('Content Security Policy') && complaints.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(url) && !/^(data|blob):/.test(request.url()) && complaints.push(`asked ${request.url()}`));
  // A page renews a session it has none of yet: it is given one in the way the command line gets its own.
  await page.route('**/auth/token', (route) => route.continue({ postData: JSON.stringify({ grant: 'local-token', token: readFileSync(join(dataDir, 'secrets/local-token'), 'utf8').trim() }) }));
  return { page, complaints, close: () => browser.close() };
}
