import { domainProperties, historyOf } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { MediaKind, MediaScan } from '../generated/schema.ts';

export const MediaFileSchema = defineEntity({
  name: 'MediaFile',
  tableName: 'media_file',
  schema: 'identity',
  properties: {
    ...domainProperties,
    name: p.string(),
    kind: p.string().$type<MediaKind>(),
    contentType: p.string(),
    bytes: p.bigint('number'),
    sha256: p.string(),
    title: p.string().nullable(),
    description: p.string().nullable(),
    tags: p.array(),
    takenAt: p.datetime().nullable(),
    linkedType: p.string().nullable(),
    /** Not called an id: it may be that of any system. */
    linkedObject: p.string().fieldName('linked_id').nullable(),
    extended: p.json<Record<string, unknown>>(),
    scan: p.string().$type<MediaScan>(),
    uploadedById: p.string(),
    uploadedByName: p.string(),
    removedAt: p.datetime().nullable(),
  },
});

/** A document, picture, sound or film. */
export class MediaFile extends MediaFileSchema.class {}
MediaFileSchema.setClass(MediaFile);

/** Every version of what is known of every file. */
export const MediaFileHistory = historyOf(MediaFileSchema);
