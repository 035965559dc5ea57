import { ScreenSpaceEventHandler, ScreenSpaceEventType, type Cartesian2, type Scene } from 'cesium';

export interface PointerActions {
  moved(x: number, y: number): void;
  left(): void;
  clicked(x: number, y: number): void;
  doubleClicked(): void;
}

/** Follows mouse and finger; of many moves between two frames the last one counts. */
export function followPointer(scene: Scene, actions: PointerActions): () => void {
  const handler = new ScreenSpaceEventHandler(scene.canvas);
  let frame = 0;
  let last: { x: number; y: number } | undefined;
  handler.setInputAction(({ endPosition }: { endPosition: Cartesian2 }) => {
    last = { x: endPosition.x, y: endPosition.y };
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (last) actions.moved(last.x, last.y);
    });
  }, ScreenSpaceEventType.MOUSE_MOVE);
  const leave = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    last = undefined;
    actions.left();
  };
  scene.canvas.addEventListener('pointerleave', leave);
  handler.setInputAction(({ position }: { position: Cartesian2 }) => actions.clicked(position.x, position.y), ScreenSpaceEventType.LEFT_CLICK);
  handler.setInputAction(() => actions.doubleClicked(), ScreenSpaceEventType.LEFT_DOUBLE_CLICK);
  return () => {
    cancelAnimationFrame(frame);
    scene.canvas.removeEventListener('pointerleave', leave);
    handler.destroy();
  };
}
