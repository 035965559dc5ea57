import { expect, it } from 'vitest';
import { exportAddress } from './export-series.ts';

const exported = { ids: ['a', 'b'], span: { fromMs: 0, toMs: 3_600_000 }, zone: 'Asia/Shanghai' } as const;

it('exports what is shown: the same span at the same resolution', () => {
  const csv = new URL(exportAddress({ ...exported, resolution: { name: '1h' }, format: 'csv' }), 'http://x');
  expect(csv.pathname).toBe('/export/series');
  expect(Object.fromEntries(csv.searchParams)).toEqual({
    points: 'a,b', from: '1970-01-01T00:00:00.000Z', to: '1970-01-01T01:00:00.000Z', format: 'csv', interval: '1h', zone: 'Asia/Shanghai', bom: '1',
  });
  const raw = new URL(exportAddress({ ...exported, resolution: { name: 'raw' }, format: 'parquet' }), 'http://x');
  expect([raw.searchParams.has('interval'), raw.searchParams.has('bom')]).toEqual([false, false]);
});
