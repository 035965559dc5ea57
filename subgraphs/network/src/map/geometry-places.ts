const WITH_SRID = 0x20000000;
const WITH_Z = 0x80000000;
const WITH_M = 0x40000000;
const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTIPOLYGON = 6;

/** Longitudes and latitudes one after the other: lon, lat, lon, lat, ... */
export type Places = Float64Array;

/**
 * Places of a geometry in hexadecimal EWKB, as PostGIS gives it: those of a point or line, or the outer ring of an area
 * (of its largest part, by the extent of its ring, when it has several).
 */
export function placesOfEwkb(hex: string): Places {
  return readGeometry(Buffer.from(hex, 'hex'), 0).places;
}

function readGeometry(bytes: Buffer, start: number): { places: Places; end: number } {
  if (bytes.readUInt8(start) !== 1) throw new Error('a geometry in big-endian order cannot be read');
  const kind = bytes.readUInt32LE(start + 1);
  const size = 2 + (kind & WITH_Z ? 1 : 0) + (kind & WITH_M ? 1 : 0);
  const at = start + 5 + (kind & WITH_SRID ? 4 : 0);
  const type = kind & 0xff;
  if (type === POINT) return readPlaces(bytes, at, 1, size);
  if (type === LINE) return readPlaces(bytes, at + 4, bytes.readUInt32LE(at), size);
  if (type === POLYGON) return readPolygon(bytes, at, size);
  if (type === MULTIPOLYGON) return readLargest(bytes, at);
  throw new Error(`a geometry of type ${type} has no place on the map`);
}

function readPlaces(bytes: Buffer, at: number, count: number, size: number): { places: Places; end: number } {
  const places = new Float64Array(count * 2);
  for (let index = 0; index < count; index++) {
    places[index * 2] = bytes.readDoubleLE(at + index * size * 8);
    places[index * 2 + 1] = bytes.readDoubleLE(at + index * size * 8 + 8);
  }
  return { places, end: at + count * size * 8 };
}

function readPolygon(bytes: Buffer, at: number, size: number): { places: Places; end: number } {
  const rings = bytes.readUInt32LE(at);
  let end = at + 4;
  let outer: Places = new Float64Array();
  for (let ring = 0; ring < rings; ring++) {
    const read = readPlaces(bytes, end + 4, bytes.readUInt32LE(end), size);
    if (ring === 0) outer = read.places;
    end = read.end;
  }
  return { places: outer, end };
}

function readLargest(bytes: Buffer, at: number): { places: Places; end: number } {
  const parts = bytes.readUInt32LE(at);
  let end = at + 4;
  let largest: Places = new Float64Array();
  for (let part = 0; part < parts; part++) {
    const read = readGeometry(bytes, end);
    if (ringArea(read.places) > ringArea(largest)) largest = read.places;
    end = read.end;
  }
  return { places: largest, end };
}

/** Area inside a ring in square degrees (shoelace formula): good enough to compare parts of one area. */
function ringArea(ring: Places): number {
  let twice = 0;
  for (let index = 0; index + 3 < ring.length; index += 2) twice += ring[index]! * ring[index + 3]! - ring[index + 2]! * ring[index + 1]!;
  return Math.abs(twice) / 2;
}

/** The place in the middle of a line's length, or the point itself. */
export function middleOf(places: Places): [lon: number, lat: number] {
  const segments = places.length / 2 - 1;
  if (segments < 1) return [places[0]!, places[1]!];
  const lengths = Array.from({ length: segments }, (_, index) => Math.hypot(places[index * 2 + 2]! - places[index * 2]!, places[index * 2 + 3]! - places[index * 2 + 1]!));
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let index = 0;
  while (index < segments - 1 && left > lengths[index]!) left -= lengths[index++]!;
  const share = lengths[index] === 0 ? 0 : left / lengths[index]!;
  return [places[index * 2]! + (places[index * 2 + 2]! - places[index * 2]!) * share, places[index * 2 + 1]! + (places[index * 2 + 3]! - places[index * 2 + 1]!) * share];
}
