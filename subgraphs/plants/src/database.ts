import { First } from '../migrations/0001-first.ts';
import { Plant, PlantHistory } from './plants/plant.entity.ts';
import { PumpStation, PumpStationHistory } from './pump-stations/pump-station.entity.ts';
import { Supply } from './pump-stations/supply.entity.ts';
import { PumpUnit, PumpUnitHistory } from './pump-units/pump-unit.entity.ts';
import { Workshop, WorkshopHistory } from './workshops/workshop.entity.ts';

/** The tables of the plants schema and how they came to be, oldest first. */
export const plantsTables = {
  schema: 'plants',
  entities: [Plant, PlantHistory, Workshop, WorkshopHistory, PumpStation, PumpStationHistory, Supply, PumpUnit, PumpUnitHistory],
  migrations: [First],
};
