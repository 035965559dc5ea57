import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { type AddressRule, faultOfUrl } from './addresses.ts';

/** What came of an attempt. */
export interface Sent {
  readonly status: number | null;
  /** Null when the receiver took it. */
  readonly error: string | null;
}

/** Posts one delivery. Never throws: whatever the receiver does is an answer. */
export interface Sender {
  send(url: string, headers: Record<string, string>, body: string): Promise<Sent>;
  close(): Promise<void>;
}

// Of an answer nothing counts but its status, and a little of its text to tell people.
const MOST_READ = 1024;

type Resolver = (hostname: string, options: LookupOptions & { all: true }, done: (error: Error | null, found: LookupAddress[]) => void) => void;

export function createSender(rule: AddressRule, { timeoutMs = 10_000, resolveName = lookup }: { timeoutMs?: number; resolveName?: Resolver } = {}): Sender {
  // The address that was checked is the one that is connected to: a name cannot answer differently the second time.
  const guardedLookup: LookupFunction = (hostname, options: LookupOptions, done) => {
    resolveName(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 4);
      const allowed = found.filter(({ address }) => rule.isAllowed(address));
      if (allowed.length === 0) return done(new Error(`${hostname} is not at a public address`), '', 4);
      if (options.all) return (done as unknown as (error: null, all: LookupAddress[]) => void)(null, allowed);
      return done(null, allowed[0]!.address, allowed[0]!.family);
    });
  };
  const agent = new Agent({ connect: { lookup: guardedLookup, timeout: timeoutMs }, headersTimeout: timeoutMs, bodyTimeout: timeoutMs, keepAliveTimeout: 1000, connections: 4 });

  return {
    async send(url, headers, body) {
      const fault = faultOfUrl(url, rule);
      if (fault) return { status: null, error: fault };
      try {
        // Redirects are not followed: they would lead past the check, and a webhook has one address.
        const response = await request(url, { dispatcher: agent, method: 'POST', headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Hydrograph-Webhooks/1' }, body, signal: AbortSignal.timeout(timeoutMs) });
        const status = response.statusCode;
        const text = await beginningOf(response.body);
        return { status, error: status >= 200 && status < 300 ? null : `the receiver answered ${status}${text && `: ${text}`}` };
      } catch (error) {
        return { status: null, error: reasonOf(error, timeoutMs) };
      }
    },
    close: () => agent.destroy(),
  };
}

async function beginningOf(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk.subarray(0, MOST_READ));
      if ((size += chunk.length) >= MOST_READ) break;
    }
  } catch {
    // The status has come; how its text ended does not matter.
  }
  body.destroy();
  // Zero bytes are no text for PostgreSQL.
  return Buffer.concat(chunks).toString().replaceAll('\0', '').slice(0, 300).trim();
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || /Timeout/.test(error.name)) return `no answer within ${timeoutMs / 1000} s`;
  const cause = error instanceof AggregateError ? error.errors[0] : (error.cause ?? error);
  return (cause instanceof Error ? cause.message : String(cause)).slice(0, 300) || error.name;
}

