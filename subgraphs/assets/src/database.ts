import { First } from '../migrations/0001-first.ts';
import { Search } from '../migrations/0002-search.ts';
import { AssetSchema, AssetHistory } from './assets/asset.entity.ts';
import { AssetCategorySchema, AssetCategoryHistory } from './categories/category.entity.ts';

/** The tables of the assets schema and how they came to be, oldest first. */
export const assetsTables = {
  schema: 'assets',
  entities: [AssetSchema, AssetHistory, AssetCategorySchema, AssetCategoryHistory],
  migrations: [First, Search],
};
