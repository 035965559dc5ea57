import type { Codec } from './codec.ts';
import { CodecError, type Problem } from './frame/problem.ts';
import { Sheet } from './frame/sheet.ts';

export interface Decoded<Message> {
  /** Undefined when the frame was refused. */
  message: Message | undefined;
  /** What was read, up to where it broke. */
  sheet: Sheet;
  /** Whether it may be used. */
  ok: boolean;
}

/** Reads one frame. Never throws: a broken frame keeps what was read before it broke. */
export function decodeFrame<Message, Memory>(codec: Codec<Message, Memory>, bytes: Uint8Array, memory: Memory, found?: Problem): Decoded<Message> {
  const sheet = new Sheet(bytes);
  let message: Message | undefined;
  try {
    message = codec.read(sheet, memory);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    sheet.problems.push(error.problem);
  }
  if (found) nameCause(sheet, found);
  const ok = !sheet.problems.some((problem) => problem.severity === 'ERROR');
  // What a refused frame says is shown, but is no measurement.
  if (!ok) sheet.samples.length = 0;
  return { message: ok ? message : undefined, sheet, ok };
}

/** The scan knows the cause (a length that lies, a sum, how much is missing); where reading stopped for it is worth a note, other errors are no more than its consequences. */
function nameCause(sheet: Sheet, found: Problem): void {
  const { problems } = sheet;
  const stopped = problems.filter(({ code, severity, start }) => severity === 'ERROR' && code === 'TRUNCATED' && found.code === 'TRUNCATED' && start !== found.start);
  const notes = problems.filter(({ severity }) => severity === 'NOTE');
  problems.splice(0, problems.length, found, ...stopped.map((problem) => ({ ...problem, severity: 'NOTE' as const })), ...notes);
}
