import type { Viewer } from '@hydrograph/access';
import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationsAround } from '../organisations/around.ts';
import { User } from '../users/user.entity.ts';
import { isFor, type Reader } from './audience.ts';
import { Notice } from './notice.entity.ts';

/** Most notices that are valid at once; more would not be read. */
const MOST = 200;

/** What is told to a viewer just now, the latest first. */
export async function noticesFor(em: EntityManager, viewer: Viewer, now: Date): Promise<Notice[]> {
  if (viewer.kind !== 'user') return [];
  const valid = await em.find(Notice, { startsAt: { $lte: now }, $or: [{ endsAt: null }, { endsAt: { $gt: now } }] }, { orderBy: { startsAt: 'DESC', id: 'ASC' }, limit: MOST });
  if (valid.length === 0) return [];
  const reader = await readerOf(em, viewer, valid.some(({ organisationIds }) => organisationIds.length > 0));
  return valid.filter((notice) => isFor(notice, reader));
}

async function readerOf(em: EntityManager, viewer: Viewer, needsOrganisations: boolean): Promise<Reader> {
  if (!needsOrganisations) return { roles: viewer.roles, organisationIds: [] };
  const user = await em.findOne(User, { id: viewer.id });
  return { roles: viewer.roles, organisationIds: user?.organisationId ? await organisationsAround(em, user.organisationId) : [] };
}

/** Which of these notices a viewer has read. */
export async function readOf(em: EntityManager, viewer: Viewer, noticeIds: readonly string[]): Promise<Set<string>> {
  if (viewer.kind !== 'user' || noticeIds.length === 0) return new Set();
  const rows = await em.execute<{ notice_id: string }[]>(`select notice_id from identity.notice_read where user_id = ? and notice_id in (${noticeIds.map(() => '?').join(', ')})`, [viewer.id, ...noticeIds]);
  return new Set(rows.map(({ notice_id }) => notice_id));
}

/** Remembers that a viewer has read these, as far as they are told them. Once is enough. */
export async function markRead(em: EntityManager, viewer: Viewer, ids: readonly string[], now: Date): Promise<void> {
  const told = (await noticesFor(em, viewer, now)).filter(({ id }) => ids.includes(id));
  if (told.length === 0) return;
  await em.execute(`insert into identity.notice_read (notice_id, user_id, tenant_id) values ${told.map(() => '(?, ?, ?)').join(', ')} on conflict do nothing`, told.flatMap(({ id }) => [id, viewer.id, viewer.tenantId]));
}
