import { BadUserInput, connection, type Edge, type PageInfo } from '@hydrograph/entities';
import type { IdentityContext } from '../context.ts';
import type { QueryAccessHoldersArgs } from '../generated/schema.ts';
import { User } from '../users/user.entity.ts';
import { explainFor, type Explanation } from './explainer.service.ts';

/** How many users are judged at once, and how many a page looks at before it is given as it is. */
const batchSize = 50;
const lookedAt = 500;

interface Page {
  readonly edges: Edge<Explanation>[];
  readonly pageInfo: PageInfo;
}

/** Users by name, and whether each may see or change something. */
export async function accessHolders(context: Pick<IdentityContext, 'em' | 'database' | 'viewer' | 'clock' | 'judges'>, { input, allowed, first = 25, after }: QueryAccessHoldersArgs): Promise<Page & { nodes: Explanation[]; totalCount: () => Promise<number> }> {
  if (!Number.isInteger(first) || first < 1 || first > 100) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to 100`, 'first');
  const edges: Edge<Explanation>[] = [];
  let cursor = after ?? null;
  let hasNextPage = true;
  for (let seen = 0; edges.length < first && hasNextPage && seen < lookedAt; seen += batchSize) {
    const users = connection<User>({ em: context.em, entity: User, first: batchSize, after: cursor, sort: { field: 'userName' } });
    const batch = await users.edges;
    const more = (await users.pageInfo).hasNextPage;
    const explained = await explainFor(context, input, batch.map(({ node }) => node));
    const taken = batch.map((edge, index) => ({ cursor: edge.cursor, node: explained[index]! })).filter(({ node }) => allowed == null || (node.verdict !== 'DENIED') === allowed);
    const kept = taken.slice(0, first - edges.length);
    edges.push(...kept);
    const isCut = kept.length < taken.length;
    hasNextPage = more || isCut;
    cursor = isCut ? kept.at(-1)!.cursor : (batch.at(-1)?.cursor ?? cursor);
  }
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    // The next page begins after the last user who was looked at, not the last who is shown.
    pageInfo: { hasNextPage, hasPreviousPage: after != null, startCursor: edges[0]?.cursor ?? null, endCursor: cursor },
    totalCount: () => context.em.count(User, {}),
  };
}
