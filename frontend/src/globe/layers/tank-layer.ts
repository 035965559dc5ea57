import {
  Cartesian3,
  Color,
  ColorGeometryInstanceAttribute,
  CylinderGeometry,
  GeometryInstance,
  Matrix4,
  PerInstanceColorAppearance,
  Primitive,
  PrimitiveCollection,
  Transforms,
} from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { nodePosition } from '../node-position.ts';

const metresPerDegree = 111_320;

/** Tanks as glass cylinders with water in them, drawn larger than life so that they can be seen over a city. */
export function createTankLayer(): MapLayer {
  const tanks = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;

  function build({ elements, surface }: MapView): void {
    tanks.removeAll();
    const rows = elements.layers.tanks;
    if (rows.count === 0) return;
    const sizeM = Math.max(15, Math.min(90, (surface.extent.north - surface.extent.south) * metresPerDegree * 0.007));
    const instances: { glass: GeometryInstance[]; water: GeometryInstance[] } = { glass: [], water: [] };
    const cylinder = (row: number, radiusM: number, heightM: number, colour: Color, floor = nodePosition(elements, surface, { kind: 'tanks', row })) => {
      const frame = Transforms.eastNorthUpToFixedFrame(floor);
      return new GeometryInstance({
        geometry: new CylinderGeometry({ length: heightM, topRadius: radiusM, bottomRadius: radiusM, slices: 36, vertexFormat: PerInstanceColorAppearance.VERTEX_FORMAT }),
        modelMatrix: Matrix4.multiplyByTranslation(frame, new Cartesian3(0, 0, heightM / 2), new Matrix4()),
        attributes: { color: ColorGeometryInstanceAttribute.fromColor(colour) },
      });
    };
    for (let row = 0; row < rows.count; row += 1) {
      instances.glass.push(cylinder(row, sizeM, sizeM * 1.1, Color.fromCssColorString('#bfefff').withAlpha(0.16)));
      const longitude = rows.numbers('lon')[row]!;
      const latitude = rows.numbers('lat')[row]!;
      const groundM = surface.groundAt(longitude, latitude);
      const towerM = surface.heightOf(rows.numbers('elevationM')[row]!, longitude, latitude) - groundM;
      if (towerM > sizeM * 0.2) {
        instances.glass.push(cylinder(row, sizeM * 0.22, towerM, Color.fromCssColorString('#8fb6cc').withAlpha(0.5), Cartesian3.fromDegrees(longitude, latitude, groundM)));
      }
      instances.water.push(cylinder(row, sizeM * 0.9, sizeM * 0.66, Color.fromCssColorString('#23a6e8').withAlpha(0.85)));
    }
    const appearance = new PerInstanceColorAppearance({ translucent: true, closed: true });
    tanks.add(new Primitive({ geometryInstances: instances.water, appearance, asynchronous: false, allowPicking: false }));
    tanks.add(new Primitive({ geometryInstances: instances.glass, appearance, asynchronous: false, allowPicking: false }));
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(tanks);
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) build(view);
      tanks.show = view.visible.tanks;
      shown = view;
    },
    dispose() {
      context?.scene.primitives.remove(tanks);
    },
  };
}
