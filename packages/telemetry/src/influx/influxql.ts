import { z } from 'zod';
import type { InfluxPlace } from './connection.ts';

/** One table of an answer: its tags (when grouped), and rows as objects by column name. */
export interface InfluxTable {
  readonly tags: Record<string, string>;
  readonly rows: Record<string, string | number | null>[];
}

const cell = z.union([z.string(), z.number(), z.null(), z.boolean().transform(Number)]);
const answer = z.object({
  error: z.string().optional(),
  results: z.array(z.object({
    error: z.string().optional(),
    series: z.array(z.object({ tags: z.record(z.string(), z.string()).optional(), columns: z.array(z.string()), values: z.array(z.array(cell)).default([]) })).default([]),
  })).default([]),
});

/** A value as an InfluxQL string; escaped here since 3 Core takes no params. */
export const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** Asks one SELECT by GET; an error inside a 200 answer is an error. A DELETE goes by POST. */
export async function askInflux({ origin, database, authorization }: InfluxPlace, q: string, method: 'GET' | 'POST' = 'GET'): Promise<InfluxTable[]> {
  const response = await fetch(`${origin}/query?${new URLSearchParams({ db: database, epoch: 'ms', q })}`, {
    method,
    headers: { accept: 'application/json', ...(authorization ? { authorization } : {}) },
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`InfluxDB answered ${response.status}: ${text.slice(0, 300)}`);
  const { error, results } = answer.parse(JSON.parse(text));
  const problem = error ?? results.find((result) => result.error)?.error;
  if (problem) throw new Error(`InfluxDB refused the query: ${problem}`);
  return results.flatMap(({ series }) => series.map(({ tags = {}, columns, values }) => ({
    tags, rows: values.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
  })));
}

/** Condition for some points of a tenant. */
export function ofPoints(tenantId: string, pointIds: readonly string[]): string {
  return `"tenant" = ${quote(tenantId)} AND (${pointIds.map((id) => `"point" = ${quote(id)}`).join(' OR ')})`;
}
