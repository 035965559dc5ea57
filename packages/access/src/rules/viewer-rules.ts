import { createHash } from 'node:crypto';
import type { Viewer } from '../viewer.ts';
import { compileRules, type Rule, type RuleSet, type Subjects } from './compile.ts';
import { BadCondition } from './condition.ts';
import { meets } from './evaluate.ts';
import type { Circumstances } from './resolve.ts';
import { toSql, type SqlCondition } from './sql.ts';

type Row = Readonly<Record<string, unknown>>;

/** Id of what the viewer's permissions allow where no policy narrows it. */
export const BY_PERMISSION = 'permission';
/** Id of the rule that nobody sees what is more sensitive than their clearance. */
export const BY_CLEARANCE = 'clearance';
/** Clearance that sees everything. */
const HIGHEST_CLEARANCE = 9;

/** A rule, and whom it is for. */
export interface AddressedRule extends Rule {
  readonly for: { readonly kind: 'EVERYONE' | 'ROLE' | 'GROUP' | 'ORGANISATION' | 'USER'; readonly id?: string | null };
}

/** The rules of one utility, as identity tells them. */
export interface TenantRules {
  readonly rules: readonly AddressedRule[];
  /** Each organisation with the one around it. */
  readonly organisations: readonly (readonly [id: string, parentId: string | null])[];
  /** Tokens of these subjects with a lower number were signed before their rights changed. */
  readonly changed: Readonly<Record<string, number>>;
}

/** What one viewer may see and change, in the terms of the ORM and of the graph. */
export interface ViewerRules {
  /** Condition of the rows that may be seen or changed; undefined when it is every row. */
  where(action: 'read' | 'write', subject: string, alias?: string): SqlCondition | undefined;
  /** Condition of the rows whose field may be seen; undefined when it is every row that may be seen. */
  whereField(subject: string, field: string, alias?: string): SqlCondition | undefined;
  /** True when a field of this row may be seen, the row itself being seen. */
  allowsField(subject: string, field: string, row: Row): boolean;
  /** True when some row's field may not be seen: it can neither be filtered nor sorted by. */
  narrowsField(subject: string, field: string): boolean;
  /** True when a field of this kind of row is denied at all. */
  narrowsFields(subject: string): boolean;
  /** True when a field that this service adds to a kind of row of another one may be seen. The row is not here: a rule with a condition takes away more, never less. */
  allowsAdded(subject: string, field: string): boolean;
  /** True when this row may be seen: for rows that no statement of the viewer's own has read. */
  allowsRead(subject: string, row: Row): boolean;
  /** True when this row may be changed. */
  allowsWrite(subject: string, row: Row): boolean;
  /** Which rules decide about a row or a field of it, the one that wins first. */
  because(action: 'read' | 'write', subject: string, row: Row, field?: string): ReturnType<RuleSet['because']>;
  /** Name of all this together: equal for two viewers who see the same rows and fields. */
  readonly fingerprint: string;
}

/** The rules that are for a viewer. */
export function rulesFor(viewer: Viewer, { rules, organisations }: TenantRules): readonly AddressedRule[] {
  const around = outwards(viewer.organisationId, new Map(organisations));
  return rules.filter(({ for: { kind, id } }) => {
    if (kind === 'EVERYONE') return true;
    if (kind === 'ROLE') return viewer.roles.includes(id ?? '');
    if (kind === 'GROUP') return viewer.groupIds.includes(id ?? '');
    return kind === 'ORGANISATION' ? around.includes(id ?? '') : viewer.id === id;
  });
}

/** Attributes that conditions can compare with. `organisationIds` are the viewer's organisation and those inside it. */
function attributesOf(viewer: Viewer, { organisations }: TenantRules) {
  return {
    id: viewer.id,
    name: viewer.name,
    roles: viewer.roles,
    groupIds: viewer.groupIds,
    organisationId: viewer.organisationId,
    organisationIds: inwards(viewer.organisationId, organisations),
    clearance: viewer.clearance,
  };
}

/** An organisation and all around it, from the inside out. It ends in a circle too. */
export function outwards(id: string | null, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let at = id; at && !path.includes(at); at = parents.get(at) ?? null) path.push(at);
  return path;
}

function inwards(id: string | null, organisations: TenantRules['organisations']): string[] {
  if (!id) return [];
  const inside = [id];
  for (const outer of inside) for (const [child, parent] of organisations) if (parent === outer && !inside.includes(child)) inside.push(child);
  return inside;
}

/** What fails to be understood takes away everything of its kind of row, or allows nothing: never more than was meant. */
function safely(rule: Rule, subjects: Subjects, circumstances: Circumstances, onBad: (error: BadCondition) => void): Rule[] {
  const sound = Object.keys(subjects).filter((name) => rule.subject === name || rule.subject === 'all');
  return sound.flatMap((subject) => {
    const own = { ...rule, subject };
    try {
      compileRules([own], { [subject]: subjects[subject]! }, circumstances);
      return [own];
    } catch (error) {
      if (!(error instanceof BadCondition)) throw error;
      onBad(error);
      return rule.effect === 'DENY' ? [{ ...own, condition: undefined }] : [{ ...own, condition: { or: [] } }];
    }
  });
}

/**
 * Compiles what a viewer may see and change. Permissions have let the viewer in; an ALLOW narrows its kind of row to what
 * ALLOWs allow, a DENY takes away, and a mark of sensitivity above the viewer's clearance takes the row away.
 */
export function compileViewerRules(viewer: Viewer, tenant: TenantRules, subjects: Subjects, now: Date, onBad: (error: BadCondition) => void = () => undefined): ViewerRules {
  const circumstances: Circumstances = { attributes: attributesOf(viewer, tenant), now, timeZone: viewer.timeZone };
  const own = rulesFor(viewer, tenant).flatMap((rule) => safely(rule, subjects, circumstances, onBad));
  const speaks = (subject: string, action: string): boolean => own.some((rule) => rule.effect === 'ALLOW' && rule.subject === subject && (rule.action === action || rule.action === 'manage'));
  const permitted = Object.keys(subjects).flatMap((subject): Rule[] => ['read', 'write'].filter((action) => !speaks(subject, action)).map((action) => ({ id: BY_PERMISSION, effect: 'ALLOW', action, subject })));
  const marked = Object.keys(subjects).filter((subject) => 'sensitivity' in subjects[subject]!.fields && viewer.clearance < HIGHEST_CLEARANCE);
  const cleared = marked.map((subject): Rule => ({ id: BY_CLEARANCE, effect: 'DENY', action: 'manage', subject, condition: { field: 'sensitivity', gt: viewer.clearance } }));
  const set = compileRules([...own, ...permitted, ...cleared], subjects, circumstances);
  const withFields = new Set(own.filter(({ fields }) => fields).map(({ subject }) => subject));

  const reading = rulesFor(viewer, tenant).filter(({ action }) => action !== 'write');
  const about = (subject: string): readonly AddressedRule[] => reading.filter((rule) => rule.subject === subject || rule.subject === 'all');

  const remembered = new Map<string, ReturnType<RuleSet['condition']> | undefined>();
  function conditionOf(action: string, subject: string, field?: string): ReturnType<RuleSet['condition']> | undefined {
    const key = `${action} ${subject} ${field ?? ''}`;
    if (!remembered.has(key)) {
      const condition = subject in subjects ? set.condition(action, subject, field) : undefined;
      remembered.set(key, condition?.kind === 'constant' && condition.value ? undefined : condition);
    }
    return remembered.get(key);
  }
  // The key of a row is what it is asked for by: whoever may see the row may see that.
  const ofField = (subject: string, field: string) => (field === 'id' || !withFields.has(subject) ? undefined : conditionOf('read', subject, field));
  const sql = (subject: string, condition: ReturnType<typeof conditionOf>, alias?: string) => condition && toSql(condition, subjects[subject]!.fields, alias);
  function where(action: 'read' | 'write', subject: string, alias?: string): SqlCondition | undefined {
    return join(sql(subject, conditionOf(action, subject), alias), withOwner(subject, alias));
  }
  /** Condition that the row which such a row belongs to is not hidden. One that belongs to none, or to one that is gone, stays. */
  function withOwner(subject: string, alias?: string): SqlCondition | undefined {
    const { belongsTo } = subjects[subject] ?? {};
    const seen = belongsTo && where('read', belongsTo.subject, 'whole');
    if (!seen) return undefined;
    const column = `${alias ? `${alias}.` : ''}"${belongsTo.column}"`;
    return { sql: `not exists (select from ${subjects[belongsTo.subject]!.table} whole where whole.id = ${column} and (${seen.sql}) is not true)`, parameters: seen.parameters };
  }
  function allows(action: string, subject: string, row: Row): boolean {
    const condition = conditionOf(action, subject);
    return !condition || meets(condition, row);
  }
  let fingerprint: string | undefined;

  return {
    where,
    whereField: (subject, field, alias) => sql(subject, ofField(subject, field), alias),
    allowsField(subject, field, row) {
      const condition = ofField(subject, field);
      return !condition || meets(condition, row);
    },
    allowsAdded(subject, field) {
      const own = about(subject);
      // Whole rows are hidden by whoever has them.
      if (own.some(({ effect, fields }) => effect === 'DENY' && fields?.includes(field))) return false;
      const allows = own.filter(({ effect }) => effect === 'ALLOW');
      return allows.length === 0 || allows.some(({ fields, condition }) => !fields || (fields.includes(field) && condition == null));
    },
    narrowsField: (subject, field) => ofField(subject, field) !== undefined,
    narrowsFields: (subject) => withFields.has(subject),
    allowsRead: (subject, row) => allows('read', subject, row),
    allowsWrite: (subject, row) => allows('write', subject, row),
    because: (action, subject, row, field) => (subject in subjects ? set.because(action, subject, row, field) : []),
    get fingerprint() {
      return (fingerprint ??= fingerprintOf(Object.keys(subjects), (subject) => [conditionOf('read', subject), ...(withFields.has(subject) ? Object.keys(subjects[subject]!.fields).map((field) => ofField(subject, field) ?? null) : [])]));
    },
  };
}

const join = (one: SqlCondition | undefined, other: SqlCondition | undefined): SqlCondition | undefined =>
  one && other ? { sql: `(${one.sql} and ${other.sql})`, parameters: [...one.parameters, ...other.parameters] } : (one ?? other);

function fingerprintOf(subjects: readonly string[], conditionsOf: (subject: string) => unknown): string {
  return createHash('sha256').update(JSON.stringify(subjects.map((subject) => [subject, conditionsOf(subject)]))).digest('base64url').slice(0, 16);
}
