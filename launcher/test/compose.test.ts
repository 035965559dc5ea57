import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { declaredProcesses, readShape } from '../src/configuration/processes.ts';
import { inRepository } from '../src/repository.ts';
import { subgraphNames } from '../src/supervisor/plan.ts';

const composeShape = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
      deploy: z.object({ replicas: z.number() }).optional(),
      volumes: z.array(z.string()).optional(),
      configs: z.array(z.object({ source: z.string() })).optional(),
      depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.unknown()),
  configs: z.record(z.string(), z.object({ content: z.string() })),
});

/** What a person would set in .env; compose puts it in before a container sees it. */
const given: Record<string, string> = { HYDROGRAPH_SERVICE_SECRET: 'a-secret-of-the-utility', HYDROGRAPH_DATABASE_PASSWORD: 'a-password' };
const interpolate = (text: string): string => text.replaceAll(/\$\{(\w+)(?::[-?]([^}]*))?\}/g, (_all, name: string, otherwise: string | undefined) => given[name] ?? otherwise ?? '');

const compose = composeShape.parse(parse(readFileSync(inRepository('docker-compose.yml'), 'utf8'), { merge: true }));
const ours = Object.entries(compose.services).filter(([, { image }]) => image.startsWith('hydrograph:'));

describe('docker-compose.yml', () => {
  it('runs the six subgraphs, the collector and two edges of one image', () => {
    expect(ours.map(([name]) => name).toSorted()).toEqual([...subgraphNames, 'collector', 'edge'].toSorted());
    expect(compose.services['edge']?.deploy?.replicas).toBe(2);
    expect(new Set(ours.map(([, { image }]) => image)).size).toBe(1);
  });

  it.each(ours)('starts %s by its own main.ts, with node', (name, { command }) => {
    const declared = declaredProcesses.find((process) => process.name === name);
    expect(command).toEqual(['node', declared?.main]);
    expect(existsSync(inRepository(declared?.main ?? 'missing'))).toBe(true);
  });

  it.each(ours)('gives %s every setting it needs and none it does not know', async (name, { environment = {} }) => {
    const declared = declaredProcesses.find((process) => process.name === name);
    if (!declared) throw new Error(`${name} is not a declared process`);
    const set = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, interpolate(value)]));
    const known = Object.keys((await readShape(declared)).shape);
    expect(Object.keys(set).filter((key) => !known.includes(key))).toEqual([]);
    expect(() => readSettings(declared.env, set)).not.toThrow();
    const read = await readSettings(declared.env, set);
    expect(read).toBeTypeOf('object');
  });

  it('refuses a wrong setting as the process itself would', async () => {
    await expect(readSettings('collector/src/env.ts', { HYDROGRAPH_LISTEN_PORT: 'abc' })).rejects.toThrow('HYDROGRAPH_LISTEN_PORT');
  });

  it('names only volumes, configs and services that exist', () => {
    for (const { volumes = [], configs = [], depends_on: needs = [] } of Object.values(compose.services)) {
      for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
      for (const { source } of configs) expect(Object.keys(compose.configs)).toContain(source);
      for (const need of Array.isArray(needs) ? needs : Object.keys(needs)) expect(Object.keys(compose.services)).toContain(need);
    }
  });

  it('lets every URL lead to a service of the file', () => {
    const urls = ours.flatMap(([, { environment = {} }]) => Object.entries(environment).filter(([key]) => key.endsWith('_URL')).map(([, value]) => interpolate(value)).filter((url) => url !== '').map((url) => new URL(url).hostname));
    expect([...new Set(urls)].filter((host) => !(host in compose.services))).toEqual([]);
  });

  it('gives each subgraph a database role of its own, made at first start', () => {
    const roles = subgraphNames.map((name) => new URL(interpolate(compose.services[name]?.environment?.['HYDROGRAPH_DATABASE_URL'] ?? '')).username);
    expect(roles).toEqual([...subgraphNames]);
    for (const role of roles) expect(compose.configs['database-roles']?.content).toContain(`create role ${role} login`);
  });
});

describe('the Dockerfile', () => {
  it('has the Node that the repository pins', () => {
    const manifest = z.object({ optionalDependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(inRepository('package.json'), 'utf8')));
    const images = [...readFileSync(inRepository('Dockerfile'), 'utf8').matchAll(/^FROM node:(\S+?)-/gm)].map(([, version]) => version);
    expect(new Set(images)).toEqual(new Set(Object.values(manifest.optionalDependencies)));
  });
});

/** Reads settings as the process does when it starts. */
async function readSettings(env: string, source: Record<string, string>): Promise<unknown> {
  const module: Record<string, unknown> = await import(join(inRepository(dirname(env)), 'env.ts'));
  const read = Object.entries(module).find(([name]) => /^read\w*Env$/.test(name))?.[1];
  if (typeof read !== 'function') throw new Error(`${env} exports no function that reads the environment`);
  return read(source);
}
