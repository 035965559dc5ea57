import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openTelemetry, type Sample } from '@hydrograph/telemetry';
import type { LauncherEnv } from '../env.ts';
import { BackupRefused, describeFile, type FileEntry, type Manifest, type TelemetryEntry } from './manifest.ts';
import { createLineFile } from './row-file.ts';
import { countInflux, countSqlite, samplesOfInflux, samplesOfLines, samplesOfSqlite, toLine } from './samples.ts';
import { hasRows, packSqlite, prepareFile, unpackSqlite, type PreparedFile } from './sqlite-file.ts';

type Place = Pick<LauncherEnv, 'dataDir' | 'influxUrl'>;

const telemetryFile = ({ dataDir }: Place): string => join(dataDir, 'telemetry', 'samples.sqlite');
const logFile = ({ dataDir }: Place): string => join(dataDir, 'collector', 'log.sqlite');

/** The collector's own log, if it is in this data folder. */
export async function backupCollectorLog(place: Place, folder: string): Promise<FileEntry | undefined> {
  if (!existsSync(logFile(place))) return undefined;
  const { seen: _seen, ...entry } = await packSqlite(logFile(place), folder, 'collector-log.sqlite.gz', () => undefined);
  return entry;
}

/** All samples: the telemetry file as it is at one instant, or those of InfluxDB read in pages. */
export async function backupTelemetry(place: Place, folder: string): Promise<TelemetryEntry | undefined> {
  if (!place.influxUrl) {
    if (!existsSync(telemetryFile(place))) return undefined;
    const { seen: samples, ...entry } = await packSqlite(telemetryFile(place), folder, 'telemetry.sqlite.gz', countSqlite);
    return { ...entry, kind: 'sqlite', samples };
  }
  const file = 'telemetry.jsonl.gz';
  const out = createLineFile(join(folder, file));
  let samples = 0;
  for await (const page of samplesOfInflux(place.influxUrl)) {
    samples += page.length;
    await out.write(page.map(toLine));
  }
  await out.close();
  return { ...(await describeFile(folder, file)), kind: 'samples', samples };
}

function refuse(what: string): never {
  throw new BackupRefused(`${what} is not empty. Restore into a new installation, or delete this one first (hydrograph reset).`);
}

/** @throws BackupRefused when there are samples where the backup's would go. */
export async function refuseSamples(place: Place): Promise<void> {
  if (hasRows(logFile(place), 'batch')) refuse(`The collector's log ${logFile(place)}`);
  if (place.influxUrl && (await countInflux(place.influxUrl)) > 0) refuse(`The InfluxDB at ${new URL(place.influxUrl).host}`);
  if (!place.influxUrl && hasRows(telemetryFile(place), 'p')) refuse(`The telemetry file ${telemetryFile(place)}`);
}

/**
 * Makes the telemetry file and the collector's log ready beside their places; samples for InfluxDB are written at once.
 * Either kind of backup goes into either store.
 */
export async function prepareTelemetry(place: Place, folder: string, { telemetry, collectorLog }: Manifest): Promise<PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  try {
    if (collectorLog) prepared.push(await unpackSqlite(join(folder, collectorLog.file), logFile(place), renewLog));
    if (telemetry) prepared.push(...(await prepareSamples(place, join(folder, telemetry.file), telemetry)));
    return prepared;
  } catch (error) {
    for (const file of prepared) file.drop();
    throw error;
  }
}

/** Numbers go on from those of the backup, so subscribers must not take them for the numbers they saw after it was made. */
function renewLog(db: DatabaseSync): void {
  db.prepare("update meta set value = ? where key = 'collector'").run(randomUUID());
}

async function prepareSamples(place: Place, packed: string, { kind, samples }: TelemetryEntry): Promise<PreparedFile[]> {
  let file: PreparedFile;
  if (kind === 'sqlite') {
    file = await unpackSqlite(packed, telemetryFile(place), (db) => check(countSqlite(db), samples, packed));
    if (!place.influxUrl) return [file];
    try {
      await write({ influxUrl: place.influxUrl }, samplesOfSqlite(file.path), samples, () => countInflux(place.influxUrl ?? ''));
    } finally {
      file.drop();
    }
    return [];
  }
  if (place.influxUrl) {
    await write({ influxUrl: place.influxUrl }, samplesOfLines(packed), samples, () => countInflux(place.influxUrl ?? ''));
    return [];
  }
  file = prepareFile(telemetryFile(place));
  try {
    await write({ file: file.path }, samplesOfLines(packed), samples, () => {
      const db = new DatabaseSync(file.path);
      try {
        return countSqlite(db);
      } finally {
        db.close();
      }
    });
    return [file];
  } catch (error) {
    file.drop();
    throw error;
  }
}

async function write(place: { file: string } | { influxUrl: string }, batches: Iterable<Sample[]> | AsyncIterable<Sample[]>, expected: number, count: () => number | Promise<number>): Promise<void> {
  const writer = openTelemetry(place, 'write');
  try {
    for await (const batch of batches) await writer.write(batch);
  } finally {
    await writer.close();
  }
  check(await count(), expected, 'influxUrl' in place ? `the InfluxDB at ${new URL(place.influxUrl).host}` : place.file);
}

function check(found: number, expected: number, where: string): void {
  if (found !== expected) throw new BackupRefused(`There are ${found} samples in ${where} instead of the ${expected} of the backup.`);
}
