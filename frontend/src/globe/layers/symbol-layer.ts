import { BillboardCollection, BlendOption, Cartesian2, Cartesian3, SceneTransforms } from 'cesium';
import type { ElementKind } from '../elements.ts';
import { symbolImage, type SymbolName } from '../icons.ts';
import type { LayerContext, MapLayer, MapView, SwitchableLayer } from '../layer.ts';
import { nodePosition } from '../node-position.ts';
import { extentInSight } from '../picking.ts';
import { metresPerPixelAt } from '../screen-scale.ts';
import { createSpatialIndex, type SpatialIndex } from '../spatial-index.ts';
import { pointBoxes } from '../surface.ts';

interface Options {
  kind: ElementKind;
  layer: SwitchableLayer;
  symbol: SymbolName;
  sizePx: number;
  /** Shown while a pixel covers at most this many metres. */
  untilMetresPerPixel: number;
  /** How far from its place the symbol stands, pixels. */
  offsetPx?: { x: number; y: number };
  /** How many things a row stands for: without any it has no symbol. */
  countOf?: (view: MapView, row: number) => number;
}

/** More symbols than this at once are a smear, not information. */
const mostSymbols = 400;

/** Elements of one kind as symbols: only those in sight, only when near enough to be told apart. */
export function createSymbolLayer({ kind, layer, symbol, sizePx, untilMetresPerPixel, offsetPx = { x: 0, y: 0 }, countOf = () => 1 }: Options): MapLayer {
  let context: LayerContext | undefined;
  let symbols: BillboardCollection | undefined;
  let index: SpatialIndex | undefined;
  let shown: MapView | undefined;
  let drawnRows = '';

  function rowsInSight(view: MapView): number[] {
    if (!context || !index || !view.visible[layer] || context.metresPerPixel() > untilMetresPerPixel) return [];
    const sight = extentInSight(context.scene);
    if (!sight) return [];
    const { scene, scale } = context;
    const position = new Cartesian3();
    const distanceOf = (row: number) => Cartesian3.distance(scene.camera.positionWC, nodePosition(view.elements, view.surface, { kind, row }, position));
    // Of symbols that would lie on each other the nearest is drawn.
    const taken = new Set<string>();
    const isFree = (at: { x: number; y: number } | undefined): boolean => {
      if (!at) return false;
      const key = `${Math.round(at.x / (sizePx * scale))} ${Math.round(at.y / (sizePx * scale))}`;
      return !taken.has(key) && taken.add(key) !== undefined;
    };
    return index
      .near(sight)
      .filter((row) => countOf(view, row) > 0)
      .map((row) => ({ row, distance: distanceOf(row) }))
      .filter(({ distance }) => metresPerPixelAt(scene, distance) * scale <= untilMetresPerPixel)
      .sort((left, right) => left.distance - right.distance)
      .filter(({ row }) => isFree(SceneTransforms.worldToWindowCoordinates(scene, nodePosition(view.elements, view.surface, { kind, row }, position))))
      .slice(0, mostSymbols)
      .map(({ row }) => row);
  }

  function draw(view: MapView): void {
    if (!context || !symbols) return;
    const rows = rowsInSight(view);
    const key = view.theme + rows.toSorted((left, right) => left - right).map((row) => `${row}:${countOf(view, row)}`).join();
    if (key === drawnRows) return;
    drawnRows = key;
    symbols.removeAll();
    for (const row of rows) {
      symbols.add({
        position: nodePosition(view.elements, view.surface, { kind, row }),
        image: symbolImage(symbol, view.theme, countOf(view, row)) as unknown as string,
        width: sizePx * context.scale,
        height: sizePx * context.scale,
        pixelOffset: new Cartesian2(offsetPx.x * context.scale, offsetPx.y * context.scale),
        disableDepthTestDistance: Number.POSITIVE_INFINITY,
      });
    }
    context.requestRender();
  }

  return {
    attach(to) {
      context = to;
      symbols = to.scene.primitives.add(new BillboardCollection({ scene: to.scene, blendOption: BlendOption.TRANSLUCENT })) as BillboardCollection;
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) {
        const rows = view.elements.layers[kind];
        index = rows.count > 0 ? createSpatialIndex(pointBoxes({ longitudes: rows.numbers('lon'), latitudes: rows.numbers('lat') })) : undefined;
        drawnRows = ' ';
      }
      shown = view;
      draw(view);
    },
    cameraMoved: draw,
    dispose() {
      if (symbols) context?.scene.primitives.remove(symbols);
    },
  };
}
