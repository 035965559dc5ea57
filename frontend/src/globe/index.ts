export { createGlobe, type Globe, type GlobeEvents } from './globe.ts';
export type { CameraPlace } from './camera.ts';
export type { StationLabel } from './labels/station-labels.ts';
export type { GroundPlace } from './picking.ts';
