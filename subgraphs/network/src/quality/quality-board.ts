import { dimensions, type Dimension } from '@hydrograph/cleaning';
import { actorOf, BadUserInput } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { QualityGrouping } from '../generated/schema.ts';
import type { Quantity } from '../points/quantities.ts';

/** Scores of some points and days put together. */
export interface QualityGroup extends Record<Dimension, number> {
  stationId: string | null;
  dmaId: string | null;
  day: string | null;
  quantity: Quantity | null;
  pointCount: number;
  total: number;
}

const mostDays = 100;
const mostGroups = 1000;
const columns: Record<QualityGrouping, string> = { STATION: 'station_id', AREA: 'dma_id', DAY: 'day', QUANTITY: 'quantity' };
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text));

/** Means of the scores by station, area, day or quantity, by one statement. */
export async function readQualityBoard(em: EntityManager, { from, to, by }: { from: string; to: string; by: QualityGrouping }): Promise<QualityGroup[]> {
  for (const [name, day] of [['from', from], ['to', to]] as const) if (!isDay(day)) throw new BadUserInput(`"${name}" is "${day}"; a day is written as 2026-11-30`, name);
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (!(days >= 1 && days <= mostDays)) throw new BadUserInput(`from ${from} to ${to} are ${days} days; 1 to ${mostDays} are allowed`, 'to');
  const column = columns[by];
  const means = ['total', ...dimensions].map((name) => `avg(${name}) as ${name}`).join(', ');
  const rows = await em.execute<(Record<string, unknown> & { of: string | null; points: number })[]>(
    `select ${column}::text as of, count(distinct point_id)::int as points, ${means} from network.point_day
     where tenant_id = ? and day between ?::date and ?::date group by ${column} order by ${by === 'DAY' ? 'of' : 'total, of'} limit ${mostGroups}`,
    [actorOf(em).tenantId, from, to],
  );
  return rows.map((row) => ({
    stationId: by === 'STATION' ? row.of : null, dmaId: by === 'AREA' ? row.of : null, day: by === 'DAY' ? row.of : null, quantity: by === 'QUANTITY' ? row.of as Quantity : null,
    pointCount: row.points, total: Number(row.total), ...(Object.fromEntries(dimensions.map((name) => [name, Number(row[name])])) as Record<Dimension, number>),
  }));
}
