import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import {
  createSurface,
  diameterScale,
  elementCount,
  elementKinds,
  flowScale,
  loadBaseMap,
  loadElements,
  networkExtent,
  switchableLayers,
  type AlarmMark,
  type BaseMap,
  type CameraPlace,
  type ElementKind,
  type ElementRef,
  type MapElements,
  type MapView,
  type Measured,
  type PipeColouring,
  type PipeLive,
  type Surface,
  type SwitchableLayer,
} from '../../../globe/index.ts';
import { failureKind as kindOf, type FailureKind } from '../../../ui/failure.ts';
import { useTheme } from '../../../ui/theme.ts';
import type { MapUrlState } from './url-state.ts';

export type MapStatus = 'loading' | 'ready' | 'empty' | 'failed';

const groundEveryMs = 5 * 60_000;

const allVisible = Object.fromEntries(switchableLayers.map((layer) => [layer, true])) as Record<SwitchableLayer, boolean>;

/** Range of diameters that occur, without the outermost hundredths: one odd pipe must not spoil the colours. */
function diameterRange({ layers: { pipes } }: MapElements): [minimumMm: number, maximumMm: number] {
  if (pipes.count === 0) return [50, 1200];
  const sorted = Float32Array.from(pipes.numbers('diameterMm')).filter((value) => value > 0).sort();
  return [sorted[Math.floor(sorted.length * 0.01)] ?? 50, sorted[Math.ceil(sorted.length * 0.995) - 1] ?? 1200];
}

/** What the map shows and what is chosen on it. */
export const useMap = defineStore('map', () => {
  const status = ref<MapStatus>('loading');
  const failure = ref('');
  const failureKind = ref<FailureKind>('failed');
  const receivedBytes = ref(0);
  const totalBytes = ref<number>();
  const { theme } = useTheme();
  const elements = shallowRef<MapElements>();
  const baseMap = shallowRef<BaseMap>();
  const live = shallowRef<PipeLive>();
  const tankShares = shallowRef<ReadonlyMap<number, number>>(new Map());
  const meters = shallowRef<ReadonlyMap<number, number>>(new Map());
  const alarms = shallowRef<readonly AlarmMark[]>([]);
  const measured = shallowRef<Measured>();
  const isEnglish = ref(false);
  const isFlowShown = ref(true);
  const surface = shallowRef<Surface>();
  const colouring = ref<PipeColouring>('diameter');
  const visible = ref<Record<SwitchableLayer, boolean>>({ ...allVisible });
  const isUnderground = ref(false);
  const exaggeration = ref<number>();
  const selected = shallowRef<ElementRef>();
  const hovered = shallowRef<ElementRef>();
  const camera = shallowRef<CameraPlace>();
  const metresPerPixel = ref(10);
  let groundLoadedAtMs = 0;
  /** Streets change seldom: a base map that is there is asked for again after some minutes. */
  const isGroundDue = () => !baseMap.value || Date.now() - groundLoadedAtMs > groundEveryMs;
  const rowsById = new Map<ElementKind, Map<string, number>>();

  const diameters = computed(() => diameterScale(...(elements.value ? diameterRange(elements.value) : [50, 1200] as [number, number])));

  /** Largest flow to be told apart, m³/h: steps of two, so that colours stand still while flows sway. */
  const largestFlow = computed(() => {
    let largest = 0;
    for (const flow of live.value?.flowM3h ?? []) if (Math.abs(flow) > largest) largest = Math.abs(flow);
    return 2 ** Math.ceil(Math.log2(Math.max(largest, 10)));
  });
  const flows = computed(() => flowScale(largestFlow.value));
  const visibleNow = computed(() => ({ ...visible.value }));

  const view = computed<MapView | undefined>(() =>
    elements.value && surface.value
      ? {
          elements: elements.value,
          surface: surface.value,
          colouring: colouring.value,
          diameters: diameters.value,
          flows: flows.value,
          visible: visibleNow.value,
          baseMap: baseMap.value,
          live: live.value,
          tankShares: tankShares.value,
          meters: meters.value,
          alarms: alarms.value,
          measured: measured.value,
          theme: theme.value,
          isEnglish: isEnglish.value,
          isFlowShown: isFlowShown.value,
          isUnderground: isUnderground.value,
          selected: selected.value,
          hovered: hovered.value,
        }
      : undefined,
  );

  function buildSurface(): void {
    const extent = elements.value && networkExtent(elements.value);
    surface.value = elements.value && extent ? createSurface(elements.value, extent, exaggeration.value, baseMap.value?.terrain) : undefined;
  }

  const idOf = ({ kind, row }: ElementRef): string => elements.value?.layers[kind].text('id', row) ?? '';

  /** The element with this id; the index of a kind is built when first asked for. */
  function find(kind: ElementKind, id: string): ElementRef | undefined {
    if (!elements.value) return undefined;
    let rows = rowsById.get(kind);
    if (!rows) {
      const layer = elements.value.layers[kind];
      rows = new Map(Array.from({ length: layer.count }, (_, row) => [layer.text('id', row), row]));
      rowsById.set(kind, rows);
    }
    const row = rows.get(id);
    return row === undefined ? undefined : { kind, row };
  }

  /** The element with this id, whatever its kind. */
  function findAny(id: string): ElementRef | undefined {
    for (const kind of elementKinds) {
      const found = find(kind, id);
      if (found) return found;
    }
    return undefined;
  }

  async function load(fetchMap: (input: string, init?: RequestInit) => Promise<Response>): Promise<void> {
    if (status.value === 'failed') status.value = 'loading';
    try {
      const [loaded, ground] = await Promise.all([
        loadElements(fetchMap, (received, total) => {
          receivedBytes.value = received;
          totalBytes.value = total;
        }),
        isGroundDue() ? loadBaseMap(fetchMap) : baseMap.value,
      ]);
      const isOtherGround = ground !== 'unknown' && ground?.etag !== baseMap.value?.etag;
      if (ground !== 'unknown' && isGroundDue()) groundLoadedAtMs = Date.now();
      if (isOtherGround) baseMap.value = ground;
      if (loaded.etag !== elements.value?.etag || !elements.value) {
        const chosen = selected.value && { kind: selected.value.kind, id: idOf(selected.value) };
        elements.value = loaded;
        rowsById.clear();
        hovered.value = undefined;
        selected.value = chosen && find(chosen.kind, chosen.id);
        buildSurface();
      } else if (isOtherGround) {
        buildSurface();
      }
      status.value = elementCount(loaded) > 0 && surface.value ? 'ready' : 'empty';
    } catch (error) {
      // A map that is there stays there: only its refresh failed.
      if (status.value === 'ready') return;
      failure.value = error instanceof Error ? error.message : String(error);
      failureKind.value = kindOf(error);
      status.value = 'failed';
    }
  }

  /** Adds a place to what is measured; without one the last is settled. */
  function measure(place: { longitude: number; latitude: number } | undefined): void {
    if (!measured.value || !place) return;
    measured.value = { ...measured.value, places: [...measured.value.places, { longitude: place.longitude, latitude: place.latitude }] };
  }

  function exaggerate(factor: number | undefined): void {
    exaggeration.value = factor;
    buildSurface();
  }

  function restore(state: MapUrlState): void {
    colouring.value = state.colouring;
    for (const layer of switchableLayers) visible.value[layer] = !state.hidden.includes(layer);
    isUnderground.value = state.isUnderground;
    isFlowShown.value = state.isFlowShown;
    measured.value = state.measured;
    if (exaggeration.value !== state.exaggeration) exaggerate(state.exaggeration);
    camera.value = state.camera;
  }

  const urlState = computed<MapUrlState>(() => ({
    camera: camera.value,
    selected: selected.value && { kind: selected.value.kind, id: idOf(selected.value) },
    colouring: colouring.value,
    hidden: switchableLayers.filter((layer) => !visible.value[layer]),
    isUnderground: isUnderground.value,
    isFlowShown: isFlowShown.value,
    theme: theme.value === 'day' ? 'day' : undefined,
    measured: measured.value,
    exaggeration: exaggeration.value,
  }));

  return {
    status, failure, failureKind, receivedBytes, totalBytes, elements, surface, colouring, visible, isUnderground, exaggeration, selected, hovered,
    camera, metresPerPixel, diameters, flows, baseMap, live, tankShares, meters, alarms, measured, isEnglish, isFlowShown, theme, view, urlState, idOf, find, findAny, load, measure, exaggerate, restore,
  };
});
