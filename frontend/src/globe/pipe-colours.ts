import type { MapView } from './layer.ts';
import { ageScale, materialColour, unknownColour, type Rgb } from './palette.ts';

const unknownIndex = 255;

/** Colour of each pipe row under the chosen colouring. */
export function pipeColours({ elements, colouring, diameters }: Pick<MapView, 'elements' | 'colouring' | 'diameters'>): (row: number) => Rgb {
  const { pipes } = elements.layers;
  if (pipes.count === 0) return () => unknownColour;
  if (colouring === 'diameter') {
    const column = pipes.numbers('diameterMm');
    return (row) => diameters.colour(column[row]!);
  }
  if (colouring === 'material') {
    const column = pipes.numbers('material');
    const colours = elements.dictionaries.material.map((name) => materialColour(name));
    return (row) => (column[row] === unknownIndex ? unknownColour : (colours[column[row]!] ?? unknownColour));
  }
  const column = pipes.numbers('installedYear');
  const scale = ageScale();
  const thisYear = new Date().getFullYear();
  return (row) => (column[row]! > 0 ? scale.colour(thisYear - column[row]!) : unknownColour);
}
