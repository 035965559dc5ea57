import { Camera, Cartesian3, Matrix4, PerspectiveFrustum, Transforms, type Scene } from 'cesium';
import { expect, it } from 'vitest';
import { createProjector } from './projector.ts';

const target = Cartesian3.fromDegrees(87.6, 43.8, 0);
const frame = Transforms.eastNorthUpToFixedFrame(target);
const at = (east: number, north: number, up: number) => Matrix4.multiplyByPoint(frame, new Cartesian3(east, north, up), new Cartesian3());
// A camera 1000 m above the place that looks straight down, north up.
const frustum = new PerspectiveFrustum({ fov: Math.PI / 2, aspectRatio: 2, near: 1, far: 1e6 });
const toCamera = Matrix4.inverseTransformation(Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(87.6, 43.8, 1000)), new Matrix4());
const camera = { frustum, viewMatrix: toCamera } as unknown as Camera;
const scene = { camera, canvas: { clientWidth: 800, clientHeight: 400 } } as unknown as Pick<Scene, 'camera' | 'canvas'>;

it('puts what is ahead in the middle and what is east to the right, and leaves out what is behind', () => {
  const project = createProjector(scene);
  // Field of view 90 degrees over the width of 800 px: at 1000 m a metre is 0.4 px.
  expect(project(at(0, 0, 0))).toEqual({ x: expect.closeTo(400, 3), y: expect.closeTo(200, 3) });
  expect(project(at(100, 50, 0))).toEqual({ x: expect.closeTo(440, 1), y: expect.closeTo(180, 1) });
  expect(project(at(0, 0, 2000))).toBeUndefined();
});
