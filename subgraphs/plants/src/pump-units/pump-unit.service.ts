import { givenFields, refusals, refuseNotPositive, refuseStale, refuseUnknownIds, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { UpdatePumpUnitInput } from '../generated/schema.ts';
import { PumpUnit } from './pump-unit.entity.ts';

/** Changes what is given of a pump unit, or says why not. */
export async function updatePumpUnit(database: Database, viewer: Viewer, input: UpdatePumpUnitInput): Promise<{ pumpUnit: PumpUnit | null; userErrors: UserError[] }> {
  return database.transaction(viewer, input.reason ?? 'updatePumpUnit', async (em) => {
    const found = refusals();
    const pumpUnit = (await refuseUnknownIds(em, PumpUnit, [{ value: input.id, field: ['id'] }], found, 'pump unit')).get(input.id);
    if (pumpUnit) refuseStale(found, pumpUnit, input.version, 'pump unit');
    for (const name of ['ratedFlowM3PerH', 'ratedHeadM', 'ratedPowerKw'] as const) refuseNotPositive(found, input[name], [name]);
    if (!pumpUnit || found.any) return { pumpUnit: null, userErrors: found.list };

    em.assign(pumpUnit, givenFields(input, ['name', 'nameEn', 'ratedFlowM3PerH', 'ratedHeadM', 'ratedPowerKw', 'variableSpeed']));
    await em.flush();
    return { pumpUnit, userErrors: [] };
  });
}
