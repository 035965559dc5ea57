import { createSearch } from '@hydrograph/entities';
import type { DomainContext } from '../context.ts';
import type { QuerySearchAssetsArgs } from '../generated/schema.ts';

/** Who may search. */
export const searchPolicy = { 'Query.searchAssets': 'assets:read' } as const;

const category = (column: string): string => `(select c.${column} from assets.asset_category c where c.id = t.category_id)`;

const find = createSearch([
  {
    kind: 'ASSET', isLarge: true, table: 'assets.asset', columns: ['name', 'name_en'], name: 't.name', nameEn: 't.name_en',
    context: category('name'), contextEn: category('name_en'), elementId: 't.site_id',
  },
]);

export const searchResolvers = {
  Query: {
    searchAssets: (_root: unknown, { text, first }: Required<QuerySearchAssetsArgs>, { em }: DomainContext) => find(em, text, first),
  },
};
