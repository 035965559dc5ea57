import type { Instrument } from '../instruments.ts';
import { bell, chance, placeOf, wander } from './chance.ts';
import { DAY_MS, HOUR_MS, yearWave } from './calendar.ts';

type Quantity = Instrument['quantity'];

interface Grade {
  /** Standard deviation of the reading: absolute, in the unit of the quantity, and as a share of the value. */
  noise: number;
  noiseShare: number;
  /** Last digit shown. */
  resolution: number;
  /** Share of the value by which real use strays around the model within the hour. */
  stray: number;
}

// Of usual transmitters: 0.1 % of 100 m, 0.5 % electromagnetic, 5 mm ultrasonic, 2 % amperometric, 0.5 % power meters.
const GRADES: Record<Quantity, Grade> = {
  PRESSURE: { noise: 0.06, noiseShare: 0, resolution: 0.01, stray: 0.004 },
  FLOW: { noise: 0.02, noiseShare: 0.005, resolution: 0.01, stray: 0.025 },
  LEVEL: { noise: 0.004, noiseShare: 0, resolution: 0.001, stray: 0 },
  CHLORINE: { noise: 0.004, noiseShare: 0.01, resolution: 0.01, stray: 0.03 },
  TURBIDITY: { noise: 0.003, noiseShare: 0.02, resolution: 0.001, stray: 0.1 },
  POWER: { noise: 0, noiseShare: 0.004, resolution: 0.01, stray: 0 },
  STATE: { noise: 0, noiseShare: 0, resolution: 1, stray: 0 },
};

const STRAY_MS = 7 * 60_000;
const DROPOUT_SLOT_MS = 12 * HOUR_MS;

/** A gauge as it is built: it adds noise, it may drift, at times it is silent. The same at the same moment whenever it is asked. */
export interface Gauge {
  /** What it sends at a moment where `truth` is there; undefined while nothing comes from it. */
  read(truth: number, time: number): number | undefined;
  /** Whether nothing comes from it. */
  isSilent(time: number): boolean;
}

export function createGauge({ code, stationCode, quantity, minimum }: Pick<Instrument, 'code' | 'stationCode' | 'quantity' | 'minimum'>, seed: number): Gauge {
  const grade = GRADES[quantity];
  const place = placeOf(code, seed);
  const radio = placeOf(stationCode, seed + 1);
  const drift = driftOf(quantity, place);
  const isSilent = (time: number) => silent(place, time, weakness(place)) || silent(radio, time, 0.004);
  return {
    isSilent,
    read: (truth, time) => {
      if (isSilent(time)) return undefined;
      if (quantity === 'STATE') return truth > 0 ? 1 : 0;
      // A pump at rest draws nothing, and nothing is exact.
      if (quantity === 'POWER' && truth <= 0) return 0;
      const used = truth * (1 + grade.stray * wander(place + 11, time, STRAY_MS));
      const drifted = drift(used, time);
      const value = drifted + bell(place + 21, Math.floor(time / 1000)) * (grade.noise + grade.noiseShare * Math.abs(drifted));
      const digits = grade.resolution < 0.01 ? 3 : 2;
      return Math.max(minimum !== undefined && minimum >= 0 ? minimum : -Infinity, Number(value.toFixed(digits)));
    },
  };
}

/** One in thirty flow meters wears and counts ever less, one in forty pressure transmitters wanders off, until it is calibrated again. */
function driftOf(quantity: Quantity, place: number): (value: number, time: number) => number {
  const cycle = (420 + 160 * chance(place + 31, 0)) * DAY_MS;
  const age = (time: number) => (((time + chance(place + 32, 0) * cycle) % cycle) + cycle) % cycle / (365 * DAY_MS);
  const draw = chance(place + 33, 0);
  if (quantity === 'FLOW' && draw < 1 / 30) return (value, time) => value * (1 - 0.06 * age(time));
  if (quantity === 'PRESSURE' && draw < 1 / 40) return (value, time) => value + (chance(place + 34, 0) < 0.5 ? -1.6 : 1.6) * age(time);
  return (value) => value;
}

/** Chance of a dropout in half a day: most gauges are well connected, one in twenty sits in a wet chamber. */
const weakness = (place: number): number => (chance(place + 41, 0) < 0.05 ? 0.12 : 0.006);

function silent(place: number, time: number, likely: number): boolean {
  const slot = Math.floor(time / DROPOUT_SLOT_MS);
  if (chance(place + 51, slot) >= likely) return false;
  const long = 8 * 60_000 + chance(place + 52, slot) ** 3 * 6 * HOUR_MS;
  const from = slot * DROPOUT_SLOT_MS + chance(place + 53, slot) * (DROPOUT_SLOT_MS - long);
  return time >= from && time < from + long;
}

/** Turbidity of the water that leaves the works, NTU: more when the snow melts in spring. */
export const turbidityNtu = (time: number): number => 0.14 + 0.1 * Math.max(0, yearWave(time, 105)) ** 4;

/** Chlorine in the water that leaves the works, mg/L: dosed higher in summer, when it is used up faster. */
export const chlorineDoseMgPerL = (time: number): number => 0.68 + 0.1 * yearWave(time, 215);
