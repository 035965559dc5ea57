export { usualAt, usualWeek } from './baseline.ts';
export type { Baseline, Usual } from './baseline.ts';
export { dryRun, startDryRun } from './dry-run.ts';
export { LATE_MS, letGo, newTrack, passTime, takeReading } from './follow.ts';
export type { Change, Track } from './follow.ts';
export type { Episode, Surroundings } from './judge.ts';
export { severities, severityOf } from './rule.ts';
export type { Cause, Condition, Hours, Reading, Rule, Severity } from './rule.ts';
export { isWatched } from './schedule.ts';
