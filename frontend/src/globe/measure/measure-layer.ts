import { Cartesian2, Cartesian3, Color, PointPrimitiveCollection, PolygonPipeline, PrimitiveCollection } from 'cesium';
import { overAll } from '../draw/blending.ts';
import { areaFragmentShader, areaVertexShader } from '../draw/flat-shaders.ts';
import { localOf } from '../draw/local-space.ts';
import { boundsOf, Mesh } from '../draw/mesh.ts';
import { ribbonVertexShader, veilFragmentShader } from '../draw/ribbon-shaders.ts';
import { createRibbonBuilder, packWidths, paintBatch, ribbonIndices, styleWord } from '../draw/ribbons.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import type { Rgb } from '../palette.ts';

const longestPieceM = 60;
const colours: Readonly<Record<MapView['theme'], Rgb>> = { dark: [255, 214, 102], day: [190, 70, 0] };

/** The course or the ring that is being measured, over everything else. */
export function createMeasureLayer(): MapLayer {
  const drawn = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;

  function draw({ measured, surface, theme }: MapView): void {
    drawn.removeAll();
    if (!measured || measured.places.length === 0) return;
    const { frame, modelMatrix } = localOf(surface);
    const isRing = measured.mode === 'area' && measured.places.length > 2;
    const corners = isRing ? [...measured.places, measured.places[0]!] : measured.places;
    const packed: number[] = [];
    const point = new Float32Array(3);
    for (const [index, { longitude, latitude }] of corners.entries()) {
      const next = corners[index + 1];
      const cuts = next ? Math.min(200, Math.max(1, Math.ceil((Math.hypot((next.longitude - longitude) * 0.75, next.latitude - latitude) * 111_320) / longestPieceM))) : 1;
      for (let cut = 0; cut < cuts; cut += 1) {
        const atLongitude = longitude + (((next?.longitude ?? longitude) - longitude) * cut) / cuts;
        const atLatitude = latitude + (((next?.latitude ?? latitude) - latitude) * cut) / cuts;
        frame.place(atLongitude, atLatitude, surface.groundAt(atLongitude, atLatitude), point, 0);
        packed.push(...point);
      }
    }
    const positions = Float32Array.from(packed);
    const word = styleWord(colours[theme], 255);
    if (isRing) {
      const ring = Array.from({ length: positions.length / 3 - 1 }, (_, index) => new Cartesian2(positions[index * 3], positions[index * 3 + 1]));
      drawn.add(
        new Mesh({
          attributes: { position: { values: positions.slice(), components: 3 }, style: { values: new Uint8Array(new Uint32Array(positions.length / 3).fill(word).buffer), components: 4 } },
          indices: Uint32Array.from(PolygonPipeline.triangulate(ring)),
          modelMatrix,
          bounds: boundsOf(positions, modelMatrix),
          passes: [{ vertexShader: areaVertexShader, fragmentShader: areaFragmentShader, renderState: overAll, uniforms: { u_liftM: () => 0, u_alpha: () => 0.2 } }],
        }),
      );
    }
    const builder = createRibbonBuilder();
    builder.add(0, positions, positions.length / 3, packWidths(2.5, 0));
    for (const batch of builder.finish()) {
      paintBatch(batch, () => word);
      drawn.add(
        new Mesh({
          attributes: { from: { values: batch.from, components: 3 }, to: { values: batch.to, components: 3 }, spec: { values: batch.spec, components: 2 }, style: { values: batch.style, components: 4 } },
          indices: ribbonIndices(batch.rows.length),
          modelMatrix,
          bounds: boundsOf(batch.from, modelMatrix),
          passes: [{ vertexShader: ribbonVertexShader, fragmentShader: veilFragmentShader, renderState: overAll, uniforms: { u_metresPerUnit: () => 1, u_widthFactor: () => context?.scale ?? 1, u_extraPx: () => 0, u_liftM: () => 0, u_alpha: () => 1, u_soft: () => 0 } }],
        }),
      );
    }
    const dots = new PointPrimitiveCollection();
    for (const { longitude, latitude } of measured.places) {
      dots.add({
        position: Cartesian3.fromDegrees(longitude, latitude, surface.groundAt(longitude, latitude)),
        pixelSize: 8 * (context?.scale ?? 1),
        color: Color.WHITE,
        outlineColor: Color.fromBytes(...colours[theme]),
        outlineWidth: 2,
        disableDepthTestDistance: Number.POSITIVE_INFINITY,
      });
    }
    drawn.add(dots);
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(drawn);
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.measured !== view.measured || before?.surface !== view.surface || before?.theme !== view.theme) draw(view);
    },
    dispose() {
      context?.scene.primitives.remove(drawn);
    },
  };
}
