import { z } from 'zod';

/** One sample on the wire: point id, epoch ms, value, quality (192 good, 64 uncertain, 0 bad), reason when it is not good. */
export type SampleTuple = [pointId: string, time: number, value: number, quality: number, reason?: string];

/** What one collector wrote to its log for one tenant within a tick. */
export interface SampleMessage {
  /** Id of the collector; its sequence numbers count its own log. */
  readonly collector: string;
  readonly tenantId: string;
  /** Newest batch of the log in this message. */
  readonly sequence: number;
  /** The tenant's batch before the oldest one in this message (0: none). Whoever has seen less has missed something. */
  readonly after: number;
  /** When the newest batch was logged, epoch ms. */
  readonly time: number;
  readonly samples: SampleTuple[];
  /** Which samples are of which batch: its sequence and how many of the samples, in their order. Absent when all are of one batch. */
  readonly parts?: readonly (readonly [sequence: number, samples: number])[] | undefined;
}

/**
 * What of a message came after a sequence of its log. Where the message overlaps what is known already, nothing is given
 * twice; a message that does not tell its parts is given whole.
 */
export function messageAfter(message: SampleMessage, sequence: number): SampleMessage {
  const { parts } = message;
  const known = parts?.filter(([batch]) => batch <= sequence).length ?? 0;
  if (!parts || known === 0) return message;
  const skipped = parts.slice(0, known).reduce((sum, [, count]) => sum + count, 0);
  return { ...message, after: sequence, samples: message.samples.slice(skipped), parts: parts.slice(known) };
}

const sampleTuple: z.ZodType<SampleTuple> = z.custom<SampleTuple>((value) =>
  // By hand: a message holds thousands of these, and a parsed zod tuple costs ten times as much.
  Array.isArray(value) && (value.length === 4 || (value.length === 5 && typeof value[4] === 'string')) &&
  typeof value[0] === 'string' && typeof value[1] === 'number' && typeof value[2] === 'number' && typeof value[3] === 'number',
  'a sample is [pointId, time, value, quality, reason?]');

export const sampleMessage: z.ZodType<SampleMessage> = z.object({
  collector: z.string().min(1),
  tenantId: z.string().min(1),
  sequence: z.int().positive(),
  after: z.int().nonnegative(),
  time: z.number(),
  samples: z.array(sampleTuple),
  parts: z.array(z.tuple([z.int().positive(), z.int().nonnegative()])).optional(),
});
