function table(polynomial: number): Uint16Array {
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}

const A001 = table(0xa001);

/** CRC-16 of Modbus and SL 651: polynomial A001 reflected. `before`: that of the bytes before, to go on from. */
export function crc16(bytes: Uint8Array, start: number, end: number, before = 0xffff): number {
  let crc = before;
  for (let at = start; at < end; at++) crc = (crc >>> 8) ^ (A001[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return crc;
}

/** CRC of HJ 212: the byte meets the high half of the register only, so it is not that of Modbus. */
export function crcHj212(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0xffff;
  for (let at = start; at < end; at++) {
    // Eight shifts of (crc >> 8) ^ byte, which has 8 bits, are one step of the table.
    crc = A001[(crc >>> 8) ^ (bytes[at] as number)] as number;
  }
  return crc;
}

const E5 = Uint8Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 0x80 ? ((value << 1) ^ 0xe5) & 0xff : value << 1;
  return value;
});

/** CRC-8 of SZY 206: polynomial E5, not reflected, begins with 0. */
export function crc8(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0;
  for (let at = start; at < end; at++) crc = E5[crc ^ (bytes[at] as number)] as number;
  return crc;
}

/** Sum of the bytes modulo 256: CJ/T 188, DL/T 645, M-Bus. */
export function sum8(bytes: Uint8Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += bytes[at] as number;
  return sum & 0xff;
}
