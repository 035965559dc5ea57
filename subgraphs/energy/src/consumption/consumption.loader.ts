import { BadUserInput } from '@hydrograph/service';
import type { DomainContext } from '../context.ts';
import { HourlyConsumption } from './hourly-consumption.entity.ts';

const hourMs = 3_600_000;
const mostHours = 1000;

/** Hourly consumption of one meter between two instants, oldest first. All meters of a request asked for one span are one statement. */
export function consumptionOfMeter(meterId: string, from: Date, to: Date, { em, loaders }: DomainContext): Promise<HourlyConsumption[]> {
  if (!(to > from)) throw new BadUserInput(`"to" (${to.toISOString()}) must be after "from" (${from.toISOString()})`, 'to');
  if ((to.getTime() - from.getTime()) / hourMs > mostHours) throw new BadUserInput(`at most ${mostHours} hours can be asked for at once`, 'to');

  const spans = loaders.batch(`consumption ${from.getTime()} ${to.getTime()}`, async (meterIds: readonly string[]) => {
    const rows = await em.find(HourlyConsumption, { meterId: { $in: [...meterIds] }, start: { $gte: from, $lt: to } }, { orderBy: { start: 'ASC' } });
    const byMeter = Map.groupBy(rows, (row) => row.meterId);
    return meterIds.map((id) => byMeter.get(id) ?? []);
  });
  return spans.load(meterId);
}
