import { defineEntity, p, type EntitySchema, type InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findRows } from './find-rows.ts';

/** When a version of a row held, and who made it why. `validTo` is null for the present version. */
export interface HistoryProperties {
  historyId: number;
  validFrom: Date;
  validTo: Date | null;
  changedBy: string;
  changeReason: string | null;
  endedBy: string | null;
  endReason: string | null;
}

const historyProperties = {
  historyId: p.bigint('number').primary(),
  validFrom: p.datetime(),
  validTo: p.datetime().nullable(),
  changedBy: p.string(),
  changeReason: p.string().nullable(),
  endedBy: p.string().nullable(),
  endReason: p.string().nullable(),
};

type HistoryOf<S> = Omit<InferEntity<S>, symbol> & HistoryProperties;

/**
 * The read-only entity of a domain entity's history table: the same properties, and `HistoryProperties`. Give it to
 * `createDatabase` beside the entity, and to `findAsOf` or `connection` to look into the past.
 */
export function historyOf<S extends { '~entity': object }>(schema: S): EntitySchema<HistoryOf<S>> {
  const { meta } = schema as unknown as EntitySchema<object>;
  const builders: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(meta.properties as Record<string, { kind?: string }>)) {
    if (property.kind === '1:m' || property.kind === 'm:n') continue;
    // Keys, defaults, version counting and automatic values belong to the living table only.
    builders[name] = { '~options': { ...property, primary: undefined, version: undefined, onCreate: undefined, onUpdate: undefined, default: undefined, defaultRaw: undefined, unique: undefined, index: undefined } };
  }
  const history = defineEntity({
    name: `${meta.className}History`,
    tableName: `${meta.tableName}_history`,
    schema: meta.schema,
    readonly: true,
    properties: { ...builders, ...historyProperties },
  });
  return history as unknown as EntitySchema<HistoryOf<S>>;
}

/** Condition on a history entity: the version that held at this instant. */
export function validAt(instant: Date) {
  return { validFrom: { $lte: instant }, $or: [{ validTo: null }, { validTo: { $gt: instant } }] };
}

/** Rows as they were at an instant. */
export function findAsOf<T extends HistoryProperties>(em: EntityManager, history: EntitySchema<T>, instant: Date, where: object = {}, options: object = {}): Promise<T[]> {
  return findRows(em, history, { $and: [validAt(instant), where] }, options);
}
