import type { Rgb } from './palette.ts';

/** The light that the map is drawn in. */
export const mapThemes = ['dark', 'day'] as const;
export type MapThemeName = (typeof mapThemes)[number];

export type StreetClass = 'RING_ROAD' | 'ARTERIAL' | 'COLLECTOR' | 'LOCAL' | 'LANE';
export type LandUse = 'OLD_TOWN' | 'RESIDENTIAL' | 'COMMERCIAL' | 'INDUSTRIAL' | 'PUBLIC' | 'GREEN' | 'UTILITY';

/** Colours of the ground and of what stands on it. */
export interface MapTheme {
  ground: { far: string; low: string; high: string; line: string; sky: string; lineStrength: number; lightStrength: number };
  streets: Readonly<Record<StreetClass, Rgb>>;
  rim: Rgb;
  water: string;
  waterEdge: string;
  park: string;
  land: Readonly<Record<LandUse, string>>;
  buildings: Readonly<Record<LandUse, Rgb>>;
  /** How much darker walls are on the side away from the light. */
  wallShade: number;
  spark: Rgb;
  haloAlpha: number;
  /** Share by which pipe colours are darkened, to stand off a bright ground. */
  pipeDepth: number;
}

export const themes: Readonly<Record<MapThemeName, MapTheme>> = {
  dark: {
    ground: { far: '#060d15', low: '#091826', high: '#183549', line: '#5fb2d6', sky: '#0a1b2a', lineStrength: 1, lightStrength: 1 },
    streets: { RING_ROAD: [74, 84, 98], ARTERIAL: [62, 78, 96], COLLECTOR: [46, 64, 82], LOCAL: [34, 52, 70], LANE: [28, 44, 60] },
    rim: [5, 12, 20],
    water: '#0d3a5c',
    waterEdge: '#2f86b8',
    park: '#10352f',
    land: { OLD_TOWN: '#1b2836', RESIDENTIAL: '#142433', COMMERCIAL: '#1a2a40', INDUSTRIAL: '#1f2531', PUBLIC: '#1a2838', GREEN: '#11322d', UTILITY: '#152c3a' },
    buildings: { OLD_TOWN: [58, 70, 86], RESIDENTIAL: [44, 64, 86], COMMERCIAL: [54, 82, 118], INDUSTRIAL: [62, 66, 78], PUBLIC: [66, 80, 102], GREEN: [44, 72, 74], UTILITY: [48, 88, 104] },
    wallShade: 0.55,
    spark: [240, 253, 255],
    haloAlpha: 0.16,
    pipeDepth: 0,
  },
  day: {
    ground: { far: '#dfe6e6', low: '#e6ebe4', high: '#f4f1e6', line: '#9aa58f', sky: '#dce8f0', lineStrength: 0.55, lightStrength: 0.16 },
    streets: { RING_ROAD: [250, 214, 138], ARTERIAL: [254, 232, 168], COLLECTOR: [255, 255, 255], LOCAL: [255, 255, 255], LANE: [250, 250, 248] },
    rim: [190, 190, 178],
    water: '#a9d3ee',
    waterEdge: '#7fb6dc',
    park: '#cfe6c0',
    land: { OLD_TOWN: '#efe4d4', RESIDENTIAL: '#ece9e0', COMMERCIAL: '#f1e3e0', INDUSTRIAL: '#e2e0e6', PUBLIC: '#efe8d6', GREEN: '#d5e9c8', UTILITY: '#dfe8ea' },
    buildings: { OLD_TOWN: [222, 206, 186], RESIDENTIAL: [226, 220, 208], COMMERCIAL: [222, 214, 218], INDUSTRIAL: [208, 210, 218], PUBLIC: [228, 216, 192], GREEN: [206, 218, 196], UTILITY: [200, 214, 222] },
    wallShade: 0.78,
    spark: [255, 255, 255],
    haloAlpha: 0,
    pipeDepth: 0.22,
  },
};

/** Components from 0 to 1, as shaders take them. */
export const unitRgb = ([red, green, blue]: Rgb): [number, number, number] => [red / 255, green / 255, blue / 255];
