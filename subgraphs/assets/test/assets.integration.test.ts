import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedRuleBook } from '@hydrograph/access';
import { newId, subjectsOf } from '@hydrograph/entities';
import { createTestIssuer } from '@hydrograph/access/testing.ts';
import type { Service } from '@hydrograph/service';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { aClientOf, type Client } from '../../../packages/service/test/client.ts';
import { createAssetsApp } from '../src/app.ts';
import { assetsTables } from '../src/database.ts';
import { readEnv } from '../src/env.ts';

describeEachDatabase('assets', (database) => {
  let service: Service;
  let ask: Client;
  const book = fixedRuleBook(subjectsOf(assetsTables.entities));

  beforeAll(async () => {
    const issuer = await createTestIssuer();
    service = await createAssetsApp(readEnv({ HYDROGRAPH_DATABASE_URL: database.url(), HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks', HYDROGRAPH_LISTEN_PORT: '0' }), { verify: issuer.verify, rules: book });
    ask = await aClientOf(service, issuer);
  });
  afterAll(() => service?.stop());

  const addCategory = async (code: string, parentId?: string): Promise<string> => {
    const { data } = await ask('mutation ($input: AddAssetCategoryInput!) { addAssetCategory(input: $input) { category { id } userErrors { code message } } }', {
      input: { code, name: code, parentId },
    });
    return data.addAssetCategory.category.id;
  };
  const addAssets = (assets: object[]) =>
    ask('mutation ($input: AddAssetsInput!) { addAssets(input: $input) { assets { id code version } userErrors { field code message } } }', { input: { assets } });

  it('answers an empty list before anything is there', async () => {
    const { data } = await ask('{ assets { totalCount nodes { code } pageInfo { hasNextPage } } }');
    expect(data.assets).toEqual({ totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } });
  });

  it('adds assets to a category and finds them by filter, sorted and paged', async () => {
    const pumps = await addCategory('PUMPS');
    const centrifugal = await addCategory('CENTRIFUGAL', pumps);
    await addAssets([1, 2, 3].map((n) => ({ code: `A-${n}`, name: `水泵 ${n}`, categoryId: centrifugal, originalCost: 3_000_000_000 + n, inServiceOn: `202${n}-05-01` })));

    const first = await ask('{ assets(first: 2, sort: { field: ORIGINAL_COST, direction: DESC }, filter: { code: { startsWith: "a-" } }) { totalCount nodes { code originalCost inServiceOn category { code parent { code } } } pageInfo { endCursor hasNextPage } } }');
    expect(first.data.assets.totalCount).toBe(3);
    expect(first.data.assets.nodes[0]).toEqual({ code: 'A-3', originalCost: 3_000_000_003, inServiceOn: '2023-05-01', category: { code: 'CENTRIFUGAL', parent: { code: 'PUMPS' } } });
    const rest = await ask('query ($after: String) { assets(first: 2, after: $after, sort: { field: ORIGINAL_COST, direction: DESC }) { nodes { code } pageInfo { hasNextPage } } }', {
      after: first.data.assets.pageInfo.endCursor,
    });
    expect(rest.data.assets).toEqual({ nodes: [{ code: 'A-1' }], pageInfo: { hasNextPage: false } });
    const tree = await ask('{ assetCategories(filter: { code: { eq: "PUMPS" } }) { nodes { assetCount children { code assetCount } } } }');
    expect(tree.data.assetCategories.nodes).toEqual([{ assetCount: 0, children: [{ code: 'CENTRIFUGAL', assetCount: 3 }] }]);
  });

  it('finds assets by number and name with their category and the element they stand for, by one statement', async () => {
    const categoryId = await addCategory('FLOW-METERS');
    const siteId = newId();
    await addAssets([{ code: 'EQ-900', name: '电磁流量计', nameEn: 'Magnetic flow meter', categoryId, siteId }, { code: 'EQ-901', name: '流量计附件', categoryId }]);
    const query = 'query ($text: String!) { searchAssets(text: $text, first: 5) { kind code nameEn context rank elementId } }';
    expect((await ask(query, { text: '流量计' })).data.searchAssets).toEqual([
      { kind: 'ASSET', code: 'EQ-901', nameEn: null, context: 'FLOW-METERS', rank: 1, elementId: null },
      { kind: 'ASSET', code: 'EQ-900', nameEn: 'Magnetic flow meter', context: 'FLOW-METERS', rank: 2, elementId: siteId },
    ]);
    expect((await ask(query, { text: 'magnetic' })).data.searchAssets).toHaveLength(1);
    expect(await ask.statements(query, { text: 'EQ' })).toBe(1);
    expect((await ask.ofTenant('018f0000-0000-7000-8000-0000000000ff')(query, { text: 'EQ' })).data.searchAssets).toEqual([]);
  });

  it('refuses a batch whole when one row is wrong, and says which', async () => {
    const category = await addCategory('VALVES');
    const { data } = await addAssets([
      { code: 'V-1', name: 'v', categoryId: category },
      { code: 'V-1', name: 'twice', categoryId: category },
      { code: 'V-2', name: 'v', categoryId: 'nowhere' },
      { code: 'V-3', name: 'v', categoryId: category, originalCost: -1 },
    ]);
    expect(data.addAssets.assets).toEqual([]);
    expect(data.addAssets.userErrors.map(({ field, code }: { field: string[]; code: string }) => [field.join('.'), code])).toEqual([
      ['assets.3.originalCost', 'INVALID_VALUE'],
      ['assets.1.code', 'ALREADY_EXISTS'],
      ['assets.2.categoryId', 'NOT_FOUND'],
    ]);
    expect((await ask('{ assets(filter: { code: { startsWith: "V-" } }) { totalCount } }')).data.assets.totalCount).toBe(0);
  });

  it('keeps every version of a row and shows it as it was', async () => {
    const category = await addCategory('METERS');
    const { data } = await addAssets([{ code: 'M-1', name: 'old name', categoryId: category }]);
    const [{ id, version }] = data.addAssets.assets;
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));

    const update = 'mutation ($input: UpdateAssetInput!) { updateAsset(input: $input) { asset { name version } userErrors { field code } } }';
    const changed = await ask(update, { input: { id, version, name: 'new name', reason: 'renamed in test' } });
    expect(changed.data.updateAsset).toEqual({ asset: { name: 'new name', version: version + 1 }, userErrors: [] });
    const stale = await ask(update, { input: { id, version, name: 'too late' } });
    expect(stale.data.updateAsset).toEqual({ asset: null, userErrors: [{ field: ['version'], code: 'CONFLICT' }] });

    const asOf = await ask('query ($id: ID!, $asOf: DateTime) { now: asset(id: $id) { name } past: asset(id: $id, asOf: $asOf) { name } assets(asOf: $asOf, filter: { code: { eq: "M-1" } }) { totalCount nodes { name } } }', { id, asOf: before });
    expect(asOf.data).toEqual({ now: { name: 'new name' }, past: { name: 'old name' }, assets: { totalCount: 1, nodes: [{ name: 'old name' }] } });
  });

  it('shows nothing of another tenant, by list, by id or as an entity', async () => {
    const category = await addCategory('SECRET');
    const { data } = await addAssets([{ code: 'S-1', name: 's', categoryId: category }]);
    const [{ id }] = data.addAssets.assets;
    const stranger = ask.ofTenant('018f0000-0000-7000-8000-00000000beef');

    const seen = await stranger('query ($id: ID!, $refs: [_Any!]!) { assets { totalCount } asset(id: $id) { code } _entities(representations: $refs) { ... on Asset { code } } }', { id, refs: [{ __typename: 'Asset', id }] });
    expect(seen.data).toEqual({ assets: { totalCount: 0 }, asset: null, _entities: [null] });
  });

  it('refuses who may only read', async () => {
    const reader = ask.withScope('assets:read');
    const { errors } = await reader('mutation { addAssetCategory(input: { code: "X", name: "x" }) { category { id } } }');
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('sends the same number of statements for 2 and for 40 assets', async () => {
    const category = await addCategory('MANY');
    await addAssets(Array.from({ length: 40 }, (_, n) => ({ code: `N-${n}`, name: 'n', categoryId: category })));
    const query = 'query ($first: Int!) { assets(first: $first, filter: { code: { startsWith: "N-" } }) { nodes { code category { code parent { code } assetCount } } } }';

    const [few, many] = [await ask.statements(query, { first: 2 }), await ask.statements(query, { first: 40 })];
    expect(many).toBe(few);
    expect(few).toBeGreaterThan(0);
  });

  it('refuses a category that a policy hides where an asset needs one, which is no fault of the service', async () => {
    const code = newId();
    const hidden = await addCategory(code);
    await addAssets([{ code, name: '水表', categoryId: hidden }]);
    const tenants = (condition?: object) => ({ '018f0000-0000-7000-8000-000000000001': { rules: condition ? [{ id: 'r', effect: 'DENY' as const, action: 'read' as const, subject: 'AssetCategory', condition, for: { kind: 'EVERYONE' as const } }] : [], organisations: [], changed: {} } });
    const asked = () => ask(`{ assets(filter: { code: { eq: "${code}" } }) { nodes { code category { code } } } }`);
    book.replace({ version: 'hides', tenants: tenants({ field: 'code', eq: code }) });
    await expect.poll(async () => (await asked()).errors?.[0]).toMatchObject({ path: ['assets', 'nodes', 0, 'category'], extensions: { code: 'FORBIDDEN', coordinate: 'Asset.category' } });
    book.replace({ version: 'shows', tenants: tenants() });
    await expect.poll(async () => (await asked()).data?.assets?.nodes).toEqual([{ code, category: { code } }]);
  });
});

describe('the environment of assets', () => {
  it('is refused naming the variable', () => {
    expect(() => readEnv({ HYDROGRAPH_JWKS_URL: 'http://127.0.0.1:1/jwks' })).toThrow(/HYDROGRAPH_DATABASE_URL/);
  });
});
