import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex, fromLatin, latin, toHex } from '../frame/bytes.ts';
import { decodeFrame, explain, report } from '../index.ts';
import { createHj212, hj212 } from './hj212.ts';
import type { Hj212Message } from './message.ts';
import { sm4Decrypt, sm4Encrypt } from './sm4.ts';

const plain = '##0234QN=20240520210700000;ST=31;CN=2051;PW=123456;MN=010000A8900016F000169DC0;Flag=9;CP=&&DataTime=20240520210600;a01011-Min=1.35,a01011-Avg=1.35,a01011-Max=1.35,a01011-Flag=N;a01014-Min=3.20,a01014-Avg=3.20,a01014-Max=3.20,a01014-Flag=N&&B541';
const key = new Uint8Array(16).fill(0x30);
const withKey = createHj212({ key });

const message = decodeFrame(hj212, fromLatin(plain), undefined).message as Hj212Message;

describe('SM4', () => {
  it('gives the cipher of the standard', () => {
    const block = fromHex('0123456789abcdeffedcba9876543210') as Uint8Array;
    expect(toHex(sm4Encrypt(block, block))).toBe('681EDF34D206965E86B3E94F536E4246');
  });

  it('does what OpenSSL does', () => {
    for (let i = 0; i < 20; i++) {
      const secret = randomBytes(16);
      const text = randomBytes(64);
      const cipher = createCipheriv('sm4-ecb', secret, null).setAutoPadding(false);
      const expected = Buffer.concat([cipher.update(text), cipher.final()]);
      expect(toHex(sm4Encrypt(text, secret))).toBe(toHex(expected));
      expect(toHex(sm4Decrypt(expected, secret))).toBe(toHex(text));
    }
  });
});

describe.each(['BYTES', 'TEXT'] as const)('HJ 212-2025 with its cipher as %s', (encrypted) => {
  const sent = withKey.encode({ ...message, encrypted });

  it('encrypts whole groups of sixteen bytes and leaves the tail plain', () => {
    const text = latin(sent);
    expect(text.endsWith('g=N&&B541\r\n')).toBe(true);
    if (encrypted === 'BYTES') {
      const region = sent.subarray(plain.indexOf('CP=&&') + 5);
      expect(toHex(region, 0, 16)).toBe('E43E159ACFAB242CB53155FB8B9281A1');
      expect(toHex(region, 136, 144)).toBe('E91ADCE98A0D03A4');
    } else expect(text).toContain('CP=&&{0xE4,0x3E,0x15,');
  });

  it('is opened with the key before its CRC is checked', () => {
    const { ok, frames } = report(explain(withKey, sent));
    expect(ok).toBe(true);
    expect(frames[0]?.samples.map(({ code, text }) => `${code} ${text}`)).toEqual(['a01011 1.35', 'a01011 1.35', 'a01011 1.35', 'a01014 3.20', 'a01014 3.20', 'a01014 3.20']);
  });

  it('is refused with another key', () => {
    const { ok, frames } = report(explain(createHj212({ key: new Uint8Array(16) }), sent));
    expect(ok).toBe(false);
    expect(frames[0]?.errors[0]?.code).toBe('BAD_CHECKSUM');
  });

  it('says without a key that it is encrypted, and gives no value', () => {
    const { ok, frames } = report(explain(hj212, sent));
    expect(ok).toBe(true);
    expect(frames[0]?.notes.map(({ code }) => code)).toEqual(['ENCRYPTED']);
    expect(frames[0]?.samples).toEqual([]);
    expect(frames[0]?.end).toBe(sent.length);
  });

  it('is encoded again as it came', () => {
    const opened = decodeFrame(withKey, sent, undefined).message as Hj212Message;
    expect(toHex(withKey.encode(opened))).toBe(toHex(sent));
  });
});
