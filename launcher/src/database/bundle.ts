import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { postgis } from '@electric-sql/pglite-postgis';
import type { Extension } from '@electric-sql/pglite';
import { packageVersion, publish } from './cache.ts';

// The published bundle also carries raster, topology and the geocoder: two thirds of the code
// compiled at every start and of the memory it takes.
const needed = [/^lib\/postgresql\/postgis-3\.so$/, /^share\/proj\//, /^share\/postgresql\/extension\/postgis(?:--\d[\d.]*\.sql|\.control)$/];

/** PostGIS without raster, topology and geocoder, from a smaller bundle made once in `cacheDir`. */
export async function slimPostgis(cacheDir: string): Promise<Extension> {
  const source = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite-postgis')), 'postgis.tar.gz');
  const target = join(cacheDir, `postgis-${packageVersion('@electric-sql/pglite-postgis')}.tar.gz`);
  const path = await publish(target, (file) => {
    writeFileSync(file, gzipSync(filterTar(gunzipSync(readFileSync(source)), (name) => needed.some((pattern) => pattern.test(name))), { level: 1 }));
  });
  return { ...postgis, setup: async (pg, options) => ({ ...(await postgis.setup(pg, options)), bundlePath: pathToFileURL(path) }) };
}

const blockSize = 512;

/** Keeps the entries of a tar archive whose name passes. */
export function filterTar(tar: Buffer, keep: (name: string) => boolean): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at + blockSize <= tar.length && tar[at] !== 0;) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '');
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0;
    const end = at + blockSize + Math.ceil(size / blockSize) * blockSize;
    if (keep(name)) parts.push(tar.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...parts, Buffer.alloc(2 * blockSize)]);
}
