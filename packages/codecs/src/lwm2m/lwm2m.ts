import type { Codec } from '../codec.ts';
import { readCoap, coap } from '../coap/coap.ts';
import { createCoapMemory, type CoapMemory, type CoapMessage } from '../coap/message.ts';
import { label } from '../frame/label.ts';
import type { Sheet } from '../frame/sheet.ts';
import { scanDatagram } from '../stream/datagram.ts';
import { readLinks, readPayload } from './content.ts';
import { encodeTlv, type TlvRecord } from './tlv.ts';

export type Lwm2mMessage = { kind: 'coap'; message: CoapMessage } | { kind: 'tlv'; records: TlvRecord[] } | { kind: 'bytes'; bytes: Uint8Array };

/** LwM2M as it comes over CoAP, or one of its payloads alone: TLV, JSON, SenML in JSON or CBOR, links. */
export const lwm2m: Codec<Lwm2mMessage, CoapMemory> = {
  name: 'lwm2m',
  aliases: ['lwm2m-tlv', 'lightweight-m2m', 'oma-lwm2m'],
  title: label('LwM2M（含水表对象 3424）', 'LwM2M (with object 3424, water meter)'),
  maxFrameBytes: 65_507,
  datagram: true,
  certainty: 1,
  createMemory: createCoapMemory,
  scan: scanDatagram,
  read,
  encode(message) {
    if (message.kind === 'coap') return coap.encode(message.message);
    return message.kind === 'tlv' ? encodeTlv(message.records) : message.bytes;
  },
};

function read(sheet: Sheet, memory: CoapMemory): Lwm2mMessage {
  const first = sheet.peek();
  // The version of CoAP stands where a TLV says "instance of a resource", which no payload begins with.
  if (first >> 6 === 1 && first !== 0x5b && first !== 0x7b) return { kind: 'coap', message: readCoap(sheet, memory) };
  const bytes = sheet.bytes.subarray(sheet.at, sheet.end);
  if (first === 0x5b || first === 0x7b) {
    sheet.kind = label('LwM2M JSON / SenML', 'LwM2M JSON or SenML');
    readPayload(sheet, 11_543, []);
    return { kind: 'bytes', bytes };
  }
  if (first === 0x3c) {
    sheet.kind = label('CoRE 链接', 'CoRE links');
    readLinks(sheet);
    return { kind: 'bytes', bytes };
  }
  // An array of CBOR: a TLV of that kind would be a resource with instances whose number no object has.
  if (first >= 0x80 && first <= 0x9f && sheet.peek(1) >> 5 === 5) {
    sheet.kind = label('SenML CBOR', 'SenML in CBOR');
    readPayload(sheet, 112, []);
    return { kind: 'bytes', bytes };
  }
  sheet.kind = label('LwM2M TLV', 'LwM2M TLV');
  if (sheet.left === 0) sheet.fail('TRUNCATED', 0, 0, label('负载为空', 'the payload is empty'));
  sheet.note('INCOMPLETE', 0, sheet.end, label('负载中没有对象号：按水表对象 3424 解释', 'the payload names no object: read as 3424, water meter'));
  return { kind: 'tlv', records: readPayload(sheet, 11_542, []) ?? [] };
}
