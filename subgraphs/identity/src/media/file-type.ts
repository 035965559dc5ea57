/** What a file is by its first bytes: what its sender calls it may be anything. */
export interface FileType {
  readonly kind: 'DOCUMENT' | 'IMAGE' | 'AUDIO' | 'VIDEO' | 'OTHER';
  readonly contentType: string;
  /** Size of a picture, pixels. */
  readonly width?: number;
  readonly height?: number;
}

const text = (head: Buffer, from: number, to: number): string => head.subarray(from, to).toString('latin1');

/** Reads the type of a file; `name` only tells documents apart that are all archives or plain text. */
export function fileTypeOf(head: Buffer, name: string): FileType {
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n' && head.length >= 24) return { kind: 'IMAGE', contentType: 'image/png', width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return { kind: 'IMAGE', contentType: 'image/jpeg', ...jpegSize(head) };
  if (/^GIF8[79]a/.test(text(head, 0, 6)) && head.length >= 10) return { kind: 'IMAGE', contentType: 'image/gif', width: head.readUInt16LE(6), height: head.readUInt16LE(8) };
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return { kind: 'IMAGE', contentType: 'image/webp' };
  if (text(head, 0, 5) === '%PDF-') return { kind: 'DOCUMENT', contentType: 'application/pdf' };
  if (text(head, 4, 8) === 'ftyp') return text(head, 8, 11) === 'M4A' ? { kind: 'AUDIO', contentType: 'audio/mp4' } : { kind: 'VIDEO', contentType: 'video/mp4' };
  if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return { kind: 'VIDEO', contentType: 'video/webm' };
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WAVE') return { kind: 'AUDIO', contentType: 'audio/wav' };
  if (text(head, 0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)) return { kind: 'AUDIO', contentType: 'audio/mpeg' };
  if (text(head, 0, 4) === 'OggS') return { kind: 'AUDIO', contentType: 'audio/ogg' };
  if (text(head, 0, 4) === 'PK\x03\x04') return archive(name);
  if (!head.includes(0) && isUtf8(head)) return { kind: 'DOCUMENT', contentType: 'text/plain; charset=utf-8' };
  return { kind: 'OTHER', contentType: 'application/octet-stream' };
}

function archive(name: string): FileType {
  const office: Record<string, string> = { docx: 'wordprocessingml.document', xlsx: 'spreadsheetml.sheet', pptx: 'presentationml.presentation' };
  const form = office[name.split('.').at(-1)?.toLowerCase() ?? ''];
  return form ? { kind: 'DOCUMENT', contentType: `application/vnd.openxmlformats-officedocument.${form}` } : { kind: 'OTHER', contentType: 'application/zip' };
}

function isUtf8(head: Buffer): boolean {
  try {
    // The last character may be cut off by the end of what was looked at.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Size in the first frame header of a JPEG. */
function jpegSize(head: Buffer): { width?: number; height?: number } {
  for (let at = 2; at + 9 < head.length && head[at] === 0xff; at += 2 + head.readUInt16BE(at + 2)) {
    const marker = head[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) };
  }
  return {};
}
