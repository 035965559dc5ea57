import { newId, refusals, refuseTooMany, refuseUnknownIds, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { RecordEnergyInput } from '../generated/schema.ts';
import { EnergyMeter } from '../meters/energy-meter.entity.ts';
import { HourlyConsumption } from './hourly-consumption.entity.ts';

const mostAtOnce = 5000;
const hourMs = 3_600_000;

/** Records hourly consumption, all or none; a row for the same meter and hour replaces the one before. */
export async function recordEnergy(database: Database, viewer: Viewer, input: RecordEnergyInput): Promise<{ recorded: number; userErrors: UserError[] }> {
  return database.transaction(viewer, 'recordEnergy', async (em) => {
    const found = refusals();
    refuseTooMany(found, input.rows, mostAtOnce, 'rows');
    if (found.any) return { recorded: 0, userErrors: found.list };
    const seen = new Set<string>();
    input.rows.forEach(({ meterId, start, energyKwh }, index) => {
      if (!(energyKwh >= 0 && Number.isFinite(energyKwh))) found.add(['rows', index, 'energyKwh'], 'INVALID_VALUE', `energy must be 0 kWh or more, not ${energyKwh}`);
      if (start.getTime() % hourMs !== 0) found.add(['rows', index, 'start'], 'INVALID_VALUE', `${start.toISOString()} is not the start of a full hour`);
      const key = `${meterId} ${start.getTime()}`;
      if (seen.has(key)) found.add(['rows', index], 'ALREADY_EXISTS', 'this meter and hour are given twice');
      seen.add(key);
    });
    await refuseUnknownIds(em, EnergyMeter, input.rows.map(({ meterId }, index) => ({ value: meterId, field: ['rows', index, 'meterId'] })), found, 'energy meter');
    if (found.any) return { recorded: 0, userErrors: found.list };

    await em.upsertMany(
      HourlyConsumption,
      input.rows.map(({ meterId, start, energyKwh }) => ({ id: newId(), tenantId: viewer.tenantId, version: 1, meterId, start, energyKwh, createdAt: new Date(), updatedAt: new Date() })),
      { onConflictFields: ['meterId', 'start'], onConflictAction: 'merge', onConflictMergeFields: ['energyKwh', 'updatedAt'] },
    );
    return { recorded: input.rows.length, userErrors: [] };
  });
}
