import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAddressRule } from './addresses.ts';
import { createSender } from './sender.ts';

describe('a delivery', () => {
  let asked = 0;
  let silent = false;
  const receiver = createServer((_request, response) => {
    asked += 1;
    if (!silent) response.writeHead(204).end();
  });
  beforeAll(() => new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  beforeEach(() => {
    asked = 0;
    silent = false;
  });

  async function send(allowed: string[], addresses: string[], timeoutMs = 5000) {
    const sender = createSender(createAddressRule(allowed), { timeoutMs, resolveName: (_name, _options, done) => done(null, addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))) });
    const sent = await sender.send(`http://partner.example:${(receiver.address() as AddressInfo).port}/`, {}, '{}');
    await sender.close();
    return sent;
  }

  it('goes to an address inside that is named', async () => expect(await send(['127.0.0.1'], ['127.0.0.1'])).toEqual({ status: 204, error: null }));

  it.each([['127.0.0.1'], ['::1'], ['::ffff:127.0.0.1'], ['169.254.169.254']])('does not go to %s because a public name leads there', async (address) => {
    expect(await send(['10.1.0.0/16'], [address])).toEqual({ status: null, error: 'partner.example is not at a public address' });
    expect(asked).toBe(0);
  });

  it('does not wait for ever', async () => {
    silent = true;
    expect(await send(['127.0.0.1'], ['127.0.0.1'], 300)).toEqual({ status: null, error: 'no answer within 0.3 s' });
  });
});
