import { label, type Label } from '../frame/label.ts';

export interface Element {
  /** The code of the ASCII form. */
  symbol: string;
  name: Label;
  unit: string;
}

const elements = new Map<number, Element>();

function add(id: number, symbol: string, unit: string, zh: string, en: string): void {
  elements.set(id, { symbol, unit, name: label(zh, en) });
}

/** So many ids in a row that differ by a number. */
function addRow(first: number, symbols: readonly string[], unit: string, zh: (symbol: string, i: number) => string, en: (symbol: string, i: number) => string): void {
  symbols.forEach((symbol, i) => add(first + i, symbol, unit, zh(symbol, i), en(symbol, i)));
}

const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);

add(0x01, 'AC', 'm²', '断面面积', 'cross-section area');
add(0x02, 'AI', '°C', '瞬时气温', 'air temperature');
add(0x03, 'C', '°C', '瞬时水温', 'water temperature');
add(0x04, 'DR', '', '时间步长码', 'time step');
add(0x05, 'DT', 'HH.mm', '时段长', 'length of the period');
add(0x06, 'ED', 'mm', '日蒸发量', 'evaporation of the day');
add(0x07, 'EJ', 'mm', '当前蒸发', 'evaporation now');
add(0x08, 'FL', 'hPa', '气压', 'air pressure');
add(0x09, 'GH', 'm', '闸坝、水库闸门开启高度', 'gate opening');
add(0x0a, 'GN', '', '输水设备、闸门(组)编号', 'gate number');
add(0x0b, 'GS', '', '输水设备类别', 'kind of conveying equipment');
add(0x0c, 'GT', '孔', '水库、闸坝闸门开启孔数', 'gates open');
add(0x0d, 'GTP', '°C', '地温', 'ground temperature');
add(0x0e, 'H', 'm', '地下水瞬时埋深', 'depth to groundwater');
add(0x0f, 'HW', 'm', '波浪高度', 'wave height');
addRow(0x10, ['M10', 'M20', 'M30', 'M40', 'M50', 'M60', 'M80', 'M100'], '%', (symbol) => `${symbol.slice(1)} cm 处土壤含水量`, (symbol) => `soil moisture at ${symbol.slice(1)} cm`);
add(0x18, 'MST', '%', '湿度', 'humidity');
add(0x19, 'NS', '台', '开机台数', 'machines running');
addRow(0x1a, ['P1', 'P2', 'P3', 'P6', 'P12'], 'mm', (symbol) => `${symbol.slice(1)} h 时段降水量`, (symbol) => `rain of ${symbol.slice(1)} h`);
add(0x1f, 'PD', 'mm', '日降水量', 'rain of the day');
add(0x20, 'PJ', 'mm', '当前降水量', 'rain now');
addRow(0x21, ['PN01', 'PN05', 'PN10', 'PN30'], 'mm', (symbol) => `${Number(symbol.slice(2))} min 时段降水量`, (symbol) => `rain of ${Number(symbol.slice(2))} min`);
add(0x25, 'PR', 'mm', '暴雨量', 'storm rain');
add(0x26, 'PT', 'mm', '降水量累计值', 'total rain');
add(0x27, 'Q', 'm³/s', '瞬时流量、抽水流量', 'flow');
addRow(0x28, numbered('Q', 8), 'm³/s', (_, i) => `取(排)水口流量 ${i + 1}`, (_, i) => `intake flow ${i + 1}`);
add(0x30, 'QA', 'm³/s', '总出库流量、过闸总流量', 'total outflow');
add(0x31, 'QZ', 'm³/s', '输水设备流量、过闸(组)流量', 'flow through the gate');
add(0x32, 'SW', '10⁴t', '输沙量', 'sediment load');
add(0x33, 'UC', '', '风向', 'wind direction');
add(0x34, 'UE', '级', '风力(级)', 'wind force');
add(0x35, 'US', 'm/s', '风速', 'wind speed');
add(0x36, 'VA', 'm/s', '断面平均流速', 'mean velocity');
add(0x37, 'VJ', 'm/s', '当前瞬时流速', 'velocity');
add(0x38, 'VT', 'V', '电源电压', 'supply voltage');
add(0x39, 'Z', 'm', '瞬时河道水位、潮位', 'level');
add(0x3a, 'ZB', 'm', '库(闸、站)下水位', 'level downstream');
add(0x3b, 'ZU', 'm', '库(闸、站)上水位', 'level upstream');
addRow(0x3c, numbered('Z', 8), 'm', (_, i) => `取(排)水口水位 ${i + 1}`, (_, i) => `intake level ${i + 1}`);
add(0x44, 'SQ', 'kg/m³', '含沙量', 'sediment concentration');
add(0x45, 'ZT', '', '遥测站状态及报警信息', 'state and alarms of the station');
add(0x46, 'PH', '', 'pH 值', 'pH');
add(0x47, 'DO', 'mg/L', '溶解氧', 'dissolved oxygen');
add(0x48, 'COND', 'µS/cm', '电导率', 'conductivity');
add(0x49, 'TURB', 'NTU', '浊度', 'turbidity');
add(0x4a, 'CODMN', 'mg/L', '高锰酸盐指数', 'permanganate index');
add(0x4b, 'REDOX', 'mV', '氧化还原电位', 'redox potential');
add(0x4c, 'NH4N', 'mg/L', '氨氮', 'ammonia nitrogen');
add(0x4d, 'TP', 'mg/L', '总磷', 'total phosphorus');
add(0x4e, 'TN', 'mg/L', '总氮', 'total nitrogen');
add(0x4f, 'TOC', 'mg/L', '总有机碳', 'total organic carbon');
add(0x50, 'CU', 'mg/L', '铜', 'copper');
add(0x51, 'ZN', 'mg/L', '锌', 'zinc');
add(0x52, 'SE', 'mg/L', '硒', 'selenium');
add(0x53, 'AS', 'mg/L', '砷', 'arsenic');
add(0x54, 'THG', 'mg/L', '总汞', 'total mercury');
add(0x55, 'CD', 'mg/L', '镉', 'cadmium');
add(0x56, 'PB', 'mg/L', '铅', 'lead');
add(0x57, 'CHLA', 'mg/L', '叶绿素a', 'chlorophyll a');
addRow(0x58, numbered('WP', 8), 'kPa', (_, i) => `水压 ${i + 1}`, (_, i) => `water pressure ${i + 1}`);
addRow(0x60, numbered('SYL', 8), 'm³', (_, i) => `水表 ${i + 1} 剩余水量`, (_, i) => `water left on meter ${i + 1}`);
addRow(0x68, numbered('SBL', 8), 'm³/h', (_, i) => `水表 ${i + 1} 每小时水量`, (_, i) => `hourly volume of meter ${i + 1}`);
addRow(0x70, ['VTA', 'VTB', 'VTC'], 'V', (symbol) => `交流 ${symbol[2]} 相电压`, (symbol) => `voltage of phase ${symbol[2]}`);
addRow(0x73, ['VIA', 'VIB', 'VIC'], 'A', (symbol) => `交流 ${symbol[2]} 相电流`, (symbol) => `current of phase ${symbol[2]}`);
add(0xf4, 'DRP', 'mm', '1 小时内每 5 分钟时段降水量', 'rain of each 5 minutes of an hour');
addRow(0xf5, numbered('DRZ', 8), 'm', (_, i) => `1 小时内 5 分钟间隔相对水位 ${i + 1}`, (_, i) => `relative level ${i + 1} each 5 minutes of an hour`);

export const elementOf = (id: number): Element | undefined => elements.get(id);

const ids = new Map([...elements].map(([id, { symbol }]) => [symbol, id]));

/** The id of a symbol of the ASCII form. */
export const idOf = (symbol: string): number | undefined => ids.get(symbol.toUpperCase());
