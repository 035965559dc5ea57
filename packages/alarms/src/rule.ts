/** Why a point is in alarm. */
export type Cause = 'HIHI' | 'HI' | 'LO' | 'LOLO' | 'RATE' | 'STALE' | 'FLAT_LINE' | 'DEVIATION';

/** How grave it is, in the four steps of the national warning colours: red, orange, yellow, blue. */
export type Severity = 'CRITICAL' | 'MAJOR' | 'MINOR' | 'NOTICE';

export const severities = ['NOTICE', 'MINOR', 'MAJOR', 'CRITICAL'] as const satisfies readonly Severity[];

/** Values outside limits, in the unit of the point. Whoever is outside leaves the alarm `hysteresis` inside the limit. */
export interface Limits {
  readonly kind: 'LIMITS';
  readonly lolo?: number | undefined;
  readonly lo?: number | undefined;
  readonly hi?: number | undefined;
  readonly hihi?: number | undefined;
  readonly hysteresis: number;
}

/** A rise or a fall by so much within the window. */
export interface Rate {
  readonly kind: 'RATE';
  readonly windowMs: number;
  readonly rise?: number | undefined;
  readonly fall?: number | undefined;
}

/** No sample for so long, whatever the quality. */
export interface Stale {
  readonly kind: 'STALE';
  readonly afterMs: number;
}

/** A value that stays within `tolerance` for so long. */
export interface FlatLine {
  readonly kind: 'FLAT_LINE';
  readonly afterMs: number;
  readonly tolerance: number;
}

/** Further from what is usual at this hour of the week than `tolerance` and than `spreads` times the usual spread. */
export interface Deviation {
  readonly kind: 'DEVIATION';
  readonly tolerance: number;
  readonly spreads: number;
}

export type Condition = Limits | Rate | Stale | FlatLine | Deviation;

/** A part of the week in the utility's zone. Minutes since midnight; one that ends before it begins goes past midnight. */
export interface Hours {
  /** 1 Monday to 7 Sunday. */
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What is watched at a point, and when that is an alarm. */
export interface Rule {
  readonly id: string;
  readonly version: number;
  readonly condition: Condition;
  readonly severity: Severity;
  /** Beyond HIHI and LOLO; as `severity` when absent. */
  readonly severeSeverity?: Severity | undefined;
  /** How long it must hold before it is an alarm, and be over before the alarm is. */
  readonly raiseDelayMs: number;
  readonly clearDelayMs: number;
  /** When it is watched; always when absent. */
  readonly schedule?: readonly Hours[] | undefined;
}

/** One value of a point as rules see it. */
export interface Reading {
  /** Epoch ms. */
  readonly time: number;
  readonly value: number;
  /** Quality bad: it shows that the sensor lives, and nothing else. */
  readonly bad?: boolean;
}

export const isSevere = (cause: Cause): boolean => cause === 'HIHI' || cause === 'LOLO';

/** How grave an alarm of a rule is, by its cause. */
export const severityOf = (rule: Pick<Rule, 'severity' | 'severeSeverity'>, cause: Cause): Severity => (isSevere(cause) ? rule.severeSeverity ?? rule.severity : rule.severity);
