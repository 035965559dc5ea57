import type { Condition, Hours } from '@hydrograph/alarms';
import type { Refusals } from '@hydrograph/entities';
import type { AlarmCondition, AlarmConditionInput, AlarmHours, AlarmHoursInput } from '../generated/schema.ts';

type Path = readonly (string | number)[];
type Field = Exclude<keyof AlarmConditionInput, 'kind'>;

const fieldsOf: Record<Condition['kind'], readonly Field[]> = {
  LIMITS: ['lolo', 'lo', 'hi', 'hihi', 'hysteresis'],
  RATE: ['windowS', 'rise', 'fall'],
  STALE: ['afterS'],
  FLAT_LINE: ['afterS', 'tolerance'],
  DEVIATION: ['tolerance', 'spreads'],
};

const SECOND = 1000;
const shortestS = 10;
const longestS = 2_678_400;
const longestWindowS = 86_400;

/** A condition as it is judged; what is wrong with it is refused, naming the field. */
export function readCondition(input: AlarmConditionInput, found: Refusals, path: Path): Condition {
  const given = (field: Field): number | undefined => input[field] ?? undefined;
  const refuse = (field: Field, message: string): void => found.add([...path, field], 'INVALID_VALUE', message);
  const needed = (field: Field): number => {
    const value = given(field);
    if (value === undefined) found.add([...path, field], 'REQUIRED', `a condition of kind ${input.kind} needs ${field}`);
    return value ?? 0;
  };
  for (const field of new Set(Object.values(fieldsOf).flat())) {
    const value = given(field);
    if (value === undefined) continue;
    if (!fieldsOf[input.kind].includes(field)) refuse(field, `${field} does not belong to a condition of kind ${input.kind}`);
    else if (!Number.isFinite(value)) refuse(field, `${field} must be a number`);
    else if (['hysteresis', 'tolerance', 'spreads'].includes(field) && value < 0) refuse(field, `${field} must not be negative, but is ${value}`);
    else if (['rise', 'fall'].includes(field) && value <= 0) refuse(field, `${field} must be above 0, not ${value}`);
  }
  const duration = (field: Field, shortest: number, longest: number): number => {
    const value = needed(field);
    if (value !== 0 && !(value >= shortest && value <= longest)) refuse(field, `${field} is ${value} s; it must be from ${shortest} to ${longest}`);
    return value * SECOND;
  };
  switch (input.kind) {
    case 'LIMITS': {
      const limits = { lolo: given('lolo'), lo: given('lo'), hi: given('hi'), hihi: given('hihi') };
      const inOrder = Object.entries(limits).filter(([, limit]) => limit !== undefined) as [Field, number][];
      if (inOrder.length === 0) found.add(path, 'REQUIRED', 'limits need at least one of lolo, lo, hi and hihi');
      inOrder.forEach(([field, limit], at) => {
        const before = inOrder[at - 1];
        if (before && before[1] >= limit) refuse(field, `${field} (${limit}) must be above ${before[0]} (${before[1]})`);
      });
      return { kind: 'LIMITS', ...withoutAbsent(limits), hysteresis: given('hysteresis') ?? 0 };
    }
    case 'RATE': {
      const changes = { rise: given('rise'), fall: given('fall') };
      if (changes.rise === undefined && changes.fall === undefined) found.add(path, 'REQUIRED', 'a rate needs rise or fall or both');
      return { kind: 'RATE', windowMs: duration('windowS', 1, longestWindowS), ...withoutAbsent(changes) };
    }
    case 'STALE':
      return { kind: 'STALE', afterMs: duration('afterS', shortestS, longestS) };
    case 'FLAT_LINE':
      return { kind: 'FLAT_LINE', afterMs: duration('afterS', shortestS, longestS), tolerance: given('tolerance') ?? 0 };
    case 'DEVIATION':
      return { kind: 'DEVIATION', tolerance: needed('tolerance'), spreads: given('spreads') ?? 0 };
  }
}

const withoutAbsent = <T extends object>(fields: T): Partial<T> => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** A condition as the contract shows it. */
export function showCondition(condition: Condition): AlarmCondition {
  const { kind, ...fields } = condition as Condition & Record<string, number | undefined>;
  const { windowMs, afterMs, ...others } = fields as Record<string, number | undefined>;
  return { kind, ...others, ...(windowMs !== undefined && { windowS: windowMs / SECOND }), ...(afterMs !== undefined && { afterS: afterMs / SECOND }) };
}

const minuteOf = (text: string): number | undefined => {
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return Number.isInteger(minutes) && Number(minute) < 60 && minutes <= 1440 ? minutes : undefined;
};

/** The hours of a schedule as they are judged. */
export function readSchedule(hours: readonly AlarmHoursInput[] | null | undefined, found: Refusals, path: Path): Hours[] {
  return (hours ?? []).map(({ days, from, to }, index) => {
    const [begin, end] = [minuteOf(from), minuteOf(to)];
    if (days.length === 0 || days.some((day) => !(Number.isInteger(day) && day >= 1 && day <= 7))) found.add([...path, index, 'days'], 'INVALID_VALUE', 'days are whole numbers from 1 (Monday) to 7 (Sunday), at least one');
    if (begin === undefined) found.add([...path, index, 'from'], 'INVALID_VALUE', `"${from}" is not a time HH:MM`);
    if (end === undefined || end === begin) found.add([...path, index, 'to'], 'INVALID_VALUE', `"${to}" is not a time HH:MM other than the beginning`);
    return { days: [...days], from: begin ?? 0, to: end ?? 0 };
  });
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The hours of a schedule as the contract shows them. */
export const showSchedule = (hours: readonly Hours[]): AlarmHours[] => hours.map(({ days, from, to }) => ({ days: [...days], from: clock(from), to: clock(to) }));
