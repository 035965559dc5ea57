import type { UploadReport, UploadsDocument, UploadTargetSetting } from '@hydrograph/bus';
import type { LoggedBatch } from '../log/batch.ts';
import { startSender, usualPatience, type Patience, type Sender } from './sender.ts';
import { openUploadTable, type SlotValue } from './upload-table.ts';

export interface UploadDeskOptions {
  readonly file: string;
  readonly patience?: Patience | undefined;
  /** Values that come so much after the end of their slot still belong to its report; later ones make a report of their own. */
  readonly graceMs?: number | undefined;
}

/** Makes reports of what the log holds and brings them to the platforms. */
export interface UploadDesk {
  take(batches: readonly LoggedBatch[], sequence: number): void;
  setTargets(document: UploadsDocument): void;
  states(): { tenantId: string; targets: UploadReport[] }[];
  close(): Promise<void>;
}

const TICK_MS = 250;
const GRACE_MS = 3000;
/** Bad values are nobody's business. */
const UNCERTAIN = 64;

interface Running {
  readonly tenantId: string;
  readonly target: UploadTargetSetting;
  sender: Sender;
}

export function openUploadDesk({ file, patience = usualPatience, graceMs = GRACE_MS }: UploadDeskOptions): UploadDesk {
  const table = openUploadTable(file);
  const running = new Map<string, Running>();
  /** By tenant and point: where it goes. */
  let wanted = new Map<string, UploadTargetSetting[]>();
  const endings = new Set<Promise<void>>();

  function end({ sender }: Running): Promise<void> {
    const ending = sender.stop().finally(() => endings.delete(ending));
    endings.add(ending);
    return ending;
  }

  function use({ tenantId, targets }: UploadsDocument): void {
    const next = new Map(targets.map((target) => [target.id, target]));
    for (const [id, own] of running) {
      if (own.tenantId !== tenantId || JSON.stringify(next.get(id)) === JSON.stringify(own.target)) continue;
      running.delete(id);
      void end(own);
    }
    for (const target of targets) if (!running.has(target.id)) running.set(target.id, { tenantId, target, sender: startSender(target, table, patience) });
    wanted = new Map();
    for (const { tenantId: owner, target } of running.values()) {
      for (const pointId of new Set(target.channels.map((channel) => channel.pointId))) {
        const key = `${owner} ${pointId}`;
        wanted.set(key, [...(wanted.get(key) ?? []), target]);
      }
    }
  }

  function seal(): void {
    const now = Date.now();
    for (const { target, sender } of running.values()) {
      // A slot is over when its end lies the grace behind us.
      if (table.seal(target, now - graceMs - target.everyMs + 1, now) > 0) sender.wake();
    }
  }

  for (const document of table.documents()) use(document);
  const timer = setInterval(seal, TICK_MS);

  return {
    take(batches, sequence) {
      const values: SlotValue[] = [];
      for (const { tenantId, sequence: own, samples } of batches) {
        if (own <= table.cursor) continue;
        for (const [pointId, time, value, quality] of samples) {
          if (quality < UNCERTAIN) continue;
          for (const { id, everyMs } of wanted.get(`${tenantId} ${pointId}`) ?? []) values.push({ targetId: id, slot: Math.floor(time / everyMs) * everyMs, pointId, time, value });
        }
      }
      if (sequence > table.cursor) table.take(values, sequence);
    },
    setTargets(document) {
      table.keepDocument(document);
      use(document);
    },
    states() {
      return [...Map.groupBy(running.values(), ({ tenantId }) => tenantId)].map(([tenantId, own]) => ({
        tenantId,
        targets: own.map(({ target: { id }, sender: { state, problem } }): UploadReport => {
          const { waiting, oldestAt, acknowledged, acknowledgedAt, dropped } = table.standing(id);
          return { id, state, waiting, acknowledged, dropped, ...(oldestAt !== null && { oldestAt }), ...(acknowledgedAt !== null && { acknowledgedAt }), ...(problem !== undefined && { problem }) };
        }),
      }));
    },
    async close() {
      clearInterval(timer);
      for (const own of running.values()) void end(own);
      await Promise.all(endings);
      table.close();
    },
  };
}
