import type { Resolvers } from '../generated/schema.ts';
import { Dma } from '../dmas/dma.entity.ts';
import { AlarmContact } from './contact.entity.ts';
import { removeContact, saveContact } from './contact.service.ts';

/** Who may see and change whom alarms are told to. */
export const contactPolicy = { 'Query.alarmContacts': 'network:write', 'Mutation.saveAlarmContact': 'network:write', 'Mutation.removeAlarmContact': 'network:write' } as const;

const most = 1000;

export const contactResolvers = {
  Query: {
    alarmContacts: (_root, _args, { em }) => em.find(AlarmContact, {}, { orderBy: { name: 'ASC', id: 'ASC' }, limit: most }),
  },
  Mutation: {
    saveAlarmContact: (_root, { input }, context) => saveContact(context, input),
    removeAlarmContact: (_root, { input }, context) => removeContact(context, input.id),
  },
  AlarmContact: {
    dma: ({ dmaId }, _args, { loaders }) => (dmaId ? loaders.byId(Dma).load(dmaId) : null),
  },
} satisfies Resolvers;
