import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aNetwork } from './network-of.ts';
import { aSample, ownTenant, startTrial, type Trial } from './trial.ts';

const town = aNetwork().reservoir('R1', { at: [87.6, 43.8] }).tank('T1', { at: [87.65, 43.85] }).pipe('P1', 'R1', 'T1').build();
const T0 = Date.parse('2026-11-20T00:00:00Z');

describeEachDatabase('export of stored values', (database) => {
  let trial: Trial;
  let point: { id: string; code: string };

  beforeAll(async () => {
    trial = await startTrial(database.url());
    await trial.import(town, 'town');
    const { data } = await trial.ask('{ points { nodes { id code } } }');
    point = data.points.nodes[0];
    await trial.writer.write(Array.from({ length: 120 }, (_, i) => aSample(point.id, i, { time: T0 + i * 60_000 })));
  });
  afterAll(async () => trial?.stop());

  async function get(query: Record<string, string>, { scope = '*', tid = ownTenant } = {}) {
    const authorization = `Bearer ${await trial.issuer.token({ tid, scope })}`;
    return trial.service.app.inject({ url: `/export/series?${new URLSearchParams(query)}`, headers: { authorization } });
  }
  const span = { from: '2026-11-20T08:00:00+08:00', to: '2026-11-21T00:00:00Z' };

  it('gives samples and hours as CSV, by the code of the point', async () => {
    const answer = await get({ ...span, points: point.id });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({ 'content-type': expect.stringContaining('text/csv'), 'content-disposition': 'attachment; filename="series.csv"' });
    const lines = answer.body.split('\r\n');
    expect(lines).toHaveLength(122);
    expect(lines.slice(0, 2)).toEqual(['point,time,value,quality,reason,raw', `${point.code},2026-11-20T00:00:00.000Z,0,GOOD,,`]);
    const hours = await get({ ...span, points: point.id, interval: '1h', bom: '1' });
    expect(hours.body).toBe(`\uFEFFpoint,start,end,min,mean,max,last,count\r\n${[0, 60].map((first, i) =>
      `${point.code},2026-11-20T0${i}:00:00.000Z,2026-11-20T0${i + 1}:00:00.000Z,${first},${first + 29.5},${first + 59},${first + 59},60\r\n`).join('')}`);
  });

  it('gives Parquet', async () => {
    const answer = await get({ ...span, points: point.id, format: 'parquet' });
    expect(answer.headers['content-type']).toBe('application/vnd.apache.parquet');
    expect([answer.rawPayload.subarray(0, 4).toString(), answer.rawPayload.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
  });

  it('names what is wrong with a question', async () => {
    const message = async (query: Record<string, string>): Promise<string> => {
      const answer = await get(query);
      expect(answer.statusCode).toBe(400);
      return answer.json().errors[0].message;
    };
    expect(await message({ ...span, points: 'nobody' })).toContain('there is no point "nobody"');
    expect(await message({ ...span, points: point.id, from: 'yesterday' })).toContain('from: a moment as ISO 8601');
    expect(await message({ ...span, points: point.id, from: span.to, to: '2026-11-20T00:00:00Z' })).toContain('is before from');
    expect(await message({ ...span, points: point.id, interval: '1d', zone: 'Nowhere' })).toContain('unknown time zone');
    expect(await message({ ...span, points: point.id, format: 'xlsx' })).toContain('csv or parquet');
  });

  it('gives nothing without the permission, and nothing of another tenant', async () => {
    expect((await get({ ...span, points: point.id }, { scope: 'network:read' })).json().errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await get({ ...span, points: point.id }, { tid: '018f0000-0000-7000-8000-00000000000f' })).json().errors[0].message).toContain('there is no point');
    expect((await trial.service.app.inject({ url: '/export/series' })).statusCode).toBe(401);
  });
});
