import { BlendOption, BufferPolyline, BufferPolylineCollection, BufferPolylineMaterial, Color, PointPrimitiveCollection, PrimitiveCollection } from 'cesium';
import { isSameElement, type ElementRef, type LayerContext, type MapLayer, type MapView } from '../layer.ts';
import { nodePosition } from '../node-position.ts';
import { createPipeGeometry } from '../pipe-geometry.ts';

const hoverColour = Color.fromCssColorString('#e9fbff');
const selectionColour = Color.fromCssColorString('#ffffff');
const glowColour = Color.fromCssColorString('#4af2ff');

/** What the pointer rests on and what is chosen, drawn over everything else. */
export function createHighlightLayer(): MapLayer {
  const drawn = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;

  function addLine(positions: Float64Array, widthPx: number, colour: Color): void {
    const collection = new BufferPolylineCollection({
      primitiveCountMax: 1,
      vertexCountMax: positions.length / 3,
      allowPicking: false,
      blendOption: BlendOption.TRANSLUCENT,
    });
    collection.add({ positions, material: new BufferPolylineMaterial({ width: widthPx * (context?.scale ?? 1), color: colour }), featureId: 0 }, new BufferPolyline());
    drawn.add(collection);
  }

  function addMark({ elements, surface }: MapView, { kind, row, part }: ElementRef, isSelected: boolean): void {
    // The meters are beside their junction: a ring there would say that the junction is meant.
    if (kind === 'dmas' || part === 'meters') return;
    if (kind === 'pipes') {
      // Two lines at one height would flicker through each other: two pixels apart they do not.
      const gapM = (context?.metresPerPixel() ?? 1) * 2;
      const geometry = createPipeGeometry(elements.layers.pipes, surface);
      addLine(geometry.positions(row, gapM), isSelected ? 18 : 12, glowColour.withAlpha(isSelected ? 0.35 : 0.22));
      addLine(geometry.positions(row, gapM * 2), isSelected ? 6 : 4, isSelected ? selectionColour : hoverColour);
      return;
    }
    const points = new PointPrimitiveCollection();
    points.add({
      position: nodePosition(elements, surface, { kind, row }),
      pixelSize: (isSelected ? 26 : 20) * (context?.scale ?? 1),
      color: glowColour.withAlpha(isSelected ? 0.22 : 0.14),
      outlineColor: isSelected ? selectionColour : glowColour,
      outlineWidth: isSelected ? 2.5 : 1.5,
      disableDepthTestDistance: Number.POSITIVE_INFINITY,
    });
    drawn.add(points);
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(drawn);
    },
    update(view) {
      const isSame = isSameElement(shown?.selected, view.selected) && isSameElement(shown?.hovered, view.hovered) && shown?.surface === view.surface && shown.elements === view.elements;
      shown = view;
      if (isSame) return;
      drawn.removeAll();
      if (view.hovered && !isSameElement(view.hovered, view.selected)) addMark(view, view.hovered, false);
      if (view.selected) addMark(view, view.selected, true);
    },
    dispose() {
      context?.scene.primitives.remove(drawn);
    },
  };
}
