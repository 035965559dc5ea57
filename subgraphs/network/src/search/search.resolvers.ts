import { createSearch, type SearchSource } from '@hydrograph/entities';
import type { NetworkContext } from '../context.ts';

/** Who may search. */
export const searchPolicy = { 'Query.search': 'network:read' } as const;

const published = "(t.model_id is null or t.model_id in (select m.id from network.hydraulic_model m where m.state = 'PUBLISHED'))";
const names = { columns: ['name', 'name_en'], name: 't.name', nameEn: 't.name_en' } as const;

/** Name of the row of another table that a row belongs to, in both languages. */
const contextOf = (table: 'dma' | 'station', id: string) => ({
  context: `(select o.name from network.${table} o where o.id = ${id})`,
  contextEn: `(select o.name_en from network.${table} o where o.id = ${id})`,
});

const element = (table: string, more: Partial<SearchSource>): SearchSource => ({
  kind: table.toUpperCase(), table: `network.${table}`, name: 't.description', elementId: 't.id', place: 't.geometry', where: published, ...more,
});

/**
 * The streets of published networks, each with its longest pipe. They are read from the index one by one: a network has
 * hundreds of streets and a hundred thousand pipes.
 */
const streets = `(with recursive models as (select m.id, m.tenant_id from network.hydraulic_model m where m.tenant_id = ? and m.state = 'PUBLISHED'),
    found as (select m.id as model_id, m.tenant_id, (select min(p.street) from network.pipe p where p.model_id = m.id) as street from models m
      union all select f.model_id, f.tenant_id, (select min(p.street) from network.pipe p where p.model_id = f.model_id and p.street > f.street) from found f where f.street is not null)
    select 'street:' || model_id || ':' || street as id, tenant_id, street as code, model_id from found where street is not null)`;
const longestPipe = (column: string): string => `(select p.${column} from network.pipe p where p.model_id = t.model_id and p.street = t.code order by p.length_m desc, p.id limit 1)`;

const find = createSearch([
  element('station', { ...names, ...contextOf('dma', 't.dma_id') }),
  element('point', { isLarge: true, ...names, ...contextOf('station', 't.station_id'), elementId: 'coalesce(t.station_id, t.site_id)' }),
  { kind: 'DMA', table: 'network.dma', ...names, ...contextOf('dma', 't.parent_id'), elementId: 't.id', place: 't.boundary' },
  {
    kind: 'DEVICE', table: 'network.device', ...names, ...contextOf('station', 't.station_id'), elementId: 't.station_id',
    place: '(select s.geometry from network.station s where s.id = t.station_id)',
  },
  { kind: 'STREET', table: streets, elementId: longestPipe('id'), place: longestPipe('geometry') },
  element('junction', { isLarge: true, ...contextOf('dma', 't.dma_id') }),
  element('pipe', { isLarge: true, context: 't.street' }),
  element('valve', { isLarge: true, context: '(select p.street from network.pipe p where p.id = t.pipe_id)' }),
  element('hydrant', { isLarge: true, name: 'null::text', context: 't.street' }),
  element('tank', contextOf('station', 't.station_id')),
  element('reservoir', contextOf('station', 't.station_id')),
  element('pump', contextOf('station', 't.station_id')),
]);

export const searchResolvers = {
  Query: {
    search: (_root: unknown, { text, first }: { text: string; first: number }, { em }: NetworkContext) => find(em, text, first),
  },
};
