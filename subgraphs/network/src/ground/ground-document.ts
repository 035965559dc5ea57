import { numberColumn, stringColumn, type Column } from '../map/columns.ts';
import { encodeMap, type Layer } from '../map/layout.ts';
import { groundDictionaries, type FeatureOf, type GroundFeature, type GroundFile, type TerrainGrid } from './ground-file.ts';

type AnyColumn = Column<string> | Column<number>;

/** A base map as the columns that the map draws from; the layout is that of the elements (see map/layout.ts). */
export function encodeGround({ features, terrain }: GroundFile, etag: string): Uint8Array {
  const of = <K extends GroundFeature['properties']['kind']>(kind: K) => features.filter((feature): feature is FeatureOf<K> => feature.properties.kind === kind);
  const layers: Record<string, Layer> = {
    streets: streetLayer(of('street')),
    water: areaLayer(of('water'), ({ type }) => groundDictionaries.waterKind.indexOf(type)),
    parks: areaLayer(of('park'), ({ type }) => groundDictionaries.parkKind.indexOf(type)),
    blocks: blockLayer(of('block')),
    buildings: buildingLayer(of('building')),
    places: placeLayer(of('place')),
    ...(terrain && terrainLayers(terrain)),
  };
  return Buffer.concat(encodeMap({ etag, layers, dictionaries: groundDictionaries }));
}

function streetLayer(streets: readonly FeatureOf<'street'>[]): Layer {
  const [code, name, nameEn] = [stringColumn('code'), stringColumn('name'), stringColumn('nameEn')];
  const [kind, bridge] = [numberColumn('class', 'uint8'), numberColumn('bridge', 'uint8')];
  const widthM = numberColumn('widthM', 'float32');
  const lines = lineColumns('vertexStart');
  for (const { properties, geometry } of streets) {
    code.push(properties.code);
    name.push(properties.name);
    nameEn.push(properties.nameEn);
    kind.push(groundDictionaries.streetClass.indexOf(properties.class));
    widthM.push(properties.widthM);
    bridge.push(properties.bridge ? 1 : 0);
    lines.push(geometry.coordinates);
  }
  return layerOf(streets.length, [code, name, nameEn, kind, widthM, bridge, ...lines.columns]);
}

type Area = FeatureOf<'water'> | FeatureOf<'park'>;

function areaLayer<F extends Area>(areas: readonly F[], kindOf: (properties: F['properties']) => number): Layer {
  const [code, name, nameEn] = [stringColumn('code'), stringColumn('name'), stringColumn('nameEn')];
  const kind = numberColumn('kind', 'uint8');
  const rings = lineColumns('ringStart');
  for (const { properties, geometry } of areas) {
    code.push(properties.code);
    name.push(properties.name);
    nameEn.push(properties.nameEn);
    kind.push(kindOf(properties));
    rings.push(geometry.coordinates[0] ?? []);
  }
  return layerOf(areas.length, [code, name, nameEn, kind, ...rings.columns]);
}

function blockLayer(blocks: readonly FeatureOf<'block'>[]): Layer {
  const landUse = numberColumn('landUse', 'uint8');
  const rings = lineColumns('ringStart');
  for (const { properties, geometry } of blocks) {
    landUse.push(groundDictionaries.landUse.indexOf(properties.landUse));
    rings.push(geometry.coordinates[0] ?? []);
  }
  return layerOf(blocks.length, [landUse, ...rings.columns]);
}

function buildingLayer(buildings: readonly FeatureOf<'building'>[]): Layer {
  const [lon, lat] = [numberColumn('lon', 'float64'), numberColumn('lat', 'float64')];
  const sizes = (['lengthM', 'widthM', 'bearingDeg', 'heightM'] as const).map((side) => ({ side, column: numberColumn(side, 'float32') }));
  const landUse = numberColumn('landUse', 'uint8');
  for (const { properties, geometry } of buildings) {
    lon.push(geometry.coordinates[0]);
    lat.push(geometry.coordinates[1]);
    for (const { side, column } of sizes) column.push(properties[side]);
    landUse.push(groundDictionaries.landUse.indexOf(properties.landUse));
  }
  return layerOf(buildings.length, [lon, lat, ...sizes.map(({ column }) => column), landUse]);
}

function placeLayer(places: readonly FeatureOf<'place'>[]): Layer {
  const [name, nameEn] = [stringColumn('name'), stringColumn('nameEn')];
  const rank = numberColumn('rank', 'uint8');
  const [lon, lat] = [numberColumn('lon', 'float64'), numberColumn('lat', 'float64')];
  for (const { properties, geometry } of places) {
    name.push(properties.name);
    nameEn.push(properties.nameEn);
    rank.push(groundDictionaries.placeRank.indexOf(properties.rank));
    lon.push(geometry.coordinates[0]);
    lat.push(geometry.coordinates[1]);
  }
  return layerOf(places.length, [name, nameEn, rank, lon, lat]);
}

function terrainLayers({ heightM, ...grid }: TerrainGrid): Record<string, Layer> {
  const heights = numberColumn('heightM', 'float32');
  for (const height of heightM) heights.push(height);
  const columns = (['west', 'south', 'east', 'north', 'columns', 'rows'] as const).map((name) => {
    const column = numberColumn(name, name === 'columns' || name === 'rows' ? 'uint32' : 'float64');
    column.push(grid[name]);
    return column;
  });
  return { terrain: layerOf(heightM.length, [heights]), terrainGrid: layerOf(1, columns) };
}

/** Columns of lines or rings: where each begins among the places of all, and those places. */
function lineColumns(startName: string) {
  const [start, lon, lat] = [numberColumn(startName, 'uint32'), numberColumn('lon', 'float64'), numberColumn('lat', 'float64')];
  start.push(0);
  return {
    columns: [start, lon, lat] as const satisfies readonly Column<number>[],
    push(places: readonly (readonly [number, number])[]) {
      for (const [x, y] of places) {
        lon.push(x);
        lat.push(y);
      }
      start.push(lon.count);
    },
  };
}

// A column takes texts or numbers; which one is settled where it is filled.
const layerOf = (count: number, columns: readonly AnyColumn[]): Layer => ({ count, columns: columns as unknown as readonly Column[] });

