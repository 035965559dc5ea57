import { BadUserInput } from './bad-user-input.ts';

/** Where a row stands in a sorted list: the values it was sorted by, then its id. */
export interface Position {
  /** The order that the cursor belongs to, for example `code:ASC`. */
  readonly order: string;
  readonly values: readonly (string | number | boolean | null)[];
  readonly id: string;
}

export function encodeCursor({ order, values, id }: Position): string {
  return Buffer.from(JSON.stringify([order, values, id])).toString('base64url');
}

/** Reads a cursor back. One that we did not make, or that was made for another order, is bad user input. */
export function decodeCursor(cursor: string, order: string): Position {
  const position = parse(cursor);
  if (!position) throw new BadUserInput('The cursor in "after" is not one that this list has given', 'after');
  if (position.order !== order) throw new BadUserInput('The cursor in "after" belongs to a list with another sort order', 'after');
  return position;
}

function parse(cursor: string): Position | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== 3) return undefined;
  const [order, values, id] = parts;
  if (typeof order !== 'string' || typeof id !== 'string' || !Array.isArray(values) || !values.every(isPlain)) return undefined;
  return { order, values, id };
}

const isPlain = (value: unknown): boolean => value === null || ['string', 'number', 'boolean'].includes(typeof value);
