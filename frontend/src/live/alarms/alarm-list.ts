import type { AlarmRowFragment, AlarmSeverity } from '../../generated/graphql.ts';

/** The gravest first. */
export const alarmSeverities = ['CRITICAL', 'MAJOR', 'MINOR', 'NOTICE'] as const satisfies readonly AlarmSeverity[];

/** What is kept of the open alarms: more than anybody can look through. */
export const mostKept = 500;

const newestFirst = (a: AlarmRowFragment, b: AlarmRowFragment): number => Date.parse(b.raisedAt) - Date.parse(a.raisedAt) || (a.id < b.id ? -1 : 1);

/** The open alarms after some changed, the newest at most; and which of them are new. */
export function withChanges(open: ReadonlyMap<string, AlarmRowFragment>, changes: readonly AlarmRowFragment[]): { open: Map<string, AlarmRowFragment>; raised: AlarmRowFragment[] } {
  const next = new Map(open);
  const raised: AlarmRowFragment[] = [];
  for (const alarm of changes) {
    if (alarm.open) {
      if (!next.has(alarm.id) && alarm.state === 'RAISED') raised.push(alarm);
      next.set(alarm.id, alarm);
    } else next.delete(alarm.id);
  }
  if (next.size <= mostKept) return { open: next, raised };
  return { open: new Map([...next.values()].sort(newestFirst).slice(0, mostKept).map((alarm) => [alarm.id, alarm])), raised };
}

export interface AlarmsWanted {
  /** Empty: all of them. */
  readonly severities: ReadonlySet<AlarmSeverity>;
  readonly isUnacknowledged: boolean;
  readonly text: string;
}

/** The alarms to show: gravest unacknowledged first, then the newest. */
export function shownAlarms(open: Iterable<AlarmRowFragment>, { severities: wanted, isUnacknowledged, text }: AlarmsWanted): AlarmRowFragment[] {
  const needle = text.trim().toLowerCase();
  const matches = ({ message, messageEn, station, point }: AlarmRowFragment): boolean =>
    needle === '' || [message, messageEn, station?.name, station?.nameEn, point?.code].some((part) => part?.toLowerCase().includes(needle));
  const rank = ({ severity, acknowledgedAt }: AlarmRowFragment): number => (acknowledgedAt ? 10 : 0) + alarmSeverities.indexOf(severity);
  return [...open]
    .filter((alarm) => (wanted.size === 0 || wanted.has(alarm.severity)) && !(isUnacknowledged && alarm.acknowledgedAt) && matches(alarm))
    .sort((a, b) => rank(a) - rank(b) || newestFirst(a, b));
}
