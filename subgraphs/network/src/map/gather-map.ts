import { setImmediate } from 'node:timers/promises';
import type { Actor, Database } from '@hydrograph/entities';
import { stationKinds } from '../stations/station.entity.ts';
import { numberColumn, stringColumn, type Column } from './columns.ts';
import { middleOf, placesOfEwkb } from './geometry-places.ts';
import type { Layer, MapContent } from './layout.ts';

const pipeStatuses = ['OPEN', 'CLOSED', 'CHECK_VALVE'];
const valveKinds = ['GATE', 'BUTTERFLY', 'PRV', 'PSV', 'PBV', 'FCV', 'TCV', 'GPV', 'PCV'];
/** Index of a material that is unknown, or of one more than the dictionary can hold. */
const unknown = 255;
/** Reading and turning so many rows takes some milliseconds, and nobody else is served meanwhile. */
const rowsAtOnce = 250;

interface Row {
  id: string;
  code: string;
  geometry: string;
}

/** What of a table the map shows; `e` is the row. */
interface Source {
  readonly table: string;
  readonly columns: string;
  readonly joins?: string;
  readonly geometry?: string;
  /** Whether its rows belong to models. */
  readonly ofModel?: boolean;
}

/**
 * All rows of a table that stand on the map, model by model in short statements, with room for others in between. The
 * inner select walks an index from where the last batch ended; without its limit the planner may sort the whole table
 * each time.
 */
async function* rowsOf<T extends Row>(database: Database, actor: Actor, models: readonly (string | null)[], { table, columns, joins = '', geometry = 'e.geometry', ofModel = true }: Source): AsyncGenerator<T> {
  for (const modelId of ofModel ? models : [null]) {
    const owned = !ofModel ? 't.tenant_id = ?' : modelId === null ? 't.model_id is null and t.tenant_id = ?' : 't.model_id = ?';
    for (let after = ''; ; ) {
      const rows = await database.fork(actor).execute<T[]>(
        `select e.id, e.code, ${geometry} as geometry, ${columns} from (select * from network.${table} t where ${owned} and t.code > ? order by t.code limit ${rowsAtOnce}) e ${joins}
         where e.tenant_id = ? order by e.code`,
        [modelId ?? actor.tenantId, after, actor.tenantId],
      );
      for (const row of rows) if (row.geometry !== null) yield row;
      if (rows.length < rowsAtOnce) break;
      after = rows.at(-1)!.code;
      await setImmediate();
    }
  }
}

/** The published models, and null for what was added by hand. */
async function shownModels(database: Database, actor: Actor): Promise<(string | null)[]> {
  const rows = await database.fork(actor).execute<{ id: string }[]>("select id from network.hydraulic_model where tenant_id = ? and state = 'PUBLISHED' order by published_at", [actor.tenantId]);
  return [...rows.map(({ id }) => id), null];
}

/** Gathers all published elements of a tenant for the map. Unknown elevations are 0. */
export async function gatherMap(database: Database, actor: Actor, etag: string): Promise<MapContent> {
  const models = await shownModels(database, actor);
  const elevations = new Map<string, number>();
  const layers: Record<string, Layer> = {};
  const nodes = async <T extends Row>(name: string, table: string, columns: string, elevationOf: (row: T) => number, more: Partial<NodeParts<T>> = {}, joins = ''): Promise<void> => {
    layers[name] = await nodeLayer(rowsOf<T>(database, actor, models, { table, columns, joins }), { ...more, elevationOf });
  };
  const remember = (elevation: (row: Row & { elevation: number }) => number = ({ elevation: e }) => e) => (row: Row & { elevation: number }): number => {
    elevations.set(row.id, elevation(row));
    return elevation(row);
  };
  const at = (id: string | null): number => (id === null ? undefined : elevations.get(id)) ?? 0;

  await nodes('junctions', 'junction', 'e.elevation_m as elevation', remember());
  await nodes('tanks', 'tank', 'e.elevation_m as elevation', remember());
  await nodes('reservoirs', 'reservoir', 'e.head_m as elevation', remember());
  const materials: string[] = [];
  layers.pipes = await pipeLayer(rowsOf<PipeRow>(database, actor, models, { table: 'pipe', columns: 'e.diameter_mm, e.length_m, e.material, e.installed_year, e.status, e.start_node_id, e.end_node_id' }), materials, at);
  await nodes<Row & LinkEnds & { kind: string }>('valves', 'valve', 'e.kind, coalesce(e.start_node_id, p.start_node_id) as start_node_id, coalesce(e.end_node_id, p.end_node_id) as end_node_id, coalesce(e.position, 0) as position',
    ({ start_node_id, end_node_id, position }) => at(start_node_id) * (1 - position) + at(end_node_id) * position, { kindOf: ({ kind }) => valveKinds.indexOf(kind) }, 'left join network.pipe p on p.id = e.pipe_id');
  await nodes<Row & { junction_id: string }>('hydrants', 'hydrant', 'e.junction_id', ({ junction_id }) => at(junction_id));
  await nodes<Row & LinkEnds>('pumps', 'pump', 'e.start_node_id', ({ start_node_id }) => at(start_node_id));
  await nodes<StationRow>('stations', 'station',
    `e.kind, e.name, e.name_en, coalesce((select t.elevation_m from network.tank t where t.station_id = e.id limit 1), (select r.head_m from network.reservoir r where r.station_id = e.id limit 1)) as elevation,
     (select u.start_node_id from network.pump u where u.station_id = e.id limit 1) as start_node_id`,
    ({ elevation, start_node_id }) => elevation ?? at(start_node_id),
    { kindOf: ({ kind }) => stationKinds.indexOf(kind as (typeof stationKinds)[number]), nameOf: ({ name, name_en }) => [name ?? '', name_en ?? ''] });
  layers.dmas = await areaLayer(rowsOf<AreaRow>(database, actor, models, { table: 'dma', columns: 'e.name, e.name_en, e.level', geometry: 'e.boundary', ofModel: false }));
  return { etag, layers, dictionaries: { material: materials, pipeStatus: pipeStatuses, valveKind: valveKinds, stationKind: stationKinds } };
}

interface LinkEnds {
  start_node_id: string | null;
  end_node_id: string | null;
  position: number;
}

interface StationRow extends Row {
  kind: string;
  /** Null where the viewer may not see it. */
  name: string | null;
  name_en: string | null;
  elevation: number | null;
  start_node_id: string | null;
}

interface NodeParts<T> {
  elevationOf: (row: T) => number;
  kindOf: (row: T) => number;
  nameOf: (row: T) => [name: string, nameEn: string];
}

/** A layer of things that stand at one place; a line stands at its middle. */
async function nodeLayer<T extends Row>(rows: AsyncGenerator<T>, { elevationOf, kindOf, nameOf }: Pick<NodeParts<T>, 'elevationOf'> & Partial<NodeParts<T>>): Promise<Layer> {
  const [id, code, name, nameEn] = ['id', 'code', 'name', 'nameEn'].map(stringColumn) as [Column<string>, Column<string>, Column<string>, Column<string>];
  const [lon, lat, elevation, kind] = [numberColumn('lon', 'float64'), numberColumn('lat', 'float64'), numberColumn('elevationM', 'float32'), numberColumn('kind', 'uint8')];
  for await (const row of rows) {
    const place = middleOf(placesOfEwkb(row.geometry));
    id.push(row.id);
    code.push(row.code);
    lon!.push(place[0]);
    lat!.push(place[1]);
    elevation!.push(elevationOf(row));
    if (kindOf) kind!.push(kindOf(row));
    const names = nameOf?.(row);
    if (names) {
      name.push(names[0]);
      nameEn.push(names[1]);
    }
  }
  return layerOf(id.count, [id, code, lon!, lat!, elevation!, ...(kindOf ? [kind!] : []), ...(nameOf ? [name, nameEn] : [])]);
}

interface PipeRow extends Row {
  diameter_mm: number;
  length_m: number;
  material: string | null;
  installed_year: number | null;
  status: string;
  start_node_id: string;
  end_node_id: string;
}

async function pipeLayer(rows: AsyncGenerator<PipeRow>, materials: string[], elevationAt: (id: string) => number): Promise<Layer> {
  const [id, code] = [stringColumn('id'), stringColumn('code')];
  const diameterMm = numberColumn('diameterMm', 'float32');
  const lengthM = numberColumn('lengthM', 'float32');
  const material = numberColumn('material', 'uint8');
  const installedYear = numberColumn('installedYear', 'uint16');
  const status = numberColumn('status', 'uint8');
  const startElevationM = numberColumn('startElevationM', 'float32');
  const endElevationM = numberColumn('endElevationM', 'float32');
  const lines = lineColumns('vertexStart');
  for await (const row of rows) {
    id.push(row.id);
    code.push(row.code);
    diameterMm.push(row.diameter_mm);
    lengthM.push(row.length_m);
    material.push(materialIndex(materials, row.material));
    installedYear.push(row.installed_year ?? 0);
    status.push(pipeStatuses.indexOf(row.status));
    startElevationM.push(elevationAt(row.start_node_id));
    endElevationM.push(elevationAt(row.end_node_id));
    lines.push(row.geometry);
  }
  return layerOf(id.count, [id, code, diameterMm, lengthM, material, installedYear, status, startElevationM, endElevationM, ...lines.columns]);
}

interface AreaRow extends Row {
  /** Null where the viewer may not see it. */
  name: string | null;
  name_en: string | null;
  level: number;
}

async function areaLayer(rows: AsyncGenerator<AreaRow>): Promise<Layer> {
  const [id, code, name, nameEn] = [stringColumn('id'), stringColumn('code'), stringColumn('name'), stringColumn('nameEn')];
  const level = numberColumn('level', 'uint8');
  const rings = lineColumns('ringStart');
  for await (const row of rows) {
    id.push(row.id);
    code.push(row.code);
    name.push(row.name ?? '');
    nameEn.push(row.name_en ?? '');
    level.push(row.level);
    rings.push(row.geometry);
  }
  return layerOf(id.count, [id, code, name, nameEn, level, ...rings.columns]);
}

/** Columns of lines: where each begins among the places of all, and those places. */
function lineColumns(startName: string): { push(geometry: string): void; columns: Column<number>[] } {
  const start = numberColumn(startName, 'uint32');
  const lon = numberColumn('lon', 'float64');
  const lat = numberColumn('lat', 'float64');
  start.push(0);
  return {
    columns: [start, lon, lat],
    push(geometry) {
      const places = placesOfEwkb(geometry);
      for (let index = 0; index < places.length; index += 2) {
        lon.push(places[index]!);
        lat.push(places[index + 1]!);
      }
      start.push(lon.count);
    },
  };
}

function materialIndex(materials: string[], material: string | null): number {
  if (material === null) return unknown;
  const known = materials.indexOf(material);
  if (known >= 0) return known;
  return materials.length < unknown ? materials.push(material) - 1 : unknown;
}

// A column takes texts or numbers; which one is settled where it is filled.
const layerOf = (count: number, columns: readonly (Column<string> | Column<number>)[]): Layer => ({ count, columns: columns as unknown as readonly Column[] });
