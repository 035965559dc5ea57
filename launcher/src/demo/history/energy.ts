import type { ProductClient } from '../../client/product-client.ts';
import type { PumpingSite } from '../seed-utility.ts';
import { HOUR_MS, localTime, startOfDay } from '../telemetry/calendar.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { newestGap, type Span } from './coverage.ts';
import type { Ledger } from './ledger.ts';

/** Rows in one mutation: it holds the one session of the embedded database for some tens of ms. */
const ROWS_PER_MUTATION = 500;
const SAMPLES_PER_HOUR = 12;

/** A meter and the instruments (by position) that show the power of what it counts. */
export interface Metered {
  meterId: string;
  powers: number[];
}

/** Which power each energy meter counts. */
export function meteredPumps(telemetry: Telemetry, sites: readonly PumpingSite[], meterIds: ReadonlyMap<string, string>): Metered[] {
  const places = new Map(telemetry.instruments.flatMap(({ quantity, element }, at) => (quantity === 'POWER' && element ? [[element.code, at] as const] : [])));
  return sites.flatMap(({ meterCode, pumps }) => {
    const meterId = meterIds.get(meterCode);
    return meterId === undefined ? [] : [{ meterId, powers: pumps.flatMap(({ id }) => places.get(id) ?? []) }];
  });
}

/** Energy of the hour that begins at `start`, kWh: the integral of the power that the gauges measure. The hour must be prepared. */
export function energyKwh(telemetry: Telemetry, powers: readonly number[], start: number): number {
  let sum = 0;
  for (let part = 0; part < SAMPLES_PER_HOUR; part += 1) {
    const time = start + ((part + 0.5) * HOUR_MS) / SAMPLES_PER_HOUR;
    for (const power of powers) sum += Math.max(0, telemetry.truth(power, time) ?? 0);
  }
  return Number((sum / SAMPLES_PER_HOUR).toFixed(2));
}

export interface EnergyOptions {
  client: Pick<ProductClient, 'request'>;
  telemetry: Telemetry;
  ledger: Ledger;
  meters: readonly Metered[];
  days: number;
  rest: (workedMs: number) => Promise<void>;
  now?: () => number;
}

/** Records the newest full hours that are missing, some hundred rows, once. @returns false when nothing was missing. */
export async function recordNewestEnergy({ client, telemetry, ledger, meters, days, rest, now = Date.now }: EnergyOptions): Promise<boolean> {
  const year: Span = [startOfDay(localTime(now()).day - days), Math.floor(now() / HOUR_MS) * HOUR_MS];
  const gap = newestGap(ledger.spans('energy'), year);
  if (!gap || meters.length === 0) return false;
  const began = performance.now();
  const from = Math.max(gap[0], gap[1] - Math.max(1, Math.floor(ROWS_PER_MUTATION / meters.length)) * HOUR_MS);
  await telemetry.prepare(from, gap[1]);
  const rows = [];
  for (let start = from; start < gap[1]; start += HOUR_MS) {
    for (const { meterId, powers } of meters) rows.push({ meterId, start: new Date(start).toISOString(), energyKwh: energyKwh(telemetry, powers, start) });
  }
  const document = 'mutation Energy($input: RecordEnergyInput!) { recordEnergy(input: $input) { userErrors { code message } } }';
  const { recordEnergy } = await client.request<{ recordEnergy: { userErrors: { message: string }[] } }>(document, { input: { rows } });
  if (recordEnergy.userErrors[0]) throw new Error(`recordEnergy was refused: ${recordEnergy.userErrors[0].message}`);
  ledger.add('energy', [from, gap[1]]);
  await ledger.save();
  await rest(performance.now() - began);
  return true;
}

const idleMs = 60_000;

/** Records the energy of each hour as it ends, and that of the year before, newest first. */
export async function keepEnergy(options: EnergyOptions & { log: (message: string, facts?: object) => void }): Promise<never> {
  let failing = false;
  for (;;) {
    let more = false;
    try {
      more = await recordNewestEnergy(options);
      failing = false;
    } catch (error) {
      if (!failing) options.log('energy was not recorded; it is tried again', { reason: error instanceof Error ? error.message : String(error) });
      failing = true;
    }
    if (!more) await new Promise((resolve) => setTimeout(resolve, idleMs));
  }
}
