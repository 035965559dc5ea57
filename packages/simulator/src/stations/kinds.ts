import { hj212Station } from './hj212.ts';
import { sl651Station } from './sl651.ts';
import type { StationKind } from './station.ts';
import { szy206Station } from './szy206.ts';

/** Protocols in which stations dial in, by the name that the command line and the codecs use. */
export const stationKinds: Readonly<Record<string, StationKind>> = { hj212: hj212Station, sl651: sl651Station, szy206: szy206Station };
