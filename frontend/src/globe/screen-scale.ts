import type { Scene } from 'cesium';

/** Size on the ground of one CSS pixel at a distance from the camera, m. */
export function metresPerPixelAt(scene: Scene, distanceM: number): number {
  const { frustum } = scene.camera;
  const fovy = 'fovy' in frustum && typeof frustum.fovy === 'number' ? frustum.fovy : Math.PI / 3;
  return (2 * distanceM * Math.tan(fovy / 2)) / Math.max(scene.canvas.clientHeight, 1);
}
