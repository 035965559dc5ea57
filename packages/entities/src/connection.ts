import type { EntityName, FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BadUserInput } from './bad-user-input.ts';
import { findRows } from './find-rows.ts';
import { decodeCursor, encodeCursor, type Position } from './cursor.ts';

export interface Sort {
  /** A property of the entity. */
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC' | null;
}

export interface ConnectionOptions<T extends { id: string }> {
  readonly em: EntityManager;
  readonly entity: EntityName<T>;
  readonly where?: object;
  /** Page size, 1 to `maxFirst`; 50 when absent. */
  readonly first?: number | null;
  readonly after?: string | null;
  /** Ties are broken by id. */
  readonly sort?: Sort | readonly Sort[];
  readonly maxFirst?: number;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** A Relay connection whose parts are read only when asked for: the page by one statement, the count by another. */
export interface Connection<T> {
  readonly edges: Promise<Edge<T>[]>;
  readonly nodes: Promise<T[]>;
  readonly pageInfo: Promise<PageInfo>;
  readonly totalCount: Promise<number>;
}

interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly nullable: boolean;
  readonly isDate: boolean;
}

/** One page of a list. Bad arguments (`first` out of range, a foreign cursor) throw BAD_USER_INPUT at once. */
export function connection<T extends { id: string }>(options: ConnectionOptions<T>): Connection<T> {
  const { em, entity, where = {}, maxFirst = 1000 } = options;
  const first = options.first ?? 50;
  if (!Number.isInteger(first) || first < 1 || first > maxFirst) throw new BadUserInput(`"first" is ${first}; it must be a whole number from 1 to ${maxFirst}`, 'first');
  const orders = readOrders(em, entity, options.sort);
  const orderName = orders.map(({ field, direction }) => `${field}:${direction}`).join(',');
  const position = options.after ? decodeCursor(options.after, orderName) : undefined;

  let page: Promise<{ edges: Edge<T>[]; hasNextPage: boolean }> | undefined;
  const load = () => (page ??= loadPage());
  let count: Promise<number> | undefined;

  async function loadPage() {
    const condition = position ? { $and: [where, rowsAfter(position, orders)] } : where;
    const orderBy = Object.fromEntries([...orders.map((order) => [order.field, order.nullable ? `${order.direction} NULLS LAST` : order.direction]), ['id', 'ASC']]);
    const rows = await findRows(em, entity, condition, { orderBy, limit: first + 1 });
    const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(positionOf(node, orders, orderName)) }));
    return { edges, hasNextPage: rows.length > first };
  }

  return {
    get edges() {
      return load().then(({ edges }) => edges);
    },
    get nodes() {
      return load().then(({ edges }) => edges.map(({ node }) => node));
    },
    get pageInfo() {
      return load().then(({ edges, hasNextPage }) => ({
        hasNextPage,
        hasPreviousPage: position !== undefined,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }));
    },
    get totalCount() {
      return (count ??= em.count(entity, where as FilterQuery<T>));
    },
  };
}

function readOrders<T extends { id: string }>(em: EntityManager, entity: EntityName<T>, sort: ConnectionOptions<T>['sort']): Order[] {
  const { properties, className } = em.getMetadata().get(entity);
  return [sort ?? []].flat().filter(({ field }) => field !== 'id').map(({ field, direction }) => {
    const property = properties[field as keyof typeof properties] as { nullable?: boolean; runtimeType?: string } | undefined;
    if (!property) throw new Error(`${className} cannot be sorted by "${field}": it has no such property`);
    return { field, direction: direction ?? 'ASC', nullable: property.nullable === true, isDate: property.runtimeType === 'Date' };
  });
}

function positionOf<T extends { id: string }>(node: T, orders: readonly Order[], order: string): Position {
  const values = orders.map(({ field }) => {
    const value = (node as Record<string, unknown>)[field];
    return value instanceof Date ? value.toISOString() : ((value ?? null) as string | number | boolean | null);
  });
  return { order, values, id: node.id };
}

/** `(a, b, id) > (x, y, z)` spelled out, because each column has its own direction and may be null (nulls come last). */
function rowsAfter({ values, id }: Position, orders: readonly Order[]): object {
  const alternatives: object[] = [];
  const equalSoFar: object[] = [];
  orders.forEach((order, index) => {
    const value = order.isDate && values[index] != null ? new Date(String(values[index])) : (values[index] ?? null);
    for (const beyond of valuesBeyond(order, value)) alternatives.push({ $and: [...equalSoFar, beyond] });
    equalSoFar.push({ [order.field]: value });
  });
  alternatives.push({ $and: [...equalSoFar, { id: { $gt: id } }] });
  return { $or: alternatives };
}

function valuesBeyond({ field, direction, nullable }: Order, value: unknown): object[] {
  if (value === null) return [];
  const beyond: object[] = [{ [field]: direction === 'ASC' ? { $gt: value } : { $lt: value } }];
  if (nullable) beyond.push({ [field]: null });
  return beyond;
}
