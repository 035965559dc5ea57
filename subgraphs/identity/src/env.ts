import { dirname, join } from 'node:path';
import { parseEnv, serviceEnv } from '@hydrograph/service';
import { z } from 'zod';
import type { S3Place } from './media/s3-store.ts';
import { isNetwork } from './webhooks/addresses.ts';

const subgraph = (name: string) => z.url().optional().describe(`Base URL of the subgraph ${name}, which is asked who may see its rows.`);

export const shape = z.object({
  ...serviceEnv,
  // identity makes the keys itself.
  HYDROGRAPH_JWKS_URL: serviceEnv.HYDROGRAPH_JWKS_URL.optional(),
  HYDROGRAPH_DATA_DIR: z.string().min(1).default('.hydrograph').describe('Folder of all data; its secrets folder holds what the two next variables do not name.'),
  HYDROGRAPH_SIGNING_KEY_FILE: z.string().min(1).optional().describe('File of the key that signs access tokens, made when absent; secrets/signing-key.jwk in the data folder unless given.'),
  HYDROGRAPH_SEALING_KEY_FILE: z.string().min(1).optional().describe('File of the key that seals second factors and the audit log, made when absent; sealing-key beside the signing key unless given.'),
  HYDROGRAPH_AUDIT_ARCHIVE_DIR: z.string().min(1).optional().describe('Folder of the archives of the audit log; audit-archives in the data folder unless given.'),
  HYDROGRAPH_MEDIA_DIR: z.string().min(1).optional().describe('Folder of uploaded documents, pictures, sound and film; media in the data folder unless given. With HYDROGRAPH_S3_URL only what is being uploaded lies here.'),
  HYDROGRAPH_S3_URL: z.url({ protocol: /^https?$/, error: 'must be a URL such as https://s3.example.cn' }).optional().describe('Object store that speaks S3 (MinIO, OSS, OBS, COS, Ceph), without the bucket: uploaded files lie there, below media/, and no more in a folder.'),
  HYDROGRAPH_S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket').optional().describe('Its bucket, which must exist.'),
  HYDROGRAPH_S3_REGION: z.string().min(1).default('us-east-1').describe('Its region, as the store names it.'),
  HYDROGRAPH_S3_KEY_ID: z.string().min(1).optional().describe('Access key that may write, read and remove objects in the bucket.'),
  HYDROGRAPH_S3_SECRET: z.string().min(1).optional().describe('Its secret.'),
  HYDROGRAPH_S3_ADDRESSING: z.enum(['path', 'host']).default('path').describe('Where the bucket is named: in the path, or before the name of the host, as OSS, OBS and COS ask for.'),
  HYDROGRAPH_MEDIA_LIMIT: z.coerce.number().int().min(1).default(200 * 1024 * 1024).describe('Largest file that may be uploaded, bytes.'),
  HYDROGRAPH_CLAMD: z.string().regex(/^[^:]+:\d+$/, 'expected host:port').optional().describe('clamd, which looks through uploaded files for viruses. Files are refused while it does not answer; without it they are marked as not scanned.'),
  HYDROGRAPH_LOCAL_TOKEN_FILE: z.string().min(1).optional().describe('File of the token that the command line on this machine signs on with; secrets/local-token in the data folder unless given.'),
  HYDROGRAPH_SERVICE_SECRET: z.string().min(16).optional().describe('Secret that our own services sign on with; without it none can.'),
  HYDROGRAPH_FIRST_ADMIN_CODE: z.string().min(16).optional().describe('Code of the one-time link that signs the administrator in, valid for 24 hours from the first start that names it.'),
  HYDROGRAPH_DEMO: z.enum(['none', 'small', 'medium', 'large']).default('none').describe('Whether the demo town is shown: then there are accounts for it, with generated passwords that only this machine is told.'),
  HYDROGRAPH_MQTT_URL: z.string().regex(/^mqtts?:\/\//, 'expected mqtt://user:password@host:1883').optional().describe('The bus: audit entries of the other services come in.'),
  HYDROGRAPH_NETWORK_URL: subgraph('network'),
  HYDROGRAPH_PLANTS_URL: subgraph('plants'),
  HYDROGRAPH_ENERGY_URL: subgraph('energy'),
  HYDROGRAPH_ASSETS_URL: subgraph('assets'),
  HYDROGRAPH_CUSTOMERS_URL: subgraph('customers'),
  HYDROGRAPH_PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be a URL such as https://water.example' }).transform((text) => new URL(text).origin).default('http://127.0.0.1:4000').describe('Where browsers and other systems reach the product: the issuer of OpenID Connect is /oidc below it.'),
  HYDROGRAPH_SESSION_HOURS: z.coerce.number().min(0.1).max(720).default(12).describe('Longest life of a session that a password began, h.'),
  HYDROGRAPH_SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(43_200).default(30).describe('How long such a session may lie idle, min.'),
  HYDROGRAPH_ACCESS_LOG_DAYS: z.coerce.number().int().min(1).max(3650).default(183).describe('How long the access log is kept, days. China\'s Cybersecurity Law (article 21) asks for six months.'),
  HYDROGRAPH_API_ACTIVITY_HOURS: z.coerce.number().int().min(1).max(744).default(48).describe('How long the activity of the API is kept in steps of ten seconds, h.'),
  HYDROGRAPH_WEBHOOK_ALLOW: z.string().transform((text) => text.split(',').map((each) => each.trim()).filter(Boolean)).pipe(z.array(z.string().refine(isNetwork, 'must be addresses or networks such as 10.1.0.0/16, separated by commas'))).default([]).describe('Addresses and networks inside, separated by commas, that webhooks may be sent to beside public ones; where any is named, plain http is taken too.'),
  HYDROGRAPH_LINKS_OPEN: z.enum(['enrolment', 'session']).default('enrolment').describe('What a one-time link opens for a user without a password: only the steps by which a password is chosen, or a session at once.'),
}).superRefine((env, context) => {
  const together = ['HYDROGRAPH_S3_URL', 'HYDROGRAPH_S3_BUCKET', 'HYDROGRAPH_S3_KEY_ID', 'HYDROGRAPH_S3_SECRET'] as const;
  if (!together.some((name) => env[name])) return;
  for (const name of together) if (!env[name]) context.addIssue({ code: 'custom', path: [name], message: `is needed with ${together.filter((each) => env[each]).join(', ')}` });
});

/** What the identity service is told by its environment. */
export type IdentityEnv = z.infer<typeof shape>;

/** Reads and checks the environment; an error names the variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): IdentityEnv => parseEnv('identity', shape, source);

/** Where the secret files are. */
export function secretFiles(env: IdentityEnv): { signingKey: string; sealingKey: string; archiveKey: string; localToken: string; demoAccounts: string } {
  const inSecrets = (file: string): string => join(env.HYDROGRAPH_DATA_DIR, 'secrets', file);
  const signingKey = env.HYDROGRAPH_SIGNING_KEY_FILE ?? inSecrets('signing-key.jwk');
  const beside = (file: string): string => join(dirname(signingKey), file);
  return {
    signingKey,
    sealingKey: env.HYDROGRAPH_SEALING_KEY_FILE ?? beside('sealing-key'),
    archiveKey: beside('audit-archive-key.pem'),
    localToken: env.HYDROGRAPH_LOCAL_TOKEN_FILE ?? inSecrets('local-token'),
    demoAccounts: beside('demo-accounts.json'),
  };
}

/** The object store of files, when one is named. */
export function objectStore(env: IdentityEnv): S3Place | undefined {
  const { HYDROGRAPH_S3_URL: url, HYDROGRAPH_S3_BUCKET: bucket, HYDROGRAPH_S3_KEY_ID: keyId, HYDROGRAPH_S3_SECRET: secret } = env;
  return url && bucket && keyId && secret ? { url, bucket, keyId, secret, region: env.HYDROGRAPH_S3_REGION, addressing: env.HYDROGRAPH_S3_ADDRESSING } : undefined;
}

/** Where the other subgraphs are, by name. */
export const subgraphAddresses = (env: IdentityEnv): Readonly<Record<string, string | undefined>> => ({
  network: env.HYDROGRAPH_NETWORK_URL,
  plants: env.HYDROGRAPH_PLANTS_URL,
  energy: env.HYDROGRAPH_ENERGY_URL,
  assets: env.HYDROGRAPH_ASSETS_URL,
  customers: env.HYDROGRAPH_CUSTOMERS_URL,
});
