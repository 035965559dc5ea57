import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** A backup or a restore cannot be done; the message names what and where, and nothing was changed. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

/** Version of the layout of a backup folder; a reader refuses a higher one. 2: with uploaded files, which a reader of 1 would leave out. */
export const FORMAT = 2;

const count = z.number().int().nonnegative();
const fileShape = { file: z.string().regex(/^[\w./-]+$/).refine((path) => !path.split('/').includes('..')), bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) };

const tableShape = z.object({
  ...fileShape,
  schema: z.string(),
  table: z.string(),
  columns: z.array(z.string()).min(1),
  rows: count,
  /** Sum of the hashes of all rows, whatever their order. */
  content: z.string().regex(/^[0-9a-f]{32}$/),
});

const manifestShape = z.object({
  product: z.literal('hydrograph'),
  format: z.number().int(),
  version: z.string(),
  madeAt: z.iso.datetime(),
  /** The instant that the tables show, as the database's clock had it. */
  consistentAt: z.string(),
  /** Per schema the migrations it had gone through. */
  migrations: z.record(z.string(), z.array(z.string())),
  tables: z.array(tableShape),
  /** Last number given out by each sequence, `schema.name`. */
  sequences: z.record(z.string(), z.string().regex(/^-?\d+$/)),
  telemetry: z.object({ ...fileShape, kind: z.enum(['sqlite', 'samples']), samples: count }).optional(),
  collectorLog: z.object(fileShape).optional(),
  files: z.array(z.object(fileShape)).default([]),
  secrets: z.array(z.object(fileShape)),
});

/** What is in a backup folder: its `manifest.json`. */
export type Manifest = z.infer<typeof manifestShape>;
export type TableEntry = Manifest['tables'][number];
export type TelemetryEntry = NonNullable<Manifest['telemetry']>;

/** One file of a backup as the manifest lists it. */
export interface FileEntry {
  /** Path inside the backup folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

const MANIFEST = 'manifest.json';

/** Writes the manifest, the last file of a backup. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
}

/** Reads a backup's manifest. @throws BackupRefused when there is none, it is damaged, or a newer version wrote it. */
export function readManifest(folder: string): Manifest {
  const path = basename(folder) === MANIFEST ? folder : join(folder, MANIFEST);
  if (!existsSync(folder)) throw new BackupRefused(`There is no backup at ${folder}.`);
  if (!existsSync(path)) throw new BackupRefused(`${folder} is no backup of Hydrograph: it has no ${MANIFEST}.`);
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new BackupRefused(`The backup is damaged: ${path} is no JSON (${(error as Error).message}).`);
  }
  const newer = z.object({ format: z.number().int().gt(FORMAT), version: z.string().optional() }).safeParse(document);
  if (newer.success) throw new BackupRefused(`${folder} was made by a newer Hydrograph (${newer.data.version ?? 'format'} ${newer.data.format}; this one reads format ${FORMAT}).`);
  const manifest = manifestShape.safeParse(document);
  if (!manifest.success) {
    const [issue] = manifest.error.issues;
    throw new BackupRefused(`The backup is damaged: ${path} at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
  }
  return manifest.data;
}

/** Facts of a finished file of a backup. */
export async function describeFile(folder: string, file: string): Promise<FileEntry> {
  const path = join(folder, file);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { file, bytes: statSync(path).size, sha256: hash.digest('hex') };
}

/** Every file that the manifest lists. */
export function filesOf({ tables, telemetry, collectorLog, files, secrets }: Manifest): FileEntry[] {
  return [...tables, ...(telemetry ? [telemetry] : []), ...(collectorLog ? [collectorLog] : []), ...files, ...secrets];
}

/** @throws BackupRefused naming the first file that is missing or not what it was when the backup was made. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { file, bytes, sha256 } of filesOf(manifest)) {
    const path = join(folder, file);
    if (!existsSync(path)) throw new BackupRefused(`The backup is damaged: ${path} is missing.`);
    const size = statSync(path).size;
    if (size !== bytes) throw new BackupRefused(`The backup is damaged: ${path} has ${size} bytes instead of ${bytes}.`);
    if ((await describeFile(folder, file)).sha256 !== sha256) throw new BackupRefused(`The backup is damaged: the content of ${path} has changed since it was made (sha256).`);
  }
}
