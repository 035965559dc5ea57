import { BlendOption, BufferPolyline, BufferPolylineCollection, BufferPolylineMaterial, Cartesian3, Color } from 'cesium';
import { areaTints } from '../ground/areas.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';

/** Outlines of district metered areas; their tint is part of the ground. */
export function createDmaLayer(): MapLayer {
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let outlines: BufferPolylineCollection | undefined;

  function build({ elements, surface }: MapView): void {
    if (outlines) context?.scene.primitives.remove(outlines);
    outlines = undefined;
    const { dmas } = elements.layers;
    if (dmas.count === 0) return;
    const starts = dmas.numbers('ringStart');
    const longitudes = dmas.numbers('lon');
    const latitudes = dmas.numbers('lat');
    outlines = new BufferPolylineCollection({
      primitiveCountMax: dmas.count,
      vertexCountMax: longitudes.length + dmas.count,
      allowPicking: false,
      blendOption: BlendOption.TRANSLUCENT,
    });
    const line = new BufferPolyline();
    for (let row = 0; row < dmas.count; row += 1) {
      const count = starts[row + 1]! - starts[row]!;
      if (count < 3) continue;
      const ring = new Float64Array((count + 1) * 3);
      for (let index = 0; index <= count; index += 1) {
        const vertex = starts[row]! + (index % count);
        const position = Cartesian3.fromDegrees(longitudes[vertex]!, latitudes[vertex]!, surface.groundAt(longitudes[vertex]!, latitudes[vertex]!));
        Cartesian3.pack(position, ring as unknown as number[], index * 3);
      }
      const color = Color.fromCssColorString(areaTints[row % areaTints.length]!).withAlpha(0.6);
      outlines.add({ positions: ring, material: new BufferPolylineMaterial({ width: 2 * (context?.scale ?? 1), color }), featureId: row }, line);
    }
    context?.scene.primitives.add(outlines);
  }

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) build(view);
      if (outlines) outlines.show = view.visible.dmas;
      shown = view;
    },
    dispose() {
      if (outlines) context?.scene.primitives.remove(outlines);
    },
  };
}
