import type { Codec } from '../codec.ts';
import { readText } from '../frame/bytes.ts';
import { label, plain } from '../frame/label.ts';
import type { SampleQuality, Sheet, Value } from '../frame/sheet.ts';
import { scanDatagram } from '../stream/datagram.ts';

/** Samples as our own MQTT and HTTP push take them, and the flat objects simple devices send. */
export interface JsonMessage {
  bytes: Uint8Array;
}

export const mqttJson: Codec<JsonMessage, undefined> = {
  name: 'mqtt-json',
  aliases: ['json', 'http-push', 'http', 'mqttjson'],
  title: label('JSON 采样（MQTT、HTTP 推送）', 'JSON samples (MQTT, HTTP push)'),
  maxFrameBytes: 1 << 20,
  datagram: true,
  certainty: 2,
  createMemory: () => undefined,
  scan: scanDatagram,
  read(sheet) {
    readJsonSamples(sheet);
    return { bytes: sheet.bytes };
  },
  encode: ({ bytes }) => bytes,
};

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown): value is Value => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const QUALITIES: Record<string, SampleQuality> = { GOOD: 'GOOD', UNCERTAIN: 'UNCERTAIN', BAD: 'BAD' };

/** Reads the rest of the sheet as JSON. */
function readJsonSamples(sheet: Sheet): void {
  const start = sheet.at;
  const text = readText(sheet.bytes, start, sheet.end);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? 0);
    return sheet.fail('BAD_FRAME', start + Math.min(at, sheet.left), sheet.end, label('JSON 无效', 'invalid JSON'), { found: error.message });
  }
  const list = Array.isArray(document) ? document : isPlain(document) && Array.isArray(document['samples']) ? document['samples'] : undefined;
  sheet.kind = list ? label(`${list.length} 个采样`, `${list.length} samples`) : label('键值对象', 'an object of values');
  const positions = createFinder(text);
  if (list) list.forEach((item, i) => readItem(sheet, item, i, start, positions));
  else if (isPlain(document)) for (const [key, value] of Object.entries(document)) readPair(sheet, key, value, start, positions, timeOf(document));
  else sheet.fail('BAD_FRAME', start, sheet.end, label('不是采样', 'no samples'), { found: text.slice(0, 40) });
  sheet.at = sheet.end;
}

/** Where a text stands next; names come in the order of the document. */
function createFinder(text: string): (wanted: string) => { start: number; end: number } {
  let from = 0;
  return (wanted) => {
    const at = text.indexOf(wanted, from);
    if (at < 0) return { start: 0, end: text.length };
    from = at + wanted.length;
    return { start: at, end: from };
  };
}

const timeOf = ({ time, ts, timestamp }: Plain): string | undefined => {
  const given = time ?? ts ?? timestamp;
  if (typeof given === 'string') return given;
  if (typeof given !== 'number' || !Number.isFinite(given)) return undefined;
  // Seconds and milliseconds are both met.
  const milliseconds = given < 1e11 ? given * 1000 : given;
  return Math.abs(milliseconds) <= 8.64e15 ? new Date(milliseconds).toISOString() : undefined;
};

function readItem(sheet: Sheet, item: unknown, index: number, start: number, find: ReturnType<typeof createFinder>): void {
  if (!isPlain(item)) return sheet.error('BAD_VALUE', start, sheet.end, label(`第 ${index + 1} 项不是对象`, `item ${index + 1} is no object`));
  const code = item['point'] ?? item['id'] ?? item['code'] ?? item['name'];
  const value = item['value'] ?? item['v'] ?? null;
  if (typeof code !== 'string') return sheet.error('BAD_VALUE', start, sheet.end, label(`第 ${index + 1} 项没有测点`, `item ${index + 1} names no point`));
  const place = find(JSON.stringify(code));
  const quality = QUALITIES[String(item['quality'] ?? 'GOOD').toUpperCase()] ?? 'UNCERTAIN';
  const shown: Value = isScalar(value) ? value : JSON.stringify(value);
  const unit = typeof item['unit'] === 'string' ? item['unit'] : undefined;
  sheet.mark(plain(code), start + place.start, start + place.end, shown, { unit, remark: plain(timeOf(item) ?? '') });
  if (typeof value !== 'number') sheet.note('BAD_VALUE', start + place.start, start + place.end, label('值不是数值', 'the value is no number'), { found: JSON.stringify(value) });
  sheet.sample(code, plain(code), shown, { time: timeOf(item), unit, quality: value === null ? 'BAD' : quality });
}

function readPair(sheet: Sheet, key: string, value: unknown, start: number, find: ReturnType<typeof createFinder>, time: string | undefined, prefix = ''): void {
  const place = find(JSON.stringify(key));
  if (isPlain(value)) {
    for (const [inner, one] of Object.entries(value)) readPair(sheet, inner, one, start, find, time, `${prefix}${key}.`);
    return;
  }
  const code = prefix + key;
  const shown: Value = isScalar(value) ? value : JSON.stringify(value);
  sheet.mark(plain(code), start + place.start, start + place.end, shown);
  if ((typeof value === 'number' || typeof value === 'boolean') && !/^(time|ts|timestamp)$/.test(code)) sheet.sample(code, plain(code), value, { time });
}
