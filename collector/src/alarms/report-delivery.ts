import type { Logger } from 'pino';
import { alarmAcknowledgementsTopic, alarmsTopic } from '@hydrograph/bus';
import type { AlarmMessage, Bus } from '@hydrograph/bus';
import type { WaitingReport } from './alarm-table.ts';

/**
 * Brings reports to network: in order, again and again until each is acknowledged. A tenant's next message waits for that of
 * the one before: network may give a message up, and an acknowledgement says that everything up to it is stored.
 */
export interface ReportDelivery {
  /** New reports are in line. */
  wake(): void;
  stop(): Promise<void>;
}

export interface ReportDeliveryDeps {
  readonly collector: string;
  readonly bus: Pick<Bus, 'publish' | 'subscribe'>;
  /** The oldest reports of each tenant, so many of each. */
  readonly waiting: (ofEach: number) => Promise<WaitingReport[]>;
  readonly acknowledged: (tenantId: string, sequence: number) => Promise<void>;
  readonly logger: Logger;
  /** Reports that were not acknowledged for so long are sent again. */
  readonly againMs?: number;
}

/** A message stays small enough that network stores it in a short transaction. */
const AT_ONCE = 200;

export function startReportDelivery({ collector, bus, waiting, acknowledged, logger, againMs = 3000 }: ReportDeliveryDeps): ReportDelivery {
  /** By tenant: the message that is to be acknowledged next. */
  const underWay = new Map<string, { readonly sequence: number; readonly sentAt: number }>();
  let running: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const heard = bus.subscribe(alarmAcknowledgementsTopic(collector), async ({ tenantId, sequence }) => {
    await acknowledged(tenantId, sequence);
    if (underWay.get(tenantId)?.sequence !== sequence) return;
    underWay.delete(tenantId);
    wake();
  });

  async function send(): Promise<void> {
    for (const [tenantId, own] of Map.groupBy(await waiting(AT_ONCE), ({ tenantId: id }) => id)) {
      if (underWay.has(tenantId)) continue;
      const message: AlarmMessage = { collector, tenantId, sequence: own.at(-1)!.sequence, reports: own.map(({ report }) => report) };
      // Before it is sent: the acknowledgement may be here first.
      underWay.set(tenantId, { sequence: message.sequence, sentAt: Date.now() });
      await bus.publish(alarmsTopic(tenantId), message);
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
    for (const [tenantId, { sentAt }] of underWay) if (Date.now() - sentAt >= againMs) underWay.delete(tenantId);
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
