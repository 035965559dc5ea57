import type { AuditAlertKind } from '../generated/schema.ts';

/** What of a rule decides. */
export interface AlertRule {
  readonly kind: AuditAlertKind;
  readonly active: boolean;
  /** So many within the window. */
  readonly threshold: number;
  /** For exports: so many rows within the window. */
  readonly rowsThreshold?: number | null;
  readonly windowMinutes: number;
  /** Working hours as HH:MM in the utility's zone; days from 1, Monday. */
  readonly workFrom?: string | null;
  readonly workTo?: string | null;
  readonly workDays?: readonly number[] | null;
}

/** What a utility begins with. */
export const defaultRules: readonly AlertRule[] = [
  { kind: 'FAILED_SIGN_INS', active: true, threshold: 5, rowsThreshold: null, windowMinutes: 15, workFrom: null, workTo: null, workDays: null },
  { kind: 'MASS_EXPORT', active: true, threshold: 20, rowsThreshold: 50_000, windowMinutes: 60, workFrom: null, workTo: null, workDays: null },
  { kind: 'OFF_HOURS_ADMINISTRATION', active: true, threshold: 1, rowsThreshold: null, windowMinutes: 60, workFrom: '07:30', workTo: '20:00', workDays: [1, 2, 3, 4, 5] },
  { kind: 'MANY_REFUSALS', active: true, threshold: 30, rowsThreshold: null, windowMinutes: 10, workFrom: null, workTo: null, workDays: null },
];

/** An entry, as far as a rule looks at it. */
interface Seen {
  readonly category: string | null;
  readonly outcome: string;
  readonly actorKind: string | null;
}

/** True for an entry that counts for a rule. */
export function counts({ kind }: Pick<AlertRule, 'kind'>, { category, outcome, actorKind }: Seen): boolean {
  switch (kind) {
    case 'FAILED_SIGN_INS':
      return category === 'SIGN_ON' && outcome === 'REFUSED';
    case 'MASS_EXPORT':
      return (category === 'EXPORT' || category === 'ACCESS') && outcome === 'DONE';
    case 'OFF_HOURS_ADMINISTRATION':
      return category === 'PERMISSION' && outcome === 'DONE' && actorKind === 'user';
    case 'MANY_REFUSALS':
      return outcome === 'REFUSED' && category !== 'SIGN_ON';
  }
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** True outside the working hours of a rule. A range that ends before it begins goes over midnight. */
export function isOffHours({ workFrom, workTo, workDays }: Pick<AlertRule, 'workFrom' | 'workTo' | 'workDays'>, at: Date, timeZone: string): boolean {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at).map(({ type, value }) => [type, value]));
  if (workDays && !workDays.includes(DAYS.indexOf(parts['weekday'] ?? '') + 1)) return true;
  if (!workFrom || !workTo) return false;
  const time = `${parts['hour']}:${parts['minute']}`;
  return workFrom <= workTo ? time < workFrom || time >= workTo : time < workFrom && time >= workTo;
}
