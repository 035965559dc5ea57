import { GraphQLError } from 'graphql';
import { z } from 'zod';

/** What devices and programs send, by HTTP and MQTT alike. */
const body = z.object({
  samples: z.array(z.object({
    point: z.string().min(1).max(200),
    time: z.union([z.string(), z.number()]).optional(),
    value: z.unknown().optional(),
    quality: z.enum(['GOOD', 'UNCERTAIN', 'BAD']).default('GOOD'),
  })).max(100_000),
});

export type SentSample = z.infer<typeof body>['samples'][number];

/** The body as a whole cannot be understood; nothing of it was taken. */
export class MalformedBody extends GraphQLError {
  constructor(problem: string, expected = '{"samples":[{"point","time","value","quality"}]}') {
    super(`The body must be ${expected}: ${problem}`, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
    this.name = 'MalformedBody';
  }
}

// Some languages write these as JSON numbers, though JSON has none; as text they are rejected one by one.
// Whole strings are matched as well, so that nothing inside them is taken for one.
const NOT_NUMBERS = /"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/g;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const mended = text.replace(NOT_NUMBERS, (found) => (found.startsWith('"') ? found : `"${found}"`));
    if (mended === text) throw new MalformedBody(`it is not JSON (${error instanceof Error ? error.message : String(error)})`);
    return parseJson(mended);
  }
}

/** Reads a body of JSON text. Throws MalformedBody naming the place. */
export function readSampleBody(text: string): SentSample[] {
  const parsed = body.safeParse(parseJson(text));
  if (parsed.success) return parsed.data.samples;
  const [issue] = parsed.error.issues;
  throw new MalformedBody(issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'wrong shape');
}
