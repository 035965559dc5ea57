import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';

interface Actions {
  /** `factor` above 1 shows more; `at` is the place under the pointer, 0 to 1. */
  zoom(factor: number, at: number): void;
  /** Parts of the shown length; negative is into the past. */
  move(part: number): void;
  /** Whether the wheel is for the chart at this moment, not for what scrolls around it. */
  takesWheel(): boolean;
}

const wheelStep = 0.0018;
const dragThresholdPx = 4;

/** Wheel zooms, drag moves, two fingers do both. The wheel scrolls the page when it turns sideways or with Shift. */
export function usePointers(frame: Readonly<Ref<HTMLElement | null>>, { zoom, move, takesWheel }: Actions): void {
  const fingers = new Map<number, number>();
  let isDragging = false;

  const placeOf = (x: number): number => {
    const box = frame.value!.getBoundingClientRect();
    return Math.min(1, Math.max(0, (x - box.left) / box.width));
  };
  const spread = (): number => {
    const [one = 0, other = 0] = [...fingers.values()];
    return Math.max(20, Math.abs(one - other));
  };

  useEventListener(
    frame,
    'wheel',
    (event: WheelEvent) => {
      if (!takesWheel()) return;
      event.preventDefault();
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) move((event.deltaX || event.deltaY) / frame.value!.clientWidth / 2);
      else zoom(Math.exp(Math.max(-200, Math.min(200, event.deltaY)) * wheelStep), placeOf(event.clientX));
    },
    { passive: false },
  );
  useEventListener(frame, 'pointerdown', (event: PointerEvent) => {
    if (event.button !== 0) return;
    fingers.set(event.pointerId, event.clientX);
    isDragging = false;
  });
  useEventListener(window, 'pointermove', (event: PointerEvent) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined || !frame.value) return;
    const byPx = event.clientX - before;
    if (!isDragging && Math.abs(byPx) < dragThresholdPx) return;
    if (!isDragging) frame.value.setPointerCapture(event.pointerId);
    isDragging = true;
    const spreadBefore = spread();
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size > 1) zoom(spreadBefore / spread(), placeOf([...fingers.values()].reduce((sum, x) => sum + x, 0) / fingers.size));
    else move(-byPx / frame.value.clientWidth);
  });
  for (const ending of ['pointerup', 'pointercancel'] as const) useEventListener(window, ending, (event: PointerEvent) => void fingers.delete(event.pointerId));
}
