import { BoundingSphere, Cartesian3, Cartographic, HeadingPitchRange, Math as CesiumMath, Matrix4, Transforms, type Scene } from 'cesium';
import type { Extent } from './spatial-index.ts';
import type { Surface } from './surface.ts';

/** Where the visitor looks from; degrees and metres above the ellipsoid. */
export interface CameraPlace {
  longitude: number;
  latitude: number;
  heightM: number;
  heading: number;
  pitch: number;
}

/** How a network is shown at first: from the south-west, low enough that hills and mains have depth. */
const firstLook = { heading: CesiumMath.toRadians(18), pitch: CesiumMath.toRadians(-38) };
/** As wide to its height as a screen on which the range of the first look just holds the town. */
const usualAspect = 1.6;
/** Steeper on a screen held upright, which a flat view would leave mostly empty. */
const uprightPitch = CesiumMath.toRadians(-56);

const earthRadiusM = 6_378_137;

/** Where the camera is now. */
export function cameraPlace({ camera }: Scene): CameraPlace {
  const { longitude, latitude, height } = Cartographic.fromCartesian(camera.positionWC);
  return {
    longitude: CesiumMath.toDegrees(longitude),
    latitude: CesiumMath.toDegrees(latitude),
    heightM: height,
    heading: CesiumMath.toDegrees(camera.heading),
    pitch: CesiumMath.toDegrees(camera.pitch),
  };
}

/** Puts the camera at a place at once. */
export function setCameraPlace({ camera }: Scene, { longitude, latitude, heightM, heading, pitch }: CameraPlace): void {
  camera.lookAtTransform(Matrix4.IDENTITY);
  camera.setView({
    destination: Cartesian3.fromDegrees(longitude, latitude, heightM),
    orientation: { heading: CesiumMath.toRadians(heading), pitch: CesiumMath.toRadians(pitch), roll: 0 },
  });
}

const isUpright = ({ canvas }: Scene) => canvas.clientWidth < canvas.clientHeight;

function fly(scene: Scene, sphere: BoundingSphere, rangeM: number, durationS: number): Promise<void> {
  return new Promise((resolve) => {
    scene.camera.flyToBoundingSphere(sphere, {
      duration: durationS,
      offset: new HeadingPitchRange(firstLook.heading, isUpright(scene) ? uprightPitch : firstLook.pitch, rangeM),
      complete: resolve,
      cancel: resolve,
    });
  });
}

/** Flies to see all of an extent; `durationS` 0 goes there at once. */
export function flyToExtent(scene: Scene, { west, south, east, north }: Extent, heightM: number, durationS: number): Promise<void> {
  const sphere = BoundingSphere.fromPoints([
    Cartesian3.fromDegrees(west, south, heightM),
    Cartesian3.fromDegrees(east, north, heightM),
    Cartesian3.fromDegrees(west, north, heightM),
    Cartesian3.fromDegrees(east, south, heightM),
  ]);
  // What is near takes more of the screen than what is far: aim a little short of the middle.
  const { heading } = firstLook;
  const short = isUpright(scene) ? 0 : sphere.radius * 0.16;
  const frame = Transforms.eastNorthUpToFixedFrame(sphere.center);
  Matrix4.multiplyByPoint(frame, new Cartesian3(-Math.sin(heading) * short, -Math.cos(heading) * short, 0), sphere.center);
  const aspect = scene.canvas.clientWidth / Math.max(scene.canvas.clientHeight, 1);
  // On a phone held upright the width is what is short, on a wall of screens the height.
  const range = Math.max(sphere.radius, 300) * (isUpright(scene) ? 1.35 / Math.max(aspect, 0.4) : 1.75 * Math.max(1, aspect / usualAspect));
  return fly(scene, sphere, range, durationS);
}

/** Flies near one place. */
export function flyToPosition(scene: Scene, position: Cartesian3, rangeM: number, durationS: number): Promise<void> {
  return fly(scene, new BoundingSphere(position, 1), rangeM, durationS);
}

/** Looks at the same place from another height of the eye, as far away as before; the pitch in degrees. */
export function tiltAround({ camera }: Scene, middle: Cartesian3, pitch: number): void {
  const rangeM = Cartesian3.distance(camera.positionWC, middle);
  camera.flyToBoundingSphere(new BoundingSphere(middle, 1), { duration: 0.9, offset: new HeadingPitchRange(camera.heading, CesiumMath.toRadians(pitch), rangeM) });
}

/** Where the horizon stands on the screen, CSS pixels from the top; the page draws its sky above it. */
export function horizonPx({ camera, canvas }: Scene): number {
  const { frustum } = camera;
  const fovy = 'fovy' in frustum && typeof frustum.fovy === 'number' ? frustum.fovy : Math.PI / 3;
  const height = Math.max(Cartographic.fromCartesian(camera.positionWC).height, 0);
  const dip = Math.acos(earthRadiusM / (earthRadiusM + height));
  const aboveAxis = Math.min(Math.max(-dip - camera.pitch, -1.4), 1.4);
  return canvas.clientHeight * (0.5 - Math.tan(aboveAxis) / (2 * Math.tan(fovy / 2)));
}

const clearanceM = 12;
const flattestPitch = CesiumMath.toRadians(-4);

/** Lifts a camera that went under the ground or looks up into the empty sky: from there a visitor does not find back. */
export function keepAboveGround({ camera }: Scene, surface: Surface): void {
  if (!Matrix4.equals(camera.transform, Matrix4.IDENTITY)) return;
  const place = Cartographic.fromCartesian(camera.positionWC);
  const lowest = surface.groundAt(CesiumMath.toDegrees(place.longitude), CesiumMath.toDegrees(place.latitude)) + clearanceM;
  const isTooLow = place.height < lowest;
  const isTooFlat = camera.pitch > flattestPitch;
  if (!isTooLow && !isTooFlat) return;
  camera.setView({
    destination: isTooLow ? Cartesian3.fromRadians(place.longitude, place.latitude, lowest) : camera.positionWC.clone(),
    orientation: { heading: camera.heading, pitch: Math.min(camera.pitch, flattestPitch), roll: 0 },
  });
}
