import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { writeFileDurably } from '../registry/durable-file.ts';

/** The retained messages of the embedded broker, on disk: aedes keeps them in memory only. */
export interface RetainedFiles {
  /** Those of the last run. */
  all(): { topic: string; payload: string }[];
  /** An empty payload forgets the topic, as MQTT has it. */
  keep(topic: string, payload: string): Promise<void>;
}

export function openRetainedFiles(folder: string, log: Logger): RetainedFiles {
  mkdirSync(folder, { recursive: true });
  const pathOf = (topic: string): string => join(folder, `${createHash('sha256').update(topic).digest('hex').slice(0, 32)}.json`);
  return {
    all: () => readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => {
      try {
        const { topic, payload } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { topic: string; payload: string };
        return [{ topic: String(topic), payload: String(payload) }];
      } catch (error) {
        log.error({ file: join(folder, name), err: error }, 'cannot read a retained message of the last run');
        return [];
      }
    }),
    keep: (topic, payload) => (payload === '' ? rm(pathOf(topic), { force: true }) : writeFileDurably(pathOf(topic), JSON.stringify({ topic, payload }))),
  };
}
