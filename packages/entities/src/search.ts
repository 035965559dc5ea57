import type { EntityManager } from '@mikro-orm/postgresql';
import { actorOf } from './actor.ts';
import { BadUserInput } from './bad-user-input.ts';
import type { GeoJson } from './geometry.ts';

const mostHits = 50;
const longestText = 100;
/** Trigram indexes know nothing shorter. */
const shortestInside = 3;

/** One kind of thing that can be found. All parts but `kind` and `table` are SQL in which `t` is the row. */
export interface SearchSource {
  /** What a hit is called in the contract, for example PIPE. */
  readonly kind: string;
  /** Table with its schema, or a subquery in parentheses in which `?` is the tenant; it has `id`, `tenant_id` and `code`. */
  readonly table: string;
  /** Columns that are searched beside the code. */
  readonly columns?: readonly string[];
  readonly name?: string;
  readonly nameEn?: string;
  /** What tells one hit from another of the same name: a street, an area, an address. */
  readonly context?: string;
  readonly contextEn?: string;
  /** Id of the element of the network that shows it on the map. */
  readonly elementId?: string;
  /** Its geometry. */
  readonly place?: string;
  /** Conditions that always hold. */
  readonly where?: string;
  /**
   * For tables of 100,000 rows: codes that begin with the text come from the index that `codePrefixIndex` makes, then, when they
   * are not enough, rows that contain it. A text of one or two characters is found only at the beginning of a code.
   */
  readonly isLarge?: boolean;
}

/** Something found, as the contract's `SearchHit`. */
export interface FoundHit {
  readonly kind: string;
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly context: string | null;
  readonly contextEn: string | null;
  /** 0: is the text, 1: begins with it, 2: contains it. */
  readonly rank: number;
  readonly elementId: string | null;
  readonly geometry: GeoJson | null;
}

/** A search over some tables of one subgraph: the tenant's rows only, by one statement, the best match first. */
export type Search = (em: EntityManager, text: string, first: number) => Promise<FoundHit[]>;

interface Wanted {
  readonly text: string;
  readonly tenantId: string;
  readonly first: number;
}

/** SQL and the values of its placeholders, kept together. */
interface Part {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const codeKey = (alias: string): string => `(lower(${alias}code) collate "C")`;

/** SQL of the index that a large source needs. */
export const codePrefixIndex = (schema: string, table: string): string => `create index ${table}_code_prefix on ${schema}.${table} (tenant_id, ${codeKey('')})`;

/** Makes the search; it throws `BadUserInput` for a text or a count that cannot be asked for. */
export function createSearch(sources: readonly SearchSource[]): Search {
  return async (em, text, first) => {
    const wanted = { text: text.trim(), tenantId: actorOf(em).tenantId, first };
    if (wanted.text === '' || wanted.text.length > longestText) throw new BadUserInput(`"text" has 1 to ${longestText} characters`, 'text');
    if (!Number.isInteger(first) || first < 1 || first > mostHits) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${mostHits}`, 'first');
    const parts = sources.flatMap((source) => (source.isLarge ? [beginning(source, wanted), inside(source, wanted)] : [anywhere(source, wanted)])).filter((part) => part !== undefined);
    const rows = await em.execute<(Omit<FoundHit, 'geometry'> & { geometry: string | null })[]>(
      `select kind, id, code, name, name_en as "nameEn", context, context_en as "contextEn", rank, element_id as "elementId",
        ST_AsGeoJSON(case when GeometryType(place) = 'POINT' then place else ST_PointOnSurface(place) end, 9, 0) as geometry
        from (${parts.map(({ sql }) => `(${sql})`).join(' union all ')}) hits where code is not null order by rank, length(code), code, kind limit ?`,
      [...parts.flatMap(({ values }) => values), first],
    );
    return rows.map((row) => ({ ...row, geometry: row.geometry === null ? null : (JSON.parse(row.geometry) as GeoJson) }));
  };
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** Chinese has no case, and `like` costs a third of `ilike`. */
const operatorFor = (text: string): string => (text.toLowerCase() === text.toUpperCase() ? 'like' : 'ilike');

function anyColumn(columns: readonly string[], text: string, pattern: string): Part {
  const operator = operatorFor(text);
  return { sql: `(${columns.map((column) => `t.${column} ${operator} ?`).join(' or ')})`, values: columns.map(() => pattern) };
}

function selection({ kind, table, name = 'null::text', nameEn = 'null::text', context = 'null::text', contextEn = 'null::text', elementId = 'null::uuid', place = 'null::geometry', where }: SearchSource, rank: Part, tenantId: string): Part {
  return {
    sql: `select '${kind}' as kind, t.id::text as id, t.code, ${name} as name, ${nameEn} as name_en, ${context} as context, ${contextEn} as context_en,
      ${rank.sql} as rank, (${elementId})::text as element_id, (${place})::geometry as place from ${table} t where t.tenant_id = ?${where ? ` and ${where}` : ''}`,
    values: [...rank.values, ...table.split('?').map(() => tenantId)],
  };
}

function rankBy(columns: readonly string[], text: string): Part {
  const whole = anyColumn(columns, text, escaped(text));
  const start = anyColumn(columns, text, `${escaped(text)}%`);
  return { sql: `case when ${whole.sql} then 0 when ${start.sql} then 1 else 2 end`, values: [...whole.values, ...start.values] };
}

/** Rows of a small table, the best first. */
function anywhere(source: SearchSource, { text, tenantId, first }: Wanted): Part {
  const columns = ['code', ...(source.columns ?? [])];
  const rows = selection(source, rankBy(columns, text), tenantId);
  const matches = anyColumn(columns, text, `%${escaped(text)}%`);
  return { sql: `${rows.sql} and ${matches.sql} order by rank, length(t.code), t.code limit ?`, values: [...rows.values, ...matches.values, first] };
}

const startsSo = `${codeKey('t.')} like ?`;
const startOf = (text: string): string => `${escaped(text.toLowerCase())}%`;

/** Rows of a large table whose code begins so, in the order of the index. */
function beginning(source: SearchSource, { text, tenantId, first }: Wanted): Part {
  const rows = selection(source, { sql: 'case when lower(t.code) = ? then 0 else 1 end', values: [text.toLowerCase()] }, tenantId);
  return { sql: `${rows.sql} and ${startsSo} order by ${codeKey('t.')} limit ?`, values: [...rows.values, startOf(text), first] };
}

/**
 * Rows of a large table that contain the text elsewhere, unless there are enough that begin so. From three characters on the
 * trigram index finds them all and the best are taken; shorter texts stop at the first ones that are found.
 */
function inside(source: SearchSource, { text, tenantId, first }: Wanted): Part | undefined {
  const isShort = text.length < shortestInside;
  const columns = [...(isShort ? [] : ['code']), ...(source.columns ?? [])];
  if (columns.length === 0) return undefined;
  const rows = selection(source, rankBy(columns, text), tenantId);
  const matches = anyColumn(columns, text, `%${escaped(text)}%`);
  const enough = `(select count(*) from (select 1 from ${source.table} t where t.tenant_id = ?${source.where ? ` and ${source.where}` : ''} and ${startsSo} limit ?) b) < ?`;
  return {
    sql: `${rows.sql} and ${enough} and ${matches.sql} and not ${startsSo} ${isShort ? '' : 'order by rank, length(t.code), t.code'} limit ?`,
    values: [...rows.values, tenantId, startOf(text), first, first, ...matches.values, startOf(text), first],
  };
}
