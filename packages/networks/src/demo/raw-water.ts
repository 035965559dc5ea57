import type { InpLink, InpNode } from '../inp/network.ts';
import { type Point, distance } from './geometry.ts';
import { DIAMETERS_MM, headLossM } from './sizing.ts';
import type { StationDesign } from './stations.ts';
import { CLEAR_WATER_M } from './stations.ts';
import { type PumpDesign, designPump } from './supply.ts';
import type { Terrain } from './terrain.ts';

/** From the river or reservoir to the clear-water tank of a plant. */
export interface RawWorks {
  sourceId: string;
  /** Junction behind the intake's pumps. */
  outletId: string;
  mainId: string;
  clearWaterId: string;
  pumpIds: string[];
  curveId: string;
  pump: PumpDesign;
  intake: Point;
  plant: Point;
  sourceLevelM: number;
  outletM: number;
  tankFloorM: number;
  tankDiameterM: number;
  lengthM: number;
  diameterMm: number;
  /** EPANET's words for pumps that follow the level of the clear-water tank. */
  controls: string[];
}

/** Raw-water mains of a large city. */
const LARGER_MM = [1400, 1600, 1800, 2000, 2200, 2400] as const;
const CLEAR_WATER_DEPTH_M = 5;
const USUAL_LEVEL_M = 3.8;
/** Share of a day's supply that the clear-water tank holds (GB 50013: 10 to 20 %). */
const STORAGE_SHARE = 0.18;

/** Two duty pumps that together lift 1.4 times the mean, one more standing by, a raw-water main and the clear-water tank. */
export function designRawWater({ source, hourlyM3PerH }: StationDesign, number: number, terrain: Terrain): RawWorks | undefined {
  if (source.intake === undefined) return undefined;
  const mean = hourlyM3PerH.reduce((sum, flow) => sum + flow, 0) / hourlyM3PerH.length;
  const [intake, plant] = [source.intake.at, source.at];
  const ground = terrain(plant);
  const tankFloorM = ground + CLEAR_WATER_M - USUAL_LEVEL_M;
  // The river lies below the works; a reservoir is drawn from at its lowest level.
  const sourceLevelM = Math.min(terrain(intake) + 1.2, tankFloorM - 5);
  const lengthM = Math.max(60, distance(intake, plant));
  const design = mean * 1.4;
  const diameterMm = [...DIAMETERS_MM, ...LARGER_MM].find((diameter) => headLossM(design, diameter, 1000, 115) < 2.2) ?? 2400;
  const lift = tankFloorM + CLEAR_WATER_DEPTH_M + headLossM(design, diameterMm, lengthM, 115) - sourceLevelM;
  const [sourceId, outletId, clearWaterId, curveId] = [`R${number}`, `JR${number}`, `TC${number}`, `RAW${number}`];
  const pumpIds = [1, 2, 3].map((pump) => `PI${number}-${pump}`);
  const rule = (pump: number, what: 'OPEN' | 'CLOSED', side: 'ABOVE' | 'BELOW', level: number) => `LINK ${pumpIds[pump]} ${what} IF NODE ${clearWaterId} ${side} ${level}`;
  return {
    sourceId, outletId, mainId: `RW${number}`, clearWaterId, pumpIds, curveId, intake, plant, sourceLevelM, tankFloorM, lengthM, diameterMm,
    pump: designPump(design / 2, Math.max(8, lift)),
    outletM: Math.min(terrain(intake) - 1, ground - 4),
    tankDiameterM: Math.round(2 * Math.sqrt((mean * 24 * STORAGE_SHARE) / CLEAR_WATER_DEPTH_M / Math.PI)),
    controls: [rule(0, 'CLOSED', 'ABOVE', 4.7), rule(0, 'OPEN', 'BELOW', 4.3), rule(1, 'CLOSED', 'ABOVE', 4.2), rule(1, 'OPEN', 'BELOW', 3.4)],
  };
}

const round = (value: number): number => Number(value.toFixed(2));
const place = ([x, y]: Point): Point => [round(x), round(y)];

/** The intake as a reservoir, the junction behind its pumps, the clear-water tank. */
export function rawNodes({ sourceId, outletId, clearWaterId, intake, plant, sourceLevelM, outletM, tankFloorM, tankDiameterM }: RawWorks): InpNode[] {
  const away = distance(intake, plant) || 1;
  const behind: Point = [intake[0] + ((plant[0] - intake[0]) / away) * 40, intake[1] + ((plant[1] - intake[1]) / away) * 40];
  return [
    { kind: 'junction', id: outletId, elevationM: round(outletM), demands: [{ m3PerH: 0 }], at: place(behind), line: 0 },
    { kind: 'reservoir', id: sourceId, headM: round(sourceLevelM), at: place(intake), line: 0 },
    { kind: 'tank', id: clearWaterId, elevationM: round(tankFloorM), initialLevelM: USUAL_LEVEL_M, minLevelM: 0.5, maxLevelM: CLEAR_WATER_DEPTH_M, diameterM: tankDiameterM, minVolumeM3: 0, canOverflow: false, at: place(plant), line: 0 },
  ];
}

/** The intake's pumps and the raw-water main. */
export function rawLinks({ sourceId, outletId, mainId, clearWaterId, pumpIds, curveId, lengthM, diameterMm }: RawWorks): InpLink[] {
  return [
    { kind: 'pipe', id: mainId, from: outletId, to: clearWaterId, lengthM: round(lengthM), diameterMm, roughness: 115, minorLoss: 0, status: 'OPEN', checkValve: false, vertices: [], line: 0 },
    ...pumpIds.map((id, at): InpLink => ({ kind: 'pump', id, from: sourceId, to: outletId, headCurveId: curveId, speed: 1, status: at < 2 ? 'OPEN' : 'CLOSED', vertices: [], line: 0 })),
  ];
}
