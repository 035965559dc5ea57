import { Counter, Gauge } from 'prom-client';
import { createMetrics } from '@hydrograph/service/metrics.ts';
import type { ServiceMetrics } from '@hydrograph/service/metrics.ts';
import type { AlarmWatch } from './alarms/alarm-watch.ts';
import type { Cleaning } from './cleaning/cleaning.ts';
import type { Consumer } from './log/consumer.ts';
import type { OrderedLog } from './log/ordered-log.ts';

export interface CollectorMetrics extends ServiceMetrics {
  readonly accepted: Counter<'connector'>;
  readonly rejected: Counter<'connector' | 'code'>;
  readonly dropped: Counter<'connector'>;
  /** Measures the log and its consumers whenever the metrics are asked for. */
  watch(log: OrderedLog, consumers: readonly Consumer[], alarms: Pick<AlarmWatch, 'waitingCount' | 'tooLate'>, cleaning: Pick<Cleaning, 'stand'>): void;
}

export function createCollectorMetrics(): CollectorMetrics {
  const metrics = createMetrics('collector');
  const registers = [metrics.registry];
  return {
    ...metrics,
    accepted: new Counter({ name: 'hydrograph_samples_accepted_total', help: 'Samples that were logged and acknowledged', labelNames: ['connector'], registers }),
    rejected: new Counter({ name: 'hydrograph_samples_rejected_total', help: 'Samples that were not taken, by reason', labelNames: ['connector', 'code'], registers }),
    dropped: new Counter({ name: 'hydrograph_messages_dropped_total', help: 'Messages of devices that could not be read', labelNames: ['connector'], registers }),
    watch(log, consumers, alarms, cleaning) {
      const gauges = [
        new Gauge({ name: 'hydrograph_log_bytes', help: 'Size of the collector\'s log', registers: [], collect: async function collect() {
          this.set((await log.state()).bytes);
        } }),
        new Gauge({ name: 'hydrograph_log_lag_batches', help: 'Batches of the log that a consumer has not handled yet', labelNames: ['consumer'], registers: [], collect: async function collect() {
          const { head } = await log.state();
          for (const { name, sequence } of consumers) this.set({ consumer: name }, head - sequence);
        } }),
        new Gauge({ name: 'hydrograph_log_consumer_failing', help: '1 while a consumer cannot go on', labelNames: ['consumer'], registers: [], collect: function collect() {
          for (const { name, failure } of consumers) this.set({ consumer: name }, failure ? 1 : 0);
        } }),
        new Gauge({ name: 'hydrograph_alarm_reports_waiting', help: 'Reports of alarms that network has not stored yet', registers: [], collect: async function collect() {
          this.set(await alarms.waitingCount());
        } }),
        new Gauge({ name: 'hydrograph_cleaning_points', help: 'Points that a cleaning rule is known of', registers: [], collect: async function collect() {
          this.set((await cleaning.stand()).points);
        } }),
        new Gauge({ name: 'hydrograph_cleaning_due', help: 'Days of points that wait to be looked through', registers: [], collect: async function collect() {
          this.set((await cleaning.stand()).due);
        } }),
        new Gauge({ name: 'hydrograph_alarm_samples_too_late', help: 'Samples since the start that came too late for an alarm rule to judge', registers: [], collect: function collect() {
          this.set(alarms.tooLate);
        } }),
      ];
      for (const gauge of gauges) metrics.registry.registerMetric(gauge);
    },
  };
}
