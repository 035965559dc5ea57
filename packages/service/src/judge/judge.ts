import { setImmediate } from 'node:timers/promises';
import { createViewer, type Policy, type SqlCondition, type ViewerRules } from '@hydrograph/access';
import { BadUserInput } from '@hydrograph/entities';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { ServiceRules } from '../service.ts';
import { needsOf } from './needs.ts';

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

/** Says who may see or change rows, by the rules and permissions that answer every request. */
export type Judge = (tenantId: string, asked: Question) => Promise<Judgement>;

type Row = Readonly<Record<string, unknown>>;

export function createJudge({ schema, policy, rules }: { readonly schema: GraphQLSchema; readonly policy: Policy; readonly rules: ServiceRules }): Judge {
  return async (tenantId, { subject, action, field, object, viewers }) => {
    if (!rules.subjects.includes(subject)) throw new BadUserInput(`There are no rows called "${subject}"`, 'subject');
    const needs = needsOf(schema, policy, subject, action, field ?? undefined);
    const row = object ? await rules.rowOf(tenantId, subject, object) : undefined;
    if (row === null) throw new BadUserInput(`No ${subject} has the id or code "${object}"`, 'object');
    const judged: Judgement['viewers'] = [];
    for (const facts of viewers) {
      // As by a token that was signed just now.
      const viewer = rules.book.admit(createViewer({ ...facts, tenantId, rightsVersion: Number.MAX_SAFE_INTEGER }));
      const permitted = needs.every((either) => either.some(({ permission }) => permission === 'authenticated' || viewer.can(permission)));
      judged.push({ permitted, ...judgeRules(viewer.rules!, { subject, action, field, row }) });
      // Each viewer's rules are compiled on the event loop: others have their turn in between.
      await setImmediate();
    }
    return { needs, object: row ? factsOf(row) : null, viewers: judged };
  };
}

function judgeRules(rules: ViewerRules, { subject, action, field, row }: Pick<Question, 'subject' | 'action' | 'field'> & { readonly row: Row | undefined }): Omit<Judgement['viewers'][number], 'permitted'> {
  const because = (of: JudgedRule['of'], asked: 'read' | 'write', name?: string): JudgedRule[] =>
    rules.because(asked, subject, row ?? {}, name).map(({ ruleId, effect, applies, dependsOnRow }) => ({ of, ruleId, effect, applies: row || !dependsOnRow ? applies : null }));
  const extents = [row ? whole(rules.allowsRead(subject, row)) : extentOf(rules.where('read', subject))];
  const found = because('read', 'read');
  if (action === 'write') {
    // What cannot be seen cannot be changed.
    extents.push(row ? whole(rules.allowsWrite(subject, row)) : extentOf(rules.where('write', subject)));
    found.push(...because('write', 'write'));
  }
  if (field) {
    extents.push(row ? whole(rules.allowsField(subject, field, row)) : extentOf(rules.whereField(subject, field)));
    found.push(...because('field', 'read', field));
  }
  return { rows: extents.includes('none') ? 'none' : extents.includes('some') ? 'some' : 'all', rules: found };
}

const whole = (allowed: boolean): 'all' | 'none' => (allowed ? 'all' : 'none');

function extentOf(condition: SqlCondition | undefined): 'all' | 'some' | 'none' {
  if (!condition) return 'all';
  return condition.sql === 'false' ? 'none' : 'some';
}

function factsOf(row: Row): NonNullable<Judgement['object']> {
  const { id, code, userName, name, sensitivity } = row;
  return { id: String(id), code: (code ?? userName ?? name ?? null) as string | null, sensitivity: typeof sensitivity === 'number' ? sensitivity : null };
}
