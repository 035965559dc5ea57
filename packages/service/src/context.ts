import type { Logger } from 'pino';
import type { Viewer } from '@hydrograph/access';

/** What every resolver finds in its context. */
export interface BaseContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Network address it came from. */
  readonly address?: string | undefined;
  readonly log: Logger;
  /** `Bearer ...` as it came, to ask another service on behalf of the same viewer. */
  readonly authorization?: string | undefined;
  /** Aborted when the client has left, a subscription has ended, or the service stops. */
  readonly signal: AbortSignal;
}

/** What a context is made from. */
export interface RequestFacts extends BaseContext {
  readonly operation: 'query' | 'mutation' | 'subscription';
}

/** Makes the subgraph's own part of a context. */
export type MakeContext = (facts: RequestFacts) => object;

/** The whole context of one operation, or of one event of a subscription. */
export function buildContext(facts: RequestFacts, make: MakeContext): object {
  const { operation: _operation, ...base } = facts;
  return { ...base, ...make(facts) };
}
