import {
  BlendOption,
  BufferPolyline,
  BufferPolylineCollection,
  BufferPolylineMaterial,
  Color,
  PrimitiveCollection,
} from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { pipeColours } from '../pipe-colours.ts';
import { createPipeGeometry } from '../pipe-geometry.ts';
import { pipeWidthPx } from '../palette.ts';

const cellsPerSide = 8;
/** Mains from this width on get a soft halo. */
const haloFromPx = 4;

interface Cell {
  lines: BufferPolylineCollection;
  rows: number[];
}

/** Pipes rows sorted into the cells of a coarse grid, so that Cesium culls what is not in sight. */
function rowsByCell({ elements, surface }: MapView): number[][] {
  const { boxes } = createPipeGeometry(elements.layers.pipes, surface);
  const { west, south, east, north } = surface.extent;
  const box = { west, south, east, north };
  const cells: number[][] = [];
  const cellOf = (value: number, from: number, to: number) =>
    Math.min(cellsPerSide - 1, Math.max(0, Math.floor(((value - from) / Math.max(to - from, 1e-9)) * cellsPerSide)));
  for (let row = 0; row < boxes.count; row += 1) {
    boxes.box(row, box);
    if (!Number.isFinite(box.west + box.south)) continue;
    const cell = cellOf((box.south + box.north) / 2, south, north) * cellsPerSide + cellOf((box.west + box.east) / 2, west, east);
    (cells[cell] ??= []).push(row);
  }
  return cells.filter((rows) => rows.length > 0);
}

/**
 * All pipes as wide lines, one BufferPolylineCollection per grid cell: with 100,000 pipes a near frame costs 0.4 of one
 * collection's. The class is experimental in Cesium, so nothing outside this file touches it.
 */
export function createPipeLayer(): MapLayer {
  const lines = new PrimitiveCollection();
  const halos = new PrimitiveCollection();
  const line = new BufferPolyline();
  const material = new BufferPolylineMaterial();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let cells: Cell[] = [];
  let zoom = 0;

  /** 0 far, 1 city, 2 street: lines grow when the camera comes near. */
  function zoomClass(): number {
    const size = context?.metresPerPixel() ?? 10;
    if (size > 12) return 0;
    return size > 2.5 ? 1 : 2;
  }

  const widthOf = (basePx: number) => Math.round((basePx * [0.6, 1.05, 2][zoom]! + [0.2, 0.2, 1][zoom]!) * (context?.scale ?? 1));

  function build(view: MapView): void {
    lines.removeAll();
    halos.removeAll();
    const geometry = createPipeGeometry(view.elements.layers.pipes, view.surface);
    const diameters = view.elements.layers.pipes.count > 0 ? view.elements.layers.pipes.numbers('diameterMm') : new Float32Array();
    const colours = pipeColours(view);
    const colour = new Color();
    zoom = zoomClass();

    cells = rowsByCell(view).map((rows) => {
      const vertexCount = rows.reduce((sum, row) => sum + geometry.vertexEnd(row) - geometry.vertexStart(row), 0);
      const collection = new BufferPolylineCollection({
        primitiveCountMax: rows.length,
        vertexCountMax: vertexCount,
        allowPicking: false,
        blendOption: BlendOption.OPAQUE,
      });
      for (const row of rows) {
        material.width = widthOf(pipeWidthPx(diameters[row]!));
        material.color = Color.fromBytes(...colours(row), 255, colour);
        collection.add({ positions: geometry.positions(row), material, featureId: row }, line);
      }
      lines.add(collection);

      const mains = rows.filter((row) => pipeWidthPx(diameters[row]!) >= haloFromPx);
      if (mains.length > 0) {
        const halo = new BufferPolylineCollection({
          primitiveCountMax: mains.length,
          vertexCountMax: mains.reduce((sum, row) => sum + geometry.vertexEnd(row) - geometry.vertexStart(row), 0),
          allowPicking: false,
          blendOption: BlendOption.TRANSLUCENT,
        });
        for (const row of mains) {
          material.width = widthOf(pipeWidthPx(diameters[row]!)) * 3;
          material.color = Color.fromBytes(...colours(row), 30, colour);
          halo.add({ positions: geometry.positions(row), material, featureId: row }, line);
        }
        halos.add(halo);
      }
      return { lines: collection, rows };
    });
  }

  function recolour(view: MapView): void {
    const diameters = view.elements.layers.pipes.numbers('diameterMm');
    const colours = pipeColours(view);
    const colour = new Color();
    for (const { lines: collection, rows } of cells) {
      rows.forEach((row, index) => {
        collection.get(index, line);
        material.width = widthOf(pipeWidthPx(diameters[row]!));
        material.color = Color.fromBytes(...colours(row), 255, colour);
        line.setMaterial(material);
      });
    }
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(halos);
      to.scene.primitives.add(lines);
    },
    update(view) {
      const isNew = shown?.elements !== view.elements || shown.surface !== view.surface;
      if (isNew) build(view);
      else if (shown?.colouring !== view.colouring) recolour(view);
      lines.show = view.visible.pipes;
      halos.show = view.visible.pipes && view.colouring === 'diameter';
      shown = view;
    },
    cameraMoved(view) {
      if (zoomClass() === zoom || view.elements.layers.pipes.count === 0) return;
      zoom = zoomClass();
      recolour(view);
      context?.requestRender();
    },
    dispose() {
      context?.scene.primitives.remove(lines);
      context?.scene.primitives.remove(halos);
      cells = [];
    },
  };
}
