import { z } from 'zod';

/** Who asks to see or change what. */
export const question = z.object({
  subject: z.string().max(100),
  action: z.enum(['read', 'write']),
  field: z.string().max(100).nullish(),
  /** Id or code of one row; any row when absent. */
  object: z.string().max(200).nullish(),
  viewers: z
    .array(z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()), permissions: z.array(z.string()), groupIds: z.array(z.string()), organisationId: z.string().nullable(), clearance: z.number(), timeZone: z.string() }))
    .max(100),
});
export type Question = z.infer<typeof question>;

const rule = z.object({ of: z.enum(['read', 'write', 'field']), ruleId: z.string(), effect: z.enum(['ALLOW', 'DENY']), applies: z.boolean().nullable() });
const extent = z.enum(['all', 'some', 'none']);

/** What may be had, and why. */
export const judgement = z.object({
  /** Permissions that are needed: one of each of these lists. */
  needs: z.array(z.array(z.object({ permission: z.string(), of: z.array(z.string()) }))),
  object: z.object({ id: z.string(), code: z.string().nullable(), sensitivity: z.number().nullable() }).nullable(),
  /** For each viewer in turn. `rows` is what the rules leave, permissions aside; of one object it is all or none. */
  viewers: z.array(z.object({ permitted: z.boolean(), rows: extent, rules: z.array(rule) })),
});
export type Judgement = z.infer<typeof judgement>;
export type JudgedRule = z.infer<typeof rule>;
