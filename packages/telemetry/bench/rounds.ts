/** The middle of the measured values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Runs the contestants by turns, so that whatever else the machine does meets all of them; answers what each measured, round by round. */
export async function byTurns<Name extends string>(rounds: number, contestants: Record<Name, (round: number) => number | Promise<number>>): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) measured[name].push(await contestants[name](round));
  }
  return measured;
}

/** Milliseconds that a run took. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

/** One line of a result that is compared with a goal, at least or at most. */
export const ratioLine = (name: string, value: number, goal: number, bound: '>=' | '<=' = '>='): string => `ratio ${name} ${value.toFixed(2)} goal ${bound}${goal}`;
