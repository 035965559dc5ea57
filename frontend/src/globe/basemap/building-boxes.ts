import type { LocalFrame } from '../draw/local-frame.ts';
import type { ElementLayer } from '../elements.ts';

/** Triangles of many houses. */
export interface BuildingBoxes {
  readonly positions: Float32Array;
  /** Height above the floor and the number of the house, for every corner. */
  readonly spec: Float32Array;
  readonly indices: Uint16Array | Uint32Array;
}

/** Floors lie a little in the ground, so that no gap opens on a slope. */
const footM = 4;
// Corners 0 to 3 are the floor, 4 to 7 the roof, counter-clockwise seen from above.
const faces = [4, 5, 6, 4, 6, 7, 0, 1, 5, 0, 5, 4, 1, 2, 6, 1, 6, 5, 2, 3, 7, 2, 7, 6, 3, 0, 4, 3, 4, 7];

/** Boxes of these rows: rectangles with a length, a width and a bearing of the long side (degrees from north), raised to their height. */
export function buildingBoxes(buildings: ElementLayer, rows: readonly number[], frame: LocalFrame, groundAt: (longitude: number, latitude: number) => number): BuildingBoxes {
  const [longitudes, latitudes, lengths, widths, bearings, heights] = (['lon', 'lat', 'lengthM', 'widthM', 'bearingDeg', 'heightM'] as const).map((name) => buildings.numbers(name));
  const positions = new Float32Array(rows.length * 24);
  const spec = new Float32Array(rows.length * 16);
  const indices = rows.length * 8 > 65_535 ? new Uint32Array(rows.length * 30) : new Uint16Array(rows.length * 30);
  const middle = new Float32Array(3);
  for (const [index, row] of rows.entries()) {
    const [longitude, latitude] = [longitudes![row]!, latitudes![row]!];
    frame.place(longitude, latitude, groundAt(longitude, latitude), middle, 0);
    const bearing = (bearings![row]! * Math.PI) / 180;
    const [alongX, alongY] = [(Math.sin(bearing) * lengths![row]!) / 2, (Math.cos(bearing) * lengths![row]!) / 2];
    const [asideX, asideY] = [(Math.cos(bearing) * widths![row]!) / 2, (-Math.sin(bearing) * widths![row]!) / 2];
    for (let corner = 0; corner < 8; corner += 1) {
      const forth = corner % 4 === 1 || corner % 4 === 2 ? 1 : -1;
      const right = corner % 4 < 2 ? 1 : -1;
      const height = corner < 4 ? -footM : heights![row]!;
      const at = (index * 8 + corner) * 3;
      positions[at] = middle[0]! + forth * alongX + right * asideX;
      positions[at + 1] = middle[1]! + forth * alongY + right * asideY;
      positions[at + 2] = middle[2]! + height;
      spec[(index * 8 + corner) * 2] = height;
      spec[(index * 8 + corner) * 2 + 1] = row % 4096;
    }
    for (const [place, corner] of faces.entries()) indices[index * 30 + place] = index * 8 + corner;
  }
  return { positions, spec, indices };
}
