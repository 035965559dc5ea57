import { createSearch } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { QuerySearchPlantsArgs } from '../generated/schema.ts';

/** Who may search. */
export const searchPolicy = { 'Query.searchPlants': 'plants:read' } as const;

const names = { columns: ['name', 'name_en'], name: 't.name', nameEn: 't.name_en' } as const;
const of = (table: 'plant' | 'pump_station', column: string): string => `(select o.${column} from plants.${table} o where o.id = t.${table}_id)`;

const find = createSearch([
  { kind: 'PLANT', table: 'plants.plant', ...names, elementId: 't.station_id', place: 't.geometry' },
  { kind: 'WORKSHOP', table: 'plants.workshop', ...names, context: of('plant', 'name'), contextEn: of('plant', 'name_en'), elementId: of('plant', 'station_id'), place: of('plant', 'geometry') },
  { kind: 'PUMP_STATION', table: 'plants.pump_station', ...names, context: of('plant', 'name'), contextEn: of('plant', 'name_en'), elementId: 't.station_id', place: 't.geometry' },
  {
    kind: 'PUMP_UNIT', table: 'plants.pump_unit', ...names, context: of('pump_station', 'name'), contextEn: of('pump_station', 'name_en'),
    elementId: `coalesce(t.pump_id, ${of('pump_station', 'station_id')})`, place: of('pump_station', 'geometry'),
  },
  {
    kind: 'CAMERA', table: 'plants.camera', ...names, context: 't.place', place: 't.geometry',
    elementId: `coalesce(t.station_id, ${of('pump_station', 'station_id')}, ${of('plant', 'station_id')})`,
  },
]);

export const searchResolvers = {
  Query: {
    searchPlants: (_root: unknown, { text, first }: Required<QuerySearchPlantsArgs>, { em }: DomainContext) => find(em, text, first),
  },
};
