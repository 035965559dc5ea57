import type { TownPlan } from '@hydrograph/networks';
import type { Instrument } from '../instruments.ts';
import { type Burst, createBurstCalendar, opening } from './bursts.ts';
import { type DayKind, demandFactor, FACTOR_LEVELS, HOUR_MS, kindOfDay, localTime, waterTemperatureC } from './calendar.ts';
import { chlorineDoseMgPerL, createGauge, turbidityNtu } from './gauge.ts';
import { type DayTable, HOURS, type TypicalDays } from './typical-days.ts';

/** What the gauges of the town show. It follows from the town and the clock alone: whoever asks for a moment, now or a year later, gets the same. */
export interface Telemetry {
  readonly instruments: readonly Instrument[];
  /** Solves what the moments in [from, to] need. Chlorine may come later: until then its analysers are silent. */
  prepare(from: number, to: number): Promise<void>;
  /** Solves the chlorine; needed once, before history is made. */
  prepareChlorine(): Promise<void>;
  /** Reading of an instrument (by position) at a prepared moment; undefined while it is silent. */
  read(instrument: number, time: number): number | undefined;
  /** What is there without the gauge's errors, in the quantity's own unit; undefined for chlorine that is not solved yet. */
  truth(instrument: number, time: number): number | undefined;
  burstsBetween(from: number, to: number): Burst[];
}

/** Bursts of a few months; the present and the history ask for their own again and again. */
const EFFECTS_KEPT = 24;

const [LOW, HIGH] = FACTOR_LEVELS;

/** Leaks solved for one burst, by kind of day: what every instrument shows more at each hour. */
type Effect = Map<DayKind, DayTable>;

/** What all instruments have in common at a moment: hours of solved days with their weights, and the chlorine that leaves the works. */
interface Moment {
  time: number;
  hour: number;
  terms: { table: DayTable; place: number; weight: number }[];
  doseMgPerL: number;
  decay: number;
}

export function createTelemetry(plan: TownPlan, instruments: readonly Instrument[], days: TypicalDays): Telemetry {
  const { seed } = plan;
  const count = instruments.length;
  const gauges = instruments.map((instrument) => createGauge(instrument, seed));
  const calendar = createBurstCalendar(plan);
  const tables = new Map<DayKind, DayTable[]>();
  const effects = new Map<number, Effect>();
  const underway = new Map<number, Promise<Effect>>();
  const chlorineNodes = [...new Set(instruments.flatMap(({ measures }) => (measures.of === 'CHLORINE' ? [measures.node] : [])))];
  const chlorinePlace = new Map(chlorineNodes.map((node, place) => [node, place]));
  let shares: Float32Array | undefined;

  // Water is chlorinated at the works, the model's sources may lie before them: what their analysers see is the whole.
  const atWorks = new Set(plan.stations.flatMap(({ id, kind }) => (kind === 'TREATMENT_PLANT' ? [id] : [])));
  const worksPlaces = instruments.flatMap(({ measures, stationCode }) => (measures.of === 'CHLORINE' && atWorks.has(stationCode) ? [chlorinePlace.get(measures.node) ?? 0] : []));
  function ofTheDose(solved: Float32Array): Float32Array {
    const seen = worksPlaces.flatMap((at) => Array.from({ length: HOURS }, (_, hour) => solved[hour * chlorineNodes.length + at] ?? 0));
    const whole = seen.length > 0 ? Math.max(...seen) : 1;
    return whole > 0 ? solved.map((share) => share / whole) : solved;
  }

  async function solveEffect(burst: Burst): Promise<Effect> {
    const level = demandFactor(burst.from, seed) > (LOW + HIGH) / 2 ? 1 : 0;
    const effect: Effect = new Map();
    for (let { day } = localTime(burst.from); day <= localTime(burst.to).day + 1; day += 1) {
      const kind = kindOfDay(day);
      if (effect.has(kind)) continue;
      const without = (await days.of(kind))[level] ?? new Float32Array();
      const withIt = await days.withLeak(kind, level, burst);
      effect.set(kind, withIt.map((value, at) => value - (without[at] ?? 0)));
    }
    return effect;
  }

  /** The present and the history may ask for the same burst at once. */
  function effectOf(burst: Burst): Promise<Effect> {
    const solving = underway.get(burst.from) ?? solveEffect(burst).finally(() => underway.delete(burst.from));
    underway.set(burst.from, solving);
    return solving;
  }

  // Everything is asked for at the same moments: what all instruments share is worked out once.
  let recent: Moment | undefined;
  function momentOf(time: number): Moment {
    if (recent?.time === time) return recent;
    const { day, hour } = localTime(time);
    const from = Math.floor(hour);
    const [kind, next] = [kindOfDay(day), from < 23 ? kindOfDay(day) : kindOfDay(day + 1)];
    const share = hour - from;
    const level = (demandFactor(time, seed) - LOW) / (HIGH - LOW);
    const at = [from * count, ((from + 1) % 24) * count] as const;
    const parts = [[kind, at[0], 1 - share], [next, at[1], share]] as const;
    const terms = parts.flatMap(([of, place, weight]) => (tables.get(of) ?? []).map((table, which) => ({ table, place, weight: weight * (which === 0 ? 1 - level : level) })));
    for (const burst of calendar.between(time, time + 1)) {
      const open = opening(burst, time);
      for (const [of, place, weight] of parts) {
        const table = effects.get(burst.from)?.get(of);
        if (table) terms.push({ table, place, weight: weight * open });
      }
    }
    // First-order decay doubles its rate by about 12 C: exp(-k age) of another k is a power of it.
    recent = { time, hour, terms, doseMgPerL: chlorineDoseMgPerL(time), decay: 2 ** ((waterTemperatureC(time) - 15) / 12) };
    return recent;
  }

  const hydraulics = (instrument: number, { terms }: Moment): number => terms.reduce((sum, { table, place, weight }) => sum + weight * (table[place + instrument] ?? 0), 0);

  function chlorine(node: number, { hour, doseMgPerL, decay }: Moment): number | undefined {
    if (shares === undefined) return undefined;
    const from = Math.floor(hour);
    const at = (full: number) => shares?.[full * chlorineNodes.length + (chlorinePlace.get(node) ?? 0)] ?? 0;
    const share = at(from) * (1 - hour + from) + at(from + 1) * (hour - from);
    return doseMgPerL * Math.min(1, share) ** decay;
  }

  function truth(instrument: number, time: number): number | undefined {
    const measures = instruments[instrument]?.measures;
    if (measures?.of === 'CHLORINE') return chlorine(measures.node, momentOf(time));
    return measures?.of === 'TURBIDITY' ? turbidityNtu(time) : hydraulics(instrument, momentOf(time));
  }

  return {
    instruments,
    truth,
    burstsBetween: calendar.between,
    read: (instrument, time) => {
      const value = truth(instrument, time);
      return value === undefined ? undefined : gauges[instrument]?.read(value, time);
    },
    prepare: async (from, to) => {
      for (let { day } = localTime(from); day <= localTime(to + HOUR_MS).day; day += 1) {
        const kind = kindOfDay(day);
        if (!tables.has(kind)) tables.set(kind, await days.of(kind));
      }
      for (const burst of calendar.between(from, to + 1)) {
        const effect = effects.get(burst.from) ?? (await effectOf(burst));
        // The last asked for go last: history walks back and the present forward, and what is neither's any more is dropped.
        effects.delete(burst.from);
        effects.set(burst.from, effect);
      }
      for (const old of [...effects.keys()].slice(0, -EFFECTS_KEPT)) effects.delete(old);
      recent = undefined;
    },
    prepareChlorine: async () => void (shares ??= ofTheDose(await days.chlorineAt(chlorineNodes))),
  };
}
