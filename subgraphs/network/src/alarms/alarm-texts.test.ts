import { expect, it } from 'vitest';
import { alarmTexts } from './alarm-texts.ts';

const facts = { cause: 'LO', value: 14.2345, limit: 15, unit: 'm', point: '一区测压点', pointEn: 'Zone 1 pressure', station: '一区', stationEn: 'Zone 1' } as const;

it('says what is wrong where, in both languages', () => {
  expect(alarmTexts(facts, undefined)).toEqual({ message: '一区测压点偏低：14.2 m，低于 15 m', messageEn: 'Zone 1 pressure is low: 14.2 m, below 15 m' });
});

it('takes the text of the rule where it has one', () => {
  expect(alarmTexts(facts, { message: '{station}水压不足({value}{unit})', messageEn: null })).toEqual({ message: '一区水压不足(14.2m)', messageEn: 'Zone 1 pressure is low: 14.2 m, below 15 m' });
});

it('leaves braces alone that mean nothing', () => {
  expect(alarmTexts({ ...facts, value: 1234.5 }, { message: '{value} {who}', messageEn: null }).message).toBe('1235 {who}');
});
