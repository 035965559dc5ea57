import type { AlarmConditionInput, AlarmConditionKind, AlarmRuleInput, AlarmRuleRowFragment, AlarmSeverity, Quantity, StationKind } from '../../../generated/graphql.ts';

export type ConditionField = Exclude<keyof AlarmConditionInput, 'kind'>;

/** Which numbers each kind of condition has. */
export const fieldsOf = {
  LIMITS: ['lolo', 'lo', 'hi', 'hihi', 'hysteresis'],
  RATE: ['windowS', 'rise', 'fall'],
  STALE: ['afterS'],
  FLAT_LINE: ['afterS', 'tolerance'],
  DEVIATION: ['tolerance', 'spreads'],
} as const satisfies Record<AlarmConditionKind, readonly ConditionField[]>;

/** A rule as it is written into fields: all text, as the fields have it. */
export interface RuleForm {
  name: string;
  nameEn: string;
  enabled: boolean;
  kind: AlarmConditionKind;
  numbers: Partial<Record<ConditionField, string>>;
  quantity: Quantity | '';
  stationKind: StationKind | '';
  severity: AlarmSeverity;
  severeSeverity: AlarmSeverity | '';
  raiseDelayS: string;
  clearDelayS: string;
  acknowledgeWithinS: string;
  message: string;
  steps: string;
}

export const newForm = (): RuleForm => ({
  name: '', nameEn: '', enabled: true, kind: 'LIMITS', numbers: {}, quantity: 'PRESSURE', stationKind: '', severity: 'MAJOR', severeSeverity: '', raiseDelayS: '0', clearDelayS: '0', acknowledgeWithinS: '', message: '', steps: '',
});

export function formOf(rule: AlarmRuleRowFragment): RuleForm {
  const numbers = Object.fromEntries(fieldsOf[rule.condition.kind].flatMap((field) => (rule.condition[field] == null ? [] : [[field, String(rule.condition[field])]])));
  return {
    name: rule.name, nameEn: rule.nameEn ?? '', enabled: rule.enabled, kind: rule.condition.kind, numbers, quantity: rule.target.quantity ?? '', stationKind: rule.target.stationKind ?? '',
    severity: rule.severity, severeSeverity: rule.severeSeverity ?? '', raiseDelayS: String(rule.raiseDelayS), clearDelayS: String(rule.clearDelayS), acknowledgeWithinS: rule.acknowledgeWithinS == null ? '' : String(rule.acknowledgeWithinS),
    message: rule.message ?? '', steps: rule.steps.map(({ text }) => text).join('\n'),
  };
}

/** A field left empty is no number; what is no number is for the server to refuse by name. */
const numberOf = (text: string | undefined): number | undefined => (text === undefined || text.trim() === '' ? undefined : Number(text));

export function conditionOf({ kind, numbers }: Pick<RuleForm, 'kind' | 'numbers'>): AlarmConditionInput {
  return { kind, ...Object.fromEntries(fieldsOf[kind].flatMap((field) => (numberOf(numbers[field]) === undefined ? [] : [[field, numberOf(numbers[field])]]))) };
}

/** What the form says, beside what it does not show of the rule it began with. */
export function inputOf(form: RuleForm, rule: AlarmRuleRowFragment | undefined): AlarmRuleInput {
  const before = new Map(rule?.steps.map(({ text, textEn }) => [text, textEn]));
  return {
    name: form.name.trim(), nameEn: form.nameEn.trim() || null, enabled: form.enabled, condition: conditionOf(form), severity: form.severity, severeSeverity: form.severeSeverity || null,
    target: { quantity: form.quantity || null, stationKind: form.stationKind || null, dmaId: rule?.target.dma?.id ?? null, stationId: rule?.target.station?.id ?? null, pointId: rule?.target.point?.id ?? null },
    raiseDelayS: numberOf(form.raiseDelayS) ?? 0, clearDelayS: numberOf(form.clearDelayS) ?? 0, acknowledgeWithinS: numberOf(form.acknowledgeWithinS) ?? null,
    message: form.message.trim() || null, messageEn: rule?.messageEn ?? null, schedule: rule?.schedule.map(({ days, from, to }) => ({ days, from, to })) ?? null,
    steps: form.steps.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ text: line.trim(), textEn: before.get(line.trim()) ?? null }])),
  };
}
