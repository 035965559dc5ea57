import { domainProperties, GeometryType, historyOf, type GeoJson } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export type HydraulicModelState = 'LOADING' | 'PUBLISHED' | 'RETIRED';

/** How many elements of each kind. */
export interface ElementCounts {
  junctions: number;
  reservoirs: number;
  tanks: number;
  pipes: number;
  pumps: number;
  valves: number;
}

export interface StoredPattern {
  code: string;
  multipliers: number[];
}

/** A curve in SI units by kind, as packages/networks reads it. */
export interface StoredCurve {
  code: string;
  kind: string;
  x: number[];
  y: number[];
}

export const HydraulicModelSchema = defineEntity({
  name: 'HydraulicModel',
  tableName: 'hydraulic_model',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    fileName: p.string(),
    state: p.string().$type<HydraulicModelState>(),
    importedAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    retiredAt: p.datetime().nullable(),
    counts: p.json<ElementCounts>(),
    flowUnit: p.string(),
    headLossFormula: p.string(),
    metresPerMapUnit: p.float().nullable(),
    extent: p.type(new GeometryType()).$type<GeoJson>().nullable(),
    patterns: p.json<StoredPattern[]>().lazy(),
    curves: p.json<StoredCurve[]>().lazy(),
    controls: p.json<string[]>().lazy(),
    rules: p.json<string[]>().lazy(),
  },
});

/** A hydraulic model: one imported network with everything EPANET needs to run it. */
export class HydraulicModel extends HydraulicModelSchema.class {}
HydraulicModelSchema.setClass(HydraulicModel);

/** Every version of the rows of `HydraulicModel`. */
export const HydraulicModelHistory = historyOf(HydraulicModelSchema);
