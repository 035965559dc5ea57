import { readText, toHex } from '../frame/bytes.ts';
import { label, plain } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readCbor } from './cbor.ts';
import { objectName, pathName, resourceOf } from './objects.ts';
import { fromCbor, readSenml } from './senml.ts';
import { readTlv, type TlvRecord } from './tlv.ts';

export const FORMATS: Record<number, string> = {
  0: 'text/plain', 40: 'application/link-format', 41: 'application/xml', 42: 'application/octet-stream', 47: 'application/exi', 50: 'application/json', 60: 'application/cbor', 61: 'application/cwt', 64: 'application/link-format+cbor', 110: 'application/senml+json', 111: 'application/sensml+json', 112: 'application/senml+cbor', 113: 'application/sensml+cbor', 320: 'application/senml-etch+json', 322: 'application/senml-etch+cbor',
  1541: 'application/vnd.oma.lwm2m+text', 1542: 'application/vnd.oma.lwm2m+tlv', 1543: 'application/vnd.oma.lwm2m+json', 11_542: 'application/vnd.oma.lwm2m+tlv', 11_543: 'application/vnd.oma.lwm2m+json', 11_544: 'application/vnd.oma.lwm2m+cbor',
};

export const LINK_FORMAT = 40;

/** Reads a payload of a content format up to `sheet.end`. @returns the records of a TLV. */
export function readPayload(sheet: Sheet, format: number | undefined, path: readonly number[]): TlvRecord[] | undefined {
  if (sheet.left === 0) return undefined;
  switch (format) {
    case 1542:
    case 11_542:
      return readTlv(sheet, path);
    case 110:
    case 111:
    case 1543:
    case 11_543:
    case 50:
      readJson(sheet, path);
      return undefined;
    case 112:
    case 113:
      readSenml(sheet, fromCbor(readCbor(sheet.bytes.subarray(sheet.at, sheet.end))), path);
      return undefined;
    case 40:
      readLinks(sheet);
      return undefined;
    case 0:
    case 1541:
    case undefined:
      readPlainText(sheet, path);
      return undefined;
    default:
      sheet.put(label('负载', 'payload'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
      return undefined;
  }
}

function readJson(sheet: Sheet, path: readonly number[]): void {
  let document: unknown;
  try {
    document = JSON.parse(readText(sheet.bytes, sheet.at, sheet.end));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return sheet.fail('BAD_FRAME', sheet.at, sheet.end, label('JSON 无效', 'invalid JSON'), { found: error.message });
  }
  readSenml(sheet, document, path);
}

/** A text, which is the value of the resource that was asked for. */
function readPlainText(sheet: Sheet, path: readonly number[]): void {
  const text = readText(sheet.bytes, sheet.at, sheet.end);
  const known = path.length >= 3 ? resourceOf(path[0] as number, path[2] as number) : undefined;
  const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
  const value = known?.type === 'boolean' ? text === '1' || text === 'true' : known?.type === 'string' ? text : (number ?? text);
  sheet.put(path.length >= 3 ? pathName(path) : label('负载', 'payload'), sheet.left, value, { unit: known?.unit });
  if (path.length >= 3) sheet.sample(`/${path.join('/')}`, pathName(path), value, { unit: known?.unit });
}

/** RFC 6690: </3424/0>;ver=1.1,</3/0> … */
export function readLinks(sheet: Sheet): void {
  const text = readText(sheet.bytes, sheet.at, sheet.end);
  const from = sheet.at;
  const pattern = /<([^>]*)>((?:;[^,;="]+(?:=(?:"[^"]*"|[^,;"]*))?)*)/g;
  let found = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, target = '', attributes = ''] = match;
    const numbers = target.split('/').filter(Boolean).map(Number);
    const isObject = numbers.length > 0 && numbers.every((part) => Number.isInteger(part));
    sheet.mark(isObject ? objectName(numbers[0] as number) : label('链接', 'link'), from + match.index, from + match.index + whole.length, target, { remark: attributes ? plain(attributes.slice(1)) : undefined });
    found++;
  }
  if (found === 0) sheet.error('BAD_FRAME', from, sheet.end, label('不是 CoRE 链接格式', 'no CoRE links'), { found: text.slice(0, 40) });
  sheet.at = sheet.end;
}
