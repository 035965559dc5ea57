import type { Graph } from '../../../live/index.ts';
import type { Span } from './range.ts';
import { resolutionFor, stepsForSamples, type Resolution } from './resolution.ts';
import type { TrendHistory } from './series.ts';
import { trendSamplesDocument, trendStepsDocument } from './trend.query.ts';

/** More samples of one point in one answer are better cut into steps: no chart shows them. */
const mostSamples = 4000;

/** The past of some points at the resolution that fits. */
export interface LoadedHistory {
  readonly resolution: Resolution;
  readonly histories: ReadonlyMap<string, TrendHistory>;
}

interface Question {
  readonly ids: readonly string[];
  readonly span: Span;
  readonly widthPx: number;
  readonly zone: string;
}

const iso = (timeMs: number): string => new Date(timeMs).toISOString();

async function loadSteps(graph: Graph, ids: readonly string[], resolution: Resolution): Promise<LoadedHistory> {
  const { fromMs, toMs, steps, stepMs } = resolution;
  const { data, error } = await graph.client.query(trendStepsDocument, { ids: [...ids], first: ids.length, from: iso(fromMs), to: iso(toMs), steps }).toPromise();
  if (!data) throw error ?? new Error('no answer');
  const histories = data.points.nodes.map(({ id, latest, history }): [string, TrendHistory] => [
    id,
    {
      stepMs,
      samples: [],
      steps: history.map(({ start, minimum, mean, maximum, count }) => ({ startMs: Date.parse(start), minimum, mean, maximum, count })),
      knownUntilMs: latest ? Date.parse(latest.time) : 0,
    },
  ]);
  return { resolution, histories: new Map(histories) };
}

/** Asks for samples or steps, whichever fits; samples that are too many are asked for again as steps. Throws the graph's error. */
export async function loadHistory(graph: Graph, { ids, span, widthPx, zone }: Question): Promise<LoadedHistory> {
  const resolution = resolutionFor(span, widthPx, zone);
  if (resolution.name !== 'raw') return loadSteps(graph, ids, resolution);
  const { data, error } = await graph.client.query(trendSamplesDocument, { ids: [...ids], first: ids.length, from: iso(span.fromMs), to: iso(span.toMs), most: mostSamples }).toPromise();
  if (!data) throw error ?? new Error('no answer');
  if (data.points.nodes.some(({ samples }) => samples.length >= mostSamples)) return loadSteps(graph, ids, stepsForSamples(span, widthPx));
  const histories = data.points.nodes.map(({ id, samples }): [string, TrendHistory] => {
    const stored = samples.map(({ time, value, quality, reason }) => ({ timeMs: Date.parse(time), value, quality, reason: reason ?? null }));
    return [id, { stepMs: 0, samples: stored, steps: [], knownUntilMs: stored.at(-1)?.timeMs ?? 0 }];
  });
  return { resolution, histories: new Map(histories) };
}
