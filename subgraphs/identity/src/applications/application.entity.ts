import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

/** WEB: a site with a server that keeps a secret. NATIVE: an app on a user's device, which keeps none. SERVICE: a system without users. */
export type ApplicationKind = 'WEB' | 'NATIVE' | 'SERVICE';

export const ApplicationSchema = defineEntity({
  name: 'Application',
  tableName: 'application',
  schema: 'identity',
  properties: {
    ...domainProperties,
    name: p.string(),
    nameEn: p.string().nullable(),
    kind: p.string().$type<ApplicationKind>(),
    redirectUris: p.array().$type<string[]>(),
    postLogoutRedirectUris: p.array().$type<string[]>(),
    backchannelLogoutUri: p.string().nullable(),
    permissions: p.array().$type<string[]>(),
    active: p.boolean().default(true),
    apiClassIds: p.array().$type<string[]>().default([]),
    trustedDocumentsOnly: p.boolean().default(false),
    callsPerMinute: p.integer().nullable(),
    callsPerDay: p.integer().nullable(),
    callsPerMonth: p.integer().nullable(),
    costLimit: p.integer().nullable(),
    depthLimit: p.integer().nullable(),
    aliasLimit: p.integer().nullable(),
    rootFieldLimit: p.integer().nullable(),
  },
});

/** Another system that signs users on here, or calls the API as itself. */
export class Application extends ApplicationSchema.class {}
ApplicationSchema.setClass(Application);

/** Every version of every application. Its secrets are no part of it. */
export const ApplicationHistory = historyOf(ApplicationSchema);
