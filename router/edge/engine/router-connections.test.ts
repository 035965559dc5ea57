import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { isLost, isUnreached } from './outages.ts';
import { createRouterConnections, type RouterConnections, type RouterConnectionsOptions, TooLate } from './router-connections.ts';

describe('connections to a Router', () => {
  let server: Server;
  let connections: RouterConnections;
  let sockets = 0;
  const begin = async (answer: (request: IncomingMessage, response: ServerResponse, body: string) => void, options: Partial<RouterConnectionsOptions> = {}) => {
    sockets = 0;
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
    });
    server.on('connection', () => (sockets += 1));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    connections = createRouterConnections({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, most: 4, timeoutMs: 5000, ...options });
  };
  const post = (body: string, { headers = {}, signal = new AbortController().signal } = {}) => connections.post({ headers, body, signal });
  afterEach(() => {
    connections.close();
    server.closeAllConnections();
    server.close();
  });

  it('are kept and used again', async () => {
    await begin((request, response, body) => response.end(JSON.stringify({ body, authorization: request.headers.authorization })));
    for (const text of ['城北', 'two', 'x'.repeat(200_000)]) {
      const { status, body } = await post(text, { headers: { authorization: 'Bearer x' } });
      expect([status, JSON.parse(body.toString())]).toEqual([200, { body: text, authorization: 'Bearer x' }]);
    }
    expect(sockets).toBe(1);
  });

  it('are not more than allowed, however many ask at once', async () => {
    await begin((_request, response, body) => setTimeout(() => response.end(body), 5));
    const answers = await Promise.all(Array.from({ length: 40 }, (_item, index) => post(String(index))));
    expect(answers.map(({ body }) => body.toString())).toEqual(Array.from({ length: 40 }, (_item, index) => String(index)));
    expect(sockets).toBe(4);
  });

  it('tell a Router that is not there from one that went away', async () => {
    await begin((_request, response) => response.destroy());
    const gone = await post('{}').catch((error: unknown) => error);
    expect([isLost(gone), isUnreached(gone)]).toEqual([true, false]);
    server.close();
    await once(server, 'close');
    expect(isUnreached(await post('{}').catch((error: unknown) => error))).toBe(true);
  });

  it('give up an answer that does not come', async () => {
    await begin(() => undefined, { timeoutMs: 100, most: 1 });
    const [first, second] = await Promise.all([post('1'), post('2')].map((each) => each.catch((error: unknown) => error)));
    expect([first, second]).toEqual([expect.any(TooLate), expect.any(TooLate)]);
  });

  it('end with the client, and the Router sees it', async () => {
    const { promise: seen, resolve } = Promise.withResolvers<void>();
    const client = new AbortController();
    await begin((_request, response, body) => {
      if (body === 'again') return void response.end(body);
      response.once('close', resolve);
      client.abort(new Error('left'));
    });
    await expect(post('{}', { signal: client.signal })).rejects.toThrow('left');
    await seen;
    expect((await post('again')).body.toString()).toBe('again');
  });

  it('carry no header of the client\'s making', async () => {
    await begin((_request, response) => response.end('{}'));
    await expect(post('{}', { headers: { authorization: 'Bearer \r\n\r\nPOST / HTTP/1.1' } })).rejects.toThrow('authorization has characters');
    expect(sockets).toBe(0);
  });
});
