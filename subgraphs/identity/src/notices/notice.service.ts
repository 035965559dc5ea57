import { findOrRefuse, givenFields, refusals, refuseStale, refuseTooMany, refuseUnknownIds, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import type { AddNoticeInput, RemoveNoticeInput, UpdateNoticeInput } from '../generated/schema.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { refuseUnknownRoles } from '../roles/role.service.ts';
import { Notice } from './notice.entity.ts';

export interface NoticeAnswer {
  readonly notice: Notice | null;
  readonly userErrors: UserError[];
}

const mostAudience = 100;

/** Publishes a notice, or says why not. */
export function addNotice(context: ChangeContext, input: AddNoticeInput, now: Date): Promise<NoticeAnswer> {
  return auditedChange(context, { action: 'addNotice' }, async (em) => {
    const found = refusals();
    const startsAt = input.startsAt ?? now;
    refuseTexts(found, input);
    refusePeriod(found, startsAt, input.endsAt ?? null);
    await refuseAudience(em, found, input);
    if (found.any) return { notice: null, userErrors: found.list };
    const { title, text, importance = 'INFORMATION' } = input;
    const notice = em.create(Notice, { title, titleEn: input.titleEn ?? null, text, textEn: input.textEn ?? null, importance, roles: [...(input.roles ?? [])], organisationIds: [...(input.organisationIds ?? [])], startsAt, endsAt: input.endsAt ?? null });
    await em.flush();
    return { notice, userErrors: [], target: `Notice ${notice.id}` };
  });
}

/** Changes a notice. Whoever has read it is told again when its texts changed. */
export function updateNotice(context: ChangeContext, input: UpdateNoticeInput): Promise<NoticeAnswer> {
  return auditedChange(context, { action: 'updateNotice', reason: input.reason }, async (em) => {
    const found = refusals();
    const notice = await findOrRefuse(em, Notice, input.id, found, 'notice');
    if (!notice) return { notice: null, userErrors: found.list };
    const target = `Notice ${notice.id}`;
    refuseStale(found, notice, input.version, 'notice');
    refuseTexts(found, { title: input.title ?? notice.title, text: input.text ?? notice.text });
    refusePeriod(found, input.startsAt ?? notice.startsAt, (input.endsAt === undefined ? notice.endsAt : input.endsAt) ?? null);
    await refuseAudience(em, found, input);
    if (found.any) return { notice: null, userErrors: found.list, target };
    const before = [notice.title, notice.titleEn, notice.text, notice.textEn].join('\n');
    em.assign(notice, { ...givenFields(input, ['title', 'titleEn', 'text', 'textEn', 'importance', 'roles', 'organisationIds', 'startsAt']), ...(input.endsAt !== undefined && { endsAt: input.endsAt }) });
    await em.flush();
    if ([notice.title, notice.titleEn, notice.text, notice.textEn].join('\n') !== before) await em.execute('delete from identity.notice_read where notice_id = ?', [notice.id]);
    return { notice, userErrors: [], target };
  });
}

/** Takes a notice back. Its history stays. */
export function removeNotice(context: ChangeContext, input: RemoveNoticeInput): Promise<NoticeAnswer> {
  return auditedChange(context, { action: 'removeNotice', reason: input.reason }, async (em) => {
    const found = refusals();
    const notice = await findOrRefuse(em, Notice, input.id, found, 'notice');
    if (!notice) return { notice: null, userErrors: found.list };
    await em.remove(notice).flush();
    return { notice, userErrors: [], target: `Notice ${notice.id}` };
  });
}

function refuseTexts(found: Refusals, { title, text }: { readonly title: string; readonly text: string }): void {
  if (!title.trim()) found.add(['title'], 'REQUIRED', 'a notice needs a title');
  else if (title.length > 200) found.add(['title'], 'INVALID_VALUE', 'a title has at most 200 characters');
  if (!text.trim()) found.add(['text'], 'REQUIRED', 'a notice needs a text');
  else if (text.length > 5000) found.add(['text'], 'INVALID_VALUE', 'a text has at most 5000 characters');
}

function refusePeriod(found: Refusals, startsAt: Date, endsAt: Date | null): void {
  if (endsAt && endsAt <= startsAt) found.add(['endsAt'], 'INVALID_VALUE', 'a notice ends after it starts');
}

async function refuseAudience(em: EntityManager, found: Refusals, { roles, organisationIds }: { readonly roles?: readonly string[] | null | undefined; readonly organisationIds?: readonly string[] | null | undefined }): Promise<void> {
  refuseTooMany(found, roles ?? [], mostAudience, 'roles');
  refuseTooMany(found, organisationIds ?? [], mostAudience, 'organisationIds');
  if (found.any) return;
  if (roles) await refuseUnknownRoles(em, found, roles);
  await refuseUnknownIds(em, Organisation, (organisationIds ?? []).map((value, index) => ({ value, field: ['organisationIds', index] })), found, 'organisation');
}
