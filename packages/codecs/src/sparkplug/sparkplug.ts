import type { Codec } from '../codec.ts';
import { readText, toHex } from '../frame/bytes.ts';
import { label, plain, type Label } from '../frame/label.ts';
import type { SampleQuality, Sheet, Value } from '../frame/sheet.ts';
import { scanDatagram } from '../stream/datagram.ts';
import { payload, typeName, type FieldSchema, type Schema } from './schema.ts';
import { dataSetText, first, isoOf, valueOf, type Tree } from './values.ts';
import { encodeFields, nextField, numeric, varint, type WireField, type WireHead } from './wire.ts';

export interface SparkplugMessage {
  fields: WireField[];
}

/** What a birth told: later messages name metrics by their alias only. */
export interface SparkplugMemory {
  names: Map<bigint, { name: string; type: number }>;
  seq: number | undefined;
  bdSeq: Value | undefined;
}

const MAX_ALIASES = 20_000;
const MAX_DEPTH = 12;

export const sparkplug: Codec<SparkplugMessage, SparkplugMemory> = {
  name: 'sparkplug',
  aliases: ['sparkplug-b', 'sparkplugb', 'spb', 'spbv1.0'],
  title: label('Sparkplug B 负载', 'Sparkplug B payload'),
  maxFrameBytes: 1 << 20,
  datagram: true,
  certainty: 1,
  createMemory: () => ({ names: new Map(), seq: undefined, bdSeq: undefined }),
  scan: scanDatagram,
  read,
  encode: ({ fields }) => encodeFields(fields),
};

function read(sheet: Sheet, memory: SparkplugMemory): SparkplugMessage {
  if (sheet.left === 0) sheet.fail('TRUNCATED', 0, 0, label('负载为空', 'the payload is empty'));
  const { tree, fields } = readMessage(sheet, payload, 0);
  const timestamp = first(tree, 'timestamp');
  sheet.time = typeof timestamp === 'bigint' ? isoOf(timestamp) : undefined;
  const metrics = (tree['metric'] ?? []) as Tree[];
  const seq = first(tree, 'seq');
  sheet.kind = kindOf(metrics, typeof seq === 'bigint');
  if (typeof seq === 'bigint') checkSeq(sheet, memory, Number(seq), metrics);
  checkBdSeq(sheet, memory, metrics, typeof seq === 'bigint');
  for (const metric of metrics) readMetric(sheet, memory, metric, '');
  return { fields };
}

/** Without its topic a payload is told by what births and deaths must hold. */
function kindOf(metrics: readonly Tree[], hasSeq: boolean): Label {
  const names = metrics.map((metric) => first(metric, 'name'));
  if (names.includes('bdSeq')) return hasSeq ? label('节点上线 NBIRTH', 'NBIRTH, a node is born') : label('节点离线 NDEATH', 'NDEATH, a node has died');
  if (!hasSeq && names.includes('Node Control/Rebirth')) return label('节点命令 NCMD：重新上线', 'NCMD, rebirth wanted');
  return hasSeq ? label('数据或上线 NDATA/DDATA/DBIRTH', 'data or birth of a device') : label('命令或数据', 'command or data');
}

function checkSeq(sheet: Sheet, memory: SparkplugMemory, seq: number, metrics: readonly Tree[]): void {
  const birth = metrics.some((metric) => first(metric, 'name') === 'bdSeq');
  if (seq > 255) sheet.note('BAD_VALUE', 0, sheet.end, label('序号超过 255', 'the sequence is above 255'), { found: String(seq) });
  if (!birth && memory.seq !== undefined && seq !== (memory.seq + 1) % 256) sheet.note('INCOMPLETE', 0, sheet.end, label('序号不连续：应请求重新上线', 'a gap in the sequence: ask for a rebirth'), { expected: String((memory.seq + 1) % 256), found: String(seq) });
  if (birth) memory.names.clear();
  memory.seq = seq;
}

/** A death is the will of a connection: one that comes after the next birth is of the connection before. */
function checkBdSeq(sheet: Sheet, memory: SparkplugMemory, metrics: readonly Tree[], isBirth: boolean): void {
  const metric = metrics.find((one) => first(one, 'name') === 'bdSeq');
  if (!metric) return;
  const value = valueOf(metric, Number(first(metric, 'datatype') ?? 0));
  if (isBirth) memory.bdSeq = value;
  else if (memory.bdSeq !== undefined && value !== memory.bdSeq) sheet.note('BAD_VALUE', 0, sheet.end, label('该离线报文不属于最近一次上线：应忽略', 'this death is not that of the last birth: ignore it'), { expected: String(memory.bdSeq), found: String(value) });
}

const qualities: Record<number, SampleQuality> = { 0: 'BAD', 192: 'GOOD', 500: 'UNCERTAIN' };

function readMetric(sheet: Sheet, memory: SparkplugMemory, metric: Tree, prefix: string): void {
  const alias = first(metric, 'alias');
  const known = typeof alias === 'bigint' ? memory.names.get(alias) : undefined;
  const given = first(metric, 'name');
  const name = typeof given === 'string' ? given : (known?.name ?? (typeof alias === 'bigint' ? `alias ${alias}` : '?'));
  const sent = first(metric, 'datatype');
  const type = typeof sent === 'bigint' ? Number(sent) : (known?.type ?? 0);
  if (typeof alias === 'bigint' && typeof given === 'string' && memory.names.size < MAX_ALIASES) memory.names.set(alias, { name: given, type });
  if (typeof given !== 'string' && !known) sheet.note('UNKNOWN_CODE', 0, sheet.end, label('未见上线报文，别名的名称未知', 'the birth was not seen: the name of an alias is not known'), { found: String(alias ?? '') });
  const timestamp = first(metric, 'timestamp');
  const time = typeof timestamp === 'bigint' ? isoOf(timestamp) : sheet.time;
  const code = prefix + name;
  const template = first(metric, 'template');
  if (template && typeof template === 'object' && !(template instanceof Uint8Array)) {
    for (const parameter of (template['parameter'] ?? []) as Tree[]) sheet.sample(`${code}/${String(first(parameter, 'name'))}`, label('模板参数', 'parameter of a template'), valueOf(parameter, Number(first(parameter, 'type') ?? 0)), { time });
    for (const inner of (template['metric'] ?? []) as Tree[]) readMetric(sheet, memory, inner, `${code}/`);
    return;
  }
  const dataSet = first(metric, 'dataSet');
  const isNull = first(metric, 'isNull') === true;
  const value = isNull ? null : dataSet && typeof dataSet === 'object' && !(dataSet instanceof Uint8Array) ? dataSetText(dataSet) : valueOf(metric, type);
  const { unit, quality } = properties(metric);
  sheet.sample(code, plain(name), value, { time, unit, quality: quality ?? (value === null ? 'BAD' : 'GOOD'), reason: isNull ? label('空值', 'null') : undefined });
}

/** The unit and the quality, where the properties of a metric hold them. */
function properties(metric: Tree): { unit?: string; quality?: SampleQuality } {
  const set = first(metric, 'properties');
  if (!set || typeof set !== 'object' || set instanceof Uint8Array) return {};
  const values = (set['value'] ?? []) as Tree[];
  const result: { unit?: string; quality?: SampleQuality } = {};
  (set['key'] ?? []).forEach((key, i) => {
    const property = values[i];
    if (!property) return;
    const value = valueOf(property, Number(first(property, 'type') ?? 0));
    if (/^(engUnit|unit|units)$/i.test(String(key)) && typeof value === 'string') result.unit = value;
    if (/^quality$/i.test(String(key)) && typeof value === 'number') result.quality = qualities[value] ?? 'UNCERTAIN';
  });
  return result;
}

interface Read {
  tree: Tree;
  fields: WireField[];
}

function readMessage(sheet: Sheet, schema: Schema, depth: number): Read {
  const tree: Tree = Object.create(null) as Tree;
  const fields: WireField[] = [];
  if (depth > MAX_DEPTH) sheet.fail('TOO_LONG', sheet.at, sheet.end, label('嵌套过深', 'nested too deeply'));
  while (sheet.left > 0) {
    const start = sheet.at;
    const head = nextField(sheet);
    const known = schema.fields[head.number];
    if (!known) {
      sheet.mark(label(`未知字段 ${head.number}`, `unknown field ${head.number}`), start, head.to, toHex(sheet.bytes, head.from, head.to));
      sheet.note('UNKNOWN_CODE', start, head.to, label(`${schema.name.zh}中的未知字段`, `unknown field of ${schema.name.en}`), { found: String(head.number) });
      fields.push({ number: head.number, wire: head.wire, value: head.wire === 0 ? head.value : sheet.bytes.subarray(head.from, head.to) });
    } else {
      const values = (tree[known.key] ??= []);
      fields.push({ number: head.number, wire: head.wire, value: readKnown(sheet, known, head, start, depth, values) });
    }
  }
  return { tree, fields };
}

function readKnown(sheet: Sheet, { name, kind }: FieldSchema, head: WireHead, start: number, depth: number, values: Tree[string]): WireField['value'] {
  const { bytes } = sheet;
  if (typeof kind === 'object') {
    expectWire(sheet, name, head, 2, start);
    sheet.mark(name, start, head.from, `${head.to - head.from} B`);
    const outer = sheet.end;
    sheet.at = head.from;
    sheet.end = head.to;
    const { tree, fields } = sheet.within(() => readMessage(sheet, kind, depth + 1));
    sheet.end = outer;
    values.push(tree);
    return fields;
  }
  if (kind === 'string' || kind === 'bytes') {
    expectWire(sheet, name, head, 2, start);
    const value = bytes.subarray(head.from, head.to);
    const text = kind === 'string' ? readText(bytes, head.from, head.to) : undefined;
    values.push(text ?? value);
    sheet.mark(name, start, head.to, text ?? toHex(value));
    return value;
  }
  if (kind === 'float' || kind === 'double') {
    expectWire(sheet, name, head, kind === 'float' ? 5 : 1, start);
    const value = kind === 'float' ? Number(sheet.view.getFloat32(head.from, true).toPrecision(7)) : sheet.view.getFloat64(head.from, true);
    values.push(value);
    sheet.mark(name, start, head.to, Number.isFinite(value) ? value : String(value));
    return bytes.subarray(head.from, head.to);
  }
  if (head.wire === 2 && kind === 'type') return readPacked(sheet, name, head, start, values);
  expectWire(sheet, name, head, 0, start);
  const isTime = name.en === 'timestamp';
  values.push(kind === 'bool' ? head.value !== 0n : head.value);
  sheet.mark(name, start, head.to, kind === 'bool' ? head.value !== 0n : numeric(head.value), { remark: kind === 'type' ? plain(typeName(Number(head.value))) : isTime ? plain(isoOf(head.value) ?? '') : undefined });
  return head.value;
}

/** The types of the columns may come packed into one field. */
function readPacked(sheet: Sheet, name: Label, head: WireHead, start: number, values: Tree[string]): Uint8Array {
  const outer = sheet.end;
  sheet.end = head.to;
  for (let at = head.from; at < head.to; ) {
    const { value, bytes } = varint(sheet, at);
    values.push(value);
    at += bytes;
  }
  sheet.end = outer;
  sheet.mark(name, start, head.to, values.map((value) => typeName(Number(value))).join(', '));
  return sheet.bytes.subarray(head.from, head.to);
}

function expectWire(sheet: Sheet, name: Label, head: WireHead, wire: number, start: number): void {
  if (head.wire === wire) return;
  sheet.fail('BAD_FRAME', start, head.from, label(`“${name.zh}”的线类型不符`, `${name.en} has another wire type`), { expected: String(wire), found: String(head.wire) });
}
