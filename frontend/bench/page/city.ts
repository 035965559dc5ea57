import { elementKinds, type ElementKind, type ElementLayer, type MapElements } from '../../src/globe/elements.ts';

type Columns = Record<string, Float64Array | Float32Array | Uint32Array | Uint16Array | Uint8Array>;

/** Columns held in memory, as the decoder hands them out. */
function layerOf(count: number, columns: Columns = {}): ElementLayer {
  return {
    count,
    has: (name) => name in columns || name === 'id' || name === 'code' || name === 'name',
    numbers(name) {
      const column = columns[name];
      if (!column) throw new Error(`bench city: no column ${name}`);
      return column;
    },
    text: (name, row) => `${name}-${row}`,
  };
}

const diameters = [100, 100, 100, 150, 150, 200, 200, 300, 400, 600, 800, 1000];

/** A city of 20 by 20 km: crooked streets in a grid, three vertices a pipe, the same on every run. */
export function createCity(pipeCount: number, stationCount: number): MapElements {
  let seed = 20261123;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  const side = Math.ceil(Math.sqrt(pipeCount / 2));
  const [west, south, width, height] = [87.5, 43.72, 0.249, 0.18];
  const place = (column: number, row: number): [number, number] => [
    west + (width * (column + 0.3 * Math.sin(row * 1.7 + column * 0.3))) / side,
    south + (height * (row + 0.3 * Math.sin(column * 1.3 + row * 0.2))) / side,
  ];
  const ground = (longitude: number, latitude: number) => 720 + 40 * Math.sin(longitude * 31) * Math.cos(latitude * 37);
  const vertexStart = new Uint32Array(pipeCount + 1);
  const [lon, lat] = [new Float64Array(pipeCount * 3), new Float64Array(pipeCount * 3)];
  const [diameterMm, lengthM, start, end] = [new Float32Array(pipeCount), new Float32Array(pipeCount), new Float32Array(pipeCount), new Float32Array(pipeCount)];
  const [material, installedYear, status] = [new Uint8Array(pipeCount), new Uint16Array(pipeCount), new Uint8Array(pipeCount)];
  for (let pipe = 0; pipe < pipeCount; pipe += 1) {
    const node = pipe >> 1;
    const [column, row] = [node % side, Math.floor(node / side)];
    const from = place(column, row);
    const to = pipe % 2 === 0 ? place(column + 1, row) : place(column, row + 1);
    const bend = (random() - 0.5) * 0.0004;
    const places = [from, [(from[0] + to[0]) / 2 + bend, (from[1] + to[1]) / 2 - bend], to] as const;
    for (const [index, [longitude, latitude]] of places.entries()) {
      lon[pipe * 3 + index] = longitude;
      lat[pipe * 3 + index] = latitude;
    }
    vertexStart[pipe + 1] = (pipe + 1) * 3;
    const isArterial = pipe % 2 === 0 ? row % 12 === 0 : column % 12 === 0;
    diameterMm[pipe] = isArterial ? diameters[7 + Math.floor(random() * 5)]! : diameters[Math.floor(random() * 7)]!;
    lengthM[pipe] = 90;
    material[pipe] = Math.floor(random() * 4);
    installedYear[pipe] = 1975 + Math.floor(random() * 50);
    start[pipe] = ground(...from);
    end[pipe] = ground(...to);
  }
  const points = (count: number): Columns => {
    const columns = { lon: new Float64Array(count), lat: new Float64Array(count), elevationM: new Float32Array(count), kind: new Uint8Array(count) };
    for (let index = 0; index < count; index += 1) {
      const [longitude, latitude] = place(random() * side, random() * side);
      columns.lon[index] = longitude;
      columns.lat[index] = latitude;
      columns.elevationM[index] = ground(longitude, latitude);
      columns.kind[index] = index % 3;
    }
    return columns;
  };
  const layers = Object.fromEntries(elementKinds.map((kind) => [kind, layerOf(0)])) as Record<ElementKind, ElementLayer>;
  layers.pipes = layerOf(pipeCount, { vertexStart, lon, lat, diameterMm, lengthM, material, installedYear, status, startElevationM: start, endElevationM: end });
  layers.junctions = layerOf(Math.ceil(pipeCount * 0.8), points(Math.ceil(pipeCount * 0.8)));
  layers.stations = layerOf(stationCount, points(stationCount));
  return { etag: 'bench', layers, dictionaries: { material: ['DUCTILE_IRON', 'PE', 'STEEL', 'GREY_CAST_IRON'], pipeStatus: ['OPEN'], valveKind: [], stationKind: ['FLOW', 'PRESSURE', 'QUALITY'] } };
}
