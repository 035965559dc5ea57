import { Cartesian4, PrimitiveCollection } from 'cesium';
import { createBreath } from '../draw/breath.ts';
import { localOf } from '../draw/local-space.ts';
import { boundsOf, Mesh, type MeshPass } from '../draw/mesh.ts';
import { flatFragmentShader, ribbonVertexShader } from '../draw/ribbon-shaders.ts';
import { createRibbonBuilder, packWidths, paintBatch, ribbonIndices, styleWord, type RibbonBatch } from '../draw/ribbons.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { themes, unitRgb, type StreetClass } from '../theme.ts';
import { onGround } from '../draw/blending.ts';

/** Drawn in this order: the larger street lies over the smaller. */
const order: readonly StreetClass[] = ['LANE', 'LOCAL', 'COLLECTOR', 'ARTERIAL', 'RING_ROAD'];
/** Least width on the screen; small streets vanish when they would be thinner than their fade width. */
const leastPx: Readonly<Record<StreetClass, number>> = { RING_ROAD: 2.2, ARTERIAL: 1.8, COLLECTOR: 1.2, LOCAL: 0.7, LANE: 0.5 };
const decimetre = 0.1;
const rowsAtOnce = 500;

/** Streets with their kerbs, as wide as they are. */
export function createStreetLayer(): MapLayer {
  const kerbs = new PrimitiveCollection();
  const lanes = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let drawn: { batch: RibbonBatch; meshes: Mesh[] }[] = [];
  let building = Promise.resolve();
  let generation = 0;

  const lift = () => (shown?.isUnderground ? shown.surface.coverM : 0);
  const pass = (isKerb: boolean): MeshPass => ({
    vertexShader: ribbonVertexShader,
    fragmentShader: flatFragmentShader,
    renderState: onGround,
    uniforms: {
      u_metresPerUnit: () => decimetre,
      u_widthFactor: () => context?.scale ?? 1,
      u_extraPx: () => (isKerb ? 1.6 * (context?.scale ?? 1) : 0),
      u_liftM: lift,
      u_alpha: () => (shown?.isUnderground ? 0.4 : 1),
      u_rim: () => {
        const [red, green, blue] = unitRgb(themes[shown?.theme ?? 'dark'].rim);
        return new Cartesian4(red, green, blue, isKerb ? 1 : 0);
      },
      u_farPx: () => 0.01,
    },
    // From afar kerbs are as wide as the streets between them.
    isShown: () => !isKerb || (context?.metresPerPixel() ?? 10) < 9,
  });

  async function build(view: MapView): Promise<void> {
    const mine = ++generation;
    const { baseMap, surface } = view;
    const made: typeof drawn = [];
    if (baseMap && baseMap.streets.count > 0) {
      const { frame, modelMatrix } = localOf(surface);
      const { streets } = baseMap;
      const breath = createBreath();
      const [starts, longitudes, latitudes, widths, classes] = (['vertexStart', 'lon', 'lat', 'widthM', 'class'] as const).map((name) => streets.numbers(name));
      for (const wanted of order) {
        const builder = createRibbonBuilder();
        for (let row = 0; row < streets.count; row += 1) {
          if (row % rowsAtOnce === 0) {
            await breath();
            if (mine !== generation) return;
          }
          if (baseMap.streetClasses[classes![row]!] !== wanted) continue;
          const count = starts![row + 1]! - starts![row]!;
          const points = new Float32Array(count * 3);
          for (let index = 0; index < count; index += 1) {
            const [longitude, latitude] = [longitudes![starts![row]! + index]!, latitudes![starts![row]! + index]!];
            frame.place(longitude, latitude, surface.groundAt(longitude, latitude), points, index * 3);
          }
          builder.add(row, points, count, packWidths(leastPx[wanted], widths![row]! / decimetre));
        }
        for (const batch of builder.finish()) {
          const mesh = (isKerb: boolean) =>
            new Mesh({
              attributes: {
                from: { values: batch.from, components: 3 },
                to: { values: batch.to, components: 3 },
                spec: { values: batch.spec, components: 2 },
                style: { values: batch.style, components: 4, isDynamic: true },
              },
              indices: ribbonIndices(batch.rows.length),
              modelMatrix,
              bounds: boundsOf(batch.from, modelMatrix),
              passes: [pass(isKerb)],
            });
          made.push({ batch, meshes: [mesh(true), mesh(false)] });
        }
      }
    }
    kerbs.removeAll();
    lanes.removeAll();
    drawn = made;
    for (const { meshes } of made) {
      kerbs.add(meshes[0]);
      lanes.add(meshes[1]);
    }
    paint(shown ?? view);
    context?.requestRender();
  }

  function paint({ theme, baseMap }: MapView): void {
    if (!baseMap || baseMap.streets.count === 0) return;
    const classes = baseMap.streets.numbers('class');
    const words = baseMap.streetClasses.map((name) => styleWord(themes[theme].streets[name as StreetClass] ?? themes[theme].streets.LOCAL, 255));
    for (const { batch, meshes } of drawn) {
      paintBatch(batch, (row) => words[classes[row]!]!);
      meshes.forEach((mesh) => mesh.overwrite('style', batch.style));
    }
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(kerbs);
      to.scene.primitives.add(lanes);
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.baseMap !== view.baseMap || before?.surface !== view.surface) building = build(view);
      else if (before?.theme !== view.theme) paint(view);
      kerbs.show = lanes.show = view.visible.basemap;
    },
    settled: () => building,
    dispose() {
      generation += 1;
      context?.scene.primitives.remove(kerbs);
      context?.scene.primitives.remove(lanes);
    },
  };
}
