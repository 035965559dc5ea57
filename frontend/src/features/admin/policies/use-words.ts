import { useI18n } from 'vue-i18n';
import { isOfViewer, kindOf, operatorOf, type Comparison, type Condition, type Operator } from './condition.ts';

/** Says a condition in the visitor's words. */
export function useConditionWords(): (condition: Condition | null | undefined) => string {
  const { t } = useI18n({ useScope: 'global' });
  const attribute = (name: string): string => t(`admin.condition.attributes.${name}`);
  const value = (given: unknown): string => {
    if (isOfViewer(given)) return t('admin.condition.ofViewer', { attribute: attribute(given.viewer) });
    if (Array.isArray(given)) return given.map(value).join(', ');
    return typeof given === 'boolean' ? t(given ? 'ui.yes' : 'ui.no') : given === '' ? '""' : String(given ?? '');
  };
  const say = (condition: Condition, inside = false): string => {
    const wrap = (text: string): string => (inside ? t('admin.condition.bracket', { text }) : text);
    if ('and' in condition) return wrap(condition.and.map((part) => say(part, condition.and.length > 1)).join(t('admin.condition.andWord')));
    if ('or' in condition) return wrap(condition.or.map((part) => say(part, condition.or.length > 1)).join(t('admin.condition.orWord')));
    if ('not' in condition) return t('admin.condition.notWord', { text: say(condition.not, true) });
    if ('time' in condition) {
      const { from, to, days } = condition.time;
      return `${days ? `${days.map((day) => t(`admin.condition.days.d${day}`)).join('')} ` : ''}${from}–${to}`;
    }
    return sayComparison(condition);
  };
  const sayComparison = (comparison: Comparison): string => {
    const operator = operatorOf(comparison);
    const subject = kindOf(comparison) === 'viewer' ? t('admin.condition.ofViewer', { attribute: attribute(comparison.viewer!) }) : comparison.field!;
    const word = t(`admin.condition.operators.${operator}`);
    return ['isNull', 'hasValue', 'within'].includes(operator) ? `${subject} ${word}` : `${subject} ${word} ${value(comparison[operator as Operator])}`;
  };
  return (condition) => (condition ? say(condition) : t('admin.condition.always'));
}
