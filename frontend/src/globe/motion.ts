import { isSoftwareRendered } from './widget.ts';
import type { Scene } from 'cesium';

const framesPerSecond = 30;

/** Frames for what moves by itself: only while it is to be seen, and never for visitors who asked for less motion. */
export function createMotion(scene: Scene, isWanted: () => boolean) {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  // Without a graphics card each frame costs the processor tens of milliseconds: arrows stand still there.
  const isSlow = isSoftwareRendered(scene);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isMoving = () => isWanted() && !calm.matches && !isSlow && document.visibilityState === 'visible';

  function tick(): void {
    timer = undefined;
    if (!isMoving()) return;
    scene.requestRender();
    timer = setTimeout(tick, 1000 / framesPerSecond);
  }

  /** Begins to move if there is a reason to. */
  const wake = (): void => {
    timer ??= setTimeout(tick);
  };
  document.addEventListener('visibilitychange', wake);
  calm.addEventListener('change', wake);

  return {
    isMoving,
    wake,
    dispose() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
      calm.removeEventListener('change', wake);
    },
  };
}
