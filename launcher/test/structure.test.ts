import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The houses of the repository, by the first folder(s) of a file's path. */
const houses = ['packages', 'subgraphs', 'collector', 'router', 'launcher', 'frontend'] as const;

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist', 'generated', '.hydrograph'].includes(entry.name) ? [] : sourceFiles(path);
    return /\.(ts|mjs|vue)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

const packageNames = new Map<string, string>();
for (const parent of ['packages', 'subgraphs'])
  for (const name of readdirSync(join(root, parent))) if (statSync(join(root, parent, name)).isDirectory()) packageNames.set(`@hydrograph/${name}`, `${parent}/${name}`);
for (const name of ['collector', 'router', 'launcher', 'frontend']) packageNames.set(`@hydrograph/${name}`, name);

interface Arrow {
  from: string;
  to: string;
  file: string;
}

function moduleOf(path: string): string {
  const parts = relative(root, path).split(sep);
  return parts[0] === 'packages' || parts[0] === 'subgraphs' ? `${parts[0]}/${parts[1]}` : parts[0]!;
}

function targetsOf(file: string): string[] {
  const specifiers = [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith('.')) return [moduleOf(resolve(dirname(file), specifier))];
    const name = specifier.split('/').slice(0, 2).join('/');
    return packageNames.has(name) ? [packageNames.get(name)!] : [];
  });
}

// Tests may start real stores from the launcher and whole services; what ships may not.
const shipped = (file: string): boolean => !file.endsWith('.test.ts') && !relative(root, file).split(sep).some((part) => part === 'test' || part === 'bench');

const arrows: Arrow[] = houses
  .flatMap((house) => sourceFiles(join(root, house)))
  .filter(shipped)
  .flatMap((file) => targetsOf(file).map((to) => ({ from: moduleOf(file), to, file: relative(root, file) })))
  .filter(({ from, to }) => from !== to);

const list = (wrong: Arrow[]): string[] => wrong.map(({ file, to }) => `${file} -> ${to}`);

describe('the arrows of the house', () => {
  it('are found', () => {
    expect(arrows.length).toBeGreaterThan(50);
  });

  it('no subgraph imports another', () => {
    expect(list(arrows.filter(({ from, to }) => from.startsWith('subgraphs/') && to.startsWith('subgraphs/')))).toEqual([]);
  });

  it('packages import no app', () => {
    expect(list(arrows.filter(({ from, to }) => from.startsWith('packages/') && !to.startsWith('packages/') && to !== 'schema'))).toEqual([]);
  });

  it('nobody imports the launcher', () => {
    expect(list(arrows.filter(({ to }) => to === 'launcher'))).toEqual([]);
  });

  it('the frontend imports nothing but the contract, the example queries and the codecs', () => {
    expect(list(arrows.filter(({ from, to, file }) => from === 'frontend' && to !== 'schema' && !(['router', 'packages/codecs'].includes(to) && file.includes('developer'))))).toEqual([]);
  });

  it('the codecs import nothing, so that a browser runs them', () => {
    const specifiers = sourceFiles(join(root, 'packages/codecs/src')).filter(shipped).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^.'][^']*)'/g)].map((match) => match[1]!));
    expect(specifiers).toEqual([]);
  });

  it('packages form no circle', () => {
    const edges = Map.groupBy(
      arrows.filter(({ from, to }) => from.startsWith('packages/') && to.startsWith('packages/')),
      ({ from }) => from,
    );
    const circles: string[] = [];
    const walk = (at: string, path: string[]): void => {
      if (path.includes(at)) return void circles.push([...path.slice(path.indexOf(at)), at].join(' -> '));
      for (const to of new Set((edges.get(at) ?? []).map((edge) => edge.to))) walk(to, [...path, at]);
    };
    for (const start of edges.keys()) walk(start, []);
    expect([...new Set(circles)]).toEqual([]);
  });

  it('only globe/ imports Cesium', () => {
    const importers = sourceFiles(join(root, 'frontend/src')).filter((file) => /from ['"](cesium|@cesium\/)/.test(readFileSync(file, 'utf8')));
    expect(importers.map((file) => relative(root, file)).filter((file) => !file.startsWith(join('frontend', 'src', 'globe')))).toEqual([]);
  });

  it('features of the frontend do not import each other', () => {
    const features = join(root, 'frontend/src/features');
    const wrong = sourceFiles(features).flatMap((file) => {
      const own = relative(features, file).split(sep)[0]!;
      const specifiers = [...readFileSync(file, 'utf8').matchAll(/from ['"](\.[^'"]+)['"]/g)].map((match) => resolve(dirname(file), match[1]!));
      return specifiers.filter((target) => target.startsWith(features + sep) && relative(features, target).split(sep)[0] !== own).map((target) => `${relative(root, file)} -> ${relative(root, target)}`);
    });
    expect(wrong).toEqual([]);
  });

  it('no folder has a name that says nothing', () => {
    const folders = new Set(houses.flatMap((house) => sourceFiles(join(root, house))).flatMap((file) => dirname(relative(root, file)).split(sep)));
    expect([...folders].filter((name) => ['common', 'shared', 'util', 'utils', 'helper', 'helpers', 'lib', 'misc'].includes(name))).toEqual([]);
  });

  it('the environment is read in env.ts only', () => {
    const readers = houses.flatMap((house) => sourceFiles(join(root, house))).filter((file) => shipped(file) && /process\.env\b/.test(readFileSync(file, 'utf8')));
    const allowed = (file: string): boolean => /(^|[/\\])env\.ts$/.test(file) || file.startsWith('launcher') || file.endsWith('.config.ts');
    expect(readers.map((file) => relative(root, file)).filter((file) => !allowed(file))).toEqual([]);
  });

  it('raw SQL goes through the entity manager of somebody, who has a tenant and rules', () => {
    const past = /\borm\.em\b(?!\.getDriver)|\bgetConnection\(|\bgetKysely\(|\bdatabase\.orm\b(?!\))|from ['"](?:pg|kysely)['"]/;
    const others = ['packages', 'subgraphs'].flatMap((house) => sourceFiles(join(root, house))).filter((file) => shipped(file) && past.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file));
    expect(others).toEqual(['packages/entities/src/guarded-entity-manager.ts']);
  });
});
