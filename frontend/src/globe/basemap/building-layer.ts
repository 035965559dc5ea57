import { Cartesian3, Matrix4, PrimitiveCollection } from 'cesium';
import { buildingFragmentShader, buildingVertexShader } from '../draw/flat-shaders.ts';
import { localOf } from '../draw/local-space.ts';
import { boundsOf, Mesh } from '../draw/mesh.ts';
import { styleWord } from '../draw/ribbons.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { themes, type LandUse } from '../theme.ts';
import { glass, solid } from '../draw/blending.ts';
import { buildingBoxes } from './building-boxes.ts';

/** Houses of one cell of the town; their triangles are made when they are first seen near. */
interface Cell {
  rows: number[];
  middle: Cartesian3;
  radiusM: number;
  mesh?: Mesh;
  style?: Uint8Array;
}

const cellM = 900;
/** Houses appear when a pixel covers less than this many metres, and cells within so many screens' heights. */
const untilMetresPerPixel = 7.5;
const reachScreens = 3.2;
const metresPerDegree = 111_320;

/** Houses as boxes with light and shade, and lit windows at night. */
export function createBuildingLayer(): MapLayer {
  const houses = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let cells: Cell[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function sort({ baseMap, surface }: MapView): void {
    houses.removeAll();
    cells = [];
    if (!baseMap || baseMap.buildings.count === 0) return;
    const longitudes = baseMap.buildings.numbers('lon');
    const latitudes = baseMap.buildings.numbers('lat');
    const { modelMatrix, frame } = localOf(surface);
    const perLongitude = metresPerDegree * Math.cos((frame.latitude * Math.PI) / 180);
    const byPlace = new Map<string, number[]>();
    for (let row = 0; row < baseMap.buildings.count; row += 1) {
      const column = Math.floor(((longitudes[row]! - frame.longitude) * perLongitude) / cellM);
      const line = Math.floor(((latitudes[row]! - frame.latitude) * metresPerDegree) / cellM);
      const key = `${column} ${line}`;
      const rows = byPlace.get(key);
      if (rows) rows.push(row);
      else byPlace.set(key, [row]);
    }
    cells = [...byPlace].map(([key, rows]) => {
      const [column, line] = key.split(' ').map(Number) as [number, number];
      const local = new Cartesian3((column + 0.5) * cellM, (line + 0.5) * cellM, surface.groundAt(longitudes[rows[0]!]!, latitudes[rows[0]!]!));
      return { rows, middle: Matrix4.multiplyByPoint(modelMatrix, local, local), radiusM: cellM * 0.71 };
    });
  }

  function make(cell: Cell, view: MapView): Mesh {
    const { frame, modelMatrix } = localOf(view.surface);
    const { positions, spec, indices } = buildingBoxes(view.baseMap!.buildings, cell.rows, frame, view.surface.groundAt);
    cell.style = new Uint8Array(cell.rows.length * 32);
    const draw = (isGlass: boolean) => ({
      vertexShader: buildingVertexShader,
      fragmentShader: buildingFragmentShader,
      renderState: isGlass ? glass : solid,
      uniforms: {
        u_liftM: () => (shown?.isUnderground ? shown.surface.coverM : 0),
        u_shade: () => themes[shown?.theme ?? 'dark'].wallShade,
        u_night: () => (shown?.theme === 'day' ? 0 : 1),
        u_alpha: () => (isGlass ? 0.14 : 1),
      },
      isShown: () => (shown?.isUnderground ?? false) === isGlass,
    });
    const mesh = new Mesh({
      attributes: { position: { values: positions, components: 3 }, spec: { values: spec, components: 2 }, style: { values: cell.style, components: 4, isDynamic: true } },
      indices,
      modelMatrix,
      bounds: boundsOf(positions, modelMatrix),
      passes: [draw(false), draw(true)],
    });
    cell.mesh = mesh;
    paint(cell, view);
    houses.add(mesh);
    return mesh;
  }

  function paint({ mesh, style, rows }: Cell, { theme, baseMap }: MapView): void {
    if (!mesh || !style || !baseMap) return;
    const uses = baseMap.buildings.numbers('landUse');
    const words = new Uint32Array(style.buffer);
    for (const [index, row] of rows.entries()) {
      const colour = themes[theme].buildings[baseMap.landUses[uses[row]!] as LandUse] ?? themes[theme].buildings.RESIDENTIAL;
      // No two neighbours are plastered quite alike.
      const tone = 0.92 + ((row * 7919) % 97) / 600;
      words.fill(styleWord([colour[0] * tone, colour[1] * tone, colour[2] * tone].map((value) => Math.min(value, 255)) as [number, number, number], 255), index * 8, index * 8 + 8);
    }
    mesh.overwrite('style', style);
  }

  /** Makes one cell at a time and comes back for the next, so that the page goes on answering. */
  function applyDetail(view: MapView): void {
    clearTimeout(timer);
    if (!context) return;
    const metresPerPixel = context.metresPerPixel();
    const isNear = view.visible.buildings && metresPerPixel <= untilMetresPerPixel * context.scale;
    houses.show = isNear;
    if (!isNear) return;
    const { camera, canvas } = context.scene;
    const reachM = Math.max(metresPerPixel * canvas.clientHeight * reachScreens, 1500);
    let nearest: { cell: Cell; distance: number } | undefined;
    for (const cell of cells) {
      const distance = Cartesian3.distance(camera.positionWC, cell.middle) - cell.radiusM;
      if (cell.mesh) cell.mesh.show = distance <= reachM * 1.2;
      else if (distance <= reachM && distance < (nearest?.distance ?? Infinity)) nearest = { cell, distance };
    }
    if (!nearest) return;
    make(nearest.cell, view);
    context.requestRender();
    timer = setTimeout(() => shown && applyDetail(shown), 4);
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(houses);
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.baseMap !== view.baseMap || before?.surface !== view.surface) sort(view);
      else if (before?.theme !== view.theme) cells.forEach((cell) => paint(cell, view));
      applyDetail(view);
    },
    cameraMoved: applyDetail,
    dispose() {
      clearTimeout(timer);
      context?.scene.primitives.remove(houses);
    },
  };
}
