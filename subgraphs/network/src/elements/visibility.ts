import { raw } from '@mikro-orm/core';

const publishedNow = "(select m.id from network.hydraulic_model m where m.state = 'PUBLISHED')";
const publishedAt = '(select m.id from network.hydraulic_model m where m.published_at <= ? and (m.retired_at is null or m.retired_at > ?))';

/** Name of the filter that hides what belongs to a network that is not published. */
export const PUBLISHED_FILTER = 'published';

/**
 * Rows of an imported network are seen once it is published and until it is retired; rows added by hand always are.
 * A subquery, not a list kept in memory: it is right in every replica the moment the publishing transaction commits.
 */
export const publishedFilter = {
  [PUBLISHED_FILTER]: {
    name: PUBLISHED_FILTER,
    default: true,
    cond: () => ({ $or: [{ modelId: null }, { modelId: { $in: raw(publishedNow) } }] }),
  },
};

/** The same for the past: what belonged to a network that was published at the instant. Goes with `validAt` on a history. */
export const visibleAt = (instant: Date) => ({
  $or: [{ modelId: null }, { modelId: { $in: raw(publishedAt, [instant, instant]) } }],
});
