import { toHex } from '../frame/bytes.ts';
import { label, plain } from '../frame/label.ts';
import type { Sheet, Value } from '../frame/sheet.ts';
import { pathName, resourceOf } from './objects.ts';
import type { Cbor } from './cbor.ts';

/** One record of SenML or of the older LwM2M JSON, its base values put in. */
interface Entry {
  path: string;
  value: Value;
  unit: string | undefined;
  /** Seconds: since 1970, or relative to when it was sent where small or negative. */
  time: number | undefined;
}

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** RFC 8428 names for what CBOR writes as a number. */
const LABELS: Record<number, string> = { '-1': 'bver', '-2': 'bn', '-3': 'bt', '-4': 'bu', '-5': 'bv', '-6': 'bs', 0: 'n', 1: 'u', 2: 'v', 3: 'vs', 4: 'vb', 5: 's', 6: 't', 7: 'ut', 8: 'vd' };

export function fromCbor(value: Cbor): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [typeof key === 'number' ? (LABELS[key] ?? String(key)) : String(key), fromCbor(inner)]));
  if (Array.isArray(value)) return value.map(fromCbor);
  return value instanceof Uint8Array ? toHex(value) : value;
}

function valueIn(record: Plain): Value {
  if (typeof record['v'] === 'number') return record['v'];
  if (typeof record['vb'] === 'boolean') return record['vb'];
  if (typeof record['bv'] === 'boolean') return record['bv'];
  for (const key of ['vs', 'sv', 'vd', 'vlo', 'ov']) if (typeof record[key] === 'string') return record[key];
  return null;
}

/** A pack of SenML: base values hold for what follows. */
function senmlEntries(records: readonly unknown[]): Entry[] {
  let base = '';
  let baseTime = 0;
  let baseUnit: string | undefined;
  let baseValue = 0;
  return records.filter(isPlain).flatMap((record) => {
    if (typeof record['bn'] === 'string') base = record['bn'];
    baseTime = number(record['bt']) ?? baseTime;
    baseUnit = text(record['bu']) || baseUnit;
    // In the older JSON bv is a boolean value, in SenML a number that is added.
    baseValue = number(record['bv']) ?? baseValue;
    const value = valueIn(record);
    if (value === null && record['n'] === undefined) return [];
    const time = baseTime + (number(record['t']) ?? 0);
    return [{ path: base + text(record['n']), value: typeof value === 'number' ? value + baseValue : value, unit: text(record['u']) || baseUnit, time: time === 0 ? undefined : time }];
  });
}

/** The JSON of LwM2M 1.0: one base and a list e. */
const olderEntries = (pack: Plain): Entry[] => senmlEntries((pack['e'] as unknown[]).map((record, i) => (i === 0 && isPlain(record) ? { bn: pack['bn'], bt: pack['bt'], ...record } : record)));

/** Reads a document of either kind; its fields stand for the whole of the bytes, since names repeat. */
export function readSenml(sheet: Sheet, document: unknown, path: readonly number[]): void {
  const entries = Array.isArray(document) ? senmlEntries(document) : isPlain(document) && Array.isArray(document['e']) ? olderEntries(document) : undefined;
  if (!entries) return sheet.error('BAD_FRAME', sheet.at, sheet.end, label('既不是 SenML 也不是 LwM2M JSON', 'neither SenML nor the JSON of LwM2M'));
  for (const entry of entries) {
    const full = entry.path.startsWith('/') || path.length === 0 ? entry.path : `/${[...path, ...entry.path.split('/').filter(Boolean)].join('/')}`;
    const numbers = full.split('/').filter(Boolean).map(Number);
    const known = resourceOf(numbers[0] ?? -1, numbers[2] ?? -1);
    const name = numbers.every(Number.isInteger) && numbers.length > 0 ? pathName(numbers) : plain(full);
    const time = entry.time !== undefined && entry.time > 2 ** 28 && entry.time < 8e12 ? new Date(entry.time * 1000).toISOString() : undefined;
    const unit = known?.unit || (entry.unit === 'm3' ? 'm³' : entry.unit);
    sheet.mark(name, sheet.at, sheet.end, entry.value, { unit, remark: plain(time ? `${full} @ ${time}` : full) });
    sheet.sample(full, name, entry.value, { unit, time, quality: entry.value === null ? 'BAD' : 'GOOD' });
  }
  sheet.at = sheet.end;
}
