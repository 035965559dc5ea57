import { Cartesian3, Matrix4, Transforms } from 'cesium';
import type { Surface } from '../surface.ts';
import { createLocalFrame, type LocalFrame } from './local-frame.ts';

/** The metres that all layers of one network are built in. */
export interface LocalSpace {
  readonly frame: LocalFrame;
  /** From its metres to the earth. */
  readonly modelMatrix: Matrix4;
}

const spaces = new WeakMap<Surface, LocalSpace>();

/** The space of a network, its origin in the middle. */
export function localOf(surface: Surface): LocalSpace {
  let space = spaces.get(surface);
  if (!space) {
    const { west, south, east, north } = surface.extent;
    const frame = createLocalFrame((west + east) / 2, (south + north) / 2);
    space = { frame, modelMatrix: Transforms.eastNorthUpToFixedFrame(Cartesian3.fromDegrees(frame.longitude, frame.latitude, 0)) };
    spaces.set(surface, space);
  }
  return space;
}
