import type { Codec } from '../codec.ts';
import { concat, fromLatin, hex4 } from '../frame/bytes.ts';
import { crcHj212 } from '../frame/checksums.ts';
import { label } from '../frame/label.ts';
import { refuse } from '../frame/problem.ts';
import { closeSegment } from './cipher.ts';
import { valueOf, type Hj212Message, type Pair } from './message.ts';
import { read } from './read.ts';
import { MAX_FRAME, MAX_SEGMENT, scan } from './scan.ts';

export interface Hj212Options {
  /** SM4 key of HJ 212-2025: 16 bytes. */
  key?: Uint8Array;
}

const written = (pair: Pair): string => pair.join('=');

export function createHj212({ key }: Hj212Options = {}): Codec<Hj212Message, undefined> {
  if (key && key.length !== 16) refuse('SM4 key', `${key.length} bytes`);
  return {
    name: 'hj212',
    aliases: ['hj-212', 'hjt212', 'hj/t212'],
    title: label('HJ 212 污染物在线监控（2005、2017、2025）', 'HJ 212 environmental monitoring (2005, 2017, 2025)'),
    maxFrameBytes: MAX_FRAME,
    certainty: 3,
    createMemory: () => undefined,
    scan: (bytes, from, final) => scan(bytes, from, final, key),
    read: (sheet) => read(sheet, key),
    encode({ head, items, encrypted, lowerCaseCrc }) {
      const text = `${head.map((pair) => `${written(pair)};`).join('')}CP=&&${items.map((item) => item.map(written).join(',')).join(';')}&&`;
      if (/[^\u0020-\u00ff]/.test(text) && !encrypted) refuse('HJ 212 text', text);
      const segment = fromLatin(text);
      if (segment.length > MAX_SEGMENT) refuse('length of the data segment', segment.length);
      const crc = hex4(crcHj212(segment, 0, segment.length));
      // Without its key a cipher is passed on as it came.
      const sent = encrypted && key ? closeSegment(segment, key, encrypted === 'TEXT') : segment;
      return concat([fromLatin(`##${String(segment.length).padStart(4, '0')}`), sent, fromLatin(`${lowerCaseCrc ? crc.toLowerCase() : crc}\r\n`)]);
    },
  };
}

export const hj212 = createHj212();

/** What a centre answers to an upload, a notice or a request; undefined when none is wanted. */
export function answerTo({ head }: Hj212Message, command: '9011' | '9012' | '9013' | '9014', items: Pair[][] = []): Hj212Message | undefined {
  const flag = Number(valueOf(head, 'Flag') ?? 0);
  if ((flag & 1) === 0) return undefined;
  const kept = (name: string): Pair[] => {
    const value = valueOf(head, name);
    return value === undefined ? [] : [[name, value]];
  };
  const packets: Pair[] = flag & 2 ? [...kept('PNUM'), ...kept('PNO')] : [];
  return { head: [...kept('QN'), ['ST', '91'], ['CN', command], ...kept('PW'), ...kept('MN'), ['Flag', String(flag & ~1)], ...packets], items };
}
