import { describe, expect, it } from 'vitest';
import { type CollectedAnswer, createAnswerReader } from './answer-reader.ts';

const sized = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nContent-Length: 13\r\n\r\n{"data":null}';
const chunked = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\n{"data\r\n7\r\n":null}\r\n0\r\n\r\n';

/** What comes of a text that arrives in pieces of this many bytes. */
function arrive(text: string, bytes: number): (CollectedAnswer | 'broken')[] {
  const reader = createAnswerReader();
  const all = Buffer.from(text);
  const answers: (CollectedAnswer | 'broken')[] = [];
  for (let at = 0; at < all.length && answers.at(-1) !== 'broken'; at += bytes) {
    const answer = reader.read(all.subarray(at, at + bytes));
    if (answer) answers.push(answer);
  }
  return answers;
}

describe('an answer of a Router', () => {
  it.each([1, 2, 7, 64, 10_000])('is read whole from pieces of %d bytes, one after another', (bytes) => {
    for (const text of [sized, chunked]) {
      const [answer, ...others] = arrive(text, bytes);
      expect(answer).toMatchObject({ status: 200, close: false });
      expect((answer as CollectedAnswer).body.toString()).toBe('{"data":null}');
      expect(others).toEqual([]);
    }
  });

  it('may hold the sign of a last chunk in its text', () => {
    const body = '{"data":{"text":"0\r\n\r\n"}}';
    const text = `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    for (const bytes of [1, 5, 52, 53, 54, 55, 56, 57, 58, 59, 60, 1000]) expect((arrive(text, bytes)[0] as CollectedAnswer).body.toString()).toBe(body);
  });

  it('says with what the connection ends', () => expect(arrive(sized.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'), 1000)[0]).toMatchObject({ close: true }));

  it.each([
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['another version', sized.replace('1.1', '1.0')],
    ['no length', 'HTTP/1.1 200 OK\r\n\r\n{}'],
    ['two lengths', sized.replace('\r\n\r\n', '\r\ntransfer-encoding: chunked\r\n\r\n')],
    ['more than it announced', `${sized}HTTP/1.1 200 OK`],
    ['a head without end', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(70_000)}`],
    ['a chunk without a length', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n0\r\n\r\n'],
  ])('is broken with %s', (_what, text) => expect(arrive(text, 100_000)).toEqual(['broken']));
});
