import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { formatLive, formatTime, formatUnit } from '../../../ui/format.ts';
import { themeColour } from '../../../ui/theme.ts';
import type { Span } from './range.ts';
import type { TrendLine, TrendPlace } from './series.ts';
import { timeTicks, type TickKind } from './time-ticks.ts';

export type TrendOption = ComposeOption<LineSeriesOption | ScatterSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption>;

/** One line of the chart. */
export interface DrawnLine {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly colour: string;
  /** 0: axis at the left, 1: at the right. */
  readonly axis: number;
  /** On and off, running and stopped: drawn as steps. */
  readonly isState: boolean;
  readonly line: TrendLine;
}

interface Input {
  readonly lines: readonly DrawnLine[];
  readonly units: readonly string[];
  readonly span: Span;
  readonly zone: string;
  readonly language: string;
  readonly widthPx: number;
  readonly texts: { range: string; quality: Record<'GOOD' | 'UNCERTAIN' | 'BAD', string>; reason(code: string): string };
}

const styles: Record<TickKind, Intl.DateTimeFormatOptions> = {
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'numeric', day: 'numeric' },
  month: { year: '2-digit', month: 'short' },
};

const rootPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The value nearest to an instant among places in the order of time. */
function nearest(places: readonly TrendPlace[], timeMs: number): TrendPlace | undefined {
  let low = 0;
  for (let high = places.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (places[middle]!.timeMs < timeMs) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1], places[low]];
  const found = !before || (after && after.timeMs - timeMs < timeMs - before.timeMs) ? after : before;
  return found?.value === null ? undefined : found;
}

function tooltipText({ lines, zone, language, texts, span, widthPx }: Input, timeMs: number): string {
  const reachMs = ((span.toMs - span.fromMs) / widthPx) * 24;
  const rows = lines.flatMap(({ name, unit, colour, line }) => {
    const place = nearest(line.places, timeMs);
    const mark = line.marks.find((candidate) => Math.abs(candidate.timeMs - timeMs) < reachMs / 4);
    const head = `<i style="display:inline-block;width:.6em;height:.6em;border-radius:50%;background:${colour}"></i> ${escapeHtml(name)} `;
    const isNear = place && place.value !== null && Math.abs(place.timeMs - timeMs) < Math.max(reachMs, medianWait(line.places));
    const value = isNear ? `<b>${formatLive(place.value!, language)}</b> ${formatUnit(unit)}` : '—';
    const range = isNear && place.maximum! > place.minimum! ? `<br><small style="margin-left:1.1em">${texts.range} ${formatLive(place.minimum!, language)} – ${formatLive(place.maximum!, language)}</small>` : '';
    const quality = mark
      ? `<br><small style="margin-left:1.1em;color:${themeColour(mark.quality === 'BAD' ? '--bad' : '--warn')}">${texts.quality[mark.quality]}${mark.reason ? ` · ${texts.reason(mark.reason)}` : ''} ${formatLive(mark.value, language)}</small>`
      : '';
    return isNear || mark ? [`${head}${value}${range}${quality}`] : [];
  });
  return rows.length === 0 ? '' : `${formatTime(timeMs, language, zone, 'second')}<br>${rows.join('<br>')}`;
}

const medianWait = (places: readonly TrendPlace[]): number => (places.length > 1 ? ((places.at(-1)!.timeMs - places[0]!.timeMs) / places.length) * 1.5 : 0);

/** A place with breaks on both sides: a line alone would not show it. */
const isLonely = (places: readonly TrendPlace[], index: number): boolean => (places[index - 1]?.value ?? null) === null && (places[index + 1]?.value ?? null) === null;

function seriesOf({ id, name, colour, axis, isState, line }: DrawnLine, isAlone: boolean): (LineSeriesOption | ScatterSeriesOption)[] {
  const { places, marks } = line;
  const base = { xAxisIndex: 0, yAxisIndex: axis, symbol: 'none', animation: false } as const;
  const hasBand = places.some(({ minimum, maximum }) => minimum !== null && maximum! > minimum);
  const hidden = { ...base, type: 'line', stack: `band ${id}`, stackStrategy: 'all', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } } as const;
  const band: LineSeriesOption[] = hasBand
    ? [
        { ...hidden, id: `${id} low`, data: places.map(({ timeMs, minimum }) => [timeMs, minimum ?? '-']) },
        { ...hidden, id: `${id} band`, data: places.map(({ timeMs, minimum, maximum }) => [timeMs, minimum === null ? '-' : maximum! - minimum]), areaStyle: { color: colour, opacity: isAlone ? 0.2 : 0.12 } },
      ]
    : [];
  return [
    ...band,
    {
      ...base, type: 'line', id, name, connectNulls: false, step: isState ? 'end' : false,
      data: places.map(({ timeMs, value }) => [timeMs, value ?? '-']),
      lineStyle: { color: colour, width: 1.8 }, itemStyle: { color: colour }, emphasis: { disabled: true },
    },
    {
      type: 'scatter', id: `${id} lonely`, yAxisIndex: axis, symbolSize: 4, silent: true, animation: false, itemStyle: { color: colour }, tooltip: { show: false },
      data: places.flatMap(({ timeMs, value }, index) => (value !== null && isLonely(places, index) ? [[timeMs, value]] : [])),
    },
    {
      type: 'scatter', id: `${id} marks`, yAxisIndex: 2, symbol: 'triangle', symbolSize: 8, silent: true, animation: false, tooltip: { show: false },
      data: marks.map(({ timeMs, quality }) => ({ value: [timeMs, 0.03], itemStyle: { color: themeColour(quality === 'BAD' ? '--bad' : '--warn') } })),
    },
  ];
}

/** Labels of one axis with the same number of decimals, as many as its steps need. */
function axisNumber(language: string, lines: readonly DrawnLine[]): (value: number) => string {
  let [low, high] = [Infinity, -Infinity];
  for (const { line } of lines)
    for (const { minimum, maximum } of line.places) {
      if (minimum !== null && minimum < low) low = minimum;
      if (maximum !== null && maximum > high) high = maximum;
    }
  const digits = high > low ? Math.min(4, Math.max(0, Math.ceil(-Math.log10((high - low) / 4)))) : 2;
  const format = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value) => format.format(value);
}

/** The chart: mean as a line, smallest to largest as a band, gaps as gaps, doubtful samples as marks at the foot, time in the utility's zone. */
export function chartOption(input: Input): TrendOption {
  const { lines, units, span, zone, language, widthPx } = input;
  const fontSize = rootPx() * 0.75;
  const [ink, faint, accent] = [themeColour('--ink-2'), themeColour('--edge'), themeColour('--accent')];
  const { times, kind } = timeTicks(span, Math.max(2, Math.floor(widthPx / (fontSize * 5.5))), zone);
  const clock = new Intl.DateTimeFormat(language, { ...styles[kind], timeZone: zone, hourCycle: 'h23' });
  const axisOf = (unit: string | undefined, index: number) => ({
    type: 'value' as const, position: index === 0 ? ('left' as const) : ('right' as const), scale: true, splitNumber: 4, show: unit !== undefined,
    name: unit === undefined || unit === '1' ? '' : formatUnit(unit), nameTextStyle: { color: ink, fontSize, align: index === 0 ? ('right' as const) : ('left' as const) }, nameGap: fontSize * 0.7,
    axisLabel: { color: ink, fontSize, formatter: axisNumber(language, lines.filter(({ axis }) => axis === index)) },
    splitLine: { show: index === 0, lineStyle: { color: faint } },
  });
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { top: fontSize * 2, right: units.length > 1 ? fontSize * 0.5 : fontSize * 1.5, bottom: fontSize * 0.4, left: fontSize * 0.5, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: themeColour('--panel-solid'),
      borderColor: themeColour('--edge-strong'),
      textStyle: { color: themeColour('--ink-0'), fontSize },
      axisPointer: { type: 'line', snap: false, lineStyle: { color: accent, opacity: 0.6 } },
      formatter(entries) {
        const [entry] = Array.isArray(entries) ? entries : [entries];
        const timeMs = Number((entry as { axisValue?: number | string } | undefined)?.axisValue);
        return Number.isFinite(timeMs) ? tooltipText(input, timeMs) : '';
      },
    },
    xAxis: {
      type: 'value', min: span.fromMs, max: span.toMs,
      axisLine: { onZero: false, lineStyle: { color: faint } },
      axisTick: { show: true, customValues: times, lineStyle: { color: faint } },
      axisLabel: { color: ink, fontSize, customValues: times, hideOverlap: true, formatter: (value: number) => clock.format(value) },
      splitLine: { show: false },
    },
    yAxis: [axisOf(units[0], 0), axisOf(units[1], 1), { type: 'value', min: 0, max: 1, show: false }],
    series: lines.flatMap((line) => seriesOf(line, lines.length === 1)),
  };
}
