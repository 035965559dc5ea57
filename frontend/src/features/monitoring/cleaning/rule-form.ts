import type { CleaningFindingKind, CleaningRuleRowFragment, FoundPointsQuery, PointDayRowFragment, Quantity, SaveCleaningRuleInput } from '../../../generated/graphql.ts';

export type RulePoint = FoundPointsQuery['points']['nodes'][number];

/** The numbers of a rule in the order in which they are asked for. */
export const ruleFields = ['minimum', 'maximum', 'mostPerMinute', 'spike', 'flatAfterS', 'flatTolerance', 'staleAfterS', 'expectedEveryS', 'lateAfterS', 'peerTolerance'] as const;
export type RuleField = (typeof ruleFields)[number];

/** A rule as it is written into fields. */
export interface CleaningForm {
  readonly quantity: Quantity | undefined;
  point: RulePoint | undefined;
  peers: readonly RulePoint[];
  numbers: Record<RuleField, string>;
}

export const formOf = (rule: CleaningRuleRowFragment | undefined): CleaningForm => ({
  quantity: rule?.point ? undefined : (rule?.quantity ?? undefined),
  point: rule?.point ?? undefined,
  peers: rule?.peers ?? [],
  numbers: Object.fromEntries(ruleFields.map((field) => [field, rule?.[field] == null ? '' : String(rule[field])])) as Record<RuleField, string>,
});

/** What the fields say; an empty one judges nothing. What is no number is for the server to refuse. */
export function inputOf({ quantity, point, peers, numbers }: CleaningForm): SaveCleaningRuleInput {
  const said = Object.fromEntries(ruleFields.flatMap((field) => (numbers[field].trim() === '' ? [] : [[field, Number(numbers[field])]])));
  return { ...(point ? { pointId: point.id, peerIds: peers.map(({ id }) => id) } : { quantity: quantity ?? null }), ...said };
}

/** What cleaning found in some days, most first. */
export function foundIn(days: readonly PointDayRowFragment[]): { kind: CleaningFindingKind; count: number }[] {
  const counts = new Map<CleaningFindingKind, number>();
  for (const { kind, count } of days.flatMap(({ findings }) => findings)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}
