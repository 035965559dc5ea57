import { Cartesian2, Color, PolygonPipeline, PrimitiveCollection } from 'cesium';
import { overAll } from '../draw/blending.ts';
import { areaFragmentShader, areaVertexShader } from '../draw/flat-shaders.ts';
import { localOf, type LocalSpace } from '../draw/local-space.ts';
import { boundsOf, Mesh } from '../draw/mesh.ts';
import { ribbonVertexShader, veilFragmentShader } from '../draw/ribbon-shaders.ts';
import { createRibbonBuilder, packWidths, paintBatch, ribbonIndices, styleWord } from '../draw/ribbons.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import type { Rgb } from '../palette.ts';

/** Tints of neighbouring areas. */
export const areaTints = ['#2dd4bf', '#60a5fa', '#a78bfa', '#f0abfc', '#fbbf24', '#34d399', '#38bdf8', '#fb7185'];
/** Areas inside areas come up when a pixel covers less than this many metres. */
export const secondLevelUntilMetresPerPixel = 7;
const longestEdgeM = 120;

const tintOf = (row: number): Rgb => {
  const { red, green, blue } = Color.fromCssColorString(areaTints[row % areaTints.length]!);
  return [red * 255, green * 255, blue * 255];
};

/** District metered areas in two levels: the large ones over the whole city, those inside them from nearer. */
export function createDmaLayer(): MapLayer {
  const areas = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;

  const isNear = () => (context?.metresPerPixel() ?? 10) <= secondLevelUntilMetresPerPixel * (context?.scale ?? 1);
  /** In a street the tint would dye the whole picture. */
  const isClose = () => (context?.metresPerPixel() ?? 10) < 1.5 * (context?.scale ?? 1);
  const lift = () => (shown?.isUnderground ? shown.surface.coverM : 0);

  /** Corners of a ring in local metres on the ground, long edges cut, without the closing one. */
  function ringOf({ elements, surface }: MapView, { frame }: LocalSpace, row: number): number[] {
    const { dmas } = elements.layers;
    const [starts, longitudes, latitudes] = (['ringStart', 'lon', 'lat'] as const).map((name) => dmas.numbers(name));
    const from = starts![row]!;
    const count = starts![row + 1]! - from;
    const corners: number[] = [];
    const point = new Float32Array(3);
    for (let index = 0; index < count; index += 1) {
      const here = from + index;
      const next = from + ((index + 1) % count);
      const stepX = (longitudes![next]! - longitudes![here]!) * 80_000;
      const stepY = (latitudes![next]! - latitudes![here]!) * 111_320;
      const cuts = Math.ceil(Math.hypot(stepX, stepY) / longestEdgeM);
      for (let cut = 0; cut < cuts; cut += 1) {
        const longitude = longitudes![here]! + ((longitudes![next]! - longitudes![here]!) * cut) / cuts;
        const latitude = latitudes![here]! + ((latitudes![next]! - latitudes![here]!) * cut) / cuts;
        frame.place(longitude, latitude, surface.groundAt(longitude, latitude), point, 0);
        corners.push(...point);
      }
    }
    return corners;
  }

  function build(view: MapView): void {
    areas.removeAll();
    const { dmas } = view.elements.layers;
    if (dmas.count === 0) return;
    const space = localOf(view.surface);
    const levels = dmas.has('level') ? dmas.numbers('level') : undefined;
    const deepest = levels ? Math.max(...levels) : 1;
    for (let level = deepest; level >= 1; level -= 1) {
      const rows = Array.from({ length: dmas.count }, (_, row) => row).filter((row) => (levels?.[row] ?? 1) === level);
      addLevel(view, space, rows, level, deepest);
    }
  }

  function addLevel(view: MapView, space: LocalSpace, rows: number[], level: number, deepest: number): void {
    const isFilled = () => (deepest === 1 ? true : (level > 1) === isNear());
    const isOutlined = () => level === 1 || isNear();
    const positions: number[] = [];
    const indices: number[] = [];
    const words: number[] = [];
    const outlines = createRibbonBuilder();
    for (const row of rows) {
      const corners = ringOf(view, space, row);
      if (corners.length < 9) continue;
      const first = positions.length / 3;
      const flat = Array.from({ length: corners.length / 3 }, (_, index) => new Cartesian2(corners[index * 3], corners[index * 3 + 1]));
      for (const corner of PolygonPipeline.triangulate(flat)) indices.push(first + corner);
      for (let index = 0; index < flat.length; index += 1) words.push(styleWord(tintOf(row), 255));
      positions.push(...corners);
      outlines.add(row, Float32Array.from([...corners, ...corners.slice(0, 3)]), flat.length + 1, packWidths(level === 1 ? 2.5 : 1.5, 0));
    }
    if (indices.length === 0) return;
    const packed = Float32Array.from(positions);
    areas.add(
      new Mesh({
        attributes: { position: { values: packed, components: 3 }, style: { values: new Uint8Array(Uint32Array.from(words).buffer), components: 4 } },
        indices: Uint32Array.from(indices),
        modelMatrix: space.modelMatrix,
        bounds: boundsOf(packed, space.modelMatrix),
        passes: [{ vertexShader: areaVertexShader, fragmentShader: areaFragmentShader, renderState: overAll, uniforms: { u_liftM: lift, u_alpha: () => (shown?.theme === 'day' ? 0.13 : 0.085) * (isClose() ? 0.4 : 1) }, isShown: isFilled }],
      }),
    );
    for (const batch of outlines.finish()) {
      paintBatch(batch, (row) => styleWord(tintOf(row), 255));
      const line = (extraPx: number, alpha: () => number, soft: number) => ({
        vertexShader: ribbonVertexShader,
        fragmentShader: veilFragmentShader,
        renderState: overAll,
        uniforms: { u_metresPerUnit: () => 1, u_widthFactor: () => context?.scale ?? 1, u_extraPx: () => extraPx * (context?.scale ?? 1), u_liftM: lift, u_alpha: alpha, u_soft: () => soft },
        isShown: isOutlined,
      });
      areas.add(
        new Mesh({
          attributes: {
            from: { values: batch.from, components: 3 },
            to: { values: batch.to, components: 3 },
            spec: { values: batch.spec, components: 2 },
            style: { values: batch.style, components: 4 },
          },
          indices: ribbonIndices(batch.rows.length),
          modelMatrix: space.modelMatrix,
          bounds: boundsOf(batch.from, space.modelMatrix),
          passes: [line(level === 1 ? 8 : 3, () => 0.22, 1), line(0, () => (shown?.theme === 'day' ? 0.75 : 0.6), 0)],
        }),
      );
    }
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(areas);
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.elements !== view.elements || before.surface !== view.surface) build(view);
      areas.show = view.visible.dmas;
    },
    dispose() {
      context?.scene.primitives.remove(areas);
    },
  };
}
