import { z } from 'zod';

const streetClasses = ['RING_ROAD', 'ARTERIAL', 'COLLECTOR', 'LOCAL', 'LANE'] as const;
const waterKinds = ['RIVER', 'LAKE'] as const;
const parkKinds = ['PARK', 'GREENWAY', 'HILL', 'SQUARE'] as const;
const landUses = ['OLD_TOWN', 'RESIDENTIAL', 'COMMERCIAL', 'INDUSTRIAL', 'PUBLIC', 'GREEN', 'UTILITY'] as const;
const placeRanks = ['CITY', 'DISTRICT', 'NEIGHBOURHOOD', 'LANDMARK'] as const;

/** What the small numbers in a ground document stand for. Append only. */
export const groundDictionaries = { streetClass: streetClasses, waterKind: waterKinds, parkKind: parkKinds, landUse: landUses, placeRank: placeRanks } as const;

const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)], { error: 'a place is [longitude, latitude] in degrees' });
const point = z.object({ type: z.literal('Point'), coordinates: place });
const line = z.object({ type: z.literal('LineString'), coordinates: z.array(place).min(2) });
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(place).min(4)).min(1) });

const name = z.string().max(200).default('');
const code = z.string().max(100).default('');
const size = z.number().positive().max(100_000);

const properties = {
  street: z.object({ kind: z.literal('street'), code, name, nameEn: name, class: z.enum(streetClasses).default('LOCAL'), widthM: size.default(12), bridge: z.boolean().default(false) }),
  water: z.object({ kind: z.literal('water'), code, name, nameEn: name, type: z.enum(waterKinds) }),
  park: z.object({ kind: z.literal('park'), code, name, nameEn: name, type: z.enum(parkKinds).default('PARK') }),
  block: z.object({ kind: z.literal('block'), landUse: z.enum(landUses) }),
  building: z.object({ kind: z.literal('building'), landUse: z.enum(landUses).default('RESIDENTIAL'), lengthM: size, widthM: size, bearingDeg: z.number().min(0).max(360), heightM: size }),
  place: z.object({ kind: z.literal('place'), name, nameEn: name, rank: z.enum(placeRanks) }),
};

/** Each kind of feature with its geometry. */
const feature = z.union([
  z.object({ properties: properties.street, geometry: line }),
  z.object({ properties: properties.water, geometry: polygon }),
  z.object({ properties: properties.park, geometry: polygon }),
  z.object({ properties: properties.block, geometry: polygon }),
  z.object({ properties: properties.building, geometry: point }),
  z.object({ properties: properties.place, geometry: point }),
]);

export type GroundFeature = z.infer<typeof feature>;
export type FeatureOf<K extends GroundFeature['properties']['kind']> = Extract<GroundFeature, { properties: { kind: K } }>;

const mostHeights = 4_000_000;

const terrain = z
  .object({
    west: z.number().min(-180).max(180), south: z.number().min(-90).max(90), east: z.number().min(-180).max(180), north: z.number().min(-90).max(90),
    columns: z.number().int().min(2).max(10_000), rows: z.number().int().min(2).max(10_000),
    heightM: z.array(z.number().min(-500).max(9000)).max(mostHeights),
  })
  .refine(({ west, east, south, north }) => west < east && south < north, 'the western edge lies west of the eastern, the southern south of the northern')
  .refine(({ columns, rows, heightM }) => heightM.length === columns * rows, 'there is one height for each column and row');

export type TerrainGrid = z.infer<typeof terrain>;

/** A base map as it is uploaded: GeoJSON features, and the relief beside them. */
export interface GroundFile {
  features: GroundFeature[];
  terrain?: TerrainGrid;
}

/** The base map cannot be read: what is wrong, and in which feature. */
export class GroundRefused extends Error {
  override name = 'GroundRefused';
}

const collection = z.object({ type: z.literal('FeatureCollection', { error: 'expected a GeoJSON FeatureCollection' }), features: z.array(z.unknown()), terrain: terrain.optional() });

/** Reads a base map from GeoJSON text. @throws GroundRefused naming the feature, counted from 1. */
export function readGround(text: string): GroundFile {
  const file = collection.safeParse(parse(text));
  if (!file.success) throw new GroundRefused(firstFault(file.error));
  const features = file.data.features.map((one, index): GroundFeature => {
    const kind = (one as { properties?: { kind?: unknown } } | null)?.properties?.kind;
    if (typeof kind !== 'string' || !Object.hasOwn(properties, kind)) throw new GroundRefused(`feature ${index + 1}: properties.kind is one of ${Object.keys(properties).join(', ')}`);
    const read = schemaOf(kind as keyof typeof properties).safeParse(one);
    if (!read.success) throw new GroundRefused(`feature ${index + 1} (${kind}): ${firstFault(read.error)}`);
    return read.data as GroundFeature;
  });
  return { features, ...(file.data.terrain && { terrain: file.data.terrain }) };
}

// One kind at a time: a union would answer with the faults of all.
const schemaOf = (kind: keyof typeof properties) => feature.options.find((option) => option.shape.properties === properties[kind]) ?? feature;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GroundRefused(`the file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function firstFault({ issues }: z.ZodError): string {
  const [first] = issues;
  return `${first?.path.join('.') ?? ''}${first && first.path.length > 0 ? ': ' : ''}${first?.message ?? 'not as expected'}`;
}
