import { z } from 'zod';

export interface ServiceTokenOptions {
  /** identity's `/auth/token`. */
  readonly tokenUrl: string;
  /** Name of the service, for example `network`. */
  readonly clientId: string;
  readonly secret: string;
  readonly fetch?: typeof fetch;
  readonly clock?: () => number;
}

/** Part of a token's life after which a new one is fetched, so that none expires on its way. */
const RENEW_AFTER = 0.8;
const answer = z.object({ accessToken: z.string(), expiresIn: z.number().positive() });

/** A source of access tokens for a service of ours. Tokens are reused until most of their life is over. */
export function createServiceTokenSource({ tokenUrl, clientId, secret, fetch: post = fetch, clock = Date.now }: ServiceTokenOptions): () => Promise<string> {
  let token = '';
  let renewAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const response = await post(tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant: 'client-credentials', clientId, clientSecret: secret }),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`${clientId} was refused an access token: ${tokenUrl} answered ${response.status}`);
    const { accessToken, expiresIn } = answer.parse(await response.json());
    token = accessToken;
    renewAt = clock() + expiresIn * 1000 * RENEW_AFTER;
    return token;
  }

  return () => {
    if (clock() < renewAt) return Promise.resolve(token);
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };
}
