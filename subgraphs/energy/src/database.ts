import { First } from '../migrations/0001-first.ts';
import { HourlyConsumptionSchema } from './consumption/hourly-consumption.entity.ts';
import { EnergyMeterSchema, EnergyMeterHistory } from './meters/energy-meter.entity.ts';

/** The tables of the energy schema and how they came to be, oldest first. */
export const energyTables = {
  schema: 'energy',
  entities: [EnergyMeterSchema, EnergyMeterHistory, HourlyConsumptionSchema],
  migrations: [First],
};
