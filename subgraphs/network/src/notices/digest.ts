/** A message that waits for somebody. */
export interface Waiting {
  readonly text: string;
  readonly severityRank: number;
}

const shownMost = 3;

/** One message of all that waits for one person: the gravest in full, the rest as a number. A flood must not empty a phone's battery. */
export function digest(notices: readonly Waiting[]): string {
  const gravest = notices.toSorted((a, b) => b.severityRank - a.severityRank);
  const shown = gravest.slice(0, shownMost).map(({ text }) => text).join('；');
  return notices.length > shownMost ? `${shown}；另有 ${notices.length - shownMost} 条报警` : shown;
}
