import type { Actor, Database } from '@hydrograph/entities';

/** Tables whose rows belong to a model; points before stations, because they refer to them. */
const ownedTables = ['point', 'station', 'junction', 'tank', 'reservoir', 'pipe', 'pump', 'valve', 'hydrant'] as const;
const rowsAtOnce = 1000;

/**
 * Deletes the rows of a model in small batches, so that others are served in between. `history` says whether what the
 * rows were stays on record: it does for a network that was in use, not for one that nobody ever saw.
 * Stops between two batches when the signal is aborted; what is left is removed the next time.
 */
export async function removeModelRows(database: Database, actor: Actor, modelId: string, history: 'kept' | 'removed', reason: string, signal?: AbortSignal): Promise<void> {
  for (const table of ownedTables) {
    let removed: number;
    do {
      signal?.throwIfAborted();
      removed = await database.transaction(actor, reason, async (em) => {
        const rows = await em.execute<{ id: string }[]>(
          `delete from network.${table} where id in (select id from network.${table} where model_id = ? limit ${rowsAtOnce}) returning id`,
          [modelId],
        );
        if (history === 'removed' && rows.length > 0)
          await em.execute(`delete from network.${table}_history where id in (select value::uuid from json_array_elements_text(?::json))`, [JSON.stringify(rows.map(({ id }) => id))]);
        return rows.length;
      });
    } while (removed === rowsAtOnce);
  }
}
