import { describe, expect, it } from 'vitest';
import { apolloMultipart, serverSentEvents, streamFormatFor } from './streams.ts';

describe('what an Accept header asks for', () => {
  it.each([
    ['text/event-stream', serverSentEvents],
    ['application/json, text/event-stream;q=0.9', serverSentEvents],
    ['multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json', apolloMultipart],
    ['multipart/mixed;subscriptionSpec="1.0"', apolloMultipart],
    ['multipart/mixed;deferSpec=20220824,application/json', null],
    ['application/graphql-response+json', null],
    ['*/*', null],
    [undefined, null],
  ])('%s', (accept, format) => {
    expect(streamFormatFor(accept)).toBe(format);
  });
});

describe('bytes of a stream', () => {
  it('are server-sent events by name', () => {
    expect(serverSentEvents.event('{"data":{"n":1}}')).toBe('event: next\ndata: {"data":{"n":1}}\n\n');
    expect(serverSentEvents.end).toBe('event: complete\ndata: \n\n');
  });

  it('are parts with the payload in a wrapper, heartbeats without', () => {
    expect(apolloMultipart.event('{"data":{"n":1}}')).toBe('\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{"payload":{"data":{"n":1}}}');
    expect(apolloMultipart.heartbeat).toBe('\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}');
    expect(apolloMultipart.end).toBe('\r\n--graphql--\r\n');
  });

  it('keep line breaks of values inside one event', () => {
    expect(serverSentEvents.event('{"data":\n\n{"text": "a\\n\\nevent: complete"}}').match(/\n\n/g)).toHaveLength(1);
  });
});
