import { refusals, refuseNotPositive, refuseTakenCodes, refuseUnknownIds, type Database, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { AddAssetCategoryInput } from '../generated/schema.ts';
import { AssetCategory } from './category.entity.ts';

/** Adds a category, or says why not. */
export async function addCategory(database: Database, viewer: Viewer, input: AddAssetCategoryInput): Promise<{ category: AssetCategory | null; userErrors: UserError[] }> {
  return database.transaction(viewer, 'addAssetCategory', async (em) => {
    const found = refusals();
    refuseNotPositive(found, input.serviceLifeYears, ['serviceLifeYears']);
    await refuseTakenCodes(em, AssetCategory, [{ value: input.code, field: ['code'] }], found, 'category');
    await refuseUnknownIds(em, AssetCategory, [{ value: input.parentId, field: ['parentId'] }], found, 'category');
    if (found.any) return { category: null, userErrors: found.list };

    const category = em.create(AssetCategory, {
      code: input.code,
      name: input.name,
      nameEn: input.nameEn ?? null,
      parentId: input.parentId ?? null,
      serviceLifeYears: input.serviceLifeYears ?? null,
    });
    await em.flush();
    return { category, userErrors: [] };
  });
}
