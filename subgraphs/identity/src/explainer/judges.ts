import { judgement, type Judge, type Question } from '@hydrograph/service';
import { BadUserInput } from '@hydrograph/entities';
import { GraphQLError } from 'graphql';
import type { KeyRing } from '../keys/key-ring.ts';
import { signAccessToken } from '../sign-on/access-token.ts';

/** Asks the service that owns a kind of row who may see or change it: the rules that explain are those that bind. */
export type Judges = (service: string, tenantId: string, asked: Question) => ReturnType<Judge>;

export interface JudgesOptions {
  /** Judges the rows of identity itself. */
  readonly own: () => Judge | undefined;
  readonly addresses: Readonly<Record<string, string | undefined>>;
  readonly keys: Pick<KeyRing, 'signing'>;
  readonly clock: () => Date;
}

const patienceMs = 10_000;

export function createJudges({ own, addresses, keys, clock }: JudgesOptions): Judges {
  return async (service, tenantId, asked) => {
    if (service === 'identity') return own()!(tenantId, asked);
    const address = addresses[service];
    if (!address) throw unavailable(`HYDROGRAPH_${service.toUpperCase()}_URL is not set`, service);
    const subject = { id: 'service:identity', tenantId, name: 'identity', kind: 'service', roles: ['service'], permissions: ['*'], timeZone: 'UTC' } as const;
    const { accessToken } = await signAccessToken(keys.signing(), subject, clock());
    const response = await fetch(new URL('/access/judgement', address), {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(patienceMs),
    }).catch((cause: unknown) => {
      throw unavailable('it does not answer', service, cause);
    });
    const answer = (await response.json()) as { errors?: { message: string; extensions?: { code?: string; field?: string } }[] };
    const [refusal] = answer.errors ?? [];
    if (refusal?.extensions?.code === 'BAD_USER_INPUT') throw new BadUserInput(refusal.message, refusal.extensions.field);
    if (!response.ok) throw unavailable(`it answered ${response.status}`, service);
    return judgement.parse(answer);
  };
}

const unavailable = (why: string, service: string, cause?: unknown): GraphQLError =>
  new GraphQLError(`Who may see rows of ${service} cannot be said just now: ${why}`, { extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } }, ...(cause instanceof Error && { originalError: cause }) });
