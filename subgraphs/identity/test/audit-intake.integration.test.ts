import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { connectBus, type Bus } from '@hydrograph/bus';
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

  const entries = () => database.execute<{ service: string; action: string; actor_name: string }>(`select service, action, actor_name from identity.audit_entry where service <> 'identity' order by sequence`);

  it('come over the bus into the chain, each once however often it is delivered; what is no entry is left out', async () => {
    const tenantId = newId();
    const event = (action: string, change: object = {}) => ({ id: newId(), type: 'Audited', subgraph: 'network', tenantId, time: new Date().toISOString(), payload: { service: 'identity', actorId: 'u1', actorName: '李华', action, outcome: 'DONE', requestId: 'r1' }, ...change });
    const topic = 'hydrograph/events/network/Audited';
    const first = event('closeValve');
    // The subscription may be a moment later than the first message: repeated until it is there.
    await vi.waitFor(async () => {
      await network.publish(topic, first);
      expect(await entries()).toHaveLength(1);
    }, { timeout: 60_000, interval: 500 });
    await network.publish(topic, first);
    await network.publish(topic, event('forged', { payload: { action: 'forged' } }));
    await network.publish(topic, event('openValve'));
    await expect.poll(entries, { timeout: 60_000 }).toHaveLength(2);
    // Who tells it is the service whose event it is, whatever the entry says of itself.
    expect(await entries()).toEqual([
      { service: 'network', action: 'closeValve', actor_name: '李华' },
      { service: 'network', action: 'openValve', actor_name: '李华' },
    ]);
    expect((await house.ask('{ auditVerification { intact } }', house.admin)).data).toEqual({ auditVerification: { intact: true } });
  });
});
