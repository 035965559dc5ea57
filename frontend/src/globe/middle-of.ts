import { Cartesian3 } from 'cesium';
import type { ElementRef, MapView } from './layer.ts';
import { nodePosition } from './node-position.ts';
import { createPipeGeometry } from './pipe-geometry.ts';

/** The middle of an element, where one flies to. */
export function middleOf(view: MapView, { kind, row }: ElementRef): Cartesian3 {
  if (kind === 'pipes') {
    const packed = createPipeGeometry(view.elements.layers.pipes, view.surface).positions(row);
    const segment = Math.max(0, Math.floor(packed.length / 6 - 0.5)) * 3;
    const from = Cartesian3.unpack(packed as unknown as number[], segment);
    const to = Cartesian3.unpack(packed as unknown as number[], Math.min(segment + 3, packed.length - 3));
    return Cartesian3.midpoint(from, to, new Cartesian3());
  }
  if (kind === 'dmas') {
    const { dmas } = view.elements.layers;
    const start = dmas.numbers('ringStart')[row]!;
    const end = dmas.numbers('ringStart')[row + 1]!;
    let longitude = 0;
    let latitude = 0;
    for (let vertex = start; vertex < end; vertex += 1) {
      longitude += dmas.numbers('lon')[vertex]! / (end - start);
      latitude += dmas.numbers('lat')[vertex]! / (end - start);
    }
    return Cartesian3.fromDegrees(longitude, latitude, view.surface.groundAt(longitude, latitude));
  }
  return nodePosition(view.elements, view.surface, { kind, row });
}
