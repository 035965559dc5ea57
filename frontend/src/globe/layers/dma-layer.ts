import {
  ArcType,
  Cartesian3,
  ClassificationType,
  Color,
  ColorGeometryInstanceAttribute,
  GeometryInstance,
  GroundPrimitive,
  PerInstanceColorAppearance,
  PolygonGeometry,
  PolygonHierarchy,
  BufferPolyline,
  BufferPolylineCollection,
  BufferPolylineMaterial,
  BlendOption,
  PrimitiveCollection,
} from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';

const tints = ['#2dd4bf', '#60a5fa', '#a78bfa', '#f0abfc', '#fbbf24', '#34d399', '#38bdf8', '#fb7185'];

/** District metered areas as translucent ground with an outline; the smaller the area, the stronger its tint. */
export function createDmaLayer(): MapLayer {
  const areas = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;

  function build({ elements, surface }: MapView): void {
    areas.removeAll();
    const { dmas } = elements.layers;
    if (dmas.count === 0) return;
    const ringStart = dmas.numbers('ringStart');
    const longitudes = dmas.numbers('lon');
    const latitudes = dmas.numbers('lat');
    const outlines = new BufferPolylineCollection({
      primitiveCountMax: dmas.count,
      vertexCountMax: longitudes.length + dmas.count,
      allowPicking: false,
      blendOption: BlendOption.TRANSLUCENT,
    });
    const line = new BufferPolyline();
    const fills: GeometryInstance[] = [];
    for (let row = 0; row < dmas.count; row += 1) {
      const ring: Cartesian3[] = [];
      for (let vertex = ringStart[row]!; vertex < ringStart[row + 1]!; vertex += 1) {
        ring.push(Cartesian3.fromDegrees(longitudes[vertex]!, latitudes[vertex]!, surface.groundAt(longitudes[vertex]!, latitudes[vertex]!)));
      }
      if (ring.length < 3) continue;
      const tint = Color.fromCssColorString(tints[row % tints.length]!);
      fills.push(
        new GeometryInstance({
          id: row,
          geometry: new PolygonGeometry({ polygonHierarchy: new PolygonHierarchy(ring), arcType: ArcType.GEODESIC, vertexFormat: PerInstanceColorAppearance.FLAT_VERTEX_FORMAT }),
          attributes: { color: ColorGeometryInstanceAttribute.fromColor(tint.withAlpha(0.1)) },
        }),
      );
      const closed = new Float64Array((ring.length + 1) * 3);
      [...ring, ring[0]!].forEach((position, index) => Cartesian3.pack(position, closed as unknown as number[], index * 3));
      outlines.add({ positions: closed, material: new BufferPolylineMaterial({ width: 2, color: tint.withAlpha(0.55) }), featureId: row }, line);
    }
    if (fills.length > 0) {
      areas.add(new GroundPrimitive({ geometryInstances: fills, appearance: new PerInstanceColorAppearance({ flat: true }), classificationType: ClassificationType.TERRAIN, allowPicking: false }));
    }
    areas.add(outlines);
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(areas);
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) build(view);
      areas.show = view.visible.dmas;
      shown = view;
    },
    dispose() {
      context?.scene.primitives.remove(areas);
    },
  };
}
