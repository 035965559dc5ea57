import { join } from 'node:path';
import cookie from '@fastify/cookie';
import { createRuleBook, createTokenVerifier, type RuleBook, type TokenVerifier } from '@hydrograph/access';
import { connectBus } from '@hydrograph/bus';
import { createDatabase, createLoaders, findSubject, subjectsOf, systemActor } from '@hydrograph/entities';
import { countStatements, createAuditTrail, createLog, createService, readContract, type Service } from '@hydrograph/service';
import { createAccessLog } from './access-log/access-log.ts';
import { accessLogPolicy, accessLogResolvers } from './access-log/access-log.resolvers.ts';
import { accountPolicy, accountResolvers } from './account/account.resolvers.ts';
import { createAccounts } from './account/account.service.ts';
import { apiActivityPolicy, apiActivityResolvers } from './api-activity/api-activity.resolvers.ts';
import { apiClassPolicy, apiClassResolvers } from './api-classes/api-class.resolvers.ts';
import { apiKeyPolicy, apiKeyResolvers } from './api-keys/api-key.resolvers.ts';
import { applicationPolicy, applicationResolvers } from './applications/application.resolvers.ts';
import { administrationPolicy, administrationResolvers } from './administration/administration.resolvers.ts';
import { openArchiveKey } from './audit-archive/archive-key.ts';
import { auditArchivePolicy, auditArchiveResolvers } from './audit-archive/audit-archive.resolvers.ts';
import { addAuditArchiveRoute } from './audit-archive/audit-archive.routes.ts';
import { createAuditArchives } from './audit-archive/audit-archive.service.ts';
import { auditWatchPolicy, auditWatchResolvers } from './audit-watch/audit-watch.resolvers.ts';
import { createAuditWatch } from './audit-watch/watch.ts';
import { auditPolicy, auditResolvers } from './audit/audit.resolvers.ts';
import { takeAuditEntries } from './audit/audit-intake.ts';
import { createAuditWriter } from './audit/audit-writer.ts';
import type { IdentityContext } from './context.ts';
import { identityTables } from './database.ts';
import { delegationPolicy, delegationResolvers } from './delegations/delegation.resolvers.ts';
import { keepDemoAccounts } from './demo/demo-accounts.ts';
import { addDemoRoutes } from './demo/demo-routes.ts';
import { objectStore, secretFiles, subgraphAddresses, type IdentityEnv } from './env.ts';
import { explainerPolicy, explainerResolvers } from './explainer/explainer.resolvers.ts';
import { createJudges } from './explainer/judges.ts';
import { addGatewayRoutes } from './gateway/gateway-routes.ts';
import { createLeases } from './gateway/leases.ts';
import { userGroupPolicy, userGroupResolvers } from './groups/user-group.resolvers.ts';
import { keepHouse } from './housekeeping.ts';
import { keysPolicy, keysResolvers } from './keys/keys.resolvers.ts';
import { createKeyRotation } from './keys/keys.service.ts';
import { openKeyRing } from './keys/key-ring.ts';
import { openSealingKey } from './keys/sealing-key.ts';
import { createFolderStore } from './media/folder-store.ts';
import { mediaPolicy, mediaResolvers } from './media/media.resolvers.ts';
import { addMediaRoutes } from './media/media.routes.ts';
import { createMedia } from './media/media.service.ts';
import { createS3Store } from './media/s3-store.ts';
import { createClamdScan } from './media/virus-scan.ts';
import { noticePolicy, noticeResolvers } from './notices/notice.resolvers.ts';
import { mountOpenId } from './openid/mount.ts';
import { organisationPolicy, organisationResolvers } from './organisations/organisation.resolvers.ts';
import { createPasswordHasher, type PasswordHasher } from './passwords/password-hash.ts';
import { policyPolicy, policyResolvers } from './policies/policy.resolvers.ts';
import { addRulesRoute } from './rights/rules.routes.ts';
import { createRulesSource } from './rights/rules-source.ts';
import { keepBuiltInRoles } from './roles/keep-built-in-roles.ts';
import { rolePolicy, roleResolvers } from './roles/role.resolvers.ts';
import { scheduledCallPolicy, scheduledCallResolvers } from './scheduled-calls/scheduled-call.resolvers.ts';
import { createScheduledRuns } from './scheduled-calls/scheduled-runs.ts';
import { addAuthRoutes } from './sign-on/auth-routes.ts';
import { createGate } from './sign-on/gate.ts';
import { addInteractionRoutes } from './sign-on/interaction-routes.ts';
import { forgetAdministratorCodes, storeCode } from './sign-on/one-time-code.ts';
import { createSignOn } from './sign-on/sign-on.service.ts';
import { signOnPolicy, signOnResolvers } from './sign-on/sign-on.resolvers.ts';
import { forgetEnded } from './sign-on/session.ts';
import { createSignOnSteps } from './sign-on/steps.service.ts';
import { openDefaultTenant } from './tenants/default-tenant.ts';
import { tenantPolicy, tenantResolvers } from './tenants/tenant.resolvers.ts';
import { trustedDocumentPolicy, trustedDocumentResolvers } from './trusted-documents/trusted-document.resolvers.ts';
import { userPolicy, userResolvers } from './users/user.resolvers.ts';
import { createAddressRule } from './webhooks/addresses.ts';
import { createDeliverer, forgetDeliveries } from './webhooks/deliverer.ts';
import { createObjectChanges } from './webhooks/object-changes.ts';
import { createSender } from './webhooks/sender.ts';
import { webhookPolicy, webhookResolvers } from './webhooks/webhook.resolvers.ts';

/** What tests give in place of the real thing. */
export interface IdentityDeps {
  readonly clock?: () => Date;
  readonly hasher?: PasswordHasher;
  readonly verify?: TokenVerifier;
  readonly rules?: RuleBook;
}

/** Builds the identity service, migrated and with its default tenant; nothing listens until `listen` is called on it. */
export async function createIdentityApp(env: IdentityEnv, { clock = () => new Date(), hasher = createPasswordHasher(), ...deps }: IdentityDeps = {}): Promise<Service> {
  const files = secretFiles(env);
  const keys = await openKeyRing(files.signingKey, clock);
  const sealingKey = openSealingKey(files.sealingKey);
  const addressRule = createAddressRule(env.HYDROGRAPH_WEBHOOK_ALLOW);
  const onStop: (() => unknown)[] = [];
  const log = createLog('identity', env.HYDROGRAPH_LOG_LEVEL);
  const database = await createDatabase({ ...identityTables, url: env.HYDROGRAPH_DATABASE_URL, poolSize: env.HYDROGRAPH_DATABASE_POOL, rowSecurity: env.HYDROGRAPH_ROW_LEVEL_SECURITY === 'on', log });
  await database.migrate();
  const subjects = subjectsOf(identityTables.entities);
  const source = createRulesSource(database);
  const rules = deps.rules ?? createRuleBook({ subjects, ask: (known, signal) => source.next(known, signal), log, clock });
  const service: Service = createService<IdentityContext>({
    name: 'identity',
    engine: 'apollo',
    typeDefs: readContract('identity'),
    resolvers: [signOnResolvers, tenantResolvers, organisationResolvers, userResolvers, roleResolvers, userGroupResolvers, policyResolvers, explainerResolvers, delegationResolvers, administrationResolvers, accountResolvers, applicationResolvers, apiClassResolvers, apiKeyResolvers, trustedDocumentResolvers, webhookResolvers, scheduledCallResolvers, accessLogResolvers, apiActivityResolvers, auditResolvers, auditWatchResolvers, auditArchiveResolvers, mediaResolvers, keysResolvers, noticeResolvers],
    policy: { ...signOnPolicy, ...tenantPolicy, ...organisationPolicy, ...userPolicy, ...rolePolicy, ...userGroupPolicy, ...policyPolicy, ...explainerPolicy, ...delegationPolicy, ...administrationPolicy, ...accountPolicy, ...applicationPolicy, ...apiClassPolicy, ...apiKeyPolicy, ...trustedDocumentPolicy, ...webhookPolicy, ...scheduledCallPolicy, ...accessLogPolicy, ...apiActivityPolicy, ...auditPolicy, ...auditWatchPolicy, ...auditArchivePolicy, ...mediaPolicy, ...keysPolicy, ...noticePolicy },
    verify: deps.verify ?? createTokenVerifier({ jwks: () => keys.jwks(), clock }),
    audit: createAuditTrail(() => database, env.HYDROGRAPH_AUDIT_SPOOL),
    rules: { book: rules, subjects: Object.keys(subjects), rowOf: (tenantId, subject, key) => findSubject(database.fork(systemActor('identity', tenantId)), subject, key) },
    context: ({ viewer }) => {
      const em = database.fork(viewer);
      return { em, loaders: createLoaders(em), database, clock, signOn, gate, accounts, keyRotation, sealingKey, auditWriter, auditArchives, media, addressRule, judges };
    },
    readiness: { database: () => database.check() },
    onStop,
    log,
  });

  const judges = createJudges({ own: () => service.judge, addresses: subgraphAddresses(env), keys, clock });
  countStatements(service, database);
  const tenant = await openDefaultTenant(database);
  await keepBuiltInRoles(database);
  const code = env.HYDROGRAPH_FIRST_ADMIN_CODE;
  if (code) {
    await database.transaction(systemActor('identity', tenant.id), 'start', async (em) => {
      await forgetAdministratorCodes(em, tenant.id, code);
      await storeCode(em, code, { tenantId: tenant.id, userId: null });
    });
  }

  const auditWriter = createAuditWriter({ database, key: sealingKey, log });
  const auditWatch = createAuditWatch({ database, writer: auditWriter, log, tenantId: tenant.id });
  const auditArchives = createAuditArchives({ database, writer: auditWriter, sealingKey, key: openArchiveKey(files.archiveKey), folder: env.HYDROGRAPH_AUDIT_ARCHIVE_DIR ?? join(env.HYDROGRAPH_DATA_DIR, 'audit-archives'), tenantId: tenant.id, clock, log });
  const mediaFolder = env.HYDROGRAPH_MEDIA_DIR ?? join(env.HYDROGRAPH_DATA_DIR, 'media');
  const scan = env.HYDROGRAPH_CLAMD ? createClamdScan(env.HYDROGRAPH_CLAMD) : undefined;
  const s3 = objectStore(env);
  const mediaStore = s3 ? createS3Store(s3) : createFolderStore(join(mediaFolder, 'files'));
  mediaStore.check().catch((error: unknown) => log.error({ err: error }, 'Files cannot be kept: nothing can be uploaded until this is mended'));
  const media = createMedia({ database, store: mediaStore, scan, folder: join(mediaFolder, 'uploads'), mostBytes: env.HYDROGRAPH_MEDIA_LIMIT, log });
  const keyRotation = createKeyRotation({ database, keys, clock, log, tenantId: tenant.id });
  const limits = { lifeS: env.HYDROGRAPH_SESSION_HOURS * 3600, idleS: env.HYDROGRAPH_SESSION_IDLE_MINUTES * 60 };
  const gate = createGate({ database, keys, log, clock, onSessionsEnded: (ids) => openId.sessionEnd.end(ids) });
  const openId = mountOpenId({ service, database, keys, sealingKey, gate, publicUrl: env.HYDROGRAPH_PUBLIC_URL, sessionLifeS: limits.lifeS });
  const steps = createSignOnSteps({ gate, hasher, key: sealingKey, defaultTenantId: tenant.id, limits, clock });
  const accounts = createAccounts({ gate, hasher, key: sealingKey, clock });
  const signOn = createSignOn({ gate, defaultTenantId: tenant.id, localTokenFile: files.localToken, serviceSecret: env.HYDROGRAPH_SERVICE_SECRET, linksOpen: env.HYDROGRAPH_LINKS_OPEN, clock });
  service.app.register(cookie);
  addRulesRoute(service, source);
  addAuthRoutes(service, { signOn, steps, keys });
  addInteractionRoutes(service, steps);
  const leases = createLeases(database, clock);
  const accessLog = createAccessLog(database, log, { days: env.HYDROGRAPH_ACCESS_LOG_DAYS, activityHours: env.HYDROGRAPH_API_ACTIVITY_HOURS });
  const scheduledRuns = createScheduledRuns({ database, gate });
  addGatewayRoutes(service, { database, gate, leases, accessLog, scheduledRuns, clock });
  const sender = createSender(addressRule);
  const deliverer = createDeliverer({ database, sender, sealingKey, log });
  const objectChanges = createObjectChanges({ database, log });
  const house = keepHouse({ accessLog: accessLog.forget, leases: leases.forget, deliveries: () => forgetDeliveries(database), scheduledRuns: scheduledRuns.forget, media: media.tidyUp, signOns: () => forgetEnded(database) }, log);
  deliverer.start();
  objectChanges.start();
  addDemoRoutes(service, await keepDemoAccounts({ database, hasher, tenantId: tenant.id, file: files.demoAccounts, shown: env.HYDROGRAPH_DEMO !== 'none' }));
  addMediaRoutes(service, { database, media });
  addAuditArchiveRoute(service, { database, archives: auditArchives });
  auditWriter.start();
  auditWatch.start();
  auditArchives.start();
  const bus = env.HYDROGRAPH_MQTT_URL ? connectBus({ url: env.HYDROGRAPH_MQTT_URL, clientId: 'identity', log }) : undefined;
  const intake = bus && takeAuditEntries(bus, database);
  keyRotation.start();
  onStop.push(() => house.stop(), () => objectChanges.stop(), () => deliverer.stop(), () => sender.close(), () => source.stop(), () => intake?.close(), () => bus?.close(), () => keyRotation.stop(), () => openId.sessionEnd.settled(), () => auditWriter.stop(), () => auditWatch.stop(), () => auditArchives.stop(), () => mediaStore.close(), () => database.close());
  return service;
}
