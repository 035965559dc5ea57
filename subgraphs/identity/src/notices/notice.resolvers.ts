import { listOf } from '@hydrograph/entities';
import { auditedChange } from '../audit/audited-change.ts';
import type { IdentityContext } from '../context.ts';
import type { MutationAddNoticeArgs, MutationReadNoticesArgs, MutationRemoveNoticeArgs, MutationUpdateNoticeArgs, QueryNoticesArgs } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { markRead, noticesFor, readOf } from './my-notices.ts';
import { Notice, NoticeHistory } from './notice.entity.ts';
import { addNotice, removeNotice, updateNotice } from './notice.service.ts';

const source = { entity: Notice, history: NoticeHistory, sortBy: { STARTS_AT: 'startsAt', ENDS_AT: 'endsAt', TITLE: 'title' } } as const;

/** Everybody gets what is for them; the others are seen and written by whoever administers. */
export const noticePolicy = {
  'Query.notice': 'identity:write',
  'Query.notices': 'identity:write',
  'Query.myNotices': 'authenticated',
  'Mutation.addNotice': 'identity:write',
  'Mutation.updateNotice': 'identity:write',
  'Mutation.removeNotice': 'identity:write',
  'Mutation.readNotices': 'authenticated',
  Notice: 'authenticated',
  'Notice.organisations': 'identity:read',
} as const;

export const noticeResolvers = {
  Query: {
    notice: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) => loaders.byId(Notice).load(id),
    notices: (_root: unknown, args: QueryNoticesArgs, { em }: IdentityContext) => listOf(em, source, args),
    myNotices: (_root: unknown, _args: unknown, { em, viewer, clock }: IdentityContext) => noticesFor(em, viewer, clock()),
  },
  Mutation: {
    addNotice: (_root: unknown, { input }: MutationAddNoticeArgs, context: IdentityContext) => addNotice(context, input, context.clock()),
    updateNotice: (_root: unknown, { input }: MutationUpdateNoticeArgs, context: IdentityContext) => updateNotice(context, input),
    removeNotice: (_root: unknown, { input }: MutationRemoveNoticeArgs, context: IdentityContext) => removeNotice(context, input),
    readNotices: (_root: unknown, { input }: MutationReadNoticesArgs, context: IdentityContext) =>
      auditedChange(context, { action: 'readNotices' }, async (em) => {
        await markRead(em, context.viewer, input.ids, context.clock());
        return { userErrors: [] };
      }),
  },
  Notice: {
    __resolveReference: async ({ id }: { id: string }, { em, loaders, viewer, clock }: IdentityContext) => {
      if (viewer.can('identity:write')) return loaders.byId(Notice).load(id);
      return (await noticesFor(em, viewer, clock())).find((notice) => notice.id === id) ?? null;
    },
    organisations: async ({ organisationIds }: Notice, _args: unknown, { loaders }: IdentityContext) => (await loaders.byId(Organisation).loadMany(organisationIds)).filter((found) => found instanceof Organisation),
    isRead: ({ id }: Notice, _args: unknown, { em, loaders, viewer }: IdentityContext) =>
      loaders.batch<string, boolean>('read notices', async (ids) => {
        const read = await readOf(em, viewer, ids);
        return ids.map((one) => read.has(one));
      }).load(id),
  },
};
