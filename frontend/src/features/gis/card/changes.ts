import type { PipeHistoryQuery } from '../../../generated/graphql.ts';

type Version = NonNullable<PipeHistoryQuery['pipe']>['history'][number];

/** One value that a change brought. */
export interface ChangedField {
  /** Key under `gis.field`. */
  readonly key: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
  readonly terms?: string;
  readonly unit?: string;
}

/** One change of a row: when, by whom, why, and what. */
export interface Change {
  readonly atMs: number;
  readonly by: string;
  readonly why: string | null;
  /** Empty for the first version. */
  readonly fields: readonly ChangedField[];
}

const compared: readonly { key: string; read: (version: Version) => string | number | null | undefined; terms?: string; unit?: string }[] = [
  { key: 'diameter', read: ({ diameterMm }) => diameterMm, unit: 'mm' },
  { key: 'length', read: ({ lengthM }) => lengthM, unit: 'm' },
  { key: 'roughness', read: ({ roughness }) => roughness },
  { key: 'material', read: ({ material }) => material, terms: 'material' },
  { key: 'installedYear', read: ({ installedYear }) => installedYear },
  { key: 'status', read: ({ pipeStatus }) => pipeStatus, terms: 'pipeStatus' },
];

/** Who gave no reason has the name of the operation kept instead, for example updatePipe: that tells a visitor nothing. */
const reasonIn = (reason: string | null | undefined): string | null => (reason && !/^[a-z]+([A-Z][a-z]+)+$/.test(reason) ? reason : null);

/** The changes between versions, newest first, as `history` answers them. */
export function changesOf(versions: readonly Version[]): Change[] {
  const newestFirst = versions.toSorted((left, right) => Date.parse(right.validFrom) - Date.parse(left.validFrom));
  return newestFirst.map((version, index) => {
    const before = newestFirst[index + 1];
    const fields = before ? compared.map(({ read, ...field }) => ({ ...field, before: read(before) ?? null, after: read(version) ?? null })).filter((field) => field.before !== field.after) : [];
    return { atMs: Date.parse(version.validFrom), by: version.changedBy, why: reasonIn(version.changeReason), fields };
  });
}
