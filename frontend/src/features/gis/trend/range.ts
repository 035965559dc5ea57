/** Buttons of a trend, in ms. */
export const presets = { '1h': 3_600_000, '6h': 21_600_000, '24h': 86_400_000, '7d': 604_800_000, '30d': 2_592_000_000, '1y': 31_536_000_000 } as const;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as Preset[];

/** What a trend shows: the time up to now, which moves on, or a fixed span (epoch ms). */
export type TrendRange = { readonly lastMs: number } | { readonly fromMs: number; readonly toMs: number };

/** A span of time, epoch ms. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

const shortestMs = 60_000;
const longestMs = 5 * presets['1y'];
/** So close to now a span counts as the one that moves on. */
const nearNow = 0.02;

export const isMoving = (range: TrendRange): range is { readonly lastMs: number } => 'lastMs' in range;

/** The span that is shown at this moment. */
export const spanAt = (range: TrendRange, nowMs: number): Span => (isMoving(range) ? { fromMs: nowMs - range.lastMs, toMs: nowMs } : range);

/** The name of the button that the range is, when it is one. */
export const presetOf = (range: TrendRange): Preset | undefined => (isMoving(range) ? presetNames.find((name) => presets[name] === range.lastMs) : undefined);

function settled({ fromMs, toMs }: Span, nowMs: number): TrendRange {
  const lengthMs = Math.min(longestMs, Math.max(shortestMs, Math.round(toMs - fromMs)));
  if (toMs >= nowMs - lengthMs * nearNow) return { lastMs: lengthMs };
  return { fromMs: Math.round(toMs) - lengthMs, toMs: Math.round(toMs) };
}

/** Shows more (`factor` above 1) or less around the place `at`, 0 at the left edge and 1 at the right. Never beyond now. */
export function zoomed(range: TrendRange, factor: number, at: number, nowMs: number): TrendRange {
  const { fromMs, toMs } = spanAt(range, nowMs);
  const lengthMs = Math.min(longestMs, Math.max(shortestMs, (toMs - fromMs) * factor));
  const anchorMs = fromMs + (toMs - fromMs) * at;
  // Zooming at the edge of a trend that moves on keeps it moving.
  if (isMoving(range) && at > 0.85) return { lastMs: Math.round(lengthMs) };
  return settled({ fromMs: anchorMs - lengthMs * at, toMs: anchorMs + lengthMs * (1 - at) }, nowMs);
}

/** Moves by a part of the length: -1 is a whole length into the past. */
export function moved(range: TrendRange, part: number, nowMs: number): TrendRange {
  const { fromMs, toMs } = spanAt(range, nowMs);
  const byMs = (toMs - fromMs) * part;
  return settled({ fromMs: fromMs + byMs, toMs: Math.min(nowMs, toMs + byMs) }, nowMs);
}

const compact = (timeMs: number): string => new Date(timeMs).toISOString().replace(/\.\d+Z$/, 'Z');

/** The range in a link: `24h`, a number of seconds such as `5400s`, or two instants. */
export function rangeText(range: TrendRange): string {
  if (isMoving(range)) return presetOf(range) ?? `${Math.round(range.lastMs / 1000)}s`;
  return `${compact(range.fromMs)}~${compact(range.toMs)}`;
}

/** Reads what `rangeText` wrote; undefined when it is damaged. */
export function readRange(text: string): TrendRange | undefined {
  if (text in presets) return { lastMs: presets[text as Preset] };
  const seconds = /^(\d{2,9})s$/.exec(text)?.[1];
  if (seconds) return { lastMs: Math.min(longestMs, Math.max(shortestMs, Number(seconds) * 1000)) };
  const [fromMs = Number.NaN, toMs = Number.NaN] = text.split('~').map((part) => Date.parse(part));
  return toMs - fromMs >= shortestMs && toMs - fromMs <= longestMs ? { fromMs, toMs } : undefined;
}
