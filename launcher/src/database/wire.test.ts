import { describe, expect, test } from 'vitest';
import { MessageReader, cstring, errorResponse, message, messagesOf, query, readyForQuery, statusAtEnd, withOneReady } from './wire.ts';
import { copyInResponse, dropFirst, replaceError, rewriteNames } from './rewrite.ts';
import { greeting, readStartup } from './startup.ts';

const startup = (code: number, ...parameters: string[]): Buffer => {
  const body = Buffer.from(parameters.map((text) => `${text}\0`).join('') + (parameters.length > 0 ? '\0' : ''));
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, body]);
};

describe('MessageReader', () => {
  test('cuts a stream that arrives byte by byte', () => {
    const reader = new MessageReader();
    const all = Buffer.concat([startup(196608, 'user', 'a'), query('select 1'), query('select 2')]);
    const found: string[] = [];
    let first = true;
    for (const byte of all) {
      reader.push(Buffer.from([byte]));
      for (let next = reader.next(); next; next = reader.next()) {
        if (first) reader.start();
        found.push(first ? 'startup' : cstring(next, 5)[0]);
        first = false;
      }
    }
    expect(found).toEqual(['startup', 'select 1', 'select 2']);
  });

  test.each([3, -1, 600 * 1024 * 1024])('refuses a length of %i', (length) => {
    const reader = new MessageReader();
    reader.start();
    const bytes = Buffer.from('Q0000');
    bytes.writeInt32BE(length, 1);
    reader.push(bytes);
    expect(() => reader.next()).toThrow(/invalid message length/);
  });
});

describe('startup', () => {
  test('recognises encryption, cancel, session and foreign protocols', () => {
    expect(readStartup(startup(80877103))).toEqual({ kind: 'refuse-encryption' });
    expect(readStartup(startup(80877104))).toEqual({ kind: 'refuse-encryption' });
    expect(readStartup(startup(80877102))).toEqual({ kind: 'cancel' });
    expect(readStartup(startup(131072))).toEqual({ kind: 'unsupported', version: '2.0' });
    const session = readStartup(startup(196608, 'user', 'a', 'database', 'b'));
    expect(session).toEqual({ kind: 'session', minor: 0, parameters: new Map([['user', 'a'], ['database', 'b']]) });
  });

  test('negotiates a newer minor protocol down', () => {
    const session = readStartup(startup(196610, 'user', 'a'));
    if (session.kind !== 'session') throw new Error('not a session');
    const answer = greeting(7, session, '18.3');
    const types = [...messagesOf(answer)].map((part) => String.fromCharCode(part[0]!)).join('');
    expect(types).toMatch(/^vRS+KZ$/);
    expect(statusAtEnd(answer)).toBe('I');
  });
});

const text = (bytes: Buffer): string => bytes.toString('latin1', 5).replaceAll('\0', '|');

describe('answers', () => {
  test('status, dropped and replaced messages', () => {
    const answer = Buffer.concat([copyInResponse(false), errorResponse('ERROR', '22P02', 'bad marker'), readyForQuery('E')]);
    expect(statusAtEnd(answer)).toBe('E');
    expect(statusAtEnd(copyInResponse(false))).toBeUndefined();
    const shorter = dropFirst(answer, 'G');
    expect(shorter[0]).toBe(0x45);
    const changed = replaceError(shorter, 'marker', errorResponse('ERROR', '0A000', 'not here'));
    expect(changed.toString()).toContain('0A000');
    expect(statusAtEnd(changed)).toBe('E');
  });

  test('one ReadyForQuery ends a final batch and none a flushed one', () => {
    const error = errorResponse('ERROR', '22012', 'division by zero');
    const ready = readyForQuery('I');
    expect(withOneReady(Buffer.concat([error, ready, ready]), true)).toEqual(Buffer.concat([error, ready]));
    expect(withOneReady(Buffer.concat([error, ready]), true)).toEqual(Buffer.concat([error, ready]));
    expect(withOneReady(Buffer.concat([error, ready]), false)).toEqual(error);
    expect(withOneReady(error, false)).toEqual(error);
  });

  test('statement names are replaced where a message has one', () => {
    const names = { define: (name: string) => `${name}!`, use: (name: string) => `${name}?` };
    expect(text(rewriteNames(message('P', 'a', 'select 1', Buffer.from([0, 0])), names))).toBe('a!|select 1|||');
    expect(text(rewriteNames(message('B', 'portal', 'a', Buffer.alloc(6)), names))).toBe('portal|a?|||||||');
    expect(text(rewriteNames(message('D', Buffer.from('S'), 'a'), names))).toBe('Sa?|');
    expect(text(rewriteNames(message('C', Buffer.from('P'), 'a'), names))).toBe('Pa|');
  });
});
