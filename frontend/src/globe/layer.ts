import type { Scene } from 'cesium';
import type { AlarmMark } from './alarms/cluster.ts';
import type { BaseMap } from './basemap/basemap.ts';
import type { ElementKind, MapElements } from './elements.ts';
import type { ColourScale, PipeColouring } from './palette.ts';
import type { MeasuredPlace } from './measure/measure.ts';
import type { PipeLive } from './pipe-live.ts';
import type { Surface } from './surface.ts';
import type { MapThemeName } from './theme.ts';

/** What a visitor can switch on and off. */
export const switchableLayers = ['pipes', 'junctions', 'valves', 'hydrants', 'meters', 'tanks', 'pumps', 'stations', 'dmas', 'alarms', 'basemap', 'buildings', 'names', 'ground'] as const;
export type SwitchableLayer = (typeof switchableLayers)[number];

/** A course or a ring that a visitor points out. Replaced as a whole. */
export interface Measured {
  readonly mode: 'length' | 'area';
  readonly places: readonly MeasuredPlace[];
}

/** One element of the map: its kind and its row in the elements. */
export interface ElementRef {
  kind: ElementKind;
  row: number;
  /** The water meters of a junction are meant, not the junction itself. */
  part?: 'meters';
}

/** Everything that decides how the map looks, except the camera. Replaced as a whole, never changed in place. */
export interface MapView {
  elements: MapElements;
  surface: Surface;
  colouring: PipeColouring;
  diameters: ColourScale;
  visible: Readonly<Record<SwitchableLayer, boolean>>;
  /** The town around the network; undefined where nobody drew it. */
  baseMap: BaseMap | undefined;
  /** What is being measured on the ground. */
  measured: Measured | undefined;
  /** Share of its height that each tank is filled to, by row; rows left out are not measured. */
  tankShares: ReadonlyMap<number, number>;
  /** How many water meters a junction feeds, by its row; those not asked for yet are left out. */
  meters: ReadonlyMap<number, number>;
  /** Where open alarms are. */
  alarms: readonly AlarmMark[];
  /** What is known of pressure and flow in each pipe now. */
  live: PipeLive | undefined;
  flows: ColourScale;
  theme: MapThemeName;
  /** Whether names are shown in English. */
  isEnglish: boolean;
  /** Dashes that run with the water. */
  isFlowShown: boolean;
  isUnderground: boolean;
  selected: ElementRef | undefined;
  hovered: ElementRef | undefined;
}

/** What a layer may use of the globe. */
export interface LayerContext {
  scene: Scene;
  /** Asks for one more frame: nothing is drawn unless asked for. */
  requestRender(): void;
  /** Size on the ground of one pixel at the middle of the screen, m; a pixel as on an ordinary screen, whatever the scale. */
  metresPerPixel(): number;
  /** How much larger than on an ordinary screen everything is drawn: wall screens are looked at from afar. */
  scale: number;
  /** True when the processor draws: what is only beautiful is left out. */
  isSlow: boolean;
  /** True while the picture may move by itself; never for visitors who asked for less motion. */
  isMoving(): boolean;
}

/** The one contract of every layer of the map. */
export interface MapLayer {
  attach(context: LayerContext): void;
  /** Shows this view; compares with the one before and redraws only what changed. */
  update(view: MapView): void;
  /** Called when the camera came to rest or moved far: for levels of detail. */
  cameraMoved?(view: MapView): void;
  /** Resolves when everything of the last view is ready to be drawn. */
  settled?(): Promise<void>;
  dispose(): void;
}

/** True when both name the same element, or both none. */
export function isSameElement(left: ElementRef | undefined, right: ElementRef | undefined): boolean {
  return left?.kind === right?.kind && left?.row === right?.row && left?.part === right?.part;
}
