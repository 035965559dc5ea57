/** A span of time, epoch ms: `from` is in it, `to` is not. */
export type Span = readonly [from: number, to: number];

/** The spans with one more, those that touch put together, oldest first. */
export function withSpan(spans: readonly Span[], [from, to]: Span): Span[] {
  if (to <= from) return [...spans];
  const apart = spans.filter(([start, end]) => end < from || start > to);
  const touching = spans.filter(([start, end]) => end >= from && start <= to);
  const joined: Span = [Math.min(from, ...touching.map(([start]) => start)), Math.max(to, ...touching.map(([, end]) => end))];
  return [...apart, joined].toSorted(([a], [b]) => a - b);
}

/** The newest part of [from, to) that no span covers; undefined when all of it is covered. */
export function newestGap(spans: readonly Span[], [from, to]: Span): Span | undefined {
  let end = to;
  for (const [start, stop] of spans.toReversed()) {
    if (stop < end && end > from) return [Math.max(from, stop), end];
    end = Math.min(end, start);
  }
  return end > from ? [from, end] : undefined;
}

/** How much of [from, to) the spans cover, 0 to 1. */
export function coveredShare(spans: readonly Span[], [from, to]: Span): number {
  if (to <= from) return 1;
  return spans.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0) / (to - from);
}
