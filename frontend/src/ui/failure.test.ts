import { expect, it } from 'vitest';
import { failureKind } from './failure.ts';

it.each([
  ['a refused field', { graphQLErrors: [{ extensions: { code: 'FORBIDDEN' } }] }, 'forbidden'],
  ['an ended session', { graphQLErrors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }, 'expired'],
  ['a service that is down', { graphQLErrors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] }, 'unavailable'],
  ['too many questions', { graphQLErrors: [{ extensions: { code: 'RATE_LIMITED' } }] }, 'busy'],
  ['a code nobody planned for', { graphQLErrors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }, 'failed'],
  ['a server that is gone', { networkError: new TypeError('Failed to fetch'), graphQLErrors: [] }, 'unreachable'],
  ['a map that nobody answered', Object.assign(new Error('no'), { status: 0 }), 'unreachable'],
  ['a gateway without its service', { networkError: new Error('Bad gateway'), response: { status: 502 } }, 'unreachable'],
  ['fetch itself', new TypeError('Failed to fetch'), 'unreachable'],
  ['a session that ended while asking', { networkError: Object.assign(new Error('signed out'), { name: 'SignedOut' }) }, 'expired'],
  ['a fault of our own', new TypeError("Cannot read properties of null (reading 'flatMap')"), 'failed'],
  ['anything else', new RangeError('odd'), 'failed'],
])('knows what to do about %s', (_name, error, kind) => {
  expect(failureKind(error)).toBe(kind);
});
