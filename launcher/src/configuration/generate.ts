import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { configurationPage } from './page.ts';

const target = 'docs/configuration.md';
const page = await configurationPage();
const present = existsSync(inRepository(target)) ? readFileSync(inRepository(target), 'utf8') : undefined;

if (process.argv.includes('--check')) {
  if (present !== page) {
    console.error(`${target} is stale: run npm run generate`);
    process.exitCode = 1;
  }
} else if (present !== page) {
  mkdirSync(inRepository('docs'), { recursive: true });
  writeFileSync(inRepository(target), page);
  console.log(`wrote ${target}`);
}
