import { findOrRefuse, givenFields, refusals, refuseStale, type Refusals, type UserError } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { auditedChange, type ChangeContext } from '../audit/audited-change.ts';
import { readSettings } from '../gateway/settings.ts';
import type { AddScheduledCallInput, UpdateScheduledCallInput } from '../generated/schema.ts';
import { timeZoneOf } from '../sign-on/subjects.ts';
import { TrustedDocument } from '../trusted-documents/trusted-document.entity.ts';
import { hashOfDocument } from '../trusted-documents/trusted-document.service.ts';
import { Webhook } from '../webhooks/webhook.entity.ts';
import { faultOfCall } from './callable-document.ts';
import { faultOfExpression } from './clock-expression.ts';
import { ScheduledCall } from './scheduled-call.entity.ts';
import { ScheduledRun } from './scheduled-run.entity.ts';
import { planNext, planRun } from './scheduled-runs.ts';

/** The answer to a change of a scheduled call. */
export interface ScheduledCallAnswer {
  readonly scheduledCall: ScheduledCall | null;
  readonly userErrors: UserError[];
}

export interface ScheduledRunAnswer {
  readonly run: ScheduledRun | null;
  readonly userErrors: UserError[];
}

const MOST_OF_ONE_APPLICATION = 100;
const MOST_VARIABLES_CHARACTERS = 100_000;

/** Adds a scheduled call, or says why not. */
export function addScheduledCall(context: ChangeContext, input: AddScheduledCallInput): Promise<ScheduledCallAnswer> {
  return auditedChange(context, { action: 'addScheduledCall' }, async (em) => {
    const found = refusals();
    const { name, applicationId, webhookId, cron } = input;
    const facts = { name, applicationId, webhookId, cron, document: await textOf(em, found, input), variables: asVariables(found, input.variables ?? {}), active: input.active ?? true };
    await refuseName(em, found, name);
    await refuseFacts(em, found, facts);
    if (!found.any && (await em.count(ScheduledCall, { applicationId })) >= MOST_OF_ONE_APPLICATION) found.add(['applicationId'], 'TOO_MANY', `an application may have ${MOST_OF_ONE_APPLICATION} scheduled calls`);
    if (found.any) return { scheduledCall: null, userErrors: found.list };
    const scheduledCall = em.create(ScheduledCall, facts);
    await em.flush();
    await plan(em, scheduledCall);
    return { scheduledCall, userErrors: [], target: `ScheduledCall ${scheduledCall.id}` };
  });
}

/** Changes a scheduled call, or says why not; when it is due next is reckoned anew. */
export function updateScheduledCall(context: ChangeContext, input: UpdateScheduledCallInput): Promise<ScheduledCallAnswer> {
  return auditedChange(context, { action: 'updateScheduledCall', reason: input.reason }, async (em) => {
    const found = refusals();
    const scheduledCall = await findOrRefuse(em, ScheduledCall, input.id, found, 'scheduled call');
    if (!scheduledCall) return { scheduledCall, userErrors: found.list };
    const target = `ScheduledCall ${scheduledCall.id}`;
    refuseStale(found, scheduledCall, input.version, 'scheduled call');
    const changes = {
      ...givenFields(input, ['name', 'webhookId', 'cron', 'active']),
      ...((input.document != null || input.documentHash != null) && { document: await textOf(em, found, { ...input, applicationId: scheduledCall.applicationId }) }),
      ...(input.variables != null && { variables: asVariables(found, input.variables) }),
    };
    if (changes.name !== undefined && changes.name !== scheduledCall.name) await refuseName(em, found, changes.name);
    const { applicationId, webhookId, cron, document, variables } = scheduledCall;
    await refuseFacts(em, found, { applicationId, webhookId, cron, document, variables, ...changes });
    if (found.any) return { scheduledCall: null, userErrors: found.list, target };
    em.assign(scheduledCall, changes);
    await em.flush();
    await plan(em, scheduledCall);
    return { scheduledCall, userErrors: [], target };
  });
}

/** Removes a scheduled call with its runs; what waits for its webhook is delivered still. */
export function removeScheduledCall(context: ChangeContext, { id }: { id: string }): Promise<ScheduledCallAnswer> {
  return auditedChange(context, { action: 'removeScheduledCall' }, async (em) => {
    const found = refusals();
    const scheduledCall = await findOrRefuse(em, ScheduledCall, id, found, 'scheduled call');
    if (!scheduledCall) return { scheduledCall, userErrors: found.list };
    em.remove(scheduledCall);
    return { scheduledCall, userErrors: [], target: `ScheduledCall ${id}` };
  });
}

/** Runs a scheduled call now, beside its times. */
export function runScheduledCall(context: ChangeContext, { id }: { id: string }): Promise<ScheduledRunAnswer> {
  return auditedChange(context, { action: 'runScheduledCall' }, async (em) => {
    const found = refusals();
    const scheduledCall = await findOrRefuse(em, ScheduledCall, id, found, 'scheduled call');
    if (!scheduledCall) return { run: null, userErrors: found.list };
    if (!scheduledCall.active) found.add(['id'], 'INVALID_VALUE', 'it is switched off');
    if (found.any) return { run: null, userErrors: found.list };
    const runId = await planRun(em, scheduledCall, new Date());
    return { run: await em.findOneOrFail(ScheduledRun, { id: runId }), userErrors: [], target: `ScheduledCall ${id}` };
  });
}

/** What waits for a time of the old table is put down anew; what an edge works on goes on. */
async function plan(em: EntityManager, call: ScheduledCall): Promise<void> {
  await em.execute(`delete from identity.scheduled_run where scheduled_call_id = ? and state = 'WAITING' and attempts = 0`, [call.id]);
  if (call.active) await planNext(em, call, await timeZoneOf(em, call.tenantId), new Date());
}

/** The text that is given, or that the hash names on the application's list. */
async function textOf(em: EntityManager, found: Refusals, { document, documentHash, applicationId }: { document?: string | null; documentHash?: string | null; applicationId: string }): Promise<string> {
  if ((document == null) === (documentHash == null)) {
    found.add(['document'], 'REQUIRED', 'give either the text of the document or the hash of a trusted one');
    return '';
  }
  if (document != null) return document;
  const trusted = await em.findOne(TrustedDocument, { applicationId, hash: documentHash! });
  if (!trusted) found.add(['documentHash'], 'NOT_FOUND', `the application has no document of the hash "${documentHash!.slice(0, 100)}"`);
  return trusted?.text ?? '';
}

function asVariables(found: Refusals, value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) found.add(['variables'], 'INVALID_VALUE', 'variables must be an object');
  else if (JSON.stringify(value).length > MOST_VARIABLES_CHARACTERS) found.add(['variables'], 'INVALID_VALUE', `variables may have ${MOST_VARIABLES_CHARACTERS} characters`);
  return isObject ? (value as Record<string, unknown>) : {};
}

async function refuseName(em: EntityManager, found: Refusals, name: string): Promise<void> {
  if (!name.trim()) found.add(['name'], 'REQUIRED', 'a scheduled call needs a name');
  else if (await em.findOne(ScheduledCall, { name })) found.add(['name'], 'ALREADY_EXISTS', `a scheduled call has the name "${name}" already`);
}

type Facts = Pick<ScheduledCall, 'applicationId' | 'webhookId' | 'cron' | 'document' | 'variables'>;

async function refuseFacts(em: EntityManager, found: Refusals, { applicationId, webhookId, cron, document, variables }: Facts): Promise<void> {
  const application = await findOrRefuse(em, Application, applicationId, found, 'application', 'applicationId');
  const webhook = await findOrRefuse(em, Webhook, webhookId, found, 'webhook', 'webhookId');
  if (!application || !webhook) return;
  // The result is what this application may read; the address of another one is not to be told that.
  if (webhook.applicationId !== applicationId) found.add(['webhookId'], 'INVALID_VALUE', 'the webhook belongs to another application');
  const fault = faultOfExpression(cron, await timeZoneOf(em, application.tenantId));
  if (fault) found.add(['cron'], 'INVALID_VALUE', `"${cron.slice(0, 100)}" is no time table: ${fault}`);
  if (document === '') return;
  const [settings] = await readSettings(em, [applicationId]);
  const wrong = faultOfCall(document, variables, settings?.operations ?? null);
  if (wrong) found.add([wrong.field], 'INVALID_VALUE', wrong.message);
  if (application.trustedDocumentsOnly && !(await em.findOne(TrustedDocument, { applicationId, hash: hashOfDocument(document) }))) found.add(['document'], 'INVALID_VALUE', 'the application runs the documents of its trusted list and no others');
}
