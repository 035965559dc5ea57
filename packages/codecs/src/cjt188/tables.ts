import { label, type Label } from '../frame/label.ts';
import { table } from '../frame/table.ts';

/** The kind of a meter by the first byte behind the start. */
export function meterOf(type: number): Label {
  const known = ({ 0x10: label('冷水水表', 'cold water meter'), 0x11: label('生活热水水表', 'hot water meter'), 0x12: label('直饮水水表', 'drinking water meter'), 0x13: label('中水水表', 'reclaimed water meter') } as Record<number, Label>)[type];
  if (known) return known;
  if (type === 0xaa) return label('任意表计', 'any meter');
  if (type >> 4 === 1) return label('水表', 'water meter');
  if (type >> 4 === 2) return type === 0x20 ? label('热量表(热)', 'heat meter') : type === 0x21 ? label('热量表(冷)', 'cooling meter') : label('热量表', 'heat meter');
  if (type >> 4 === 3) return label('燃气表', 'gas meter');
  if (type >> 4 === 4) return label('其他仪表', 'other meter');
  return label('未知表计', 'unknown meter');
}

export interface Unit {
  text: string;
  /** The counter counts so many of them. */
  factor: number;
}

const units: Record<number, Unit> = {
  0x01: { text: 'J', factor: 1 },
  0x02: { text: 'Wh', factor: 1 },
  0x05: { text: 'kWh', factor: 1 },
  0x08: { text: 'MWh', factor: 1 },
  0x0a: { text: 'MWh', factor: 100 },
  0x0b: { text: 'kJ', factor: 1 },
  0x0e: { text: 'MJ', factor: 1 },
  0x11: { text: 'GJ', factor: 1 },
  0x13: { text: 'GJ', factor: 100 },
  0x14: { text: 'W', factor: 1 },
  0x17: { text: 'kW', factor: 1 },
  0x1a: { text: 'MW', factor: 1 },
  0x29: { text: 'L', factor: 1 },
  0x2a: { text: 'L', factor: 10 },
  0x2b: { text: 'L', factor: 100 },
  0x2c: { text: 'm³', factor: 1 },
  0x2d: { text: 'm³', factor: 10 },
  0x2e: { text: 'm³', factor: 100 },
  0x32: { text: 'L/h', factor: 1 },
  0x35: { text: 'm³/h', factor: 1 },
};

export const unitOf = (code: number): Unit | undefined => units[code];

export const controls: Record<number, Label> = {
  0x01: label('读数据', 'read'),
  0x03: label('读地址', 'read address'),
  0x04: label('写数据', 'write'),
  0x09: label('读密钥版本号', 'read key version'),
  0x15: label('写地址', 'write address'),
  0x16: label('写机电同步数', 'motor sync'),
  0x2a: label('厂家控制阀门', 'valve control of a maker'),
};

export const identifiers = table<Label>({
  '901F': label('计量数据', 'readings'),
  '907F': label('实时时间', 'clock'),
  ...Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`D1${(0x20 + i).toString(16).toUpperCase()}`, label(`上 ${i + 1} 月结算日累积量`, `volume at the settlement ${i + 1} months ago`)])),
  8102: label('价格表', 'price table'),
  8103: label('结算日', 'settlement day'),
  8104: label('抄表日', 'reading day'),
  8105: label('购入金额', 'amount bought'),
  8106: label('密钥版本号', 'key version'),
  '810A': label('地址', 'address'),
  A010: label('写价格表', 'write price table'),
  A011: label('写结算日', 'write settlement day'),
  A012: label('写抄表日', 'write reading day'),
  A013: label('写购入金额', 'write amount bought'),
  A014: label('写新密钥', 'write key'),
  A015: label('写标准时间', 'write clock'),
  A016: label('写机电同步数据', 'write motor sync'),
  A017: label('写阀门控制', 'valve control'),
  A018: label('写地址', 'write address'),
  A019: label('写出厂启用', 'factory enable'),
});
