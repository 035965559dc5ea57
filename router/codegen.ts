import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { repositoryRoot, subgraphNames, type SubgraphName } from './contract.ts';

// What a scalar is in a resolver.
const resolverScalars = {
  ID: bothWays('string'),
  DateTime: bothWays('Date'),
  Date: bothWays('string'),
  GeoJSON: bothWays('@hydrograph/entities#GeoJson'),
  BigInt: bothWays('number | bigint'),
  Money: bothWays('number'),
  JSON: bothWays('unknown'),
  _FieldSet: bothWays('string'),
};

// What a scalar is in JSON, as a client sees it.
const clientScalars = {
  ID: bothWays('string'),
  DateTime: bothWays('string'),
  Date: bothWays('string'),
  GeoJSON: bothWays('{ type: string; coordinates?: unknown; geometries?: unknown }'),
  BigInt: bothWays('number | string'),
  Money: bothWays('number'),
  JSON: bothWays('unknown'),
};

function bothWays(type: string): { input: string; output: string } {
  return { input: type, output: type };
}

/** Reads a source file of a subgraph; empty where the subgraph does not have it. */
function sourceOf(name: SubgraphName, file: string): string {
  const path = join(repositoryRoot, 'subgraphs', name, 'src', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * Types that a subgraph answers with objects of its own, usually entities: the names exported by its src/models.ts.
 * `export type { Asset } from './assets/asset.entity.ts'` makes the entity the parent of every `Asset` resolver.
 */
function modelsOf(name: SubgraphName): Record<string, string> {
  const exported = [...sourceOf(name, 'models.ts').matchAll(/^export\s+(?:type|interface)\s+(?:\{([^}]*)\}|(\w+))/gm)]
    .flatMap(([, list, single]) => (list ? list.split(',') : [single ?? '']))
    .map((entry) => entry.trim().split(/\s+as\s+/).at(-1) ?? '')
    .filter(Boolean);
  return Object.fromEntries(exported.map((type) => [type, `../models.ts#${type} as ${type}Model`]));
}

/** Connections are what `connection()` of @hydrograph/entities answers: pages that run only the parts that are selected. */
function connectionsOf(name: SubgraphName): Record<string, string> {
  const sdl = readFileSync(join(repositoryRoot, 'schema', `${name}.graphql`), 'utf8');
  return Object.fromEntries(
    [...sdl.matchAll(/^type (\w+)Connection\b/gm)].map(([, row]) => [`${row}Connection`, `@hydrograph/entities#Connection<ResolversParentTypes['${row}']>`]),
  );
}

/** The context type of a subgraph, from its src/context.ts: the exported type whose name ends with Context. */
function contextOf(name: SubgraphName): string {
  const found = /^export\s+(?:type|interface|class)\s+(\w*Context)\b/m.exec(sourceOf(name, 'context.ts'));
  return found ? `../context.ts#${found[1]}` : 'unknown';
}

function subgraphTypes(name: SubgraphName): CodegenConfig['generates'] {
  return {
    [`subgraphs/${name}/src/generated/schema.ts`]: {
      schema: ['schema/conventions.graphql', `schema/${name}.graphql`],
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        federation: true,
        strictScalars: true,
        scalars: resolverScalars,
        mappers: { ...connectionsOf(name), ...modelsOf(name) },
        contextType: contextOf(name),
      },
    },
  };
}

const frontendTypes: CodegenConfig['generates'] = {
  'frontend/src/generated/': {
    schema: 'schema/api.graphql',
    documents: ['frontend/src/**/*.{vue,ts}', '!frontend/src/generated/**'],
    preset: 'client',
    presetConfig: { fragmentMasking: false },
    config: { enumsAsTypes: true, useTypeImports: true, strictScalars: true, scalars: clientScalars },
  },
};

/** Every generated type: resolvers' types of the six subgraphs from the contract, the frontend's from its own documents. */
const config: CodegenConfig = {
  generates: Object.assign({}, ...subgraphNames.map(subgraphTypes), frontendTypes),
  ignoreNoDocuments: true,
  importExtension: '.ts',
};

export default config;
