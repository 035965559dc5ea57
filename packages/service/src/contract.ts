import { readFileSync } from 'node:fs';

const schemaFolder = new URL('../../../schema/', import.meta.url);
const rootPackage = new URL('../../../package.json', import.meta.url);

/** SDL of a subgraph: `schema/conventions.graphql`, then `schema/<name>.graphql`. */
export function readContract(name: string): string {
  return ['conventions', name].map((file) => readFileSync(new URL(`${file}.graphql`, schemaFolder), 'utf8')).join('\n');
}

/** SDL of the whole graph as partners see it. */
export const readApi = (): string => readFileSync(new URL('api.graphql', schemaFolder), 'utf8');

/** Version of the product, from its package.json. */
export function productVersion(): string {
  return (JSON.parse(readFileSync(rootPackage, 'utf8')) as { version: string }).version;
}
