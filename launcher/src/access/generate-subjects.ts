import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';
import { accessSubjects } from './subjects.ts';

const target = 'schema/subjects.json';
const text = `${JSON.stringify(await accessSubjects(), null, 1)}\n`;
const present = existsSync(inRepository(target)) ? readFileSync(inRepository(target), 'utf8') : undefined;

if (process.argv.includes('--check')) {
  if (present !== text) {
    console.error(`${target} is stale: run npm run generate`);
    process.exitCode = 1;
  }
} else if (present !== text) {
  writeFileSync(inRepository(target), text);
  console.log(`wrote ${target}`);
}
