import { createHydraulics, type HydraulicStep, type TownPlan } from '@hydrograph/networks';
import type { ProductClient } from '../client/product-client.ts';
import type { Instrument } from './instruments.ts';
import { chunks } from './register.ts';
import { readAll } from './simulation.ts';
import type { PumpingSite } from './seed-utility.ts';

const hourMs = 3_600_000;
const chinaOffsetMs = 8 * hourMs;
const historyStepS = 900;

/** The town's hydraulics over one day, a step each quarter of an hour, the first at midnight. */
export interface Day {
  stepAt(time: number): HydraulicStep | undefined;
  /** Energy of the pumps (positions among all pumps) in the hour of the day that begins at `start`, kWh. */
  energyKwh(start: number, pumps: readonly number[]): number;
}

export async function solveDay(inpText: string, startClockS: number): Promise<Day> {
  const hydraulics = createHydraulics();
  try {
    const steps = new Map<number, HydraulicStep>();
    await hydraulics.run(inpText, {
      hours: 24,
      reportStepS: historyStepS,
      onStep: (step) => {
        const clockS = (startClockS + step.timeS) % 86_400;
        if (clockS % historyStepS === 0) steps.set(clockS / historyStepS, step);
      },
    });
    return dayOf(steps);
  } finally {
    await hydraulics.close();
  }
}

export function dayOf(steps: ReadonlyMap<number, HydraulicStep>): Day {
  const quarterOf = (time: number) => Math.floor((((time + chinaOffsetMs) % (24 * hourMs)) / 1000) / historyStepS);
  return {
    stepAt: (time) => steps.get(quarterOf(time)),
    energyKwh: (start, pumps) => {
      const quarters = [0, 1, 2, 3].flatMap((quarter) => steps.get(quarterOf(start) + quarter) ?? []);
      return quarters.reduce((sum, step) => sum + pumps.reduce((own, pump) => own + (step.pumpPowerKw[pump] ?? 0), 0), 0) / Math.max(1, quarters.length);
    },
  };
}

/** Sends what the gauges showed during the last day, so that every trend has a past. */
export async function sendHistory(client: ProductClient, day: Day, instruments: readonly Instrument[], breathe: () => Promise<void>, now = Date.now()): Promise<void> {
  const first = Math.ceil((now - 24 * hourMs + 5 * 60_000) / (historyStepS * 1000)) * historyStepS * 1000;
  for (let time = first; time < now; time += historyStepS * 1000) {
    const step = day.stepAt(time);
    if (!step) continue;
    for (const samples of chunks(readAll(instruments, step, time), 1000)) await client.post('/ingest/samples', { samples });
    await breathe();
  }
}

/** Records the energy of every full hour from `since` to `now`. @returns the hour to go on with the next time. */
export async function recordEnergy(client: ProductClient, day: Day, plan: TownPlan, sites: readonly PumpingSite[], meterIds: Map<string, string>, since: number, now = Date.now()): Promise<number> {
  const pumps = plan.network.links.flatMap((link) => (link.kind === 'pump' ? [link.id] : []));
  const rows = [];
  let start = Math.ceil(since / hourMs) * hourMs;
  for (; start + hourMs <= now; start += hourMs) {
    for (const site of sites) {
      const meterId = meterIds.get(site.meterCode);
      const energyKwh = Math.round(day.energyKwh(start, site.pumps.map(({ id }) => pumps.indexOf(id))) * 100) / 100;
      if (meterId) rows.push({ meterId, start: new Date(start).toISOString(), energyKwh });
    }
  }
  for (const some of chunks(rows, 1000)) {
    const document = 'mutation Energy($input: RecordEnergyInput!) { recordEnergy(input: $input) { userErrors { code message } } }';
    const { recordEnergy: answer } = await client.request<{ recordEnergy: { userErrors: { message: string }[] } }>(document, { input: { rows: some } });
    if (answer.userErrors[0]) throw new Error(`recordEnergy was refused: ${answer.userErrors[0].message}`);
  }
  return start;
}

/** Midnight in China at the start of the day before `now`. */
export const yesterday = (now = Date.now()): number => Math.floor((now + chinaOffsetMs) / (24 * hourMs)) * 24 * hourMs - chinaOffsetMs - 24 * hourMs;
