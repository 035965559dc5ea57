import { First } from '../migrations/0001-first.ts';
import { Asset, AssetHistory } from './assets/asset.entity.ts';
import { AssetCategory, AssetCategoryHistory } from './categories/category.entity.ts';

/** The tables of the assets schema and how they came to be, oldest first. */
export const assetsTables = {
  schema: 'assets',
  entities: [Asset, AssetHistory, AssetCategory, AssetCategoryHistory],
  migrations: [First],
};
