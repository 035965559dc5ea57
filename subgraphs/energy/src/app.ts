import type { RuleBook, TokenVerifier } from '@hydrograph/access';
import { createDomainService, type Service } from '@hydrograph/service';
import { energyTables } from './database.ts';
import type { EnergyEnv } from './env.ts';
import { energyMeterPolicy, energyMeterResolvers } from './meters/energy-meter.resolvers.ts';
import { searchPolicy, searchResolvers } from './search/search.resolvers.ts';

/** Builds the energy service; nothing listens until `listen` is called on it. */
export const createEnergyApp = (env: EnergyEnv, deps: { verify?: TokenVerifier; rules?: RuleBook } = {}): Promise<Service> =>
  createDomainService({ name: 'energy', engine: 'mercurius', tables: energyTables, resolvers: [energyMeterResolvers, searchResolvers], policy: { ...energyMeterPolicy, ...searchPolicy } }, env, deps);
