/** Turns places into metres east, north and up of one origin: small numbers that a graphics card holds to the millimetre. */
export interface LocalFrame {
  readonly longitude: number;
  readonly latitude: number;
  /** Writes east, north and up of a place (degrees, metres above the ellipsoid) at `offset`. */
  place(longitude: number, latitude: number, heightM: number, target: Float32Array, offset: number): void;
}

// WGS 84, whose ellipsoid differs from that of CGCS2000 by a tenth of a millimetre.
const majorM = 6_378_137;
const eccentricity2 = 0.00669437999014132;
const radians = Math.PI / 180;

/** A frame that touches the ellipsoid at this place. The earth's curve is in it: what is far lies below the plane. */
export function createLocalFrame(longitude: number, latitude: number): LocalFrame {
  const sinLon = Math.sin(longitude * radians);
  const cosLon = Math.cos(longitude * radians);
  const sinLat = Math.sin(latitude * radians);
  const cosLat = Math.cos(latitude * radians);
  const radius = majorM / Math.sqrt(1 - eccentricity2 * sinLat * sinLat);
  const originX = radius * cosLat * cosLon;
  const originY = radius * cosLat * sinLon;
  const originZ = radius * (1 - eccentricity2) * sinLat;

  return {
    longitude,
    latitude,
    place(atLongitude, atLatitude, heightM, target, offset) {
      const lat = atLatitude * radians;
      const lon = atLongitude * radians;
      const sin = Math.sin(lat);
      const cos = Math.cos(lat);
      const around = majorM / Math.sqrt(1 - eccentricity2 * sin * sin);
      const x = (around + heightM) * cos * Math.cos(lon) - originX;
      const y = (around + heightM) * cos * Math.sin(lon) - originY;
      const z = (around * (1 - eccentricity2) + heightM) * sin - originZ;
      target[offset] = -sinLon * x + cosLon * y;
      target[offset + 1] = -sinLat * cosLon * x - sinLat * sinLon * y + cosLat * z;
      target[offset + 2] = cosLat * cosLon * x + cosLat * sinLon * y + sinLat * z;
    },
  };
}
