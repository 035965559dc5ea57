// What the matrix expects: written from docs/adr/0015 alone. Nothing of the product's compiler is used here, on purpose.
import type { FixtureRow, TestTenant } from './fixture.ts';

/** A policy as identity tells it, for whoever has a role. */
export interface ReferenceRule {
  readonly id: string;
  readonly effect: 'ALLOW' | 'DENY';
  readonly action: 'read' | 'write' | 'manage';
  readonly subject: string;
  readonly fields?: readonly string[];
  readonly condition?: Record<string, unknown>;
  readonly role: string;
}

/** Somebody who asks. */
export interface ReferenceViewer {
  readonly name: string;
  readonly tenant: TestTenant;
  readonly kind: 'user' | 'application' | 'anonymous';
  readonly role: string;
  readonly permissions: readonly string[];
  readonly clearance: number;
  /** The viewer's own utility, who looks into another one. */
  readonly home?: TestTenant;
}

/** True when one of the permissions grants the wanted one. */
export function holds({ permissions, kind }: ReferenceViewer, wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === 'public') return true;
  if (kind === 'anonymous') return false;
  if (wanted === 'authenticated') return true;
  return permissions.some((own) => own === '*' || own === wanted || own === `${wanted.split(':')[0]}:*`);
}

type Value = string | number | boolean | null | undefined;

const attributeOf = (viewer: ReferenceViewer, name: string): readonly Value[] => ({ id: [`viewer ${viewer.name}`], roles: [viewer.role], clearance: [viewer.clearance] })[name] ?? [];
const order: Readonly<Record<string, (one: Value, other: Value) => boolean>> = { lt: (one, other) => one! < other!, lte: (one, other) => one! <= other!, gt: (one, other) => one! > other!, gte: (one, other) => one! >= other! };

function truth(condition: Record<string, unknown>, row: FixtureRow, viewer: ReferenceViewer): boolean {
  const inner = (part: unknown): boolean => truth(part as Record<string, unknown>, row, viewer);
  if ('and' in condition) return (condition['and'] as unknown[]).every(inner);
  if ('or' in condition) return (condition['or'] as unknown[]).some(inner);
  if ('not' in condition) return !inner(condition['not']);
  const about = (condition['field'] ?? condition['viewer']) as string;
  const isField = 'field' in condition;
  const held: readonly Value[] = isField ? [row.values[about] as Value].filter((value) => value != null) : attributeOf(viewer, about);
  const [operator, operand] = Object.entries(condition).find(([key]) => key !== 'field' && key !== 'viewer')!;
  if (operator === 'isNull') return (held.length === 0) === operand;
  if (operator === 'within') return held.length > 0 && covers(operand as { coordinates: number[][][] }, String(held[0]));
  const wanted: readonly Value[] = [operand].flat().flatMap((each) => (typeof each === 'object' && each !== null && 'viewer' in each ? attributeOf(viewer, String(each.viewer)) : [each as Value]));
  const equal = held.some((value) => wanted.includes(value));
  if (operator === 'eq' || operator === 'in') return equal;
  if (operator === 'ne') return !equal;
  return held.some((value) => wanted.some((other) => typeof value === typeof other && order[operator]!(value, other)));
}

/** A rectangle, and the extended text of a geometry. */
function covers({ coordinates: [ring = []] }: { coordinates: number[][][] }, geometry: string): boolean {
  const [west, east] = [Math.min(...ring.map(([x]) => x!)), Math.max(...ring.map(([x]) => x!))];
  return [...geometry.matchAll(/(-?[\d.]+) -?[\d.]+/g)].every(([, x]) => Number(x) >= west && Number(x) <= east);
}

/** What is said of a point is there with the point. */
const belongsTo: Readonly<Record<string, string>> = { PointDay: 'pointId', CleaningRule: 'pointId' };

/** Decides about rows and fields by a list of policies; `rowOf` finds the row of an id. */
export function reference(rules: readonly ReferenceRule[], rowOf: (id: string) => FixtureRow | undefined) {
  const about = (viewer: ReferenceViewer, action: 'read' | 'write', row: FixtureRow): ReferenceRule[] => rules.filter((rule) => rule.role === viewer.role && rule.subject === row.entity && (rule.action === action || rule.action === 'manage'));
  const met = (rule: ReferenceRule, row: FixtureRow, viewer: ReferenceViewer): boolean => !rule.condition || truth(rule.condition, row, viewer);
  const secret = (row: FixtureRow, viewer: ReferenceViewer): boolean => viewer.clearance < 9 && Number(row.values['sensitivity'] ?? 0) > viewer.clearance;

  function isOfHidden(viewer: ReferenceViewer, row: FixtureRow): boolean {
    const id = row.values[belongsTo[row.entity ?? ''] ?? ''];
    const whole = typeof id === 'string' ? rowOf(id) : undefined;
    return whole !== undefined && !granted(viewer, 'read', whole);
  }

  function granted(viewer: ReferenceViewer, action: 'read' | 'write', row: FixtureRow): boolean {
    const own = about(viewer, action, row);
    const allows = own.filter(({ effect }) => effect === 'ALLOW');
    if (allows.length > 0 && !allows.some((rule) => met(rule, row, viewer))) return false;
    return !secret(row, viewer) && !isOfHidden(viewer, row) && !own.some((rule) => rule.effect === 'DENY' && !rule.fields && met(rule, row, viewer));
  }

  return {
    /** True when this row may be seen. */
    maySee: (viewer: ReferenceViewer, row: FixtureRow): boolean => row.tenant === viewer.tenant && granted(viewer, 'read', row),
    /** True when this row may be changed or removed. */
    mayChange: (viewer: ReferenceViewer, row: FixtureRow): boolean => !viewer.home && row.tenant === viewer.tenant && granted(viewer, 'read', row) && granted(viewer, 'write', row),
    /** True when this field of a row that may be seen may be seen. */
    maySeeField(viewer: ReferenceViewer, row: FixtureRow, field: string): boolean {
      if (field === 'id') return true;
      const own = about(viewer, 'read', row);
      const allows = own.filter(({ effect }) => effect === 'ALLOW');
      const speaks = ({ fields }: ReferenceRule): boolean => !fields || fields.includes(field);
      if (allows.length > 0 && !allows.some((rule) => speaks(rule) && met(rule, row, viewer))) return false;
      return !own.some((rule) => rule.effect === 'DENY' && speaks(rule) && met(rule, row, viewer));
    },
  };
}

export type Reference = ReturnType<typeof reference>;
