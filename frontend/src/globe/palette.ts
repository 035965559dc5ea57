/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** What pipes are coloured by. */
export const pipeColourings = ['diameter', 'material', 'age', 'pressure', 'flow'] as const;
export type PipeColouring = (typeof pipeColourings)[number];

export const unknownColour: Rgb = [86, 104, 124];

/** From small service mains in deep blue to trunk mains in warm light, legible on a near-black ground. */
const diameterStops: readonly Rgb[] = [
  [44, 98, 168],
  [38, 150, 214],
  [52, 208, 214],
  [148, 236, 176],
  [255, 222, 130],
  [255, 158, 84],
];

const ageStops: readonly Rgb[] = [
  [74, 222, 200],
  [132, 204, 120],
  [240, 205, 96],
  [240, 128, 76],
  [214, 62, 86],
];

/** Pressure from too little (red) over right (green) to too much (violet). */
const pressureStops: readonly Rgb[] = [
  [226, 58, 70],
  [246, 150, 66],
  [176, 214, 84],
  [62, 206, 138],
  [56, 176, 232],
  [104, 118, 240],
  [176, 92, 228],
];

const flowStops: readonly Rgb[] = [
  [52, 92, 170],
  [40, 156, 210],
  [66, 218, 196],
  [206, 238, 120],
  [255, 190, 84],
  [255, 108, 92],
];

const materialColours: Readonly<Record<string, Rgb>> = {
  DUCTILE_IRON: [64, 190, 255],
  GREY_CAST_IRON: [232, 116, 88],
  CAST_IRON: [232, 116, 88],
  STEEL: [250, 186, 90],
  GALVANISED_STEEL: [220, 160, 120],
  PE: [136, 224, 118],
  PVC: [190, 140, 255],
  CONCRETE: [176, 190, 206],
  PRESTRESSED_CONCRETE: [150, 166, 190],
  ASBESTOS_CEMENT: [226, 106, 168],
  GLASS_REINFORCED_PLASTIC: [92, 226, 200],
};

const spareColours: readonly Rgb[] = [
  [120, 200, 255],
  [255, 204, 112],
  [160, 230, 150],
  [214, 160, 255],
];

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share, from[2] + (to[2] - from[2]) * share];
}

function along(stops: readonly Rgb[], position: number): Rgb {
  const place = Math.min(Math.max(position, 0), 1) * (stops.length - 1);
  const left = Math.min(Math.floor(place), stops.length - 2);
  return mix(stops[left]!, stops[left + 1]!, place - left);
}

/** A continuous scale: where a value lies (0 to 1) and its colour. */
export interface ColourScale {
  readonly minimum: number;
  readonly maximum: number;
  position(value: number): number;
  colour(value: number): Rgb;
  /** Round values for the ticks of a legend, at most `count`. */
  ticks(count: number): number[];
}

const roundDiameters = [25, 40, 50, 75, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1200, 1400, 1600, 2000, 2400, 3000];

/** Diameters in mm on a logarithmic scale, since the step from 100 to 200 matters as much as from 500 to 1000. */
export function diameterScale(minimumMm: number, maximumMm: number): ColourScale {
  const minimum = Math.max(minimumMm, 1);
  const maximum = Math.max(maximumMm, minimum * 1.5);
  const position = (value: number) => Math.log(Math.max(value, minimum) / minimum) / Math.log(maximum / minimum);
  return {
    minimum,
    maximum,
    position,
    colour: (value) => (value > 0 ? along(diameterStops, position(value)) : unknownColour),
    ticks(count) {
      const inside = roundDiameters.filter((value) => value >= minimum * 0.999 && value <= maximum * 1.001);
      const step = Math.max(1, Math.ceil(inside.length / count));
      return inside.filter((_, index) => index % step === 0);
    },
  };
}

/** Ages in years; what is older than 60 years looks alike. */
export function ageScale(maximumYears = 60): ColourScale {
  const position = (value: number) => value / maximumYears;
  return {
    minimum: 0,
    maximum: maximumYears,
    position,
    colour: (value) => along(ageStops, position(value)),
    ticks: (count) => Array.from({ length: count }, (_, index) => Math.round((index * maximumYears) / (count - 1) / 5) * 5),
  };
}

/** Pressure in metres of water: 15 m is the least a street should have, above 60 m pipes burst. */
export function pressureScale(maximumM = 70): ColourScale {
  const position = (value: number) => value / maximumM;
  return {
    minimum: 0,
    maximum: maximumM,
    position,
    colour: (value) => (Number.isFinite(value) ? along(pressureStops, position(value)) : unknownColour),
    ticks: (count) => Array.from({ length: Math.floor(maximumM / 10) + 1 }, (_, index) => index * 10).filter((_, index, all) => index % Math.ceil(all.length / (count + 2)) === 0),
  };
}

/** Flow in m³/h on a logarithmic scale, whichever way it runs. */
export function flowScale(maximumM3h: number): ColourScale {
  const maximum = Math.max(maximumM3h, 10);
  const minimum = maximum / 1000;
  const position = (value: number) => Math.log(Math.max(Math.abs(value), minimum) / minimum) / Math.log(maximum / minimum);
  return {
    minimum,
    maximum,
    position,
    colour: (value) => (Number.isFinite(value) ? along(flowStops, position(value)) : unknownColour),
    ticks: () => [0.01, 0.1, 1, 10, 100, 1000, 10_000].filter((value) => value >= minimum && value <= maximum),
  };
}

/** Colour of a material; materials that we do not know get a steady colour of their own. */
export function materialColour(material: string | undefined): Rgb {
  if (!material) return unknownColour;
  const known = materialColours[material];
  if (known) return known;
  const hash = [...material].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return spareColours[hash % spareColours.length]!;
}

/** Width on the screen in pixels: mains must be told from service pipes at a glance. */
export function pipeWidthPx(diameterMm: number): number {
  if (diameterMm < 125) return 1;
  if (diameterMm < 250) return 2;
  if (diameterMm < 450) return 3;
  if (diameterMm < 700) return 4;
  return diameterMm < 1100 ? 5 : 6;
}

/** The colour as CSS. */
export const css = ([red, green, blue]: Rgb, alpha = 1): string =>
  `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)}${alpha < 1 ? ` / ${alpha}` : ''})`;
