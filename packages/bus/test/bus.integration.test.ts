import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRegistriesTopic, BusUnavailable, connectBus, eventTopic, registryTopic, samplesTopic } from '../src/index.ts';
import type { Bus, SampleMessage } from '../src/index.ts';
import { hasMosquitto, startAedes, startMosquitto } from './brokers.ts';
import type { TestBroker } from './brokers.ts';

if (!hasMosquitto) console.log('skipped: no Mosquitto');

const lines: { text: string; facts: Record<string, unknown> }[] = [];
const keep = (facts: object, text: string): void => void lines.push({ text, facts: facts as Record<string, unknown> });
const log = { info: keep, warn: keep, error: keep };

const message = (sequence: number): SampleMessage => ({ collector: 'c', tenantId: 't1', sequence, after: sequence - 1, time: 1, samples: [['p', 1, 2.5, 192], ['p', 2, 9, 0, 'OUT_OF_RANGE']] });

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; !condition(); i++) {
    if (i > 1000) throw new Error('did not happen within 20 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const columns: [string, () => Promise<TestBroker>][] = [['aedes', () => startAedes()], ...(hasMosquitto ? [['Mosquitto', startMosquitto] as [string, () => Promise<TestBroker>]] : [])];

describe.each(columns)('the bus on %s', (_name, start) => {
  let broker: TestBroker;
  let bus: Bus;
  beforeAll(async () => {
    broker = await start();
    bus = connectBus({ url: broker.url, clientId: 'test', log });
  });
  afterAll(async () => {
    await bus?.close();
    await broker?.stop();
  });

  it('carries typed messages', async () => {
    const seen: SampleMessage[] = [];
    const subscription = bus.subscribe(samplesTopic('t1'), (received) => void seen.push(received));
    await subscription.ready;
    await bus.publish(samplesTopic('t1'), message(1));
    await bus.publish(samplesTopic('t2'), { ...message(2), tenantId: 't2' });
    await bus.publish(samplesTopic('t1'), message(3));
    await until(() => seen.length === 2);
    expect(seen).toEqual([message(1), message(3)]);
    await subscription.close();
  });

  it('gives a retained document to those who come later', async () => {
    const document = { version: 1, tenantId: 't1', points: [{ id: 'p', code: 'P-1', minimum: 0 }] };
    await bus.publish(registryTopic('t1'), document, { retain: true });
    const seen: unknown[] = [];
    bus.subscribe(allRegistriesTopic, (received) => void seen.push(received));
    await until(() => seen.length > 0);
    expect(seen).toEqual([document]);
  });

  it('drops a message of the wrong shape with a log line and goes on', async () => {
    const seen: number[] = [];
    await bus.subscribe(samplesTopic('t3'), ({ sequence }) => void seen.push(sequence)).ready;
    const before = bus.counts.invalid;
    await bus.publish('hydrograph/samples/t3', { nonsense: true });
    await bus.publish(samplesTopic('t3'), { ...message(5), tenantId: 't3' });
    await until(() => seen.length > 0);
    expect(seen).toEqual([5]);
    expect(bus.counts.invalid).toBe(before + 1);
    expect(lines.some(({ text, facts }) => text.includes('wrong shape') && facts.topic === 'hydrograph/samples/t3')).toBe(true);
  });

  it('tries a failing handler again, and logs what it gives up', async () => {
    const event = { id: '1', type: 'LeakReported', subgraph: 'network', tenantId: 't', time: new Date(0).toISOString(), payload: { pipe: 'P1' } };
    let tries = 0;
    const seen: string[] = [];
    await bus.subscribe(eventTopic('network', 'LeakReported'), ({ id }) => {
      if (id === '2') throw new Error('never works');
      if (++tries < 3) throw new Error('the database is away');
      seen.push(id);
    }, { attempts: 3 }).ready;
    const before = bus.counts.failed;
    await bus.publish(eventTopic('network', 'LeakReported'), event);
    await bus.publish(eventTopic('network', 'LeakReported'), { ...event, id: '2' });
    await bus.publish(eventTopic('network', 'LeakReported'), { ...event, id: '3' });
    await until(() => seen.length === 2);
    expect(seen).toEqual(['1', '3']);
    expect(bus.counts.failed).toBe(before + 1);
    expect(lines.some(({ text, facts }) => text.startsWith('gave up') && String(facts.payload).includes('"id":"2"'))).toBe(true);
  });

  it('does not let one slow handler hold up another subscription or a publish', async () => {
    const gate = Promise.withResolvers<void>();
    const seen: number[] = [];
    await bus.subscribe(samplesTopic('slow'), async () => {
      await bus.publish('elsewhere', {});
      await gate.promise;
    }).ready;
    await bus.subscribe(samplesTopic('slow'), ({ sequence }) => void seen.push(sequence)).ready;
    await bus.publish(samplesTopic('slow'), { ...message(1), tenantId: 'slow' });
    await bus.publish(samplesTopic('slow'), { ...message(2), tenantId: 'slow' });
    await until(() => seen.length === 2);
    gate.resolve();
  });

  it('subscribes again after the broker was away, and says when it cannot publish', async () => {
    const seen: number[] = [];
    await bus.subscribe(samplesTopic('t4'), ({ sequence }) => void seen.push(sequence)).ready;
    await broker.pause();
    await until(() => !bus.connected);
    await expect(bus.publish(samplesTopic('t4'), message(1), { timeoutMs: 50 })).rejects.toThrow(BusUnavailable);
    await broker.restart();
    await until(() => bus.connected);
    await until(() => {
      void bus.publish(samplesTopic('t4'), { ...message(2), tenantId: 't4' });
      return seen.includes(2);
    });
  });
});

describe('topics', () => {
  it('refuses a level that would leave its tenant', () => {
    expect(() => samplesTopic('a/b')).toThrow('cannot be one level');
    expect(() => registryTopic('+')).toThrow('cannot be one level');
  });
});
