import { Cartesian3, Matrix4, Transforms } from 'cesium';
import { expect, it } from 'vitest';
import { createLocalFrame } from './local-frame.ts';

it('places what Cesium places, to the millimetre', () => {
  const frame = createLocalFrame(87.6, 43.8);
  const toLocal = Matrix4.inverseTransformation(Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(87.6, 43.8, 0)), new Matrix4());
  for (const [longitude, latitude, height] of [[87.6, 43.8, 0], [87.7, 43.75, 812.5], [87.52, 43.91, -4]] as const) {
    const expected = Matrix4.multiplyByPoint(toLocal, Cartesian3.fromDegrees(longitude, latitude, height), new Cartesian3());
    const placed = new Float32Array(4);
    frame.place(longitude, latitude, height, placed, 1);
    expect(Math.hypot(placed[1]! - expected.x, placed[2]! - expected.y, placed[3]! - expected.z)).toBeLessThan(0.002);
  }
});
