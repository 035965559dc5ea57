import { constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BackupRefused, describeFile, type FileEntry, type TableEntry } from './manifest.ts';
import { readLines } from './row-file.ts';
import type { PreparedFile } from './sqlite-file.ts';

/** Folders of a data folder with files that are written once and never changed: documents, pictures, sound and film; archives of the audit log. */
const keptFolders = ['media/files', 'audit-archives'];

/**
 * Copies what is not copied yet. Called before the tables are read and again after: whatever they list is in one of the two,
 * also what is uploaded or removed meanwhile.
 */
export async function copyKeptFiles(dataDir: string, folder: string): Promise<void> {
  for (const kept of keptFolders) {
    for (const file of await filesIn(join(dataDir, kept))) {
      const target = join(folder, 'files', kept, file);
      if (existsSync(target)) continue;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      try {
        await copyFile(join(dataDir, kept, file), target, constants.COPYFILE_FICLONE);
        await chmod(target, 0o600);
      } catch (error) {
        // Removed between the listing and the copy.
        if ((error as { code?: string }).code !== 'ENOENT') throw error;
      }
    }
  }
}

/** What became of the files of a backup. */
export interface KeptFiles {
  readonly files: FileEntry[];
  /** Ids of uploaded files that the tables list and that are not in the backup: they lie outside the data folder, are lost, or no more what was uploaded. */
  readonly missing: string[];
}

/** Leaves in the backup what its tables list and what is whole, and describes it. */
export async function settleKeptFiles(folder: string, tables: readonly TableEntry[]): Promise<KeptFiles> {
  const listed = await listedFiles(folder, tables);
  const files: FileEntry[] = [];
  for (const kept of keptFolders) {
    for (const file of await filesIn(join(folder, 'files', kept))) {
      const entry = await describeFile(folder, `files/${kept}/${file}`);
      const isWhole = kept !== 'media/files' || listed.get(basename(file)) === entry.sha256;
      if (!isWhole) await rm(join(folder, entry.file));
      else {
        files.push(entry);
        listed.delete(basename(file));
      }
    }
  }
  return { files, missing: [...listed.keys()] };
}

/** SHA-256 of each uploaded file by its id. */
async function listedFiles(folder: string, tables: readonly TableEntry[]): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  const table = tables.find((each) => each.schema === 'identity' && each.table === 'media_file');
  if (!table) return listed;
  const [id, sha256, removedAt] = ['id', 'sha256', 'removed_at'].map((column) => table.columns.indexOf(column)) as [number, number, number];
  for await (const lines of readLines(join(folder, table.file))) {
    for (const line of lines) {
      const row = JSON.parse(line) as (string | null)[];
      if (row[removedAt] === null) listed.set(row[id]!, row[sha256]!);
    }
  }
  return listed;
}

/** @throws BackupRefused when there are files where the backup's would go. */
export function refuseKeptFiles(dataDir: string): void {
  for (const kept of keptFolders) {
    const path = join(dataDir, kept);
    if (existsSync(path) && readdirSync(path, { recursive: true, withFileTypes: true }).some((entry) => entry.isFile())) throw new BackupRefused(`The folder ${path} is not empty. Restore into a new installation, or delete this one first (hydrograph reset).`);
  }
}

/** Copies the files of a backup beside their places. */
export async function prepareKeptFiles(dataDir: string, folder: string, files: readonly FileEntry[]): Promise<PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  for (const kept of keptFolders) {
    const from = `files/${kept}/`;
    const own = files.filter(({ file }) => file.startsWith(from));
    if (own.length === 0) continue;
    const target = join(dataDir, kept);
    const path = `${target}.restoring`;
    rmSync(path, { recursive: true, force: true });
    prepared.push({
      path,
      put() {
        mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
        rmSync(target, { recursive: true, force: true });
        renameSync(path, target);
      },
      drop: () => rmSync(path, { recursive: true, force: true }),
    });
    try {
      for (const { file } of own) {
        const place = join(path, file.slice(from.length));
        await mkdir(dirname(place), { recursive: true, mode: 0o700 });
        await copyFile(join(folder, file), place, constants.COPYFILE_FICLONE);
      }
    } catch (error) {
      for (const each of prepared) each.drop();
      throw error;
    }
  }
  return prepared;
}

/** Paths below a folder; of none there, none. */
async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.new')).map(({ name, parentPath }) => join(parentPath, name).slice(folder.length + 1));
}
