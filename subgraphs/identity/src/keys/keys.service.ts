import type { Database } from '@hydrograph/entities';
import { systemActor } from '@hydrograph/entities';
import type { Service } from '@hydrograph/service';
import { recordAudit } from '../audit/audit.ts';
import type { KeyRing } from './key-ring.ts';

/** How old the signing key may become, days. */
const MOST_DAYS = 90;
const LOOK_EVERY_MS = 3_600_000;

/** Who asks for a new key. */
interface By {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly requestId: string;
}

/** Changes the signing key when it is asked for, and by itself when it has grown old. */
export interface KeyRotation {
  rotate(by: By, options: { revoke: boolean }): Promise<string>;
  start(): void;
  stop(): void;
}

export function createKeyRotation({ database, keys, clock, log, tenantId }: { database: Database; keys: KeyRing; clock: () => Date; log: Service['log']; tenantId: string }): KeyRotation {
  let timer: NodeJS.Timeout | undefined;

  const rotate = (by: By, { revoke, ifOlderThan }: { revoke: boolean; ifOlderThan?: number }): Promise<string> =>
    database.transaction({ ...by, kind: 'service' }, 'rotate signing key', async (em) => {
      // One process at a time: each rewrites the whole file.
      await em.execute(`select pg_advisory_xact_lock(hashtext('hydrograph:signing-key'))`);
      if (ifOlderThan !== undefined && clock().getTime() - keys.madeAt().getTime() < ifOlderThan) return keys.signing().id;
      // Before the key: what cannot be recorded is not done, and a file is not rolled back.
      await recordAudit(em, { tenantId: by.tenantId, actorId: by.id, actorName: by.name, action: 'rotateSigningKey', outcome: 'DONE', requestId: by.requestId, detail: { revoke } });
      const id = await keys.rotate({ revoke });
      log.info({ key: id, revoke }, 'A new signing key was made');
      return id;
    });

  function look(): void {
    const limit = MOST_DAYS * 86_400_000;
    if (clock().getTime() - keys.madeAt().getTime() < limit) return;
    const { id, name } = systemActor('identity');
    rotate({ id, name, tenantId, requestId: 'age of the key' }, { revoke: false, ifOlderThan: limit }).catch((error: unknown) => log.error({ err: error }, 'The signing key has grown old and could not be changed'));
  }

  return {
    rotate,
    start() {
      timer = setInterval(look, LOOK_EVERY_MS);
      timer.unref();
      look();
    },
    stop: () => clearInterval(timer),
  };
}
