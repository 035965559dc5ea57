import { dialIn, NO_FAULTS, stationKinds, type DialedIn } from '@hydrograph/simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../src/supervisor/ports.ts';
import { browserPath, openApp, type OpenApp } from './app-pages.ts';
import { startInstallation, type Installation } from './torture/installation.ts';

if (!browserPath) process.stdout.write('skipped: no Chromium\n');

describe.runIf(browserPath)('the pages of monitoring in a real browser', { timeout: 180_000 }, () => {
  let product: Installation;
  let app: OpenApp;
  const stations: DialedIn[] = [];

  beforeAll(async () => {
    product = await startInstallation({ column: 'embedded', subgraphs: 'together', say: () => undefined, frontend: true });
    app = await openApp(product);
  }, 300_000);
  afterAll(async () => {
    await Promise.all(stations.map((station) => station.stop()));
    await app?.close();
    await product?.stop();
  });

  const own = (): string => String(Math.round(performance.now()));
  const change = async <T>(field: string, type: string, wanted: string, input: object): Promise<T> => {
    const answer = await product.client.request<Record<string, T & { userErrors: object[] }>>(`mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { message } } }`, { input });
    expect(answer[field]!.userErrors).toEqual([]);
    return answer[field]!;
  };

  it('opens a connector, registers a station that dials in, gives its code a point, and shows that it is online', async () => {
    const { page } = app;
    const name = `端口 ${own()}`;
    const code = `RTU-${own()}`;
    const kind = stationKinds['sl651']!;
    const [port = 0] = await freePorts(20_000 + Math.floor(Math.random() * 10_000), 1);
    const { code: sent, quantity } = kind.channels[0]!;
    await change('registerPoints', 'RegisterPointsInput', 'points { id }', { points: [{ code: `${code}.P`, name: `测点 ${code}`, quantity }] });

    await page.goto('/devices');
    await page.locator('[data-view=connectors]').click();
    await page.getByTestId('add-connector').click();
    await page.getByTestId('connector-port').fill('70000');
    await page.getByTestId('save').click();
    const sheet = page.getByTestId('sheet');
    // Every field says for itself what is wrong with it.
    await expect.poll(() => sheet.locator('.field.is-wrong').count()).toBe(2);
    await page.getByTestId('connector-name').fill(name);
    await page.getByTestId('connector-port').fill(String(port));
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });
    const row = page.locator('tr', { hasText: name });
    await row.getByText('运行').waitFor();

    stations.push(dialIn({ kind, host: '127.0.0.1', port, transport: 'TCP', stations: 1, everyMs: 2000, seed: 1, faults: NO_FAULTS }));
    await page.locator('[data-view=strangers]').click();
    await page.locator('tr', { hasText: name }).getByTestId('register').click();
    expect(await page.getByTestId('device-address').inputValue()).toBe(kind.address(0));
    await page.getByTestId('device-code').fill(code);
    await page.getByTestId('device-name').fill(`终端 ${code}`);
    await page.getByTestId('add-channel').click();
    await page.getByTestId('channels').getByLabel('代码', { exact: true }).fill(sent);
    await page.getByTestId('point-picker').fill(code);
    await page.locator(`[data-choice="${code}.P"]`).click();
    await page.getByTestId('save').click();
    await sheet.waitFor({ state: 'detached' });

    await page.locator('[data-view=devices]').click();
    await page.locator('tr', { hasText: code }).getByText('在线').waitFor();
    await expect.poll(async () => (await product.client.request<{ points: { nodes: { latest: object | null }[] } }>('query ($code: String!) { points(filter: { code: { eq: $code } }) { nodes { latest { value } } } }', { code: `${code}.P` })).points.nodes[0]?.latest, { timeout: 30_000 }).toBeTruthy();

    await page.locator('[data-view=topology]').click();
    await page.getByTestId('topology').locator('summary', { hasText: name }).click();
    await page.getByTestId('topology').getByText(`${code}.P`).waitFor();

    await page.locator('[data-view=devices]').click();
    await page.locator('tr', { hasText: code }).click();
    await page.getByTestId('remove').click();
    await page.getByTestId('confirm-yes').click();
    await expect.poll(() => page.locator('tr', { hasText: code }).count()).toBe(0);
  });

  it('asks nobody but its own origin and breaks no rule of its own', () => {
    expect(app.complaints).toEqual([]);
  });
});
