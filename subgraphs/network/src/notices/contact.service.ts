import { findOrRefuse, isId, refusals, refuseUnknownIds, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { Dma } from '../dmas/dma.entity.ts';
import type { SaveAlarmContactInput } from '../generated/schema.ts';
import { AlarmContact } from './contact.entity.ts';

interface Saved {
  contact: AlarmContact | null;
  userErrors: UserError[];
}

const mobile = /^\+?\d{6,15}$/;
const highestLevel = 3;

/** Adds a contact, or changes the one with this id. */
export async function saveContact({ database, viewer }: NetworkContext, { id, name, channel, address, leastSeverity = 'MAJOR', level = 0, dmaId }: SaveAlarmContactInput): Promise<Saved> {
  return database.transaction(viewer, 'saveAlarmContact', async (em): Promise<Saved> => {
    const found = refusals();
    if (name.trim() === '') found.add(['name'], 'REQUIRED', 'a contact needs a name');
    if (channel === 'SMS' && !mobile.test(address)) found.add(['address'], 'INVALID_VALUE', `"${address}" is not a mobile number: 6 to 15 digits, with + before a country code`);
    if (channel === 'WECHAT' && !/^[\w.@-]{1,64}$/.test(address)) found.add(['address'], 'INVALID_VALUE', `"${address}" is not a member id of WeCom: up to 64 letters, digits and . @ - _`);
    if (!(level >= 0 && level <= highestLevel)) found.add(['level'], 'INVALID_VALUE', `a level is from 0 to ${highestLevel}, not ${level}`);
    await refuseUnknownIds(em, Dma, [{ value: dmaId, field: ['dmaId'] }], found, 'area');
    const known = id && isId(id) ? await em.findOne(AlarmContact, { id }) : null;
    if (id && !known) found.add(['id'], 'NOT_FOUND', `no contact has the id "${id}"`);
    if (found.any) return { contact: null, userErrors: found.list };
    const fields = { name: name.trim(), channel, address, leastSeverity, level, dmaId: dmaId ?? null };
    return { contact: known ? Object.assign(known, fields) : em.create(AlarmContact, fields), userErrors: [] };
  });
}

/** Removes a contact. What was sent to it stays with the alarms. */
export async function removeContact({ database, viewer }: NetworkContext, id: string): Promise<Saved> {
  return database.transaction(viewer, 'removeAlarmContact', async (em): Promise<Saved> => {
    const found = refusals();
    const contact = await findOrRefuse(em, AlarmContact, id, found, 'contact');
    if (contact) em.remove(contact);
    return { contact, userErrors: found.list };
  });
}
