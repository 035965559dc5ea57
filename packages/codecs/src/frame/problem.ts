import type { Label } from './label.ts';

/** What can be wrong with a frame, or with one element of it. */
export type ProblemCode =
  | 'BAD_CHECKSUM'
  | 'BAD_LENGTH'
  | 'BAD_FRAME'
  | 'BAD_VALUE'
  | 'TRUNCATED'
  | 'TOO_LONG'
  | 'INCOMPLETE'
  | 'ENCRYPTED'
  | 'UNSUPPORTED'
  | 'UNKNOWN_CODE';

export interface Problem {
  code: ProblemCode;
  /** An ERROR refuses the frame; a NOTE concerns one element of it, or is worth knowing. */
  severity: 'ERROR' | 'NOTE';
  /** Bytes of the frame it is about. */
  start: number;
  end: number;
  message: Label;
  expected?: string;
  found?: string;
}

/** The one kind of error that decoding and encoding throw. */
export class CodecError extends Error {
  readonly code: ProblemCode;
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'severity'>) {
    super(problem.message.en);
    this.name = 'CodecError';
    this.code = problem.code;
    this.problem = { ...problem, severity: 'ERROR' };
  }
}

/** A message that cannot be put into a frame: the caller gave a value the protocol has no room for. */
export function refuse(what: string, value: unknown): never {
  const text = `${what} cannot be ${JSON.stringify(value)}`;
  throw new CodecError({ code: 'BAD_VALUE', start: 0, end: 0, message: { zh: `${what} 的值无效：${JSON.stringify(value)}`, en: text } });
}
