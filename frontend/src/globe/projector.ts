import { Cartesian3, Cartesian4, Matrix4, type Scene } from 'cesium';

/** Pixel of a place on the earth, CSS pixels from the upper left; undefined behind the camera. */
export type Projector = (position: Cartesian3) => { x: number; y: number } | undefined;

/**
 * Places by the thousand onto the screen as it is now: one matrix for all of them, where Cesium's own function sets the
 * whole view up anew for each.
 */
export function createProjector({ camera, canvas }: Pick<Scene, 'camera' | 'canvas'>): Projector {
  const matrix = Matrix4.multiply(camera.frustum.projectionMatrix, camera.viewMatrix, new Matrix4());
  const { clientWidth, clientHeight } = canvas;
  const clip = new Cartesian4();
  const from = new Cartesian4();
  return ({ x, y, z }) => {
    Matrix4.multiplyByVector(matrix, Cartesian4.fromElements(x, y, z, 1, from), clip);
    if (clip.w <= 0) return undefined;
    return { x: ((clip.x / clip.w + 1) / 2) * clientWidth, y: ((1 - clip.y / clip.w) / 2) * clientHeight };
  };
}
