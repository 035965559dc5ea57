import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectBus, uploadsTopic, uploadStatesTopic, type Bus, type UploadsDocument, type UploadStatesMessage } from '@hydrograph/bus';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const stranger = '018f0000-0000-7000-8000-0000000000ff';
const save = 'mutation ($input: SaveUploadTargetInput!) { saveUploadTarget(input: $input) { uploadTarget { id version name protocol transport host port address hasPassword everyS enabled channels { code scale offset point { code } } } userErrors { field code } } }';

describeEachDatabase('platforms that values are sent to', (database) => {
  let trial: Trial;
  let bus: Bus;
  let published: UploadsDocument | undefined;
  let pointId: string;

  beforeAll(async () => {
    trial = await startTrial(database.url());
    bus = connectBus({ url: trial.broker.url, clientId: 'test', log: quiet });
    await bus.subscribe(uploadsTopic(ownTenant), (document) => void (published = document)).ready;
    const { data } = await trial.ask('mutation { registerPoints(input: { points: [{ code: "H1", name: "水位", quantity: LEVEL }] }) { points { id } } }');
    pointId = data.registerPoints.points[0].id;
  });
  afterAll(async () => {
    await bus?.close();
    await trial?.stop();
  });

  const saved = async (input: object) => (await trial.ask(save, { input })).data.saveUploadTarget;
  const good = () => ({ name: '水利厅', protocol: 'SL651', host: 'platform.example.cn', port: 9600, address: '0012345678', everyS: 300, password: '1A2B', channels: [{ code: '39', pointId }] });

  it('are told to the collector as soon as they are saved, and refused with every reason at once', async () => {
    const wrong = await saved({ ...good(), name: ' ', host: 'not a host', port: 0, address: '12', everyS: 90, password: 'no', channels: [{ code: 'x', pointId, scale: 0 }] });
    expect(wrong).toEqual({ uploadTarget: null, userErrors: [
      { field: ['name'], code: 'REQUIRED' }, { field: ['host'], code: 'INVALID_VALUE' }, { field: ['port'], code: 'INVALID_VALUE' }, { field: ['address'], code: 'INVALID_VALUE' }, { field: ['everyS'], code: 'INVALID_VALUE' },
      { field: ['password'], code: 'INVALID_VALUE' }, { field: ['channels', '0', 'code'], code: 'INVALID_VALUE' }, { field: ['channels', '0', 'scale'], code: 'INVALID_VALUE' },
    ] });
    expect((await saved({ ...good(), channels: [] })).userErrors).toEqual([{ field: ['channels'], code: 'REQUIRED' }]);
    const { uploadTarget } = await saved(good());
    expect(uploadTarget).toMatchObject({ version: 1, transport: 'TCP', hasPassword: true, enabled: true, channels: [{ code: '39', scale: 1, offset: 0, point: { code: 'H1' } }] });
    expect((await saved({ ...good(), channels: [{ code: '39', pointId }, { code: '39', pointId }] })).userErrors).toEqual([{ field: ['name'], code: 'ALREADY_EXISTS' }, { field: ['channels', '1', 'code'], code: 'ALREADY_EXISTS' }]);
    const target = { id: uploadTarget.id, name: '水利厅', protocol: 'SL651', transport: 'TCP', host: 'platform.example.cn', port: 9600, address: '0012345678', password: '1A2B', everyMs: 300_000, channels: [{ code: '39', pointId, scale: 1, offset: 0 }] };
    await expect.poll(() => published?.targets).toEqual([target]);
    // A password that is left out stays; a pause keeps everything and sends nothing.
    const { password: _kept, ...without } = good();
    expect((await saved({ ...without, id: uploadTarget.id, version: 1, port: 9601 })).uploadTarget).toMatchObject({ version: 2, port: 9601, hasPassword: true });
    expect((await saved({ ...without, id: uploadTarget.id, version: 1 })).userErrors).toEqual([{ field: ['version'], code: 'CONFLICT' }]);
    await saved({ ...without, id: uploadTarget.id, enabled: false, password: '' });
    await expect.poll(() => published?.targets).toEqual([]);
    expect((await trial.ask('query ($id: ID!) { uploadTarget(id: $id) { enabled hasPassword } uploadTargets { totalCount } }', { id: uploadTarget.id })).data).toEqual({ uploadTarget: { enabled: false, hasPassword: false }, uploadTargets: { totalCount: 1 } });
  });

  it('show how they are doing, the newest word counting, and go with what was said of them', async () => {
    const { uploadTarget: { id } } = await saved({ ...good(), name: '环保厅', protocol: 'HJ212', address: 'MN1', password: '123456', everyS: 60, channels: [{ code: 'w01001', statistic: 'Rtd', pointId }] });
    const at = Date.now();
    const tell = (more: Partial<UploadStatesMessage>) => bus.publish(uploadStatesTopic(ownTenant), { collector: 'c1', tenantId: ownTenant, at, targets: [{ id, state: 'UNREACHABLE', waiting: 7, oldestAt: at - 420_000, acknowledged: 3, acknowledgedAt: at - 480_000, dropped: 0, problem: 'ECONNREFUSED' }], ...more });
    await tell({});
    // Overtaken on its way, about nobody, and about somebody else's: neither changes anything.
    await tell({ at: at - 1000, targets: [{ id, state: 'IDLE', waiting: 0, acknowledged: 1, dropped: 0 }, { id: 'nobody', state: 'IDLE', waiting: 0, acknowledged: 1, dropped: 0 }] });
    await tell({ at: at + 1000, tenantId: stranger, targets: [{ id, state: 'IDLE', waiting: 0, acknowledged: 1, dropped: 0 }] });
    const status = async () => (await trial.ask('query ($id: ID!) { uploadTarget(id: $id) { status { state waiting oldestAt acknowledged acknowledgedAt dropped problem } } }', { id })).data.uploadTarget?.status;
    await expect.poll(status).toEqual({ state: 'UNREACHABLE', waiting: 7, oldestAt: new Date(at - 420_000).toISOString(), acknowledged: 3, acknowledgedAt: new Date(at - 480_000).toISOString(), dropped: 0, problem: 'ECONNREFUSED' });
    const remove = async () => (await trial.ask('mutation ($id: ID!) { removeUploadTarget(input: { id: $id }) { uploadTarget { name } userErrors { code } } }', { id })).data.removeUploadTarget;
    expect(await remove()).toEqual({ uploadTarget: { name: '环保厅' }, userErrors: [] });
    expect(await remove()).toEqual({ uploadTarget: null, userErrors: [{ code: 'NOT_FOUND' }] });
    await tell({ at: at + 2000 });
    expect((await trial.ask('{ uploadTargets { totalCount } }', {}, )).data.uploadTargets.totalCount).toBe(1);
    expect((await trial.ask.ofTenant(stranger)('{ uploadTargets { totalCount } }')).data.uploadTargets.totalCount).toBe(0);
  });
});
