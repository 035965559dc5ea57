/** Elements of the page for what is labelled now: made when first needed, reused, written only when they change. */
export interface LabelPool<T> {
  /** Shows one label at a place; `write` fills it when its content differs. */
  show(id: string, left: number, top: number, angle: number, key: string, content: T): void;
  /** Hides what was not shown since the last call. */
  sweep(): void;
  clear(): void;
}

interface Entry {
  node: HTMLElement;
  key: string;
  place: string;
  isUsed: boolean;
  isShown: boolean;
}

/** Nodes beyond this many that are not shown are taken out of the page. */
const mostIdle = 150;

export function createLabelPool<T>(overlay: HTMLElement, create: (id: string) => HTMLElement, write: (node: HTMLElement, content: T) => void): LabelPool<T> {
  const entries = new Map<string, Entry>();
  return {
    show(id, left, top, angle, key, content) {
      let entry = entries.get(id);
      if (!entry) {
        entry = { node: overlay.appendChild(create(id)), key: '', place: '', isUsed: false, isShown: true };
        entries.set(id, entry);
      }
      if (entry.key !== key) {
        write(entry.node, content);
        entry.key = key;
      }
      const place = `translate(${Math.round(left)}px, ${Math.round(top)}px)${angle ? ` rotate(${angle.toFixed(1)}deg)` : ''}`;
      if (entry.place !== place) entry.node.style.transform = entry.place = place;
      if (!entry.isShown) entry.node.style.visibility = 'visible';
      entry.isShown = entry.isUsed = true;
    },
    sweep() {
      let idle = 0;
      for (const [id, entry] of entries) {
        if (!entry.isUsed) {
          idle += 1;
          if (idle > mostIdle) {
            entry.node.remove();
            entries.delete(id);
          } else if (entry.isShown) {
            entry.node.style.visibility = 'hidden';
            entry.isShown = false;
          }
        }
        entry.isUsed = false;
      }
    },
    clear() {
      for (const { node } of entries.values()) node.remove();
      entries.clear();
    },
  };
}
