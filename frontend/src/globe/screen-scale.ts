import type { Scene } from 'cesium';

/** Size on the ground of one CSS pixel at a distance from the camera, m. */
export function metresPerPixelAt(scene: Scene, distanceM: number): number {
  const { frustum } = scene.camera;
  const fovy = 'fovy' in frustum && typeof frustum.fovy === 'number' ? frustum.fovy : Math.PI / 3;
  return (2 * distanceM * Math.tan(fovy / 2)) / Math.max(scene.canvas.clientHeight, 1);
}

/** How much larger than on an ordinary screen the page draws its text; the map follows it. */
export function screenScale(): number {
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Number.isFinite(rootPx) ? Math.max(1, rootPx / 16) : 1;
}
