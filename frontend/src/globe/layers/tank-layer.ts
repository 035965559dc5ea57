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

const fillSteps = 200;

/** Tanks as glass cylinders with water in them, drawn larger than life so that they can be seen over a city. */
export function createTankLayer(): MapLayer {
  const tanks = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let drawnLevels = '';

  function build({ elements, surface, tankShares }: MapView): void {
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
      const share = tankShares.get(row);
      // A tank that nobody measures is shown empty: a level made up would be believed.
      if (share !== undefined) instances.water.push(cylinder(row, sizeM * 0.9, sizeM * 1.06 * Math.max(share, 0.02), Color.fromCssColorString('#23a6e8').withAlpha(0.85)));
    }
    const appearance = new PerInstanceColorAppearance({ translucent: true, closed: true });
    if (instances.water.length > 0) tanks.add(new Primitive({ geometryInstances: instances.water, appearance, asynchronous: false, allowPicking: false }));
    tanks.add(new Primitive({ geometryInstances: instances.glass, appearance, asynchronous: false, allowPicking: false }));
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(tanks);
    },
    update(view) {
      const levels = [...view.tankShares].map(([row, share]) => `${row}:${Math.round(share * fillSteps)}`).join();
      if (shown?.elements !== view.elements || shown.surface !== view.surface || drawnLevels !== levels) build(view);
      drawnLevels = levels;
      tanks.show = view.visible.tanks;
      shown = view;
    },
    dispose() {
      context?.scene.primitives.remove(tanks);
    },
  };
}
