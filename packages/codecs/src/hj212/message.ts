/** A key and its value; a key alone where the device wrote no equals sign. */
export type Pair = [key: string] | [key: string, value: string];

export interface Hj212Message {
  /** QN, ST, CN, PW, MN, Flag, PNUM, PNO, RF in the order sent. */
  head: Pair[];
  /** CP: one list of values an item. */
  items: Pair[][];
  /** HJ 212-2025: how the cipher was sent. */
  encrypted?: 'BYTES' | 'TEXT';
  lowerCaseCrc?: boolean;
}

export const valueOf = (pairs: readonly Pair[], key: string): string | undefined => pairs.find(([name]) => name === key)?.[1];
