import { label, type Label } from '../frame/label.ts';

export const functions: Record<number, Label> = {
  0x01: label('读线圈', 'read coils'),
  0x02: label('读离散输入', 'read discrete inputs'),
  0x03: label('读保持寄存器', 'read holding registers'),
  0x04: label('读输入寄存器', 'read input registers'),
  0x05: label('写单个线圈', 'write single coil'),
  0x06: label('写单个寄存器', 'write single register'),
  0x07: label('读异常状态', 'read exception status'),
  0x08: label('诊断', 'diagnostics'),
  0x0b: label('读通信事件计数', 'get comm event counter'),
  0x0c: label('读通信事件记录', 'get comm event log'),
  0x0f: label('写多个线圈', 'write multiple coils'),
  0x10: label('写多个寄存器', 'write multiple registers'),
  0x11: label('报告从站标识', 'report server id'),
  0x14: label('读文件记录', 'read file record'),
  0x15: label('写文件记录', 'write file record'),
  0x16: label('屏蔽写寄存器', 'mask write register'),
  0x17: label('读写多个寄存器', 'read and write multiple registers'),
  0x18: label('读 FIFO 队列', 'read FIFO queue'),
  0x2b: label('封装接口传输', 'encapsulated interface transport'),
};

export const exceptions: Record<number, Label> = {
  0x01: label('非法功能', 'illegal function'),
  0x02: label('非法数据地址', 'illegal data address'),
  0x03: label('非法数据值', 'illegal data value'),
  0x04: label('从站设备故障', 'server device failure'),
  0x05: label('确认，处理需较长时间', 'acknowledge, it will take long'),
  0x06: label('从站设备忙', 'server device busy'),
  0x07: label('否定确认', 'negative acknowledge'),
  0x08: label('存储奇偶性差错', 'memory parity error'),
  0x0a: label('网关路径不可用', 'gateway path unavailable'),
  0x0b: label('网关目标设备未响应', 'gateway target failed to respond'),
};

export const diagnostics: Record<number, Label> = {
  0x00: label('返回询问数据', 'return query data'),
  0x01: label('重启通信', 'restart communications'),
  0x02: label('返回诊断寄存器', 'return diagnostic register'),
  0x03: label('改变 ASCII 分隔符', 'change ASCII delimiter'),
  0x04: label('强制只听模式', 'force listen only mode'),
  0x0a: label('清除计数器和诊断寄存器', 'clear counters and diagnostic register'),
  0x0b: label('返回总线报文计数', 'return bus message count'),
  0x0c: label('返回总线通信差错计数', 'return bus communication error count'),
  0x0d: label('返回总线异常差错计数', 'return bus exception error count'),
  0x0e: label('返回从站报文计数', 'return server message count'),
  0x0f: label('返回从站无响应计数', 'return server no response count'),
  0x10: label('返回从站 NAK 计数', 'return server NAK count'),
  0x11: label('返回从站忙计数', 'return server busy count'),
  0x12: label('返回总线字符超限计数', 'return bus character overrun count'),
  0x14: label('清除超限计数器', 'clear overrun counter'),
};

export const deviceObjects: Record<number, Label> = {
  0x00: label('厂商名称', 'vendor name'),
  0x01: label('产品代码', 'product code'),
  0x02: label('主次版本', 'revision'),
  0x03: label('厂商网址', 'vendor URL'),
  0x04: label('产品名称', 'product name'),
  0x05: label('型号名称', 'model name'),
  0x06: label('用户应用名称', 'user application name'),
};

/** What the registers of a function are called: 0x coils, 1x discrete inputs, 3x input registers, 4x holding registers. */
export const TABLES: Record<number, string> = { 0x01: '0', 0x02: '1', 0x03: '4', 0x04: '3', 0x05: '0', 0x06: '4', 0x0f: '0', 0x10: '4', 0x16: '4', 0x17: '4', 0x18: '4' };
