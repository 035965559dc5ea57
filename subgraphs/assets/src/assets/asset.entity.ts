import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { AssetCondition } from '../generated/schema.ts';

export const AssetSchema = defineEntity({
  name: 'Asset',
  tableName: 'asset',
  schema: 'assets',
  properties: {
    ...domainProperties,
    code: p.string(),
    name: p.string(),
    nameEn: p.string().nullable(),
    categoryId: p.uuid(),
    condition: p.string().$type<AssetCondition>(),
    maker: p.string().nullable(),
    model: p.string().nullable(),
    inServiceOn: p.date().nullable(),
    originalCost: p.bigint('number').nullable(),
    siteId: p.uuid().nullable(),
    pumpUnitId: p.uuid().nullable(),
  },
});

/** An asset: a thing of value that the utility owns. Cost in fen. */
export class Asset extends AssetSchema.class {}
AssetSchema.setClass(Asset);

/** Every version of every asset. */
export const AssetHistory = historyOf(AssetSchema);
