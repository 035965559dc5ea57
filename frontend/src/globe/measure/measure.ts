/** A place in degrees. */
export interface MeasuredPlace {
  longitude: number;
  latitude: number;
}

// WGS 84; CGCS2000 differs by less than a millimetre over the earth.
const majorM = 6_378_137;
const flattening = 1 / 298.257223563;
const minorM = majorM * (1 - flattening);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const radians = Math.PI / 180;

/**
 * Shortest way over the ellipsoid, m, by Vincenty's inverse formula (Survey Review 1975); right to a millimetre except
 * between opposite ends of the earth, where it does not converge and a sphere answers.
 */
export function distanceOnEllipsoidM(from: MeasuredPlace, to: MeasuredPlace): number {
  const reducedFrom = Math.atan((1 - flattening) * Math.tan(from.latitude * radians));
  const reducedTo = Math.atan((1 - flattening) * Math.tan(to.latitude * radians));
  const difference = (to.longitude - from.longitude) * radians;
  const [sinFrom, cosFrom, sinTo, cosTo] = [Math.sin(reducedFrom), Math.cos(reducedFrom), Math.sin(reducedTo), Math.cos(reducedTo)];
  let lambda = difference;
  for (let round = 0; round < 100; round += 1) {
    const [sinLambda, cosLambda] = [Math.sin(lambda), Math.cos(lambda)];
    const sinSigma = Math.hypot(cosTo * sinLambda, cosFrom * sinTo - sinFrom * cosTo * cosLambda);
    if (sinSigma === 0) return 0;
    const cosSigma = sinFrom * sinTo + cosFrom * cosTo * cosLambda;
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosFrom * cosTo * sinLambda) / sinSigma;
    const cos2Alpha = 1 - sinAlpha * sinAlpha;
    const cosMiddle = cos2Alpha > 0 ? cosSigma - (2 * sinFrom * sinTo) / cos2Alpha : 0;
    const c = (flattening / 16) * cos2Alpha * (4 + flattening * (4 - 3 * cos2Alpha));
    const next = difference + (1 - c) * flattening * sinAlpha * (sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle * cosMiddle - 1)));
    const isDone = Math.abs(next - lambda) < 1e-12;
    lambda = next;
    if (!isDone) continue;
    const u2 = (cos2Alpha * (majorM * majorM - minorM * minorM)) / (minorM * minorM);
    const a = 1 + (u2 / 16384) * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    const b = (u2 / 1024) * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    const correction = b * sinSigma * (cosMiddle + (b / 4) * (cosSigma * (2 * cosMiddle * cosMiddle - 1) - (b / 6) * cosMiddle * (4 * sinSigma * sinSigma - 3) * (4 * cosMiddle * cosMiddle - 3)));
    return minorM * a * (sigma - correction);
  }
  const half = Math.sin(((to.latitude - from.latitude) * radians) / 2) ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * Math.sin(difference / 2) ** 2;
  return 2 * 6_371_009 * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** Length of a course, m. */
export function courseLengthM(places: readonly MeasuredPlace[]): number {
  return places.slice(1).reduce((sum, place, index) => sum + distanceOnEllipsoidM(places[index]!, place), 0);
}

/** q of the latitude: areas of the ellipsoid between parallels are proportional to it (Snyder, Map Projections, 3-12). */
function authalic(latitude: number): number {
  const sin = Math.sin(latitude * radians);
  const e = eccentricity;
  return (1 - e * e) * (sin / (1 - e * e * sin * sin) - Math.log((1 - e * sin) / (1 + e * sin)) / (2 * e));
}

/**
 * Area inside a ring, m². Each edge is taken as straight on the equal-area cylinder: for edges of a city the difference
 * to the shortest way is far below what can be pointed at.
 */
export function ringAreaM2(places: readonly MeasuredPlace[]): number {
  if (places.length < 3) return 0;
  let twice = 0;
  for (const [index, place] of places.entries()) {
    const next = places[(index + 1) % places.length]!;
    let step = next.longitude - place.longitude;
    if (step > 180) step -= 360;
    if (step < -180) step += 360;
    twice += step * radians * (authalic(place.latitude) + authalic(next.latitude));
  }
  return (Math.abs(twice) * majorM * majorM) / 4;
}
