import { actorOf, BadUserInput, type GeoJson } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NetworkContext } from '../context.ts';
import type { SearchHit } from '../generated/schema.ts';

const mostHits = 50;
const longestText = 100;

/** Who may search. */
export const searchPolicy = { 'Query.search': 'network:read' } as const;

interface Searched {
  readonly table: string;
  /** SQL of the row's names and place; `t` is the row. */
  readonly name: string;
  readonly nameEn: string;
  readonly place: string;
  /** Whether rows belong to a model and are seen only with it. */
  readonly ofModel: boolean;
  readonly named: boolean;
}

const element = (table: string, name = 'null::text'): Searched => ({ table, name, nameEn: 'null::text', place: 't.geometry', ofModel: true, named: false });
const named = (table: string, place: string, ofModel: boolean): Searched => ({ table, name: 't.name', nameEn: 't.name_en', place, ofModel, named: true });

const searched: readonly Searched[] = [
  named('station', 't.geometry', true),
  named('point', 't.geometry', true),
  named('dma', 't.boundary', false),
  named('device', '(select s.geometry from network.station s where s.id = t.station_id)', false),
  element('junction', 't.description'),
  element('pipe', 'coalesce(t.street, t.description)'),
  element('valve', 't.description'),
  element('hydrant', 't.street'),
  element('tank', 't.description'),
  element('reservoir', 't.description'),
  element('pump', 't.description'),
];

const published = "(t.model_id is null or t.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))";

/** Hits of one table: equal code first, then codes and names that begin so, then those that contain the text; short codes first. */
function partOf({ table, name, nameEn, place, ofModel, named: hasNames }: Searched): string {
  const matches = hasNames ? '(t.code ilike ? or t.name ilike ? or t.name_en ilike ?)' : 't.code ilike ?';
  const begins = hasNames ? '(t.code ilike ? or t.name ilike ? or t.name_en ilike ?)' : 't.code ilike ?';
  return `(select '${table.toUpperCase()}' as kind, t.id, t.code, ${name} as name, ${nameEn} as name_en, ${place} as place,
    case when lower(t.code) = lower(?) then 0 when ${begins} then 1 else 2 end as rank
    from network.${table} t where t.tenant_id = ? ${ofModel ? `and ${published}` : ''} and ${matches} order by rank, length(t.code), t.code limit ?)`;
}

const statement = `select kind, id, code, name, name_en, ST_AsGeoJSON(case when GeometryType(place) = 'POINT' then place else ST_PointOnSurface(place) end, 9, 0) as place
  from (${searched.map(partOf).join(' union all ')}) hits order by rank, length(code), code, kind limit ?`;

interface HitRow {
  kind: string;
  id: string;
  code: string;
  name: string | null;
  name_en: string | null;
  place: string | null;
}

/** Whatever has the text in its code or name, best match first, by one statement. */
export async function search(em: EntityManager, text: string, first: number): Promise<SearchHit[]> {
  const wanted = text.trim();
  if (wanted === '' || wanted.length > longestText) throw new BadUserInput(`"text" has 1 to ${longestText} characters`, 'text');
  if (!Number.isInteger(first) || first < 1 || first > mostHits) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${mostHits}`, 'first');
  const rows = await em.execute<HitRow[]>(statement, [...searched.flatMap((table) => valuesOf(table, wanted, actorOf(em).tenantId, first)), first]);
  return rows.map(({ kind, id, code, name, name_en, place }) => ({ kind, id, code, name, nameEn: name_en, geometry: place === null ? null : (JSON.parse(place) as GeoJson) }));
}

/** The values of `partOf` in the order of its placeholders. */
function valuesOf({ named: hasNames }: Searched, text: string, tenantId: string, first: number): unknown[] {
  const escaped = text.replace(/[\\%_]/g, (character) => `\\${character}`);
  const columns = hasNames ? 3 : 1;
  const repeated = (value: string): string[] => Array.from({ length: columns }, () => value);
  return [text, ...repeated(`${escaped}%`), tenantId, ...repeated(`%${escaped}%`), first];
}

export const searchResolvers = {
  Query: {
    search: (_root: unknown, { text, first }: { text: string; first: number }, { em }: NetworkContext) => search(em, text, first),
  },
};
