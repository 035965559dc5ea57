import { Cartesian3, Math as CesiumMath } from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { nodePosition } from '../node-position.ts';
import { createProjector, type Projector } from '../projector.ts';
import { createLabelPool } from './label-pool.ts';
import { gatherNames, isNameShown, isWithin, type MapName } from './map-names.ts';
import { placeLabels, type LabelBox, type LabelWish } from './placement.ts';
import { createLabelNode, labelSize, rankOf, writeLabel, type StationLabel } from './station-label.ts';
import { createStationPins } from './station-pins.ts';
import { createTextRuler } from './text-size.ts';

export interface LabelLayer extends MapLayer {
  /** Sets what each station's label says, by row; rows left out have no label. */
  setTexts(texts: ReadonlyMap<number, StationLabel>): void;
  /** Moves the labels to where their places are on the screen now; does nothing while nothing moved. */
  place(): void;
}

interface Station {
  row: number;
  kind: string;
  code: string;
  position: Cartesian3;
}

interface Name extends MapName {
  position: Cartesian3;
  ahead3d: Cartesian3 | undefined;
}

const labelKeys = ['elements', 'surface', 'baseMap', 'visible', 'selected', 'isEnglish', 'isUnderground'] as const;
/** More labels than this are noise on any screen. */
const mostLabels = 120;
/** From afar the stations that feed others and a few more are enough: the town wants to be seen too. */
const mostFarLabels = 18;
const farMetresPerPixel = 5;
const lookAtPageEveryMs = 250;
/** So many stations come before the names of the town's parts. */
const firstLabels = 8;
const mostNames = 90;
/** Labels keep off the pins of other stations. */
const pinRadiusPx = 5;
/** More stations in sight than this would hide the network under their dots. */
const crowd = 600;
const crowdedRadiusPx = 2;
/** The same name does not come again so near. */
const repeatPx = 320;
/** Names of wide things, which pins may stand in. */
const grand: ReadonlySet<MapName['kind']> = new Set(['CITY', 'DISTRICT', 'WATER']);
const nameRem: Partial<Record<MapName['kind'], number>> = { CITY: 1.5, DISTRICT: 1.05, NEIGHBOURHOOD: 0.82, LANDMARK: 0.75, WATER: 0.8, PARK: 0.72, RING_ROAD: 0.75, ARTERIAL: 0.75, COLLECTOR: 0.7 };

/** Stations with live values and the names of the town: real text in the app's own font, none over another. */
export function createLabelLayer(overlay: HTMLElement, select: (row: number) => void, obstacles: () => readonly LabelBox[]): LabelLayer {
  const ruler = createTextRuler(getComputedStyle(document.body).fontFamily);
  const pins = createStationPins();
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  /** By row of the network, and in the order of their importance. */
  let byRow: Station[] = [];
  let stations: Station[] = [];
  let names: Name[] = [];
  let texts: ReadonlyMap<number, StationLabel> = new Map();
  let placedFor = '';
  let isStale = true;

  const pool = createLabelPool<StationLabel>(overlay, (id) => {
    const station = byRow[Number(id)]!;
    const node = createLabelNode(station.kind, station.code);
    node.addEventListener('click', () => select(station.row));
    return node;
  }, writeLabel);
  const namePool = createLabelPool<Name>(overlay, () => Object.assign(document.createElement('span'), { className: 'map-name' }), (node, name) => {
    node.textContent = textOf(name);
    node.dataset.kind = name.kind;
    node.style.fontSize = `${nameRem[name.kind] ?? 0.68}rem`;
  });

  const textOf = ({ zh, en }: MapName) => (shown?.isEnglish && en ? en : zh);
  let pixel: Projector = () => undefined;
  let rem = 16;
  let covered: readonly LabelBox[] = [];
  let lookedAtMs = -Infinity;

  /** Asks the page where its panels are and how large its text is: seldom, since each answer lays it out anew. */
  function lookAtPage(): void {
    if (performance.now() - lookedAtMs < lookAtPageEveryMs) return;
    lookedAtMs = performance.now();
    rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    covered = obstacles();
  }

  /** Wishes of stations in sight, the chosen one first, then by what they are. */
  function stationWishes(view: MapView, rem: number, width: number, height: number): { wishes: LabelWish[]; pinBoxes: LabelBox[]; rows: number[] } {
    const wishes: LabelWish[] = [];
    const places: { x: number; y: number }[] = [];
    const rows: number[] = [];
    const chosen = view.selected?.kind === 'stations' ? view.selected.row : -1;
    const most = (context?.metresPerPixel() ?? 1) > farMetresPerPixel * (context?.scale ?? 1) ? mostFarLabels : mostLabels;
    const ordered = chosen < 0 ? stations : [...stations.filter(({ row }) => row === chosen), ...stations.filter(({ row }) => row !== chosen)];
    for (const { row, position } of ordered) {
      const at = pixel(position);
      if (!at || at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20) continue;
      places.push(at);
      rows.push(row);
      const text = texts.get(row);
      if (text && wishes.length < most) wishes.push({ id: String(row), anchorX: at.x, anchorY: at.y, ...labelSize(text, ruler, rem), isChosen: row === chosen });
    }
    const radius = rows.length > crowd ? crowdedRadiusPx : pinRadiusPx;
    return { wishes, pinBoxes: places.map(({ x, y }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })), rows };
  }

  /** Names in sight with their box and the angle they are written at. */
  function nameWishes(rem: number, width: number, height: number): { wish: LabelWish; name: Name; angle: number; width: number; height: number }[] {
    if (!context) return [];
    const sight = context.scene.camera.computeViewRectangle();
    if (!sight) return [];
    const degrees = { west: CesiumMath.toDegrees(sight.west), south: CesiumMath.toDegrees(sight.south), east: CesiumMath.toDegrees(sight.east), north: CesiumMath.toDegrees(sight.north) };
    const metresPerPixel = context.metresPerPixel();
    const found: ReturnType<typeof nameWishes> = [];
    const seen = new Map<string, { x: number; y: number }[]>();
    for (const name of names) {
      if (found.length >= mostNames) break;
      if (!isNameShown(name.kind, metresPerPixel) || !isWithin(name, degrees)) continue;
      const at = pixel(name.position);
      if (!at || at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      const same = seen.get(name.zh) ?? [];
      if (same.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < repeatPx)) continue;
      const text = textOf(name);
      const sizePx = (nameRem[name.kind] ?? 0.68) * rem;
      // Names of districts are spaced out, as `map-labels.css` does it.
      const spacing = name.kind === 'DISTRICT' || name.kind === 'CITY' ? 0.22 : 0.02;
      const size = { width: ruler.width(text, sizePx, 600) + text.length * spacing * sizePx + 6, height: sizePx * 1.35 };
      const ahead = name.ahead3d && pixel(name.ahead3d);
      let angle = ahead ? (Math.atan2(ahead.y - at.y, ahead.x - at.x) * 180) / Math.PI : 0;
      if (angle > 90) angle -= 180;
      if (angle < -90) angle += 180;
      const turn = (Math.abs(angle) * Math.PI) / 180;
      // A name along a street takes little of the box around it.
      const box = { width: Math.cos(turn) * size.width + Math.sin(turn) * size.height, height: Math.sin(turn) * size.width + Math.cos(turn) * size.height };
      seen.set(name.zh, [...same, at]);
      found.push({ wish: { id: name.id, anchorX: at.x, anchorY: at.y, ...box, isFixed: true, isChosen: grand.has(name.kind) }, name, angle, ...size });
    }
    return found;
  }

  function place(): void {
    if (!context || !shown) return;
    const { scene } = context;
    const [width, height] = [scene.canvas.clientWidth, scene.canvas.clientHeight];
    const { positionWC, directionWC, upWC } = scene.camera;
    const key = [positionWC, directionWC, upWC].map(({ x, y, z }) => `${x},${y},${z}`).join() + width + height;
    if (key === placedFor && !isStale) return;
    placedFor = key;
    isStale = false;
    lookAtPage();
    pixel = createProjector(scene);
    const { wishes, pinBoxes, rows } = shown.visible.stations ? stationWishes(shown, rem, width, height) : { wishes: [], pinBoxes: [], rows: [] };
    const wanted = shown.visible.names ? nameWishes(rem, width, height) : [];
    const townNames = wanted.map(({ wish }) => wish);
    const isGrand = ({ isChosen }: LabelWish) => isChosen === true;
    const placed = placeLabels([...wishes.slice(0, firstLabels), ...townNames.filter(isGrand), ...wishes.slice(firstLabels), ...townNames.filter((name) => !isGrand(name))], { width, height }, { obstacles: covered, softObstacles: pinBoxes });
    const byId = new Map(placed.map((label) => [label.id, label]));
    for (const { id } of wishes) {
      const label = byId.get(id);
      const text = texts.get(Number(id));
      if (label && text) pool.show(id, label.left, label.top, 0, `${text.name}|${text.value}|${text.unit}|${text.isDoubtful}`, text);
    }
    for (const { wish, name, angle, width: nameWidth, height: nameHeight } of wanted) {
      if (byId.has(wish.id)) namePool.show(wish.id, wish.anchorX - nameWidth / 2, wish.anchorY - nameHeight / 2, angle, textOf(name), name);
    }
    pool.sweep();
    namePool.sweep();
    const chosen = shown.selected?.kind === 'stations' ? shown.selected.row : -1;
    const isDressed = rows.map((row) => pins.dress(row, row === chosen ? 'selected' : byId.has(String(row)) ? 'labelled' : rows.length > crowd ? 'crowded' : 'bare'));
    if (isDressed.includes(true)) context.requestRender();
  }

  function gather(view: MapView): void {
    const rows = view.elements.layers.stations;
    const kinds = rows.count > 0 ? rows.numbers('kind') : [];
    const made = Array.from({ length: rows.count }, (_, row): Station => ({
      row,
      kind: view.elements.dictionaries.stationKind[kinds[row]!] ?? 'UNKNOWN',
      code: rows.text('code', row),
      position: nodePosition(view.elements, view.surface, { kind: 'stations', row }),
    }));
    pins.place(made);
    pool.clear();
    stations = made.toSorted((left, right) => rankOf(left.kind) - rankOf(right.kind));
    byRow = made;
  }

  function gatherTown({ baseMap, surface }: MapView): void {
    namePool.clear();
    const lifted = ({ longitude, latitude }: { longitude: number; latitude: number }) => Cartesian3.fromDegrees(longitude, latitude, surface.groundAt(longitude, latitude));
    names = (baseMap ? gatherNames(baseMap) : []).map((name) => ({ ...name, position: lifted(name), ahead3d: name.ahead && lifted(name.ahead) }));
  }

  return {
    attach(to) {
      context = to;
      pins.attach(to);
    },
    update(view) {
      const before = shown;
      shown = view;
      const isMoved = before?.surface !== view.surface;
      if (before?.elements !== view.elements || isMoved) gather(view);
      if (before?.baseMap !== view.baseMap || isMoved) gatherTown(view);
      pins.isShown = view.visible.stations;
      // What the pointer rests on moves no label.
      if (labelKeys.some((key) => before?.[key] !== view[key])) {
        isStale = true;
        // A card may have opened over the map.
        lookedAtMs = -Infinity;
      }
    },
    setTexts(next) {
      texts = next;
      isStale = true;
      place();
    },
    place,
    dispose() {
      pins.dispose();
      pool.clear();
      namePool.clear();
    },
  };
}
