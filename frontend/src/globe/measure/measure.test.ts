import { Cartographic, EllipsoidGeodesic } from 'cesium';
import { expect, it } from 'vitest';
import { courseLengthM, distanceOnEllipsoidM, ringAreaM2 } from './measure.ts';

const place = (longitude: number, latitude: number) => ({ longitude, latitude });

it('knows the shortest way between Flinders Peak and Buninyong', () => {
  // Published test of the Geocentric Datum of Australia manual: 54,972.271 m on GRS 80.
  const flinders = place(144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600));
  const buninyong = place(143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600));
  expect(distanceOnEllipsoidM(flinders, buninyong)).toBeCloseTo(54_972.271, 2);
});

it('agrees with Cesium over a city and adds the pieces of a course up', () => {
  const course = [place(87.55, 43.8), place(87.62, 43.83), place(87.61, 43.9)];
  const expected = course.slice(1).reduce((sum, to, index) => sum + new EllipsoidGeodesic(Cartographic.fromDegrees(course[index]!.longitude, course[index]!.latitude), Cartographic.fromDegrees(to.longitude, to.latitude)).surfaceDistance, 0);
  expect(courseLengthM(course)).toBeCloseTo(expected, 2);
  expect(courseLengthM([course[0]!])).toBe(0);
  expect(distanceOnEllipsoidM(course[0]!, course[0]!)).toBe(0);
});

it('measures the area of a square kilometre at 44° north, whichever way round', () => {
  const perLatitude = distanceOnEllipsoidM(place(87.6, 43.995), place(87.6, 44.005)) / 0.01;
  const perLongitude = distanceOnEllipsoidM(place(87.595, 44), place(87.605, 44)) / 0.01;
  const [x, y] = [500 / perLongitude, 500 / perLatitude];
  const ring = [place(87.6 - x, 44 - y), place(87.6 + x, 44 - y), place(87.6 + x, 44 + y), place(87.6 - x, 44 + y)];
  expect(ringAreaM2(ring) / 1e6).toBeCloseTo(1, 4);
  expect(ringAreaM2(ring.toReversed())).toBeCloseTo(ringAreaM2(ring), 3);
  expect(ringAreaM2(ring.slice(0, 2))).toBe(0);
});

it('measures the whole earth and across the date line', () => {
  const band = [place(-180, -90), place(-60, -90), place(60, -90), place(180, -90), place(180, 90), place(60, 90), place(-60, 90), place(-180, 90)];
  expect(ringAreaM2(band) / 1e6).toBeCloseTo(510_065_622, -2);
  const here = [place(179.9, 10), place(-179.9, 10), place(-179.9, 10.2), place(179.9, 10.2)];
  const there = here.map(({ longitude, latitude }) => place(longitude > 0 ? longitude - 170 : longitude + 190, latitude));
  expect(ringAreaM2(here)).toBeCloseTo(ringAreaM2(there), 0);
});
