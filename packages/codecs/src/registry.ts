import type { AnyCodec } from './codec.ts';
import { cjt188 } from './cjt188/cjt188.ts';
import { dlt645 } from './dlt645/dlt645.ts';
import { coap } from './coap/coap.ts';
import { createHj212, hj212 } from './hj212/hj212.ts';
import { lwm2m } from './lwm2m/lwm2m.ts';
import { mbus } from './mbus/mbus.ts';
import { modbusRtu } from './modbus/rtu.ts';
import { modbusTcp } from './modbus/tcp.ts';
import { mqttJson } from './mqtt/json.ts';
import { opcua } from './opcua/opcua.ts';
import { sl651 } from './sl651/sl651.ts';
import { sparkplug } from './sparkplug/sparkplug.ts';
import { szy206 } from './szy206/szy206.ts';

/** Every protocol, in the order in which a guess tries them. */
export const codecs: readonly AnyCodec[] = [hj212, sl651, szy206, cjt188, dlt645, mbus, opcua, mqttJson, modbusRtu, modbusTcp, coap, lwm2m, sparkplug];

const byName = new Map(codecs.flatMap((codec) => [codec.name, ...(codec.aliases ?? [])].map((name) => [name, codec] as const)));

/** A protocol by its name, or another name people use for it. */
export const codecNamed = (name: string): AnyCodec | undefined => byName.get(name.toLowerCase().replaceAll('_', '-'));

/** The same protocol, able to open what was encrypted with this key. */
export const withKey = (codec: AnyCodec, key: Uint8Array): AnyCodec => (codec === hj212 ? createHj212({ key }) : codec);
