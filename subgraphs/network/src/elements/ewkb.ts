type LonLat = readonly [lon: number, lat: number];

const CGCS2000 = 4490;
const WITH_SRID = 0x20000000;
const POINT = 1;
const LINE = 2;
const HEADER_BYTES = 9;
const PLACE_BYTES = 16;

function header(bytes: Buffer, kind: number): void {
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(WITH_SRID + kind, 1);
  bytes.writeUInt32LE(CGCS2000, 5);
}

/** A point as PostGIS reads it from text: hexadecimal EWKB, ten times cheaper to read than GeoJSON. */
export function pointEwkb([lon, lat]: LonLat): string {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + PLACE_BYTES);
  header(bytes, POINT);
  bytes.writeDoubleLE(lon, HEADER_BYTES);
  bytes.writeDoubleLE(lat, HEADER_BYTES + 8);
  return bytes.toString('hex');
}

/** A line through the places, hexadecimal EWKB. */
export function lineEwkb(places: readonly LonLat[]): string {
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + 4 + places.length * PLACE_BYTES);
  header(bytes, LINE);
  bytes.writeUInt32LE(places.length, HEADER_BYTES);
  places.forEach(([lon, lat], index) => {
    const offset = HEADER_BYTES + 4 + index * PLACE_BYTES;
    bytes.writeDoubleLE(lon, offset);
    bytes.writeDoubleLE(lat, offset + 8);
  });
  return bytes.toString('hex');
}
