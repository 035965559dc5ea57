import { describe, expect, it } from 'vitest';
import { fileTypeOf } from './file-type.ts';

const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

describe('the type of a file', () => {
  it.each([
    ['PNG with its size', bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224]), 'x.txt', { kind: 'IMAGE', contentType: 'image/png', width: 640, height: 480 }],
    ['JPEG with the size of its frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 100, 0, 200, 3, 0, 0]), 'x', { kind: 'IMAGE', contentType: 'image/jpeg', width: 200, height: 100 }],
    ['PDF', bytes('%PDF-1.7'), 'picture.png', { kind: 'DOCUMENT', contentType: 'application/pdf' }],
    ['MP4', bytes([0, 0, 0, 24], 'ftypisom'), 'x', { kind: 'VIDEO', contentType: 'video/mp4' }],
    ['spreadsheet', bytes('PK\x03\x04'), '水表.xlsx', { kind: 'DOCUMENT', contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }],
    ['text', Buffer.from('管网巡检'), 'x', { kind: 'DOCUMENT', contentType: 'text/plain; charset=utf-8' }],
    ['a page that scripts could be in: shown as text, never run', Buffer.from('<html><script>'), 'x.html', { kind: 'DOCUMENT', contentType: 'text/plain; charset=utf-8' }],
    ['anything', bytes([0, 1, 2, 0xfe]), 'x.png', { kind: 'OTHER', contentType: 'application/octet-stream' }],
  ])('is told from its first bytes: %s', (_what, head, name, type) => {
    expect(fileTypeOf(head, name)).toEqual(type);
  });
});
