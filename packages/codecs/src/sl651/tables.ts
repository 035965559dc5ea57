import { label, type Label } from '../frame/label.ts';
import { table } from '../frame/table.ts';

export const functions = table<Label>({
  0x2f: label('链路维持报', 'link keep-alive'),
  0x30: label('测试报', 'test report'),
  0x31: label('均匀时段水文信息报', 'report of even time steps'),
  0x32: label('遥测站定时报', 'timed report'),
  0x33: label('遥测站加报报', 'threshold report'),
  0x34: label('遥测站小时报', 'hourly report'),
  0x35: label('遥测站人工置数报', 'text entered by hand'),
  0x36: label('遥测站图片报', 'picture report'),
  0x37: label('中心站查询遥测站实时数据', 'live data on request'),
  0x38: label('中心站查询遥测站时段数据', 'data of a period on request'),
  0x39: label('中心站查询遥测站人工置数', 'text entered by hand on request'),
  0x3a: label('中心站查询遥测站指定要素数据', 'named elements on request'),
  0x40: label('修改遥测站基本配置', 'set basic configuration'),
  0x41: label('读取遥测站基本配置', 'get basic configuration'),
  0x42: label('修改遥测站运行参数', 'set running parameters'),
  0x43: label('读取遥测站运行参数', 'get running parameters'),
  0x44: label('查询水泵电机实时工作数据', 'motor data'),
  0x45: label('查询遥测终端软件版本', 'software version'),
  0x46: label('查询遥测站状态和报警信息', 'state and alarms'),
  0x47: label('初始化固态存储数据', 'clear the memory'),
  0x48: label('恢复遥测终端出厂设置', 'factory setting'),
  0x49: label('修改密码', 'change the password'),
  0x4a: label('设置遥测站时钟', 'set the clock'),
  0x4b: label('设置遥测终端 IC 卡状态', 'IC card on or off'),
  0x4c: label('控制水泵开关', 'switch pumps'),
  0x4d: label('控制阀门开关', 'switch valves'),
  0x4e: label('控制闸门开关', 'move gates'),
  0x4f: label('水量定值控制', 'quota control'),
  0x50: label('查询遥测站事件记录', 'event counters'),
  0x51: label('查询遥测站时钟', 'get the clock'),
});

export const functionName = (code: number): Label =>
  functions[code] ?? (code >= 0xe0 ? label('用户自定义', 'user defined') : label('保留功能码', 'reserved function'));

export const classes = table<Label>({
  0x50: label('降水', 'rain'),
  0x48: label('河道', 'river'),
  0x4b: label('水库(湖泊)', 'reservoir'),
  0x5a: label('闸坝', 'gate'),
  0x44: label('泵站', 'pump station'),
  0x54: label('潮汐', 'tide'),
  0x4d: label('墒情', 'soil moisture'),
  0x47: label('地下水', 'groundwater'),
  0x51: label('水质', 'water quality'),
  0x49: label('取水口', 'intake'),
  0x4f: label('排水口', 'outlet'),
});

export const ends = table<Label>({
  0x03: label('ETX 报文结束，后续无报文', 'ETX, nothing more follows'),
  0x17: label('ETB 报文结束，后续有报文', 'ETB, more packets follow'),
  0x05: label('ENQ 询问', 'ENQ, question or command'),
  0x06: label('ACK 肯定确认，继续发送', 'ACK, go on'),
  0x04: label('EOT 传输结束，退出', 'EOT, received, hang up'),
  0x15: label('NAK 否定应答，反馈重发', 'NAK, send the packet again'),
  0x1b: label('ESC 传输结束，保持在线', 'ESC, received, stay on line'),
});

/** Bits of element 45, the lowest first. */
export const states: readonly [name: Label, zero: Label, one: Label][] = [
  [label('交流电充电状态', 'mains'), label('正常', 'on'), label('停电', 'off')],
  [label('蓄电池电压', 'battery'), label('正常', 'good'), label('电压低', 'low')],
  [label('水位超限报警', 'level alarm'), label('正常', 'no'), label('报警', 'yes')],
  [label('流量超限报警', 'flow alarm'), label('正常', 'no'), label('报警', 'yes')],
  [label('水质超限报警', 'quality alarm'), label('正常', 'no'), label('报警', 'yes')],
  [label('流量仪表', 'flow meter'), label('正常', 'good'), label('故障', 'fault')],
  [label('水位仪表', 'level meter'), label('正常', 'good'), label('故障', 'fault')],
  [label('终端箱门', 'door'), label('开启', 'open'), label('关闭', 'closed')],
  [label('存储器', 'memory'), label('正常', 'good'), label('异常', 'fault')],
  [label('IC 卡功能', 'IC card'), label('关闭', 'not valid'), label('IC 卡有效', 'valid')],
  [label('水泵工作状态', 'pump'), label('水泵工作', 'runs'), label('水泵停机', 'stopped')],
  [label('剩余水量报警', 'remaining-water alarm'), label('未超限', 'no'), label('水量超限', 'yes')],
];

export const events: readonly Label[] = [
  label('历史数据初始化记录', 'memory cleared'),
  label('参数变更记录', 'parameters changed'),
  label('状态量变位记录', 'state changed'),
  label('传感器及仪表故障记录', 'instrument faults'),
  label('密码修改记录', 'password changed'),
  label('终端故障记录', 'terminal faults'),
  label('交流失电记录', 'mains lost'),
  label('蓄电池电压低告警记录', 'battery low'),
  label('终端箱非法打开记录', 'door opened'),
  label('水泵故障记录', 'pump faults'),
  label('剩余水量越限告警记录', 'remaining water'),
  label('水位超限告警记录', 'level alarms'),
  label('水压超限告警记录', 'pressure alarms'),
  label('水质参数超限告警记录', 'quality alarms'),
  label('数据出错记录', 'data errors'),
  label('发报文记录', 'messages sent'),
  label('收报文记录', 'messages received'),
  label('发报文出错记录', 'send errors'),
];

export const channels = table<Label>({
  0: label('禁用', 'off'),
  1: label('短信', 'SMS'),
  2: label('IPv4', 'IPv4'),
  3: label('北斗', 'Beidou'),
  4: label('海事卫星', 'Inmarsat'),
  5: label('PSTN', 'PSTN'),
  6: label('超短波', 'VHF'),
});
