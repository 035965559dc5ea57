import { createServer } from 'node:net';

/** Whether this port can be listened on right now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The first `count` free ports from `from` upward, without those that are promised to something else. @throws Error when there are not that many. */
export async function freePorts(from: number, count: number, promised: readonly number[] = []): Promise<number[]> {
  const found: number[] = [];
  for (let port = from; port <= 65_535 && found.length < count; port++) if (!promised.includes(port) && (await isFree(port))) found.push(port);
  if (found.length < count) throw new Error(`There are not ${count} free ports above ${from}.`);
  return found;
}
