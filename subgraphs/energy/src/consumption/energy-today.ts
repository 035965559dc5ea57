import type { Loaders } from '@hydrograph/entities';
import { calendarEdges } from '@hydrograph/telemetry/calendar.ts';
import type { DomainContext } from '../context.ts';
import { EnergyMeter } from '../meters/energy-meter.entity.ts';
import { HourlyConsumption } from './hourly-consumption.entity.ts';

/** First moment of the day that `now` lies in, in that time zone. */
export function startOfToday(now: number, timeZone: string): Date {
  const [start] = calendarEdges(now, now + 1, '1d', timeZone, 2);
  return new Date(start!);
}

/** Energy of one meter since midnight, kWh. All meters of a request are one statement. */
export async function energyTodayOfMeter(meterId: string, { em, loaders, viewer }: DomainContext): Promise<number> {
  const sums = loaders.batch('energyToday', async (meterIds: readonly string[]) => {
    const rows = await em.find(HourlyConsumption, { meterId: { $in: [...meterIds] }, start: { $gte: startOfToday(Date.now(), viewer.timeZone) } }, { fields: ['meterId', 'energyKwh'] });
    const sum = new Map<string, number>();
    for (const { meterId, energyKwh } of rows) sum.set(meterId, (sum.get(meterId) ?? 0) + energyKwh);
    return meterIds.map((id) => toWattHour(sum.get(id) ?? 0));
  });
  return sums.load(meterId);
}

/** Energy of a pump unit since midnight, kWh: the sum of its meters. */
export async function energyTodayOfUnit(pumpUnitId: string, context: DomainContext): Promise<number> {
  return sumOf(await metersOf(context.loaders, 'pumpUnitId', pumpUnitId), context);
}

/** Energy of a pump station since midnight, kWh: its own meters, or those of its units where it has none of its own. */
export async function energyTodayOfStation(pumpStationId: string, context: DomainContext): Promise<number> {
  const meters = await metersOf(context.loaders, 'pumpStationId', pumpStationId);
  const own = meters.filter(({ pumpUnitId }) => pumpUnitId === null);
  return sumOf(own.length > 0 ? own : meters, context);
}

/** Electricity meters of a pump station or pump unit, by code. */
export const metersOf = (loaders: Loaders, by: 'pumpStationId' | 'pumpUnitId', id: string): Promise<EnergyMeter[]> => loaders.many(EnergyMeter, by, { orderBy: { code: 'ASC' } }).load(id);

async function sumOf(meters: readonly EnergyMeter[], context: DomainContext): Promise<number> {
  const energies = await Promise.all(meters.map(({ id }) => energyTodayOfMeter(id, context)));
  return toWattHour(energies.reduce((sum, energy) => sum + energy, 0));
}

// No meter resolves less than 1 Wh: digits behind it are only what adding up binary fractions leaves.
const toWattHour = (energyKwh: number): number => Math.round(energyKwh * 1000) / 1000;
