// As much of identity as an edge asks: keys of tokens, settings of an application with limits, slices of its quota, and the access log.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

const limit = 1_000_000_000;
const standing = [{ period: 'MINUTE', limit, left: limit, endsInMs: 60_000 }];
const settingsOf = (id: string) => ({
  id, tenantId: 'utility-1', name: 'Partner', active: true, revision: '1', operations: null, cost: null, depth: null, aliases: null, rootFields: null,
  callsPerMinute: limit, callsPerDay: null, callsPerMonth: null, trustedDocumentsOnly: false, documentsRevision: '0',
});

interface Asked {
  applications: string[];
  requests: { id: string; want: number }[];
  entries: object[];
}

let logged = 0;
const answers: Record<string, (body: Asked) => object> = {
  '/auth/token': () => ({ accessToken: 'of-the-edge', expiresIn: 3600 }),
  '/gateway/watch': ({ applications }) => ({ applications: applications.map(settingsOf), deadKeys: [] }),
  '/gateway/leases': ({ requests }) => ({ leases: requests.map(({ id, want }) => ({ id, granted: want, endsInMs: 30_000, standing })) }),
  '/gateway/log': ({ entries }) => {
    logged += entries.length;
    return { neighbours: [] };
  },
};

const server = createServer((request, response) => {
  void bodyOf(request).then((body) => {
    if (request.url === '/logged') return response.end(JSON.stringify({ logged }));
    const answer = request.url === '/.well-known/jwks.json' ? process.argv[2] : JSON.stringify(answers[request.url ?? '']?.(JSON.parse(body) as Asked) ?? {});
    return response.setHeader('content-type', 'application/json').end(answer);
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
process.on('disconnect', () => process.exit());
