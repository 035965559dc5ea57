import type { AuditEntryFilter, AuditOutcome } from '../../../generated/graphql.ts';
import { instantOfField } from '../../../ui/zone.ts';

/** What the log is narrowed down by, as the fields of the page hold it. */
export interface AuditWanted {
  readonly from: string;
  readonly to: string;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly outcome: AuditOutcome | '';
}

export const everything: AuditWanted = { from: '', to: '', actor: '', action: '', target: '', outcome: '' };

/** The same in the words of the graph; times are those of the utility's clock. */
export function auditFilter({ from, to, actor, action, target, outcome }: AuditWanted, zone: string): AuditEntryFilter | null {
  const gte = instantOfField(from, zone);
  const lt = instantOfField(to, zone);
  const filter: AuditEntryFilter = {
    ...((gte || lt) && { at: { ...(gte && { gte }), ...(lt && { lt }) } }),
    ...(actor && { actor: { eq: actor } }),
    ...(action.trim() && { action: { contains: action.trim() } }),
    ...(target.trim() && { target: { contains: target.trim() } }),
    ...(outcome && { outcome }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
