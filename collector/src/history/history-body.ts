import { z } from 'zod';
import { MalformedBody } from '../connectors/sample-body.ts';
import type { SentSample } from '../connectors/sample-body.ts';

/** Values in one request; the store writes them in one transaction, for which live samples wait. */
export const MOST_VALUES = 20_000;

/** Epoch ms that a date can be made of. */
const moment = z.number().int().min(0).max(8.64e15);

const shape = z.object({
  series: z.array(z.object({
    point: z.string().min(1).max(200),
    times: z.array(z.number()),
    values: z.array(z.number()),
  })).max(MOST_VALUES),
  progress: z.object({
    source: z.string().min(1).max(100),
    from: moment,
    to: moment,
    reachedBackTo: moment,
    share: z.number().min(0).max(1),
  }).optional(),
});

export interface HistoryBody {
  readonly samples: SentSample[];
  readonly progress: z.infer<typeof shape>['progress'];
}

/** Reads a body of JSON text, a series a point. Throws MalformedBody naming the place. */
export function readHistoryBody(text: string): HistoryBody {
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new MalformedBody(issue ? `${issue.path.join('.') || 'body'}: ${issue.message}` : 'wrong shape', EXPECTED);
  }
  const { series, progress } = parsed.data;
  const uneven = series.findIndex(({ times, values }) => times.length !== values.length);
  if (uneven >= 0) throw new MalformedBody(`series.${uneven}: ${series[uneven]?.times.length} times but ${series[uneven]?.values.length} values`, EXPECTED);
  const count = series.reduce((sum, { times }) => sum + times.length, 0);
  if (count > MOST_VALUES) throw new MalformedBody(`${count} values; at most ${MOST_VALUES} are taken at once`, EXPECTED);
  return { progress, samples: series.flatMap(({ point, times, values }) => times.map((time, at): SentSample => ({ point, time, value: values[at], quality: 'GOOD' }))) };
}

const EXPECTED = '{"series":[{"point","times":[epoch ms],"values":[]}]}';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MalformedBody(`it is not JSON (${error instanceof Error ? error.message : String(error)})`, EXPECTED);
  }
}
