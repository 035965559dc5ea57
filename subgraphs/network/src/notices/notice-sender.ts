import { systemActor, type Database, type DatabaseLog } from '@hydrograph/entities';
import type { Channel } from './contact.entity.ts';
import { digest } from './digest.ts';
import type { Messenger } from './messenger.ts';

export interface NoticeSenderDeps {
  readonly database: Database;
  readonly messengers: Readonly<Partial<Record<Channel, Messenger>>>;
  readonly log: DatabaseLog;
  readonly everyMs?: number;
  readonly timeoutMs?: number;
  /** First pause after a failure, doubled each time. */
  readonly retryMs?: number;
}

interface Row {
  id: string;
  contact_id: string;
  channel: Channel;
  address: string;
  text: string;
  severity_rank: number;
  attempts: number;
}

const atOnce = 1000;
const mostAttempts = 6;

/** Sends what waits, at most one message a person and round. What is under way is claimed for a minute, because no transaction waits for an operator. */
export function startNoticeSender({ database, messengers, log, everyMs = 2000, timeoutMs = 10_000, retryMs = 5000 }: NoticeSenderDeps): { stop(): Promise<void> } {
  const actor = systemActor('notices');
  const stopped = new AbortController();
  let running: Promise<void> | undefined;
  const execute = <T extends object[]>(sql: string, values: unknown[] = []): Promise<T> => database.fork(actor).execute<T>(sql, values);

  async function sendAll(): Promise<void> {
    const rows = await execute<Row[]>(
      `update network.alarm_notice set due_at = now() + interval '1 minute', attempts = attempts + 1 where id in (
         select id from network.alarm_notice where state = 'WAITING' and due_at <= now() order by due_at limit ${atOnce} for update skip locked)
       returning id, contact_id, channel, address, text, severity_rank, attempts`,
    );
    // A way that does not answer holds up nobody who is told by another.
    await Promise.all([...Map.groupBy(rows, ({ channel }) => channel).values()].map(async (ofChannel) => {
      for (const own of Map.groupBy(ofChannel, ({ contact_id, address }) => `${contact_id} ${address}`).values()) await sendTo(own);
    }));
  }

  async function sendTo(own: readonly Row[]): Promise<void> {
    const [{ channel, address }] = own as [Row];
    const ids = JSON.stringify(own.map(({ id }) => id));
    const among = 'id in (select value::uuid from json_array_elements_text(?::json))';
    try {
      const messenger = messengers[channel];
      if (!messenger) throw new Error(`no access to ${channel} is configured`);
      await messenger.send(address, digest(own.map(({ text, severity_rank }) => ({ text, severityRank: severity_rank }))), AbortSignal.any([stopped.signal, AbortSignal.timeout(timeoutMs)]));
      await execute(`update network.alarm_notice set state = 'SENT', sent_at = now(), error = null where ${among}`, [ids]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      log.warn({ channel, notices: own.length, err: error }, 'alarms could not be told by message');
      await execute(
        `update network.alarm_notice set error = ?, state = case when attempts >= ${mostAttempts} then 'FAILED' else 'WAITING' end, due_at = now() + make_interval(secs => ? * power(2, attempts - 1)) where ${among}`,
        [message.slice(0, 500), retryMs / 1000, ids],
      );
    }
  }

  const timer = setInterval(() => {
    running ??= sendAll()
      .catch((error: unknown) => log.warn({ err: error }, 'messages about alarms wait; tried again'))
      .finally(() => {
        running = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopped.abort();
      await running;
    },
  };
}
