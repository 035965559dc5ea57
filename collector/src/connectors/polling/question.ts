import type { AnyCodec, FieldSample, Sheet } from '@hydrograph/codecs';

/** What a device said to a question. */
export type Answer =
  | { readonly kind: 'values'; readonly samples: readonly FieldSample[]; readonly clockAt?: number | undefined; readonly more?: Question }
  /** It answered, but not with values: an exception, a missing data item. */
  | { readonly kind: 'refused'; readonly problem: string };

/** One frame that is sent, and how its answer is known. */
export interface Question {
  /** Anew for each try: some protocols count. */
  frame(): Uint8Array;
  /** Undefined for what is no answer to it. */
  hear(message: unknown, sheet: Sheet): Answer | undefined;
}

/** The questions of one device, and what it learns from its answers. */
export interface Interview {
  questions(): readonly Question[];
  /** A question was refused: true when there are other questions for the same. */
  refused?(question: Question): boolean;
}

/** The master's part in a protocol in which devices speak when they are asked. */
export interface Inquiry {
  readonly codec: AnyCodec;
  /** A late answer to one question cannot be told from the answer to another: after a time-out the line must fall silent. */
  readonly isAmbiguous?: boolean;
  interview(address: string, codes: readonly string[]): Interview;
}
