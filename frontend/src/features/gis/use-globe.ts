import { markRaw, onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { loadGlobe, type AlarmMark, type ElementRef, type Extent, type Globe, type GlobeEvents, type GroundPlace, type StationLabel } from '../../globe/index.ts';
import { useMap } from './map/map.store.ts';

interface Hosts {
  canvas: Readonly<Ref<HTMLElement | null>>;
  overlay: Readonly<Ref<HTMLElement | null>>;
  texts: Ref<ReadonlyMap<number, StationLabel>>;
  /** Something on the map was clicked, or the bare ground. */
  clicked(element: ElementRef | undefined): void;
  /** The symbol of alarms at these places was clicked. */
  alarmsClicked(places: readonly AlarmMark[]): void;
}

const overlaps = (one: Extent, other: Extent) => one.west < other.east && one.east > other.west && one.south < other.north && one.north > other.south;

/** Where panels and the header cover the map: labels under them could not be read. */
function panelBoxes(container: HTMLElement) {
  const origin = container.getBoundingClientRect();
  const covers = [...document.querySelectorAll('.app-header'), ...(container.parentElement?.querySelectorAll('.panel') ?? [])];
  return covers.map((cover) => {
    const { left, top, right, bottom } = cover.getBoundingClientRect();
    return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top };
  });
}

/** Binds the map component to the page's state: views go in, clicks and camera come out. */
export function useGlobe({ canvas, overlay, texts, clicked, alarmsClicked }: Hosts) {
  const map = useMap();
  const { t } = useI18n({ useScope: 'global' });
  const globe = shallowRef<Globe>();
  const pointed = shallowRef<GroundPlace>();
  const isDrawn = shallowRef(false);
  const hasFailed = shallowRef(false);
  let isGone = false;

  async function start(container: HTMLElement, labels: HTMLElement): Promise<void> {
    try {
      const { createGlobe } = await loadGlobe();
      if (isGone) return;
      const events: GlobeEvents = {
        hovered: (element) => (map.hovered = element),
        clicked,
        alarmsClicked,
        alarmsNamed: ({ count, marks }) => (marks.length > 1 ? t('gis.alarms.several', { count, places: marks.length }) : t('gis.alarms.count', { count })),
        pointed: (place) => (pointed.value = place),
        measured: (place) => map.measure(place),
        cameraRested(place, metresPerPixel) {
          map.camera = place;
          map.metresPerPixel = metresPerPixel;
        },
      };
      globe.value = markRaw(createGlobe(container, labels, events, () => panelBoxes(container)));
    } catch (error) {
      console.error('map: the 3D scene could not be started', error);
      hasFailed.value = true;
    }
  }

  watch([canvas, overlay], ([container, labels]) => container && labels && !globe.value && void start(container, labels), { flush: 'post' });

  let hasPlaced = false;
  let placedAt: Extent | undefined;
  watch([globe, () => map.view], async ([shown, view]) => {
    if (!shown || !view) return;
    const hasMoved = placedAt !== undefined && !overlaps(placedAt, view.surface.extent);
    placedAt = view.surface.extent;
    shown.show(view);
    if (hasPlaced) {
      if (hasMoved) await shown.flyHome();
      return;
    }
    hasPlaced = true;
    if (map.camera) shown.setCamera(map.camera);
    else await shown.flyHome(0);
    await shown.settled();
    isDrawn.value = true;
  });
  watch([globe, texts, () => map.view?.elements], ([shown, labels]) => shown?.setStationTexts(labels));

  onScopeDispose(() => {
    isGone = true;
    globe.value?.dispose();
  });

  return {
    globe,
    pointed,
    isDrawn,
    hasFailed,
    async reveal(element: ElementRef): Promise<void> {
      map.selected = element;
      await globe.value?.flyTo(element);
    },
  };
}
