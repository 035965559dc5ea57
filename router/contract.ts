import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The six subgraphs in the order of their ports: identity answers first, the rest depend on its keys. */
export const subgraphNames = ['identity', 'network', 'plants', 'energy', 'assets', 'customers'] as const;
/** Name of one subgraph. */
export type SubgraphName = (typeof subgraphNames)[number];

/** Root of the repository. */
export const repositoryRoot = join(import.meta.dirname, '..');

/** One hand-written part of the contract as it is composed: the conventions in front, then the subgraph's own types. */
export interface ContractPart {
  name: SubgraphName;
  /** Where the composed supergraph says the subgraph is; the edge replaces it by its configuration. */
  url: string;
  sdl: string;
}

/** Reads the six parts of the contract from `schema/` under `root`. Throws naming the file that is missing. */
export function readContractParts(root = repositoryRoot): ContractPart[] {
  const conventions = readPart(root, 'conventions');
  return subgraphNames.map((name, index) => ({
    name,
    url: `http://127.0.0.1:${4001 + index}/graphql`,
    sdl: `${conventions}\n${readPart(root, name)}`,
  }));
}

function readPart(root: string, name: string): string {
  const file = join(root, 'schema', `${name}.graphql`);
  if (!existsSync(file)) throw new Error(`schema/${name}.graphql is missing`);
  return readFileSync(file, 'utf8');
}
