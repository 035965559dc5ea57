import { label, plain, type Label } from '../frame/label.ts';

/** What a value information field says: the number on the wire times 10^exponent is in `unit`. */
export interface Quantity {
  code: string;
  name: Label;
  unit: string;
  exponent: number;
  /** Not a number to be scaled: a date, a text, bits. */
  form?: 'date' | 'dateTime' | 'plain';
}

const quantity = (code: string, zh: string, en: string, unit: string, exponent = 0, form?: Quantity['form']): Quantity => ({ code, name: label(zh, en), unit, exponent, ...(form ? { form } : {}) });

const durations = ['s', 'min', 'h', 'd'] as const;

type Row = [first: number, last: number, make: (n: number) => Quantity];

const at = (table: readonly Row[], vif: number): Quantity | undefined => {
  const row = table.find(([first, last]) => vif >= first && vif <= last);
  return row?.[2](vif - row[0]);
};

/** EN 13757-3, table of the primary VIF. Watt-hours are given as kWh, as meters show them. */
const primary: readonly Row[] = [
  [0x00, 0x07, (n) => quantity('energy', '能量', 'energy', 'kWh', n - 6)],
  [0x08, 0x0f, (n) => quantity('energy', '能量', 'energy', 'J', n)],
  [0x10, 0x17, (n) => quantity('volume', '体积', 'volume', 'm³', n - 6)],
  [0x18, 0x1f, (n) => quantity('mass', '质量', 'mass', 'kg', n - 3)],
  [0x20, 0x23, (n) => quantity('onTime', '通电时间', 'on time', durations[n] as string)],
  [0x24, 0x27, (n) => quantity('operatingTime', '运行时间', 'operating time', durations[n] as string)],
  [0x28, 0x2f, (n) => quantity('power', '功率', 'power', 'W', n - 3)],
  [0x30, 0x37, (n) => quantity('power', '功率', 'power', 'J/h', n)],
  [0x38, 0x3f, (n) => quantity('volumeFlow', '体积流量', 'volume flow', 'm³/h', n - 6)],
  [0x40, 0x47, (n) => quantity('volumeFlow', '体积流量', 'volume flow', 'm³/min', n - 7)],
  [0x48, 0x4f, (n) => quantity('volumeFlow', '体积流量', 'volume flow', 'm³/s', n - 9)],
  [0x50, 0x57, (n) => quantity('massFlow', '质量流量', 'mass flow', 'kg/h', n - 3)],
  [0x58, 0x5b, (n) => quantity('flowTemperature', '供水温度', 'flow temperature', '°C', n - 3)],
  [0x5c, 0x5f, (n) => quantity('returnTemperature', '回水温度', 'return temperature', '°C', n - 3)],
  [0x60, 0x63, (n) => quantity('temperatureDifference', '温差', 'temperature difference', 'K', n - 3)],
  [0x64, 0x67, (n) => quantity('externalTemperature', '外部温度', 'external temperature', '°C', n - 3)],
  [0x68, 0x6b, (n) => quantity('pressure', '压力', 'pressure', 'bar', n - 3)],
  [0x6c, 0x6c, () => quantity('date', '日期', 'date', '', 0, 'date')],
  [0x6d, 0x6d, () => quantity('dateTime', '日期时间', 'date and time', '', 0, 'dateTime')],
  [0x6e, 0x6e, () => quantity('hca', '热分配表单位', 'units of a heat cost allocator', '')],
  [0x70, 0x73, (n) => quantity('averagingDuration', '平均时长', 'averaging duration', durations[n] as string)],
  [0x74, 0x77, (n) => quantity('actualityDuration', '数据时长', 'actuality duration', durations[n] as string)],
  [0x78, 0x78, () => quantity('fabricationNumber', '出厂编号', 'fabrication number', '', 0, 'plain')],
  [0x79, 0x79, () => quantity('identification', '增强标识', 'enhanced identification', '', 0, 'plain')],
  [0x7a, 0x7a, () => quantity('busAddress', '总线地址', 'bus address', '')],
];

/** Extension FB. */
const extensionFb: readonly Row[] = [
  [0x00, 0x01, (n) => quantity('energy', '能量', 'energy', 'MWh', n - 1)],
  [0x02, 0x03, (n) => quantity('reactiveEnergy', '无功电能', 'reactive energy', 'kvarh', n)],
  [0x04, 0x05, (n) => quantity('apparentEnergy', '视在电能', 'apparent energy', 'kVAh', n)],
  [0x08, 0x09, (n) => quantity('energy', '能量', 'energy', 'GJ', n - 1)],
  [0x0c, 0x0f, (n) => quantity('energy', '能量', 'energy', 'Mcal', n - 1)],
  [0x10, 0x11, (n) => quantity('volume', '体积', 'volume', 'm³', n + 2)],
  [0x14, 0x17, (n) => quantity('reactivePower', '无功功率', 'reactive power', 'kvar', n - 3)],
  [0x18, 0x19, (n) => quantity('mass', '质量', 'mass', 't', n + 2)],
  [0x1a, 0x1b, (n) => quantity('humidity', '相对湿度', 'relative humidity', '%', n - 1)],
  [0x20, 0x20, () => quantity('volume', '体积', 'volume', 'ft³')],
  [0x21, 0x21, () => quantity('volume', '体积', 'volume', 'ft³', -1)],
  [0x22, 0x22, () => quantity('volume', '体积', 'volume', 'US gal', -1)],
  [0x23, 0x23, () => quantity('volume', '体积', 'volume', 'US gal')],
  [0x24, 0x24, () => quantity('volumeFlow', '体积流量', 'volume flow', 'US gal/min', -3)],
  [0x25, 0x25, () => quantity('volumeFlow', '体积流量', 'volume flow', 'US gal/min')],
  [0x26, 0x26, () => quantity('volumeFlow', '体积流量', 'volume flow', 'US gal/h')],
  [0x28, 0x29, (n) => quantity('power', '功率', 'power', 'MW', n - 1)],
  [0x2a, 0x2a, () => quantity('phaseUU', '电压相角', 'phase between voltages', '°', -1)],
  [0x2b, 0x2b, () => quantity('phaseUI', '电压电流相角', 'phase between voltage and current', '°', -1)],
  [0x2c, 0x2f, (n) => quantity('frequency', '频率', 'frequency', 'Hz', n - 3)],
  [0x30, 0x31, (n) => quantity('power', '功率', 'power', 'GJ/h', n - 1)],
  [0x34, 0x37, (n) => quantity('apparentPower', '视在功率', 'apparent power', 'kVA', n - 3)],
  [0x58, 0x5b, (n) => quantity('flowTemperature', '供水温度', 'flow temperature', '°F', n - 3)],
  [0x5c, 0x5f, (n) => quantity('returnTemperature', '回水温度', 'return temperature', '°F', n - 3)],
  [0x60, 0x63, (n) => quantity('temperatureDifference', '温差', 'temperature difference', '°F', n - 3)],
  [0x64, 0x67, (n) => quantity('externalTemperature', '外部温度', 'external temperature', '°F', n - 3)],
  [0x70, 0x73, (n) => quantity('temperatureLimit', '冷热温度限值', 'cold or warm temperature limit', '°F', n - 3)],
  [0x74, 0x77, (n) => quantity('temperatureLimit', '冷热温度限值', 'cold or warm temperature limit', '°C', n - 3)],
  [0x78, 0x7f, (n) => quantity('maximumPowerCount', '最大功率累计', 'cumulated maximum power', 'W', n - 3)],
];

const periods = ['h', 'd', 'month', 'year'] as const;

/** Extension FD. */
const extensionFd: readonly Row[] = [
  [0x00, 0x03, (n) => quantity('credit', '贷方金额', 'credit', '货币', n - 3)],
  [0x04, 0x07, (n) => quantity('debit', '借方金额', 'debit', '货币', n - 3)],
  [0x08, 0x08, () => quantity('accessNumber', '访问序号', 'access number', '')],
  [0x09, 0x09, () => quantity('medium', '介质', 'medium', '')],
  [0x0a, 0x0a, () => quantity('manufacturer', '制造商', 'manufacturer', '', 0, 'plain')],
  [0x0b, 0x0b, () => quantity('parameterSet', '参数集标识', 'parameter set', '', 0, 'plain')],
  [0x0c, 0x0c, () => quantity('model', '型号/版本', 'model and version', '', 0, 'plain')],
  [0x0d, 0x0d, () => quantity('hardwareVersion', '硬件版本', 'hardware version', '', 0, 'plain')],
  [0x0e, 0x0e, () => quantity('firmwareVersion', '固件版本', 'firmware version', '', 0, 'plain')],
  [0x0f, 0x0f, () => quantity('softwareVersion', '软件版本', 'software version', '', 0, 'plain')],
  [0x10, 0x10, () => quantity('customerLocation', '用户位置', 'customer location', '', 0, 'plain')],
  [0x11, 0x11, () => quantity('customer', '用户', 'customer', '', 0, 'plain')],
  [0x12, 0x15, (n) => quantity('accessCode', ['用户访问码', '操作员访问码', '系统操作员访问码', '开发者访问码'][n] as string, ['access code of the user', 'access code of the operator', 'access code of the system operator', 'access code of the developer'][n] as string, '', 0, 'plain')],
  [0x16, 0x16, () => quantity('password', '密码', 'password', '', 0, 'plain')],
  [0x17, 0x17, () => quantity('errorFlags', '错误标志', 'error flags', '')],
  [0x18, 0x18, () => quantity('errorMask', '错误掩码', 'error mask', '')],
  [0x1a, 0x1a, () => quantity('digitalOutput', '数字输出', 'digital output', '')],
  [0x1b, 0x1b, () => quantity('digitalInput', '数字输入', 'digital input', '')],
  [0x1c, 0x1c, () => quantity('baudRate', '波特率', 'baud rate', 'bit/s')],
  [0x1d, 0x1d, () => quantity('responseDelay', '应答延时', 'response delay', 'bit')],
  [0x1e, 0x1e, () => quantity('retry', '重试', 'retry', '')],
  [0x20, 0x20, () => quantity('firstStorage', '循环存储首号', 'first storage number', '')],
  [0x21, 0x21, () => quantity('lastStorage', '循环存储末号', 'last storage number', '')],
  [0x22, 0x22, () => quantity('storageBlock', '存储块大小', 'size of a storage block', '')],
  [0x24, 0x27, (n) => quantity('storageInterval', '存储间隔', 'storage interval', durations[n] as string)],
  [0x28, 0x29, (n) => quantity('storageInterval', '存储间隔', 'storage interval', n === 0 ? 'month' : 'year')],
  [0x2c, 0x2f, (n) => quantity('sinceReadout', '距上次读数', 'since the last readout', durations[n] as string)],
  [0x30, 0x30, () => quantity('tariffStart', '费率开始', 'start of tariff', '', 0, 'dateTime')],
  [0x31, 0x33, (n) => quantity('tariffDuration', '费率时长', 'duration of tariff', durations[n + 1] as string)],
  [0x34, 0x37, (n) => quantity('tariffPeriod', '费率周期', 'period of tariff', durations[n] as string)],
  [0x38, 0x39, (n) => quantity('tariffPeriod', '费率周期', 'period of tariff', n === 0 ? 'month' : 'year')],
  [0x3a, 0x3a, () => quantity('dimensionless', '无量纲', 'without a dimension', '')],
  [0x40, 0x4f, (n) => quantity('voltage', '电压', 'voltage', 'V', n - 9)],
  [0x50, 0x5f, (n) => quantity('current', '电流', 'current', 'A', n - 12)],
  [0x60, 0x60, () => quantity('resetCounter', '复位次数', 'resets', '')],
  [0x61, 0x61, () => quantity('cumulationCounter', '累计次数', 'cumulations', '')],
  [0x62, 0x62, () => quantity('controlSignal', '控制信号', 'control signal', '')],
  [0x63, 0x63, () => quantity('dayOfWeek', '星期', 'day of the week', '')],
  [0x64, 0x64, () => quantity('week', '周', 'week', '')],
  [0x65, 0x65, () => quantity('dayChange', '日切换时刻', 'time of the day change', '')],
  [0x66, 0x66, () => quantity('parameterState', '参数激活状态', 'state of parameter activation', '')],
  [0x67, 0x67, () => quantity('supplierInfo', '供应商信息', 'special supplier information', '', 0, 'plain')],
  [0x68, 0x6b, (n) => quantity('sinceCumulation', '距上次累计', 'since the last cumulation', periods[n] as string)],
  [0x6c, 0x6f, (n) => quantity('batteryTime', '电池工作时间', 'operating time of the battery', periods[n] as string)],
  [0x70, 0x70, () => quantity('batteryChange', '电池更换时间', 'battery changed', '', 0, 'dateTime')],
  [0x71, 0x71, () => quantity('signal', '接收电平', 'level received', 'dBm')],
  [0x72, 0x72, () => quantity('daylightSaving', '夏令时', 'daylight saving', '')],
  [0x74, 0x74, () => quantity('batteryLeft', '电池剩余寿命', 'battery life left', 'd')],
  [0x75, 0x75, () => quantity('stops', '停止次数', 'times stopped', '')],
];

const unknown = (text: string): Quantity => ({ code: `vif${text}`, name: label(`未知 VIF ${text}`, `unknown VIF ${text}`), unit: '', exponent: 0, form: 'plain' });

/** The quantity of a primary VIF, without its extension bit. */
export const primaryOf = (vif: number): Quantity => at(primary, vif) ?? unknown(vif.toString(16).toUpperCase());
export const extensionOf = (which: 0xfb | 0xfd, vif: number): Quantity => at(which === 0xfb ? extensionFb : extensionFd, vif) ?? unknown(`${which.toString(16).toUpperCase()} ${vif.toString(16).toUpperCase()}`);

export interface Modifier {
  name: Label;
  /** Power of ten that the value is multiplied with. */
  exponent?: number;
  /** Something to be added to the value. */
  addend?: number;
  /** To be put behind the unit. */
  per?: string;
  /** The meter could not give the value. */
  bad?: boolean;
  /** The value is a moment at which something happened, no amount. */
  moment?: boolean;
  /** How long something lasted, in this unit. */
  duration?: string;
}

const rates: Record<number, string> = { 0x20: '/s', 0x21: '/min', 0x22: '/h', 0x23: '/d', 0x24: '/week', 0x25: '/month', 0x26: '/year', 0x27: '/rev', 0x2c: '/L', 0x2d: '/m³', 0x2e: '/kg', 0x2f: '/K', 0x30: '/kWh', 0x31: '/GJ', 0x32: '/kW', 0x33: '/(K·L)', 0x34: '/V', 0x35: '/A', 0x36: '·s', 0x37: '·s/V', 0x38: '·s/A' };

const faults: Record<number, Label> = {
  0x01: label('DIFE 过多', 'too many DIFE'), 0x02: label('存储号不支持', 'storage number not there'), 0x03: label('单元号不支持', 'unit number not there'), 0x04: label('费率号不支持', 'tariff number not there'),
  0x05: label('功能不支持', 'function not there'), 0x06: label('数据类别不支持', 'data class not there'), 0x07: label('数据长度不支持', 'data size not there'), 0x0b: label('VIFE 过多', 'too many VIFE'),
  0x0c: label('非法 VIF 组', 'illegal VIF group'), 0x0d: label('非法指数', 'illegal exponent'), 0x0e: label('VIF 与 DIF 不符', 'VIF and DIF do not match'), 0x0f: label('动作不支持', 'action not there'),
  0x15: label('无可用数据', 'no data available'), 0x16: label('数据上溢', 'data overflow'), 0x17: label('数据下溢', 'data underflow'), 0x18: label('数据错误', 'data error'), 0x1c: label('记录提前结束', 'record ends early'),
};

/** What a combinable VIFE adds, without its extension bit. */
export function modifierOf(vife: number): Modifier {
  const fault = faults[vife];
  if (fault) return { name: fault, bad: vife >= 0x15 };
  const per = rates[vife];
  if (per) return { name: label(`每单位 ${per}`, `per unit ${per}`), per };
  if (vife === 0x00) return { name: label('无附加', 'nothing added') };
  if (vife >= 0x28 && vife <= 0x2b) return { name: label(`${vife < 0x2a ? '输入' : '输出'}通道 ${vife & 1} 每脉冲增量`, `increment per ${vife < 0x2a ? 'input' : 'output'} pulse, channel ${vife & 1}`), per: '/pulse' };
  if (vife === 0x39) return { name: label('起始时间', 'start of'), moment: true };
  if (vife === 0x3a) return { name: label('未修正单位', 'uncorrected unit') };
  if (vife === 0x3b) return { name: label('仅正向累计', 'accumulated forward only') };
  if (vife === 0x3c) return { name: label('仅反向累计绝对值', 'accumulated backward only') };
  if (vife === 0x3d) return { name: label('备用单位制', 'other metric system') };
  if (vife === 0x3e) return { name: label('基准条件下', 'at base conditions') };
  if (vife >= 0x40 && vife <= 0x6f) return limit(vife);
  if (vife >= 0x70 && vife <= 0x77) return { name: label(`×10^${(vife & 7) - 6}`, `×10^${(vife & 7) - 6}`), exponent: (vife & 7) - 6 };
  if (vife >= 0x78 && vife <= 0x7b) return { name: label(`加 10^${(vife & 3) - 3}`, `plus 10^${(vife & 3) - 3}`), addend: 10 ** ((vife & 3) - 3) };
  if (vife === 0x7d) return { name: plain('×10^3'), exponent: 3 };
  if (vife === 0x7e) return { name: label('未来值', 'future value') };
  return { name: label(`保留 VIFE ${vife.toString(16).toUpperCase()}`, `reserved VIFE ${vife.toString(16).toUpperCase()}`) };
}

/** Limits: their value, how often and how long they were exceeded, and when. */
function limit(vife: number): Modifier {
  const upper = (vife & 0x08) !== 0;
  const which = upper ? label('上限', 'upper limit') : label('下限', 'lower limit');
  const first = (vife & 0x04) === 0;
  const order = first ? label('首次', 'first') : label('末次', 'last');
  if (vife >= 0x60) {
    if ((vife & 0x0a) === 0x0a) return { name: label(`${order.zh}${vife & 1 ? '结束' : '开始'}时刻`, `${vife & 1 ? 'end' : 'begin'} of the ${order.en}`), moment: true };
    return { name: label(`${order.zh}持续时间`, `duration of the ${order.en}`), duration: durations[vife & 3] };
  }
  if (vife >= 0x50) return { name: label(`${which.zh}${order.zh}越限持续时间`, `duration of the ${order.en} exceed of the ${which.en}`), duration: durations[vife & 3] };
  if ((vife & 7) === 0) return { name: which };
  if ((vife & 7) === 1) return { name: label(`越${which.zh}次数`, `exceeds of the ${which.en}`), per: undefined, duration: '' };
  return { name: label(`越${which.zh}${order.zh}${vife & 1 ? '结束' : '开始'}时刻`, `${vife & 1 ? 'end' : 'begin'} of the ${order.en} exceed of the ${which.en}`), moment: true };
}
