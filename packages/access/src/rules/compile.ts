import { Ability, type RawRuleOf } from '@casl/ability';
import { BadCondition, readCondition } from './condition.ts';
import { meets } from './evaluate.ts';
import { join, negate, resolveCondition, type Circumstances, type FieldFacts, type RowCondition } from './resolve.ts';
import { toSql, type SqlCondition } from './sql.ts';

/** A rule as it is stored and edited. */
export interface Rule {
  readonly id: string;
  /** DENY wins over every ALLOW. */
  readonly effect: 'ALLOW' | 'DENY';
  /** For example `read`; `manage` is every action. */
  readonly action: string;
  /** For example `Pipe`; `all` is everything. */
  readonly subject: string;
  /** The fields it speaks of; all when absent. */
  readonly fields?: readonly string[] | null | undefined;
  /** When it applies; always when absent. JSON as in `Condition`. */
  readonly condition?: unknown;
}

/** What rules may speak about: the fields of each subject. */
export type Subjects = Readonly<Record<string, {
  readonly fields: Readonly<Record<string, FieldFacts>>;
  readonly table?: string;
  /** The row that such a row belongs to, by a column: rows of one that is hidden are hidden with it. */
  readonly belongsTo?: { readonly subject: string; readonly column: string };
}>>;

type Row = Readonly<Record<string, unknown>>;
type RuleAbility = Ability<[string, string | Row], RowCondition>;

/** The rules of one viewer at one moment. The same rules answer for rows in memory and, as SQL, for rows in the database. */
export interface RuleSet {
  /** True when some row of the subject may be had, or this field of some row. */
  mayEver(action: string, subject: string, field?: string): boolean;
  /** True when this row may be had, or this field of it. */
  allows(action: string, subject: string, row: Row, field?: string): boolean;
  /** What must hold of a row, or be so that its field may be had. */
  condition(action: string, subject: string, field?: string): RowCondition;
  /** The same for the rows of a table, as SQL. */
  where(action: string, subject: string, options?: { readonly field?: string; readonly alias?: string }): SqlCondition;
  /** The rules that decide about a row, the one that wins first: for "who can see this, and why". */
  because(action: string, subject: string, row: Row, field?: string): { readonly ruleId: string; readonly effect: 'ALLOW' | 'DENY'; readonly applies: boolean; readonly dependsOnRow: boolean }[];
}

/**
 * Compiles rules for one viewer. What is not allowed is denied. Throws `BadCondition`, naming the rule, when one speaks
 * of a field that does not exist or compares it with something else than it holds.
 */
export function compileRules(rules: readonly Rule[], subjects: Subjects, circumstances: Circumstances): RuleSet {
  const named = new Map<object, Rule>();
  const compiled = Object.keys(subjects).flatMap((subject) =>
    // CASL takes the last rule that fits: what denies comes after what allows.
    rules.filter((rule) => rule.subject === subject || rule.subject === 'all').toSorted((a, b) => Number(a.effect === 'DENY') - Number(b.effect === 'DENY')).map((rule) => {
      const raw = { action: rule.action, subject, inverted: rule.effect === 'DENY', ...(rule.fields && { fields: [...rule.fields] }), conditions: conditionOf(rule, subjects[subject]!.fields, circumstances) };
      named.set(raw.conditions, rule);
      return raw as RawRuleOf<RuleAbility>;
    }),
  );
  const ability: RuleAbility = new Ability(compiled.filter(({ fields }) => fields === undefined || fields.length > 0), {
    conditionsMatcher: (condition) => (row) => meets(condition, row),
    fieldMatcher: (fields) => (field) => (fields as readonly string[]).includes(field),
  });
  // CASL answers the rules that fit with the one that wins first.
  const conditionFor = (action: string, subject: string, field?: string): RowCondition =>
    ability.rulesFor(action, subject, field).reduceRight<RowCondition>((weaker, { inverted, conditions }) => {
      const own: RowCondition = conditions ?? { kind: 'constant', value: true };
      return inverted ? join('and', [negate(own), weaker]) : join('or', [own, weaker]);
    }, { kind: 'constant', value: false });

  return {
    mayEver: (action, subject, field) => {
      const condition = conditionFor(action, subject, field);
      return condition.kind !== 'constant' || condition.value;
    },
    condition: conditionFor,
    allows: (action, subject, row, field) => meets(conditionFor(action, subject, field), row),
    where: (action, subject, { field, alias } = {}) => toSql(conditionFor(action, subject, field), subjects[subject]?.fields ?? {}, alias),
    because: (action, subject, row, field) =>
      ability.rulesFor(action, subject, field).flatMap(({ conditions }) => {
        const rule = conditions && named.get(conditions);
        return rule && conditions ? [{ ruleId: rule.id, effect: rule.effect, applies: meets(conditions, row), dependsOnRow: conditions.kind !== 'constant' }] : [];
      }),
  };
}

function conditionOf(rule: Rule, fields: Readonly<Record<string, FieldFacts>>, circumstances: Circumstances): RowCondition {
  if (rule.condition == null) return { kind: 'constant', value: true };
  try {
    // A copy: two rules with the same condition stay apart.
    return { ...resolveCondition(readCondition(rule.condition), fields, circumstances) };
  } catch (error) {
    if (error instanceof BadCondition) throw new BadCondition(`Rule ${rule.id}: ${error.message}`, { cause: error });
    throw error;
  }
}
