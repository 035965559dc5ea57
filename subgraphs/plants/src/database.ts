import { First } from '../migrations/0001-first.ts';
import { Cameras } from '../migrations/0002-cameras.ts';
import { CameraHistory, CameraSchema } from './cameras/camera.entity.ts';
import { PlantSchema, PlantHistory } from './plants/plant.entity.ts';
import { PumpStationSchema, PumpStationHistory } from './pump-stations/pump-station.entity.ts';
import { SupplySchema } from './pump-stations/supply.entity.ts';
import { PumpUnitSchema, PumpUnitHistory } from './pump-units/pump-unit.entity.ts';
import { WorkshopSchema, WorkshopHistory } from './workshops/workshop.entity.ts';

/** The tables of the plants schema and how they came to be, oldest first. */
export const plantsTables = {
  schema: 'plants',
  entities: [PlantSchema, PlantHistory, WorkshopSchema, WorkshopHistory, PumpStationSchema, PumpStationHistory, SupplySchema, PumpUnitSchema, PumpUnitHistory, CameraSchema, CameraHistory],
  migrations: [First, Cameras],
};
