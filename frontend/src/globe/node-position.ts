import { Cartesian3 } from 'cesium';
import type { ElementLayer } from './elements.ts';
import type { Surface } from './surface.ts';

/** Where element `row` of a point layer stands, earth-fixed; on the ground when its elevation is not known. */
export function nodePosition(layer: ElementLayer, surface: Surface, row: number, result = new Cartesian3()): Cartesian3 {
  const longitude = layer.numbers('lon')[row]!;
  const latitude = layer.numbers('lat')[row]!;
  const height = layer.has('elevationM')
    ? surface.heightOf(layer.numbers('elevationM')[row]!, longitude, latitude)
    : surface.groundAt(longitude, latitude);
  return Cartesian3.fromDegrees(longitude, latitude, height, undefined, result);
}
