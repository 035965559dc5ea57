export type * from './inp/network.ts';
export { summarise } from './inp/network.ts';
export { InpRefused } from './inp/refusal.ts';
export { type ReadOptions, readInp } from './inp/read-inp.ts';
export { DEFAULT_PLACE, type PlaceOptions, type PlacedNetwork, placeNetwork } from './placement/place-network.ts';
export { type LonLat, distanceM, project, unproject } from './placement/transverse-mercator.ts';
