import { sampleMessage } from '@hydrograph/bus';
import type { SampleMessage } from '@hydrograph/bus';

/** A page of one collector's log for one tenant, oldest first. */
export interface LogPage {
  readonly collector: string;
  /** The sequence the page begins after. */
  readonly after: number;
  /** All batches after this sequence are still in the log. */
  readonly floor: number;
  /** Newest sequence of the log. */
  readonly head: number;
  readonly batches: SampleMessage[];
  /** Whether there are more after the last one. */
  readonly more: boolean;
}

/** Gives batches again that a hub or a subscriber has missed. */
export interface ReplaySource {
  /** `after`: a sequence, or 'stored' for everything that is not yet in the telemetry store. */
  batches(query: { readonly tenantId: string; readonly after: number | 'stored'; readonly limit?: number }): Promise<LogPage>;
}

export interface LogReplayOptions {
  /** Base URL of the collector. */
  readonly url: string;
  /** Gives the service token (permission telemetry:read). */
  readonly token: () => Promise<string>;
}

/** Reads a collector's log over HTTP (`GET /log/batches`). */
export function createLogReplay({ url, token }: LogReplayOptions): ReplaySource {
  return {
    async batches({ tenantId, after, limit = 200 }) {
      const response = await fetch(new URL(`/log/batches?${new URLSearchParams({ tenantId, after: String(after), limit: String(limit) })}`, url), {
        headers: { authorization: `Bearer ${await token()}` },
        signal: AbortSignal.timeout(5000),
      });
      if (!response.ok) throw new Error(`the collector's log answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
      const page = await response.json() as LogPage;
      return { ...page, batches: page.batches.map((batch) => sampleMessage.parse(batch)) };
    },
  };
}
