import { toHex } from '../frame/bytes.ts';
import type { Label } from '../frame/label.ts';
import type { Problem } from '../frame/problem.ts';
import type { Field, FieldSample, Sheet, Value } from '../frame/sheet.ts';
import { NO_FRAME, type Explanation, type FramePart } from './explain.ts';

/** What `decode --json` prints and the page shows. Byte positions count from the first byte of the input; `end` is the byte behind the last. */
export interface Report {
  protocol: string;
  title: Label;
  guessed: boolean;
  ok: boolean;
  bytes: number;
  frames: FrameReport[];
  noise: { start: number; end: number; hex: string }[];
  errors: ProblemReport[];
}

export interface FrameReport {
  start: number;
  end: number;
  hex: string;
  ok: boolean;
  kind: Label;
  direction: 'UP' | 'DOWN' | null;
  address: string | null;
  time: string | null;
  fields: FieldReport[];
  samples: SampleReport[];
  errors: ProblemReport[];
  notes: ProblemReport[];
  /** The whole message, when this frame was the last of several. Positions are those of the bytes put together. */
  joined?: { hex: string; fields: FieldReport[]; notes: ProblemReport[] };
}

export interface FieldReport {
  name: Label;
  start: number;
  end: number;
  raw: string;
  value: Value;
  text: string;
  unit: string | null;
  remark: Label | null;
  level: number;
}

export interface SampleReport {
  code: string;
  statistic: string | null;
  name: Label;
  value: Value;
  text: string;
  unit: string | null;
  quality: string;
  reason: Label | null;
  time: string | null;
  address: string | null;
}

export type ProblemReport = Omit<Problem, 'severity'>;

/** A value as the device sent it, with all its decimals. */
export function textOf(value: Value, decimals: number | undefined): string {
  if (value === null) return '';
  if (typeof value === 'number' && decimals !== undefined && Math.abs(value) < 1e21) return value.toFixed(Math.min(decimals, 20));
  return String(value);
}

const fieldReport = ({ name, start, end, value, decimals, unit, remark, level }: Field, bytes: Uint8Array, offset: number): FieldReport => ({
  name, start: start + offset, end: end + offset, raw: toHex(bytes, start, end, ' '), value, text: textOf(value, decimals), unit: unit || null, remark: remark ?? null, level,
});

const sampleReport = ({ code, statistic, name, value, decimals, unit, quality, reason, time, address }: FieldSample): SampleReport => ({
  code, statistic: statistic ?? null, name, value, text: textOf(value, decimals), unit: unit || null, quality, reason: reason ?? null, time: time ?? null, address: address ?? null,
});

const problemReport = ({ code, start, end, message, expected, found }: Problem, offset: number): ProblemReport => ({
  code, start: start + offset, end: end + offset, message, ...(expected === undefined ? {} : { expected }), ...(found === undefined ? {} : { found }),
});

const problems = ({ problems: all }: Sheet, severity: Problem['severity'], offset: number): ProblemReport[] => all.filter((problem) => problem.severity === severity).map((problem) => problemReport(problem, offset));

function frameReport({ start, end, decoded: { sheet, ok } }: FramePart, bytes: Uint8Array): FrameReport {
  const { joined } = sheet;
  return {
    start,
    end,
    hex: toHex(bytes, start, end),
    ok,
    kind: sheet.kind,
    direction: sheet.direction ?? null,
    address: sheet.address ?? null,
    time: sheet.time ?? null,
    fields: sheet.fields.map((field) => fieldReport(field, sheet.bytes, start)),
    samples: sheet.samples.map(sampleReport),
    errors: problems(sheet, 'ERROR', start),
    notes: problems(sheet, 'NOTE', start),
    ...(joined ? { joined: { hex: toHex(joined.bytes), fields: joined.fields.map((field) => fieldReport(field, joined.bytes, 0)), notes: problems(joined, 'NOTE', 0) } } : {}),
  };
}

export function report({ codec, guessed, bytes, frames, noise, ok }: Explanation): Report {
  const reports = frames.map((frame) => frameReport(frame, bytes));
  const errors = reports.flatMap((frame) => frame.errors);
  if (frames.length === 0) errors.push({ code: 'BAD_FRAME', start: 0, end: bytes.length, message: NO_FRAME });
  return {
    protocol: codec.name,
    title: codec.title,
    guessed,
    ok,
    bytes: bytes.length,
    frames: reports,
    noise: noise.map(({ start, end }) => ({ start, end, hex: toHex(bytes, start, end, ' ') })),
    errors,
  };
}
