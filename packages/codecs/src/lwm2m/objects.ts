import { label, plain, type Label } from '../frame/label.ts';

export type ResourceType = 'float' | 'integer' | 'boolean' | 'string' | 'time' | 'opaque' | 'link';

export interface Resource {
  name: Label;
  type: ResourceType;
  unit: string;
}

export interface LwObject {
  name: Label;
  resources: Record<number, Resource>;
}

const resource = (zh: string, en: string, type: ResourceType, unit = ''): Resource => ({ name: label(zh, en), type, unit });

/** What IPSO sensors share. */
const sensor = (unit: string): Record<number, Resource> => ({
  5700: resource('传感器值', 'sensor value', 'float', unit), 5701: resource('传感器单位', 'sensor units', 'string'), 5601: resource('最小测量值', 'minimum measured', 'float', unit), 5602: resource('最大测量值', 'maximum measured', 'float', unit),
  5603: resource('量程下限', 'minimum of range', 'float', unit), 5604: resource('量程上限', 'maximum of range', 'float', unit), 5605: resource('复位最小最大值', 'reset minimum and maximum', 'opaque'), 5821: resource('当前校准', 'calibration', 'string'), 5518: resource('时间戳', 'timestamp', 'time'), 5750: resource('应用类型', 'application type', 'string'), 6042: resource('测量质量', 'quality of measurement', 'integer'), 6049: resource('测量质量等级', 'level of quality', 'integer'),
});

export const WATER_METER = 3424;

const objects: Record<number, LwObject> = {
  0: { name: label('安全', 'security'), resources: { 0: resource('服务器 URI', 'server URI', 'string'), 1: resource('引导服务器', 'bootstrap server', 'boolean'), 2: resource('安全模式', 'security mode', 'integer'), 3: resource('公钥或身份', 'public key or identity', 'opaque'), 4: resource('服务器公钥', 'server public key', 'opaque'), 5: resource('密钥', 'secret key', 'opaque'), 10: resource('短服务器标识', 'short server id', 'integer'), 11: resource('客户端等待时间', 'client hold off time', 'integer', 's') } },
  1: { name: label('服务器', 'server'), resources: { 0: resource('短服务器标识', 'short server id', 'integer'), 1: resource('生存期', 'lifetime', 'integer', 's'), 2: resource('默认最小周期', 'default minimum period', 'integer', 's'), 3: resource('默认最大周期', 'default maximum period', 'integer', 's'), 4: resource('禁用', 'disable', 'opaque'), 5: resource('禁用超时', 'disable timeout', 'integer', 's'), 6: resource('离线存储通知', 'store notifications', 'boolean'), 7: resource('绑定', 'binding', 'string'), 8: resource('触发注册更新', 'registration update trigger', 'opaque') } },
  3: {
    name: label('设备', 'device'),
    resources: {
      0: resource('制造商', 'manufacturer', 'string'), 1: resource('型号', 'model number', 'string'), 2: resource('序列号', 'serial number', 'string'), 3: resource('固件版本', 'firmware version', 'string'), 4: resource('重启', 'reboot', 'opaque'), 5: resource('恢复出厂', 'factory reset', 'opaque'), 6: resource('电源类型', 'power source', 'integer'), 7: resource('电源电压', 'power source voltage', 'integer', 'mV'), 8: resource('电源电流', 'power source current', 'integer', 'mA'),
      9: resource('电池电量', 'battery level', 'integer', '%'), 10: resource('空闲内存', 'memory free', 'integer', 'KB'), 11: resource('错误码', 'error code', 'integer'), 12: resource('清除错误码', 'reset error code', 'opaque'), 13: resource('当前时间', 'current time', 'time'), 14: resource('UTC 偏移', 'UTC offset', 'string'), 15: resource('时区', 'time zone', 'string'), 16: resource('绑定', 'binding', 'string'), 17: resource('设备类型', 'device type', 'string'), 18: resource('硬件版本', 'hardware version', 'string'), 19: resource('软件版本', 'software version', 'string'), 20: resource('电池状态', 'battery status', 'integer'), 21: resource('总内存', 'memory total', 'integer', 'KB'), 22: resource('外部设备信息', 'external device', 'link'),
    },
  },
  4: { name: label('连接监测', 'connectivity monitoring'), resources: { 0: resource('网络承载', 'network bearer', 'integer'), 1: resource('可用承载', 'available bearer', 'integer'), 2: resource('信号强度', 'radio signal strength', 'integer', 'dBm'), 3: resource('链路质量', 'link quality', 'integer'), 4: resource('IP 地址', 'IP address', 'string'), 5: resource('路由地址', 'router address', 'string'), 6: resource('链路利用率', 'link utilisation', 'integer', '%'), 7: resource('APN', 'APN', 'string'), 8: resource('小区标识', 'cell id', 'integer'), 9: resource('SMNC', 'SMNC', 'integer'), 10: resource('SMCC', 'SMCC', 'integer'), 11: resource('信噪比', 'signal to noise', 'integer', 'dB') } },
  5: { name: label('固件更新', 'firmware update'), resources: { 0: resource('固件包', 'package', 'opaque'), 1: resource('固件 URI', 'package URI', 'string'), 2: resource('更新', 'update', 'opaque'), 3: resource('状态', 'state', 'integer'), 5: resource('更新结果', 'update result', 'integer') } },
  6: { name: label('位置', 'location'), resources: { 0: resource('纬度', 'latitude', 'float', '°'), 1: resource('经度', 'longitude', 'float', '°'), 2: resource('高程', 'altitude', 'float', 'm'), 3: resource('半径', 'radius', 'float', 'm'), 5: resource('时间戳', 'timestamp', 'time'), 6: resource('速度', 'speed', 'float', 'm/s') } },
  19: { name: label('二进制应用数据', 'binary app data container'), resources: { 0: resource('数据', 'data', 'opaque') } },
  3303: { name: label('温度', 'temperature'), resources: sensor('°C') },
  3304: { name: label('湿度', 'humidity'), resources: sensor('%') },
  3323: { name: label('压力', 'pressure'), resources: sensor('Pa') },
  3346: { name: label('速率', 'rate'), resources: sensor('') },
  [WATER_METER]: {
    name: label('水表', 'water meter'),
    resources: {
      1: resource('累计水量', 'cumulated water volume', 'float', 'm³'), 2: resource('累计水量复位', 'reset of cumulated water volume', 'opaque'), 3: resource('水表类型', 'type of meter', 'string'), 4: resource('累计脉冲值', 'cumulated pulse value', 'integer'), 5: resource('脉冲值复位', 'reset of pulse value', 'opaque'), 6: resource('脉冲当量', 'pulse ratio', 'integer', 'pulse/m³'),
      7: resource('最小流量', 'minimum flow rate', 'float', 'm³/s'), 8: resource('最大流量', 'maximum flow rate', 'float', 'm³/s'), 9: resource('疑似漏损', 'leak suspected', 'boolean'), 10: resource('检出漏损', 'leak detected', 'boolean'), 11: resource('检出倒流', 'back flow detected', 'boolean'), 12: resource('水表堵塞', 'blocked meter', 'boolean'), 13: resource('检出作弊', 'fraud detected', 'boolean'),
      5518: resource('时间戳', 'timestamp', 'time'), 5850: resource('开关', 'on or off', 'boolean'), 6042: resource('测量质量', 'quality of measurement', 'integer'), 6049: resource('测量质量等级', 'level of quality', 'integer'),
    },
  },
};

export const objectName = (id: number): Label => objects[id]?.name ?? label(`对象 ${id}`, `object ${id}`);
export const resourceOf = (object: number, id: number): Resource | undefined => objects[object]?.resources[id];
export const resourceName = (object: number, id: number): Label => resourceOf(object, id)?.name ?? label(`资源 ${id}`, `resource ${id}`);

/** A path in words: /3424/0/1. */
export function pathName(path: readonly number[]): Label {
  const [object, , id] = path;
  if (object === undefined) return plain('/');
  return id === undefined ? objectName(object) : resourceName(object, id);
}
