import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@hydrograph/entities';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aClientOf, type Client } from '../../../packages/service/test/client.ts';
import { createPlantsApp } from '../src/app.ts';
import { readEnv } from '../src/env.ts';

const addStation = 'mutation ($input: AddPumpStationInput!) { addPumpStation(input: $input) { pumpStation { id units { id code version } } userErrors { field code } } }';

const aPumpStation = (code: string, more: object = {}): object => ({
  code,
  name: `${code} 泵站`,
  kind: 'BOOSTER',
  geometry: { type: 'Point', coordinates: [87.6, 43.8] },
  units: [1, 2].map((n) => ({ code: `${code}-${n}`, name: `${n}# 机组`, ratedFlowM3PerH: 360, ratedHeadM: 50, ratedPowerKw: 65.4 })),
  ...more,
});

describeEachDatabase('plants', (database) => {
  let service: Service;
  let ask: Client;

  beforeAll(async () => {
    const issuer = await createTestIssuer();
    service = await createPlantsApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks' }), { verify: issuer.verify });
    ask = await aClientOf(service, issuer);
  });
  afterAll(() => service?.stop());

  it('adds a plant with workshops in the order of its process', async () => {
    const { data } = await ask('mutation ($input: AddPlantInput!) { addPlant(input: $input) { plant { code geometry workshops { code sequence plant { code } } } userErrors { code } } }', {
      input: {
        code: 'WTP-1',
        name: '第一水厂',
        capacityM3PerDay: 100_000,
        geometry: { type: 'Point', coordinates: [87.61, 43.82] },
        workshops: [
          { code: 'W-1', name: '沉淀池', process: 'SEDIMENTATION' },
          { code: 'W-2', name: '滤池', process: 'FILTRATION' },
        ],
      },
    });
    expect(data.addPlant).toEqual({
      plant: {
        code: 'WTP-1',
        geometry: { type: 'Point', coordinates: [87.61, 43.82] },
        workshops: [
          { code: 'W-1', sequence: 1, plant: { code: 'WTP-1' } },
          { code: 'W-2', sequence: 2, plant: { code: 'WTP-1' } },
        ],
      },
      userErrors: [],
    });
  });

  it('adds cameras to a plant and a station, and refuses an address with a password, a wrong channel or an unknown plant', async () => {
    const stationId = newId();
    const add = 'mutation ($input: AddCamerasInput!) { addCameras(input: $input) { cameras { code plant { code } station { id } } userErrors { field code } } }';
    const { data: found } = await ask('{ plants(filter: { code: { eq: "WTP-1" } }) { nodes { id } } }');
    const plantId = found.plants.nodes[0].id;
    const { data } = await ask(add, {
      input: { cameras: [{ code: 'CAM-1', name: '滤池', plantId, streamUrl: 'rtsp://video.example/1', gbChannelId: '65010000001320000001', geometry: { type: 'Point', coordinates: [87.61, 43.82] } }, { code: 'CAM-2', name: '大门', stationId }] },
    });
    expect(data.addCameras).toEqual({ cameras: [{ code: 'CAM-1', plant: { code: 'WTP-1' }, station: null }, { code: 'CAM-2', plant: null, station: { id: stationId } }], userErrors: [] });
    const refused = await ask(add, {
      input: { cameras: [{ code: 'CAM-3', name: 'x', streamUrl: 'rtsp://admin:secret@10.0.0.1/1' }, { code: 'CAM-1', name: ' ', gbChannelId: '12' }, { code: 'CAM-4', name: 'y', plantId: newId(), streamUrl: 'javascript:alert(1)' }] },
    });
    expect(refused.data.addCameras.userErrors.map(({ field, code }: { field: string[]; code: string }) => `${field.slice(1).join('.')} ${code}`).toSorted()).toEqual([
      '0.streamUrl INVALID_VALUE', '1.code ALREADY_EXISTS', '1.gbChannelId INVALID_VALUE', '1.name REQUIRED', '2.plantId NOT_FOUND', '2.streamUrl INVALID_VALUE',
    ]);
    const { data: seen } = await ask('query ($r: [_Any!]!) { cameras(filter: { code: { startsWith: "CAM" } }) { totalCount nodes { code streamUrl gbChannelId } } plants(filter: { code: { eq: "WTP-1" } }) { nodes { cameras { code } } } _entities(representations: $r) { ... on Station { cameras { code } } } }', { r: [{ __typename: 'Station', id: stationId }] });
    expect(seen).toEqual({
      cameras: { totalCount: 2, nodes: [{ code: 'CAM-1', streamUrl: 'rtsp://video.example/1', gbChannelId: '65010000001320000001' }, { code: 'CAM-2', streamUrl: null, gbChannelId: null }] },
      plants: { nodes: [{ cameras: [{ code: 'CAM-1' }] }] },
      _entities: [{ cameras: [{ code: 'CAM-2' }] }],
    });
  });

  it('tells which pump stations feed a district metered area', async () => {
    const dmaId = newId();
    const { data } = await ask(addStation, { input: aPumpStation('PS-1', { suppliesDmaIds: [dmaId, dmaId] }) });
    expect(data.addPumpStation.userErrors).toEqual([]);

    const fed = await ask('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Dma { pumpStations { code supplies { id } units { code ratedEfficiency } } } } }', { refs: [{ __typename: 'Dma', id: dmaId }] });
    expect(fed.data._entities[0].pumpStations).toEqual([
      {
        code: 'PS-1',
        supplies: [{ id: dmaId }],
        units: [
          { code: 'PS-1-1', ratedEfficiency: expect.closeTo(0.7495, 3) },
          { code: 'PS-1-2', ratedEfficiency: expect.closeTo(0.7495, 3) },
        ],
      },
    ]);
  });

  it('links a pump of the hydraulic model to its unit and a station to its pump station', async () => {
    const [pumpId, stationId] = [newId(), newId()];
    await ask(addStation, { input: aPumpStation('PS-2', { stationId, units: [{ code: 'U-9', name: 'u', ratedFlowM3PerH: 1, ratedHeadM: 1, ratedPowerKw: 1, pumpId }] }) });
    const { data } = await ask('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Pump { unit { code } } ... on Station { pumpStation { code } plant { code } } } }', {
      refs: [
        { __typename: 'Pump', id: pumpId },
        { __typename: 'Station', id: stationId },
        { __typename: 'Pump', id: newId() },
      ],
    });
    expect(data._entities).toEqual([{ unit: { code: 'U-9' } }, { pumpStation: { code: 'PS-2' }, plant: null }, { unit: null }]);
  });

  it('finds plants, stations, units and cameras, each with the element that shows it, by one statement', async () => {
    const [stationId, pumpId] = [newId(), newId()];
    await ask(addStation, { input: aPumpStation('FIND', { name: '望江泵站', nameEn: 'River view', stationId, units: [{ code: 'FIND-1', name: '望江 1# 机组', ratedFlowM3PerH: 360, ratedHeadM: 50, ratedPowerKw: 65.4, pumpId }] }) });
    const query = 'query ($text: String!) { searchPlants(text: $text, first: 5) { kind code context contextEn elementId geometry } }';
    const geometry = { type: 'Point', coordinates: [87.6, 43.8] };
    expect((await ask(query, { text: '望江' })).data.searchPlants).toEqual([
      { kind: 'PUMP_STATION', code: 'FIND', context: null, contextEn: null, elementId: stationId, geometry },
      { kind: 'PUMP_UNIT', code: 'FIND-1', context: '望江泵站', contextEn: 'River view', elementId: pumpId, geometry },
    ]);
    const added = await ask('mutation ($input: AddCamerasInput!) { addCameras(input: $input) { userErrors { code message } } }', { input: { cameras: [{ code: 'CAM-FIND', name: '望湖大门', place: '东门', stationId }] } });
    expect(added.data.addCameras.userErrors).toEqual([]);
    expect((await ask(query, { text: '望湖' })).data.searchPlants).toEqual([{ kind: 'CAMERA', code: 'CAM-FIND', context: '东门', contextEn: null, elementId: stationId, geometry: null }]);
    expect(await ask.statements(query, { text: 'a' })).toBe(1);
    expect((await ask.ofTenant('018f0000-0000-7000-8000-0000000000ff')(query, { text: '望江' })).data.searchPlants).toEqual([]);
  });

  it('refuses impossible ratings and unknown plants, and adds nothing', async () => {
    const { data } = await ask(addStation, { input: aPumpStation('PS-3', { plantId: newId(), units: [{ code: 'U-1', name: 'u', ratedFlowM3PerH: 0, ratedHeadM: 50, ratedPowerKw: -1 }] }) });
    expect(data.addPumpStation.pumpStation).toBeNull();
    expect(data.addPumpStation.userErrors.map(({ field }: { field: string[] }) => field.join('.'))).toEqual(['units.0.ratedFlowM3PerH', 'units.0.ratedPowerKw', 'plantId']);
    expect((await ask('{ pumpStations(filter: { code: { eq: "PS-3" } }) { totalCount } }')).data.pumpStations.totalCount).toBe(0);
  });

  it('shows the pump units as they were before a change', async () => {
    const { data } = await ask(addStation, { input: aPumpStation('PS-4') });
    const [{ id, version }] = data.addPumpStation.pumpStation.units;
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { data: changed } = await ask('mutation ($input: UpdatePumpUnitInput!) { updatePumpUnit(input: $input) { pumpUnit { ratedPowerKw version } userErrors { code } } }', { input: { id, version, ratedPowerKw: 75 } });
    expect(changed.updatePumpUnit).toEqual({ pumpUnit: { ratedPowerKw: 75, version: version + 1 }, userErrors: [] });

    const { data: seen } = await ask('query ($asOf: DateTime) { pumpUnits(asOf: $asOf, filter: { code: { eq: "PS-4-1" } }) { nodes { ratedPowerKw } } }', { asOf: before });
    expect(seen.pumpUnits.nodes).toEqual([{ ratedPowerKw: 65.4 }]);
  });

  it('costs the same number of statements for 2 and for 20 pump stations', async () => {
    for (let n = 0; n < 20; n++) await ask(addStation, { input: aPumpStation(`MANY-${n}`, { suppliesDmaIds: [newId()] }) });
    const query = 'query ($first: Int!) { pumpStations(first: $first, filter: { code: { startsWith: "MANY" } }) { nodes { code plant { code } units { code pumpStation { code } } supplies { id } } } }';
    const [few, many] = [await ask.statements(query, { first: 2 }), await ask.statements(query, { first: 20 })];
    expect(many).toBe(few);
  });
});
