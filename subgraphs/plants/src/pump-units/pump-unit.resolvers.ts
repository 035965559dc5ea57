import { listOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { MutationUpdatePumpUnitArgs, QueryPumpUnitArgs, QueryPumpUnitsArgs } from '../generated/schema.ts';
import { PumpStation } from '../pump-stations/pump-station.entity.ts';
import { hydraulicEfficiency } from './efficiency.ts';
import { PumpUnit, PumpUnitHistory } from './pump-unit.entity.ts';
import { updatePumpUnit } from './pump-unit.service.ts';

const source = { entity: PumpUnit, history: PumpUnitHistory, sortBy: { CODE: 'code', NAME: 'name', RATED_POWER_KW: 'ratedPowerKw' } } as const;

/** Who may do what with pump units. */
export const pumpUnitPolicy = {
  'Query.pumpUnit': 'plants:read',
  'Query.pumpUnits': 'plants:read',
  'Mutation.updatePumpUnit': 'plants:write',
  PumpUnit: 'plants:read',
  Pump: 'plants:read',
} as const;

export const pumpUnitResolvers = {
  Query: {
    pumpUnit: (_root: unknown, { id }: QueryPumpUnitArgs, { loaders }: DomainContext) => loaders.byId(PumpUnit).load(id),
    pumpUnits: (_root: unknown, args: QueryPumpUnitsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    updatePumpUnit: (_root: unknown, { input }: MutationUpdatePumpUnitArgs, { database, viewer }: DomainContext) => updatePumpUnit(database, viewer, input),
  },
  PumpUnit: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(PumpUnit).load(id),
    pumpStation: (unit: PumpUnit, _args: unknown, { loaders }: DomainContext) => loaders.byId(PumpStation).load(unit.pumpStationId),
    ratedEfficiency: (unit: PumpUnit) => hydraulicEfficiency(unit.ratedFlowM3PerH, unit.ratedHeadM, unit.ratedPowerKw),
    pump: (unit: PumpUnit) => unit.pumpId && { id: unit.pumpId },
  },
  Pump: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    unit: async ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => (await loaders.many(PumpUnit, 'pumpId', { orderBy: { code: 'ASC' } }).load(id))[0],
  },
};
