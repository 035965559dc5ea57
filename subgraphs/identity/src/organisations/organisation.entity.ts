import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';

export const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  schema: 'identity',
  properties: { ...domainProperties, code: p.string(), name: p.string(), nameEn: p.string().nullable(), parentId: p.uuid().nullable() },
});

/** A company, department or team of the utility, in a tree. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

/** Every version of every organisation. */
export const OrganisationHistory = historyOf(OrganisationSchema);
