import type { RuleBook, TokenVerifier } from '@hydrograph/access';
import { createDomainService, type Service } from '@hydrograph/service';
import { cameraPolicy, cameraResolvers } from './cameras/camera.resolvers.ts';
import { plantsTables } from './database.ts';
import type { PlantsEnv } from './env.ts';
import { plantPolicy, plantResolvers } from './plants/plant.resolvers.ts';
import { pumpStationPolicy, pumpStationResolvers } from './pump-stations/pump-station.resolvers.ts';
import { pumpUnitPolicy, pumpUnitResolvers } from './pump-units/pump-unit.resolvers.ts';
import { searchPolicy, searchResolvers } from './search/search.resolvers.ts';
import { workshopPolicy, workshopResolvers } from './workshops/workshop.resolvers.ts';

/** Builds the plants service; nothing listens until `listen` is called on it. */
export const createPlantsApp = (env: PlantsEnv, deps: { verify?: TokenVerifier; rules?: RuleBook } = {}): Promise<Service> =>
  createDomainService(
    {
      name: 'plants',
      engine: 'mercurius',
      tables: plantsTables,
      resolvers: [plantResolvers, workshopResolvers, pumpStationResolvers, pumpUnitResolvers, cameraResolvers, searchResolvers],
      policy: { ...plantPolicy, ...workshopPolicy, ...pumpStationPolicy, ...pumpUnitPolicy, ...cameraPolicy, ...searchPolicy },
    },
    env,
    deps,
  );
