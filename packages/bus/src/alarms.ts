import { z } from 'zod';
import type { Cause, Rule, Severity } from '@hydrograph/alarms';

/** A rule with the points it watches, by id. */
export interface WatchedRule extends Rule {
  readonly points: readonly string[];
}

/** All alarm rules of a tenant that are in force. A document with a higher version replaces one with a lower. */
export interface AlarmRulesDocument {
  readonly version: number;
  readonly tenantId: string;
  readonly rules: readonly WatchedRule[];
}

const notNegative = z.number().nonnegative();
const severity = z.enum(['CRITICAL', 'MAJOR', 'MINOR', 'NOTICE']) satisfies z.ZodType<Severity>;
const cause = z.enum(['HIHI', 'HI', 'LO', 'LOLO', 'RATE', 'STALE', 'FLAT_LINE', 'DEVIATION']) satisfies z.ZodType<Cause>;

const alarmCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('LIMITS'), lolo: z.number().optional(), lo: z.number().optional(), hi: z.number().optional(), hihi: z.number().optional(), hysteresis: notNegative }),
  z.object({ kind: z.literal('RATE'), windowMs: z.number().positive(), rise: z.number().optional(), fall: z.number().optional() }),
  z.object({ kind: z.literal('STALE'), afterMs: z.number().positive() }),
  z.object({ kind: z.literal('FLAT_LINE'), afterMs: z.number().positive(), tolerance: notNegative }),
  z.object({ kind: z.literal('DEVIATION'), tolerance: notNegative, spreads: notNegative }),
]);

export const alarmRulesDocument: z.ZodType<AlarmRulesDocument> = z.object({
  version: z.number(),
  tenantId: z.string().min(1),
  rules: z.array(z.object({
    id: z.string().min(1),
    version: z.number(),
    condition: alarmCondition,
    severity,
    severeSeverity: severity.optional(),
    raiseDelayMs: notNegative,
    clearDelayMs: notNegative,
    schedule: z.array(z.object({ days: z.array(z.int().min(1).max(7)), from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })).optional(),
    points: z.array(z.string().min(1)),
  })),
});

/** What the collector says of an alarm: how it stands now. Rule, point and start say which alarm it is. Times are epoch ms. */
export interface AlarmReport {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly pointId: string;
  readonly start: number;
  readonly kind: 'RAISED' | 'WORSENED' | 'CLEARED';
  readonly cause: Cause;
  readonly severity: Severity;
  readonly value: number;
  readonly limit: number;
  readonly raisedAt: number;
  /** When it was over. */
  readonly endedAt?: number | undefined;
  /** A late sample showed that there was no alarm. */
  readonly withdrawn?: boolean | undefined;
}

/** Reports of one tenant in their order. Sent again until they are acknowledged. */
export interface AlarmMessage {
  /** Id of the collector, which its acknowledgements go to. */
  readonly collector: string;
  readonly tenantId: string;
  /** Number of the last report in this message. */
  readonly sequence: number;
  readonly reports: readonly AlarmReport[];
}

export const alarmMessage: z.ZodType<AlarmMessage> = z.object({
  collector: z.string().min(1),
  tenantId: z.string().min(1),
  sequence: z.int().positive(),
  reports: z.array(z.object({
    ruleId: z.string().min(1), ruleVersion: z.number(), pointId: z.string().min(1), start: z.number(), kind: z.enum(['RAISED', 'WORSENED', 'CLEARED']),
    cause, severity, value: z.number(), limit: z.number(), raisedAt: z.number(), endedAt: z.number().optional(), withdrawn: z.boolean().optional(),
  })),
});

/** Every report of a tenant up to this number is stored for good. */
export interface AlarmAcknowledgement {
  readonly tenantId: string;
  readonly sequence: number;
}

export const alarmAcknowledgement: z.ZodType<AlarmAcknowledgement> = z.object({ tenantId: z.string().min(1), sequence: z.int().positive() });
