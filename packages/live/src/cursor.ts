/**
 * Where a subscriber stands: per collector the newest log sequence it has got. Never a time alone, since a late sample
 * would be missed; the time only finds the place in the store when the log is no longer there.
 */
export interface Position {
  readonly sequences: ReadonlyMap<string, number>;
  /** When the newest of it was logged, epoch ms. */
  readonly time: number;
}

/** The text given as a cursor was not made by this hub. */
export class BadCursor extends Error {
  override name = 'BadCursor';
}

export function encodeCursor({ sequences, time }: Position): string {
  return Buffer.from(JSON.stringify([1, time, ...sequences])).toString('base64url');
}

export function decodeCursor(cursor: string): Position {
  try {
    const [version, time, ...entries] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown, ...unknown[]];
    if (version !== 1 || !Number.isSafeInteger(time) || entries.length > 1000) throw new Error('wrong version or time');
    const sequences = new Map<string, number>();
    for (const entry of entries) {
      const [collector, sequence] = entry as [unknown, unknown];
      if (typeof collector !== 'string' || !Number.isSafeInteger(sequence)) throw new Error('wrong entry');
      sequences.set(collector, sequence as number);
    }
    return { sequences, time: time as number };
  } catch (cause) {
    throw new BadCursor(`${JSON.stringify(cursor.slice(0, 60))} is not a cursor of a sample stream`, { cause });
  }
}

/**
 * Whether whoever stands at `one` has been given everything up to `other`. Reads cursors of sample streams and those that
 * count what one service did (`al:17`, as of alarms); false for two kinds, and for any other text.
 */
export function covers(one: string, other: string): boolean {
  const [here, there] = [countedOf(one), countedOf(other)];
  if (here && there) return here.kind === there.kind && here.count >= there.count;
  try {
    const [reached, asked] = [decodeCursor(one).sequences, decodeCursor(other).sequences];
    return [...asked].every(([collector, sequence]) => (reached.get(collector) ?? -1) >= sequence);
  } catch (error) {
    if (error instanceof BadCursor) return false;
    throw error;
  }
}

function countedOf(cursor: string): { kind: string; count: number } | undefined {
  const [, kind, count] = /^([a-z]+):(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return kind === undefined ? undefined : { kind, count: Number(count) };
}
