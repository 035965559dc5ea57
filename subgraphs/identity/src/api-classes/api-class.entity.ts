import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const ApiClassSchema = defineEntity({
  name: 'ApiClass',
  tableName: 'api_class',
  schema: 'identity',
  properties: {
    ...domainProperties,
    name: p.string(),
    nameEn: p.string().nullable(),
    permissions: p.array().$type<string[]>(),
    operations: p.array().$type<string[]>(),
  },
});

/** A named set of what applications may call. */
export class ApiClass extends ApiClassSchema.class {}
ApiClassSchema.setClass(ApiClass);

/** Every version of every class. */
export const ApiClassHistory = historyOf(ApiClassSchema);
