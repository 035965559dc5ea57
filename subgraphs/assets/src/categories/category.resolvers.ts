import { listOf } from '@hydrograph/entities';
import { Asset } from '../assets/asset.entity.ts';
import type { DomainContext } from '../context.ts';
import type { MutationAddAssetCategoryArgs, QueryAssetCategoriesArgs } from '../generated/schema.ts';
import { AssetCategory } from './category.entity.ts';
import { addCategory } from './category.service.ts';

const source = { entity: AssetCategory, sortBy: { CODE: 'code', NAME: 'name' } } as const;

/** Who may do what with categories. */
export const categoryPolicy = {
  'Query.assetCategory': 'assets:read',
  'Query.assetCategories': 'assets:read',
  'Mutation.addAssetCategory': 'assets:write',
  AssetCategory: 'assets:read',
} as const;

export const categoryResolvers = {
  Query: {
    assetCategory: (_root: unknown, { id }: { id: string }, { loaders }: DomainContext) => loaders.byId(AssetCategory).load(id),
    assetCategories: (_root: unknown, args: QueryAssetCategoriesArgs, { em }: DomainContext) => listOf(em, source, args),
  },
  Mutation: {
    addAssetCategory: (_root: unknown, { input }: MutationAddAssetCategoryArgs, { database, viewer }: DomainContext) => addCategory(database, viewer, input),
  },
  AssetCategory: {
    __resolveReference: ({ id }: { id: string }, { loaders }: DomainContext) => loaders.byId(AssetCategory).load(id),
    parent: (category: AssetCategory, _args: unknown, { loaders }: DomainContext) => category.parentId && loaders.byId(AssetCategory).load(category.parentId),
    children: (category: AssetCategory, _args: unknown, { loaders }: DomainContext) => loaders.many(AssetCategory, 'parentId', { orderBy: { code: 'ASC' } }).load(category.id),
    assetCount: (category: AssetCategory, _args: unknown, { loaders }: DomainContext) => loaders.count(Asset, 'categoryId').load(category.id),
  },
};
