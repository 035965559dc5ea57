/** A message that waits for somebody. */
export interface Waiting {
  readonly text: string;
  readonly severityRank: number;
}

/** What is told of an alarm outside. A message leaves the house, and nobody's clearance is known there: of a marked point it names neither place nor value. */
export const noticeText = ({ sensitivity, message }: { readonly sensitivity: number; readonly message: string }): string => (sensitivity > 0 ? '受限监测点报警，请登录系统查看' : message);

const shownMost = 3;

/** One message of all that waits for one person: the gravest in full, the rest as a number. A flood must not empty a phone's battery. */
export function digest(notices: readonly Waiting[]): string {
  const gravest = notices.toSorted((a, b) => b.severityRank - a.severityRank);
  const shown = gravest.slice(0, shownMost).map(({ text }) => text).join('；');
  return notices.length > shownMost ? `${shown}；另有 ${notices.length - shownMost} 条报警` : shown;
}
