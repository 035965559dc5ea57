import { label, type Label } from './label.ts';
import { CodecError, type Problem, type ProblemCode } from './problem.ts';

export type Value = string | number | boolean | null;
export type Direction = 'UP' | 'DOWN';
export type SampleQuality = 'GOOD' | 'UNCERTAIN' | 'BAD';

/** Some bytes of a frame and what they say. */
export interface Field {
  name: Label;
  start: number;
  end: number;
  value: Value;
  /** Digits behind the point that the device sent. */
  decimals: number | undefined;
  unit: string | undefined;
  remark: Label | undefined;
  /** 0 for what stands in the frame itself, more for parts of the field before it. */
  level: number;
}

/** One measured value, as it would go into the log. */
export interface FieldSample {
  /** The protocol's own code: element, factor, register, data identifier, object path. */
  code: string;
  /** Which of several values of that code: Avg, Max, a tariff, a storage number. */
  statistic: string | undefined;
  name: Label;
  value: Value;
  decimals: number | undefined;
  unit: string | undefined;
  quality: SampleQuality;
  reason: Label | undefined;
  /** ISO 8601 with its zone; undefined when the frame carries none. */
  time: string | undefined;
  address: string | undefined;
}

export interface FieldMore {
  decimals?: number;
  unit?: string;
  remark?: Label;
}

export interface SampleMore {
  statistic?: string;
  decimals?: number;
  unit?: string;
  quality?: SampleQuality;
  reason?: Label;
  time?: string;
  address?: string;
}

/** Reads a frame from front to back and writes down what each byte is. Reading past the end throws a CodecError, never a RangeError. */
export class Sheet {
  readonly bytes: Uint8Array;
  /** The next byte to read. */
  at: number;
  /** Where reading has to stop. */
  end: number;
  level = 0;
  kind: Label = label('未知报文', 'unknown message');
  direction: Direction | undefined = undefined;
  address: string | undefined = undefined;
  time: string | undefined = undefined;
  /** Of a frame that tells no month: when it was sent. */
  dayTime: { day: number; hour: number; minute: number; second: number } | undefined = undefined;
  readonly fields: Field[] = [];
  readonly samples: FieldSample[] = [];
  readonly problems: Problem[] = [];
  /** A message that came in several frames, once the last is there. Its bytes are those of the frames put together. */
  joined: Sheet | undefined = undefined;
  #view: DataView | undefined = undefined;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get left(): number {
    return this.end - this.at;
  }

  get view(): DataView {
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return this.#view;
  }

  /** Makes sure that so many bytes are there. */
  need(count: number, name: Label): void {
    if (this.at + count <= this.end) return;
    throw new CodecError({
      code: 'TRUNCATED',
      start: Math.min(this.at, this.end),
      end: this.end,
      message: { zh: `“${name.zh}”不完整：需要 ${count} 字节，仅剩 ${this.left} 字节`, en: `${name.en} is cut short: ${count} bytes are needed, ${this.left} are left` },
      expected: String(count),
      found: String(this.left),
    });
  }

  /** The next byte, without reading on. */
  peek(offset = 0): number {
    const at = this.at + offset;
    return at < this.end ? (this.bytes[at] as number) : -1;
  }

  /** Writes down the next bytes and reads on behind them. */
  put(name: Label, count: number, value: Value, more?: FieldMore): Field {
    this.need(count, name);
    const field = this.mark(name, this.at, this.at + count, value, more);
    this.at += count;
    return field;
  }

  /** Writes down any bytes of the frame, without reading on. */
  mark(name: Label, start: number, end: number, value: Value, more?: FieldMore): Field {
    const field: Field = { name, start, end, value, decimals: more?.decimals, unit: more?.unit, remark: more?.remark, level: this.level };
    this.fields.push(field);
    return field;
  }

  u8(name: Label): number {
    this.need(1, name);
    const value = this.bytes[this.at] as number;
    this.put(name, 1, value);
    return value;
  }

  u16(name: Label, littleEndian = false): number {
    this.need(2, name);
    const value = this.view.getUint16(this.at, littleEndian);
    this.put(name, 2, value);
    return value;
  }

  u32(name: Label, littleEndian = false, more?: FieldMore): number {
    this.need(4, name);
    const value = this.view.getUint32(this.at, littleEndian);
    this.put(name, 4, value, more);
    return value;
  }

  sample(code: string, name: Label, value: Value, more: SampleMore = {}): FieldSample {
    const sample: FieldSample = {
      code,
      statistic: more.statistic,
      name,
      value,
      decimals: more.decimals,
      unit: more.unit,
      quality: more.quality ?? 'GOOD',
      reason: more.reason,
      time: more.time ?? this.time,
      address: more.address ?? this.address,
    };
    this.samples.push(sample);
    return sample;
  }

  /** Something worth knowing about one element; the frame stays good. */
  note(code: ProblemCode, start: number, end: number, message: Label, more: { expected?: string; found?: string } = {}): void {
    this.problems.push({ code, severity: 'NOTE', start, end, message, ...more });
  }

  /** Refuses the frame but reads on. */
  error(code: ProblemCode, start: number, end: number, message: Label, more: { expected?: string; found?: string } = {}): void {
    this.problems.push({ code, severity: 'ERROR', start, end, message, ...more });
  }

  /** Refuses the frame here. */
  fail(code: ProblemCode, start: number, end: number, message: Label, more: { expected?: string; found?: string } = {}): never {
    throw new CodecError({ code, start, end, message, ...more });
  }

  /** Reads as far as it goes; what stops it becomes a note. @returns whether it was read to its end. */
  tryTo(read: () => void): boolean {
    try {
      read();
      return true;
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      this.problems.push({ ...error.problem, severity: 'NOTE' });
      return false;
    }
  }

  /** Runs a part one level deeper. */
  within<T>(read: () => T): T {
    this.level++;
    try {
      return read();
    } finally {
      this.level--;
    }
  }
}
