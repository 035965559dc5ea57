import { listOf, oneOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import { consumptionOfMeter } from '../consumption/consumption.loader.ts';
import { recordEnergy } from '../consumption/consumption.service.ts';
import { energyTodayOfMeter, energyTodayOfStation, energyTodayOfUnit, metersOf } from '../consumption/energy-today.ts';
import type {
  EnergyMeterHourlyConsumptionArgs,
  MutationAddEnergyMetersArgs,
  MutationRecordEnergyArgs,
  QueryEnergyMeterArgs,
  QueryEnergyMetersArgs,
} from '../generated/schema.ts';
import { EnergyMeter, EnergyMeterHistory } from './energy-meter.entity.ts';
import { addEnergyMeters } from './energy-meter.service.ts';

const source = { entity: EnergyMeter, history: EnergyMeterHistory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with electricity meters. */
export const energyMeterPolicy = {
  'Query.energyMeter': 'energy:read',
  'Query.energyMeters': 'energy:read',
  'Mutation.addEnergyMeters': 'energy:write',
  'Mutation.recordEnergy': 'energy:write',
  EnergyMeter: 'energy:read',
  PumpStation: 'energy:read',
  PumpUnit: 'energy:read',
} as const;

export const energyMeterResolvers = {
  Query: {
    energyMeter: (_root: unknown, args: QueryEnergyMeterArgs, context: DomainContext) => oneOf(context, source, args),
    energyMeters: (_root: unknown, args: QueryEnergyMetersArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addEnergyMeters: (_root: unknown, { input }: MutationAddEnergyMetersArgs, { database, viewer }: DomainContext) => addEnergyMeters(database, viewer, input),
    recordEnergy: (_root: unknown, { input }: MutationRecordEnergyArgs, { database, viewer }: DomainContext) => recordEnergy(database, viewer, input),
  },
  EnergyMeter: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(EnergyMeter).load(id),
    pumpStation: (meter: EnergyMeter) => meter.pumpStationId && { id: meter.pumpStationId },
    pumpUnit: (meter: EnergyMeter) => meter.pumpUnitId && { id: meter.pumpUnitId },
    hourlyConsumption: (meter: EnergyMeter, { from, to }: EnergyMeterHourlyConsumptionArgs, context: DomainContext) => consumptionOfMeter(meter.id, from, to, context),
    energyTodayKwh: (meter: EnergyMeter, _args: unknown, context: DomainContext) => energyTodayOfMeter(meter.id, context),
  },
  PumpStation: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    energyMeters: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => metersOf(loaders, 'pumpStationId', id),
    energyTodayKwh: ({ id }: { id: string }, _args: unknown, context: DomainContext) => energyTodayOfStation(id, context),
  },
  PumpUnit: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    energyMeters: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => metersOf(loaders, 'pumpUnitId', id),
    energyTodayKwh: ({ id }: { id: string }, _args: unknown, context: DomainContext) => energyTodayOfUnit(id, context),
  },
};
