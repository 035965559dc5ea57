import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { TrendPointFragment } from '../../../generated/graphql.ts';
import { mostPoints, refusalOf } from './axes.ts';
import { rangeText, readRange, type TrendRange } from './range.ts';

type Query = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const usualRange: TrendRange = { lastMs: 86_400_000 };

/** What the trend panel shows; a link carries it as `trend=ID,ID` and `range=24h`. */
export const useTrends = defineStore('trends', () => {
  const points = shallowRef<readonly TrendPointFragment[]>([]);
  const range = ref<TrendRange>(usualRange);
  const isFull = ref(false);
  /** Ids of a link whose points are not known yet. */
  const wanted = shallowRef<readonly string[]>([]);
  const isOpen = computed(() => points.value.length > 0 || wanted.value.length > 0);

  /** Opens the panel for one point, or adds it to an open one; answers why it was not added. */
  function add(point: TrendPointFragment): ReturnType<typeof refusalOf> {
    const refusal = refusalOf(points.value, point);
    if (!refusal) points.value = [...points.value, point];
    return refusal;
  }

  function remove(id: string): void {
    points.value = points.value.filter((point) => point.id !== id);
  }

  function open(point: TrendPointFragment, shown: TrendRange): void {
    points.value = [point];
    wanted.value = [];
    range.value = shown;
  }

  function close(): void {
    points.value = [];
    wanted.value = [];
    isFull.value = false;
  }

  function restore(query: Query): void {
    wanted.value = [...new Set(text(query.trend).split(',').filter((id) => id !== ''))].slice(0, mostPoints);
    range.value = readRange(text(query.range)) ?? usualRange;
  }

  function settle(found: readonly TrendPointFragment[]): void {
    const known = new Map(found.map((point) => [point.id, point]));
    const ids = wanted.value;
    wanted.value = [];
    for (const id of ids) {
      const point = known.get(id);
      if (point) add(point);
    }
  }

  const urlQuery = computed((): Record<string, string> => {
    const ids = points.value.length > 0 ? points.value.map(({ id }) => id) : wanted.value;
    return ids.length === 0 ? {} : { trend: ids.join(), range: rangeText(range.value) };
  });

  return { points, range, isFull, isOpen, wanted, urlQuery, add, remove, open, close, restore, settle };
});
