/** Why something did not come, as far as it changes what a visitor can do about it. */
export type FailureKind = 'unreachable' | 'unavailable' | 'expired' | 'forbidden' | 'busy' | 'failed';

const kindsByCode: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'expired',
  FORBIDDEN: 'forbidden',
  SERVICE_UNAVAILABLE: 'unavailable',
  RATE_LIMITED: 'busy',
  COST_LIMIT: 'busy',
};
const kindsByStatus: Readonly<Record<number, FailureKind>> = { 0: 'unreachable', 401: 'expired', 403: 'forbidden', 429: 'busy', 502: 'unreachable', 503: 'unreachable', 504: 'unreachable' };

/** What browsers say when nobody answered; any other TypeError is a fault of our own. */
const isLostRequest = (error: unknown): boolean => error instanceof TypeError && /failed to fetch|networkerror|load failed/i.test(error.message);

const part = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined);

/** Sorts an error of the graph client, of `fetch` or of an answer's `status` (0 when nobody answered) by what can be done about it. */
export function failureKind(error: unknown): FailureKind {
  const graphErrors = part(error, 'graphQLErrors');
  const code = Array.isArray(graphErrors) ? part(part(graphErrors[0], 'extensions'), 'code') : undefined;
  if (typeof code === 'string') return kindsByCode[code] ?? 'failed';
  const status = part(error, 'status') ?? part(part(error, 'response'), 'status');
  if (typeof status === 'number') return kindsByStatus[status] ?? 'failed';
  const cause = part(error, 'networkError') ?? error;
  if (part(cause, 'name') === 'SignedOut') return 'expired';
  return isLostRequest(cause) || part(error, 'networkError') ? 'unreachable' : 'failed';
}
