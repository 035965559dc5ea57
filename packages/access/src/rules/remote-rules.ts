import { setTimeout as pause } from 'node:timers/promises';
import { createServiceTokenSource } from '../service-token.ts';
import { ruleDocument, type RuleBookOptions } from './rule-book.ts';

export interface RemoteRulesOptions {
  /** Where identity publishes its keys: its rules are beside them. */
  readonly jwksUrl: string;
  /** Name of the service that asks. */
  readonly clientId: string;
  readonly secret: string;
  readonly fetch?: typeof fetch;
}

/** Longer than identity holds a question that has no new answer. */
const PATIENCE_MS = 40_000;

/** Asks identity for the rules with a token of our own; a question waits there until they change. */
export function askRemoteRules({ jwksUrl, clientId, secret, fetch: get = fetch }: RemoteRulesOptions): RuleBookOptions['ask'] {
  const token = createServiceTokenSource({ tokenUrl: new URL('/auth/token', jwksUrl).href, clientId, secret, fetch: get });
  return async (known, signal) => {
    const url = new URL('/access/rules', jwksUrl);
    url.searchParams.set('known', known);
    const response = await get(url, { headers: { authorization: `Bearer ${await token()}` }, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]) });
    if (response.status === 304) return undefined;
    if (response.status === 429) await pause(1000, undefined, { signal });
    if (!response.ok) throw new Error(`${url.origin}${url.pathname} answered ${response.status}`);
    return ruleDocument.parse(await response.json());
  };
}
