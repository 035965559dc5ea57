import { Cartesian3, Ellipsoid } from 'cesium';
import type { ElementLayer } from './elements.ts';
import type { Boxes } from './spatial-index.ts';
import type { LocalFrame } from './draw/local-frame.ts';
import type { Surface } from './surface.ts';

/** Courses of all pipes: plan positions as answered, and points in space when asked for. */
export interface PipeGeometry {
  readonly boxes: Boxes;
  /** First vertex of a pipe; `vertexEnd` is one past its last. */
  vertexStart(row: number): number;
  vertexEnd(row: number): number;
  /** Earth-fixed x, y, z of all vertices of one pipe in a fresh array, heights running evenly from start to end, `liftM` above it. */
  positions(row: number, liftM?: number): Float64Array;
  /** The same points in a local frame, written to the beginning of `target`. */
  local(row: number, frame: LocalFrame, target: Float32Array): void;
}

const scratch = new Cartesian3();

/** Reads the columns of the pipe layer; heights come from the surface. */
export function createPipeGeometry(pipes: ElementLayer, surface: Surface): PipeGeometry {
  const starts = pipes.count > 0 ? pipes.numbers('vertexStart') : new Uint32Array(1);
  const longitudes = pipes.count > 0 ? pipes.numbers('lon') : new Float64Array();
  const latitudes = pipes.count > 0 ? pipes.numbers('lat') : new Float64Array();
  const startElevations = pipes.count > 0 ? pipes.numbers('startElevationM') : new Float32Array();
  const endElevations = pipes.count > 0 ? pipes.numbers('endElevationM') : new Float32Array();

  function eachPoint(row: number, visit: (longitude: number, latitude: number, height: number, index: number) => void): void {
    const from = starts[row]!;
    const count = starts[row + 1]! - from;
    const startHeight = surface.heightOf(startElevations[row]!, longitudes[from]!, latitudes[from]!);
    const endHeight = surface.heightOf(endElevations[row]!, longitudes[from + count - 1]!, latitudes[from + count - 1]!);
    for (let index = 0; index < count; index += 1) {
      const share = count > 1 ? index / (count - 1) : 0;
      visit(longitudes[from + index]!, latitudes[from + index]!, startHeight + (endHeight - startHeight) * share, index);
    }
  }

  return {
    vertexStart: (row) => starts[row]!,
    vertexEnd: (row) => starts[row + 1]!,
    boxes: {
      count: pipes.count,
      box(row, target) {
        target.west = target.south = Infinity;
        target.east = target.north = -Infinity;
        for (let vertex = starts[row]!; vertex < starts[row + 1]!; vertex += 1) {
          target.west = Math.min(target.west, longitudes[vertex]!);
          target.east = Math.max(target.east, longitudes[vertex]!);
          target.south = Math.min(target.south, latitudes[vertex]!);
          target.north = Math.max(target.north, latitudes[vertex]!);
        }
      },
    },
    positions(row, liftM = 0) {
      const packed = new Float64Array((starts[row + 1]! - starts[row]!) * 3);
      eachPoint(row, (longitude, latitude, height, index) => {
        Cartesian3.fromDegrees(longitude, latitude, height + liftM, Ellipsoid.WGS84, scratch);
        Cartesian3.pack(scratch, packed as unknown as number[], index * 3);
      });
      return packed;
    },
    local: (row, frame, target) => eachPoint(row, (longitude, latitude, height, index) => frame.place(longitude, latitude, height, target, index * 3)),
  };
}
