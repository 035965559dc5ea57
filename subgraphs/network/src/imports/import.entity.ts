import { domainProperties } from '@hydrograph/entities';
import { defineEntity, p } from '@mikro-orm/core';
import type { ElementCounts } from '../models/model.entity.ts';

export type NetworkImportState = 'READING' | 'LOADING' | 'PUBLISHED' | 'REFUSED' | 'FAILED';

/** A line that was left out, or the one a whole file was refused for; `line` counts from 1. */
export interface SkippedLine {
  line: number | null;
  text: string | null;
  reason: string;
}

export interface ImportWarning {
  line: number | null;
  element: string | null;
  code: string;
  message: string;
}

export const NetworkImportSchema = defineEntity({
  name: 'NetworkImport',
  tableName: 'network_import',
  schema: 'network',
  properties: {
    ...domainProperties,
    name: p.string(),
    fileName: p.string(),
    state: p.string().$type<NetworkImportState>(),
    /** 0 to 1. */
    progress: p.float(),
    counts: p.json<ElementCounts>().nullable(),
    skipped: p.json<SkippedLine[]>(),
    warnings: p.json<ImportWarning[]>(),
    error: p.json<SkippedLine>().nullable(),
    /** The model its rows belong to, published or not. */
    modelId: p.uuid().nullable(),
    /** When the process that runs it last said so: an import whose process fell silent has broken off. */
    heartbeatAt: p.datetime(),
  },
});

/** An import of a network file. */
export class NetworkImport extends NetworkImportSchema.class {}
NetworkImportSchema.setClass(NetworkImport);
