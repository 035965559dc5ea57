export type { AlarmMark } from './alarms/cluster.ts';
export type { Globe, GlobeEvents } from './globe.ts';
export type { CameraPlace } from './camera.ts';
export { decodeElements, elementCount, elementKinds, MalformedElements, type ElementKind, type MapElements } from './elements.ts';
export { loadBaseMap, loadElements } from './elements-source.ts';
export type { StationLabel } from './labels/station-label.ts';
export { isSameElement, switchableLayers, type ElementRef, type MapView, type Measured, type SwitchableLayer } from './layer.ts';
export { ageScale, css, diameterScale, flowScale, materialColour, pipeColourings, pressureScale, unknownColour, type ColourScale, type PipeColouring } from './palette.ts';
export { decodeBaseMap, type BaseMap } from './basemap/basemap.ts';
export { courseLengthM, ringAreaM2, type MeasuredPlace } from './measure/measure.ts';
export type { GroundPlace } from './picking.ts';
export type { PipeLive } from './pipe-live.ts';
export { mapThemes, type MapThemeName } from './theme.ts';
export type { Extent } from './spatial-index.ts';
export { createSurface, networkExtent, type Surface } from './surface.ts';

/** Loads Cesium (1 MB gzipped) only when a map is opened. */
export const loadGlobe = () => import('./globe.ts');
