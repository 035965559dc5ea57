/** Longitude and latitude in degrees, CGCS2000 (EPSG:4490). */
export type LonLat = readonly [lon: number, lat: number];

// CGCS2000 ellipsoid (GB 22021-2008).
const A = 6_378_137;
const F = 1 / 298.257222101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);

// Krüger's series to the fourth power of n: better than 1 mm within 3,000 km of the central meridian (Karney 2011, eq. 35 and 36).
const FORWARD = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49_561 / 161_280) * N ** 4,
];
const BACKWARD = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161_280) * N ** 4,
];

/** Metres east of the central meridian and north of the equator. */
export function project([lon, lat]: LonLat, centralMeridian: number): [east: number, north: number] {
  const phi = (lat * Math.PI) / 180;
  const lambda = ((lon - centralMeridian) * Math.PI) / 180;
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let east = eta;
  let north = xi;
  FORWARD.forEach((alpha, at) => {
    const j = 2 * (at + 1);
    north += alpha * Math.sin(j * xi) * Math.cosh(j * eta);
    east += alpha * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  return [RADIUS * east, RADIUS * north];
}

/** The way back from `project`. */
export function unproject(east: number, north: number, centralMeridian: number): LonLat {
  const xiRaw = north / RADIUS;
  const etaRaw = east / RADIUS;
  let xi = xiRaw;
  let eta = etaRaw;
  BACKWARD.forEach((beta, at) => {
    const j = 2 * (at + 1);
    xi -= beta * Math.sin(j * xiRaw) * Math.cosh(j * etaRaw);
    eta -= beta * Math.cos(j * xiRaw) * Math.sinh(j * etaRaw);
  });
  const conformal = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
  const lambda = Math.atan2(Math.sinh(eta), Math.cos(xi));
  return [centralMeridian + (lambda * 180) / Math.PI, (geographicLatitude(conformal) * 180) / Math.PI];
}

// Newton's iteration from the tangent of the conformal to that of the geographic latitude (Karney 2011, eq. 19 to 21).
function geographicLatitude(conformal: number): number {
  let tau = conformal;
  for (let round = 0, step = 1; round < 5 && Math.abs(step) > 1e-15; round += 1) {
    const sigma = Math.sinh(E * Math.atanh((E * tau) / Math.hypot(1, tau)));
    const reached = tau * Math.hypot(1, sigma) - sigma * Math.hypot(1, tau);
    step = ((conformal - reached) / Math.hypot(1, reached)) * ((1 + (1 - E * E) * tau * tau) / ((1 - E * E) * Math.hypot(1, tau)));
    tau += step;
  }
  return Math.atan(tau);
}

/** Metres between two places, along a line on the ellipsoid; within 0.1 % up to 100 km. */
export function distanceM(from: LonLat, to: LonLat): number {
  const phi = (((from[1] + to[1]) / 2) * Math.PI) / 180;
  const w = Math.sqrt(1 - (E * Math.sin(phi)) ** 2);
  const meridional = (A * (1 - E * E)) / w ** 3;
  const northM = ((to[1] - from[1]) * Math.PI * meridional) / 180;
  const eastM = (((((to[0] - from[0] + 540) % 360) - 180) * Math.PI) / 180) * (A / w) * Math.cos(phi);
  return Math.hypot(eastM, northM);
}
