import { escapeTag } from './line-protocol.ts';

/** What the writer remembers of one point. */
export interface KnownSeries {
  /** `tenant=...,point=...` as line protocol writes it. */
  readonly tags: string;
  /** Quarters of an hour (their starts) that are known to be marked stale. */
  readonly marked: Set<number>;
}

/** Series by tenant and point; escaping and joining names for every sample would cost more than sending it. */
export interface SeriesMarks {
  of(tenantId: string, pointId: string): KnownSeries;
  forget(tenantId: string, pointId: string, start: number): void;
  /** Bounds the memory; forgetting costs one more mark that changes nothing. */
  trim(): void;
}

/** A series that has more quarters than this marked at once is being imported. */
const MOST_MARKS = 5000;
const MOST_SERIES = 200_000;

export function createSeriesMarks(): SeriesMarks {
  const tenants = new Map<string, Map<string, KnownSeries>>();
  return {
    of(tenantId, pointId) {
      let points = tenants.get(tenantId);
      if (!points) tenants.set(tenantId, (points = new Map()));
      let series = points.get(pointId);
      if (!series) points.set(pointId, (series = { tags: `tenant=${escapeTag(tenantId)},point=${escapeTag(pointId)}`, marked: new Set() }));
      return series;
    },
    forget: (tenantId, pointId, start) => void tenants.get(tenantId)?.get(pointId)?.marked.delete(start),
    trim() {
      for (const points of tenants.values()) {
        if (points.size > MOST_SERIES) points.clear();
        for (const { marked } of points.values()) if (marked.size > MOST_MARKS) marked.clear();
      }
    },
  };
}
