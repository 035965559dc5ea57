export { asSent, findings, judgeReadings, type Finding, type RawReading, type Verdict } from './judge.ts';
export { defaultRules, ruleFields, ruleFor, type CleaningRule } from './rule.ts';
export { dimensions, scoreDay, type Arrivals, type DayScore, type Dimension } from './score.ts';
