import { Cartesian3, SceneTransforms } from 'cesium';
import type { LayerContext, MapLayer, MapView } from '../layer.ts';
import { nodePosition } from '../node-position.ts';
import { placeLabels, type LabelBox, type LabelWish } from './placement.ts';

/** What the label of a station says; `null` value shows the name alone. */
export interface StationLabel {
  name: string;
  value: string | null;
  unit: string;
  /** Drawn dimmed: the value is old or not to be trusted. */
  isDoubtful: boolean;
}

export interface StationLabels extends MapLayer {
  /** Sets what each station's label says, by row; rows left out have no label. */
  setTexts(texts: ReadonlyMap<number, StationLabel>): void;
  /** Moves the labels to where their stations are on the screen now. */
  place(): void;
}

interface Mark {
  row: number;
  /** 0 is the most important. */
  rank: number;
  position: Cartesian3;
  pin: HTMLElement;
  label: HTMLElement;
  name: HTMLElement;
  value: HTMLElement;
  unit: HTMLElement;
  width: number;
  height: number;
}

/** More labels than this are noise on any screen. */
const mostLabels = 120;
/** Which stations get their labels first where there is no room for all: those that feed others. */
const ranks = ['WATER_PLANT', 'PUMP_STATION', 'SOURCE', 'TANK', 'QUALITY', 'FLOW', 'PRESSURE', 'SECONDARY_SUPPLY'];
/** From so many pins in sight on, those without a label shrink to dots. */
const crowd = 40;
/** Labels keep off the pins of other stations. */
const pinRadiusPx = 5;

const element = (className: string, parent: HTMLElement): HTMLElement => {
  const made = document.createElement('span');
  made.className = className;
  return parent.appendChild(made);
};

/** Stations as pins with live labels in the page itself: real text with the app's own font, never overlapping. */
export function createStationLabels(overlay: HTMLElement, select: (row: number) => void, obstacles: () => readonly LabelBox[]): StationLabels {
  let context: LayerContext | undefined;
  let shown: MapView | undefined;
  let marks: Mark[] = [];
  let texts: ReadonlyMap<number, StationLabel> = new Map();

  function createMark(view: MapView, row: number): Mark {
    const { stations } = view.elements.layers;
    const kind = view.elements.dictionaries.stationKind[stations.numbers('kind')[row]!] ?? 'UNKNOWN';
    const pin = element('map-pin', overlay);
    pin.dataset.kind = kind;
    const label = element('map-label', overlay);
    label.dataset.kind = kind;
    label.dataset.code = stations.text('code', row);
    const rank = ranks.indexOf(kind);
    const mark: Mark = {
      row,
      rank: rank >= 0 ? rank : ranks.length,
      position: nodePosition(view.elements, view.surface, { kind: 'stations', row }),
      pin,
      label,
      name: element('map-label-name', label),
      value: element('map-label-value', label),
      unit: element('map-label-unit', label),
      width: 0,
      height: 0,
    };
    label.addEventListener('click', () => select(row));
    return mark;
  }

  function write(mark: Mark): void {
    const text = texts.get(mark.row);
    mark.name.textContent = text?.name ?? '';
    mark.value.textContent = text?.value ?? '';
    mark.unit.textContent = text?.value ? text.unit : '';
    mark.label.classList.toggle('is-doubtful', text?.isDoubtful ?? false);
  }

  /** Sizes are read only when a text changes: reading them while placing would lay the page out anew each frame. */
  function measure(): void {
    for (const mark of marks) {
      mark.width = mark.label.offsetWidth;
      mark.height = mark.label.offsetHeight;
    }
  }

  function place(): void {
    if (!context || !shown) return;
    const { scene } = context;
    const isShown = shown.visible.stations;
    const screen = { width: scene.canvas.clientWidth, height: scene.canvas.clientHeight };
    const wishes: LabelWish[] = [];
    const pins: LabelBox[] = [];
    const selectedRow = shown.selected?.kind === 'stations' ? shown.selected.row : -1;
    const importance = ({ row, rank }: Mark) => (row === selectedRow ? -1 : rank);
    const ordered = marks.toSorted((left, right) => importance(left) - importance(right));
    for (const mark of ordered) {
      const at = isShown ? SceneTransforms.worldToWindowCoordinates(scene, mark.position) : undefined;
      const isInSight = at !== undefined && at.x > -20 && at.y > -20 && at.x < screen.width + 20 && at.y < screen.height + 20;
      mark.pin.style.display = isInSight ? '' : 'none';
      if (!isInSight) continue;
      mark.pin.style.transform = `translate(${at.x.toFixed(1)}px, ${at.y.toFixed(1)}px) scale(var(--pin-scale, 1))`;
      mark.pin.classList.toggle('is-selected', mark.row === selectedRow);
      pins.push({ left: at.x - pinRadiusPx, top: at.y - pinRadiusPx, right: at.x + pinRadiusPx, bottom: at.y + pinRadiusPx });
      if (texts.has(mark.row) && wishes.length < mostLabels) {
        wishes.push({ id: String(mark.row), anchorX: at.x, anchorY: at.y, width: mark.width, height: mark.height, isChosen: mark.row === selectedRow });
      }
    }
    overlay.classList.toggle('is-crowded', pins.length > crowd);
    const placed = new Map(placeLabels(wishes, screen, { obstacles: obstacles(), softObstacles: pins }).map((label) => [Number(label.id), label]));
    for (const mark of marks) {
      const label = placed.get(mark.row);
      mark.label.style.visibility = label ? 'visible' : 'hidden';
      mark.pin.classList.toggle('is-bare', !label);
      if (label) mark.label.style.transform = `translate(${Math.round(label.left)}px, ${Math.round(label.top)}px)`;
    }
  }

  return {
    attach(to) {
      context = to;
    },
    update(view) {
      if (shown?.elements !== view.elements || shown.surface !== view.surface) {
        overlay.replaceChildren();
        marks = Array.from({ length: view.elements.layers.stations.count }, (_, row) => createMark(view, row));
        marks.forEach(write);
        measure();
      }
      shown = view;
      place();
    },
    setTexts(next) {
      texts = next;
      marks.forEach(write);
      measure();
      place();
    },
    place,
    dispose() {
      overlay.replaceChildren();
      marks = [];
    },
  };
}
