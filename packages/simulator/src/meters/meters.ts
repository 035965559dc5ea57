import { cjt188 } from '@hydrograph/codecs/cjt188/cjt188.ts';
import type { Cjt188Message } from '@hydrograph/codecs/cjt188/cjt188.ts';
import { dlt645 } from '@hydrograph/codecs/dlt645/dlt645.ts';
import type { Dlt645Message } from '@hydrograph/codecs/dlt645/dlt645.ts';
import { toBcdLowFirst } from '@hydrograph/codecs/frame/bcd.ts';
import { concat, toHexLowFirst } from '@hydrograph/codecs/frame/bytes.ts';
import { mbus } from '@hydrograph/codecs/mbus/mbus.ts';
import type { MbusMessage } from '@hydrograph/codecs/mbus/mbus.ts';
import type { MeterKind } from './meter.ts';

const ANSWER = 0x80;
const REFUSED = 0x40;
const digits = (value: number, bytes: number): Uint8Array => toBcdLowFirst(value, bytes) ?? new Uint8Array(bytes).fill(0xff);

const ENERGY = '00010000';
const POWER = '02030000';

/** An electricity meter: forward energy and power. */
export const dlt645Meter: MeterKind = {
  codec: dlt645,
  most: 1000,
  address: (index) => String(230_000_000_001 + index),
  channels: [{ code: ENERGY, quantity: 'ENERGY', unit: 'kWh', scale: 1 }, { code: POWER, quantity: 'POWER', unit: 'kW', scale: 1 }],
  indexOf: (message) => ((message as Dlt645Message).control === 0x11 ? Number((message as Dlt645Message).address) - 230_000_000_001 : undefined),
  answer(message, valueOf) {
    const { address, data } = message as Dlt645Message;
    const code = toHexLowFirst(data, 0, 4);
    const reply = (control: number, content: Uint8Array): Uint8Array => dlt645.encode({ address, control, data: content });
    if (code !== ENERGY && code !== POWER) return { frame: reply(0x11 | ANSWER | REFUSED, Uint8Array.of(2)), values: [] };
    const counted = valueOf(code);
    const [bytes, unit] = code === ENERGY ? [4, 100] : [3, 10_000];
    return { frame: reply(0x11 | ANSWER, concat([data.subarray(0, 4), digits(counted, bytes)])), values: [{ code, value: counted / unit }] };
  },
};

const READ = 0x01;
const WRITE = 0x04;
const READINGS = '901F';
const VALVE = 'A017';
const OPEN = 0x55;
const CLOSE = 0x99;

/** A cold water meter: its volume in hundredths of a m³, a valve that is open until it is closed, clock unset. */
export const cjt188Meter: MeterKind = {
  codec: cjt188,
  most: 1000,
  address: (index) => String(78_330_000_000_001 + index),
  channels: [{ code: READINGS, quantity: 'VOLUME', unit: 'm3', scale: 1 }],
  indexOf: (message) => ([READ, WRITE].includes((message as Cjt188Message).control) ? Number((message as Cjt188Message).address) - 78_330_000_000_001 : undefined),
  answer(message, valueOf, kept) {
    const question = message as Cjt188Message;
    const status = (): number[] => [kept.get(VALVE) === CLOSE ? 0x01 : 0x00, 0];
    const reply = (control: number, data: Uint8Array): Uint8Array => cjt188.encode({ ...question, control: question.control | control, data });
    const refuse = () => ({ frame: reply(ANSWER | REFUSED, Uint8Array.from(status())), values: [] });
    if (question.control === WRITE) {
      const [order, ...rest] = question.data;
      if (question.identifier !== VALVE || (order !== OPEN && order !== CLOSE) || rest.length > 0) return refuse();
      kept.set(VALVE, order);
      return { frame: reply(ANSWER, Uint8Array.from(status())), values: [] };
    }
    if (question.identifier !== READINGS) return refuse();
    const counted = valueOf(READINGS);
    const data = concat([digits(counted, 4), [0x2c], digits(0, 4), [0x2c], new Uint8Array(7), status()]);
    return { frame: reply(ANSWER, data), values: [{ code: READINGS, value: counted / 100 }] };
  },
};

const SND_NKE = 0x40;

/** A water meter: its volume in litres in the first telegram, its flow in the second. */
export const mbusMeter: MeterKind = {
  codec: mbus,
  most: 250,
  address: (index) => String(index + 1),
  channels: [{ code: 'volume', quantity: 'VOLUME', unit: 'm3', scale: 1 }, { code: 'volumeFlow', quantity: 'FLOW', unit: 'm3/h', scale: 1 }],
  indexOf: (message) => ((message as MbusMessage).kind === 'short' ? (message as { address: number }).address - 1 : undefined),
  answer(message, valueOf) {
    const { control, address } = message as Extract<MbusMessage, { kind: 'short' }>;
    if (control === SND_NKE) return { frame: mbus.encode({ kind: 'ack' }), values: [] };
    const isFirst = (control & 0x20) !== 0;
    const code = isFirst ? 'volume' : 'volumeFlow';
    const counted = valueOf(code);
    const header = concat([digits(10_000_000 + address, 4), [0x77, 0x04, 0x14, 0x07, 0x01, 0x00, 0x00, 0x00]]);
    const record = concat([[0x0c, isFirst ? 0x13 : 0x3b], digits(counted, 4), isFirst ? [0x1f] : []]);
    return { frame: mbus.encode({ kind: 'long', control: 0x08, address, information: 0x72, data: concat([header, record]) }), values: [{ code, value: counted / 1000 }] };
  },
};
