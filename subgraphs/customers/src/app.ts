import type { TokenVerifier } from '@hydrograph/access';
import { createDomainService, type Service } from '@hydrograph/service';
import { accountPolicy, accountResolvers } from './accounts/account.resolvers.ts';
import { customerPolicy, customerResolvers } from './customers/customer.resolvers.ts';
import { customersTables } from './database.ts';
import type { CustomersEnv } from './env.ts';
import { searchPolicy, searchResolvers } from './search/search.resolvers.ts';
import { waterMeterPolicy, waterMeterResolvers } from './water-meters/water-meter.resolvers.ts';

/** Builds the customers service; nothing listens until `listen` is called on it. */
export const createCustomersApp = (env: CustomersEnv, deps: { verify?: TokenVerifier } = {}): Promise<Service> =>
  createDomainService(
    {
      name: 'customers',
      engine: 'apollo',
      tables: customersTables,
      resolvers: [customerResolvers, accountResolvers, waterMeterResolvers, searchResolvers],
      policy: { ...customerPolicy, ...accountPolicy, ...waterMeterPolicy, ...searchPolicy },
    },
    env,
    deps,
  );
