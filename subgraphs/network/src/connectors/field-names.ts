import { isPolled, type FieldProtocol } from '@hydrograph/bus';
import { parseRegisterCode } from '@hydrograph/codecs/modbus/register-code.ts';
import type { Refusals } from '@hydrograph/entities';

const station = { pattern: /^[0-9A-F]{10}$/, words: 'ten hex digits, as they come in the frame' };
const unit = { pattern: /^(?:[01]?\d?\d|2[0-4]\d|25[0-5])$/, words: 'the unit, 0 to 255' };

/** What addresses look like in each protocol. */
const addresses: Readonly<Record<FieldProtocol, { pattern: RegExp; words: string }>> = {
  HJ212: { pattern: /^[\w-]{1,24}$/, words: 'the MN: 1 to 24 letters and digits' },
  SL651: { ...station, words: 'ten hex digits: 00 and the station\'s eight digits, or administrative code and number' },
  SZY206: station,
  MODBUS_TCP: unit,
  MODBUS_RTU: { pattern: /^(?:[1-9]\d?|1\d\d|2[0-3]\d|24[0-7])$/, words: 'the unit, 1 to 247' },
  DLT645: { pattern: /^\d{12}$/, words: 'the twelve digits of the meter' },
  CJT188: { pattern: /^(?:[0-9A-F]{2})?\d{14}$/, words: 'the fourteen digits of the meter, with two hex digits of its kind before them when it is not 10 (cold water)' },
  MBUS: { pattern: /^(?:[1-9]\d?|1\d\d|2[0-4]\d|250)$/, words: 'the primary address, 1 to 250' },
};
const gateway = /^[\w.-]+(?::(?:[1-9]\d{0,4}))?$|^\[[0-9a-fA-F:]+\](?::[1-9]\d{0,4})?$/;
/** Codes that have a form of their own; those of other protocols are whatever devices send. */
const codes: Partial<Record<FieldProtocol, { isRight: (code: string) => boolean; words: string }>> = {
  MODBUS_TCP: { isRight: (code) => parseRegisterCode(code) !== undefined, words: 'table:address[:form[:order]], for example holding:100:float32:CDAB' },
  MODBUS_RTU: { isRight: (code) => parseRegisterCode(code) !== undefined, words: 'table:address[:form[:order]], for example holding:100:float32:CDAB' },
  DLT645: { isRight: (code) => /^[0-9A-F]{8}$/.test(code), words: 'the eight hex digits of a data identifier, for example 00010000' },
};

/** As it is kept: hex digits written large, as the frames are shown; names of gateways as they are. */
export function writtenAddress(protocol: FieldProtocol, address: string): string {
  const text = address.trim();
  if (protocol === 'HJ212') return text;
  const at = isPolled(protocol) ? text.indexOf('@') : -1;
  return at < 0 ? text.toUpperCase() : text.slice(0, at).toUpperCase() + text.slice(at);
}

export function refuseAddress(found: Refusals, protocol: FieldProtocol, address: string): void {
  const at = isPolled(protocol) ? address.indexOf('@') : -1;
  const [own, where] = at < 0 ? [address, undefined] : [address.slice(0, at), address.slice(at + 1)];
  const { pattern, words } = addresses[protocol];
  if (!pattern.test(own)) found.add(['address'], 'INVALID_VALUE', `"${own}" is no address of ${protocol}: ${words}`);
  if (where !== undefined && (!gateway.test(where) || Number(/:(\d+)$/.exec(where)?.[1] ?? 1) > 65_535)) found.add(['address'], 'INVALID_VALUE', `"${where}" is no gateway: host or host:port`);
}

export function refuseCode(found: Refusals, protocol: FieldProtocol, code: string, field: (string | number)[]): void {
  const shape = codes[protocol];
  if (shape && !shape.isRight(code)) found.add(field, 'INVALID_VALUE', `"${code}" is no code of ${protocol}: ${shape.words}`);
}
