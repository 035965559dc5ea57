/** Where a notice stands: still to come, shown, or over. */
export type Validity = 'coming' | 'shown' | 'over';

export function validityOf({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt?: string | null }, nowMs: number): Validity {
  if (Date.parse(startsAt) > nowMs) return 'coming';
  return endsAt && Date.parse(endsAt) <= nowMs ? 'over' : 'shown';
}
