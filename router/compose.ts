import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { type ContractPart, readContractParts, repositoryRoot } from './contract.ts';

/** The two composed documents: what gateways execute, and what clients see. */
export interface Composition {
  supergraph: string;
  api: string;
}

/** Why the contract does not compose: one line for each fault, each naming its subgraph. */
export class CompositionFailed extends Error {
  override name = 'CompositionFailed';
}

const header = '# Composed from the hand-written contract in this folder by `npm run generate`. Do not edit.\n\n';

/** Composes the subgraphs into the supergraph (federation v2.9) and the API schema. Throws `CompositionFailed`. */
export function composeContract(parts: ContractPart[]): Composition {
  const result = composeServices(parts.map(({ name, url, sdl }) => ({ name, url, typeDefs: parsePart(name, sdl) })));
  if (!result.supergraphSdl || !result.publicSdl) {
    const faults = (result.errors ?? []).map((error) => describeFault(error, parts));
    throw new CompositionFailed(`The contract does not compose:\n${faults.join('\n')}`);
  }
  return { supergraph: header + result.supergraphSdl.trimEnd() + '\n', api: header + result.publicSdl.trimEnd() + '\n' };
}

function parsePart(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const at = error.locations?.[0];
    throw new CompositionFailed(`[${name}] ${error.message}${at ? ` (line ${at.line} of conventions + ${name})` : ''}`, { cause: error });
  }
}

/** The composer writes `[name] text` for faults of one subgraph; a fault between subgraphs names those it mentions. */
function describeFault(error: GraphQLError, parts: ContractPart[]): string {
  if (/^\[\w+\]/.test(error.message)) return error.message;
  const named = parts.map((part) => part.name).filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(error.message));
  return `[${named.join(', ') || 'all'}] ${error.message}`;
}

/** Names of the composed files under `root` that differ from what the contract composes to now. */
export function staleCompositions(root = repositoryRoot): string[] {
  return composedFiles(root)
    .filter(({ file, text }) => readIfThere(join(root, file)) !== text)
    .map(({ file }) => file);
}

/** Composes and writes schema/supergraph.graphql and schema/api.graphql where they changed; answers the names of those written. */
export function writeCompositions(root = repositoryRoot): string[] {
  const changed = composedFiles(root).filter(({ file, text }) => readIfThere(join(root, file)) !== text);
  for (const { file, text } of changed) writeFileSync(join(root, file), text);
  return changed.map(({ file }) => file);
}

function composedFiles(root: string): { file: string; text: string }[] {
  const { supergraph, api } = composeContract(readContractParts(root));
  return [
    { file: 'schema/supergraph.graphql', text: supergraph },
    { file: 'schema/api.graphql', text: api },
  ];
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function main(): void {
  try {
    if (process.argv.includes('--check')) {
      const stale = staleCompositions();
      for (const file of stale) console.error(`${file} is stale: run npm run generate`);
      process.exitCode = stale.length > 0 ? 1 : 0;
    } else {
      for (const file of writeCompositions()) console.log(`wrote ${file}`);
    }
  } catch (error) {
    if (!(error instanceof CompositionFailed)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
