import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { auditEntriesTopic, auditReceiptsTopic, connectBus, type Bus } from '@hydrograph/bus';
import { newId } from '@hydrograph/entities';
import { startAedes, type TestBroker } from '../../../packages/bus/test/brokers.ts';
import { describeEachDatabase } from '../../../packages/entities/test/databases.ts';
import { install, type Installation } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

describeEachDatabase('audit entries of other services', (database) => {
  let broker: TestBroker;
  let house: Installation;
  let network: Bus;
  beforeAll(async () => {
    broker = await startAedes();
    house = await install(database, { HYDROGRAPH_MQTT_URL: broker.url });
    network = connectBus({ url: broker.url, clientId: 'network', log: quiet });
  });
  afterAll(async () => {
    await network?.close();
    await house?.stop();
    await broker?.stop();
  });

  const entries = () => database.execute<{ service: string; action: string; actor_name: string; category: string }>(`select service, action, actor_name, category from identity.audit_entry where service <> 'identity' order by sequence`);

  it('come over the bus into the chain, each once however often it is delivered, and are acknowledged once they are kept', async () => {
    const receipts: string[] = [];
    await network.subscribe(auditReceiptsTopic('network'), ({ batch }) => void receipts.push(batch)).ready;
    const entry = (action: string, change: object = {}) => ({ id: newId(), tenantId: newId(), time: new Date().toISOString(), payload: { service: 'identity', actorId: 'u1', actorName: '李华', action, outcome: 'DONE', requestId: 'r1', ...change } });
    const send = (batch: string, sent: ReturnType<typeof entry>[]) => network.publish(auditEntriesTopic('network'), { batch, entries: sent });
    const first = entry('closeValve');
    // The subscription may be a moment later than the first message: repeated until it is there.
    await vi.waitFor(async () => {
      await send('b1', [first]);
      expect(receipts).toContain('b1');
    }, { timeout: 60_000, interval: 500 });
    await send('b2', [first, entry('openValve', { category: 'EXPORT' })]);
    await send('b3', [entry('forged', { actorId: 7 }), first, first]);
    await expect.poll(() => receipts.at(-1), { timeout: 60_000 }).toBe('b3');
    await expect.poll(entries, { timeout: 60_000 }).toHaveLength(3);
    // Who tells it is the service it came from, whatever the entry says of itself; what cannot be read is kept as such.
    expect(await entries()).toEqual([
      { service: 'network', action: 'closeValve', actor_name: '李华', category: 'CHANGE' },
      { service: 'network', action: 'openValve', actor_name: '李华', category: 'EXPORT' },
      { service: 'network', action: 'UNREADABLE_ENTRY', actor_name: 'network', category: 'SYSTEM' },
    ]);
    expect((await house.ask('{ auditVerification { intact } }', house.admin)).data).toEqual({ auditVerification: { intact: true } });
  });
});
