import type { Logger } from 'pino';
import type { AlarmRulesDocument, Bus } from '@hydrograph/bus';
import type { TelemetryReader } from '@hydrograph/telemetry';
import { startWorker } from '@hydrograph/telemetry/sqlite/worker-call.ts';
import type { LoggedBatch } from '../log/batch.ts';
import type { Consumer } from '../log/consumer.ts';
import type { OrderedLog } from '../log/ordered-log.ts';
import type { AlarmBookOptions, Taken } from './alarm-book.ts';
import type { WaitingReport } from './alarm-table.ts';
import { startReportDelivery } from './report-delivery.ts';

/** Name of the cursor of the alarm rules; what is after it is judged again after a restart. */
export const ALARMS = 'alarms';

/** Judges what the log holds by the alarm rules, and reports to network. */
export interface AlarmWatch {
  /** Takes batches of the log; answers up to where they need not be given again. */
  handle(batches: readonly LoggedBatch[]): Promise<number>;
  setRules(document: AlarmRulesDocument): Promise<void>;
  /** Lets the clock judge as well, as long as this consumer keeps up with the log. */
  begin(consumer: Consumer): void;
  waitingCount(): Promise<number>;
  readonly tooLate: number;
  stop(): Promise<void>;
}

export interface AlarmWatchDeps {
  readonly file: string;
  readonly zone: string;
  readonly collector: string;
  readonly log: OrderedLog;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  /** Where the usual week of a point is learnt from. */
  readonly reader: Pick<TelemetryReader, 'calendar'>;
  readonly logger: Logger;
  readonly keepEveryMs?: number;
}

const TICK_MS = 500;
/** A log that is further behind is read first: whoever seems silent may have spoken. */
const BEHIND_MS = 5000;
const LEARN_EVERY_MS = 20_000;
const LEARN_AT_ONCE = 20;
const FORGET_AFTER_MS = 24 * 3_600_000;
const WEEKS_MS = 8 * 7 * 24 * 3_600_000;

export async function startAlarmWatch({ file, zone, collector, log, bus, reader, logger, keepEveryMs = 5000 }: AlarmWatchDeps): Promise<AlarmWatch> {
  const options: AlarmBookOptions = { file, zone, keepEveryMs };
  const book = startWorker(new URL('./alarm-worker.ts', import.meta.url), options);
  const ruled = new Set(await book.call<string[]>('tenants', []));
  const delivery = startReportDelivery({
    collector, bus, logger,
    waiting: (ofEach) => book.call<WaitingReport[]>('waiting', [ofEach]),
    acknowledged: (tenantId, sequence) => book.call<void>('acknowledged', [tenantId, sequence]),
  });
  const timers: NodeJS.Timeout[] = [];
  let handledAt = 0;
  let tooLate = 0;
  let busy = false;
  let learntSince = Date.now();

  const woken = (reports: number): void => {
    if (reports > 0) delivery.wake();
  };

  async function tick(consumer: Consumer): Promise<void> {
    const now = Date.now();
    const { head } = await log.state();
    if (consumer.sequence < head && now - handledAt > BEHIND_MS) return;
    woken(await book.call<number>('tick', [now]));
  }

  /** A few points at a time, since the store serves others as well. */
  async function learn(): Promise<void> {
    const now = Date.now();
    if (now - learntSince > FORGET_AFTER_MS) {
      learntSince = now;
      await book.call('forgetBaselines', []);
    }
    for (const { tenantId, pointId } of await book.call<{ tenantId: string; pointId: string }[]>('withoutBaseline', [LEARN_AT_ONCE])) {
      const [series] = await reader.calendar({ tenantId, pointIds: [pointId], from: now - WEEKS_MS, to: now, interval: '1h', zone });
      await book.call('learnBaseline', [tenantId, pointId, (series?.buckets ?? []).map(({ start, mean }) => ({ start, mean }))]);
    }
  }

  const repeated = (work: () => Promise<void>, what: string): (() => void) => {
    let running = false;
    return () => {
      if (running) return;
      running = true;
      work().catch((error: unknown) => logger.warn({ err: error }, what)).finally(() => {
        running = false;
      });
    };
  };

  return {
    async handle(batches) {
      const last = batches.at(-1);
      if (!last) return 0;
      busy = true;
      const { durable, reports, tooLate: late } = await book.call<Taken>('take', [batches.filter(({ tenantId }) => ruled.has(tenantId)), last.sequence, Date.now()]);
      busy = false;
      handledAt = last.at;
      tooLate = late;
      woken(reports);
      return durable;
    },
    async setRules(document) {
      ruled.add(document.tenantId);
      woken(await book.call<number>('setRules', [document, Date.now()]));
      logger.info({ tenantId: document.tenantId, version: document.version, rules: document.rules.length }, 'took the alarm rules');
    },
    begin(consumer) {
      const ticking = repeated(() => tick(consumer), 'the clock could not judge the alarm rules; tried again');
      timers.push(setInterval(() => !busy && ticking(), TICK_MS), setInterval(repeated(learn, 'the usual week of a point could not be read; tried again'), LEARN_EVERY_MS));
    },
    waitingCount: () => book.call<number>('waitingCount', []),
    get tooLate() {
      return tooLate;
    },
    async stop() {
      timers.forEach(clearInterval);
      await delivery.stop();
      await book.close();
    },
  };
}
