import { Pool } from 'undici';
import type { CollectedAnswer } from './answer-reader.ts';
import { isLost, isUnreached } from './outages.ts';
import { createRouterConnections, TooLate } from './router-connections.ts';

/** One Apollo Router. */
export interface Replica {
  readonly url: string;
  /** Whether it says that it takes work. */
  ready(): boolean;
}

/** Why there is no answer. */
export type Missing =
  /** No Router took the request: nothing was done. */
  | 'not sent'
  /** It may have been done. */
  | 'lost'
  | 'too late';

export interface RouterRequest {
  body: Buffer | string;
  headers: Record<string, string>;
  /** True when sending it twice does no harm. */
  repeatable: boolean;
  signal: AbortSignal;
}

/** The Apollo Routers that execute for this edge. */
export interface RouterReplicas {
  readonly list: readonly Replica[];
  anyReady(): boolean;
  /** Resolves once each was asked whether it is ready. */
  asked(): Promise<void>;
  /** Sends to the ready replica with the least under way; what is repeatable goes to another one when that fails. */
  send(request: RouterRequest): Promise<CollectedAnswer | Missing>;
  close(): Promise<void>;
}

export interface RouterReplicasOptions {
  urls: readonly string[];
  /** Longest wait for an answer, ms. */
  timeoutMs: number;
  /** How often each is asked whether it is ready, ms. */
  probeMs?: number;
  /** Called when a replica begins or ceases to take work. */
  onChange?: (url: string, ready: boolean) => void;
}

const connections = 128;

export function createRouterReplicas({ urls, timeoutMs, probeMs = 500, onChange }: RouterReplicasOptions): RouterReplicas {
  const members = urls.map((url) => ({
    url,
    up: false,
    under: 0,
    connections: createRouterConnections({ url, most: connections, timeoutMs }),
    probes: new Pool(new URL(url).origin, { connections: 1, headersTimeout: 1000, bodyTimeout: 1000, connect: { timeout: 1000 } }),
  }));
  type Member = (typeof members)[number];

  const become = (member: Member, up: boolean) => {
    if (member.up === up) return;
    member.up = up;
    onChange?.(member.url, up);
  };

  const probe = async (member: Member) => {
    const healthy = await member.probes.request({ method: 'GET', path: '/health?ready' }).then(
      async ({ statusCode, body }) => {
        await body.dump();
        return statusCode === 200;
      },
      () => false,
    );
    become(member, healthy);
  };

  let probing: Promise<unknown> = Promise.all(members.map(probe));
  let idle = false;
  const first = probing.then(() => void (idle = true));
  const timer = setInterval(() => {
    if (!idle) return;
    idle = false;
    probing = Promise.all(members.map(probe)).finally(() => (idle = true));
  }, probeMs);
  timer.unref();

  const choose = (tried: ReadonlySet<Member>): Member | undefined => {
    let best: Member | undefined;
    for (const member of members) if (member.up && !tried.has(member) && (!best || member.under < best.under)) best = member;
    return best;
  };

  const attempt = async (member: Member, { body, headers, signal }: RouterRequest): Promise<CollectedAnswer | Missing> => {
    member.under += 1;
    try {
      return await member.connections.post({ headers, body, signal });
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof TooLate) return 'too late';
      if (!isLost(error)) throw error;
      become(member, false);
      return isUnreached(error) ? 'not sent' : 'lost';
    } finally {
      member.under -= 1;
    }
  };

  return {
    list: members.map((member) => ({ url: member.url, ready: () => member.up })),
    anyReady: () => members.some(({ up }) => up),
    asked: () => first,
    async send(request) {
      const tried = new Set<Member>();
      let missing: Missing = 'not sent';
      for (let member = choose(tried); member; member = choose(tried)) {
        tried.add(member);
        const answer = await attempt(member, request);
        if (typeof answer !== 'string') return answer;
        missing = answer;
        if (answer === 'too late' || (answer === 'lost' && !request.repeatable)) return answer;
      }
      return missing;
    },
    async close() {
      clearInterval(timer);
      await probing;
      for (const member of members) member.connections.close();
      await Promise.all(members.map(({ probes }) => probes.destroy()));
    },
  };
}
