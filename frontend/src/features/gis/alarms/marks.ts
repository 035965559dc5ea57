import type { AlarmMark } from '../../../globe/index.ts';

interface Place {
  readonly geometry: unknown;
  readonly pointIds: readonly string[];
  readonly severity: AlarmMark['severity'];
  readonly count: number;
  readonly unacknowledgedCount: number;
}

const isPlace = (value: unknown): value is readonly [number, number] => Array.isArray(value) && value.length >= 2 && value.every((part) => typeof part === 'number');

/** Places as the map draws them; each knows the points it stands for. What has no place on the earth is left out. */
export function marksOf(places: readonly Place[]): AlarmMark[] {
  return places.flatMap(({ geometry, pointIds, severity, count, unacknowledgedCount }) => {
    const { coordinates } = geometry as { coordinates?: unknown };
    if (!isPlace(coordinates)) return [];
    const [longitude, latitude] = coordinates;
    return [{ id: `${longitude},${latitude}`, longitude, latitude, severity, count, unacknowledgedCount, pointIds }];
  });
}
