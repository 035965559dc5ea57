import { Cartesian3, PrimitiveCollection } from 'cesium';
import { behindOthers, onGround, solid } from '../draw/blending.ts';
import { createBreath } from '../draw/breath.ts';
import { Mesh, boundsOf, type MeshPass } from '../draw/mesh.ts';
import { createRibbonBuilder, packWidths, paintBatch, ribbonIndices, ribbonLines, styleWord, type RibbonBatch } from '../draw/ribbons.ts';
import { hairlineFragmentShader, hairlineVertexShader, pipeFragmentShader, ribbonVertexShader, veilFragmentShader } from '../draw/ribbon-shaders.ts';
import { localOf, type LocalSpace } from '../draw/local-space.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { pipeWidthPx } from '../palette.ts';
import { flowSignals, pipeColours } from '../pipe-colours.ts';
import { createPipeGeometry } from '../pipe-geometry.ts';
import { themes, unitRgb } from '../theme.ts';
import { rowsByCell } from './pipe-cells.ts';

/** Mains from this width on get a soft halo and are drawn over the others. */
const mainFromPx = 3;
/** Below this many pixels a service pipe of two is drawn as a line of one. */
const hairlineUntilPx = 1.6;
const rowsAtOnce = 2000;
const sliceMs = 12;
/** Where the processor draws, a picture of some 300 ms is drawn in each pause: few long slices are over sooner than many short ones. */
const slowSliceMs = 400;

interface Drawn {
  batch: RibbonBatch;
  mesh: Mesh;
}

/**
 * All pipes as ribbons in a few dozen batches, each culled on its own. Widths, halos, flow and light are the shader's: a
 * zoom costs nothing, another colouring one small buffer a batch. Built in slices, so that the page goes on answering.
 */
export function createPipeLayer(): MapLayer {
  const pipes = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let drawn: Drawn[] = [];
  let building = Promise.resolve();
  let generation = 0;
  const startedMs = performance.now();

  /** Lines grow when the camera comes near: from hairlines over the whole city to bands in a street. */
  const widthFactor = (): number => {
    const size = context?.metresPerPixel() ?? 10;
    const near = Math.min(Math.max((Math.log2(24) - Math.log2(Math.max(size, 0.01))) / 5, 0), 1);
    return (0.62 + near * 1.1) * (context?.scale ?? 1);
  };
  let factor = 1;

  /** What is not a main is two pixels wide at most, before the factor. */
  const isHair = () => factor * 2 <= hairlineUntilPx;

  function passes(isMain: boolean, pieces: number): MeshPass[] {
    const ribbon = (extraPx: number) => ({
      u_metresPerUnit: () => 0.001,
      u_widthFactor: () => factor,
      u_extraPx: () => extraPx * factor,
      u_liftM: () => 0,
    });
    const line: MeshPass = {
      vertexShader: ribbonVertexShader,
      fragmentShader: pipeFragmentShader,
      renderState: solid,
      isShown: () => isMain || !isHair(),
      uniforms: {
        ...ribbon(0),
        u_flow: () => (shown?.isFlowShown ? 1 : 0),
        u_timeS: () => (context?.isMoving() ? (performance.now() - startedMs) / 1000 : 0),
        u_spark: () => Cartesian3.fromArray(unitRgb(themes[shown?.theme ?? 'dark'].spark)),
      },
    };
    // What stands before a pipe hides it from a walker, not from an engineer.
    const behind: MeshPass = {
      vertexShader: ribbonVertexShader,
      fragmentShader: veilFragmentShader,
      renderState: behindOthers,
      uniforms: { ...ribbon(0), u_alpha: () => 0.5, u_soft: () => 0 },
      isShown: () => shown?.baseMap !== undefined && shown.visible.buildings && (context?.metresPerPixel() ?? 10) < 4,
    };
    const halo: MeshPass = {
      vertexShader: ribbonVertexShader,
      fragmentShader: veilFragmentShader,
      renderState: onGround,
      uniforms: { ...ribbon(11), u_alpha: () => themes[shown?.theme ?? 'dark'].haloAlpha, u_soft: () => 1 },
      isShown: () => context?.isSlow !== true && themes[shown?.theme ?? 'dark'].haloAlpha > 0 && (context?.metresPerPixel() ?? 1) > 0.5,
    };
    if (isMain) return [halo, line, behind];
    const hairline: MeshPass = { vertexShader: hairlineVertexShader, fragmentShader: hairlineFragmentShader, renderState: solid, uniforms: {}, lines: ribbonLines(pieces), isShown: isHair };
    return [hairline, line, behind];
  }

  async function build(view: MapView): Promise<void> {
    const mine = ++generation;
    const breath = createBreath(context?.isSlow ? slowSliceMs : sliceMs);
    const local = localOf(view.surface);
    const { pipes: rows } = view.elements.layers;
    const geometry = createPipeGeometry(rows, view.surface);
    const diameters = rows.count > 0 ? rows.numbers('diameterMm') : new Float32Array();
    const colourOf = wordsOf(view);
    const made: Drawn[] = [];
    let points = new Float32Array(64 * 3);

    for (const { rows: members, isMain } of rowsByCell(view, geometry, (row) => pipeWidthPx(diameters[row]!) >= mainFromPx)) {
      const builder = createRibbonBuilder(members.length * 2);
      for (const [index, row] of members.entries()) {
        if (index % rowsAtOnce === 0) {
          await breath();
          if (mine !== generation) return;
        }
        const count = geometry.vertexEnd(row) - geometry.vertexStart(row);
        if (count * 3 > points.length) points = new Float32Array(count * 6);
        geometry.local(row, local.frame, points);
        builder.add(row, points, count, packWidths(pipeWidthPx(diameters[row]!), diameters[row]!));
      }
      for (const batch of builder.finish()) {
        paintBatch(batch, colourOf);
        made.push({ batch, mesh: meshOf(batch, local, passes(isMain, batch.rows.length)) });
      }
    }
    if (mine !== generation) return;
    pipes.removeAll();
    made.forEach(({ mesh }) => pipes.add(mesh));
    drawn = made;
    if (shown && shown !== view && looksOf(shown).some((look, index) => look !== looksOf(view)[index])) recolour(shown);
    context?.requestRender();
  }

  function wordsOf(view: MapView): (row: number) => number {
    const colours = pipeColours(view);
    const signals = flowSignals(view);
    const depth = 1 - themes[view.theme].pipeDepth;
    return (row) => {
      const [red, green, blue] = colours(row);
      return styleWord([red * depth, green * depth, blue * depth], signals(row));
    };
  }

  function recolour(view: MapView): void {
    if (view.elements.layers.pipes.count === 0) return;
    const words = wordsOf(view);
    for (const { batch, mesh } of drawn) {
      paintBatch(batch, words);
      mesh.overwrite('style', batch.style);
    }
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(pipes);
    },
    update(view) {
      const before = shown;
      shown = view;
      const isNew = before?.elements !== view.elements || before.surface !== view.surface;
      factor = widthFactor();
      if (isNew) building = build(view);
      else if (before.colouring !== view.colouring || before.theme !== view.theme || (before.live !== view.live && (view.isFlowShown || isLiveColouring(view)))) recolour(view);
      pipes.show = view.visible.pipes;
    },
    cameraMoved() {
      factor = widthFactor();
    },
    settled: () => building,
    dispose() {
      generation += 1;
      context?.scene.primitives.remove(pipes);
      drawn = [];
    },
  };
}

/** What the colours of pipes depend on. */
const looksOf = ({ colouring, theme, live }: MapView) => [colouring, theme, live];

const isLiveColouring = ({ colouring }: MapView): boolean => colouring === 'pressure' || colouring === 'flow';

function meshOf(batch: RibbonBatch, { modelMatrix }: LocalSpace, passes: MeshPass[]): Mesh {
  return new Mesh({
    attributes: {
      from: { values: batch.from, components: 3 },
      to: { values: batch.to, components: 3 },
      spec: { values: batch.spec, components: 2 },
      style: { values: batch.style, components: 4, isDynamic: true },
    },
    indices: ribbonIndices(batch.rows.length),
    modelMatrix,
    bounds: boundsOf(batch.from, modelMatrix),
    passes,
  });
}
