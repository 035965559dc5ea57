import { newId } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const TrustedDocumentSchema = defineEntity({
  name: 'TrustedDocument',
  tableName: 'trusted_document',
  schema: 'identity',
  properties: {
    id: p.uuid().primary().onCreate(() => newId()),
    tenantId: p.uuid(),
    applicationId: p.uuid(),
    hash: p.string(),
    name: p.string(),
    text: p.text(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});

/** A document that an application may run by its hash. */
export class TrustedDocument extends TrustedDocumentSchema.class {}
TrustedDocumentSchema.setClass(TrustedDocument);
