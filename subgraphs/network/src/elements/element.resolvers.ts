import { connection, isId, toWhere, validAt, type Connection, type FilterMap } from '@hydrograph/entities';
import type { EntityName } from '@mikro-orm/core';
import type { NetworkContext } from '../context.ts';
import { HydraulicModel } from '../models/model.entity.ts';
import { Point } from '../points/point.entity.ts';
import { elementKinds, findElementAsOf, kindOf, loadElement, type ElementKind, type NetworkElement } from './network-element.ts';
import { visibleAt } from './visibility.ts';
import { within } from './within.ts';

interface ListArgs {
  filter?: object | null;
  asOf?: Date | null;
  sort?: { field?: string; direction?: 'ASC' | 'DESC' } | null;
  first: number;
  after?: string | null;
}

/** A page of elements of one kind, as they are or as they were. `sortProperty` maps the contract's sort fields. */
export function elementConnection<T extends NetworkElement>(
  { em }: NetworkContext,
  kind: ElementKind,
  { filter, asOf, sort, first, after }: ListArgs,
  sortProperty: Record<string, string> = { CODE: 'code' },
): Connection<T> {
  const { current, history } = elementKinds[kind];
  const map: FilterMap = { within };
  const where = toWhere(filter, map);
  return connection<T>({
    em,
    // A past row has all that a present one has.
    entity: (asOf ? history : current) as unknown as EntityName<T>,
    where: asOf ? { $and: [where, validAt(asOf), visibleAt(asOf)] } : where,
    sort: { field: sortProperty[sort?.field ?? 'CODE'] ?? 'code', direction: sort?.direction },
    first,
    after,
  });
}

/** One element of a kind, as it is or as it was. */
export function oneElement<T extends NetworkElement>(context: NetworkContext, kind: ElementKind, id: string, asOf?: Date | null): Promise<T | null> {
  if (!isId(id)) return Promise.resolve(null);
  if (asOf) return findElementAsOf(context, id, asOf, [kind]) as Promise<T | null>;
  return context.loaders.byId(elementKinds[kind].current as unknown as EntityName<T>).load(id) as Promise<T | null>;
}

/** Fields that every kind of element answers alike. */
export const elementFields = {
  model: ({ modelId }: NetworkElement, _args: unknown, { loaders }: NetworkContext) => (modelId ? loaders.byId(HydraulicModel).load(modelId) : null),
  points: ({ id }: NetworkElement, _args: unknown, { loaders }: NetworkContext) => loaders.many(Point, 'siteId', { orderBy: { code: 'ASC' } }).load(id),
};

/** Who may look at any element. */
export const elementPolicy = { 'Query.networkElement': 'network:read', NetworkElement: 'network:read' } as const;

export const elementResolvers = {
  Query: {
    networkElement: (_root: unknown, { id, asOf }: { id: string; asOf?: Date | null }, context: NetworkContext) =>
      !isId(id) ? null : asOf ? findElementAsOf(context, id, asOf) : loadElement(context, id),
  },
  NetworkElement: { __resolveType: kindOf },
};
