import { BadUserInput, findRows, systemActor, type Database, type DatabaseLog } from '@hydrograph/entities';
import type { EntityName } from '@mikro-orm/core';
import { Point } from '../points/point.entity.ts';
import { Alarm, AlarmHistory } from './alarm.entity.ts';

/** Changes of alarms in their order, as a subscriber is given them. */
export interface AlarmChanges {
  readonly cursor: string;
  readonly alarms: Alarm[];
}

export interface AlarmsWanted {
  readonly tenantId: string;
  readonly cursor?: string | undefined;
  /** Judges an alarm by itself and its point, which is undefined when it is gone. */
  readonly wants: (alarm: Alarm, point: Point | undefined) => boolean;
}

/** A change as it is kept for all subscribers, with what rules of access may speak of. */
interface Change {
  readonly alarm: Alarm;
  readonly point: Point | undefined;
}

/**
 * Alarms as they change, for any number of subscribers. The history of the alarms is the queue: each subscriber holds nothing but its
 * place in it, so that a slow one costs no memory and loses nothing. What was changed lately is read once for all of them.
 */
export interface AlarmFeed {
  /** Alarms of a tenant changed. */
  changed(tenantId: string): void;
  /** Past changes were written anew, by a mark of sensitivity: what was read of them is dropped. */
  rewritten(tenantId: string): void;
  /** Throws BadUserInput for a cursor of somebody else. */
  follow(wanted: AlarmsWanted): AsyncIterableIterator<AlarmChanges>;
  close(): void;
}

const atOnce = 200;
const kept = 2000;
/** Five batches a second: a screen cannot show more. */
const pauseMs = 200;
/** A change that nobody told of is found after so long. */
const lookEveryMs = 15_000;
const cursorMark = 'al';

/** A place in the order of changes as clients hold it. */
export const encodePosition = (position: number): string => Buffer.from(`${cursorMark}:${position}`).toString('base64url');

function decodePosition(cursor: string): number {
  const [mark, position] = Buffer.from(cursor, 'base64url').toString().split(':');
  if (mark !== cursorMark || !/^\d{1,16}$/.test(position ?? '')) throw new BadUserInput('"cursor" is not a cursor of alarms', 'cursor');
  return Number(position);
}

interface Tenant {
  /** Newest changes without a hole, and the place before the first of them. */
  recent: Change[];
  since: number;
  upTo: number;
  reading: Promise<void> | undefined;
  again: boolean;
  /** Those that sleep until something changes. */
  readonly asleep: Set<() => void>;
}

export function createAlarmFeed({ database, log }: { database: Database; log: DatabaseLog }): AlarmFeed {
  const tenants = new Map<string, Tenant>();

  async function readAfter(tenantId: string, position: number): Promise<Change[]> {
    const em = database.fork(systemActor('alarms', tenantId));
    // A row of the history has every property of the alarm.
    const alarms = await findRows(em, AlarmHistory as unknown as EntityName<Alarm>, { position: { $gt: position } }, { orderBy: { position: 'ASC' }, limit: atOnce });
    const points = new Map((await em.find(Point, { id: { $in: [...new Set(alarms.map(({ pointId }) => pointId))] } })).map((point) => [point.id, point]));
    return alarms.map((alarm) => ({ alarm, point: points.get(alarm.pointId) }));
  }

  async function newestPosition(tenantId: string): Promise<number> {
    const [row] = await database.fork(systemActor('alarms', tenantId)).execute<{ number: string }[]>("select number from network.revision where tenant_id = ? and subject = 'alarms'", [tenantId]);
    return Number(row?.number ?? 0);
  }

  async function catchUp(tenantId: string, tenant: Tenant): Promise<void> {
    for (;;) {
      const rows = await readAfter(tenantId, tenant.upTo);
      if (rows.length === 0) return;
      tenant.recent.push(...rows);
      tenant.upTo = rows.at(-1)!.alarm.position;
      const surplus = tenant.recent.length - kept;
      if (surplus > 0) tenant.since = tenant.recent.splice(0, surplus).at(-1)!.alarm.position;
      for (const wake of tenant.asleep) wake();
      if (rows.length < atOnce) return;
    }
  }

  function look(tenantId: string): void {
    const tenant = tenants.get(tenantId);
    if (!tenant) return;
    tenant.again = true;
    tenant.reading ??= (async () => {
      while (tenant.again) {
        tenant.again = false;
        await catchUp(tenantId, tenant);
      }
    })()
      .catch((error: unknown) => log.warn({ err: error, tenantId }, 'changes of alarms cannot be read now; tried again'))
      .finally(() => {
        tenant.reading = undefined;
      });
  }

  async function tenantOf(tenantId: string): Promise<Tenant> {
    const known = tenants.get(tenantId);
    if (known) return known;
    const position = await newestPosition(tenantId);
    const made = tenants.get(tenantId) ?? { recent: [], since: position, upTo: position, reading: undefined, again: false, asleep: new Set<() => void>() };
    tenants.set(tenantId, made);
    return made;
  }

  const timer = setInterval(() => tenants.forEach((_tenant, tenantId) => look(tenantId)), lookEveryMs);
  timer.unref();

  function follow({ tenantId, cursor, wants }: AlarmsWanted): AsyncIterableIterator<AlarmChanges> {
    let position = cursor === undefined ? undefined : decodePosition(cursor);
    let ended = false;
    let begun = false;
    let nextAt = 0;
    let tenant: Tenant | undefined;
    let wakeUp: (() => void) | undefined;
    const sleep = (of: Tenant): Promise<void> => new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(alarmClock);
        of.asleep.delete(wake);
        resolve();
      };
      const alarmClock = setTimeout(wake, lookEveryMs);
      of.asleep.add(wake);
      wakeUp = wake;
    });

    async function after(from: number, of: Tenant): Promise<Change[]> {
      if (from < of.since) return readAfter(tenantId, from);
      const first = of.recent.findIndex(({ alarm }) => alarm.position > from);
      return first < 0 ? [] : of.recent.slice(first, first + atOnce);
    }

    async function next(): Promise<IteratorResult<AlarmChanges>> {
      tenant ??= await tenantOf(tenantId);
      position ??= tenant.upTo;
      // At once, so that whoever follows knows from where to go on.
      if (!begun) {
        begun = true;
        look(tenantId);
        if (cursor === undefined) return { done: false, value: { cursor: encodePosition(position), alarms: [] } };
      }
      while (!ended) {
        const wait = nextAt - Date.now();
        if (wait > 0) {
          await new Promise((resolve) => setTimeout(resolve, wait));
          continue;
        }
        const rows = await after(position, tenant);
        const last = rows.at(-1);
        if (!last) {
          // What came while this was asked has woken nobody.
          if (tenant.upTo <= position) await sleep(tenant);
          continue;
        }
        position = last.alarm.position;
        const alarms = rows.filter(({ alarm, point }) => wants(alarm, point)).map(({ alarm }) => alarm);
        if (alarms.length === 0) continue;
        nextAt = Date.now() + pauseMs;
        return { done: false, value: { cursor: encodePosition(position), alarms } };
      }
      return { done: true, value: undefined };
    }

    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next,
      async return() {
        ended = true;
        wakeUp?.();
        return { done: true, value: undefined };
      },
    };
  }

  function drop(tenantId: string): void {
    const tenant = tenants.get(tenantId);
    if (!tenant) return;
    // What is being read now may be of before.
    void Promise.resolve(tenant.reading).then(() => {
      tenant.recent = [];
      tenant.since = tenant.upTo;
    });
  }

  return {
    changed: look,
    rewritten: drop,
    follow,
    close() {
      clearInterval(timer);
      tenants.forEach(({ asleep }) => asleep.forEach((wake) => wake()));
    },
  };
}
