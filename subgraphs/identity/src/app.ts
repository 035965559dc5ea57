import { createTokenVerifier } from '@hydrograph/access';
import { createDatabase, createLoaders, systemActor } from '@hydrograph/entities';
import { countStatements, createService, readContract, type Service } from '@hydrograph/service';
import type { IdentityContext } from './context.ts';
import { identityTables } from './database.ts';
import { secretFiles, type IdentityEnv } from './env.ts';
import { organisationPolicy, organisationResolvers } from './organisations/organisation.resolvers.ts';
import { addAuthRoutes } from './sign-on/auth-routes.ts';
import { forgetAdministratorCodes, storeCode } from './sign-on/one-time-code.ts';
import { createSignOn, type SignOn } from './sign-on/sign-on.service.ts';
import { signOnPolicy, signOnResolvers } from './sign-on/sign-on.resolvers.ts';
import { forgetEnded } from './sign-on/session.ts';
import { openSigningKey } from './sign-on/signing-key.ts';
import { openDefaultTenant } from './tenants/default-tenant.ts';
import { tenantPolicy, tenantResolvers } from './tenants/tenant.resolvers.ts';
import { userPolicy, userResolvers } from './users/user.resolvers.ts';

/** Builds the identity service, migrated and with its default tenant; nothing listens until `listen` is called on it. */
export async function createIdentityApp(env: IdentityEnv, deps: { clock?: () => Date } = {}): Promise<Service> {
  const files = secretFiles(env);
  const key = await openSigningKey(files.signingKey);
  const service: Service = createService<IdentityContext>({
    name: 'identity',
    engine: 'apollo',
    typeDefs: readContract('identity'),
    resolvers: [signOnResolvers, tenantResolvers, organisationResolvers, userResolvers],
    policy: { ...signOnPolicy, ...tenantPolicy, ...organisationPolicy, ...userPolicy },
    verify: createTokenVerifier({ jwks: key.jwks, ...deps }),
    context: ({ viewer }) => {
      const em = database.fork(viewer);
      return { em, loaders: createLoaders(em), database, signOn };
    },
    readiness: { database: () => database.check() },
    onStop: [() => database.close()],
    logLevel: env.HYDROGRAPH_LOG_LEVEL,
  });

  const database = await createDatabase({ ...identityTables, url: env.HYDROGRAPH_DATABASE_URL, poolSize: env.HYDROGRAPH_DATABASE_POOL, log: service.log });
  countStatements(service, database);
  await database.migrate();
  const tenant = await openDefaultTenant(database);
  await database.transaction(systemActor('identity', tenant.id), 'start', async (em) => {
    const code = env.HYDROGRAPH_FIRST_ADMIN_CODE;
    await forgetEnded(em);
    if (!code) return;
    await forgetAdministratorCodes(em, tenant.id, code);
    await storeCode(em, code, { tenantId: tenant.id, userId: null });
  });

  const signOn: SignOn = createSignOn({ database, key, defaultTenantId: tenant.id, localTokenFile: files.localToken, serviceSecret: env.HYDROGRAPH_SERVICE_SECRET, log: service.log, ...deps });
  addAuthRoutes(service, signOn, key);
  return service;
}
