import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'otplib';
import type { Service } from '@hydrograph/service';
import type { SuiteDatabase } from '../../../packages/entities/test/databases.ts';
import { createIdentityApp, type IdentityDeps } from '../src/app.ts';
import { readEnv } from '../src/env.ts';
import { createPasswordHasher, type PasswordHasher } from '../src/passwords/password-hash.ts';
import { openBrowser, type Browser } from './browser.ts';
import { untilReady } from './until-ready.ts';

/** A user of the tests, and what they know. */
export interface Person {
  readonly id: string;
  readonly userName: string;
  readonly password: string;
}

/** identity, running, with an administrator's token. */
export interface Installation {
  readonly url: string;
  readonly service: Service;
  readonly admin: string;
  readonly folder: string;
  /** How often a password hash was computed. */
  readonly hashes: { count: number };
  readonly now: { offsetMs: number };
  ask(query: string, token?: string, variables?: object): Promise<GraphAnswer>;
  /** A new user who has chosen a password. */
  person(userName: string, roles?: string[]): Promise<Person>;
  signIn(person: Person, browser?: Browser): Promise<{ browser: Browser; token: string }>;
  stop(): Promise<void>;
}

export interface GraphAnswer {
  readonly data: Record<string, unknown>;
  readonly errors?: { message: string; extensions: { code: string } }[];
}

export const PASSWORD = 'gT7#qLm2vX9p';

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Slow hashes made quick, and counted: the tests compare the work, not the time. */
function countedHasher(hashes: { count: number }): PasswordHasher {
  const { hash, verify } = createPasswordHasher({ memory: 64, passes: 1, parallelism: 1 });
  const counted = <T>(work: Promise<T>): Promise<T> => {
    hashes.count++;
    return work;
  };
  return { hash: (password) => counted(hash(password)), verify: (password, known) => counted(verify(password, known)) };
}

export async function install(database: SuiteDatabase, settings: Record<string, string> = {}, deps: IdentityDeps = {}): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-identity-'));
  writeFileSync(join(folder, 'local-token'), 'the-local-token', { mode: 0o600 });
  const port = await aFreePort();
  const url = `http://127.0.0.1:${port}`;
  const now = { offsetMs: 0 };
  const hashes = { count: 0 };
  const env = readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_SIGNING_KEY_FILE: join(folder, 'signing-key.jwk'), HYDROGRAPH_LOCAL_TOKEN_FILE: join(folder, 'local-token'), HYDROGRAPH_AUDIT_ARCHIVE_DIR: join(folder, 'audit-archives'), HYDROGRAPH_MEDIA_DIR: join(folder, 'media'), HYDROGRAPH_PUBLIC_URL: url, HYDROGRAPH_LOG_LEVEL: 'silent', ...settings });
  const service = await untilReady(await createIdentityApp(env, { clock: () => new Date(Date.now() + now.offsetMs), hasher: countedHasher(hashes), ...deps }));
  await service.listen({ port });

  const ask: Installation['ask'] = async (query, token, variables = {}) => {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as GraphAnswer;
  };
  const local = await openBrowser(url).post('/auth/token', { grant: 'local-token', token: 'the-local-token' });
  const admin = local.body.accessToken!;

  return {
    url,
    service,
    admin,
    folder,
    hashes,
    now,
    ask,
    async person(userName, roles = ['viewer']) {
      const { data, errors } = await ask('mutation ($input: AddUserInput!) { addUser(input: $input) { user { id } signInPath userErrors { message } } }', admin, { input: { userName, name: userName, roles } });
      const { user, signInPath, userErrors } = (data as Record<string, { user: { id: string }; signInPath: string; userErrors: { message: string }[] }>).addUser!;
      if (errors ?? userErrors.length > 0) throw new Error(JSON.stringify(errors ?? userErrors));
      const browser = openBrowser(url);
      await browser.post('/auth/token', { grant: 'one-time-link', code: new URL(signInPath, url).searchParams.get('code') });
      const chosen = await browser.post('/auth/interaction/change-password', { newPassword: PASSWORD });
      if (chosen.status !== 200) throw new Error(JSON.stringify(chosen.body));
      await browser.post('/auth/sign-out');
      return { id: user.id, userName, password: PASSWORD };
    },
    async signIn({ userName, password }, browser = openBrowser(url)) {
      const { body } = await browser.post('/auth/interaction/password', { userName, password });
      if (body.step !== 'DONE') throw new Error(`${userName} is not signed in: ${JSON.stringify(body)}`);
      return { browser, token: body.accessToken! };
    },
    async stop() {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The code that an authenticator app shows, now or some steps of 30 s later. */
export const codeOf = (secret: string, { steps = 0 } = {}): Promise<string> => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
