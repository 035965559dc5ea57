import { emitAll, systemActor, type Database, type DatabaseLog } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AlarmRule } from '../alarm-rules/alarm-rule.entity.ts';
import { countRevisions } from '../models/revision.ts';
import { planNotices } from '../notices/notice-plan.ts';
import { Alarm, needsSomebody } from './alarm.entity.ts';
import { eventPayload } from './store-reports.ts';

export const highestLevel = 3;
const atOnce = 200;

/**
 * Passes alarms on that nobody took note of in time, and takes them back from the shelf when their time is up. What is due stands in
 * the tables, so that a restart forgets nothing, and several replicas do each thing once.
 */
export function startAlarmTimers({ database, log, changed, everyMs = 1000 }: { database: Database; log: DatabaseLog; changed: (tenantId: string) => void; everyMs?: number }): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    try {
      const due = await database.fork(systemActor('alarms')).execute<{ tenant_id: string }[]>(
        'select tenant_id from network.alarm where escalates_at <= now() union select tenant_id from network.alarm where shelved_until <= now()',
      );
      for (const { tenant_id } of due) {
        await database.transaction(systemActor('alarms', tenant_id), 'timers of alarms', (em) => passOn(em, new Date()));
        changed(tenant_id);
      }
    } catch (error) {
      log.warn({ err: error }, 'alarms that are due could not be passed on yet');
    }
  }

  const timer = setInterval(() => {
    running ??= run().finally(() => {
      running = undefined;
    });
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function passOn(em: EntityManager, now: Date): Promise<void> {
  const last = await countRevisions(em, 'alarms', 2 * atOnce);
  const escalated = await em.find(Alarm, { escalatesAt: { $lte: now } }, { limit: atOnce, orderBy: { escalatesAt: 'ASC' } });
  const back = await em.find(Alarm, { shelvedUntil: { $lte: now } }, { limit: atOnce, orderBy: { shelvedUntil: 'ASC' } });
  const rules = new Map((await em.find(AlarmRule, { id: { $in: escalated.map(({ ruleId }) => ruleId) } })).map((rule) => [rule.id, rule]));
  for (const alarm of escalated) {
    alarm.escalationLevel = Math.min(highestLevel, alarm.escalationLevel + 1);
    const within = rules.get(alarm.ruleId)?.acknowledgeWithinS;
    alarm.escalatesAt = within == null || alarm.escalationLevel >= highestLevel ? null : new Date(now.getTime() + within * 1000);
  }
  for (const alarm of back) {
    Object.assign(alarm, { shelvedUntil: null, shelvedBy: null, shelveReason: null });
    alarm.open = needsSomebody(alarm);
  }
  let position = last - 2 * atOnce;
  for (const alarm of new Set([...escalated, ...back])) alarm.position = ++position;
  await em.flush();
  for (const [level, alarms] of Map.groupBy(escalated, ({ escalationLevel }) => escalationLevel)) await planNotices(em, alarms, level, now);
  await emitAll(em, escalated.map((alarm) => ({ type: 'AlarmEscalated', payload: eventPayload(alarm) })));
}
