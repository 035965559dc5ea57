import { GraphQLError } from 'graphql';
import { z } from 'zod';

/** What devices and programs send, by HTTP and MQTT alike. */
const body = z.object({
  samples: z.array(z.object({
    point: z.string().min(1).max(200),
    time: z.union([z.string(), z.number()]).optional(),
    value: z.unknown(),
    quality: z.enum(['GOOD', 'UNCERTAIN', 'BAD']).default('GOOD'),
  })).max(100_000),
});

export type SentSample = z.infer<typeof body>['samples'][number];

/** The body as a whole cannot be understood; nothing of it was taken. */
export class MalformedBody extends GraphQLError {
  constructor(problem: string) {
    super(`The body must be {"samples":[{"point","time","value","quality"}]}: ${problem}`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    this.name = 'MalformedBody';
  }
}

/** Reads a body that is JSON text or already parsed. Throws MalformedBody naming the place. */
export function readSampleBody(input: unknown): SentSample[] {
  let value = input;
  if (typeof input === 'string') {
    try {
      value = JSON.parse(input);
    } catch (error) {
      throw new MalformedBody(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  const parsed = body.safeParse(value);
  if (parsed.success) return parsed.data.samples;
  const [issue] = parsed.error.issues;
  throw new MalformedBody(issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'wrong shape');
}
