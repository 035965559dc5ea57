import type { UserFilter } from '../../../generated/graphql.ts';

/** What the list of users is narrowed down by. */
export interface UserWanted {
  readonly text: string;
  readonly organisationIds: readonly string[];
  readonly state: 'all' | 'active' | 'inactive';
}

/** The same in the words of the graph. */
export function userFilter({ text, organisationIds, state }: UserWanted): UserFilter | null {
  const contains = text.trim();
  const filter: UserFilter = {
    ...(contains && { or: [{ userName: { contains } }, { name: { contains } }] }),
    ...(organisationIds.length > 0 && { organisationId: { in: [...organisationIds] } }),
    ...(state !== 'all' && { active: state === 'active' }),
  };
  return Object.keys(filter).length > 0 ? filter : null;
}
