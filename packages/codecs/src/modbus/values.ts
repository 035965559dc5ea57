import { label, plain, type Label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { TABLES } from './tables.ts';

/** Coils bit by bit, registers word by word; 32-bit readings of each pair beside them, since the order is the device's own. */
export function readValues(sheet: Sheet, code: number, first: number, count: number | undefined): void {
  if (code === 0x01 || code === 0x02 || code === 0x0f) return readBits(sheet, code, first, count);
  const words = Math.floor(sheet.left / 2);
  sheet.within(() => {
    for (let i = 0; i < words; i++) {
      const address = first + i;
      const value = sheet.view.getUint16(sheet.at);
      const name = registerName(code, address);
      const remark = i + 1 < words && i % 2 === 0 && sheet.left >= 4 ? pairRemark(sheet) : value > 0x7fff ? label(`有符号 ${value - 0x10000}`, `signed ${value - 0x10000}`) : undefined;
      sheet.put(name, 2, value, { remark });
      sheet.sample(String(address), name, value);
    }
  });
}

const registerName = (code: number, address: number): Label => label(`寄存器 ${address}（${TABLES[code] ?? '4'}${String(address + 1).padStart(4, '0')}）`, `register ${address} (${TABLES[code] ?? '4'}${String(address + 1).padStart(4, '0')})`);

/** The four orders in which 32 bits are met. */
function pairRemark(sheet: Sheet): Label {
  const { view, at } = sheet;
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => view.getUint8(at + i)) as [number, number, number, number];
  const orders: [string, number[]][] = [['ABCD', [a, b, c, d]], ['CDAB', [c, d, a, b]], ['BADC', [b, a, d, c]], ['DCBA', [d, c, b, a]]];
  const scratch = new DataView(new ArrayBuffer(4));
  const floats = orders.map(([order, bytes]) => {
    bytes.forEach((byte, i) => scratch.setUint8(i, byte));
    const float = scratch.getFloat32(0);
    return `${order} ${Number.isFinite(float) && (float === 0 || (Math.abs(float) >= 1e-6 && Math.abs(float) < 1e9)) ? Number(float.toPrecision(7)) : '–'}/${scratch.getUint32(0)}`;
  });
  return plain(`float32/uint32: ${floats.join(' · ')}`);
}

function readBits(sheet: Sheet, code: number, first: number, count: number | undefined): void {
  const total = Math.min(count ?? sheet.left * 8, sheet.left * 8);
  const from = sheet.at;
  sheet.within(() => {
    for (let i = 0; i < total; i++) {
      const byte = from + (i >> 3);
      const value = ((sheet.bytes[byte] as number) >> (i & 7)) & 1;
      const address = first + i;
      const name = label(`${code === 0x02 ? '离散输入' : '线圈'} ${address}`, `${code === 0x02 ? 'input' : 'coil'} ${address}`);
      sheet.mark(name, byte, byte + 1, value === 1);
      sheet.sample(String(address), name, value === 1);
    }
  });
  sheet.at += Math.ceil(total / 8);
}
