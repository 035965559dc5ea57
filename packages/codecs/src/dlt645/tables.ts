import { label, type Label } from '../frame/label.ts';

export const controls: Record<number, Label> = {
  0x03: label('安全认证', 'security'),
  0x08: label('广播校时', 'broadcast clock'),
  0x11: label('读数据', 'read'),
  0x12: label('读后续数据', 'read next part'),
  0x13: label('读通信地址', 'read address'),
  0x14: label('写数据', 'write'),
  0x15: label('写通信地址', 'write address'),
  0x16: label('冻结命令', 'freeze'),
  0x17: label('更改通信速率', 'change baud rate'),
  0x18: label('修改密码', 'change password'),
  0x19: label('最大需量清零', 'clear maximum demand'),
  0x1a: label('电表清零', 'clear meter'),
  0x1b: label('事件清零', 'clear events'),
  0x1c: label('跳合闸、报警、保电', 'trip, close, alarm, keep on'),
  0x1d: label('多功能端子输出控制', 'terminal output'),
};

export const errors: readonly Label[] = [
  label('其他错误', 'other error'),
  label('无请求数据', 'no such data'),
  label('密码错/未授权', 'wrong password'),
  label('通信速率不能更改', 'baud rate cannot be changed'),
  label('年时区数超', 'too many year zones'),
  label('日时段数超', 'too many day slots'),
  label('费率数超', 'too many tariffs'),
];

export const orders: Record<number, Label> = {
  0x1a: label('跳闸', 'trip'),
  0x1b: label('合闸允许', 'allow close'),
  0x1c: label('直接合闸', 'close'),
  0x1d: label('跳闸(预跳闸)', 'trip after warning'),
  0x2a: label('报警', 'alarm on'),
  0x2b: label('报警解除', 'alarm off'),
  0x3a: label('保电', 'keep on'),
  0x3b: label('保电解除', 'keep on ends'),
};

/** How the bytes of a data item are read. */
export type Form = 'unsigned' | 'signed' | 'text' | 'digits' | 'date' | 'time' | 'hex' | 'demand' | 'signedDemand';

export interface Item {
  name: Label;
  bytes: number;
  decimals: number;
  unit: string;
  form: Form;
  /** Several of them when a byte of the identifier is FF. */
  of?: Label[];
}

const energies: Record<number, Label> = {
  0x00: label('组合有功电能', 'combined active energy'),
  0x01: label('正向有功电能', 'forward active energy'),
  0x02: label('反向有功电能', 'reverse active energy'),
  0x03: label('组合无功 1 电能', 'combined reactive energy 1'),
  0x04: label('组合无功 2 电能', 'combined reactive energy 2'),
  0x05: label('第一象限无功电能', 'reactive energy, quadrant I'),
  0x06: label('第二象限无功电能', 'reactive energy, quadrant II'),
  0x07: label('第三象限无功电能', 'reactive energy, quadrant III'),
  0x08: label('第四象限无功电能', 'reactive energy, quadrant IV'),
  0x09: label('正向视在电能', 'forward apparent energy'),
  0x0a: label('反向视在电能', 'reverse apparent energy'),
  0x15: label('A 相正向有功电能', 'forward active energy of phase A'),
  0x16: label('A 相反向有功电能', 'reverse active energy of phase A'),
  0x29: label('B 相正向有功电能', 'forward active energy of phase B'),
  0x2a: label('B 相反向有功电能', 'reverse active energy of phase B'),
  0x3d: label('C 相正向有功电能', 'forward active energy of phase C'),
  0x3e: label('C 相反向有功电能', 'reverse active energy of phase C'),
};

const energyUnit = (kind: number): string => (kind >= 0x03 && kind <= 0x08 ? 'kvarh' : kind === 0x09 || kind === 0x0a ? 'kVAh' : 'kWh');

const tariffs = (count: number): Label[] => [label('总', 'total'), ...Array.from({ length: count }, (_, i) => label(`费率 ${i + 1}`, `tariff ${i + 1}`))];
const settlements: Label[] = [label('当前', 'now'), ...Array.from({ length: 12 }, (_, i) => label(`上 ${i + 1} 结算日`, `${i + 1} settlements ago`))];
const phases: Label[] = [label('A 相', 'phase A'), label('B 相', 'phase B'), label('C 相', 'phase C')];
const totalAndPhases: Label[] = [label('总', 'total'), ...phases];

function energy(kind: number, tariff: number, day: number): Item | undefined {
  const name = energies[kind];
  if (!name) return undefined;
  const when = day === 0 || day === 0xff ? label('', '') : label(`(上 ${day} 结算日)`, ` (${day} settlements ago)`);
  const part = tariff === 0xff ? label('数据块', ', block') : tariff === 0 ? label('总', '') : label(`费率 ${tariff}`, `, tariff ${tariff}`);
  return {
    name: { zh: `${when.zh}${name.zh}${part.zh}`, en: `${name.en}${part.en}${when.en}` },
    bytes: 4, decimals: 2, unit: energyUnit(kind), form: kind === 0 || kind === 3 || kind === 4 ? 'signed' : 'unsigned',
    ...(tariff === 0xff ? { of: tariffs(63) } : day === 0xff ? { of: settlements } : {}),
  };
}

function demand(kind: number, tariff: number, day: number): Item | undefined {
  const energyItem = energy(kind, tariff, day);
  if (!energyItem) return undefined;
  const { name, unit, form, of } = energyItem;
  return { name: { zh: name.zh.replace('电能', '最大需量'), en: `maximum demand of ${name.en}` }, bytes: 8, decimals: 4, unit: unit.replace(/h$/, ''), form: form === 'signed' ? 'signedDemand' : 'demand', ...(of ? { of } : {}) };
}

const item = (zh: string, en: string, bytes: number, decimals: number, unit: string, form: Form = 'unsigned'): Item => ({ name: label(zh, en), bytes, decimals, unit, form });

/** Instantaneous values: their second byte, with or without a total before the phases. */
const instants: Record<number, Item & { withTotal: boolean }> = {
  0x01: { ...item('电压', 'voltage', 2, 1, 'V'), withTotal: false },
  0x02: { ...item('电流', 'current', 3, 3, 'A', 'signed'), withTotal: false },
  0x03: { ...item('瞬时有功功率', 'active power', 3, 4, 'kW', 'signed'), withTotal: true },
  0x04: { ...item('瞬时无功功率', 'reactive power', 3, 4, 'kvar', 'signed'), withTotal: true },
  0x05: { ...item('瞬时视在功率', 'apparent power', 3, 4, 'kVA', 'signed'), withTotal: true },
  0x06: { ...item('功率因数', 'power factor', 2, 3, '', 'signed'), withTotal: true },
  0x07: { ...item('相角', 'angle', 2, 1, '°'), withTotal: false },
  0x08: { ...item('电压波形失真度', 'voltage distortion', 2, 2, '%'), withTotal: false },
  0x09: { ...item('电流波形失真度', 'current distortion', 2, 2, '%'), withTotal: false },
};

const others: Record<number, Item> = {
  0x02800001: item('零线电流', 'neutral current', 3, 3, 'A', 'signed'),
  0x02800002: item('电网频率', 'frequency', 2, 2, 'Hz'),
  0x02800003: item('一分钟有功总平均功率', 'mean active power of a minute', 3, 4, 'kW', 'signed'),
  0x02800004: item('当前有功需量', 'active demand', 3, 4, 'kW', 'signed'),
  0x02800005: item('当前无功需量', 'reactive demand', 3, 4, 'kvar', 'signed'),
  0x02800006: item('当前视在需量', 'apparent demand', 3, 4, 'kVA', 'signed'),
  0x02800007: item('表内温度', 'temperature in the meter', 2, 1, '°C', 'signed'),
  0x02800008: item('时钟电池电压(内部)', 'clock battery', 2, 2, 'V'),
  0x02800009: item('停电抄表电池电压(外部)', 'reading battery', 2, 2, 'V'),
  0x0280000a: item('内部电池工作时间', 'working time of the battery', 4, 0, 'min'),
  0x04000101: item('日期及星期', 'date and day of the week', 4, 0, '', 'date'),
  0x04000102: item('时间', 'time', 3, 0, '', 'time'),
  0x04000103: item('最大需量周期', 'demand period', 1, 0, 'min'),
  0x04000104: item('滑差时间', 'sliding time', 1, 0, 'min'),
  0x04000201: item('年时区数', 'year zones', 1, 0, ''),
  0x04000202: item('日时段表数', 'day tables', 1, 0, ''),
  0x04000203: item('日时段数', 'day slots', 1, 0, ''),
  0x04000204: item('费率数', 'tariffs', 1, 0, ''),
  0x04000401: item('通信地址', 'address', 6, 0, '', 'digits'),
  0x04000402: item('表号', 'meter number', 6, 0, '', 'digits'),
  0x04000403: item('资产管理编码', 'asset code', 32, 0, '', 'text'),
  0x04000404: item('额定电压', 'rated voltage', 6, 0, '', 'text'),
  0x04000405: item('额定电流/基本电流', 'rated current', 6, 0, '', 'text'),
  0x04000406: item('最大电流', 'maximum current', 6, 0, '', 'text'),
  0x04000407: item('有功准确度等级', 'active accuracy', 4, 0, '', 'text'),
  0x04000408: item('无功准确度等级', 'reactive accuracy', 4, 0, '', 'text'),
  0x04000409: item('电表有功常数', 'active constant', 3, 0, 'imp/kWh'),
  0x0400040a: item('电表无功常数', 'reactive constant', 3, 0, 'imp/kvarh'),
  0x0400040b: item('电表型号', 'model', 10, 0, '', 'text'),
  0x0400040c: item('生产日期', 'made on', 10, 0, '', 'text'),
  0x0400040d: item('协议版本号', 'protocol version', 16, 0, '', 'text'),
  0x0400040e: item('客户编号', 'customer number', 6, 0, '', 'digits'),
  ...Object.fromEntries(Array.from({ length: 7 }, (_, i) => [0x04000501 + i, item(`电表运行状态字 ${i + 1}`, `state word ${i + 1}`, 2, 0, '', 'hex')])),
  0x04000b01: item('每月第 1 结算日', 'first settlement day', 2, 0, '', 'digits'),
  0x04000b02: item('每月第 2 结算日', 'second settlement day', 2, 0, '', 'digits'),
  0x04000b03: item('每月第 3 结算日', 'third settlement day', 2, 0, '', 'digits'),
  0x00900100: item('(当前)剩余电量', 'energy left', 4, 2, 'kWh'),
  0x00900101: item('(当前)透支电量', 'energy overdrawn', 4, 2, 'kWh'),
  0x00900200: item('(当前)剩余金额', 'amount left', 4, 2, '元'),
  0x00900201: item('(当前)透支金额', 'amount overdrawn', 4, 2, '元'),
};

/** What an identifier DI3 DI2 DI1 DI0 stands for, as the number that is printed: 02010100. */
export function itemOf(di: number): Item | undefined {
  const known = others[di];
  if (known) return known;
  const [di3, di2, di1, di0] = [di >>> 24, (di >>> 16) & 255, (di >>> 8) & 255, di & 255] as [number, number, number, number];
  if (di3 === 0x00) return energy(di2, di1, di0);
  if (di3 === 0x01) return demand(di2, di1, di0);
  if (di3 !== 0x02 || di0 !== 0) return undefined;
  const instant = instants[di2];
  if (!instant) return undefined;
  const { withTotal, ...rest } = instant;
  if (di1 === 0xff) return { ...rest, name: { zh: `${rest.name.zh}数据块`, en: `${rest.name.en}, block` }, of: withTotal ? totalAndPhases : phases };
  const part = withTotal ? totalAndPhases[di1] : phases[di1 - 1];
  return part && { ...rest, name: { zh: `${part.zh}${rest.name.zh}`, en: `${rest.name.en}, ${part.en}` } };
}

/** Kinds of data whose items are not laid out here. */
export function groupOf(di: number): Label {
  const groups = [label('电能量', 'energy'), label('最大需量', 'maximum demand'), label('变量', 'instantaneous values'), label('事件记录', 'events'), label('参变量', 'parameters'), label('冻结数据', 'frozen data'), label('负荷记录', 'load profile'), label('安全认证', 'security')];
  return groups[di >>> 24] ?? label('未知数据', 'unknown data');
}
