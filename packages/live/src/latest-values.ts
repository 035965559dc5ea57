import type { Sample, TelemetryReader } from '@hydrograph/telemetry';

/** The newest sample of each point of one tenant: from the stream, and from the store for points that were silent so far. */
export interface LatestValues {
  /** Notes a sample; true when the point has none that is newer. */
  note(sample: Sample): boolean;
  /** Newest sample by point id; points that never had one are absent. */
  of(pointIds: readonly string[]): Promise<Map<string, Sample>>;
  /** What is known without asking the store. */
  known(matches: (pointId: string) => boolean): Sample[];
}

export function createLatestValues(tenantId: string, reader: TelemetryReader): LatestValues {
  const newest = new Map<string, Sample>();
  /** Points the store was asked for, with the question under way or answered. */
  const asked = new Map<string, Promise<void>>();

  function note(sample: Sample): boolean {
    const known = newest.get(sample.pointId);
    if (known && known.time > sample.time) return false;
    newest.set(sample.pointId, sample);
    return true;
  }

  function ask(pointIds: readonly string[]): void {
    const answer = reader.latest(tenantId, pointIds).then((samples) => {
      for (const sample of samples) if (newest.get(sample.pointId)?.time !== sample.time) note(sample);
    });
    for (const pointId of pointIds) asked.set(pointId, answer);
    // Asked again next time: the store may be back by then.
    answer.catch(() => pointIds.forEach((pointId) => asked.delete(pointId)));
  }

  return {
    note,
    async of(pointIds) {
      const unknown = [...new Set(pointIds)].filter((pointId) => !asked.has(pointId));
      if (unknown.length > 0) ask(unknown);
      await Promise.all(new Set(pointIds.map((pointId) => asked.get(pointId))));
      const found = new Map<string, Sample>();
      for (const pointId of pointIds) {
        const sample = newest.get(pointId);
        if (sample) found.set(pointId, sample);
      }
      return found;
    },
    known: (matches) => [...newest.values()].filter(({ pointId }) => matches(pointId)),
  };
}
