import { setTimeout as pause } from 'node:timers/promises';
import { isId } from '@hydrograph/entities';
import { BadUserInput } from '@hydrograph/service';
import { Application } from '../applications/application.entity.ts';
import type { IdentityContext } from '../context.ts';
import type { QueryApiActivityArgs, SubscriptionApiActivityArgs } from '../generated/schema.ts';
import { readActivity } from './activity-store.ts';

type Span = { from: Date; to: Date; applicationId?: string | null | undefined };

/** Who may watch the API. */
export const apiActivityPolicy = {
  'Query.apiActivity': 'audit:read',
  'Subscription.apiActivity': 'audit:read',
} as const;

const LONGEST_DAYS = 31;

export const apiActivityResolvers = {
  Query: {
    apiActivity: (_root: unknown, { from, to, applicationId }: QueryApiActivityArgs, { em, clock }: IdentityContext) => readActivity(em, checked({ from, to: to ?? clock(), applicationId })),
  },
  Subscription: {
    apiActivity: {
      subscribe: (_root: unknown, args: SubscriptionApiActivityArgs, { clock, signal }: IdentityContext) => spans(args, clock, signal),
      resolve: (span: Span, _args: unknown, { em }: IdentityContext) => readActivity(em, span),
    },
  },
  ApiActivity: {
    application: ({ applicationId }: { applicationId: string | null }, _args: unknown, { loaders }: IdentityContext) => applicationId && loaders.byId(Application).load(applicationId),
  },
};

function checked(span: Span): Span {
  if (span.to <= span.from) throw new BadUserInput('"to" must be after "from"', 'to');
  if (span.to.getTime() - span.from.getTime() > LONGEST_DAYS * 86_400_000) throw new BadUserInput(`The span may be ${LONGEST_DAYS} days long`, 'from');
  if (span.applicationId && !isId(span.applicationId)) throw new BadUserInput('applicationId is no id', 'applicationId');
  return span;
}

async function* spans({ windowS = 60, everyS = 5, applicationId }: SubscriptionApiActivityArgs, clock: () => Date, signal: AbortSignal): AsyncGenerator<Span> {
  if (windowS < 10 || windowS > 3600) throw new BadUserInput('windowS must be 10 to 3600', 'windowS');
  if (everyS < 1 || everyS > 60) throw new BadUserInput('everyS must be 1 to 60', 'everyS');
  while (!signal.aborted) {
    const to = clock();
    yield checked({ from: new Date(to.getTime() - windowS * 1000), to, applicationId });
    await pause(everyS * 1000, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
