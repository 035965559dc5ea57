import type { Usual } from './baseline.ts';
import type { Cause, Condition, Deviation, FlatLine, Limits, Rate, Reading } from './rule.ts';

/** What a reading says of a condition: its cause, and the limit that was passed. */
export interface Finding {
  readonly cause: Cause;
  readonly limit: number;
}

/** What a condition must remember of the readings before: a window in slices for a rate, a run for a flat line. */
export type Memory =
  | { readonly slices: readonly (readonly [start: number, lowest: number, highest: number])[] }
  | { readonly from: number; readonly lowest: number; readonly highest: number }
  | undefined;

export interface Assessment {
  readonly finding: Finding | undefined;
  readonly memory: Memory;
}

/** A window is kept as so many slices at most: what is remembered does not grow with how often a sensor sends. */
const SLICES = 30;

/** Judges a good reading. `held` is the cause the point is in alarm for, since leaving an alarm takes more than entering it. */
export function assess(condition: Condition, memory: Memory, reading: Reading, held: Cause | undefined, usual: Usual | undefined): Assessment {
  switch (condition.kind) {
    case 'LIMITS':
      return { finding: beyondLimits(condition, reading.value, held), memory: undefined };
    case 'RATE':
      return assessRate(condition, memory && 'slices' in memory ? memory.slices : [], reading);
    case 'FLAT_LINE':
      return assessFlatLine(condition, memory && 'from' in memory ? memory : undefined, reading);
    case 'DEVIATION':
      return { finding: usual && offTheUsual(condition, usual, reading.value, held), memory: undefined };
    case 'STALE':
      return { finding: undefined, memory: undefined };
  }
}

function beyondLimits({ lolo, lo, hi, hihi, hysteresis }: Limits, value: number, held: Cause | undefined): Finding | undefined {
  // Held on one side, a limit of that side gives way by the hysteresis; the severe limit only for whoever is beyond it.
  const above = (limit: number | undefined, cause: Cause): limit is number => limit !== undefined && value > limit - (held === cause || (held === 'HIHI' && cause === 'HI') ? hysteresis : 0);
  const below = (limit: number | undefined, cause: Cause): limit is number => limit !== undefined && value < limit + (held === cause || (held === 'LOLO' && cause === 'LO') ? hysteresis : 0);
  if (above(hihi, 'HIHI')) return { cause: 'HIHI', limit: hihi };
  if (below(lolo, 'LOLO')) return { cause: 'LOLO', limit: lolo };
  if (above(hi, 'HI')) return { cause: 'HI', limit: hi };
  if (below(lo, 'LO')) return { cause: 'LO', limit: lo };
  return undefined;
}

function assessRate({ windowMs, rise, fall }: Rate, before: readonly (readonly [number, number, number])[], { time, value }: Reading): Assessment {
  const slice = windowMs / SLICES;
  const slices = before.filter(([start]) => start > time - windowMs);
  const last = slices.at(-1);
  if (last && time - last[0] < slice) slices[slices.length - 1] = [last[0], Math.min(last[1], value), Math.max(last[2], value)];
  else slices.push([time, value, value]);
  const risen = value - Math.min(...slices.map(([, lowest]) => lowest));
  const fallen = Math.max(...slices.map(([, , highest]) => highest)) - value;
  const memory = { slices };
  if (rise !== undefined && risen >= rise) return { finding: { cause: 'RATE', limit: rise }, memory };
  if (fall !== undefined && fallen >= fall) return { finding: { cause: 'RATE', limit: -fall }, memory };
  return { finding: undefined, memory };
}

function assessFlatLine({ afterMs, tolerance }: FlatLine, run: { from: number; lowest: number; highest: number } | undefined, { time, value }: Reading): Assessment {
  const lowest = Math.min(run?.lowest ?? value, value);
  const highest = Math.max(run?.highest ?? value, value);
  const broken = !run || highest - lowest > tolerance;
  const memory = broken ? { from: time, lowest: value, highest: value } : { from: run.from, lowest, highest };
  return { finding: time - memory.from >= afterMs ? { cause: 'FLAT_LINE', limit: tolerance } : undefined, memory };
}

/** Leaving takes being a tenth nearer than entering. */
const NEARER = 0.9;

function offTheUsual({ tolerance, spreads }: Deviation, { middle, spread }: Usual, value: number, held: Cause | undefined): Finding | undefined {
  const most = Math.max(tolerance, spreads * spread);
  const allowed = held ? most * NEARER : most;
  return Math.abs(value - middle) > allowed ? { cause: 'DEVIATION', limit: value > middle ? middle + most : middle - most } : undefined;
}
