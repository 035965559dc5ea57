import { label, type Label } from '../frame/label.ts';
import { table } from '../frame/table.ts';

export const types: readonly Label[] = [
  label('确认/命令', 'answer or command'),
  label('雨量参数', 'rain'),
  label('水位参数', 'level'),
  label('流量(水量)参数', 'flow and volume'),
  label('流速参数', 'velocity'),
  label('闸位参数', 'gate position'),
  label('功率参数', 'power'),
  label('气压参数', 'air pressure'),
  label('风速参数', 'wind'),
  label('水温参数', 'water temperature'),
  label('水质参数', 'water quality'),
  label('土壤含水率参数', 'soil moisture'),
  label('蒸发量参数', 'evaporation'),
  label('报警或状态参数', 'alarm and state'),
  label('综合/统计雨量', 'composite or rain statistic'),
  label('水压参数', 'water pressure'),
];

export const functions = table<Label>({
  0x02: label('链路检测', 'link'),
  0x10: label('设置遥测终端地址', 'set address'),
  0x11: label('设置遥测终端时钟', 'set clock'),
  0x12: label('设置遥测终端工作模式', 'set mode'),
  0x15: label('设置遥测终端本次充值量', 'set recharge'),
  0x16: label('设置遥测终端剩余水量报警值', 'set remaining water that alarms'),
  0x17: label('设置遥测终端的水位基值、水位上下限', 'set level base and limits'),
  0x18: label('设置遥测终端水压上、下限', 'set pressure limits'),
  0x19: label('设置遥测终端水质参数种类、上限值', 'set upper quality limits'),
  0x1a: label('设置遥测终端水质参数种类、下限值', 'set lower quality limits'),
  0x1b: label('设置终端站水量的表底(初始)值', 'set meter base'),
  0x1c: label('设置遥测终端转发中继引导码长值', 'set relay lead-in length'),
  0x1d: label('设置中继站转发终端地址', 'set relayed addresses'),
  0x1e: label('设置中继站工作机自动切换、自报状态', 'set relay switching'),
  0x1f: label('设置遥测终端流量参数上限值', 'set flow limit'),
  0x20: label('设置遥测终端检测参数启报阈值及固态存储时间段间隔', 'set thresholds and storage interval'),
  0x30: label('置遥测终端 IC 卡功能有效', 'IC card on'),
  0x31: label('取消遥测终端 IC 卡功能', 'IC card off'),
  0x32: label('定值控制投入', 'quota control on'),
  0x33: label('定值控制退出', 'quota control off'),
  0x34: label('定值量设定', 'set quota'),
  0x50: label('查询遥测终端地址', 'get address'),
  0x51: label('查询遥测终端时钟', 'get clock'),
  0x52: label('查询遥测终端工作模式', 'get mode'),
  0x53: label('查询遥测终端数据自报种类及时间间隔', 'get kinds and intervals to report'),
  0x54: label('查询遥测终端需查询的实时数据种类', 'get kinds to poll'),
  0x55: label('查询遥测终端最近成功充值量和现有剩余水量', 'get recharge and remaining water'),
  0x56: label('查询遥测终端剩余水量和报警值', 'get remaining water and its alarm'),
  0x57: label('查询遥测终端水位基值、水位上下限', 'get level base and limits'),
  0x58: label('查询遥测终端水压上、下限', 'get pressure limits'),
  0x59: label('查询遥测终端水质参数种类、上限值', 'get upper quality limits'),
  0x5a: label('查询遥测终端水质参数种类、下限值', 'get lower quality limits'),
  0x5d: label('查询遥测终端的事件记录', 'get event counters'),
  0x5e: label('查询遥测终端状态和报警状态', 'get alarm and state'),
  0x5f: label('查询水泵电机实时工作数据', 'get motor values'),
  0x60: label('查询遥测终端转发中继引导码长值', 'get relay lead-in length'),
  0x61: label('查询遥测终端图像记录', 'picture'),
  0x62: label('查询中继站转发终端地址', 'get relayed addresses'),
  0x63: label('查询中继站工作机状态和切换记录', 'get relay switching'),
  0x64: label('查询遥测终端流量参数上限值', 'get flow limit'),
  0x81: label('随机自报报警数据', 'alarm report'),
  0x82: label('人工置数', 'value entered by hand'),
  0x90: label('复位遥测终端参数和状态', 'reset'),
  0x91: label('清空遥测终端历史数据单元', 'clear memory'),
  0x92: label('遥控启动水泵或阀门/闸门', 'start pump or open valve'),
  0x93: label('遥控关闭水泵或阀门/闸门', 'stop pump or close valve'),
  0x94: label('遥控终端或中继站通信机切换', 'switch to spare radio'),
  0x95: label('遥控中继站工作机切换', 'switch the relay’s machine'),
  0x96: label('修改遥测终端密码', 'change password'),
  0xa0: label('设置遥测站需查询的实时数据种类', 'set kinds to poll'),
  0xa1: label('设置遥测终端的数据自报种类及时间间隔', 'set kinds and intervals to report'),
  0xb0: label('查询遥测终端实时值', 'live value'),
  0xb1: label('查询遥测终端固态存储数据', 'stored data'),
  0xb2: label('查询遥测终端内存自报数据', 'reports in memory'),
  0xc0: label('遥测终端自报实时数据', 'self report'),
});

/** Alarm bits, the lowest first. */
export const alarms: readonly Label[] = [
  label('工作交流电停电', 'mains off'),
  label('蓄电池电压低', 'battery low'),
  label('水位超限', 'level'),
  label('流量超限', 'flow'),
  label('水质超限', 'quality'),
  label('流量仪表故障', 'flow meter'),
  label('水泵开停状态', 'pump'),
  label('水位仪表故障', 'level meter'),
  label('水压超限', 'pressure'),
  label('备用 9', 'reserved 9'),
  label('终端 IC 卡功能报警', 'IC card'),
  label('定值控制报警', 'quota'),
  label('剩余水量下限报警', 'remaining water'),
  label('终端箱门状态报警', 'door'),
  label('备用 14', 'reserved 14'),
  label('备用 15', 'reserved 15'),
];

export const modes: readonly Label[] = [label('自报', 'self report'), label('自报/确认', 'self report with answer'), label('查询/应答', 'polled'), label('调试/维修', 'service')];

/** State bits from D2 on. */
export const states: readonly [name: Label, zero: Label, one: Label][] = [
  [label('IC 卡功能', 'IC card'), label('无效', 'off'), label('有效', 'on')],
  [label('定值控制', 'quota control'), label('退出', 'off'), label('投入', 'on')],
  [label('水泵工作状态', 'pump'), label('启动', 'on'), label('停止', 'off')],
  [label('终端箱门', 'door'), label('开', 'open'), label('关', 'closed')],
  [label('电源工作状态', 'power'), label('交流', 'mains'), label('蓄电池', 'battery')],
];

export interface QualityKind {
  name: Label;
  decimals: number;
  unit: string;
  bytes: number;
}

const kind = (zh: string, en: string, decimals: number, unit = 'mg/L', bytes = 4): QualityKind => ({ name: label(zh, en), decimals, unit, bytes });

/** Quality parameters by the bit of the map, D0 first. */
export const qualities: readonly QualityKind[] = [
  kind('水温', 'water temperature', 1, '°C'),
  kind('pH 值', 'pH', 2, ''),
  kind('溶解氧', 'dissolved oxygen', 2),
  kind('高锰酸盐指数', 'permanganate index', 2),
  kind('电导率', 'conductivity', 0, 'µS/cm'),
  kind('氧化还原电位', 'redox potential', 1, 'mV'),
  kind('浊度', 'turbidity', 0, 'NTU'),
  kind('化学需氧量', 'COD', 1),
  kind('五日生化需氧量', 'BOD5', 1),
  kind('氨氮', 'ammonia nitrogen', 2),
  kind('总氮', 'total nitrogen', 2),
  kind('铜', 'copper', 4),
  kind('锌', 'zinc', 4),
  kind('氟化物', 'fluoride', 2),
  kind('硒', 'selenium', 5),
  kind('砷', 'arsenic', 5),
  kind('汞', 'mercury', 5),
  kind('镉', 'cadmium', 5),
  kind('六价铬', 'chromium (VI)', 3),
  kind('铅', 'lead', 5),
  kind('氰化物', 'cyanide', 3),
  kind('挥发酚', 'volatile phenols', 3),
  kind('石油类', 'oil', 2),
  kind('硫化物', 'sulphide', 3),
  kind('粪大肠菌群', 'faecal coliforms', 0, '个/L', 5),
  kind('硫酸盐', 'sulphate', 2),
  kind('氯化物', 'chloride', 2),
  kind('硝酸盐氮', 'nitrate', 2),
  kind('铁', 'iron', 2),
  kind('锰', 'manganese', 2),
  kind('石油', 'oil', 2),
  kind('阴离子表面活性剂', 'anionic surfactants', 2),
  kind('六六六', 'HCH', 6),
  kind('滴滴涕', 'DDT', 6),
  kind('有机氯农药', 'organochlorine pesticides', 6),
];
