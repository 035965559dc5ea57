import { z } from 'zod';
import type { CleaningRule } from '@hydrograph/cleaning';

/** What is believed of some points. */
export interface CleanedPoints {
  readonly rule: CleaningRule;
  readonly points: string[];
}

/** What is believed of the points of a tenant, and which of them should say the same. A document with a higher version replaces one with a lower. */
export interface CleaningRulesDocument {
  readonly version: number;
  readonly tenantId: string;
  readonly rules: CleanedPoints[];
  /** By point: those of the same quantity at the same station. */
  readonly peers: Record<string, string[]>;
}

const number = z.number().optional();

export const cleaningRulesDocument: z.ZodType<CleaningRulesDocument> = z.object({
  version: z.number(),
  tenantId: z.string().min(1),
  rules: z.array(z.object({
    rule: z.object({ minimum: number, maximum: number, mostPerMinute: number, spike: number, flatAfterS: number, flatTolerance: number, staleAfterS: number, peerTolerance: number, expectedEveryS: number, lateAfterS: number }),
    points: z.array(z.string().min(1)),
  })),
  peers: z.record(z.string(), z.array(z.string().min(1))),
});
