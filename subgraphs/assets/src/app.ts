import type { RuleBook, TokenVerifier } from '@hydrograph/access';
import { createDomainService, type Service } from '@hydrograph/service';
import { assetPolicy, assetResolvers } from './assets/asset.resolvers.ts';
import { categoryPolicy, categoryResolvers } from './categories/category.resolvers.ts';
import { assetsTables } from './database.ts';
import type { AssetsEnv } from './env.ts';
import { searchPolicy, searchResolvers } from './search/search.resolvers.ts';

/** Builds the assets service; nothing listens until `listen` is called on it. */
export const createAssetsApp = (env: AssetsEnv, deps: { verify?: TokenVerifier; rules?: RuleBook } = {}): Promise<Service> =>
  createDomainService(
    {
      name: 'assets',
      engine: 'apollo',
      tables: assetsTables,
      resolvers: [assetResolvers, categoryResolvers, searchResolvers],
      policy: { ...assetPolicy, ...categoryPolicy, ...searchPolicy },
    },
    env,
    deps,
  );
