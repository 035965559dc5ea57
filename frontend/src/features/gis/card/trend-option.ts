import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatLive, formatUnit } from '../../../ui/format.ts';
import type { TrendSeries } from './trend-series.ts';

export type TrendOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;

interface Input {
  series: TrendSeries;
  fromMs: number;
  toMs: number;
  unit: string;
  language: string;
  names: { mean: string; range: string };
}

const accent = '#39d5e8';
const faint = 'rgba(96, 160, 200, 0.12)';
const ink = '#7f9bb0';

function timeLabel(windowMs: number, language: string): (timeMs: number) => string {
  const format = new Intl.DateTimeFormat(
    language,
    windowMs > 2 * 86_400_000 ? { month: 'numeric', day: 'numeric' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  );
  return (timeMs) => format.format(timeMs);
}

/** The chart of one point: mean as a line, the range between smallest and largest as a band, time at the foot. */
export function trendOption({ series, fromMs, toMs, unit, language, names }: Input): TrendOption {
  const rootPx = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const fontSize = rootPx * 0.6875;
  const full = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const byTime = new Map(series.mean.map(([timeMs], index) => [timeMs, index]));
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { top: fontSize * 1.2, right: fontSize * 0.7, bottom: fontSize * 2, left: fontSize * 4 },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: '#0b1826',
      borderColor: 'rgba(110, 190, 230, 0.34)',
      textStyle: { color: '#eaf6ff', fontSize: fontSize * 1.1 },
      axisPointer: { lineStyle: { color: accent, opacity: 0.6 } },
      formatter(entries) {
        const [entry] = Array.isArray(entries) ? entries : [entries];
        const [timeMs] = (entry?.value ?? []) as [number];
        const index = byTime.get(timeMs);
        if (index === undefined) return '';
        const mean = series.mean[index]![1];
        const low = series.minimum[index]![1];
        const band = series.band[index]![1];
        if (mean === null || low === null || band === null) return '';
        const range = band > 0 ? `<br>${names.range} ${formatLive(low, language)} – ${formatLive(low + band, language)}` : '';
        return `${full.format(timeMs)}<br><b>${formatLive(mean, language)}</b> ${formatUnit(unit)}${range}`;
      },
    },
    xAxis: {
      type: 'time',
      min: fromMs,
      max: toMs,
      axisLine: { lineStyle: { color: faint } },
      axisTick: { show: false },
      axisLabel: { color: ink, fontSize, hideOverlap: true, formatter: timeLabel(toMs - fromMs, language) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 3,
      axisLabel: { color: ink, fontSize },
      splitLine: { lineStyle: { color: faint } },
    },
    series: [
      { type: 'line', stack: 'range', data: series.minimum, lineStyle: { opacity: 0 }, symbol: 'none', silent: true },
      { type: 'line', stack: 'range', data: series.band, lineStyle: { opacity: 0 }, symbol: 'none', silent: true, areaStyle: { color: accent, opacity: 0.16 } },
      {
        type: 'line',
        name: names.mean,
        data: series.mean,
        symbol: 'none',
        lineStyle: { color: accent, width: 1.6 },
        itemStyle: { color: accent },
        markPoint: undefined,
      },
    ],
  };
}
