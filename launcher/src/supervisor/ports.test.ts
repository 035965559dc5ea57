import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePorts, isFree } from './ports.ts';

describe('free ports', () => {
  it('leave out those that are taken, and those promised to something else', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    try {
      const { port: taken } = server.address() as AddressInfo;
      expect(await isFree(taken)).toBe(false);
      const [first, second] = await freePorts(taken, 2);
      expect(first).toBeGreaterThan(taken);
      expect(await freePorts(taken, 1, [first!])).toEqual([second]);
    } finally {
      server.close();
    }
  });
});
