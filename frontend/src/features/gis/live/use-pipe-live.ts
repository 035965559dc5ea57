import { computed, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { MapElements, PipeLive, Surface } from '../../../globe/index.ts';
import { useConnection, useLivePoints } from '../../../live/index.ts';
import { inMetresOfWater, pressuresFrom, type PressureSite } from './pressure-field.ts';
import type { FieldAnswer, FieldRequest } from './pipe-fields.worker.ts';
import { doubtfulAfterMs, type StationNode } from './station-labels.ts';

/** Where the numbers behind live colours come from; the legend says it. */
export interface LiveSources {
  /** Gauges with a good and recent pressure. */
  pressureSites: number;
  /** Meters with a good and recent flow. */
  flowMeters: number;
  /** Sum of what the plants deliver, m³/h; null when no plant is measured. */
  inflowM3h: number | null;
}

interface Site extends PressureSite {
  pointId: string;
  unit: string;
}

interface Meter {
  pointId: string;
  row: number;
}

const recolourEveryMs = 2000;
const meterReachDegrees = 0.0006;
const feeds = new Set(['WATER_PLANT', 'SOURCE']);
/** Valves that stand between two junctions instead of on a pipe. */
const controlValves = new Set(['PRV', 'PSV', 'PBV', 'FCV', 'TCV', 'GPV', 'PCV']);

/**
 * Pressure and flow of every pipe from what is measured: pressures interpolated between gauges, flows at meters as they
 * are, elsewhere estimated from the shape of the network and what the plants deliver. Worked out in a worker.
 */
export function usePipeLive(map: { elements: Ref<MapElements | undefined>; surface: Ref<Surface | undefined>; isWanted: Ref<boolean> }, stations: Ref<ReadonlyMap<string, StationNode>>) {
  const { latest } = useConnection();
  const live = shallowRef<PipeLive>();
  const sources = shallowRef<LiveSources>({ pressureSites: 0, flowMeters: 0, inflowM3h: null });
  let fields: (FieldAnswer & { sites: Site[]; meters: Meter[]; inflows: string[]; elevations: Float32Array }) | undefined;
  let worker: Worker | undefined;

  const wantedPoints = computed(() =>
    map.isWanted.value ? [...stations.value.values()].flatMap(({ points }) => points.filter(({ quantity }) => quantity === 'PRESSURE' || quantity === 'FLOW').map(({ id }) => id)) : [],
  );
  const version = useLivePoints(wantedPoints);

  function prepare(elements: MapElements, surface: Surface): void {
    worker?.terminate();
    fields = undefined;
    const { pipes, stations: rows, pumps, valves } = elements.layers;
    if (pipes.count === 0) return;
    const [starts, lon, lat] = (['vertexStart', 'lon', 'lat'] as const).map((name) => pipes.numbers(name));
    const middles = { longitudes: new Float64Array(pipes.count), latitudes: new Float64Array(pipes.count) };
    const elevations = new Float32Array(pipes.count);
    for (let row = 0; row < pipes.count; row += 1) {
      const [first, last] = [starts![row]!, starts![row + 1]! - 1];
      const middle = Math.floor((first + last) / 2);
      middles.longitudes[row] = (lon![middle]! + lon![Math.min(middle + 1, last)]!) / 2;
      middles.latitudes[row] = (lat![middle]! + lat![Math.min(middle + 1, last)]!) / 2;
      elevations[row] = (pipes.numbers('startElevationM')[row]! + pipes.numbers('endElevationM')[row]!) / 2;
    }
    const sites: Site[] = [];
    const meters: Meter[] = [];
    const inflows: string[] = [];
    const sourcePlaces: [number, number][] = [];
    for (let row = 0; row < rows.count; row += 1) {
      const station = stations.value.get(rows.text('id', row));
      const [longitude, latitude] = [rows.numbers('lon')[row]!, rows.numbers('lat')[row]!];
      if (!station) continue;
      if (feeds.has(station.kind)) sourcePlaces.push([longitude, latitude]);
      for (const { id, quantity, unit } of station.points) {
        if (quantity === 'PRESSURE') sites.push({ longitude, latitude, elevationM: surface.baseM + surface.relief.heightAt(longitude, latitude), pointId: id, unit });
        if (quantity !== 'FLOW') continue;
        if (feeds.has(station.kind)) inflows.push(id);
        const row2 = nearestPipe(middles, longitude, latitude);
        if (row2 !== undefined) meters.push({ pointId: id, row: row2 });
      }
    }
    const places = (layer: typeof pumps, isTaken: (row: number) => boolean = () => true) => Array.from({ length: layer.count }, (_, row) => row).filter(isTaken).map((row): [number, number] => [layer.numbers('lon')[row]!, layer.numbers('lat')[row]!]);
    const valveKinds = valves.count > 0 ? valves.numbers('kind') : [];
    const { tanks, reservoirs } = elements.layers;
    const request: FieldRequest = {
      network: {
        starts: starts!.slice(),
        longitudes: lon!.slice(),
        latitudes: lat!.slice(),
        diametersMm: pipes.numbers('diameterMm').slice(),
        lengthsM: pipes.numbers('lengthM').slice(),
        sources: [...sourcePlaces, ...places(reservoirs), ...(sourcePlaces.length + reservoirs.count === 0 ? places(tanks) : [])],
        joints: [...places(pumps), ...places(valves, (row) => controlValves.has(elements.dictionaries.valveKind[valveKinds[row]!] ?? ''))],
      },
      ...middles,
      sites: sites.map(({ longitude, latitude, elevationM }) => ({ longitude, latitude, elevationM })),
    };
    worker = new Worker(new URL('./pipe-fields.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FieldAnswer>) => {
      worker?.terminate();
      worker = undefined;
      fields = { ...data, sites, meters, inflows, elevations };
      update();
    });
    worker.addEventListener('error', ({ message }) => console.error(`pipe fields: ${message}`));
    worker.postMessage(request);
  }

  /** The newest value of a point when it may be believed. */
  function good(pointId: string): number {
    const sample = latest.get(pointId);
    return sample && sample.quality === 'GOOD' && Date.now() - sample.timeMs < doubtfulAfterMs ? sample.value : Number.NaN;
  }

  function update(): void {
    if (!fields) return;
    const { sites, neighbours, elevations, shares, meters, inflows } = fields;
    const measured = sites.map(({ pointId, unit }) => inMetresOfWater(good(pointId), unit));
    const known = inflows.map(good).filter(Number.isFinite);
    const inflowM3h = known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
    const flowM3h = inflowM3h === null ? new Float32Array(shares.length).fill(Number.NaN) : shares.map((share) => share * inflowM3h);
    let flowMeters = 0;
    for (const { pointId, row } of meters) {
      const value = good(pointId);
      if (!Number.isFinite(value)) continue;
      flowMeters += 1;
      // Which way a meter counts as forward is not known here: the size is measured, the direction estimated.
      flowM3h[row] = Math.abs(value) * (shares[row]! < 0 ? -1 : 1);
    }
    sources.value = { pressureSites: measured.filter(Number.isFinite).length, flowMeters, inflowM3h };
    live.value = { pressureM: pressuresFrom(neighbours, sites, measured, elevations), flowM3h };
  }

  watch([map.elements, map.surface, stations, map.isWanted], ([elements, surface, known, isWanted]) => elements && surface && isWanted && known.size > 0 && prepare(elements, surface), { immediate: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(version, () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      update();
    }, recolourEveryMs);
  });
  onScopeDispose(() => {
    clearTimeout(timer);
    worker?.terminate();
  });
  return { live, sources };
}

function nearestPipe({ longitudes, latitudes }: { longitudes: Float64Array; latitudes: Float64Array }, longitude: number, latitude: number): number | undefined {
  let best: { row: number; distance: number } | undefined;
  for (let row = 0; row < longitudes.length; row += 1) {
    const distance = Math.hypot((longitudes[row]! - longitude) * 0.75, latitudes[row]! - latitude);
    if (distance < (best?.distance ?? meterReachDegrees)) best = { row, distance };
  }
  return best?.row;
}
