/** What the product has acknowledged, as its clients know it. */
export interface Ledger {
  /** Value by `point id/epoch ms`. */
  readonly samples: Map<string, number>;
  /** Those of `samples` that were sent more than once, since an answer was lost: they may be in the collector's log twice. */
  readonly repeated: Set<string>;
  /** Newest value that was acknowledged, by point id. */
  readonly newest: Map<string, number>;
  /** Codes of objects that were added, by table. */
  readonly added: Map<string, Set<string>>;
  /** Codes sent whose answer was lost or was an outage: each may be there once or not at all. */
  readonly unknown: Map<string, Set<string>>;
  /** Codes sent once that were refused as being there already. */
  readonly refusedAsDoubled: string[];
  batches: number;
  mutations: number;
  lostAnswers: number;
}

export const createLedger = (): Ledger => ({ samples: new Map(), repeated: new Set(), newest: new Map(), added: new Map(), unknown: new Map(), refusedAsDoubled: [], batches: 0, mutations: 0, lostAnswers: 0 });

/** Notes a code under its table. */
export function note(book: Map<string, Set<string>>, table: string, code: string): void {
  const codes = book.get(table);
  if (codes) codes.add(code);
  else book.set(table, new Set([code]));
}
