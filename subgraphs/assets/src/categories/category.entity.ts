import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const AssetCategorySchema = defineEntity({
  name: 'AssetCategory',
  tableName: 'asset_category',
  schema: 'assets',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    parentId: p.uuid().nullable(),
    serviceLifeYears: p.float().nullable(),
  },
});

/** A category of assets, in a tree. */
export class AssetCategory extends AssetCategorySchema.class {}
AssetCategorySchema.setClass(AssetCategory);

/** Every version of every category. */
export const AssetCategoryHistory = historyOf(AssetCategorySchema);
