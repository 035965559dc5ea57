import { readFile } from 'node:fs/promises';
import { dialIn, NO_FAULTS, stationKinds, type DialedIn } from '@hydrograph/simulator';
import type { Download } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../src/supervisor/ports.ts';
import { browserPath, openApp, type OpenApp } from './app-pages.ts';
import { eventually } from './processes.ts';
import { startInstallation, type Installation } from './torture/installation.ts';

if (!browserPath) process.stdout.write('skipped: no Chromium\n');

describe.runIf(browserPath)('the pages of monitoring in a real browser', { timeout: 240_000 }, () => {
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

  /** As a device does: again until all of it is acknowledged. */
  const push = (samples: object[]): Promise<unknown> => eventually('a push', async () => (await product.client.post<{ rejected: unknown[] }>('/ingest/samples', { samples }).catch(() => undefined))?.rejected.length === 0, 60_000);
  const scoreOf = async (code: string): Promise<object[] | undefined> => {
    const { points } = await product.client.request<{ points: { nodes: { id: string }[] } }>('query ($code: String!) { points(filter: { code: { eq: $code } }) { nodes { id } } }', { code });
    const { pointDays } = await product.client.request<{ pointDays: { nodes: { findings: object[] }[] } }>('query ($id: ID!) { pointDays(filter: { pointId: { eq: $id } }, sort: { field: DAY, direction: DESC }) { nodes { findings { kind count } } } }', { id: points.nodes[0]!.id });
    return pointDays.nodes.map(({ findings }) => findings).find((findings) => findings.length > 0);
  };
  const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

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

  it('edits a cleaning rule, tries it on the past, shows what it changed, and how good the data are', async () => {
    const { page } = app;
    const code = `CL-${own()}`;
    const name = `余氯 ${code}`;
    await change('registerPoints', 'RegisterPointsInput', 'points { id }', { points: [{ code, name, quantity: 'CHLORINE' }] });
    const minute = 60_000;
    const begun = Date.now() - 40 * minute;
    // One stands off all others: a spike by what is usual of chlorine.
    await push(Array.from({ length: 30 }, (_, step) => ({ point: code, time: begun + step * minute, value: step === 12 ? 3 : 0.5 })));

    await page.goto('/quality/rules');
    await page.getByTestId('cleaning-page').getByText('余氯', { exact: true }).waitFor();
    await page.getByTestId('add-rule').click();
    await page.getByTestId('point-picker').fill(code);
    await page.locator(`[data-choice="${code}"]`).click();
    await page.locator('[data-field=spike]').fill('-1');
    await page.getByTestId('save').click();
    await page.locator('.field.is-wrong [data-field=spike]').waitFor();
    await page.locator('[data-field=spike]').fill('1');
    await page.getByTestId('try-rule').click();
    await page.getByTestId('trial-result').filter({ hasText: '30 个数据' }).waitFor();
    await page.getByTestId('save').click();
    await page.getByTestId('sheet').waitFor({ state: 'detached' });
    const rule = page.locator('tr', { hasText: name });
    await rule.getByText('测点', { exact: true }).waitFor();

    // The collector looks a day through a minute after its samples came.
    await expect.poll(() => scoreOf(code), { timeout: 150_000, interval: 1000 }).toEqual([{ kind: 'SPIKE', count: 1 }]);
    await rule.click();
    await page.getByTestId('what-it-changed').getByText('尖峰 1').first().waitFor();
    await page.getByTestId('what-it-changed').getByRole('button', { name }).click();
    await page.getByTestId('doubted').getByText('3 → 0.5').waitFor();
    await page.keyboard.press('Escape');
    // A rule that asks for more would believe it again.
    await page.locator('[data-field=spike]').fill('5');
    await page.getByTestId('try-rule').click();
    await page.getByTestId('trial-changes').getByText('尖峰 → 可信').waitFor();
    await page.getByTestId('remove').click();
    await page.getByTestId('confirm-yes').click();
    await rule.waitFor({ state: 'detached' });

    await page.goto('/quality');
    // The samples may lie on both sides of midnight.
    await page.getByRole('button', { name: '7 天' }).click();
    await page.locator('tr', { hasText: name }).getByText('尖峰 1').first().waitFor();
    await page.locator('tr', { hasText: name }).first().click();
    await page.getByTestId('sheet').getByText('完整性').first().waitFor();
    await page.keyboard.press('Escape');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
    expect(await textOf(file)).toContain(code);
  });

  it('compares points over a stretch: smallest, mean, largest, how often right, and side by side', async () => {
    const { page } = app;
    const codes = ['A', 'B'].map((letter) => `DATA-${letter}-${own()}`);
    await change('registerPoints', 'RegisterPointsInput', 'points { id }', { points: codes.map((code) => ({ code, name: code, quantity: 'TURBIDITY' })) });
    // Three whole quarters of an hour of the past: one of them beyond the limit of 1 NTU.
    const quarter = 15 * 60_000;
    const begun = Math.floor(Date.now() / quarter) * quarter - 4 * quarter;
    await push(codes.flatMap((point) => [0.2, 0.4, 1.5].map((value, step) => ({ point, time: begun + step * quarter + 1000, value }))));

    await page.goto('/data');
    await page.getByTestId('quantity').selectOption('TURBIDITY');
    const rows = codes.map((code) => page.locator('tr', { hasText: code }));
    await expect.poll(async () => {
      await page.getByLabel('筛选').fill(codes[0]!.slice(0, 5));
      const text = (await rows[0]!.innerText().catch(() => '')).replaceAll(/\s+/g, ' ');
      if (!text.includes('66.7 %')) await page.reload().then(() => page.getByTestId('quantity').selectOption('TURBIDITY'));
      return text;
    }, { timeout: 60_000, interval: 1000 }).toMatch(/0\.2 0\.7 1\.5 66\.7 % 3/);
    await page.getByLabel('合格上限').fill('2');
    await rows[0]!.getByText('100 %').waitFor();
    for (const row of rows) await row.getByRole('checkbox').click();
    await page.getByRole('img', { name: '所选测点对比曲线' }).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()]);
    expect((await textOf(file)).split('\n').filter((line) => codes.some((code) => line.includes(code)))).toHaveLength(2);
  });

  it('shows the network at a glance, values as they come in, water against its limits, and what large users draw', async () => {
    const { page } = app;
    const mark = own();
    const stations = [`END-${mark}`, `MILL-${mark}`].map((code, index) => ({ code, name: code, kind: index === 0 ? 'NETWORK_END' : 'LARGE_USER', geometry: { type: 'Point', coordinates: [87.6, 43.8] } }));
    const { stations: [end, mill] } = await change<{ stations: { id: string }[] }>('addStations', 'AddStationsInput', 'stations { id }', { stations });
    const [chlorine, flow] = [`CL2-${mark}`, `FL-${mark}`];
    await change('registerPoints', 'RegisterPointsInput', 'points { id }', { points: [{ code: chlorine, name: chlorine, quantity: 'CHLORINE', stationId: end!.id }, { code: flow, name: flow, quantity: 'FLOW', stationId: mill!.id }] });
    await push([{ point: chlorine, value: 0.01 }, { point: flow, value: 12.5 }]);

    await page.goto('/monitoring');
    await page.locator('[data-group="CHLORINE NETWORK_END"]').getByText('0.05 – 2').waitFor();
    await expect.poll(async () => Number(await page.getByTestId('exceeding').innerText())).toBeGreaterThan(0);
    await page.getByTestId('online-share').filter({ hasText: '%' }).waitFor();

    await page.locator('[data-view=live]').click();
    await page.getByLabel('筛选').fill(mark);
    const live = page.locator('tr', { hasText: chlorine });
    await live.getByText('超限').waitFor();
    await page.locator('[data-testid=live-badge][data-state=live]').waitFor();
    await push([{ point: chlorine, value: 0.4 }]);
    await live.getByText('0.400 mg/L').waitFor();
    await live.getByText('正常').waitFor();

    await page.locator('[data-view=quality]').click();
    await page.getByTestId('station-kind').selectOption('NETWORK_END');
    const water = page.locator('tr', { hasText: chlorine });
    await water.getByText('0.05 – 2').waitFor();
    await water.getByRole('checkbox').click();
    await page.getByRole('img', { name: '所选测点对比曲线' }).waitFor();

    await page.locator('[data-view=users]').click();
    await page.locator('tr', { hasText: flow }).getByText('12.50 m³/h').waitFor();
  });

  it('sends values to a platform, keeps them while it is away, and shows that it has acknowledged them', async () => {
    const { page } = app;
    const mark = own();
    const name = `水利厅 ${mark}`;
    const [source, arrived] = [`SRC-${mark}`, `DST-${mark}`];
    const [port = 0] = await freePorts(20_000 + Math.floor(Math.random() * 10_000), 1);
    const { points } = await change<{ points: { id: string }[] }>('registerPoints', 'RegisterPointsInput', 'points { id }', { points: [source, arrived].map((code) => ({ code, name: code, quantity: 'PH' })) });

    await page.goto('/uploads');
    await page.getByTestId('add-upload').click();
    await page.getByTestId('upload-name').fill(name);
    await page.getByTestId('upload-protocol').selectOption('HJ212');
    await page.getByTestId('upload-host').fill('127.0.0.1');
    await page.getByTestId('upload-port').fill(String(port));
    await page.getByTestId('upload-address').fill('not an address');
    await page.getByTestId('upload-every').fill('1');
    await page.getByTestId('add-channel').click();
    await page.getByTestId('channels').getByLabel('代码', { exact: true }).fill('w01001');
    await page.getByTestId('point-picker').fill(source);
    await page.locator(`[data-choice="${source}"]`).click();
    await page.getByTestId('save').click();
    await page.locator('.field.is-wrong [data-testid=upload-address]').waitFor();
    await page.getByTestId('upload-address').fill(`MN${mark}`);
    await page.getByTestId('save').click();
    await page.getByTestId('sheet').waitFor({ state: 'detached' });
    const row = page.locator('tr', { hasText: name });
    await row.getByText('正常').waitFor();

    await push([{ point: source, value: 7.25 }]);
    await row.getByText('无应答').waitFor();
    // The platform is a station server of our own, on the port that was dialled.
    const { connector } = await change<{ connector: { id: string } }>('saveConnector', 'SaveConnectorInput', 'connector { id }', { name: `平台 ${mark}`, protocol: 'HJ212', port });
    const { device } = await change<{ device: { id: string } }>('registerDevice', 'RegisterDeviceInput', 'device { id }', { code: `PLAT-${mark}`, name: '平台', kind: 'RTU', protocol: 'HJ212' });
    await change('connectDevice', 'ConnectDeviceInput', 'device { id }', { id: device.id, connectorId: connector.id, address: `MN${mark}`, channels: [{ code: 'w01001', pointId: points[1]!.id }] });
    const latest = async () => (await product.client.request<{ point: { latest: { value: number } | null } }>('query ($id: ID!) { point(id: $id) { latest { value } } }', { id: points[1]!.id })).point.latest?.value;
    await expect.poll(latest, { timeout: 90_000, interval: 500 }).toBe(7.25);
    await row.getByText('正常').waitFor();
    await row.click();
    await page.getByTestId('remove').click();
    await page.getByTestId('confirm-yes').click();
    await row.waitFor({ state: 'detached' });
  });

  it('asks nobody but its own origin and breaks no rule of its own', () => {
    expect(app.complaints).toEqual([]);
  });
});
