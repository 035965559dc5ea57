import type { MapView } from './layer.ts';
import { ageScale, materialColour, pressureScale, unknownColour, type Rgb } from './palette.ts';

const unknownIndex = 255;

/** Colour of each pipe row under the chosen colouring. */
export function pipeColours({ elements, colouring, diameters, flows, live }: Pick<MapView, 'elements' | 'colouring' | 'diameters' | 'flows' | 'live'>): (row: number) => Rgb {
  const { pipes } = elements.layers;
  if (pipes.count === 0) return () => unknownColour;
  switch (colouring) {
    case 'diameter': {
      const column = pipes.numbers('diameterMm');
      return (row) => diameters.colour(column[row]!);
    }
    case 'material': {
      const column = pipes.numbers('material');
      const colours = elements.dictionaries.material.map((name) => materialColour(name));
      return (row) => (column[row] === unknownIndex ? unknownColour : (colours[column[row]!] ?? unknownColour));
    }
    case 'age': {
      const column = pipes.numbers('installedYear');
      const scale = ageScale();
      const thisYear = new Date().getFullYear();
      return (row) => (column[row]! > 0 ? scale.colour(thisYear - column[row]!) : unknownColour);
    }
    case 'pressure': {
      const scale = pressureScale();
      return (row) => scale.colour(live?.pressureM[row] ?? Number.NaN);
    }
    case 'flow':
      return (row) => flows.colour(live?.flowM3h[row] ?? Number.NaN);
  }
}

const noFlow = 128;

/** The direction and strength of the flow as one byte: 128 is none or not known, more runs with the pipe, less against it. */
export function flowSignals({ live, flows }: Pick<MapView, 'live' | 'flows'>): (row: number) => number {
  if (!live) return () => noFlow;
  return (row) => {
    const flow = live.flowM3h[row] ?? Number.NaN;
    if (!Number.isFinite(flow) || flow === 0) return noFlow;
    const strength = 1 + Math.round(Math.min(Math.max(flows.position(flow), 0), 1) * 126);
    return noFlow + Math.sign(flow) * strength;
  };
}
