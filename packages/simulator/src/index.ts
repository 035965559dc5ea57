export { driftOf, NO_FAULTS, onTheLine } from './faults.ts';
export type { Faults } from './faults.ts';
export { randomOf, seedOf } from './random.ts';
export { dialIn } from './stations/dial-in.ts';
export type { DialedIn, DialInCounts, DialInOptions } from './stations/dial-in.ts';
export { stationKinds } from './stations/kinds.ts';
export type { Report, SentValue, StationKind } from './stations/station.ts';
