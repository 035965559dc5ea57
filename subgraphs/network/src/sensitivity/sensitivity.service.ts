import { refusals, refuseTooMany, type Actor, type Refusals, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import { faultOfArea } from '../elements/geojson-input.ts';
import type { MarkSensitivityInput, NetworkElementKind } from '../generated/schema.ts';
import { countRevision } from '../models/revision.ts';
import { findChosen, mark, markedKinds } from './marked-elements.ts';

const mostIds = 1000;
const highest = 9;
/** Rows of one transaction: the embedded database serves nobody else meanwhile. */
const rowsAtOnce = 250;

export interface SensitivityCount {
  readonly kind: NetworkElementKind;
  readonly sensitivity: number;
  readonly count: number;
}

interface Marked {
  readonly marked: { readonly kind: NetworkElementKind; readonly count: number }[];
  readonly userErrors: UserError[];
}

const everyKind = Object.keys(markedKinds) as NetworkElementKind[];

/** Marks elements as sensitive, or takes the mark away: by their ids, or all that an area touches. */
export async function markSensitivity({ em, database, viewer, registryChanged, alarmsChanged }: NetworkContext, { sensitivity, ids, area, kinds, reason }: MarkSensitivityInput): Promise<Marked> {
  const found = refusals();
  refuseLevel(found, sensitivity, viewer.clearance);
  if ((ids == null) === (area == null)) found.add(null, 'REQUIRED', 'name either elements or an area');
  if (ids) refuseTooMany(found, ids, mostIds, 'ids');
  const fault = area && faultOfArea(area);
  if (fault) found.add(['area'], 'INVALID_VALUE', fault);
  if (!reason.trim()) found.add(['reason'], 'REQUIRED', 'say why: it goes into the history and the audit log');
  if (found.any) return { marked: [], userErrors: found.list };

  const marked: Marked['marked'] = [];
  // Which rows were chosen is bound by the viewer's rules; what hangs on them is marked whoever may see it.
  const unbound: Actor = { id: viewer.id, name: viewer.name, tenantId: viewer.tenantId, kind: viewer.kind };
  for (const kind of kinds ?? everyKind) {
    const chosen = await findChosen(em, kind, { ids, area }, sensitivity);
    for (let index = 0; index < chosen.length; index += rowsAtOnce) {
      await database.transaction(unbound, reason.trim(), async (transaction) => {
        await mark(transaction, markedKinds[kind].table, chosen.slice(index, index + rowsAtOnce), sensitivity);
        await countRevision(transaction, 'map');
      });
    }
    if (chosen.length > 0) marked.push({ kind, count: chosen.length });
  }
  if (marked.length > 0) {
    // Whoever follows samples or alarms is asked anew what they may see.
    await registryChanged(viewer.tenantId);
    alarmsChanged(viewer.tenantId);
  }
  return { marked, userErrors: [] };
}

function refuseLevel(found: Refusals, level: number, clearance: number): void {
  if (level < 0 || level > highest) found.add(['sensitivity'], 'INVALID_VALUE', `a sensitivity is 0 to ${highest}, not ${level}`);
  else if (level > clearance) found.add(['sensitivity'], 'INVALID_VALUE', `your clearance is ${clearance}: you would not see any more what you mark ${level}`);
}

/** How many elements of each kind carry each mark, as far as whoever asks may see them. */
export async function sensitivityCounts({ em, viewer }: NetworkContext): Promise<SensitivityCount[]> {
  const sql = Object.entries(markedKinds).map(([kind, { table }]) => `select '${kind}' as kind, e.sensitivity, count(*)::integer as count from network.${table} e where e.tenant_id = ? and e.sensitivity > 0 group by e.sensitivity`);
  return em.execute<SensitivityCount[]>(`${sql.join(' union all ')} order by 2 desc, 1`, everyKind.map(() => viewer.tenantId));
}
