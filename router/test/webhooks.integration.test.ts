import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeEachDatabase } from '../../packages/entities/test/databases.ts';
import { signatureOf } from '../../subgraphs/identity/src/webhooks/signature.ts';
import { type GatewayInstallation, installGateway, type Json } from './installation.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Received {
  path: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

describeEachDatabase('webhooks', (database) => {
  let house: GatewayInstallation;
  let receiver: Server;
  let received: Received[] = [];
  let answer: (response: ServerResponse) => void;
  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push({ path: request.url, headers: request.headers, body });
        answer(response);
      });
    }).listen(0, '127.0.0.1');
    house = await installGateway(database, 0, { HYDROGRAPH_WEBHOOK_ALLOW: '127.0.0.1' });
  });
  afterAll(async () => {
    await house?.stop();
    receiver.closeAllConnections();
    receiver.close();
  });
  beforeEach(() => {
    received = [];
    answer = (response) => response.end('ok');
  });
  afterEach(() => database.execute('delete from identity.webhook_delivery'));

  let names = 0;
  const url = (path = '/hook') => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}${path}`;
  const newWebhook = async (more: object = {}): Promise<{ id: string; secret: string; path: string }> => {
    const applicationId = await house.newApplication({ permissions: ['identity:read'] });
    const path = `/hook/${(names += 1)}`;
    const { webhook, secret } = await house.change('addWebhook', { name: `钩 ${names}`, applicationId, url: url(path), events: ['OBJECT_CHANGED'], objectTypes: ['Organisation'], ...more }, 'secret webhook { id }');
    return { id: webhook.id, secret, path };
  };
  const receivedAt = (path: string): Received[] => received.filter((each) => each.path === path);
  const deliveries = async (webhookId: string): Promise<Json[]> => (await house.ask('query ($id: ID!) { webhookDeliveries(filter: { webhookId: { eq: $id } }) { nodes { id event state attempts lastStatus lastError nextAttemptAt } } }', { id: webhookId })).webhookDeliveries.nodes;
  const test = async (id: string): Promise<string> => (await house.change('testWebhook', { id }, 'deliveries { id }')).deliveries[0].id;

  describe('one', () => {
    it('is posted what was changed, signed, once, and nothing that its application may not read', async () => {
      const { id, secret, path } = await newWebhook();
      const blind = await house.newApplication({ permissions: ['network:read'] });
      await house.change('addWebhook', { name: `盲 ${(names += 1)}`, applicationId: blind, url: url('/blind'), events: ['OBJECT_CHANGED'] }, 'webhook { id }');
      const { organisation } = await house.change('addOrganisation', { code: `W${(names += 1)}`, name: '班组' }, 'organisation { id }');
      await expect.poll(() => receivedAt(path).length, { timeout: 20_000 }).toBe(1);
      const [{ headers, body }] = receivedAt(path) as [Received];
      expect(JSON.parse(body)).toMatchObject({ type: 'object.changed', timestamp: expect.any(String), data: { service: 'identity', action: 'addOrganisation', objects: { type: 'Organisation', ids: [organisation.id], more: 0 } } });
      expect(headers['webhook-signature']).toBe(signatureOf({ id: String(headers['webhook-id']), timestamp: Number(headers['webhook-timestamp']), body }, [secret]));
      await expect.poll(async () => (await deliveries(id))[0]?.state).toBe('DELIVERED');
      expect(receivedAt(path)).toHaveLength(1);
      expect(receivedAt('/blind')).toEqual([]);
      expect(JSON.stringify(await database.execute('select * from identity.webhook_secret'))).not.toContain(secret);
    });

    it('is tried again, given up when it is gone, and sent again by hand', async () => {
      const { id, path } = await newWebhook();
      answer = (response) => response.writeHead(500).end('x'.repeat(5000));
      await test(id);
      await expect.poll(async () => (await deliveries(id))[0], { timeout: 10_000 }).toMatchObject({ state: 'PENDING', attempts: 1, lastStatus: 500, lastError: expect.stringMatching(/^the receiver answered 500: x{300}$/) });
      answer = (response) => response.writeHead(410).end();
      await expect.poll(async () => (await deliveries(id))[0], { timeout: 15_000 }).toMatchObject({ state: 'DEAD', attempts: 2, lastStatus: 410, nextAttemptAt: null });
      answer = (response) => response.end();
      await house.change('redeliverWebhooks', { deliveryIds: [(await deliveries(id))[0]!.id] }, 'deliveries { state }');
      await expect.poll(async () => (await deliveries(id))[0]?.state, { timeout: 10_000 }).toBe('DELIVERED');
      expect(receivedAt(path)).toHaveLength(3);
      expect(new Set(receivedAt(path).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    });

    it('is not followed elsewhere, and what it answers beyond a little is not read', async () => {
      const { id, path } = await newWebhook();
      answer = (response) => response.writeHead(302, { location: url() }).end();
      await test(id);
      await expect.poll(async () => (await deliveries(id))[0]?.lastStatus, { timeout: 10_000 }).toBe(302);
      expect(receivedAt(path)).toHaveLength(1);
      const large = await newWebhook();
      let written = 0;
      answer = (response) => {
        const chunk = 'x'.repeat(65_536);
        const more = () => {
          while (written < 10_000_000 && !response.destroyed) {
            written += chunk.length;
            if (!response.write(chunk)) return void response.once('drain', more);
          }
          response.end();
        };
        more();
      };
      await test(large.id);
      await expect.poll(async () => (await deliveries(large.id))[0]?.state, { timeout: 10_000 }).toBe('DELIVERED');
      expect(written).toBeLessThan(10_000_000);
    });

    it('is signed with both secrets while one takes the place of the other', async () => {
      const { id, secret, path } = await newWebhook();
      const { secret: next } = await house.change('renewWebhookSecret', { id }, 'secret');
      await test(id);
      await expect.poll(() => receivedAt(path).length, { timeout: 10_000 }).toBe(1);
      const [{ headers, body }] = receivedAt(path) as [Received];
      expect(headers['webhook-signature']).toBe(signatureOf({ id: String(headers['webhook-id']), timestamp: Number(headers['webhook-timestamp']), body }, [next, secret]));
    });

    it.each([{ url: 'http://10.0.0.1/' }, { url: 'https://[::1]/' }, { url: 'gopher://x' }, { url: 'https://u:p@example.com' }, { events: [] }, { name: '' }, { objectTypes: ['drop table'] }])('is refused as %j', async (wrong) => {
      const applicationId = await house.newApplication();
      await expect(house.change('addWebhook', { name: `钩 ${(names += 1)}`, applicationId, url: url(), events: ['OBJECT_CHANGED'], ...wrong }, 'webhook { id }')).rejects.toThrow(/INVALID_VALUE|REQUIRED/);
    });
  });
});
