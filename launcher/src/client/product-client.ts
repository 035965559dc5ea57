import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LauncherEnv } from '../env.ts';
import { readRunning } from '../supervisor/data-folder.ts';

/** The product refused a request or cannot be reached; the message is one line for the reader. */
export class RequestRefused extends Error {
  /** Error code of the graph, for example BAD_USER_INPUT; UNREACHABLE when nothing answered. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

export interface GraphqlAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A signed-on client of a running product. */
export interface ProductClient {
  readonly url: string;
  /** Runs a document and gives the answer as it came, errors included. */
  execute<T>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<T>>;
  /** Runs a document. @throws RequestRefused with the first error. */
  request<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** Sends a body to one of the product's plain HTTP addresses. @throws RequestRefused unless it answered 2xx. */
  post<T>(path: string, body: Uint8Array | object): Promise<T>;
  /** Asks one of the product's plain HTTP addresses; the body is still to be read. @throws RequestRefused unless it answered 2xx. */
  get(path: string): Promise<Response>;
}

/**
 * Finds the running product (HYDROGRAPH_URL, else what runs on the data folder) and signs on with the token file of the data folder.
 * @throws RequestRefused when nothing runs or the token is refused.
 */
export async function connectToProduct(env: LauncherEnv): Promise<ProductClient> {
  const url = (env.url ?? readRunning(env.dataDir)?.url)?.replace(/\/$/, '');
  if (!url) throw new RequestRefused(`Hydrograph does not run on the data folder ${env.dataDir}. Start it with: npm start (or set HYDROGRAPH_URL)`, 'UNREACHABLE');
  return createClient(url, env.token === undefined ? localSignOn(url, env.dataDir) : async () => env.token ?? '');
}

/** A client that asks `signOn` for an access token, and once more when the token has expired. */
export function createClient(url: string, signOn: () => Promise<string>): ProductClient {
  let token: Promise<string> | undefined;
  const send = async (path: string, body: Uint8Array | object, again = true): Promise<{ status: number; json: unknown }> => {
    token ??= signOn();
    const binary = body instanceof Uint8Array;
    const { status, json } = await fetchJson(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await token.catch(forget)}`, 'content-type': binary ? 'application/octet-stream' : 'application/json' },
      body: binary ? new Uint8Array(body) : JSON.stringify(body),
    });
    if (status !== 401 || !again) return { status, json };
    token = undefined;
    return send(path, body, false);
  };
  const get = async (path: string, again = true): Promise<Response> => {
    token ??= signOn();
    const response = await ask(`${url}${path}`, { headers: { authorization: `Bearer ${await token.catch(forget)}` } });
    if (response.ok) return response;
    const text = await response.text();
    if (response.status !== 401 || !again) throw refusal((jsonOf(text) as GraphqlAnswer<never> | undefined)?.errors?.[0], `${url}${path} answered ${response.status}.`);
    token = undefined;
    return get(path, false);
  };
  const forget = (error: unknown): never => {
    token = undefined;
    throw error;
  };
  const execute = async <T>(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer<T>> => {
    const { status, json } = await send('/graphql', { query, variables });
    if (typeof json !== 'object' || json === null) throw new RequestRefused(`${url}/graphql answered ${status} without JSON.`, 'UNREACHABLE');
    return json;
  };
  return {
    url,
    execute,
    get: (path) => get(path),
    request: async <T>(query: string, variables?: Record<string, unknown>): Promise<T> => {
      const { data, errors } = await execute<T>(query, variables);
      if (errors?.[0] || !data) throw refusal(errors?.[0], 'The answer holds no data.');
      return data;
    },
    post: async <T>(path: string, body: Uint8Array | object): Promise<T> => {
      const { status, json } = await send(path, body);
      if (status >= 200 && status < 300) return json as T;
      throw refusal((json as GraphqlAnswer<T> | undefined)?.errors?.[0], `${url}${path} answered ${status}.`);
    },
  };
}

/** Signs on with the token file that only the owner of the data folder can read. */
export function localSignOn(url: string, dataDir: string): () => Promise<string> {
  return async () => {
    const file = join(dataDir, 'secrets', 'local-token');
    let token: string;
    try {
      token = readFileSync(file, 'utf8').trim();
    } catch {
      throw new RequestRefused(`The token file ${file} cannot be read; only the owner of the data folder can. Set HYDROGRAPH_TOKEN to an access token instead.`, 'UNAUTHENTICATED');
    }
    const { status, json } = await fetchJson(`${url}/auth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant: 'local-token', token }),
    });
    if (status === 200 && typeof json === 'object' && json !== null && 'accessToken' in json) return String(json.accessToken);
    throw refusal((json as GraphqlAnswer<never> | undefined)?.errors?.[0], `${url}/auth/token answered ${status}.`);
  };
}

function refusal(error: { message: string; extensions?: { code?: string } } | undefined, otherwise: string): RequestRefused {
  return new RequestRefused(error?.message ?? otherwise, error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR');
}

async function fetchJson(url: string, init: RequestInit): Promise<{ status: number; json: unknown }> {
  const response = await ask(url, init);
  return { status: response.status, json: jsonOf(await response.text()) };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(600_000) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new RequestRefused(`Nothing answers at ${url} (${cause}). Start Hydrograph with: npm start`, 'UNREACHABLE');
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
