import type { MeterKind } from './meter.ts';
import { cjt188Meter, dlt645Meter, mbusMeter } from './meters.ts';
import { modbusRtuMeter, modbusTcpMeter } from './modbus.ts';

/** Protocols in which devices answer when asked, by the name that the command line and the codecs use. */
export const meterKinds: Readonly<Record<string, MeterKind>> = { 'modbus-tcp': modbusTcpMeter, 'modbus-rtu': modbusRtuMeter, dlt645: dlt645Meter, cjt188: cjt188Meter, mbus: mbusMeter };
