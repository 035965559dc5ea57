import { expect, it } from 'vitest';
import { numberColumn, stringColumn, type Column } from './columns.ts';
import { decodeMap } from '../../test/decode-map.ts';
import { encodeMap } from './layout.ts';

function filled<V extends string | number>(column: Column<V>, values: readonly V[]): Column {
  for (const value of values) column.push(value);
  return column as unknown as Column;
}

it('gives back what was put in, each column at a multiple of eight bytes', () => {
  const codes = Array.from({ length: 300 }, (_, index) => (index % 3 === 0 ? `管段-${index}` : `P${index}`));
  const parts = encodeMap({
    etag: 'e1',
    layers: { pipes: { count: 300, columns: [filled(stringColumn('code'), codes), filled(numberColumn('status', 'uint8'), codes.map((_, index) => index % 3)), filled(numberColumn('lon', 'float64'), codes.map((_, index) => 87 + index / 7))] } },
    dictionaries: { pipeStatus: ['OPEN', 'CLOSED', 'CHECK_VALVE'] },
  });
  const { header, layers } = decodeMap(Buffer.concat(parts));
  expect(header).toMatchObject({ version: 1, etag: 'e1', dictionaries: { pipeStatus: ['OPEN', 'CLOSED', 'CHECK_VALVE'] } });
  expect(layers.pipes!.code).toEqual(codes);
  expect([...(layers.pipes!.status as Uint8Array)].slice(0, 4)).toEqual([0, 1, 2, 0]);
  expect((layers.pipes!.lon as Float64Array)[299]).toBe(87 + 299 / 7);
  for (const { columns } of Object.values(header.layers)) for (const { offset } of columns) expect(offset % 8).toBe(0);
});

it('is readable when a layer is empty', () => {
  const { layers } = decodeMap(Buffer.concat(encodeMap({ etag: '', layers: { dmas: { count: 0, columns: [stringColumn('id') as unknown as Column, filled(numberColumn('ringStart', 'uint32'), [0])] } }, dictionaries: {} })));
  expect(layers.dmas!.id).toEqual([]);
});
