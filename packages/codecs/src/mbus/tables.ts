import { label, type Label } from '../frame/label.ts';

export const media: Record<number, Label> = {
  0x00: label('其他', 'other'), 0x01: label('油', 'oil'), 0x02: label('电', 'electricity'), 0x03: label('燃气', 'gas'), 0x04: label('热量(回水计量)', 'heat, measured in the return'),
  0x05: label('蒸汽', 'steam'), 0x06: label('热水(30–90 °C)', 'warm water'), 0x07: label('水', 'water'), 0x08: label('热分配表', 'heat cost allocator'), 0x09: label('压缩空气', 'compressed air'),
  0x0a: label('冷量(回水计量)', 'cooling, measured in the return'), 0x0b: label('冷量(供水计量)', 'cooling, measured in the flow'), 0x0c: label('热量(供水计量)', 'heat, measured in the flow'), 0x0d: label('冷热两用', 'heat and cooling'),
  0x0e: label('总线/系统组件', 'bus or system'), 0x0f: label('未知介质', 'unknown medium'), 0x14: label('热值', 'calorific value'), 0x15: label('热水(≥90 °C)', 'hot water'), 0x16: label('冷水', 'cold water'),
  0x17: label('双温水', 'dual water'), 0x18: label('压力', 'pressure'), 0x19: label('模数转换器', 'A/D converter'), 0x1a: label('烟雾探测器', 'smoke detector'), 0x1b: label('室内传感器', 'room sensor'), 0x1c: label('燃气探测器', 'gas detector'),
  0x20: label('断路器(电)', 'breaker'), 0x21: label('阀门', 'valve'), 0x25: label('用户单元', 'customer unit'), 0x28: label('废水', 'waste water'), 0x29: label('垃圾', 'garbage'), 0x2a: label('二氧化碳', 'carbon dioxide'),
  0x31: label('通信控制器', 'communication controller'), 0x32: label('单向中继器', 'unidirectional repeater'), 0x33: label('双向中继器', 'bidirectional repeater'), 0x36: label('无线转换器(系统侧)', 'radio converter, system side'), 0x37: label('无线转换器(表侧)', 'radio converter, meter side'),
};

/** The fixed structure has four bits for the medium; the upper ones say other things there than in the variable structure. */
export const fixedMedia: readonly Label[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((code) => media[code] as Label),
  label('保留', 'reserved'), label('燃气(模式 2)', 'gas, mode 2'), label('热量(模式 2)', 'heat, mode 2'), label('热水(模式 2)', 'warm water, mode 2'), label('水(模式 2)', 'water, mode 2'), label('热分配表(模式 2)', 'heat cost allocator, mode 2'), label('保留', 'reserved'),
];

export const controls: Record<number, Label> = {
  0x40: label('SND_NKE 链路初始化', 'SND_NKE, reset the link'),
  0x53: label('SND_UD 发送数据', 'SND_UD, send data'), 0x73: label('SND_UD 发送数据', 'SND_UD, send data'),
  0x5b: label('REQ_UD2 请求二类数据', 'REQ_UD2, ask for data'), 0x7b: label('REQ_UD2 请求二类数据', 'REQ_UD2, ask for data'),
  0x5a: label('REQ_UD1 请求一类数据', 'REQ_UD1, ask for alarms'), 0x7a: label('REQ_UD1 请求一类数据', 'REQ_UD1, ask for alarms'),
  0x49: label('REQ_SKE 请求链路状态', 'REQ_SKE, ask for the state of the link'), 0x44: label('SND_NR 自发数据', 'SND_NR, sent unasked'), 0x46: label('SND_IR 安装', 'SND_IR, installation'),
  0x08: label('RSP_UD 应答数据', 'RSP_UD, answer'), 0x18: label('RSP_UD 应答数据', 'RSP_UD, answer'), 0x28: label('RSP_UD 应答数据', 'RSP_UD, answer'), 0x38: label('RSP_UD 应答数据', 'RSP_UD, answer'),
  0x00: label('ACK 确认', 'ACK'), 0x0b: label('链路状态', 'state of the link'),
};

export const informations: Record<number, Label> = {
  0x50: label('应用复位', 'application reset'), 0x51: label('数据发送', 'data to the meter'), 0x52: label('选择从站', 'select by secondary address'), 0x54: label('同步', 'synchronise'), 0x55: label('数据发送(高字节在前)', 'data to the meter, high byte first'), 0x56: label('选择从站(高字节在前)', 'select, high byte first'),
  0x5a: label('数据发送(短头)', 'data to the meter, short header'), 0x5b: label('数据发送(长头)', 'data to the meter, long header'),
  0x70: label('应用错误', 'application error'), 0x71: label('报警状态', 'alarm state'), 0x72: label('可变数据(长头)', 'variable data, long header'), 0x73: label('固定数据', 'fixed data'), 0x76: label('可变数据(高字节在前)', 'variable data, high byte first'), 0x77: label('固定数据(高字节在前)', 'fixed data, high byte first'),
  0x78: label('可变数据(无头)', 'variable data, no header'), 0x7a: label('可变数据(短头)', 'variable data, short header'),
  0xb8: label('波特率 300', '300 baud'), 0xb9: label('波特率 600', '600 baud'), 0xba: label('波特率 1200', '1200 baud'), 0xbb: label('波特率 2400', '2400 baud'), 0xbc: label('波特率 4800', '4800 baud'), 0xbd: label('波特率 9600', '9600 baud'), 0xbe: label('波特率 19200', '19200 baud'), 0xbf: label('波特率 38400', '38400 baud'),
};

export const applicationErrors: readonly Label[] = [
  label('未指明错误', 'unspecified error'), label('未实现的 CI', 'CI not implemented'), label('缓冲区过长', 'buffer too long'), label('记录过多', 'too many records'), label('记录提前结束', 'record ends early'), label('DIFE 过多', 'more than 10 DIFE'),
  label('VIFE 过多', 'more than 10 VIFE'), label('保留', 'reserved'), label('应用忙', 'busy'), label('读数过多', 'too many readouts'),
];

export const resets: readonly Label[] = [
  label('全部', 'all'), label('用户数据', 'user data'), label('简单计费', 'simple billing'), label('增强计费', 'enhanced billing'), label('多费率计费', 'multi-tariff billing'), label('瞬时值', 'instantaneous values'), label('负荷管理', 'load management'), label('保留', 'reserved'), label('安装调试', 'installation'), label('测试', 'testing'), label('校准', 'calibration'), label('制造', 'manufacturing'), label('开发', 'development'), label('自检', 'self test'),
];

export const functions: readonly Label[] = [label('瞬时值', 'now'), label('最大值', 'maximum'), label('最小值', 'minimum'), label('故障期间值', 'in error state')];
export const FUNCTION_CODES = ['', 'max', 'min', 'error'] as const;

/** Units of the fixed structure, by their six bits. */
export function fixedUnit(code: number): { unit: string; factor: number } {
  const tens = (base: number): number => 10 ** ((code - base) % 3);
  if (code >= 0x02 && code <= 0x04) return { unit: 'Wh', factor: tens(0x02) };
  if (code >= 0x05 && code <= 0x07) return { unit: 'kWh', factor: tens(0x05) };
  if (code >= 0x08 && code <= 0x0a) return { unit: 'MWh', factor: tens(0x08) };
  if (code >= 0x0b && code <= 0x0d) return { unit: 'kJ', factor: tens(0x0b) };
  if (code >= 0x0e && code <= 0x10) return { unit: 'MJ', factor: tens(0x0e) };
  if (code >= 0x11 && code <= 0x13) return { unit: 'GJ', factor: tens(0x11) };
  if (code >= 0x14 && code <= 0x16) return { unit: 'W', factor: tens(0x14) };
  if (code >= 0x17 && code <= 0x19) return { unit: 'kW', factor: tens(0x17) };
  if (code >= 0x1a && code <= 0x1c) return { unit: 'MW', factor: tens(0x1a) };
  if (code >= 0x1d && code <= 0x1f) return { unit: 'kJ/h', factor: tens(0x1d) };
  if (code >= 0x20 && code <= 0x22) return { unit: 'MJ/h', factor: tens(0x20) };
  if (code >= 0x23 && code <= 0x25) return { unit: 'GJ/h', factor: tens(0x23) };
  if (code >= 0x26 && code <= 0x28) return { unit: 'mL', factor: tens(0x26) };
  if (code >= 0x29 && code <= 0x2b) return { unit: 'L', factor: tens(0x29) };
  if (code >= 0x2c && code <= 0x2e) return { unit: 'm³', factor: tens(0x2c) };
  if (code >= 0x2f && code <= 0x31) return { unit: 'mL/h', factor: tens(0x2f) };
  if (code >= 0x32 && code <= 0x34) return { unit: 'L/h', factor: tens(0x32) };
  if (code >= 0x35 && code <= 0x37) return { unit: 'm³/h', factor: tens(0x35) };
  if (code === 0x38) return { unit: '°C', factor: 0.001 };
  return { unit: '', factor: 1 };
}

/** Three letters in two bytes, five bits each. */
export const makerOf = (word: number): string => String.fromCharCode(((word >> 10) & 31) + 64, ((word >> 5) & 31) + 64, (word & 31) + 64);
