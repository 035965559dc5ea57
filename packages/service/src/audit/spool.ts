import { AUDITED, forkForSystem, type Database } from '@hydrograph/entities';
import { GraphQLError } from 'graphql';

/** Room for audit entries that are not in the chain yet. */
export interface AuditSpool {
  /** Throws AUDIT_SPOOL_FULL when there is none: whatever must leave an entry may not be done then. */
  refuseWhenFull(): Promise<void>;
}

const LOOK_EVERY_MS = 1000;

/** Watches how many entries wait, by a look a second at most. */
export function createAuditSpool(database: () => Database, limit: number, clock: () => number = () => performance.now()): AuditSpool {
  let waiting = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const { orm, schema } = database();
    const [row] = await forkForSystem(orm).execute<{ count: string | number }[]>(`select count(*) as count from (select 1 from ${schema}.outbox where delivered_at is null and type = '${AUDITED}' limit ${limit}) as waiting`);
    waiting = Number(row?.count ?? 0);
    lookedAt = clock();
  }

  return {
    async refuseWhenFull() {
      if (clock() - lookedAt > LOOK_EVERY_MS || waiting >= limit) await (looking ??= look().finally(() => (looking = undefined)));
      if (waiting++ < limit) return;
      throw new GraphQLError(`Nothing can be changed just now: ${limit} audit entries wait to be taken by identity, and no more may wait`, { extensions: { code: 'AUDIT_SPOOL_FULL', http: { status: 503 } } });
    },
  };
}
