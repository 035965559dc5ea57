import { watch, type Ref } from 'vue';
import type { ElementKind, Globe } from '../../globe/index.ts';
import { useMap } from './map/map.store.ts';

/** What an end-to-end test needs of a picture it cannot read: where things are on the screen. It shows nothing that the page does not. */
export interface HydrographTestHook {
  /** Resolves when the first picture of the network was drawn. */
  ready: Promise<void>;
  /** Kind, id and code of the element under a pixel. */
  pick(x: number, y: number): { kind: ElementKind; id: string; code: string; part?: 'meters' } | undefined;
  /** Pixel of a place on the ground. */
  project(longitude: number, latitude: number): [x: number, y: number] | undefined;
  /** Pixel of the middle of an element. */
  locate(kind: ElementKind, id: string): [x: number, y: number] | undefined;
  /** Flies to an element and resolves when the picture is drawn. */
  flyTo(kind: ElementKind, id: string): Promise<void>;
  /** How many elements of each kind are on the map. */
  counts(): Partial<Record<ElementKind, number>>;
  /** Ids of the first elements of a kind. */
  ids(kind: ElementKind, first: number): string[];
}

declare global {
  interface Window {
    hydrograph?: HydrographTestHook;
  }
}

/** Puts the hook on `window.hydrograph`. */
export function exposeTestHook({ globe, isDrawn }: { globe: Readonly<Ref<Globe | undefined>>; isDrawn: Readonly<Ref<boolean>> }): void {
  const map = useMap();
  window.hydrograph = {
    ready: new Promise((resolve) => {
      watch(isDrawn, (drawn) => drawn && resolve(), { immediate: true });
    }),
    pick(x, y) {
      const element = globe.value?.pick(x, y);
      return element && { kind: element.kind, id: map.idOf(element), code: map.elements?.layers[element.kind].text('code', element.row) ?? '', ...(element.part ? { part: element.part } : {}) };
    },
    project: (longitude, latitude) => globe.value?.project(longitude, latitude),
    locate(kind, id) {
      const element = map.find(kind, id);
      return element && globe.value?.projectElement(element);
    },
    async flyTo(kind, id) {
      const element = map.find(kind, id);
      if (element) await globe.value?.flyTo(element, 0);
      await globe.value?.rendered();
    },
    counts: () => Object.fromEntries(Object.entries(map.elements?.layers ?? {}).map(([kind, layer]) => [kind, layer.count])),
    ids: (kind, first) => Array.from({ length: Math.min(first, map.elements?.layers[kind].count ?? 0) }, (_, row) => map.idOf({ kind, row })),
  };
}
