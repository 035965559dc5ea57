import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { createDatabase, createDomainTable, domainProperties, GeometryType, historyOf, type Database, type DatabaseOptions, type GeoJson } from '../src/index.ts';

/** A small domain for the tests of this package: pipes with a diameter in mm. */
export const PipeSchema = defineEntity({
  name: 'TestPipe',
  tableName: 'pipe',
  schema: 'trial',
  properties: {
    ...domainProperties,
    code: p.string(),
    diameterMm: p.float().nullable(),
    streetId: p.uuid().nullable(),
    laidOn: p.datetime().nullable(),
    geometry: p.type(new GeometryType('LineString')).$type<GeoJson>().nullable(),
  },
});
export class Pipe extends PipeSchema.class {}
PipeSchema.setClass(Pipe);
export const PipeHistory = historyOf(PipeSchema);

export class First extends Migration {
  override name = '0001-first';
  override up(): void {
    const columns = 'code text not null, diameter_mm double precision, street_id uuid, laid_on timestamptz, geometry geometry(LineString,4490), unique (tenant_id, code)';
    for (const sql of createDomainTable('trial', 'pipe', columns)) this.addSql(sql);
  }
}

/** Opens and migrates a database with pipes. */
export async function openPipes(url: string, options: Partial<DatabaseOptions> = {}): Promise<Database> {
  const database = await createDatabase({ url, schema: 'trial', entities: [PipeSchema, PipeHistory], migrations: [First], ...options });
  await database.migrate();
  return database;
}

export const anna = { id: 'user:anna', name: 'Anna', tenantId: '018f0000-0000-7000-8000-000000000001', kind: 'user' };
export const bo = { id: 'user:bo', name: 'Bo', tenantId: '018f0000-0000-7000-8000-000000000002', kind: 'user' };
