import type { Actor, Database } from '@hydrograph/entities';
import type { Application } from '../applications/application.entity.ts';
import { timeZoneOf } from '../sign-on/subjects.ts';
import { readCounts } from './periods.ts';

/** What an application has called in the present minute, day and month. */
export async function usageOf(database: Database, actor: Actor, application: Application, at: Date) {
  const em = database.fork(actor);
  const limits = { MINUTE: application.callsPerMinute, DAY: application.callsPerDay, MONTH: application.callsPerMonth };
  const counts = await readCounts(em, application.id, await timeZoneOf(em, application.tenantId), at);
  return counts.map((count) => ({ ...count, limit: limits[count.period] }));
}
