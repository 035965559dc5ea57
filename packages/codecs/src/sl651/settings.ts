import { label, type Label } from '../frame/label.ts';

export interface Setting {
  name: Label;
  unit: string;
}

const basic = new Map<number, Setting>();
const running = new Map<number, Setting>();

const add = (table: Map<number, Setting>, id: number, zh: string, en: string, unit = ''): void => void table.set(id, { name: label(zh, en), unit });

add(basic, 0x01, '中心站地址', 'addresses of the centres');
add(basic, 0x02, '遥测站地址', 'address of the station');
add(basic, 0x03, '密码', 'password');
for (let centre = 1; centre <= 4; centre++) {
  add(basic, 0x02 + centre * 2, `中心站 ${centre} 主信道类型及地址`, `main channel of centre ${centre}`);
  add(basic, 0x03 + centre * 2, `中心站 ${centre} 备用信道类型及地址`, `spare channel of centre ${centre}`);
}
add(basic, 0x0c, '工作方式', 'working mode');
add(basic, 0x0d, '遥测站采集要素设置', 'elements to measure');
add(basic, 0x0e, '中继站(集合转发站)服务地址范围', 'stations the relay serves');
add(basic, 0x0f, '遥测站通信设备识别号', 'card number of the station');

add(running, 0x20, '定时报时间间隔', 'report interval', 'h');
add(running, 0x21, '加报时间间隔', 'extra report interval', 'min');
add(running, 0x22, '降水量日起始时间', 'hour at which the rain day begins', 'h');
add(running, 0x23, '采样间隔', 'sampling interval', 's');
add(running, 0x24, '水位数据存储间隔', 'storage interval of levels', 'min');
add(running, 0x25, '雨量计分辨力', 'step of the rain gauge', 'mm');
add(running, 0x26, '水位计分辨力', 'step of the level gauge', 'cm');
add(running, 0x27, '雨量加报阈值', 'rain that triggers a report', 'mm');
for (let i = 1; i <= 8; i++) {
  add(running, 0x27 + i, `水位基值 ${i}`, `level base ${i}`, 'm');
  add(running, 0x2f + i, `水位修正基值 ${i}`, `level correction ${i}`, 'm');
  add(running, 0x37 + i, `加报水位 ${i}`, `level ${i} that triggers a report`, 'm');
  add(running, 0x47 + i * 2, `取(排)水口 ${i} 水位上限`, `upper limit of intake level ${i}`, 'm');
  add(running, 0x48 + i * 2, `取(排)水口 ${i} 水位下限`, `lower limit of intake level ${i}`, 'm');
  add(running, 0x57 + i * 2, `水压 ${i} 上限`, `upper limit of pressure ${i}`, 'kPa');
  add(running, 0x58 + i * 2, `水压 ${i} 下限`, `lower limit of pressure ${i}`, 'kPa');
  add(running, 0x8d + i, `水表 ${i} 充值水量`, `recharge of meter ${i}`, 'm³');
  add(running, 0x98 + i, `水表 ${i} 底值`, `initial value of meter ${i}`, 'm³');
  add(running, 0xa0 + i, `水表 ${i} 剩余水量报警值`, `remaining water that alarms, meter ${i}`, 'm³');
}
add(running, 0x40, '加报水位以上加报阈值', 'change above the trigger level', 'm');
add(running, 0x41, '加报水位以下加报阈值', 'change below the trigger level', 'm');
add(running, 0x42, '加报流量阈值', 'flow that triggers a report', 'm³/s');
add(running, 0x43, '加报流速阈值', 'velocity that triggers a report', 'm/s');
add(running, 0x44, '闸门开度加报阈值', 'gate opening that triggers a report');
add(running, 0x45, '功率加报阈值', 'power that triggers a report');
add(running, 0x46, '气压加报阈值', 'air pressure that triggers a report');
add(running, 0x47, '风速加报阈值', 'wind speed that triggers a report');
add(running, 0x48, '水温加报阈值', 'water temperature that triggers a report');
const qualities: [zh: string, en: string, unit: string][] = [
  ['水温', 'water temperature', '°C'], ['pH 值', 'pH', ''], ['溶解氧', 'dissolved oxygen', 'mg/L'], ['电导率', 'conductivity', 'µS/cm'], ['浊度', 'turbidity', 'NTU'],
  ['高锰酸盐指数', 'permanganate index', 'mg/L'], ['氧化还原电位', 'redox potential', 'mV'], ['氨氮', 'ammonia nitrogen', 'mg/L'], ['总磷', 'total phosphorus', 'mg/L'],
  ['总氮', 'total nitrogen', 'mg/L'], ['总有机碳', 'total organic carbon', 'mg/L'], ['铜', 'copper', 'mg/L'], ['锌', 'zinc', 'mg/L'], ['硒', 'selenium', 'mg/L'],
  ['砷', 'arsenic', 'mg/L'], ['总汞', 'total mercury', 'mg/L'], ['镉', 'cadmium', 'mg/L'], ['铅', 'lead', 'mg/L'],
];
qualities.forEach(([zh, en, unit], i) => {
  add(running, 0x69 + i * 2, `${zh}上限`, `upper limit of ${en}`, unit);
  add(running, 0x6a + i * 2, `${zh}下限`, `lower limit of ${en}`, unit);
});
add(running, 0x8d, '流量上限', 'flow limit', 'm³/s');
add(running, 0x96, '水量定值', 'quota', 'm³');
add(running, 0x97, '清除历史数据单元', 'clear the memory');
add(running, 0x98, '恢复出厂设置', 'factory setting');

/** Under 40–43 ids are not elements but settings. */
export const settingOf = (id: number, functionCode: number): Setting | undefined => (functionCode === 0x42 || functionCode === 0x43 || functionCode === 0x47 || functionCode === 0x48 ? running : basic).get(id);
