import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@hydrograph/entities';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aClientOf, type Client } from '../../../packages/service/test/client.ts';
import { createEnergyApp } from '../src/app.ts';
import { startOfToday } from '../src/consumption/energy-today.ts';
import { readEnv } from '../src/env.ts';

const hourMs = 3_600_000;
const thisHour = (): number => Math.floor(Date.now() / hourMs) * hourMs;
const record = 'mutation ($input: RecordEnergyInput!) { recordEnergy(input: $input) { recorded userErrors { field code } } }';

describe('startOfToday', () => {
  it('is midnight in the zone, not in UTC', () => {
    expect(startOfToday(Date.parse('2026-11-23T17:30:00Z'), 'Asia/Shanghai').toISOString()).toBe('2026-11-23T16:00:00.000Z');
    expect(startOfToday(Date.parse('2026-11-23T15:59:59Z'), 'Asia/Shanghai').toISOString()).toBe('2026-11-22T16:00:00.000Z');
  });
});

describeEachDatabase('energy', (database) => {
  let service: Service;
  let ask: Client;

  beforeAll(async () => {
    const issuer = await createTestIssuer();
    service = await createEnergyApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks' }), { verify: issuer.verify });
    ask = await aClientOf(service, issuer);
  });
  afterAll(() => service?.stop());

  const addMeters = async (...meters: object[]): Promise<string[]> => {
    const { data } = await ask('mutation ($input: AddEnergyMetersInput!) { addEnergyMeters(input: $input) { meters { id } userErrors { code message } } }', { input: { meters } });
    expect(data.addEnergyMeters.userErrors).toEqual([]);
    return data.addEnergyMeters.meters.map(({ id }: { id: string }) => id);
  };
  const energyOf = async (pumpStationId: string): Promise<number> => {
    const { data } = await ask('query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on PumpStation { energyTodayKwh } } }', { refs: [{ __typename: 'PumpStation', id: pumpStationId }] });
    return data._entities[0].energyTodayKwh;
  };

  it('sums what the meters of a pump station measured since midnight', async () => {
    const pumpStationId = newId();
    const [one, two] = await addMeters({ code: 'E-1', name: 'e', pumpStationId, pumpUnitId: newId() }, { code: 'E-2', name: 'e', pumpStationId, pumpUnitId: newId() });
    expect(await energyOf(pumpStationId)).toBe(0);

    const start = new Date(thisHour()).toISOString();
    const longAgo = new Date(thisHour() - 48 * hourMs).toISOString();
    const { data } = await ask(record, { input: { rows: [{ meterId: one, start, energyKwh: 40 }, { meterId: two, start, energyKwh: 2.5 }, { meterId: two, start: longAgo, energyKwh: 1000 }] } });
    expect(data.recordEnergy).toEqual({ recorded: 3, userErrors: [] });
    expect(await energyOf(pumpStationId)).toBe(42.5);
  });

  it('counts the meter of the whole station alone where there is one', async () => {
    const pumpStationId = newId();
    const [whole, unit] = await addMeters({ code: 'E-3', name: 'e', pumpStationId }, { code: 'E-4', name: 'e', pumpStationId, pumpUnitId: newId() });
    const start = new Date(thisHour()).toISOString();
    await ask(record, { input: { rows: [{ meterId: whole, start, energyKwh: 50 }, { meterId: unit, start, energyKwh: 45 }] } });
    expect(await energyOf(pumpStationId)).toBe(50);
  });

  it('finds meters by code and name, of the own utility only', async () => {
    await addMeters({ code: 'E-FIND', name: '总表', nameEn: 'Main meter' });
    const query = '{ byCode: searchEnergy(text: "e-find") { kind code name rank } byName: searchEnergy(text: "meter") { code rank elementId } }';
    expect((await ask(query)).data).toEqual({
      byCode: [{ kind: 'ENERGY_METER', code: 'E-FIND', name: '总表', rank: 0 }],
      byName: [{ code: 'E-FIND', rank: 2, elementId: null }],
    });
    expect((await ask.ofTenant('018f0000-0000-7000-8000-0000000000ff')(query)).data).toEqual({ byCode: [], byName: [] });
  });

  it('adds up tenths without a tail of digits', async () => {
    const pumpStationId = newId();
    const [one, two] = await addMeters({ code: 'E-8', name: 'e', pumpStationId, pumpUnitId: newId() }, { code: 'E-9', name: 'e', pumpStationId, pumpUnitId: newId() });
    const start = new Date(thisHour()).toISOString();
    await ask(record, { input: { rows: [{ meterId: one, start, energyKwh: 0.1 }, { meterId: two, start, energyKwh: 0.2 }] } });
    expect(await energyOf(pumpStationId)).toBe(0.3);
  });

  it('replaces a row that is recorded again', async () => {
    const [meterId] = await addMeters({ code: 'E-5', name: 'e' });
    const start = new Date(thisHour()).toISOString();
    for (const energyKwh of [1, 2]) await ask(record, { input: { rows: [{ meterId, start, energyKwh }] } });
    const { data } = await ask('query ($from: DateTime!, $to: DateTime!) { energyMeters(filter: { code: { eq: "E-5" } }) { nodes { energyTodayKwh hourlyConsumption(from: $from, to: $to) { start energyKwh } } } }', { from: start, to: new Date(thisHour() + hourMs).toISOString() });
    expect(data.energyMeters.nodes).toEqual([{ energyTodayKwh: 2, hourlyConsumption: [{ start, energyKwh: 2 }] }]);
  });

  it('records nothing when one row is wrong', async () => {
    const [meterId] = await addMeters({ code: 'E-6', name: 'e' });
    const start = new Date(thisHour()).toISOString();
    const { data } = await ask(record, { input: { rows: [{ meterId, start, energyKwh: 5 }, { meterId, start: '2026-01-01T00:30:00Z', energyKwh: -1 }, { meterId: newId(), start, energyKwh: 1 }, { meterId, start, energyKwh: 6 }] } });
    expect(data.recordEnergy.recorded).toBe(0);
    expect(data.recordEnergy.userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code])).toEqual([
      ['rows.1.energyKwh', 'INVALID_VALUE'],
      ['rows.1.start', 'INVALID_VALUE'],
      ['rows.3', 'ALREADY_EXISTS'],
      ['rows.2.meterId', 'NOT_FOUND'],
    ]);
    expect((await ask('{ energyMeters(filter: { code: { eq: "E-6" } }) { nodes { energyTodayKwh } } }')).data.energyMeters.nodes[0].energyTodayKwh).toBe(0);
  });

  it('refuses a span that ends before it begins or is too long', async () => {
    await addMeters({ code: 'E-7', name: 'e' });
    const span = (from: string, to: string) => ask('query ($from: DateTime!, $to: DateTime!) { energyMeters(filter: { code: { eq: "E-7" } }) { nodes { hourlyConsumption(from: $from, to: $to) { start } } } }', { from, to });
    expect((await span('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await span('2020-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
