import { Cartesian2, Color, PolygonPipeline, PrimitiveCollection } from 'cesium';
import { createBreath } from '../draw/breath.ts';
import { areaFragmentShader, areaVertexShader } from '../draw/flat-shaders.ts';
import { localOf } from '../draw/local-space.ts';
import { boundsOf, Mesh } from '../draw/mesh.ts';
import { styleWord } from '../draw/ribbons.ts';
import type { ElementLayer } from '../elements.ts';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import type { Rgb } from '../palette.ts';
import { themes, type LandUse, type MapTheme } from '../theme.ts';
import type { BaseMap } from './basemap.ts';
import { overAll } from '../draw/blending.ts';

const bytes = (css: string): Rgb => {
  const { red, green, blue } = Color.fromCssColorString(css);
  return [red * 255, green * 255, blue * 255];
};

interface AreaKind {
  rows: ElementLayer;
  colourOf: (theme: MapTheme, row: number) => string;
}

/** Kinds of area from the lowest to the topmost. */
function areaKinds({ blocks, parks, water, landUses }: BaseMap): AreaKind[] {
  const uses = blocks.count > 0 ? blocks.numbers('landUse') : [];
  return [
    { rows: blocks, colourOf: ({ land }, row) => land[landUses[uses[row]!] as LandUse] ?? land.RESIDENTIAL },
    { rows: parks, colourOf: ({ park }) => park },
    { rows: water, colourOf: ({ water: colour }) => colour },
  ];
}

interface Drawn {
  mesh: Mesh;
  style: Uint8Array;
  /** First vertex of each area, and the row it belongs to. */
  parts: { kind: number; row: number; first: number; count: number }[];
}

/** Blocks, parks and water as flat colours on the ground. */
export function createAreaLayer(): MapLayer {
  const areas = new PrimitiveCollection();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let drawn: Drawn | undefined;
  let building = Promise.resolve();
  let generation = 0;

  async function build(view: MapView): Promise<void> {
    const mine = ++generation;
    const made = view.baseMap && (await gather(view, view.baseMap, () => mine === generation));
    if (mine !== generation) return;
    areas.removeAll();
    drawn = made;
    if (made) areas.add(made.mesh);
    paint(shown ?? view);
    context?.requestRender();
  }

  async function gather({ surface }: MapView, baseMap: BaseMap, isWanted: () => boolean): Promise<Drawn | undefined> {
    const breath = createBreath();
    const { frame, modelMatrix } = localOf(surface);
    const positions: number[] = [];
    const indices: number[] = [];
    const parts: Drawn['parts'] = [];
    const point = new Float32Array(3);
    for (const [kind, { rows }] of areaKinds(baseMap).entries()) {
      if (rows.count === 0) continue;
      const [starts, longitudes, latitudes] = (['ringStart', 'lon', 'lat'] as const).map((name) => rows.numbers(name));
      for (let row = 0; row < rows.count; row += 1) {
        await breath();
        if (!isWanted()) return undefined;
        const ring: Cartesian2[] = [];
        const first = positions.length / 3;
        // The last corner of a ring repeats the first.
        for (let vertex = starts![row]!; vertex < starts![row + 1]! - 1; vertex += 1) {
          frame.place(longitudes![vertex]!, latitudes![vertex]!, surface.groundAt(longitudes![vertex]!, latitudes![vertex]!), point, 0);
          positions.push(...point);
          ring.push(new Cartesian2(point[0], point[1]));
        }
        if (ring.length >= 3) for (const corner of PolygonPipeline.triangulate(ring)) indices.push(first + corner);
        parts.push({ kind, row, first, count: ring.length });
      }
    }
    if (indices.length === 0) return undefined;
    const packed = Float32Array.from(positions);
    const style = new Uint8Array((packed.length / 3) * 4);
    const mesh = new Mesh({
      attributes: { position: { values: packed, components: 3 }, style: { values: style, components: 4, isDynamic: true } },
      indices: Uint32Array.from(indices),
      modelMatrix,
      bounds: boundsOf(packed, modelMatrix),
      passes: [
        {
          vertexShader: areaVertexShader,
          fragmentShader: areaFragmentShader,
          renderState: overAll,
          uniforms: { u_liftM: () => (shown?.isUnderground ? shown.surface.coverM : 0), u_alpha: () => (shown?.isUnderground ? 0.3 : 1) },
        },
      ],
    });
    return { mesh, style, parts };
  }

  function paint({ theme, baseMap }: MapView): void {
    if (!drawn || !baseMap) return;
    const kinds = areaKinds(baseMap);
    const words = new Uint32Array(drawn.style.buffer);
    for (const { kind, row, first, count } of drawn.parts) words.fill(styleWord(bytes(kinds[kind]!.colourOf(themes[theme], row)), 255), first, first + count);
    drawn.mesh.overwrite('style', drawn.style);
  }

  return {
    attach(to) {
      context = to;
      to.scene.primitives.add(areas);
    },
    update(view) {
      const before = shown;
      shown = view;
      if (before?.baseMap !== view.baseMap || before?.surface !== view.surface) building = build(view);
      else if (before?.theme !== view.theme) paint(view);
      areas.show = view.visible.basemap;
    },
    settled: () => building,
    dispose() {
      generation += 1;
      context?.scene.primitives.remove(areas);
    },
  };
}
