import { NO_DATA, NOT_BCD } from '../frame/bcd.ts';
import { hex2, latin, toHex, toHexLowFirst } from '../frame/bytes.ts';
import { join, label, plain, type Label } from '../frame/label.ts';
import type { Sheet, Value } from '../frame/sheet.ts';
import { FUNCTION_CODES, functions } from './tables.ts';
import { readBcd, readDate, readDateTime, readInteger, readLongDateTime, readReal, readReversedText, readTime, variableLength, type Reading } from './values.ts';
import { extensionOf, modifierOf, primaryOf, type Modifier, type Quantity } from './vif.ts';

/** EN 13757-3: no more than so many extensions. */
const MAX_EXTENSIONS = 10;
const SIZES: Record<number, number> = { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 4, 6: 6, 7: 8, 8: 0, 9: 1, 10: 2, 11: 3, 12: 4, 14: 6 };

/** Where a value belongs: which storage, tariff, unit, and whether it is now, a maximum, a minimum. */
interface Place {
  storage: number;
  tariff: number;
  unit: number;
  function: number;
}

/** Data records up to `sheet.end`. */
export function readRecords(sheet: Sheet): void {
  while (sheet.left > 0) {
    const dif = sheet.peek();
    if (dif === 0x2f) sheet.put(label('填充', 'filler'), 1, '2F');
    else if (dif === 0x0f || dif === 0x1f) {
      sheet.put(label('厂家数据标识', 'data of the maker follow'), 1, hex2(dif), { remark: dif === 0x1f ? label('后续还有报文', 'more telegrams follow') : undefined });
      if (dif === 0x1f) sheet.note('INCOMPLETE', sheet.at - 1, sheet.at, label('后续还有报文', 'more telegrams follow'));
      if (sheet.left > 0) sheet.put(label('厂家数据', 'data of the maker'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
    } else if ((dif & 0x0f) === 0x0f) sheet.put(dif === 0x7f ? label('全部读出请求', 'everything is asked for') : label('保留 DIF', 'reserved DIF'), 1, hex2(dif));
    else readRecord(sheet);
  }
}

function readRecord(sheet: Sheet): void {
  const start = sheet.at;
  const dif = sheet.peek();
  const place = readDif(sheet);
  const { quantity, modifiers, text } = readVif(sheet);
  const head = toHex(sheet.bytes, start, sheet.at, ' ');
  const width = sizeOf(sheet, dif & 0x0f);
  sheet.need(width.lead + width.count, quantity.name);
  const from = sheet.at + width.lead;
  const reading = read(sheet, dif & 0x0f, quantity, modifiers, from, width);
  const scaled = scale(quantity, modifiers, reading);
  const name = nameOf(quantity, modifiers, place, text);
  const field = sheet.put(name, width.lead + width.count, scaled.value, { unit: scaled.unit, decimals: scaled.decimals, remark: reading.reason ?? plain(head) });
  field.start = start;
  if (reading.reason === NOT_BCD) sheet.note('BAD_VALUE', from, from + width.count, join([name, NOT_BCD], label('：', ': ')), { found: toHexLowFirst(sheet.bytes, from, from + width.count) });
  if ((dif & 0x0f) === 0 || (dif & 0x0f) === 8) return;
  const bad = scaled.value === null || modifiers.some((modifier) => modifier.bad);
  sheet.sample(text ? text : quantity.code, name, scaled.value, {
    statistic: statisticOf(place), unit: scaled.unit, decimals: scaled.decimals, quality: bad ? 'BAD' : place.function === 3 ? 'UNCERTAIN' : 'GOOD',
    reason: reading.reason ?? modifiers.find((modifier) => modifier.bad)?.name ?? (place.function === 3 ? functions[3] : undefined),
  });
}

function readDif(sheet: Sheet): Place {
  const dif = sheet.peek();
  const place: Place = { storage: (dif >> 6) & 1, tariff: 0, unit: 0, function: (dif >> 4) & 3 };
  sheet.at++;
  let more = (dif & 0x80) !== 0;
  for (let i = 0; more; i++) {
    sheet.need(1, label('DIFE', 'DIFE'));
    if (i >= MAX_EXTENSIONS) sheet.fail('BAD_VALUE', sheet.at, sheet.at + 1, label('DIFE 超过 10 个', 'more than 10 DIFE'));
    const dife = sheet.peek();
    // Multiplied, since eleven groups of four bits do not fit into 32.
    place.storage += (dife & 15) * 2 ** (1 + i * 4);
    place.tariff += ((dife >> 4) & 3) * 4 ** i;
    place.unit += ((dife >> 6) & 1) * 2 ** i;
    sheet.at++;
    more = (dife & 0x80) !== 0;
  }
  return place;
}

interface Vif {
  quantity: Quantity;
  modifiers: Modifier[];
  /** The unit as the meter wrote it. */
  text: string | undefined;
}

function readVif(sheet: Sheet): Vif {
  sheet.need(1, label('VIF', 'VIF'));
  const vif = sheet.peek();
  sheet.at++;
  let more = (vif & 0x80) !== 0;
  let text: string | undefined;
  let quantity: Quantity;
  if (vif === 0xfb || vif === 0xfd) {
    sheet.need(1, label('VIFE', 'VIFE'));
    const second = sheet.peek();
    sheet.at++;
    quantity = extensionOf(vif, second & 0x7f);
    more = (second & 0x80) !== 0;
  } else if ((vif & 0x7f) === 0x7c) {
    sheet.need(1, label('单位文本长度', 'length of the unit'));
    const count = sheet.peek();
    sheet.at++;
    sheet.need(count, label('单位文本', 'unit'));
    text = readReversedText(sheet.bytes, sheet.at, count);
    sheet.at += count;
    quantity = { code: text, name: plain(text || '?'), unit: '', exponent: 0 };
  } else if ((vif & 0x7f) === 0x7f) quantity = { code: 'maker', name: label('厂家自定', 'of the maker'), unit: '', exponent: 0, form: 'plain' };
  else if ((vif & 0x7f) === 0x7e) quantity = { code: 'any', name: label('任意', 'any'), unit: '', exponent: 0, form: 'plain' };
  else quantity = primaryOf(vif & 0x7f);
  return { quantity, modifiers: readModifiers(sheet, more), text };
}

function readModifiers(sheet: Sheet, first: boolean): Modifier[] {
  const modifiers: Modifier[] = [];
  let more = first;
  let makers = false;
  for (let i = 0; more; i++) {
    sheet.need(1, label('VIFE', 'VIFE'));
    if (i >= MAX_EXTENSIONS) sheet.fail('BAD_VALUE', sheet.at, sheet.at + 1, label('VIFE 超过 10 个', 'more than 10 VIFE'));
    const vife = sheet.peek();
    sheet.at++;
    more = (vife & 0x80) !== 0;
    if (makers) modifiers.push({ name: label(`厂家 VIFE ${hex2(vife & 0x7f)}`, `VIFE ${hex2(vife & 0x7f)} of the maker`) });
    else if ((vife & 0x7f) === 0x7f) {
      makers = true;
      modifiers.push({ name: label('厂家扩展', 'extension of the maker') });
    } else if ((vife & 0x7f) === 0x7c && more) {
      // The second table of combinable extensions: one more byte, without meaning here.
      sheet.need(1, label('VIFE', 'VIFE'));
      const second = sheet.peek();
      sheet.at++;
      more = (second & 0x80) !== 0;
      modifiers.push({ name: label(`扩展 VIFE ${hex2(second & 0x7f)}`, `extended VIFE ${hex2(second & 0x7f)}`) });
    } else modifiers.push(modifierOf(vife & 0x7f));
  }
  return modifiers;
}

interface Width {
  /** The byte that says how long a variable field is. */
  lead: number;
  count: number;
  variable?: (bytes: Uint8Array, start: number) => Reading;
}

function sizeOf(sheet: Sheet, kind: number): Width {
  if (kind !== 13) return { lead: 0, count: SIZES[kind] ?? 0 };
  sheet.need(1, label('可变长度', 'variable length'));
  const lvar = sheet.peek();
  const known = variableLength(lvar);
  if (!known) return sheet.fail('BAD_VALUE', sheet.at, sheet.at + 1, label('未知的可变长度', 'unknown variable length'), { found: hex2(lvar) });
  return { lead: 1, count: known.count, variable: known.read };
}

function read({ bytes }: Sheet, kind: number, quantity: Quantity, modifiers: readonly Modifier[], from: number, width: Width): Reading {
  const moment = quantity.form === 'date' || quantity.form === 'dateTime' || modifiers.some((modifier) => modifier.moment);
  if (width.variable) return width.variable(bytes, from);
  if (kind === 0 || kind === 8) return { value: null, reason: NO_DATA };
  if (moment && kind === 2) return readDate(bytes, from);
  if (moment && kind === 3) return readTime(bytes, from);
  if (moment && kind === 4) return readDateTime(bytes, from);
  if (moment && kind === 6) return readLongDateTime(bytes, from);
  if (kind === 5) return readReal(bytes, from);
  if (kind >= 9) {
    const reading = readBcd(bytes, from, width.count);
    return quantity.form === 'plain' && reading.value !== null ? { value: toHexLowFirst(bytes, from, from + width.count) } : reading;
  }
  return { value: quantity.form === 'plain' && quantity.code !== 'maker' && isText(bytes, from, width.count) ? latin(bytes, from, from + width.count) : readInteger(bytes, from, width.count) };
}

const isText = (bytes: Uint8Array, from: number, count: number): boolean => count > 4 && bytes.subarray(from, from + count).every((byte) => byte >= 0x20 && byte < 0x7f);

function scale(quantity: Quantity, modifiers: readonly Modifier[], { value, isReal }: Reading): { value: Value; unit: string; decimals: number | undefined } {
  const duration = modifiers.find((modifier) => modifier.duration !== undefined)?.duration;
  if (duration !== undefined) return { value, unit: duration, decimals: undefined };
  const unit = modifiers.some((modifier) => modifier.moment) ? '' : quantity.unit + modifiers.map((modifier) => modifier.per ?? '').join('');
  if (typeof value !== 'number' || quantity.form === 'plain') return { value, unit, decimals: undefined };
  const exponent = quantity.exponent + modifiers.reduce((sum, modifier) => sum + (modifier.exponent ?? 0), 0);
  const addend = modifiers.reduce((sum, modifier) => sum + (modifier.addend ?? 0), 0);
  const product = exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
  const sum = addend === 0 ? product : product + addend;
  return { value: isReal ? Number(sum.toPrecision(7)) : sum, unit, decimals: isReal ? undefined : Math.max(0, -exponent, String(addend).split('.')[1]?.length ?? 0) };
}

function nameOf(quantity: Quantity, modifiers: readonly Modifier[], place: Place, text: string | undefined): Label {
  const parts = [text ? plain(text) : quantity.name];
  if (place.function > 0) parts.push(functions[place.function] as Label);
  if (place.storage > 0) parts.push(label(`存储 ${place.storage}`, `storage ${place.storage}`));
  if (place.tariff > 0) parts.push(label(`费率 ${place.tariff}`, `tariff ${place.tariff}`));
  if (place.unit > 0) parts.push(label(`单元 ${place.unit}`, `unit ${place.unit}`));
  parts.push(...modifiers.map((modifier) => modifier.name));
  return join(parts);
}

function statisticOf({ function: kind, storage, tariff, unit }: Place): string | undefined {
  const words = [FUNCTION_CODES[kind], storage > 0 ? `storage ${storage}` : '', tariff > 0 ? `tariff ${tariff}` : '', unit > 0 ? `unit ${unit}` : ''].filter(Boolean);
  return words.length === 0 ? undefined : words.join(', ');
}
