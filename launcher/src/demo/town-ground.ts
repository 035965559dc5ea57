import type { LonLat, TownPlan } from '@hydrograph/networks';
import type { ProductClient } from '../client/product-client.ts';

interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: { type: 'LineString' | 'Polygon' | 'Point'; coordinates: unknown };
}

/** The base map of the town as GeoJSON, as `POST /import/ground` takes it. */
export function townGround({ ground }: TownPlan): { type: 'FeatureCollection'; features: Feature[]; terrain: TownPlan['ground']['terrain'] } {
  const { streets, water, parks, blocks, buildings, places, terrain } = ground;
  return {
    type: 'FeatureCollection',
    features: [
      ...streets.map(({ id, name, class: kind, widthM, isBridge, line }) => feature('LineString', line, { kind: 'street', code: id, name: name.zh, nameEn: name.en, class: kind, widthM, bridge: isBridge })),
      ...water.map(({ id, kind, name, ring }) => feature('Polygon', [ring], { kind: 'water', code: id, name: name.zh, nameEn: name.en, type: kind })),
      ...parks.map(({ id, kind, name, ring }) => feature('Polygon', [ring], { kind: 'park', code: id, name: name.zh, nameEn: name.en, type: kind })),
      ...blocks.map(({ use, ring }) => feature('Polygon', [ring], { kind: 'block', landUse: use })),
      ...buildings.map(({ at, use, ...box }) => feature('Point', at, { kind: 'building', landUse: use, ...box })),
      ...places.map(({ name, rank, at }) => feature('Point', at, { kind: 'place', name: name.zh, nameEn: name.en, rank })),
    ],
    terrain,
  };
}

function feature(type: Feature['geometry']['type'], coordinates: LonLat | LonLat[] | LonLat[][], properties: Record<string, unknown>): Feature {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

/** Brings the town's base map in where there is none. */
export async function importGround(client: ProductClient, plan: TownPlan): Promise<void> {
  const present = await client.get('/map/ground');
  await present.body?.cancel();
  if (present.status !== 204) return;
  await client.post('/import/ground', new TextEncoder().encode(JSON.stringify(townGround(plan))));
}
