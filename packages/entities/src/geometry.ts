import { Type } from '@mikro-orm/core';

/** A GeoJSON geometry: longitude and latitude in degrees, CGCS2000. */
export type GeoJson =
  | { type: 'Point'; coordinates: number[] }
  | { type: 'MultiPoint' | 'LineString'; coordinates: number[][] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }
  | { type: 'GeometryCollection'; geometries: GeoJson[] };

/** EPSG code of CGCS2000 longitude and latitude, the datum of Chinese utilities. */
export const CGCS2000 = 4490;

/** A PostGIS geometry column that reads and writes GeoJSON. */
export class GeometryType extends Type<GeoJson | null, string | null> {
  readonly kind: string;
  readonly srid: number;

  constructor(kind = 'Geometry', srid = CGCS2000) {
    super();
    this.kind = kind;
    this.srid = srid;
  }

  override getColumnType(): string {
    return `geometry(${this.kind},${this.srid})`;
  }

  override convertToDatabaseValue(value: GeoJson | null): string | null {
    return value == null ? null : JSON.stringify(value);
  }

  override convertToJSValue(value: unknown): GeoJson | null {
    if (value == null) return null;
    return typeof value === 'string' ? JSON.parse(value) : (value as GeoJson);
  }

  override convertToDatabaseValueSQL(key: string): string {
    return `ST_SetSRID(ST_GeomFromGeoJSON(${key}),${this.srid})`;
  }

  // Option 0, because by default SRID 4490 adds a `crs` member that RFC 7946 forbids. Nine digits are 0.1 mm.
  override convertToJSValueSQL(key: string): string {
    return `ST_AsGeoJSON(${key},9,0)`;
  }

  override compareAsType(): string {
    return 'string';
  }
}
