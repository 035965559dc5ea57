import { connect as connectTcp } from 'node:net';
import { connectAsync, type MqttClient } from 'mqtt';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestIssuer, type TestIssuer } from '@hydrograph/access/testing.ts';
import type { ClientRequest, Operator, Outcome } from '../operations/operator.ts';
import type { EventSink } from '../subscriptions/stream.ts';
import { openPartnerBroker, type PartnerBroker } from './partner-broker.ts';

const stationTopic = 'hydrograph/v1/stations/s1/samples';

describe('live samples over MQTT for partners', () => {
  let issuer: TestIssuer;
  let broker: PartnerBroker;
  const asked: ClientRequest[] = [];
  const sinks: EventSink[] = [];
  const stop = vi.fn();
  let refusal: string | undefined;
  const clients: MqttClient[] = [];

  const operator: Operator = {
    async run(request): Promise<Outcome> {
      asked.push(request);
      if (refusal) return { kind: 'result', status: 400, facts: {}, result: { errors: [{ message: 'no', extensions: { code: refusal } }] } };
      return { kind: 'stream', facts: {}, stream: { start: (sink) => void sinks.push(sink), stop } };
    },
  };

  beforeAll(async () => {
    issuer = await createTestIssuer();
    const identify = async ({ authorization, apiKey }: { authorization: string | undefined; apiKey?: string | undefined }) => {
      if (apiKey === 'good-key') return { authorization: 'Bearer of the key', viewer: await issuer.verify(await issuer.token({ tid: 't' })) };
      if (apiKey) throw new Error('no such key');
      return { authorization, viewer: await issuer.verify(authorization) };
    };
    broker = await openPartnerBroker({ host: '127.0.0.1', port: 0, operator, callers: { identify }, log: { line: () => undefined, error: () => undefined, flush: () => undefined }, connectionLimit: 20, topicLimit: 3 });
  });
  afterEach(async () => {
    refusal = undefined;
    asked.length = sinks.length = 0;
    await Promise.all(clients.splice(0).map((client) => client.endAsync(true)));
    stop.mockClear();
  });
  afterAll(() => broker?.close());

  const connect = async (password: string, clientId?: string): Promise<MqttClient> => {
    const client = await connectAsync({ host: '127.0.0.1', port: broker.port, username: 'partner', password, reconnectPeriod: 0, ...(clientId && { clientId }) });
    clients.push(client);
    return client;
  };
  const closing = (client: MqttClient) => new Promise<void>((resolve) => void client.once('close', () => resolve()));
  const heard = (client: MqttClient): [string, unknown][] => {
    const messages: [string, unknown][] = [];
    client.on('message', (topic, payload) => void messages.push([topic, JSON.parse(payload.toString())]));
    return messages;
  };

  it('are the subscription of the graph, under the rights of the token or the key', async () => {
    const token = await issuer.token({ tid: 't' });
    const [byToken, byKey] = [await connect(token), await connect('good-key')];
    const messages = heard(byToken);
    await byToken.subscribeAsync(stationTopic);
    await byKey.subscribeAsync('hydrograph/v1/samples');
    expect(asked.map(({ authorization, apiKey, body }) => [authorization, apiKey, (body as { variables: unknown }).variables])).toEqual([
      [`Bearer ${token}`, undefined, { ids: ['s1'] }],
      [undefined, 'good-key', {}],
    ]);
    sinks[0]?.write('{"data":{"samples":{"cursor":"c","samples":[{"pointId":"p","value":1}]}}}');
    await vi.waitFor(() => expect(messages).toEqual([[stationTopic, { cursor: 'c', samples: [{ pointId: 'p', value: 1 }] }]]));
  });

  it('say why a topic is refused, and end the connection with the subscription', async () => {
    const client = await connect('good-key');
    const messages = heard(client);
    refusal = 'FORBIDDEN';
    await expect(client.subscribeAsync(stationTopic)).rejects.toThrow();
    await vi.waitFor(() => expect(messages[0]).toMatchObject(['hydrograph/v1/errors', { topic: stationTopic, errors: [{ extensions: { code: 'FORBIDDEN' } }] }]));
    refusal = undefined;
    await client.subscribeAsync(stationTopic);
    sinks[0]?.write('{"errors":[{"message":"over","extensions":{"code":"UNAUTHENTICATED"}}]}');
    const closed = closing(client);
    sinks[0]?.end();
    await closed;
    expect(messages.at(-1)).toMatchObject(['hydrograph/v1/errors', { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }]);
  });

  it('stop when the client unsubscribes or leaves', async () => {
    const client = await connect('good-key');
    await client.subscribeAsync(['hydrograph/v1/samples', stationTopic]);
    await client.unsubscribeAsync(stationTopic);
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
    await client.endAsync(true);
    await vi.waitFor(() => expect(stop).toHaveBeenCalledTimes(2));
  });

  it.each(['forged.token.here', 'no key', ''])('are for nobody with the password %j', async (password) => {
    await expect(connect(password)).rejects.toThrow();
  });

  it.each(['#', 'hydrograph/#', 'hydrograph/v1/stations/+/samples', '$SYS/#', 'hydrograph/t/samples', 'hydrograph/v1/constructor/x/samples'])('are read by their own topics only, not by %s', async (topic) => {
    const client = await connect('good-key');
    await expect(client.subscribeAsync(topic)).rejects.toThrow();
    expect(asked).toEqual([]);
  });

  it('cannot be published, whatever the topic', async () => {
    const [reader, writer] = [await connect('good-key'), await connect('good-key')];
    const messages = heard(reader);
    await reader.subscribeAsync(stationTopic);
    const closed = closing(writer);
    writer.publish(stationTopic, '{"forged":true}');
    await closed;
    expect(messages).toEqual([]);
  });

  it('go on for a client whose name another one takes, and past many topics only what is allowed', async () => {
    const [mine] = [await connect('good-key', 'same'), await connect('good-key', 'same')];
    expect(mine.connected).toBe(true);
    for (const id of ['1', '2', '3']) await mine.subscribeAsync(`hydrograph/v1/points/${id}/samples`);
    await expect(mine.subscribeAsync('hydrograph/v1/points/4/samples')).rejects.toThrow();
  });

  it('are bounded as well where one packet asks for many topics', async () => {
    const client = await connect('good-key');
    await client.subscribeAsync(['1', '2', '3', '4', '5'].map((id) => `hydrograph/v1/points/${id}/samples`)).catch(() => undefined);
    expect(asked).toHaveLength(3);
    await client.unsubscribeAsync('hydrograph/v1/points/1/samples');
    refusal = 'FORBIDDEN';
    await expect(client.subscribeAsync('hydrograph/v1/points/6/samples')).rejects.toThrow();
    refusal = undefined;
    await client.subscribeAsync('hydrograph/v1/points/7/samples');
  });

  it('outlive clients that send what they should not', async () => {
    const client = await connect('good-key');
    const messages = heard(client);
    await client.subscribeAsync(stationTopic);
    // A CONNECT that announces 256 MB, and more of it than anybody needs.
    for (const bytes of [Buffer.concat([Buffer.from([0x10, 0xff, 0xff, 0xff, 0x7f]), Buffer.alloc(200_000)]), Buffer.from('GET / HTTP/1.1\r\n\r\n'), Buffer.from([0x10, 0x02, 0x00])]) {
      const socket = connectTcp(broker.port, '127.0.0.1', () => socket.write(bytes));
      socket.on('error', () => undefined);
      if (bytes.length > 3) await new Promise((resolve) => socket.once('close', resolve));
      else socket.destroy();
    }
    sinks[0]?.write('{"data":{"samples":{"cursor":"c2","samples":[]}}}');
    await vi.waitFor(() => expect(messages).toHaveLength(1));
  });
});
