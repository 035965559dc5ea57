import type { Scene } from 'cesium';
import type { ElementKind, MapElements } from './elements.ts';
import type { ColourScale, PipeColouring } from './palette.ts';
import type { Surface } from './surface.ts';

/** What a visitor can switch on and off. */
export const switchableLayers = ['pipes', 'junctions', 'valves', 'hydrants', 'tanks', 'pumps', 'stations', 'dmas', 'ground'] as const;
export type SwitchableLayer = (typeof switchableLayers)[number];

/** One element of the map: its kind and its row in the elements. */
export interface ElementRef {
  kind: ElementKind;
  row: number;
}

/** Everything that decides how the map looks, except the camera. Replaced as a whole, never changed in place. */
export interface MapView {
  elements: MapElements;
  surface: Surface;
  colouring: PipeColouring;
  diameters: ColourScale;
  visible: Readonly<Record<SwitchableLayer, boolean>>;
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
}

/** The one contract of every layer of the map. */
export interface MapLayer {
  attach(context: LayerContext): void;
  /** Shows this view; compares with the one before and redraws only what changed. */
  update(view: MapView): void;
  /** Called when the camera came to rest or moved far: for levels of detail. */
  cameraMoved?(view: MapView): void;
  dispose(): void;
}

/** True when both name the same element, or both none. */
export function isSameElement(left: ElementRef | undefined, right: ElementRef | undefined): boolean {
  return left?.kind === right?.kind && left?.row === right?.row;
}
