import { systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applications/application.entity.ts';
import { effectivePermissions } from '../applications/effective-permissions.ts';
import { meetPermissions } from '../roles/permissions.ts';
import { addDeliveries } from './deliveries.ts';
import { objectsIn, typeOf } from './targets.ts';
import { Webhook } from './webhook.entity.ts';

interface EntryRow {
  sequence: string | number;
  id: string;
  tenant_id: string;
  at: Date | string;
  service: string;
  actor_id: string;
  action: string;
  target: string;
  outcome: string;
}

interface Listener {
  readonly webhook: Webhook;
  readonly permissions: readonly string[];
}

const BATCH = 500;
const LOOK_MS = 2000;

/**
 * Tells webhooks of changed objects. The audit log is what they are read from: it holds the changes of every service,
 * once, in one order without a gap; so nothing is missed or told twice, whoever is killed when.
 */
export function createObjectChanges({ database, log }: { database: Database; log: Service['log'] }): { start(): void; stop(): Promise<void> } {
  const actor = systemActor('webhooks');
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const tellBatch = (): Promise<number> =>
    database.transaction(actor, 'webhooks', async (em) => {
      const [cursor] = await em.execute<{ sequence: string | number }[]>('select sequence from identity.webhook_cursor for update');
      const entries = await em.execute<EntryRow[]>(
        `select sequence, id, tenant_id, at, service, actor_id, action, coalesce(target, '') as target, outcome from identity.audit_entry where sequence > ? order by sequence limit ${BATCH}`,
        [Number(cursor!.sequence)],
      );
      if (entries.length === 0) return 0;
      const listeners = await readListeners(em);
      const told = entries.filter(isChange).flatMap((entry) => listeners.filter(({ webhook, permissions }) => concerns(webhook, permissions, entry)).map(({ webhook }) => ({ webhook, happening: toHappening(entry) })));
      await addDeliveries(em, told);
      await em.execute('update identity.webhook_cursor set sequence = ?', [Number(entries.at(-1)!.sequence)]);
      return entries.length;
    });

  // Most of the time nothing is new: one statement finds that out, and no transaction holds the database for it.
  const isNew = async (): Promise<boolean> => (await database.fork(actor).execute<object[]>('select 1 from identity.audit_entry where sequence > (select sequence from identity.webhook_cursor) limit 1')).length > 0;
  const tell = async (): Promise<void> => {
    while ((await isNew()) && (await tellBatch()) === BATCH);
  };
  const wake = (): void => {
    running ??= tell()
      .catch((error: unknown) => log.warn({ err: error }, 'Webhooks are told of changed objects later: the database does not answer'))
      .finally(() => (running = undefined));
  };

  return {
    start() {
      timer = setInterval(wake, LOOK_MS);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function readListeners(em: EntityManager): Promise<Listener[]> {
  const webhooks = await em.find(Webhook, { active: true, events: { $contains: ['OBJECT_CHANGED'] } });
  if (webhooks.length === 0) return [];
  const applications = await em.find(Application, { id: { $in: webhooks.map(({ applicationId }) => applicationId) }, active: true });
  const permissions = new Map(await Promise.all(applications.map(async (application) => [application.id, await effectivePermissions(em, application)] as const)));
  return webhooks.flatMap((webhook) => {
    const known = permissions.get(webhook.applicationId);
    return known ? [{ webhook, permissions: known }] : [];
  });
}

// Mutations have names like changePipe; sign-ons and jobs are written LIKE_THIS.
const isChange = ({ outcome, action, target }: EntryRow): boolean => outcome === 'DONE' && /^[a-z]/.test(action) && typeOf(target) !== undefined;

const concerns = ({ tenantId, objectTypes }: Webhook, permissions: readonly string[], { tenant_id, service, target }: EntryRow): boolean =>
  tenantId === tenant_id && (objectTypes.length === 0 || objectTypes.includes(typeOf(target)!)) && meetPermissions(permissions, [`${service}:read`]).length > 0;

function toHappening({ id, at, service, action, actor_id, target }: EntryRow) {
  return { event: 'OBJECT_CHANGED', eventId: id, at: new Date(at), data: { service, action, objects: objectsIn(target), actorId: actor_id } } as const;
}
