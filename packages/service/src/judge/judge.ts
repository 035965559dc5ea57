import { setImmediate } from 'node:timers/promises';
import { createViewer, type Policy, type SqlCondition, type ViewerRules } from '@hydrograph/access';
import { BadUserInput } from '@hydrograph/entities';
import type { GraphQLSchema } from 'graphql';
import type { ServiceRules } from '../service-rules.ts';
import type { JudgedRule, Judgement, Question } from './judgement.ts';
import { needsOf } from './needs.ts';

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
