import { expect, it } from 'vitest';
import type { AlarmRuleRowFragment } from '../../../generated/graphql.ts';
import { conditionOf, formOf, inputOf, newForm } from './rule-form.ts';

const rule: AlarmRuleRowFragment = {
  id: 'r', name: '低压', nameEn: 'Low pressure', enabled: true, severity: 'MAJOR', severeSeverity: null, raiseDelayS: 60, clearDelayS: 0, message: null, messageEn: 'low', acknowledgeWithinS: 300, pointCount: 3, activeCount: 0, version: 4,
  condition: { kind: 'LIMITS', lolo: null, lo: 15, hi: null, hihi: null, hysteresis: 1, windowS: null, rise: null, fall: null, afterS: null, tolerance: null, spreads: null },
  schedule: [{ days: [1], from: '08:00', to: '18:00' }], steps: [{ text: '查阀门', textEn: 'Look at the valve' }], target: { quantity: 'PRESSURE', stationKind: null, dma: null, station: null, point: { id: 'p', code: 'P-1' } },
};

it('gives back a rule as it was, also what the form does not show', () => {
  expect(inputOf(formOf(rule), rule)).toEqual({
    name: '低压', nameEn: 'Low pressure', enabled: true, severity: 'MAJOR', severeSeverity: null, raiseDelayS: 60, clearDelayS: 0, acknowledgeWithinS: 300, message: null, messageEn: 'low',
    condition: { kind: 'LIMITS', lo: 15, hysteresis: 1 }, target: { quantity: 'PRESSURE', stationKind: null, dmaId: null, stationId: null, pointId: 'p' },
    schedule: [{ days: [1], from: '08:00', to: '18:00' }], steps: [{ text: '查阀门', textEn: 'Look at the valve' }],
  });
});

it('sends only the numbers of its kind, and none for an empty field', () => {
  expect(conditionOf({ ...newForm(), kind: 'RATE', numbers: { lo: '3', windowS: '300', rise: '', fall: '8' } })).toEqual({ kind: 'RATE', windowS: 300, fall: 8 });
});
