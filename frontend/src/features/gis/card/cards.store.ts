import { defineStore } from 'pinia';
import { computed, ref, shallowRef, watch } from 'vue';
import type { ElementRef } from '../../../globe/index.ts';
import { useMap } from '../map/map.store.ts';
import { isOnMap, isRecord, recordKinds, type RecordKind, type Subject } from './records.ts';

const longestTrail = 20;

/** Which card is open: that of the chosen element of the map, or one of a register above it. A link carries a register's card as `card=kind:id`. */
export const useCards = defineStore('cards', () => {
  const map = useMap();
  const record = shallowRef<{ kind: RecordKind; id: string }>();
  const trail = shallowRef<readonly Subject[]>([]);
  /** The point to show first, when a point was looked for. */
  const pointId = ref<string>();
  let isOwnChange = false;
  /** The link opened a register's card above an element that is chosen only once the map is there. */
  let isFromLink = false;

  const element = computed<Subject | undefined>(() => map.selected && { kind: map.selected.kind, id: map.idOf(map.selected) });
  const subject = computed<Subject | undefined>(() => record.value ?? element.value);

  const keyOf = (chosen: ElementRef | undefined): string => (chosen ? `${chosen.kind}:${map.idOf(chosen)}` : '');
  let lastKey = keyOf(map.selected);

  // A click on the map begins anew: what was open before it is not what one comes from. A map that was loaded again chose nothing.
  watch(
    () => map.selected,
    (chosen) => {
      const key = keyOf(chosen);
      const isSame = key === lastKey;
      lastKey = key;
      if (isOwnChange || isSame) return;
      if (isFromLink) {
        isFromLink = false;
        return;
      }
      record.value = undefined;
      pointId.value = undefined;
      trail.value = [];
    },
    { flush: 'sync' },
  );

  function select(chosen: ElementRef | undefined): void {
    isOwnChange = true;
    map.selected = chosen;
    isOwnChange = false;
  }

  function show(next: Subject): void {
    if (isRecord(next)) record.value = { kind: next.kind, id: next.id };
    else if (isOnMap(next)) {
      const chosen = map.find(next.kind, next.id);
      if (!chosen) return;
      select(chosen);
      record.value = undefined;
    }
  }

  /** Opens a card from another one, or from the search with `isFresh`. */
  function open(next: Subject, { isFresh = false, point }: { isFresh?: boolean; point?: string } = {}): void {
    const from = subject.value;
    trail.value = isFresh || !from ? [] : [...trail.value, from].slice(-longestTrail);
    pointId.value = point;
    show(next);
  }

  function back(): void {
    const before = trail.value.at(-1);
    trail.value = trail.value.slice(0, -1);
    pointId.value = undefined;
    if (before) show(before);
  }

  function close(): void {
    record.value = undefined;
    trail.value = [];
    map.selected = undefined;
  }

  function restore(query: Record<string, unknown>): void {
    const [kind = '', id = ''] = typeof query.card === 'string' ? query.card.split(/:(.*)/s) : [];
    if (!(recordKinds as readonly string[]).includes(kind) || !id) return;
    record.value = { kind: kind as RecordKind, id };
    isFromLink = typeof query.sel === 'string';
  }

  const urlQuery = computed((): Record<string, string> => (record.value ? { card: `${record.value.kind}:${record.value.id}` } : {}));

  return { record, subject, trail, pointId, urlQuery, open, back, close, restore, select };
});
