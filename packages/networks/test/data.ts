import { existsSync, readFileSync, readdirSync } from 'node:fs';

const FOLDER = new URL('../../../../shared/data/networks/', import.meta.url);

/** Names of the benchmark networks beside the repository; empty, with one line that says so, where they are absent. */
export function benchmarkNetworks(): string[] {
  if (existsSync(FOLDER)) return readdirSync(FOLDER).filter((name) => name.endsWith('.inp'));
  console.log('skipped: no benchmark data');
  return [];
}

export function readBenchmark(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}
