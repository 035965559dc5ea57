import { listOf } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import { Account } from '../accounts/account.entity.ts';
import type { QueryWaterMeterArgs, QueryWaterMetersArgs } from '../generated/schema.ts';
import { WaterMeter, WaterMeterHistory } from './water-meter.entity.ts';

const source = { entity: WaterMeter, history: WaterMeterHistory, sortBy: { CODE: 'code', DIAMETER_MM: 'diameterMm', INSTALLED_ON: 'installedOn' } } as const;

/** Who may do what with water meters. */
export const waterMeterPolicy = {
  'Query.waterMeter': 'customers:read',
  'Query.waterMeters': 'customers:read',
  WaterMeter: 'customers:read',
  Junction: 'customers:read',
} as const;

export const waterMeterResolvers = {
  Query: {
    waterMeter: (_root: unknown, { id }: QueryWaterMeterArgs, { loaders }: DomainContext) => loaders.byId(WaterMeter).load(id),
    waterMeters: (_root: unknown, args: QueryWaterMetersArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  WaterMeter: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(WaterMeter).load(id),
    account: (meter: WaterMeter, _args: unknown, { loaders }: DomainContext) => loaders.byId(Account).load(meter.accountId),
    junction: (meter: WaterMeter) => meter.junctionId && { id: meter.junctionId },
  },
  Junction: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    waterMeters: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => loaders.many(WaterMeter, 'junctionId', { limit: 1000, orderBy: { code: 'ASC' } }).load(id),
    waterMeterCount: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => loaders.count(WaterMeter, 'junctionId').load(id),
  },
};
