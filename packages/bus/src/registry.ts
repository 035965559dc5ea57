import { z } from 'zod';

/** A point as the collector must know it to take its samples. */
export interface RegisteredPoint {
  /** UUID of the Point. */
  readonly id: string;
  /** Code, unique in the tenant; devices may name the point by it. */
  readonly code: string;
  readonly unit?: string | undefined;
  /** Code of the device that sends it. */
  readonly deviceCode?: string | undefined;
  /** Lowest and highest plausible value; a sample outside is kept and marked bad, OUT_OF_RANGE. */
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** All points of a tenant. A document with a higher version replaces one with a lower. */
export interface RegistryDocument {
  readonly version: number;
  readonly tenantId: string;
  readonly points: RegisteredPoint[];
}

export const registryDocument: z.ZodType<RegistryDocument> = z.object({
  version: z.number(),
  tenantId: z.string().min(1),
  points: z.array(z.object({
    id: z.string().min(1),
    code: z.string().min(1),
    unit: z.string().optional(),
    deviceCode: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  })),
});
