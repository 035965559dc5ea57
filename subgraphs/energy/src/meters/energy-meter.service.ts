import { isId, refusals, refuseNotPositive, refuseTakenCodes, refuseTooMany, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { AddEnergyMetersInput } from '../generated/schema.ts';
import { EnergyMeter } from './energy-meter.entity.ts';

const mostAtOnce = 500;

/** Adds electricity meters, all or none. */
export async function addEnergyMeters(database: Database, viewer: Viewer, input: AddEnergyMetersInput): Promise<{ meters: EnergyMeter[]; userErrors: UserError[] }> {
  return database.transaction(viewer, 'addEnergyMeters', async (em) => {
    const found = refusals();
    refuseTooMany(found, input.meters, mostAtOnce, 'meters');
    if (found.any) return { meters: [], userErrors: found.list };
    input.meters.forEach((meter, index) => {
      refuseNotPositive(found, meter.transformerRatio, ['meters', index, 'transformerRatio']);
      for (const name of ['pumpStationId', 'pumpUnitId'] as const) {
        const id = meter[name];
        if (id != null && !isId(id)) found.add(['meters', index, name], 'INVALID_VALUE', `"${id}" is not an id`);
      }
    });
    await refuseTakenCodes(em, EnergyMeter, input.meters.map(({ code }, index) => ({ value: code, field: ['meters', index, 'code'] })), found, 'energy meter');
    if (found.any) return { meters: [], userErrors: found.list };

    const meters = input.meters.map((meter) =>
      em.create(EnergyMeter, {
        code: meter.code,
        name: meter.name,
        nameEn: meter.nameEn ?? null,
        transformerRatio: meter.transformerRatio ?? 1,
        pumpStationId: meter.pumpStationId ?? null,
        pumpUnitId: meter.pumpUnitId ?? null,
      }),
    );
    await em.flush();
    return { meters, userErrors: [] };
  });
}
