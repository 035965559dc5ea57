import { defineEntity, p } from '@mikro-orm/core';

export const UploadStatusSchema = defineEntity({
  name: 'UploadStatus',
  tableName: 'upload_status',
  schema: 'network',
  properties: {
    /** That of the target. */
    id: p.uuid().primary(),
    tenantId: p.uuid(),
    state: p.string().$type<'IDLE' | 'SENDING' | 'UNREACHABLE'>(),
    waiting: p.float(),
    oldestAt: p.datetime().nullable(),
    acknowledged: p.float(),
    acknowledgedAt: p.datetime().nullable(),
    dropped: p.float(),
    problem: p.text().nullable(),
    reportedAt: p.datetime(),
  },
});

/** How the way to a platform is doing, as the collector said last. */
export class UploadStatus extends UploadStatusSchema.class {}
UploadStatusSchema.setClass(UploadStatus);
