import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { decodeMap } from './decode-map.ts';
import { ownTenant, startTrial, type Trial } from './trial.ts';

const square = [[87.6, 43.8], [87.61, 43.8], [87.61, 43.81], [87.6, 43.81], [87.6, 43.8]];

const baseMap = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { kind: 'street', code: 'S1', name: '康宁路', nameEn: 'Kangning Road', class: 'ARTERIAL', widthM: 36, bridge: true }, geometry: { type: 'LineString', coordinates: [[87.6, 43.8], [87.61, 43.8], [87.62, 43.81]] } },
    { type: 'Feature', properties: { kind: 'street', code: 'S2' }, geometry: { type: 'LineString', coordinates: [[87.6, 43.8], [87.6, 43.81]] } },
    { type: 'Feature', properties: { kind: 'water', name: '镜湖', type: 'LAKE' }, geometry: { type: 'Polygon', coordinates: [square] } },
    { type: 'Feature', properties: { kind: 'park', name: '镜湖公园' }, geometry: { type: 'Polygon', coordinates: [square] } },
    { type: 'Feature', properties: { kind: 'block', landUse: 'COMMERCIAL' }, geometry: { type: 'Polygon', coordinates: [square] } },
    { type: 'Feature', properties: { kind: 'building', landUse: 'PUBLIC', lengthM: 50, widthM: 12.5, bearingDeg: 90, heightM: 21 }, geometry: { type: 'Point', coordinates: [87.605, 43.805] } },
    { type: 'Feature', properties: { kind: 'place', name: '老城区', nameEn: 'Old Town', rank: 'DISTRICT' }, geometry: { type: 'Point', coordinates: [87.6, 43.8] } },
  ],
  terrain: { west: 87.5, south: 43.7, east: 87.7, north: 43.9, columns: 2, rows: 3, heightM: [800, 801, 802, 803, 804, 805.5] },
};

describeEachDatabase('the base map', (database) => {
  let trial: Trial;

  beforeAll(async () => {
    trial = await startTrial(database.url());
  });
  afterAll(() => trial?.stop());

  const bearer = async (scope = '*', tid = ownTenant) => ({ authorization: `Bearer ${await trial.issuer.token({ tid, scope })}` });
  const get = async (more: object = {}, tid = ownTenant) => trial.service.app.inject({ url: '/map/ground', headers: { ...(await bearer('*', tid)), ...more } });
  const send = async (body: unknown, scope = '*') =>
    trial.service.app.inject({ method: 'POST', url: '/import/ground', payload: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/geo+json', ...(await bearer(scope)) } });

  it('is absent until one is imported', async () => {
    expect((await get()).statusCode).toBe(204);
    expect((await trial.service.app.inject({ url: '/map/ground' })).statusCode).toBe(401);
    expect((await send(baseMap, 'network:read')).statusCode).toBe(403);
  });

  it('is given back as columns, and not again while it is the same', async () => {
    const imported = await send(baseMap);
    expect({ status: imported.statusCode, features: imported.json().features }).toEqual({ status: 200, features: 7 });
    const answer = await get();
    const { header, layers } = decodeMap(answer.rawPayload);
    expect(answer.headers.etag).toBe(`"${header.etag}"`);
    expect(Object.fromEntries(Object.entries(header.layers).map(([name, { count }]) => [name, count]))).toEqual({ streets: 2, water: 1, parks: 1, blocks: 1, buildings: 1, places: 1, terrain: 6, terrainGrid: 1 });
    expect(layers.streets).toMatchObject({ name: ['康宁路', ''], nameEn: ['Kangning Road', ''] });
    expect([...(layers.streets!.vertexStart as Uint32Array)]).toEqual([0, 3, 5]);
    expect([...(layers.streets!.bridge as Uint8Array)]).toEqual([1, 0]);
    expect(header.dictionaries.streetClass![(layers.streets!.class as Uint8Array)[0]!]).toBe('ARTERIAL');
    expect([...(layers.water!.lat as Float64Array)]).toEqual(square.map(([, lat]) => lat));
    expect(header.dictionaries.landUse![(layers.blocks!.landUse as Uint8Array)[0]!]).toBe('COMMERCIAL');
    expect([layers.buildings!.lengthM![0], layers.buildings!.widthM![0], layers.buildings!.heightM![0]]).toEqual([50, 12.5, 21]);
    expect([...(layers.terrain!.heightM as Float32Array)]).toEqual([800, 801, 802, 803, 804, 805.5]);
    expect([layers.terrainGrid!.columns![0], layers.terrainGrid!.rows![0], layers.terrainGrid!.west![0]]).toEqual([2, 3, 87.5]);
    expect((await get({ 'if-none-match': answer.headers.etag })).statusCode).toBe(304);
    expect((await get({}, '018f0000-0000-7000-8000-0000000000ff')).statusCode).toBe(204);
  });

  it('stays as it was when a file is refused, which says what is wrong and where', async () => {
    const before = (await get()).headers.etag;
    const [street, ...others] = baseMap.features;
    const cases: [unknown, string][] = [
      ['[TITLE]', 'no JSON'],
      [{ type: 'Feature' }, 'FeatureCollection'],
      [{ ...baseMap, features: [street, { type: 'Feature', properties: { kind: 'tree' }, geometry: null }] }, 'feature 2: properties.kind'],
      [{ ...baseMap, features: [{ ...street, geometry: { type: 'LineString', coordinates: [[43.8, 187.6], [43.8, 87.61]] } }, ...others] }, 'feature 1 (street)'],
      [{ ...baseMap, terrain: { ...baseMap.terrain, rows: 4 } }, 'one height for each column and row'],
    ];
    for (const [body, expected] of cases) {
      const refused = await send(body);
      expect(refused.statusCode).toBe(400);
      expect(refused.json().errors[0].message).toContain(expected);
    }
    expect((await get()).headers.etag).toBe(before);
  });

  it('is replaced as a whole', async () => {
    const before = (await get()).headers.etag;
    expect((await send({ ...baseMap, features: baseMap.features.slice(0, 1), terrain: undefined })).statusCode).toBe(200);
    const after = await get({ 'if-none-match': before });
    expect(Object.keys(decodeMap(after.rawPayload).header.layers)).not.toContain('terrain');
    expect(decodeMap(after.rawPayload).layers.streets!.code).toEqual(['S1']);
  });
});
