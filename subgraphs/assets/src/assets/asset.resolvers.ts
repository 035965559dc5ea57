import { listOf, oneOf } from '@hydrograph/entities';
import { AssetCategory } from '../categories/category.entity.ts';
import type { DomainContext } from '../context.ts';
import type { MutationAddAssetsArgs, MutationUpdateAssetArgs, QueryAssetArgs, QueryAssetsArgs } from '../generated/schema.ts';
import { Asset, AssetHistory } from './asset.entity.ts';
import { addAssets, updateAsset } from './asset.service.ts';

const source = { entity: Asset, history: AssetHistory, sortBy: { CODE: 'code', NAME: 'name', IN_SERVICE_ON: 'inServiceOn', ORIGINAL_COST: 'originalCost' } } as const;

/** Who may do what with assets. */
export const assetPolicy = {
  'Query.asset': 'assets:read',
  'Query.assets': 'assets:read',
  'Mutation.addAssets': 'assets:write',
  'Mutation.updateAsset': 'assets:write',
  Asset: 'assets:read',
  PumpUnit: 'assets:read',
} as const;

export const assetResolvers = {
  Query: {
    asset: (_root: unknown, args: QueryAssetArgs, context: DomainContext) => oneOf(context, source, args),
    assets: (_root: unknown, args: QueryAssetsArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addAssets: (_root: unknown, { input }: MutationAddAssetsArgs, { database, viewer }: DomainContext) => addAssets(database, viewer, input),
    updateAsset: (_root: unknown, { input }: MutationUpdateAssetArgs, { database, viewer }: DomainContext) => updateAsset(database, viewer, input),
  },
  Asset: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(Asset).load(id),
    category: (asset: Asset, _args: unknown, { loaders }: DomainContext) => loaders.byId(AssetCategory).load(asset.categoryId),
    pumpUnit: (asset: Asset) => asset.pumpUnitId && { id: asset.pumpUnitId },
  },
  PumpUnit: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    assets: ({ id }: { id: string }, _args: unknown, { loaders }: DomainContext) => loaders.many(Asset, 'pumpUnitId', { orderBy: { code: 'ASC' } }).load(id),
  },
};
