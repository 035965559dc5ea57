import { BlendOption, BufferPoint, BufferPointCollection, BufferPointMaterial, Cartesian3, Color } from 'cesium';
import type { ElementKind } from '../elements.ts';
import type { LayerContext, MapLayer, MapView, SwitchableLayer } from '../layer.ts';
import { nodePosition } from '../node-position.ts';

interface Options {
  kind: ElementKind;
  layer: SwitchableLayer;
  colour: string;
  outline: string;
  sizePx: number;
  /** Shown while a pixel covers at most this many metres. */
  untilMetresPerPixel: number;
}

/** Elements of one kind as dots that appear when the camera is near enough to tell them apart. */
export function createDotLayer({ kind, layer, colour, outline, sizePx, untilMetresPerPixel }: Options): MapLayer {
  let context: LayerContext | undefined;
  let dots: BufferPointCollection | undefined;
  let shown: MapView | undefined;

  function build(view: MapView): void {
    if (dots) context?.scene.primitives.remove(dots);
    dots = undefined;
    const rows = view.elements.layers[kind];
    if (rows.count === 0) return;
    dots = new BufferPointCollection({ primitiveCountMax: rows.count, allowPicking: false, blendOption: BlendOption.TRANSLUCENT });
    const material = new BufferPointMaterial({
      color: Color.fromCssColorString(colour),
      outlineColor: Color.fromCssColorString(outline),
      outlineWidth: 1,
      size: sizePx * (context?.scale ?? 1),
    });
    const dot = new BufferPoint();
    const position = new Cartesian3();
    for (let row = 0; row < rows.count; row += 1) {
      if (Number.isFinite(rows.numbers('lon')[row]!)) dots.add({ position: nodePosition(view.elements, view.surface, { kind, row }, position), material, featureId: row }, dot);
    }
    context?.scene.primitives.add(dots);
  }

  function applyDetail(view: MapView): void {
    if (!dots || !context) return;
    const show = view.visible[layer] && context.metresPerPixel() <= untilMetresPerPixel;
    if (dots.show === show) return;
    dots.show = show;
    context.requestRender();
  }

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) build(view);
      shown = view;
      applyDetail(view);
    },
    cameraMoved: applyDetail,
    dispose() {
      if (dots) context?.scene.primitives.remove(dots);
    },
  };
}
