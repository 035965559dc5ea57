import { createSearch } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { QuerySearchEnergyArgs } from '../generated/schema.ts';

/** Who may search. */
export const searchPolicy = { 'Query.searchEnergy': 'energy:read' } as const;

const find = createSearch([{ kind: 'ENERGY_METER', table: 'energy.energy_meter', columns: ['name', 'name_en'], name: 't.name', nameEn: 't.name_en' }]);

export const searchResolvers = {
  Query: {
    searchEnergy: (_root: unknown, { text, first }: Required<QuerySearchEnergyArgs>, { em }: DomainContext) => find(em, text, first),
  },
};
