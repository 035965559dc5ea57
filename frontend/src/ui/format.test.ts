import { expect, it } from 'vitest';
import { formatAge, formatBytes, formatLength, formatLive, formatNumber, formatPlace, formatTime, formatUnit, scaleBar } from './format.ts';

it('writes numbers with at most the wanted decimals and a dash for none', () => {
  expect(formatNumber(1234.567, 'en')).toBe('1,234.57');
  expect(formatNumber(null, 'zh-CN')).toBe('—');
  expect(formatNumber(Number.NaN, 'zh-CN')).toBe('—');
});

it('keeps about four figures of a live value', () => {
  expect([0.1234, 3.14159, 45.678, 345.67, 12_345.6].map((value) => formatLive(value, 'en'))).toEqual(['0.123', '3.14', '45.68', '345.7', '12,346']);
});

it('says how long ago in both languages', () => {
  expect(formatAge(12_000, 'zh-CN')).toContain('12');
  expect(formatAge(12_000, 'zh-CN')).toContain('秒');
  expect(formatAge(180_000, 'en')).toContain('3 min');
  expect(formatAge(2 * 86_400_000, 'en')).toContain('2 days');
});

it('writes a place with the letters of its hemisphere', () => {
  expect(formatPlace(87.61688, 43.82543)).toBe('87.61688° E  43.82543° N');
  expect(formatPlace(-0.1, -51.5)).toBe('0.10000° W  51.50000° S');
});

it('gives a scale bar a round length that fits', () => {
  expect(scaleBar(1.3, 100)).toEqual({ metres: 100, widthPx: 100 / 1.3 });
  expect(scaleBar(10, 100)).toEqual({ metres: 1000, widthPx: 100 });
  expect(scaleBar(0.03, 100).metres).toBe(2);
  expect(formatLength(1500, 'en')).toBe('1.5 km');
  expect(formatLength(200, 'en')).toBe('200 m');
});

it('writes units as engineers do', () => {
  expect(['m3/h', 'm', 'mg/L', 'm3'].map(formatUnit)).toEqual(['m³/h', 'm', 'mg/L', 'm³']);
});

it('writes a time on the clock of the utility, whatever the clock of the machine', () => {
  const evening = Date.UTC(2026, 10, 23, 16, 30, 5);
  expect(formatTime(evening, 'zh-CN', 'Asia/Shanghai')).toBe('2026/11/24 00:30:05');
  expect(formatTime(evening, 'en', 'Asia/Shanghai', 'day')).toBe('2026-11-24');
  expect(formatTime(evening, 'zh-CN', 'Asia/Urumqi', 'clock')).toBe('22:30:05');
  expect(formatTime(evening, 'zh-CN', 'UTC', 'minute')).toBe('11/23 16:30');
});

it('writes the size of a file so that a small one is not nothing', () => {
  expect([12, 8192, 4_823_450].map((bytes) => formatBytes(bytes, 'en'))).toEqual(['12 B', '8 KB', '4.6 MB']);
});
