import { alarmAcknowledgementsTopic, allAlarmsTopic, eventTopic, type Bus } from '@hydrograph/bus';
import type { Database } from '@hydrograph/entities';
import type { AlarmFeed } from './alarm-feed.ts';
import { storeReports } from './store-reports.ts';

/** Takes alarms in from the collectors: stored first, acknowledged then. What is not acknowledged is sent again. */
export function takeAlarms({ database, bus, feed }: { database: Database; bus: Pick<Bus, 'subscribe' | 'publish'>; feed: AlarmFeed }): { stop(): Promise<void> } {
  const reports = bus.subscribe(allAlarmsTopic, async (message) => {
    await storeReports(database, message);
    feed.changed(message.tenantId);
    await bus.publish(alarmAcknowledgementsTopic(message.collector), { tenantId: message.tenantId, sequence: message.sequence });
  });
  // Another replica may have stored them, or somebody may have acknowledged them there.
  const elsewhere = bus.subscribe(eventTopic('network'), ({ type, tenantId }) => {
    if (type.startsWith('Alarm')) feed.changed(tenantId);
  });
  return {
    async stop() {
      await Promise.all([reports.close(), elsewhere.close()]);
    },
  };
}
