/** Quality of a sample as OPC UA and OPC DA count it: 192 good, 64 uncertain, 0 bad. */
export const Quality = { GOOD: 192, UNCERTAIN: 64, BAD: 0 } as const;

/** 192 good (use it), 64 uncertain (use it with care), 0 bad (do not calculate with it). */
export type QualityCode = (typeof Quality)[keyof typeof Quality];

/** The name of a quality code as the API writes it. */
export type QualityName = keyof typeof Quality;

/** GOOD, UNCERTAIN or BAD for a stored code; codes between the steps belong to the step below (OPC DA sub-status). */
export function qualityName(code: number): QualityName {
  if (code >= Quality.GOOD) return 'GOOD';
  return code >= Quality.UNCERTAIN ? 'UNCERTAIN' : 'BAD';
}

/** One measured value of one point at one moment. `(tenantId, pointId, time)` is its identity: written again, it replaces. */
export interface Sample {
  /** Tenant the point belongs to (UUID). */
  readonly tenantId: string;
  /** The measured quantity (UUID of a Point). */
  readonly pointId: string;
  /** When it was measured, milliseconds since 1970 UTC. */
  readonly time: number;
  /** The cleaned value, in the unit of the point. */
  readonly value: number;
  readonly quality: QualityCode;
  /** Why the quality is not good or the value was changed, e.g. OUT_OF_RANGE. */
  readonly reason?: string;
  /** The value as the device sent it, kept when cleaning judged or changed it. */
  readonly raw?: number;
}
