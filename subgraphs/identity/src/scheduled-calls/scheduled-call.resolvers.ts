import { listOf } from '@hydrograph/entities';
import { Application } from '../applications/application.entity.ts';
import type { IdentityContext } from '../context.ts';
import type { MutationAddScheduledCallArgs, MutationRemoveScheduledCallArgs, MutationRunScheduledCallArgs, MutationUpdateScheduledCallArgs, QueryScheduledCallsArgs, QueryScheduledRunsArgs } from '../generated/schema.ts';
import { Webhook } from '../webhooks/webhook.entity.ts';
import { ScheduledCall } from './scheduled-call.entity.ts';
import { addScheduledCall, removeScheduledCall, runScheduledCall, updateScheduledCall } from './scheduled-call.service.ts';
import { nextDue } from './clock-expression.ts';
import { ScheduledRun } from './scheduled-run.entity.ts';

const calls = { entity: ScheduledCall, sortBy: { NAME: 'name', CREATED_AT: 'createdAt' } } as const;
const runs = { entity: ScheduledRun, sortBy: { DUE_AT: 'dueAt' } } as const;

/** Who may do what with scheduled calls. */
export const scheduledCallPolicy = {
  'Query.scheduledCall': 'identity:read',
  'Query.scheduledCalls': 'identity:read',
  'Query.scheduledRuns': 'identity:read',
  'Mutation.addScheduledCall': 'identity:write',
  'Mutation.updateScheduledCall': 'identity:write',
  'Mutation.removeScheduledCall': 'identity:write',
  'Mutation.runScheduledCall': 'identity:write',
  ScheduledCall: 'identity:read',
  ScheduledRun: 'identity:read',
} as const;

export const scheduledCallResolvers = {
  Query: {
    scheduledCall: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ScheduledCall).load(id),
    scheduledCalls: (_root: unknown, args: QueryScheduledCallsArgs, { em }: IdentityContext) => listOf(em, calls, args),
    scheduledRuns: (_root: unknown, args: QueryScheduledRunsArgs, { em }: IdentityContext) => listOf(em, runs, { ...args, sort: args.sort ?? { field: 'DUE_AT', direction: 'DESC' } }),
  },
  Mutation: {
    addScheduledCall: (_root: unknown, { input }: MutationAddScheduledCallArgs, context: IdentityContext) => addScheduledCall(context, input),
    updateScheduledCall: (_root: unknown, { input }: MutationUpdateScheduledCallArgs, context: IdentityContext) => updateScheduledCall(context, input),
    removeScheduledCall: (_root: unknown, { input }: MutationRemoveScheduledCallArgs, context: IdentityContext) => removeScheduledCall(context, input),
    runScheduledCall: (_root: unknown, { input }: MutationRunScheduledCallArgs, context: IdentityContext) => runScheduledCall(context, input),
  },
  ScheduledCall: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ScheduledCall).load(id),
    application: ({ applicationId }: ScheduledCall, _args: unknown, { loaders }: IdentityContext) => loaders.byId(Application).load(applicationId),
    webhook: ({ webhookId }: ScheduledCall, _args: unknown, { loaders }: IdentityContext) => loaders.byId(Webhook).load(webhookId),
    nextRunAt: ({ cron, active }: ScheduledCall, _args: unknown, { viewer }: IdentityContext) => (active ? nextDue(cron, viewer.timeZone, new Date()) : null),
  },
  ScheduledRun: {
    __resolveReference: ({ id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(ScheduledRun).load(id),
    scheduledCall: ({ scheduledCallId }: ScheduledRun, _args: unknown, { loaders }: IdentityContext) => loaders.byId(ScheduledCall).load(scheduledCallId),
  },
};
