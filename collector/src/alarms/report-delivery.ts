import type { Logger } from 'pino';
import { alarmAcknowledgementsTopic, alarmsTopic } from '@hydrograph/bus';
import type { AlarmMessage, Bus } from '@hydrograph/bus';
import type { WaitingReport } from './alarm-table.ts';

/** Brings reports to network: in order, again and again until each is acknowledged. */
export interface ReportDelivery {
  /** New reports are in line. */
  wake(): void;
  stop(): Promise<void>;
}

export interface ReportDeliveryDeps {
  readonly collector: string;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  readonly waiting: (after: number, limit: number) => Promise<WaitingReport[]>;
  readonly acknowledged: (tenantId: string, sequence: number) => Promise<void>;
  readonly logger: Logger;
  /** Reports that were not acknowledged for so long are sent again. */
  readonly againMs?: number;
}

/** A message stays small enough that network stores it in a short transaction. */
const AT_ONCE = 200;

export function startReportDelivery({ collector, bus, waiting, acknowledged, logger, againMs = 3000 }: ReportDeliveryDeps): ReportDelivery {
  let sentUpTo = 0;
  let sentAt = 0;
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const heard = bus.subscribe(alarmAcknowledgementsTopic(collector), async ({ tenantId, sequence }) => {
    await acknowledged(tenantId, sequence);
    sentAt = Date.now();
  });

  async function send(): Promise<void> {
    for (;;) {
      const reports = await waiting(sentUpTo, AT_ONCE);
      const last = reports.at(-1);
      if (!last) return;
      for (const [tenantId, own] of Map.groupBy(reports, ({ tenantId: id }) => id)) {
        const message: AlarmMessage = { collector, tenantId, sequence: own.at(-1)!.sequence, reports: own.map(({ report }) => report) };
        await bus.publish(alarmsTopic(tenantId), message);
      }
      sentUpTo = last.sequence;
      sentAt = Date.now();
    }
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await send();
    } while (again && !stopped);
  }

  function wake(): void {
    again = true;
    running ??= run()
      .catch((error: unknown) => logger.warn({ err: error }, 'alarms wait: they cannot be handed to the bus, and are tried again'))
      .finally(() => {
        running = undefined;
      });
  }

  const timer = setInterval(() => {
    if (Date.now() - sentAt < againMs) return;
    // From the first that waits: whatever is still there was not acknowledged.
    sentUpTo = 0;
    wake();
  }, againMs / 3);
  wake();

  return {
    wake,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await heard.close();
    },
  };
}
