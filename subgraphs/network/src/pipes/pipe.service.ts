import { findOrRefuse, givenFields, refusals, refuseNotPositive, refuseStale, type Refusals, type UserError } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';
import type { UpdatePipeInput } from '../generated/schema.ts';
import { countRevision } from '../models/revision.ts';
import { Pipe } from './pipe.entity.ts';

const smallestDiameterMm = 1;
const earliestYear = 1800;

interface Updated {
  pipe: Pipe | null;
  userErrors: UserError[];
}

/** Changes what is known of a pipe. The reason given goes into its history. */
export async function updatePipe({ database, viewer }: NetworkContext, input: UpdatePipeInput): Promise<Updated> {
  return database.transaction(viewer, input.reason?.trim() || 'updatePipe', async (em): Promise<Updated> => {
    const found = refusals();
    const pipe = await findOrRefuse(em, Pipe, input.id, found, 'pipe');
    if (pipe) refuseStale(found, pipe, input.version, 'pipe');
    refuseImplausible(found, input);
    if (!pipe || found.any) return { pipe: null, userErrors: found.list };
    Object.assign(pipe, givenFields(input, ['diameterMm', 'roughness', 'material', 'installedYear', 'street', 'status']));
    await countRevision(em, 'map');
    return { pipe, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, { diameterMm, roughness, installedYear }: UpdatePipeInput): void {
  if (diameterMm != null && !(diameterMm >= smallestDiameterMm)) found.add(['diameterMm'], 'INVALID_VALUE', `a diameter is at least ${smallestDiameterMm} mm, not ${diameterMm}`);
  refuseNotPositive(found, roughness, ['roughness']);
  refuseImplausibleYear(found, installedYear, ['installedYear']);
}

/** Refuses years in which no pipe of today was laid. */
export function refuseImplausibleYear(found: Refusals, installedYear: number | null | undefined, field: readonly (string | number)[]): void {
  const thisYear = new Date().getUTCFullYear();
  if (installedYear != null && (installedYear < earliestYear || installedYear > thisYear + 1))
    found.add(field, 'INVALID_VALUE', `the year a pipe was laid lies between ${earliestYear} and ${thisYear + 1}, not ${installedYear}`);
}
