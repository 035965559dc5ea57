type LonLat = readonly [lon: number, lat: number];

/** Writes the text of a small EPANET file, element by element, in litres per second and metres. */
export interface NetworkSketch {
  junction(code: string, more?: { at?: LonLat; elevationM?: number; demandLps?: number }): NetworkSketch;
  reservoir(code: string, more?: { at?: LonLat; headM?: number }): NetworkSketch;
  tank(code: string, more?: { at?: LonLat }): NetworkSketch;
  pipe(code: string, from: string, to: string, more?: { diameterMm?: number; lengthM?: number; status?: 'Open' | 'Closed' | 'CV' }): NetworkSketch;
  pump(code: string, from: string, to: string): NetworkSketch;
  prv(code: string, from: string, to: string): NetworkSketch;
  /** The text of the file. */
  build(): string;
}

/** Straight distance on a globe; 80 m for a node that the sketch does not have. */
function distanceM(from: LonLat | undefined, to: LonLat | undefined): number {
  if (!from || !to) return 80;
  const north = (to[1] - from[1]) * 111_194;
  const east = (to[0] - from[0]) * 111_194 * Math.cos((from[1] * Math.PI) / 180);
  return Math.round(Math.hypot(north, east) * 100) / 100;
}

/** A network in the middle of nowhere: elements without a place are put on a line to the east, 0.001 degrees apart. */
export function aNetwork(): NetworkSketch {
  const sections: Record<string, string[]> = { JUNCTIONS: [], RESERVOIRS: [], TANKS: [], PIPES: [], PUMPS: [], VALVES: [], COORDINATES: [] };
  const places = new Map<string, LonLat>();
  const add = (section: string, ...parts: (string | number)[]): NetworkSketch => {
    sections[section]!.push(parts.join('\t'));
    return sketch;
  };
  const place = (code: string, at?: LonLat): void => {
    const [lon, lat] = at ?? [87.6 + places.size * 0.001, 43.8];
    places.set(code, [lon, lat]);
    add('COORDINATES', code, lon, lat);
  };
  const sketch: NetworkSketch = {
    junction(code, { at, elevationM = 10, demandLps = 1 } = {}) {
      place(code, at);
      return add('JUNCTIONS', code, elevationM, demandLps);
    },
    reservoir(code, { at, headM = 60 } = {}) {
      place(code, at);
      return add('RESERVOIRS', code, headM);
    },
    tank(code, { at } = {}) {
      place(code, at);
      return add('TANKS', code, 40, 2, 0, 5, 12, 0);
    },
    pipe: (code, from, to, { diameterMm = 200, lengthM = distanceM(places.get(from), places.get(to)), status = 'Open' } = {}) => add('PIPES', code, from, to, lengthM, diameterMm, 130, 0, status),
    pump: (code, from, to) => add('PUMPS', code, from, to, 'POWER', 20),
    prv: (code, from, to) => add('VALVES', code, from, to, 150, 'PRV', 30, 0),
    build: () =>
      `${Object.entries(sections).map(([name, lines]) => `[${name}]\n${lines.join('\n')}\n`).join('\n')}\n[OPTIONS]\nUnits LPS\nHeadloss H-W\n\n[END]\n`,
  };
  return sketch;
}

/** A network of about `pipes` pipes in a square grid, for imports that take their time. */
export function aGrid(pipes: number): string {
  const side = Math.ceil(Math.sqrt(pipes / 2));
  const code = (row: number, column: number): string => `J${row}-${column}`;
  const sketch = aNetwork().reservoir('SOURCE', { at: [87.499, 43.7] });
  for (let row = 0; row < side; row++) for (let column = 0; column < side; column++) sketch.junction(code(row, column), { at: [87.5 + column * 0.001, 43.7 + row * 0.001] });
  sketch.pipe('MAIN', 'SOURCE', code(0, 0));
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (column + 1 < side) sketch.pipe(`E${row}-${column}`, code(row, column), code(row, column + 1));
      if (row + 1 < side) sketch.pipe(`N${row}-${column}`, code(row, column), code(row + 1, column));
    }
  return sketch.build();
}
