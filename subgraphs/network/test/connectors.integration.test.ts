import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectBus, devicesTopic, deviceStatesTopic, type Bus, type DevicesDocument, type DeviceStatesMessage } from '@hydrograph/bus';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const save = 'mutation ($input: SaveConnectorInput!) { saveConnector(input: $input) { connector { id version name protocol transport host port offlineAfterS enabled } userErrors { field code } } }';
const connect = 'mutation ($input: ConnectDeviceInput!) { connectDevice(input: $input) { device { code protocol address version connector { name } channels { code statistic scale offset point { code device { code } } } } userErrors { field code } } }';

describeEachDatabase('connectors and the devices behind them', (database) => {
  let trial: Trial;
  let bus: Bus;
  let published: DevicesDocument | undefined;
  let deviceIds: string[];
  let pointIds: string[];

  beforeAll(async () => {
    trial = await startTrial(database.url());
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: quiet });
    await bus.subscribe(devicesTopic(ownTenant), (document) => void (published = document)).ready;
    const device = 'mutation ($code: String!) { registerDevice(input: { code: $code, name: "终端", kind: "RTU", protocol: "SL651" }) { device { id } userErrors { code } } }';
    deviceIds = [];
    for (const code of ['RTU-1', 'RTU-2']) deviceIds.push((await trial.ask(device, { code })).data.registerDevice.device.id);
    const points = await trial.ask('mutation { registerPoints(input: { points: [{ code: "Q1", name: "流量", quantity: FLOW }, { code: "H1", name: "水位", quantity: LEVEL }] }) { points { id } } }');
    pointIds = points.data.registerPoints.points.map(({ id }: { id: string }) => id);
  });
  afterAll(async () => {
    await bus?.close();
    await trial?.stop();
  });

  const saved = async (input: object) => (await trial.ask(save, { input })).data.saveConnector;
  const connected = async (input: object) => (await trial.ask(connect, { input })).data.connectDevice;
  const states = async (more: Partial<DeviceStatesMessage>) => bus.publish(deviceStatesTopic(ownTenant), { collector: 'c1', tenantId: ownTenant, at: Date.now(), connectors: [], devices: [], strangers: [], ...more });

  it('are told to the collector as soon as they are saved, and refused with every reason at once', async () => {
    const refused = await saved({ name: ' ', protocol: 'SL651', port: 70_000, host: 'somewhere', offlineAfterS: 1 });
    expect(refused).toEqual({ connector: null, userErrors: [
      { field: ['name'], code: 'REQUIRED' }, { field: ['port'], code: 'INVALID_VALUE' }, { field: ['host'], code: 'INVALID_VALUE' }, { field: ['offlineAfterS'], code: 'INVALID_VALUE' },
    ] });
    const { connector } = await saved({ name: 'rtu', protocol: 'SL651', port: 6510 });
    expect(connector).toMatchObject({ version: 1, transport: 'TCP', host: '127.0.0.1', offlineAfterS: 900, enabled: true });
    expect((await saved({ name: 'rtu', protocol: 'HJ212', port: 6510 })).userErrors).toEqual([{ field: ['name'], code: 'ALREADY_EXISTS' }, { field: ['port'], code: 'ALREADY_EXISTS' }]);
    const changed = await saved({ id: connector.id, version: 1, name: 'rtu', protocol: 'SL651', port: 6511 });
    expect(changed.connector).toMatchObject({ version: 2, port: 6511, host: '127.0.0.1' });
    expect((await saved({ id: connector.id, version: 1, name: 'rtu', protocol: 'SL651', port: 6512 })).userErrors).toEqual([{ field: ['version'], code: 'CONFLICT' }]);
    await expect.poll(() => published?.connectors).toEqual([{ id: connector.id, name: 'rtu', protocol: 'SL651', transport: 'TCP', host: '127.0.0.1', port: 6511, offlineAfterMs: 900_000 }]);
  });

  it('a device is connected with the codes that it sends', async () => {
    const { connector } = await saved({ name: 'level', protocol: 'SL651', port: 6520 });
    const channels = [{ code: '27', pointId: pointIds[0], scale: 3600 }, { code: '39', pointId: pointIds[1] }];
    const wrong = await connected({ id: deviceIds[0], connectorId: connector.id, address: '12', channels: [{ code: '', pointId: pointIds[0], scale: 0 }, { code: '39', pointId: pointIds[0] }] });
    expect(wrong.userErrors).toEqual([
      { field: ['address'], code: 'INVALID_VALUE' }, { field: ['channels', '0', 'code'], code: 'REQUIRED' }, { field: ['channels', '0', 'scale'], code: 'INVALID_VALUE' }, { field: ['channels', '1', 'pointId'], code: 'ALREADY_EXISTS' },
    ]);
    const { device } = await connected({ id: deviceIds[0], connectorId: connector.id, address: '001234567a', channels });
    expect(device).toEqual({ code: 'RTU-1', protocol: 'SL651', address: '001234567A', version: 2, connector: { name: 'level' }, channels: [
      { code: '27', statistic: null, scale: 3600, offset: 0, point: { code: 'Q1', device: { code: 'RTU-1' } } }, { code: '39', statistic: null, scale: 1, offset: 0, point: { code: 'H1', device: { code: 'RTU-1' } } },
    ] });
    expect((await connected({ id: deviceIds[1], connectorId: connector.id, address: '001234567A', channels: [] })).userErrors).toEqual([{ field: ['address'], code: 'ALREADY_EXISTS' }]);
    await expect.poll(() => published?.devices).toEqual([{
      id: deviceIds[0], code: 'RTU-1', connectorId: connector.id, address: '001234567A',
      channels: [{ code: '27', pointId: pointIds[0], scale: 3600, offset: 0 }, { code: '39', pointId: pointIds[1], scale: 1, offset: 0 }],
    }]);
  });

  it('that ask have a gateway and a period, and their devices addresses and codes of their protocol', async () => {
    const saving = async (input: object) => (await trial.ask('mutation ($input: SaveConnectorInput!) { saveConnector(input: $input) { connector { id host pollEveryS timeoutMs retries } userErrors { field code } } }', { input })).data.saveConnector;
    const refused = await saving({ name: 'plc', protocol: 'MODBUS_TCP', transport: 'UDP', host: 'no host', port: 502, pollEveryS: 0, timeoutMs: 1, retries: 9 });
    expect(refused.userErrors).toEqual(['host', 'transport', 'pollEveryS', 'timeoutMs', 'retries'].map((field) => ({ field: [field], code: 'INVALID_VALUE' })));
    expect((await saving({ name: 'listens', protocol: 'SL651', port: 6560, pollEveryS: 60 })).userErrors).toEqual([{ field: ['pollEveryS'], code: 'INVALID_VALUE' }]);
    const { connector } = await saving({ name: 'plc', protocol: 'MODBUS_TCP', host: 'gateway-1.plant', port: 502, pollEveryS: 5 });
    expect(connector).toEqual({ id: connector.id, host: 'gateway-1.plant', pollEveryS: 5, timeoutMs: 2000, retries: 2 });
    const device = async (input: object) => (await trial.ask('mutation ($input: ConnectDeviceInput!) { connectDevice(input: $input) { device { address pollEveryS protocol } userErrors { field code } } }', { input: { id: deviceIds[1], connectorId: connector.id, ...input } })).data.connectDevice;
    expect((await device({ address: '256@1:2:3', pollEveryS: 0, channels: [{ code: '40001', pointId: pointIds[0] }] })).userErrors).toEqual([
      { field: ['address'], code: 'INVALID_VALUE' }, { field: ['address'], code: 'INVALID_VALUE' }, { field: ['pollEveryS'], code: 'INVALID_VALUE' }, { field: ['channels', '0', 'code'], code: 'INVALID_VALUE' },
    ]);
    expect((await device({ address: '3@Pump-2:1502', pollEveryS: 1, channels: [{ code: 'holding:100:float32:CDAB', pointId: pointIds[0] }] })).device).toEqual({ address: '3@Pump-2:1502', pollEveryS: 1, protocol: 'MODBUS_TCP' });
    await expect.poll(() => published?.connectors.find(({ id }) => id === connector.id)?.poll).toEqual({ everyMs: 5000, timeoutMs: 2000, retries: 2 });
    await expect.poll(() => published?.devices.find(({ id }) => id === deviceIds[1])).toMatchObject({ address: '3@Pump-2:1502', pollEveryMs: 1000 });
    // Who does not speak of the period leaves it.
    expect((await device({ address: '4@Pump-2:1502', channels: [] })).device).toMatchObject({ address: '4@Pump-2:1502', pollEveryS: 1 });
    // Of another protocol it is not asked any more.
    const turned = await saving({ id: connector.id, name: 'plc', protocol: 'HJ212', host: '127.0.0.1', port: 6561 });
    expect(turned.connector).toMatchObject({ pollEveryS: null, timeoutMs: null, retries: null });
  });

  it('show how they are doing, the newest word counting, and who is not registered', async () => {
    const { connector } = await saved({ name: 'watched', protocol: 'HJ212', port: 6530 });
    await connected({ id: deviceIds[1], connectorId: connector.id, address: 'MN1', channels: [] });
    const at = Date.now();
    const report = { id: connector.id, state: 'RUNNING' as const, since: at, port: 6530, connections: 1, frames: 5, broken: 1, samples: 9, restarts: 0, memoryBytes: 50 * 1_048_576 };
    const device = { id: deviceIds[1]!, online: true, since: at, lastSeenAt: at, clockAheadMs: 1500, frames: 5, failures: 0, unmapped: ['w01018'] };
    const stranger = { connectorId: connector.id, address: 'MN2', firstSeenAt: at, lastSeenAt: at, frames: 3, from: '10.0.0.9:4711' };
    await states({ at, connectors: [report], devices: [device], strangers: [stranger, { ...stranger, address: 'MN1' }] });
    // Overtaken on its way, and about somebody of whom nothing is known: neither changes anything.
    await states({ at: at - 1000, connectors: [{ ...report, frames: 1 }], devices: [{ ...device, online: false }, { ...device, id: 'nobody' }] });
    const ask = () => trial.ask(`query ($id: ID!) {
      connector(id: $id) { status { state port connections frames broken memoryMb } devices { totalCount nodes { code status { online lastSeenAt clockAheadS unmapped } } } }
      unregisteredDevices(filter: { connectorId: { eq: $id } }) { totalCount nodes { address frames cameFrom connector { name } } }
    }`, { id: connector.id });
    await expect.poll(async () => (await ask()).data.connector.status).toEqual({ state: 'RUNNING', port: 6530, connections: 1, frames: 5, broken: 1, memoryMb: 50 });
    await expect.poll(async () => (await ask()).data.unregisteredDevices.totalCount).toBe(1);
    const { data } = await ask();
    expect(data.connector.devices).toEqual({ totalCount: 1, nodes: [{ code: 'RTU-2', status: { online: true, lastSeenAt: new Date(at).toISOString(), clockAheadS: 1.5, unmapped: ['w01018'] } }] });
    expect(data.unregisteredDevices.nodes).toEqual([{ address: 'MN2', frames: 3, cameFrom: '10.0.0.9:4711', connector: { name: 'watched' } }]);
    // After a restart of its connector a device is as it was, until it was heard.
    await states({ at: at + 1000, devices: [{ id: deviceIds[1]!, online: false, since: at, frames: 0, failures: 0, unmapped: [] }] });
    await expect.poll(async () => (await ask()).data.connector.devices.nodes[0].status).toMatchObject({ online: false, lastSeenAt: new Date(at).toISOString() });
    await connected({ id: deviceIds[1], connectorId: connector.id, address: 'MN2', channels: [] });
    expect((await ask()).data.unregisteredDevices.totalCount).toBe(0);
  });

  it('a connector that is removed leaves its devices, without a way', async () => {
    const { connector } = await saved({ name: 'gone', protocol: 'SZY206', port: 6540 });
    await connected({ id: deviceIds[1], connectorId: connector.id, address: '6501020100', channels: [] });
    const { data } = await trial.ask('mutation ($id: ID!) { removeConnector(input: { id: $id }) { connector { name } userErrors { code } } }', { id: connector.id });
    expect(data.removeConnector).toEqual({ connector: { name: 'gone' }, userErrors: [] });
    const after = await trial.ask('query ($id: ID!) { device(id: $id) { connector { id } address protocol } connectors(filter: { name: { eq: "gone" } }) { totalCount } }', { id: deviceIds[1] });
    expect(after.data).toEqual({ device: { connector: null, address: '6501020100', protocol: 'SZY206' }, connectors: { totalCount: 0 } });
    await expect.poll(() => published?.connectors.some(({ id }) => id === connector.id)).toBe(false);
  });

  it('a device is described anew, found by where and how it is heard, and removed without its points', async () => {
    const update = 'mutation ($input: UpdateDeviceInput!) { updateDevice(input: $input) { device { version name nameEn kind address station { name } } userErrors { field code } } }';
    const { connector } = await saved({ name: 'found', protocol: 'SL651', port: 6550 });
    const { device } = await connected({ id: deviceIds[0], connectorId: connector.id, address: '0012345678', channels: [{ code: '39', pointId: pointIds[1] }] });
    const at = Date.now();
    await states({ at, devices: [{ id: deviceIds[0]!, online: true, since: at, lastSeenAt: at, frames: 1, failures: 0, unmapped: [] }] });
    const heard = async (online: boolean) => (await trial.ask('query ($filter: DeviceFilter) { devices(filter: $filter) { totalCount nodes { code } } }', { filter: { connectorId: { eq: connector.id }, online } })).data.devices.nodes;
    await expect.poll(() => heard(true)).toEqual([{ code: 'RTU-1' }]);
    expect(await heard(false)).toEqual([]);
    const changed = async (input: object) => (await trial.ask(update, { input: { id: deviceIds[0], ...input } })).data.updateDevice;
    expect(await changed({ version: 1, name: ' ', kind: '', stationId: deviceIds[1] })).toEqual({ device: null, userErrors: [
      { field: ['version'], code: 'CONFLICT' }, { field: ['name'], code: 'REQUIRED' }, { field: ['kind'], code: 'REQUIRED' }, { field: ['stationId'], code: 'NOT_FOUND' },
    ] });
    expect((await changed({ version: device.version, name: '河滩 RTU', nameEn: 'Hetan RTU', kind: 'RTU' })).device).toEqual({ version: device.version + 1, name: '河滩 RTU', nameEn: 'Hetan RTU', kind: 'RTU', address: '0012345678', station: null });
    const remove = (id: string) => trial.ask('mutation ($id: ID!) { removeDevice(input: { id: $id }) { device { code } userErrors { code } } }', { id });
    expect((await remove(deviceIds[0]!)).data.removeDevice).toEqual({ device: { code: 'RTU-1' }, userErrors: [] });
    expect((await remove(deviceIds[0]!)).data.removeDevice).toEqual({ device: null, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await trial.ask('query ($id: ID!) { point(id: $id) { code device { code } } }', { id: pointIds[1] })).data.point).toEqual({ code: 'H1', device: null });
    await expect.poll(() => published?.devices.some(({ code }) => code === 'RTU-1')).toBe(false);
  });

  it('are another utility\'s business to nobody', async () => {
    const token = await trial.issuer.token({ tid: '018f0000-0000-7000-8000-0000000000ff' });
    const answer = await trial.service.app.inject({
      method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      payload: JSON.stringify({ query: '{ connectors { totalCount } unregisteredDevices { totalCount } devices { totalCount } }' }),
    });
    expect(answer.json().data).toEqual({ connectors: { totalCount: 0 }, unregisteredDevices: { totalCount: 0 }, devices: { totalCount: 0 } });
  });
});
