import { systemActor, type Database } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import type { SealingKey } from '../keys/sealing-key.ts';
import { pauseAfter } from './back-off.ts';
import type { Sender, Sent } from './sender.ts';
import { signatureOf } from './signature.ts';
import { WEBHOOK_SECRET } from './webhook.service.ts';

export interface DelivererOptions {
  readonly database: Database;
  readonly sender: Sender;
  readonly sealingKey: SealingKey;
  readonly log: Service['log'];
}

export interface Deliverer {
  start(): void;
  stop(): Promise<void>;
}

interface Claimed {
  id: string;
  webhook_id: string;
  body: string;
  attempts: number;
  url: string;
}

// A receiver that hangs holds two places, not those of the others.
const AT_ONCE = 16;
const AT_ONCE_EACH = 2;
const CLAIM_S = 60;
const LOOK_MS = 1000;
const GONE = 410;

/**
 * Delivers what waits, at least once. Deliveries are claimed for a minute instead of being locked, because no
 * transaction may wait for a receiver; so several processes share the work, and what one leaves behind another takes.
 */
export function createDeliverer({ database, sender, sealingKey, log }: DelivererOptions): Deliverer {
  const execute = <T extends object[]>(sql: string, parameters: unknown[] = []): Promise<T> => database.fork(systemActor('webhooks')).execute<T>(sql, parameters);
  const underWay = new Map<Promise<void>, string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;

  const claim = (room: number): Promise<Claimed[]> => {
    const busy = [...new Set(underWay.values())].filter((id) => [...underWay.values()].filter((other) => other === id).length >= AT_ONCE_EACH);
    const free = `d.state = 'PENDING' and d.next_attempt_at <= now() and (d.claimed_until is null or d.claimed_until < now())`;
    return execute<Claimed[]>(
      `update identity.webhook_delivery d set claimed_until = now() + interval '${CLAIM_S} seconds', attempts = d.attempts + 1 from identity.webhook w
       where w.id = d.webhook_id and ${free} and d.id in (
         select id from (select d.id, d.next_attempt_at, row_number() over (partition by d.webhook_id order by d.next_attempt_at, d.id) as place
           from identity.webhook_delivery d join identity.webhook w on w.id = d.webhook_id and w.active join identity.application a on a.id = w.application_id and a.active
           where ${free} ${busy.length > 0 ? `and d.webhook_id not in (${busy.map(() => '?').join(', ')})` : ''}) ranked
         where place <= ${AT_ONCE_EACH} order by next_attempt_at limit ${room})
       returning d.id, d.webhook_id, d.body, d.attempts, w.url`,
      busy,
    );
  };

  const deliver = async ({ id, webhook_id, body, attempts, url }: Claimed): Promise<void> => {
    const rows = await execute<{ sealed: string }[]>('select sealed from identity.webhook_secret where webhook_id = ? and (ends_at is null or ends_at > now()) order by created_at desc', [webhook_id]);
    const secrets = rows.map(({ sealed }) => sealingKey.open(sealed, WEBHOOK_SECRET));
    const timestamp = Math.floor(Date.now() / 1000);
    const sent = await sender.send(url, { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatureOf({ id, timestamp, body }, secrets) }, body);
    await note(id, attempts, sent);
  };

  const note = async (id: string, attempts: number, { status, error }: Sent): Promise<void> => {
    const pause = status === GONE ? null : pauseAfter(attempts);
    if (error === null) await execute(`update identity.webhook_delivery set state = 'DELIVERED', delivered_at = now(), next_attempt_at = null, claimed_until = null, last_status = ?, last_error = null where id = ?`, [status, id]);
    else if (pause === null) await execute(`update identity.webhook_delivery set state = 'DEAD', next_attempt_at = null, claimed_until = null, last_status = ?, last_error = ? where id = ?`, [status, error, id]);
    else await execute('update identity.webhook_delivery set next_attempt_at = now() + make_interval(secs => ?), claimed_until = null, last_status = ?, last_error = ? where id = ?', [pause, status, error, id]);
    if (error !== null) log.warn({ delivery: id, attempts, status, error, dead: pause === null }, 'A webhook was not delivered');
  };

  const look = async (): Promise<void> => {
    const room = AT_ONCE - underWay.size;
    if (room <= 0) return;
    for (const claimed of await claim(room)) {
      // One that fails here is claimed again when its minute is over.
      const work = deliver(claimed).catch((error: unknown) => log.error({ err: error, delivery: claimed.id }, 'A delivery could not be made'));
      underWay.set(work, claimed.webhook_id);
      void work.finally(() => {
        underWay.delete(work);
        wake();
      });
    }
  };

  const wake = (): void => {
    if (!timer) return;
    looking ??= look()
      .catch((error: unknown) => log.warn({ err: error }, 'Webhooks wait: the database does not answer'))
      .finally(() => (looking = undefined));
  };

  return {
    start() {
      timer = setInterval(wake, LOOK_MS);
      timer.unref();
      wake();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await looking;
      await Promise.all(underWay.keys());
    },
  };
}

/** Forgets deliveries that are over, after 30 days. */
export async function forgetDeliveries(database: Database): Promise<void> {
  await database.transaction(systemActor('webhooks'), 'forget', (em) => em.execute(`delete from identity.webhook_delivery where state <> 'PENDING' and created_at < now() - interval '30 days'`));
}
