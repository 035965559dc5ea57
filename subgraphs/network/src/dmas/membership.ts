import { actorOf } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Until the transaction ends, no area of the tenant is added while rows are given their area (`reading`), and nothing
 * is given its area while one is added (`adding`): else a row loaded at that moment would miss the new area for good.
 */
export async function holdAreas(em: EntityManager, purpose: 'reading' | 'adding'): Promise<void> {
  const lock = purpose === 'reading' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await em.execute(`select ${lock}(hashtext(?))`, [`network:areas:${actorOf(em).tenantId}`]);
}
