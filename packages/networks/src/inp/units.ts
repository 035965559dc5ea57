import type { FlowUnit, PressureUnit, Units } from './network.ts';

const FOOT = 0.3048;
const GALLON = 0.003785411784;
const IMPERIAL_GALLON = 0.00454609;
const CUBIC_FOOT = FOOT ** 3;

/** m3/h in one unit of flow. */
export const M3_PER_H: Record<FlowUnit, number> = {
  CFS: CUBIC_FOOT * 3600,
  GPM: GALLON * 60,
  MGD: (GALLON * 1e6) / 24,
  IMGD: (IMPERIAL_GALLON * 1e6) / 24,
  AFD: (43560 * CUBIC_FOOT) / 24,
  LPS: 3.6,
  LPM: 0.06,
  MLD: 1000 / 24,
  CMH: 1,
  CMD: 1 / 24,
  CMS: 3600,
};

/** Metres of water in one unit of pressure; EPANET's own factors (types.h): 0.4333 psi a foot, 6.895 kPa a psi, 0.068948 bar a psi. */
export const METRES_OF_HEAD: Record<PressureUnit, number> = {
  PSI: FOOT / 0.4333,
  KPA: FOOT / 0.4333 / 6.895,
  METERS: 1,
  BAR: FOOT / 0.4333 / 0.068948,
  FEET: FOOT,
};

const US_FLOWS = new Set<FlowUnit>(['CFS', 'GPM', 'MGD', 'IMGD', 'AFD']);

/** Keywords of the flow units in the order EPANET tries them, each with its unit. */
export const FLOW_KEYWORDS: readonly [keyword: string, unit: FlowUnit][] = [
  ['CFS', 'CFS'], ['GPM', 'GPM'], ['AFD', 'AFD'], ['MGD', 'MGD'], ['IMGD', 'IMGD'], ['LPS', 'LPS'], ['LPM', 'LPM'], ['CMH', 'CMH'],
  ['CMD', 'CMD'], ['MLD', 'MLD'], ['CMS', 'CMS'], ['SI', 'LPS'],
];

/** What one unit of the file is in SI. */
export interface Scale {
  flowM3PerH: number;
  /** Elevation, head, length, level, tank diameter: m. */
  lengthM: number;
  diameterMm: number;
  pressureM: number;
  powerKw: number;
  volumeM3: number;
  /** Darcy-Weisbach roughness: mm (thousandths of a foot in US units). */
  roughnessMm: number;
}

/** Units of a file: pressure is metres in SI and psi in US units unless the file names another. */
export function unitsOf(flow: FlowUnit, pressure?: PressureUnit): Units {
  const system = US_FLOWS.has(flow) ? 'US' : 'SI';
  return { flow, system, pressure: pressure ?? (system === 'US' ? 'PSI' : 'METERS') };
}

/** Factors from the file's units to SI. */
export function scaleOf(units: Units): Scale {
  const us = units.system === 'US';
  return {
    flowM3PerH: M3_PER_H[units.flow],
    lengthM: us ? FOOT : 1,
    diameterMm: us ? 25.4 : 1,
    pressureM: METRES_OF_HEAD[units.pressure],
    powerKw: us ? 0.7457 : 1,
    volumeM3: us ? CUBIC_FOOT : 1,
    roughnessMm: us ? FOOT : 1,
  };
}
