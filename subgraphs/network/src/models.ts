/** What resolvers answer for a type, where it is not the GraphQL shape: usually the entity. */
export type { NetworkElement } from './elements/network-element.ts';
export type { HydraulicModel } from './models/model.entity.ts';
export type { Junction } from './junctions/junction.entity.ts';
export type { Pipe } from './pipes/pipe.entity.ts';
export type { Valve } from './valves/valve.entity.ts';
export type { Hydrant } from './hydrants/hydrant.entity.ts';
export type { Tank } from './tanks/tank.entity.ts';
export type { Reservoir } from './reservoirs/reservoir.entity.ts';
export type { Pump } from './pumps/pump.entity.ts';
export type { Station } from './stations/station.entity.ts';
export type { Dma } from './dmas/dma.entity.ts';
export type { Point } from './points/point.entity.ts';
export type { Device } from './devices/device.entity.ts';
export type { NetworkImport } from './imports/import.entity.ts';
export type { PumpUnit, PumpStation, EnergyMeter } from './points/site.resolvers.ts';
