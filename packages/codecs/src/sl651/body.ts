import { bcd, NO_DATA } from '../frame/bcd.ts';
import { hex2, readText, toHex } from '../frame/bytes.ts';
import { minutesAfter } from '../frame/clock.ts';
import { label, plain } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { readConfiguration } from './configuration.ts';
import { readControl } from './control.ts';
import { classes, states } from './tables.ts';
import { codeOf, nameOf, putTime, readNumber } from './values.ts';

/** What is known while the body is read. */
export interface BodyState {
  functionCode: number;
  up: boolean;
  observed: string | undefined;
  /** Minutes between bare values. */
  step: number | undefined;
}

const STEPPED = new Set([0x31, 0x38]);
const NO_CLASS = (code: number): boolean => (code >= 0x40 && code <= 0x43) || (code >= 0x45 && code <= 0x51);

/** Serial number, time and what the function code says. */
export function readBody(sheet: Sheet, functionCode: number, up: boolean): void {
  const state: BodyState = { functionCode, up, observed: undefined, step: undefined };
  sheet.u16(label('流水号', 'serial number'));
  sheet.time = putTime(sheet, label('发报时间', 'sent at'), 6);
  if (sheet.left > 0) readContent(sheet, state);
}

function readContent(sheet: Sheet, state: BodyState): void {
  const { functionCode, up } = state;
  while (sheet.peek() === 0xf1 && sheet.peek(1) === 0xf1) readStation(sheet, state);
  if (!up && functionCode === 0x38) readPeriod(sheet);
  if (sheet.left === 0 || readControl(sheet, functionCode)) return;
  if (functionCode >= 0x40 && functionCode <= 0x43) readConfiguration(sheet, functionCode, !up && (functionCode === 0x41 || functionCode === 0x43));
  else if (!up && (functionCode === 0x3a || functionCode === 0x38)) readWanted(sheet, state);
  else while (sheet.left > 0) readElement(sheet, state);
}

function readStation(sheet: Sheet, state: BodyState): void {
  sheet.put(label('地址标识符', 'station follows'), 2, 'F1F1');
  sheet.need(5, label('遥测站地址', 'station'));
  const station = toHex(sheet.bytes, sheet.at, sheet.at + 5);
  sheet.put(label('遥测站地址', 'station'), 5, station);
  sheet.address = station;
  const next = sheet.peek();
  const observedFollows = sheet.peek(1) === 0xf0 && sheet.peek(2) === 0xf0;
  if (next >= 0 && (!NO_CLASS(state.functionCode) || (classes[next] !== undefined && observedFollows))) {
    sheet.put(label('遥测站分类码', 'class of station'), 1, hex2(next), { remark: classes[next] ?? label('未知', 'unknown') });
  }
}

function readPeriod(sheet: Sheet): void {
  putTime(sheet, label('起始时间', 'from'), 4);
  putTime(sheet, label('结束时间', 'to'), 4);
}

/** What the centre asks for: ids and definitions without values. */
function readWanted(sheet: Sheet, state: BodyState): void {
  while (sheet.left > 0) {
    if (sheet.peek() === 0x04 && sheet.peek(1) === 0x18) readStep(sheet, state);
    else {
      const id = sheet.peek() === 0xff ? 0x100 | sheet.peek(1) : sheet.peek();
      const { name } = nameOf(id);
      const count = id > 0xff ? 3 : 2;
      sheet.need(count, name);
      const definition = sheet.peek(count - 1);
      sheet.put(name, count, codeOf(id), { remark: label(`${definition >> 3} 字节，${definition & 7} 位小数`, `${definition >> 3} bytes, ${definition & 7} decimals`) });
    }
  }
}

function readStep(sheet: Sheet, state: BodyState): void {
  const name = label('时间步长码', 'time step');
  sheet.need(5, name);
  const [day, hour, minute] = [2, 3, 4].map((i) => bcd(sheet.bytes, sheet.at + i, sheet.at + i + 1)) as [number, number, number];
  const minutes = (day * 24 + hour) * 60 + minute;
  if (Number.isNaN(minutes)) sheet.note('BAD_VALUE', sheet.at + 2, sheet.at + 5, label('时间步长不是 BCD 码', 'the time step is not BCD'));
  else state.step = minutes;
  sheet.put(name, 5, Number.isNaN(minutes) ? null : minutes, { unit: 'min' });
}

function readElement(sheet: Sheet, state: BodyState): void {
  const first = sheet.peek();
  const second = sheet.peek(1);
  if (first === 0xf0 && second === 0xf0) {
    sheet.put(label('观测时间标识符', 'time of observation follows'), 2, 'F0F0');
    state.observed = putTime(sheet, label('观测时间', 'observed at'), 5) ?? state.observed;
  } else if (first === 0xf1 && second === 0xf1) readStation(sheet, state);
  else if (first === 0xf2 && second === 0xf2) {
    sheet.put(label('人工置数标识符', 'text follows'), 2, 'F2F2');
    const text = readText(sheet.bytes, sheet.at, sheet.end);
    sheet.put(label('人工置数', 'text'), sheet.left, text);
    sheet.sample('F2', label('人工置数', 'text'), text, { time: state.observed });
  } else if (first === 0xf3 && second === 0xf3) {
    sheet.put(label('图片标识符', 'picture follows'), 2, 'F3F3');
    const jpeg = sheet.peek() === 0xff && sheet.peek(1) === 0xd8;
    sheet.put(label('图片', 'picture'), sheet.left, `${sheet.left} B`, { remark: jpeg ? plain('JPEG') : label('未知格式', 'unknown format') });
  } else if (first === 0xfd) {
    sheet.put(label('批量数据标识符', 'bulk data follow'), Math.min(2, sheet.left), toHex(sheet.bytes, sheet.at, Math.min(sheet.end, sheet.at + 2)));
    sheet.put(label('流速批量数据', 'bulk velocity data'), sheet.left, toHex(sheet.bytes, sheet.at, sheet.end));
    sheet.note('UNSUPPORTED', sheet.at, sheet.end, label('批量数据格式由厂家自定', 'the layout of bulk data is the maker’s'));
  } else if (first >= 0xf4 && first <= 0xfc) readHour(sheet, state, first);
  else if (first === 0x04) readStep(sheet, state);
  else if (first === 0x45) readState(sheet, state);
  else readValue(sheet, state);
}

/** Twelve values of five minutes. Their length is fixed, whatever the definition says: real frames carry C0, 5C and 55 there. */
function readHour(sheet: Sheet, state: BodyState, id: number): void {
  const { name, unit } = nameOf(id);
  const width = id === 0xf4 ? 1 : 2;
  sheet.need(2 + 12 * width, name);
  sheet.put(name, 2, hex2(id), { remark: label(`12 个 5 分钟值，定义 ${hex2(sheet.peek(1))}`, `twelve values of 5 minutes, definition ${hex2(sheet.peek(1))}`) });
  sheet.within(() => {
    for (let i = 0; i < 12; i++) {
      const raw = width === 1 ? (sheet.bytes[sheet.at] as number) : sheet.view.getUint16(sheet.at);
      const none = raw === (width === 1 ? 0xff : 0xffff);
      const decimals = width === 1 ? 1 : 2;
      const value = none ? null : raw / (width === 1 ? 10 : 100);
      const time = state.observed === undefined ? undefined : minutesAfter(state.observed, i * 5);
      sheet.put(time ? plain(time.slice(11, 16)) : plain(String(i + 1)), width, value, { unit, decimals, remark: none ? NO_DATA : undefined });
      sheet.sample(codeOf(id), name, value, { unit, decimals, time, quality: none ? 'BAD' : 'GOOD', reason: none ? NO_DATA : undefined });
    }
  });
}

function readState(sheet: Sheet, state: BodyState): void {
  const { name } = nameOf(0x45);
  sheet.need(6, name);
  const word = sheet.view.getUint32(sheet.at + 2);
  const text = toHex(sheet.bytes, sheet.at + 2, sheet.at + 6);
  sheet.put(name, 6, text);
  sheet.within(() => states.forEach(([what, zero, one], bit) => sheet.mark(what, sheet.at - 1 - (bit >> 3), sheet.at - (bit >> 3), (word >> bit) & 1, { remark: (word >> bit) & 1 ? one : zero })));
  sheet.sample('45', name, text, { time: state.observed });
}

function readValue(sheet: Sheet, state: BodyState): void {
  const id = sheet.peek() === 0xff ? 0x100 | Math.max(sheet.peek(1), 0) : sheet.peek();
  const { name, unit } = nameOf(id);
  const headBytes = id > 0xff ? 2 : 1;
  sheet.need(headBytes + 1, name);
  const definition = sheet.peek(headBytes);
  const count = definition >> 3;
  const decimals = definition & 7;
  const what = label(`${count} 字节，${decimals} 位小数`, `${count} bytes, ${decimals} decimals`);
  if (STEPPED.has(state.functionCode) && state.step !== undefined && state.step > 0) {
    sheet.put(name, headBytes + 1, codeOf(id), { remark: what });
    if (count === 0) return;
    sheet.within(() => readSeries(sheet, state, id, count, decimals));
    return;
  }
  sheet.need(headBytes + 1 + count, name);
  const start = sheet.at;
  const from = start + headBytes + 1;
  if (count === 0) {
    sheet.put(name, headBytes + 1, null, { remark: label('无数据字节', 'no bytes of data') });
    return;
  }
  const { value, reason } = readNumber(sheet.bytes, from, from + count, decimals);
  sheet.put(name, headBytes + 1 + count, value, { unit, decimals, remark: reason ?? { zh: `${codeOf(id)}，${what.zh}`, en: `${codeOf(id)}, ${what.en}` } });
  if (reason && reason !== NO_DATA) sheet.note('BAD_VALUE', from, from + count, { zh: `${name.zh}：${reason.zh}`, en: `${name.en}: ${reason.en}` }, { found: toHex(sheet.bytes, from, from + count) });
  sheet.sample(codeOf(id), name, value, { unit, decimals, time: state.observed, quality: value === null ? 'BAD' : 'GOOD', reason });
}

/** Bare values, one a step, from the time of observation on. */
function readSeries(sheet: Sheet, state: BodyState, id: number, count: number, decimals: number): void {
  const { name, unit } = nameOf(id);
  for (let i = 0; sheet.left > 0; i++) {
    const next = sheet.peek();
    if ((next === 0xf0 || next === 0xf1) && sheet.peek(1) === next) return;
    sheet.need(count, name);
    const { value, reason } = readNumber(sheet.bytes, sheet.at, sheet.at + count, decimals);
    const time = state.observed === undefined ? undefined : minutesAfter(state.observed, i * (state.step ?? 0));
    sheet.put(time ? plain(time.slice(5, 16).replace('T', ' ')) : plain(String(i + 1)), count, value, { unit, decimals, remark: reason });
    sheet.sample(codeOf(id), name, value, { unit, decimals, time, quality: value === null ? 'BAD' : 'GOOD', reason });
  }
}

