import type { Logger } from 'pino';
import { uploadStatesTopic } from '@hydrograph/bus';
import type { Bus, UploadReport, UploadsDocument } from '@hydrograph/bus';
import { startWorker } from '@hydrograph/telemetry/sqlite/worker-call.ts';
import type { LoggedBatch } from '../log/batch.ts';
import type { UploadDeskOptions } from './upload-desk.ts';

/** Name of the cursor of the uploads. */
export const UPLOADS = 'uploads';

/** Sends values to the platforms of authorities, on a thread of its own. */
export interface Uploads {
  handle(batches: readonly LoggedBatch[]): Promise<void>;
  setTargets(document: UploadsDocument): Promise<void>;
  stop(): Promise<void>;
}

export interface UploadsDeps extends UploadDeskOptions {
  readonly collector: string;
  readonly bus: Pick<Bus, 'publish'>;
  readonly logger: Logger;
  readonly tellEveryMs?: number | undefined;
}

/** Also what did not change is told so often: a network that was away hears it then. */
const TELL_ALL_MS = 60_000;

export function startUploads({ collector, bus, logger, tellEveryMs = 2000, ...options }: UploadsDeps): Uploads {
  const desk = startWorker(new URL('./upload-worker.ts', import.meta.url), options);
  const told = new Map<string, { text: string; at: number }>();
  let telling: Promise<void> | undefined;

  async function tell(): Promise<void> {
    for (const { tenantId, targets } of await desk.call<{ tenantId: string; targets: UploadReport[] }[]>('states', [])) {
      const text = JSON.stringify(targets);
      const before = told.get(tenantId);
      const at = Date.now();
      if (before?.text === text && at - before.at < TELL_ALL_MS) continue;
      await bus.publish(uploadStatesTopic(tenantId), { collector, tenantId, at, targets });
      told.set(tenantId, { text, at });
    }
  }

  const timer = setInterval(() => {
    telling ??= tell().catch((error: unknown) => logger.warn({ err: error }, 'the state of the uploads could not be told')).finally(() => {
      telling = undefined;
    });
  }, tellEveryMs);

  return {
    async handle(batches) {
      const last = batches.at(-1);
      if (last) await desk.call('take', [batches, last.sequence]);
    },
    async setTargets(document) {
      await desk.call('setTargets', [document]);
      logger.info({ tenantId: document.tenantId, version: document.version, targets: document.targets.length }, 'took the upload targets');
    },
    async stop() {
      clearInterval(timer);
      await telling;
      await desk.close();
    },
  };
}
