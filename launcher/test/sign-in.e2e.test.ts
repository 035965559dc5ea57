import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRepository } from '../src/repository.ts';
import { comeInByLink, PASSWORD, totpOf, typePassword } from './browser-sign-on.ts';
import { aProductsPorts, collect, eventually, run } from './processes.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (!browserPath) process.stdout.write('skipped: no Chromium\n');

/** Three pipes from west to east, 1 km each. */
const line = `
[JUNCTIONS]
J1 10 1
J2 10 1
J3 10 1
[RESERVOIRS]
R1 60
[PIPES]
P1 R1 J1 1000 300 100 0 Open
P2 J1 J2 1000 300 100 0 Open
P3 J2 J3 1000 300 100 0 Open
[COORDINATES]
R1 0 0
J1 1000 200
J2 2000 0
J3 3000 200
[END]
`;

describe.runIf(browserPath)('signing in on the page', { timeout: 180_000 }, () => {
  let dataDir: string;
  let env: NodeJS.ProcessEnv;
  let product: ChildProcess;
  let output: { stdout: string; stderr: string };
  let url: string;
  let link: string;
  let browser: Browser;
  let page: Page;
  let partner: Server;
  let secret: string;
  let recoveryCodes: string[];
  const asked: string[] = [];

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'hydrograph-sign-in-'));
    env = { ...process.env, HYDROGRAPH_DATA_DIR: dataDir, ...(await aProductsPorts()), HYDROGRAPH_DEMO: 'none', APOLLO_ROUTER_BIN: 'none', HYDROGRAPH_URL: '', NODE_ENV: '', VITEST: '' };
    product = spawn(process.execPath, [inRepository('launcher/hydrograph.mjs'), 'start'], { env });
    output = collect(product);
    await eventually('the start', () => {
      if (product.exitCode !== null) throw new Error(`The product ended: ${output.stdout}${output.stderr}`);
      return output.stdout.includes('Hydrograph is ready');
    }, 300_000);
    [link = ''] = /http\S+\/sign-in\?code=\S+/.exec(output.stdout)!;
    url = new URL(link).origin;
    browser = await chromium.launch({ executablePath: browserPath!, args: ['--no-sandbox', '--disable-gpu'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => void asked.push(request.url()));
    partner = createServer((_request, response) => response.end('partner')).listen(0, '127.0.0.1');
  }, 360_000);

  afterAll(async () => {
    await browser?.close();
    partner?.close();
    const ended = new Promise((resolve) => product?.once('exit', resolve));
    if (product?.exitCode === null && product.kill('SIGTERM')) await ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  const step = (name: string) => page.locator(`[data-testid=sign-on][data-step=${name}]`).waitFor();
  const signOut = async (): Promise<void> => {
    await page.getByTestId('user-menu').click();
    await page.getByTestId('sign-out').click();
    await step('PASSWORD');
  };

  it('lets the first administrator choose a password and enrol a telephone, by the printed link', async () => {
    ({ secret, recoveryCodes } = await comeInByLink(page, link));
    expect(recoveryCodes).toHaveLength(10);
    await page.waitForURL(`${url}/`);
  });

  it('takes the link no second time', async () => {
    const stranger = await browser.newPage({ locale: 'zh-CN' });
    await stranger.goto(link);
    await stranger.locator('[data-testid=sign-in][data-state=used]').waitFor();
    expect(stranger.url()).not.toContain('code=');
    await stranger.close();
  });

  it('signs in by password and a code of the app, after sign-out', async () => {
    await page.goto(`${url}/graphiql`);
    await signOut();
    await typePassword(page, 'administrator', 'not the password');
    await page.locator('[data-testid=refusal][data-reason=wrong]').waitFor();
    await typePassword(page, 'administrator', PASSWORD);
    await step('SECOND_FACTOR');
    await page.getByTestId('code').fill('000000');
    await page.locator('[data-testid=refusal][data-reason=wrong]').waitFor();
    // The code of the enrolment is used up: the telephone runs a little ahead.
    await page.getByTestId('code').fill(totpOf(secret, 1));
    await page.waitForURL(`${url}/graphiql`);
  });

  it('signs in by a recovery code when the telephone is lost', async () => {
    await signOut();
    await typePassword(page, 'administrator', PASSWORD);
    await page.getByTestId('lost-app').click();
    await page.getByTestId('recovery-code').fill(recoveryCodes[3]!);
    await page.getByTestId('submit').click();
    await page.waitForURL(`${url}/graphiql`);
  });

  it('goes back to another system that signs its users on here', async () => {
    const redirectUri = `http://127.0.0.1:${(partner.address() as AddressInfo).port}/callback`;
    const register = 'mutation ($input: AddClientApplicationInput!) { addClientApplication(input: $input) { application { id } secret } }';
    const { addClientApplication } = await ask(register, { input: { name: '调度系统', kind: 'WEB', redirectUris: [redirectUri], permissions: ['network:read'] } });
    const { application, secret: clientSecret } = addClientApplication;
    const config = await client.discovery(new URL(`${url}/oidc`), application.id, undefined, client.ClientSecretBasic(clientSecret), { execute: [client.allowInsecureRequests] });
    const codeVerifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const there = client.buildAuthorizationUrl(config, { redirect_uri: redirectUri, scope: 'openid profile', code_challenge: await client.calculatePKCECodeChallenge(codeVerifier), code_challenge_method: 'S256', state });

    const visitor = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    visitor.setDefaultTimeout(60_000);
    await visitor.goto(there.href);
    await visitor.getByText('调度系统').waitFor();
    await typePassword(visitor, 'administrator', PASSWORD);
    await visitor.getByTestId('lost-app').click();
    await visitor.getByTestId('recovery-code').fill(recoveryCodes[4]!);
    await visitor.getByTestId('submit').click();
    await visitor.waitForURL((to) => to.href.startsWith(redirectUri));
    const tokens = await client.authorizationCodeGrant(config, new URL(visitor.url()), { pkceCodeVerifier: codeVerifier, expectedState: state });
    expect(tokens.claims()).toMatchObject({ aud: application.id, preferred_username: 'administrator' });

    // Signed on once: the next time nothing is asked.
    await visitor.goto(there.href);
    await visitor.waitForURL((to) => to.href.startsWith(redirectUri));
    await visitor.context().close();
  });

  it('adds a utility to the group, looks into it, changes nothing there, and goes home', async () => {
    await page.goto(`${url}/admin/utilities`);
    await page.getByTestId('add-utility').click();
    await page.getByTestId('name-field').fill('城东水务');
    await page.getByTestId('slug-field').fill('east');
    await page.getByTestId('administrator-field').fill('chief');
    await page.getByTestId('save').click();
    expect(await page.getByTestId('shown-once').locator('code').innerText()).toMatch(/\/sign-in\?tenant=east&code=/);
    await page.keyboard.press('Escape');
    await page.locator('[data-utility=east]').click();
    await page.getByTestId('leave-utility').waitFor();
    await page.getByTestId('tenant').getByText('城东水务').waitFor();
    await page.goto(`${url}/admin/utilities`);
    await page.getByTestId('utilities-page').getByText('east').waitFor();
    expect(await page.getByTestId('add-utility').count()).toBe(0);
    await page.getByTestId('leave-utility').click();
    await page.getByTestId('add-utility').waitFor();
    expect(await page.getByTestId('leave-utility').count()).toBe(0);
  });

  it('adds a user on the page, who then chooses a password and sees no administration', async () => {
    await page.goto(`${url}/admin/users`);
    await page.getByTestId('add-user').click();
    await page.getByTestId('new-user-name').fill('wang.fang');
    await page.getByTestId('new-name').fill('王芳');
    await page.getByTestId('save').click();
    const own = await page.getByTestId('shown-once').locator('code').innerText();
    expect(own).toMatch(/^http\S+\/sign-in\?code=/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'wang.fang' }).waitFor();

    const newcomer = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    newcomer.setDefaultTimeout(60_000);
    await newcomer.goto(`${url}/admin/users`);
    await newcomer.goto(own);
    await newcomer.getByTestId('new-password').fill(PASSWORD);
    await newcomer.getByTestId('repeat-password').fill(PASSWORD);
    await newcomer.getByTestId('submit').click();
    await newcomer.waitForURL(`${url}/`);
    await newcomer.goto(`${url}/admin/users`);
    await newcomer.getByText('没有查看权限').waitFor();
    expect(await newcomer.locator('[data-section]').evaluateAll((links) => links.map((link) => link.getAttribute('data-section')))).toEqual(['delegations', 'media', 'account']);
    await newcomer.context().close();
  });

  it('gives a role of the own to a group, and keeps it while the group has it', async () => {
    const code = `night-${Math.round(performance.now())}`;
    const row = page.locator('tbody tr', { hasText: code });
    const sheet = page.getByTestId('sheet');
    const remove = async (): Promise<void> => {
      await row.click();
      await sheet.getByRole('button', { name: '删除', exact: true }).click();
      await page.getByTestId('confirm-yes').click();
    };
    await page.goto(`${url}/admin/roles`);
    await page.getByTestId('add-role').click();
    await page.getByTestId('code-field').fill('夜班');
    await page.getByTestId('name-field').fill('夜班查看');
    await page.getByTestId('save').click();
    await sheet.locator('.field.is-wrong').getByTestId('code-field').waitFor();
    await page.getByTestId('code-field').fill(code);
    await sheet.getByRole('checkbox', { name: 'telemetry:read' }).check();
    // What administers stays with the roles that are built in.
    expect(await sheet.getByRole('checkbox', { name: 'audit:read' }).count()).toBe(0);
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });
    await row.getByText('telemetry:read').waitFor();
    await page.getByRole('searchbox').fill('operator');
    await row.waitFor({ state: 'detached' });
    await page.locator('tbody tr', { hasText: 'operator' }).click();
    await sheet.getByText('不能修改').waitFor();
    expect(await page.getByTestId('save').count()).toBe(0);

    await page.goto(`${url}/admin/groups`);
    await page.getByTestId('add-group').click();
    await page.getByTestId('code-field').fill(code);
    await page.getByTestId('name-field').fill('夜班');
    await sheet.getByRole('checkbox', { name: '夜班查看' }).check();
    await page.getByTestId('user-picker').fill('wang');
    await sheet.getByRole('button', { name: '王芳' }).click();
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });
    expect(await row.innerText()).toMatch(/夜班查看.*王芳/s);

    await page.goto(`${url}/admin/roles`);
    await remove();
    await sheet.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
    await page.goto(`${url}/admin/groups`);
    await row.click();
    await sheet.getByRole('button', { name: '移出 王芳' }).click();
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });
    await expect.poll(() => row.innerText()).not.toContain('王芳');
    await remove();
    await row.waitFor({ state: 'detached' });
    await page.goto(`${url}/admin/roles`);
    await remove();
    await row.waitFor({ state: 'detached' });
  });

  it('grants a person the copy that somebody else noted, gives it out, and decides nothing of the own', async () => {
    const code = `P-${Math.round(performance.now())}`;
    const customers = [{ code, name: `李华 ${code}`, kind: 'RESIDENTIAL', address: '河滩路1号', phone: '13812345678' }];
    const { addClientApplication: counter } = await ask('mutation ($input: AddClientApplicationInput!) { addClientApplication(input: $input) { application { id } secret } }', { input: { name: '营业厅', kind: 'SERVICE', permissions: ['customers:write'] } });
    const config = await client.discovery(new URL(`${url}/oidc`), counter.application.id, undefined, client.ClientSecretBasic(counter.secret), { execute: [client.allowInsecureRequests] });
    const { access_token: atTheCounter } = await client.clientCredentialsGrant(config);
    const { registerCustomers } = await ask('mutation ($input: RegisterCustomersInput!) { registerCustomers(input: $input) { customers { id } } }', { input: { customers } });
    const [{ id: customerId }] = registerCustomers.customers;
    await ask('mutation ($input: RequestPersonalDataInput!) { requestPersonalData(input: $input) { userErrors { message } } }', { input: { customerId, kind: 'EXPORT', reason: '来信' } }, atTheCounter);
    const row = page.locator('tbody tr', { hasText: code });
    const sheet = page.getByTestId('sheet');
    await page.goto(`${url}/admin/personal`);
    await row.click();
    await page.getByTestId('grant').click();
    await sheet.waitFor({ state: 'detached' });
    await row.getByText('已批准').waitFor();
    await row.click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('collect').click()]);
    expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toMatchObject({ customer: { code, phone: '13812345678' } });
    await page.keyboard.press('Escape');

    await page.getByTestId('add-request').click();
    await page.getByTestId('customer').fill(code);
    await sheet.getByRole('button', { name: code }).click();
    await page.getByTestId('how').fill('来电');
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });
    await page.locator('tbody tr', { hasText: code }).filter({ hasText: '待审批' }).click();
    expect(await page.getByTestId('grant').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('shows the name of the product on a phone whole, or not at all', async () => {
    await page.goto(`${url}/admin/users`);
    await page.getByTestId('language').click();
    const name = page.locator('.brand b');
    await name.getByText('Hydrograph').waitFor();
    const shownAt = async (width: number): Promise<string> => {
      await page.setViewportSize({ width, height: 844 });
      return name.evaluate((text: HTMLElement) => {
        const [part, all] = [text.getBoundingClientRect(), text.closest('.brand')!.getBoundingClientRect()];
        if (part.top >= all.bottom) return 'sign';
        return text.scrollWidth <= text.clientWidth && part.right <= all.right + 1 ? 'name' : 'cut';
      });
    };
    expect([await shownAt(1280), await shownAt(390)]).toEqual(['name', 'name']);
    for (let width = 300; width < 480; width += 20) expect(await shownAt(width)).not.toBe('cut');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByTestId('language').click();
  });

  it('explains who may see a pipe, and why', async () => {
    await page.goto(`${url}/admin/explainer`);
    await page.getByTestId('user-picker').fill('wang');
    await page.getByRole('button', { name: '王芳' }).click();
    // Pipes may be marked above anybody's clearance but the highest.
    await page.locator('[data-testid=verdict][data-verdict=SOME]').waitFor();
    expect(await page.locator('[data-kind=PERMISSION]').innerText()).toContain('network:read');
    expect(await page.locator('[data-kind=CLEARANCE][data-outcome=DEPENDS]').innerText()).toContain('密级为 0');
    await page.getByTestId('action').selectOption('WRITE');
    await page.locator('[data-testid=verdict][data-verdict=DENIED]').waitFor();
    expect(await page.locator('.is-decisive[data-outcome=DENIES]').innerText()).toMatch(/network:write.*调度员/s);
    await page.getByTestId('object').fill('P-NOWHERE');
    await page.getByText('没有编号为“P-NOWHERE”的 Pipe').waitFor();
    await page.getByTestId('object').fill('');
    await page.locator('[data-mode=holders]').click();
    await page.locator('tbody').getByText('administrator').waitFor();
    expect(await page.locator('tbody').innerText()).not.toContain('王芳');
    await page.reload();
    await page.locator('[data-mode=holders][aria-pressed=true]').waitFor();
    await page.getByTestId('who').selectOption('may-not');
    await page.locator('tbody').getByText('王芳').waitFor();
  });

  it('marks a security zone as sensitive, and says what was in it', async () => {
    await page.goto(`${url}/admin/sensitivity`);
    await page.getByText('还没有敏感对象').waitFor();
    await page.getByTestId('area').fill('87.6,43.8; 87.7');
    await page.getByTestId('reason').fill('重点保护');
    await page.getByTestId('mark').click();
    await page.getByText('不是多边形').waitFor();
    await page.getByTestId('area').fill('87.6,43.8; 87.7,43.8; 87.7,43.9');
    await page.getByTestId('mark').click();
    await page.getByTestId('marked').waitFor();
    expect(await page.getByTestId('marked').innerText()).toBe('没有需要改动的对象');
    await page.getByTestId('by').selectOption('codes');
    await page.getByTestId('codes').fill('P-1');
    await page.getByTestId('mark').click();
    await page.getByText('没有这些编号的管道或站点：P-1').waitFor();
    await page.getByTestId('by').selectOption('area');
    await page.getByTestId('draw-area').click();
    await page.getByTestId('area-drawing').getByText('还没有管网').waitFor();
  });

  /** Draws the western half of what the plan shows. */
  async function drawWest(): Promise<void> {
    await page.getByTestId('draw-area').click();
    const ground = page.getByTestId('area-ground');
    await page.getByTestId('area-drawing').getByRole('button', { name: '撤销' }).waitFor();
    const { width, height } = (await ground.boundingBox())!;
    const corners = [[8, 8], [width / 2, 8], [width / 2, height - 8], [8, height - 8]] as const;
    // The wrong way round first: its edges cross.
    for (const index of [0, 2, 1, 3]) await ground.click({ position: { x: corners[index]![0], y: corners[index]![1] } });
    await page.getByTestId('area-drawing').getByText('边线相交').waitFor();
    expect(await page.getByTestId('area-use').isDisabled()).toBe(true);
    await page.getByRole('button', { name: '清除' }).click();
    for (const [x, y] of corners) await ground.click({ position: { x, y } });
    expect(await page.getByTestId('area-corner').count()).toBe(4);
    await page.getByTestId('area-use').click();
    await page.getByTestId('area-drawing').waitFor({ state: 'detached' });
  }

  it('imports a line of three pipes', async () => {
    const file = join(dataDir, 'line.inp');
    writeFileSync(file, line);
    expect(await run(process.execPath, [inRepository('launcher/hydrograph.mjs'), 'import', file, '--at', '87.62,43.83'], { env })).toMatchObject({ code: 0 });
  });

  it('draws the area of a policy on a plan of the network', async () => {
    const name = `西区管道 ${Math.round(performance.now())}`;
    await page.goto(`${url}/admin/policies`);
    await page.getByTestId('add-policy').click();
    await page.getByTestId('code-field').fill(`west-${Math.round(performance.now())}`);
    await page.getByTestId('name-field').fill(name);
    await page.getByLabel('适用对象').selectOption('EVERYONE');
    await page.getByLabel('效果').selectOption('DENY');
    await page.getByTestId('subject-kind').selectOption('Pipe');
    await page.getByTestId('add-condition').click();
    await page.getByTestId('subject').selectOption('geometry');
    await drawWest();
    await page.getByTestId('save').click();
    await page.getByTestId('sheet').waitFor({ state: 'detached' });

    const verdictOn = async (object: string, verdict: string): Promise<void> => {
      await page.goto(`${url}/admin/explainer`);
      await page.getByTestId('user-picker').fill('wang');
      await page.getByRole('button', { name: '王芳' }).click();
      await page.getByTestId('object').fill(object);
      await page.locator(`[data-testid=verdict][data-verdict=${verdict}]`).waitFor();
    };
    await verdictOn('P1', 'DENIED');
    await page.locator('.is-decisive', { hasText: name }).waitFor();
    await verdictOn('P3', 'ALLOWED');

    await page.goto(`${url}/admin/policies`);
    await page.locator('tr', { hasText: name }).click();
    // What is there can be drawn on.
    await page.getByTestId('draw-area').click();
    await expect.poll(() => page.getByTestId('area-corner').count(), { timeout: 30_000 }).toBe(4);
    await page.keyboard.press('Escape');
    await page.getByTestId('area-drawing').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await page.getByTestId('confirm-yes').click();
    await page.getByTestId('sheet').waitFor({ state: 'detached' });
  });

  it('draws a security zone, and marks what is in it', async () => {
    await page.goto(`${url}/admin/sensitivity`);
    await drawWest();
    await page.getByTestId('reason').fill('重点保护');
    await page.getByTestId('mark').click();
    await page.getByTestId('marked').waitFor();
    expect(await page.getByTestId('marked').innerText()).toBe('管道 2 · 节点 1 · 水源 1 · 站点 1');
  });

  it('tells a notice until it is read', async () => {
    await page.goto(`${url}/admin/notices`);
    await page.getByTestId('add-notice').click();
    await page.getByTestId('title-field').fill('夜间维护');
    await page.getByTestId('text-field').fill('今晚 23 点起维护。');
    await page.getByTestId('importance').selectOption('WARNING');
    await page.getByTestId('save').click();
    await page.getByTestId('sheet').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByTestId('notice-banner').getByRole('button').click();
    await page.getByTestId('notice-banner').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('[data-testid=bell][data-unread="0"]').waitFor();
  });

  it('keeps all of it in an audit log that verifies, on its page', async () => {
    await page.goto(`${url}/admin/audit`);
    await page.getByTestId('action').fill('addUser');
    await page.locator('tbody tr').first().waitFor();
    const { auditEntries } = await ask('query ($action: String!) { auditEntries(filter: { action: { contains: $action } }) { totalCount } }', { action: 'addUser' });
    await expect.poll(() => page.locator('tbody tr').count(), { timeout: 20_000 }).toBe(auditEntries.totalCount);
    await page.getByTestId('verify-chain').click();
    await page.locator('[data-testid=verification][data-intact=true]').waitFor();
    await page.keyboard.press('Escape');
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export').click()]);
    expect(readFileSync(await saved.path(), 'utf8').split('\r\n')[1]).toContain('addUser');
  });

  it('tells from when on something in the audit log is not usual, and counts it', async () => {
    await page.goto(`${url}/admin/alerts`);
    await page.getByTestId('alert-rules').click();
    const rule = page.locator('[data-kind=FAILED_SIGN_INS]');
    await rule.getByTestId('threshold').fill('7');
    await rule.getByTestId('save-rule').click();
    await eventually('the rule changed', async () => {
      await page.reload();
      await page.getByTestId('alert-rules').click();
      await rule.waitFor();
      return (await rule.getByTestId('threshold').inputValue()) === '7';
    });
    await page.keyboard.press('Escape');
    await page.getByTestId('statistics').click();
    await page.getByTestId('sheet').getByText('登录').first().waitFor();
  });

  it('archives the log into a signed file that verifies, and keeps what is younger than six months', async () => {
    await page.goto(`${url}/admin/archives`);
    await page.getByTestId('add-archive').click();
    await page.getByTestId('archive-reason').fill('年度归档');
    await page.getByTestId('save').click();
    await page.locator('tbody tr').first().click();
    await page.getByTestId('check-archive').click();
    await page.locator('[data-testid=archive-check][data-sound=true]').waitFor();
    await page.getByText('最新条目未满六个月').waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-archive').click()]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('"seal"');
  });

  it('takes a picture, shows it small, and keeps what is known of it', async () => {
    await page.goto(`${url}/admin/media`);
    const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await page.getByTestId('upload').setInputFiles([{ name: '阀门井.png', mimeType: 'image/png', buffer: dot }, { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }]);
    await page.locator('[data-testid=uploads] [data-state=done]').waitFor();
    expect(await page.locator('[data-testid=uploads] [data-state=refused]').innerText()).toContain('empty');
    await page.locator('tbody img').waitFor();
    await page.locator('tbody tr').first().click();
    await page.getByTestId('media-title').fill('阀门井照片');
    await page.getByTestId('save').click();
    await page.locator('tbody').getByText('阀门井照片').waitFor();
  });

  it('shows in whose hands the administration is, and what is in other hands for a time', async () => {
    await page.goto(`${url}/admin/separation`);
    await page.locator('[data-testid=separated][data-separated=false]').waitFor();
    await page.getByTestId('separate').click();
    expect(await page.getByTestId('save').isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.goto(`${url}/admin/delegations`);
    await page.getByTestId('delegate').click();
    await page.getByText('管理角色不能授权').waitFor();
    await page.keyboard.press('Escape');
    await page.goto(`${url}/admin/personal`);
    await page.getByTestId('add-request').click();
    await page.getByTestId('customer').fill('nobody');
    await page.getByText('没有该用户').waitFor();
    // Escape empties the search first, then closes the sheet.
    await page.goto(`${url}/admin/audit`);
  });

  it('says how long a name is locked after too many failures', async () => {
    await signOut();
    for (let failures = 0; failures < 5; failures++) {
      await typePassword(page, 'nobody', `guess ${failures}`);
      await page.getByTestId('password').and(page.locator(':enabled')).waitFor();
      await eventually('the refusal', async () => (await page.getByTestId('password').inputValue()) === '');
    }
    await typePassword(page, 'nobody', 'once more');
    expect(await page.locator('[data-testid=refusal][data-reason=locked]').innerText()).toMatch(/\d+ 秒/);
  });

  it('sends no token, password or code in an address, and logs none', () => {
    const accessToken = /eyJ[\w-]+\.[\w-]+\./;
    expect(asked.filter((address) => accessToken.test(address) || address.includes(encodeURIComponent(PASSWORD)))).toEqual([]);
    const logs = join(dataDir, 'logs');
    const logged = [output.stdout.replaceAll(link, ''), output.stderr, ...readdirSync(logs).map((file) => readFileSync(join(logs, file), 'utf8'))].join('\n');
    expect(logged).toContain('/auth/interaction/password');
    for (const hidden of [PASSWORD, secret, new URL(link).searchParams.get('code')!, ...recoveryCodes]) expect(logged).not.toContain(hidden);
    expect(logged).not.toMatch(accessToken);
  });

  async function ask(query: string, variables: object, token?: string): Promise<ReturnType<JSON['parse']>> {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? (await localToken())}` }, body: JSON.stringify({ query, variables }) });
    const { data, errors } = (await response.json()) as { data: object; errors?: object };
    expect(errors).toBeUndefined();
    return data;
  }

  async function localToken(): Promise<string> {
    const body = { grant: 'local-token', token: readFileSync(join(dataDir, 'secrets/local-token'), 'utf8').trim() };
    const response = await fetch(`${url}/auth/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return ((await response.json()) as { accessToken: string }).accessToken;
  }
});
