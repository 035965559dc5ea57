import { join } from 'node:path';
import type { RuleBook, TokenVerifier } from '@hydrograph/access';
import { createDomainService, type Service } from '@hydrograph/service';
import { accountPolicy, accountResolvers } from './accounts/account.resolvers.ts';
import { customerPolicy, customerResolvers } from './customers/customer.resolvers.ts';
import { customersTables } from './database.ts';
import type { CustomersEnv } from './env.ts';
import { openPersonalKeys } from './personal/personal-keys.ts';
import { personalPolicy, personalResolvers } from './personal/personal.resolvers.ts';
import { createSealingJob } from './personal/sealing-job.ts';
import { searchPolicy, searchResolvers } from './search/search.resolvers.ts';
import { waterMeterPolicy, waterMeterResolvers } from './water-meters/water-meter.resolvers.ts';

/** Builds the customers service; nothing listens until `listen` is called on it. */
export function createCustomersApp(env: CustomersEnv, deps: { verify?: TokenVerifier; rules?: RuleBook } = {}): Promise<Service> {
  const keys = openPersonalKeys(env.HYDROGRAPH_PERSONAL_KEYS_FILE ?? join(env.HYDROGRAPH_DATA_DIR, 'secrets', 'personal-keys.json'));
  const sealing = createSealingJob(keys);
  return createDomainService(
    {
      name: 'customers',
      engine: 'apollo',
      tables: customersTables,
      resolvers: [customerResolvers(keys), accountResolvers, waterMeterResolvers, searchResolvers, personalResolvers(keys, sealing.now)],
      policy: { ...customerPolicy, ...accountPolicy, ...waterMeterPolicy, ...searchPolicy, ...personalPolicy },
      start: sealing.start,
    },
    env,
    deps,
  );
}
