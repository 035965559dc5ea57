import type { Pdu } from '@hydrograph/codecs/modbus/pdu.ts';

/** Coil that opens the valve. */
export const VALVE = 'coil:0';
/** Holding registers that keep what is written. */
export const WRITABLE = { first: 12, last: 15 } as const;

const WRITE_COIL = 0x05;
const WRITE_REGISTER = 0x06;
const WRITE_REGISTERS = 0x10;
const ON = 0xff00;
const ILLEGAL_ADDRESS = 2;
const ILLEGAL_VALUE = 3;

type Written = { readonly kind: 'written'; readonly echo: Uint8Array } | { readonly kind: 'refused'; readonly exception: number };

/** Does what a write says, as a device that refuses the whole of it when a part is wrong; undefined for what is no write. */
export function obeyWrite({ functionCode, data }: Pick<Pdu, 'functionCode' | 'data'>, kept: Map<string, number>): Written | undefined {
  if (functionCode !== WRITE_COIL && functionCode !== WRITE_REGISTER && functionCode !== WRITE_REGISTERS) return undefined;
  if (data.length < 4) return refused(ILLEGAL_VALUE);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const address = view.getUint16(0);
  const second = view.getUint16(2);
  const echo = data.slice(0, 4);
  if (functionCode === WRITE_COIL) {
    if (second !== ON && second !== 0) return refused(ILLEGAL_VALUE);
    if (address !== 0) return refused(ILLEGAL_ADDRESS);
    kept.set(VALVE, second === ON ? 1 : 0);
    return { kind: 'written', echo };
  }
  const count = functionCode === WRITE_REGISTER ? 1 : second;
  const start = functionCode === WRITE_REGISTER ? 2 : 5;
  if (functionCode === WRITE_REGISTERS && (count < 1 || data[4] !== count * 2 || data.length !== start + count * 2)) return refused(ILLEGAL_VALUE);
  if (address < WRITABLE.first || address + count - 1 > WRITABLE.last) return refused(ILLEGAL_ADDRESS);
  for (let at = 0; at < count; at++) kept.set(`holding:${address + at}`, view.getUint16(start + at * 2));
  return { kind: 'written', echo };
}

const refused = (exception: number): Written => ({ kind: 'refused', exception });
