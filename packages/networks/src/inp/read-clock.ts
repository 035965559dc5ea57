import type { Times } from './network.ts';
import { type Draft, type Entry, Unusable } from './draft.ts';
import { numberOf, startsWithWord } from './lines.ts';

/** Hours that "5", "13:50", "1:50 PM" or "90 MIN" spell; NaN when they spell none. */
export function hoursOf(time: string, unit = ''): number {
  const parts = time.split(':').filter((part) => part !== '').map(numberOf);
  if (parts.length === 0 || parts.length > 3 || parts.some((part) => Number.isNaN(part))) return Number.NaN;
  const [hours = 0, minutes = 0, seconds = 0] = parts;
  if (parts.length === 1) {
    if (startsWithWord(unit, 'SEC')) return hours / 3600;
    if (startsWithWord(unit, 'MIN')) return hours / 60;
    if (startsWithWord(unit, 'HOU')) return hours;
    if (startsWithWord(unit, 'DAY')) return hours * 24;
  }
  const total = hours + minutes / 60 + seconds / 3600;
  if (unit === '') return total;
  const afternoon = startsWithWord(unit, 'PM');
  if ((!afternoon && !startsWithWord(unit, 'AM')) || total >= 13) return Number.NaN;
  return (total >= 12 ? total - 12 : total) + (afternoon ? 12 : 0);
}

/** [TIMES] */
export function readTime(draft: Draft, entry: Entry): void {
  const { tokens } = entry;
  const [name] = tokens;
  const last = tokens.at(-1) ?? '';
  if (tokens.length < 2) throw new Unusable(`the value of ${name} is missing`);
  if (startsWithWord(name, 'STAT')) {
    if (!['NONE', 'NO', 'AVERAGE', 'MINIMUM', 'MAXIMUM', 'RANGE'].some((word) => startsWithWord(last, word))) throw new Unusable(`unknown statistic ${last}`);
    return;
  }
  let hours = numberOf(last);
  if (Number.isNaN(hours)) hours = hoursOf(last);
  if (Number.isNaN(hours)) hours = hoursOf(tokens.at(-2) ?? '', last);
  if (Number.isNaN(hours) || hours < 0) throw new Unusable(`this is not a time: ${tokens.slice(1).join(' ')}`);
  const field = fieldOf(tokens);
  if (field === undefined) throw new Unusable(`EPANET knows no time called ${tokens.slice(0, 2).join(' ')}`);
  if (field !== 'ignored') draft.times[field] = Math.floor(hours * 3600 + 0.5);
}

function fieldOf([first, second]: string[]): keyof Times | 'ignored' | undefined {
  if (startsWithWord(first, 'DURA')) return 'durationS';
  if (startsWithWord(first, 'HYDR')) return 'hydraulicStepS';
  if (startsWithWord(first, 'QUAL') || startsWithWord(first, 'RULE') || startsWithWord(first, 'MINI')) return 'ignored';
  const timestep = startsWithWord(second, 'TIME');
  const start = startsWithWord(second, 'STAR');
  if (startsWithWord(first, 'PATT')) return timestep ? 'patternStepS' : start ? 'patternStartS' : undefined;
  if (startsWithWord(first, 'REPO')) return timestep ? 'reportStepS' : start ? 'reportStartS' : undefined;
  return startsWithWord(first, 'STAR') ? 'startClockS' : undefined;
}
