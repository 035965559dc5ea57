import type { IncomingHttpHeaders } from 'node:http';

/** Where a request came from. The edge tells; asked directly, the socket does. */
export const requestFacts = ({ id, headers, ip }: { id: string; headers: IncomingHttpHeaders; ip: string }): { requestId: string; address: string } => ({
  requestId: id,
  address: String(headers['x-forwarded-for'] ?? ip).slice(0, 200),
});
