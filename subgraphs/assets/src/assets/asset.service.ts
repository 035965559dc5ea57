import {
  givenFields,
  isId,
  refusals,
  refuseStale,
  refuseTakenCodes,
  refuseTooMany,
  refuseUnknownIds,
  type Database,
  type Refusals,
  type UserError,
} from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import { AssetCategory } from '../categories/category.entity.ts';
import type { AddAssetInput, AddAssetsInput, UpdateAssetInput } from '../generated/schema.ts';
import { Asset } from './asset.entity.ts';

const mostAtOnce = 500;

/** Adds assets, all or none. */
export async function addAssets(database: Database, viewer: Viewer, input: AddAssetsInput): Promise<{ assets: Asset[]; userErrors: UserError[] }> {
  return database.transaction(viewer, 'addAssets', async (em) => {
    const found = refusals();
    refuseTooMany(found, input.assets, mostAtOnce, 'assets');
    if (found.any) return { assets: [], userErrors: found.list };
    input.assets.forEach((asset, index) => refuseImplausible(found, asset, ['assets', index]));
    await refuseTakenCodes(em, Asset, input.assets.map(({ code }, index) => ({ value: code, field: ['assets', index, 'code'] })), found, 'asset');
    await refuseUnknownIds(em, AssetCategory, input.assets.map(({ categoryId }, index) => ({ value: categoryId, field: ['assets', index, 'categoryId'] })), found, 'category');
    if (found.any) return { assets: [], userErrors: found.list };

    const assets = input.assets.map((asset) =>
      em.create(Asset, {
        code: asset.code,
        name: asset.name,
        nameEn: asset.nameEn ?? null,
        categoryId: asset.categoryId,
        condition: asset.condition ?? 'IN_USE',
        maker: asset.maker ?? null,
        model: asset.model ?? null,
        inServiceOn: asset.inServiceOn ?? null,
        originalCost: asset.originalCost ?? null,
        siteId: asset.siteId ?? null,
        pumpUnitId: asset.pumpUnitId ?? null,
      }),
    );
    await em.flush();
    return { assets, userErrors: [] };
  });
}

/** Changes what is given of an asset, or says why not. */
export async function updateAsset(database: Database, viewer: Viewer, input: UpdateAssetInput): Promise<{ asset: Asset | null; userErrors: UserError[] }> {
  return database.transaction(viewer, input.reason ?? 'updateAsset', async (em) => {
    const found = refusals();
    const asset = (await refuseUnknownIds(em, Asset, [{ value: input.id, field: ['id'] }], found, 'asset')).get(input.id);
    await refuseUnknownIds(em, AssetCategory, [{ value: input.categoryId, field: ['categoryId'] }], found, 'category');
    if (asset) refuseStale(found, asset, input.version, 'asset');
    if (!asset || found.any) return { asset: null, userErrors: found.list };

    em.assign(asset, givenFields(input, ['name', 'nameEn', 'categoryId', 'condition', 'maker', 'model', 'inServiceOn']));
    await em.flush();
    return { asset, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, asset: AddAssetInput, at: readonly (string | number)[]): void {
  if (asset.originalCost != null && asset.originalCost < 0) found.add([...at, 'originalCost'], 'INVALID_VALUE', 'the original cost must be 0 fen or more');
  for (const name of ['siteId', 'pumpUnitId'] as const) {
    const id = asset[name];
    if (id != null && !isId(id)) found.add([...at, name], 'INVALID_VALUE', `"${id}" is not an id`);
  }
}
