import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import codegen from './codegen.ts';
import { CompositionFailed, staleCompositions, writeCompositions } from './compose.ts';
import { repositoryRoot } from './contract.ts';

interface GeneratedFile {
  /** Path from the repository's root. */
  file: string;
  text: string;
}

/** Runs codegen in memory: what the generated files must hold now. */
async function generatedFiles(): Promise<GeneratedFile[]> {
  const outputs: { filename: string; content: string }[] = await generate({ ...codegen, cwd: repositoryRoot, silent: true }, false);
  return outputs
    .map(({ filename, content }) => ({ file: filename, text: content.endsWith('\n') ? content : `${content}\n` }))
    .toSorted((left, right) => left.file.localeCompare(right.file));
}

function isStale({ file, text }: GeneratedFile): boolean {
  try {
    return readFileSync(join(repositoryRoot, file), 'utf8') !== text;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}

/** Composes the contract and writes every generated file that changed; answers their names. */
export async function writeGenerated(): Promise<string[]> {
  const composed = writeCompositions();
  const changed = (await generatedFiles()).filter(isStale);
  for (const { file, text } of changed) {
    mkdirSync(dirname(join(repositoryRoot, file)), { recursive: true });
    writeFileSync(join(repositoryRoot, file), text);
  }
  return [...composed, ...changed.map(({ file }) => file)];
}

/** Names of generated files that are not what the contract and the documents ask for now; writes nothing. */
export async function staleGenerated(): Promise<string[]> {
  return [...staleCompositions(), ...(await generatedFiles()).filter(isStale).map(({ file }) => file)];
}

async function main(): Promise<void> {
  try {
    if (process.argv.includes('--check')) {
      const stale = await staleGenerated();
      for (const file of stale) console.error(`${file} is stale: run npm run generate`);
      process.exitCode = stale.length > 0 ? 1 : 0;
    } else {
      for (const file of await writeGenerated()) console.log(`wrote ${file}`);
    }
  } catch (error) {
    // Codegen gathers what it found into one AggregateError: a wrong document, for example, with its file.
    const faults = error instanceof AggregateError ? error.errors : [error];
    for (const fault of faults) console.error(fault instanceof CompositionFailed || fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
