import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { AlarmMessage, Bus } from '@hydrograph/bus';
import type { WaitingReport } from './alarm-table.ts';
import { startReportDelivery } from './report-delivery.ts';

const report = { ruleId: 'r', ruleVersion: 1, pointId: 'p', start: 1, kind: 'RAISED', cause: 'LO', severity: 'MAJOR', value: 1, limit: 2, raisedAt: 1 } as const;

it('sends again what network gave up, and nothing that is after it before that is stored', async () => {
  let line = Array.from({ length: 450 }, (_, index): WaitingReport => ({ sequence: index + 1, tenantId: 't', report }));
  const sent: number[] = [];
  const stored = new Set<number>();
  let acknowledge: (message: { tenantId: string; sequence: number }) => unknown = () => undefined;
  const bus = {
    subscribe: (_topic: unknown, handler: typeof acknowledge) => {
      acknowledge = handler;
      return { ready: Promise.resolve(), close: async () => undefined };
    },
    publish: async (_topic: unknown, { tenantId, sequence, reports }: AlarmMessage) => {
      sent.push(sequence);
      // The database was away for the first one.
      if (sent.length === 1) return;
      for (let number = sequence - reports.length + 1; number <= sequence; number++) stored.add(number);
      queueMicrotask(() => void acknowledge({ tenantId, sequence }));
    },
  } as unknown as Pick<Bus, 'publish' | 'subscribe'>;
  const delivery = startReportDelivery({
    collector: 'c', bus, logger: pino({ level: 'silent' }), againMs: 30,
    waiting: async (ofEach) => line.slice(0, ofEach),
    acknowledged: async (_tenantId, sequence) => {
      line = line.filter((waiting) => waiting.sequence > sequence);
    },
  });
  await expect.poll(() => line.length).toBe(0);
  await delivery.stop();
  expect(stored.size).toBe(450);
  expect(sent).toEqual([200, 200, 400, 450]);
});
