import { Cartesian3 } from 'cesium';
import type { MapElements } from './elements.ts';
import type { ElementRef } from './layer.ts';
import type { Surface } from './surface.ts';

/**
 * Where a point element stands, earth-fixed. Stations stand on the ground whatever their row says: a station is a place,
 * its elevation is not part of the contract. So do elements whose elevation is not known.
 */
export function nodePosition({ layers }: MapElements, surface: Surface, { kind, row }: ElementRef, result = new Cartesian3()): Cartesian3 {
  const layer = layers[kind];
  const longitude = layer.numbers('lon')[row]!;
  const latitude = layer.numbers('lat')[row]!;
  const hasElevation = kind !== 'stations' && layer.has('elevationM');
  const height = hasElevation
    ? surface.heightOf(layer.numbers('elevationM')[row]!, longitude, latitude)
    : surface.groundAt(longitude, latitude);
  return Cartesian3.fromDegrees(longitude, latitude, height, undefined, result);
}
