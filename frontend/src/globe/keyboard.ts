import { Cartesian3, Math as CesiumMath, type Scene } from 'cesium';

export interface KeyboardActions {
  zoom(factor: number): void;
  flyHome(): void;
  turnNorth(): void;
  metresPerPixel(): number;
  moved(): void;
}

const stepPx = 90;
const turn = CesiumMath.toRadians(9);

/** Steers the map by keys when it has the focus: arrows move, with shift they turn and tilt, + and - zoom, 0 shows all, N turns north. */
export function steerByKeys(scene: Scene, actions: KeyboardActions): () => void {
  const { canvas, camera } = scene;
  canvas.tabIndex = 0;

  function move(right: number, ahead: number): void {
    const metres = actions.metresPerPixel() * stepPx;
    const up = Cartesian3.normalize(camera.positionWC, new Cartesian3());
    const forward = Cartesian3.normalize(Cartesian3.cross(up, camera.rightWC, new Cartesian3()), new Cartesian3());
    camera.move(camera.rightWC, right * metres);
    camera.move(forward, ahead * metres);
  }

  const keys: Readonly<Record<string, (isTurn: boolean) => void>> = {
    ArrowLeft: (isTurn) => (isTurn ? camera.look(camera.positionWC, turn) : move(-1, 0)),
    ArrowRight: (isTurn) => (isTurn ? camera.look(camera.positionWC, -turn) : move(1, 0)),
    ArrowUp: (isTurn) => (isTurn ? camera.lookUp(turn) : move(0, 1)),
    ArrowDown: (isTurn) => (isTurn ? camera.lookDown(turn) : move(0, -1)),
    '+': () => actions.zoom(1.5),
    '=': () => actions.zoom(1.5),
    '-': () => actions.zoom(1 / 1.5),
    0: () => actions.flyHome(),
    n: () => actions.turnNorth(),
  };

  function pressed(event: KeyboardEvent): void {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(event.shiftKey);
    scene.requestRender();
    actions.moved();
  }
  canvas.addEventListener('keydown', pressed);
  return () => canvas.removeEventListener('keydown', pressed);
}
