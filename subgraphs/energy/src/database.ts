import { First } from '../migrations/0001-first.ts';
import { HourlyConsumption } from './consumption/hourly-consumption.entity.ts';
import { EnergyMeter, EnergyMeterHistory } from './meters/energy-meter.entity.ts';

/** The tables of the energy schema and how they came to be, oldest first. */
export const energyTables = {
  schema: 'energy',
  entities: [EnergyMeter, EnergyMeterHistory, HourlyConsumption],
  migrations: [First],
};
