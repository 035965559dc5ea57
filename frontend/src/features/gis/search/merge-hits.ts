import type { HitFragment, SearchEverythingQuery } from '../../../generated/graphql.ts';

/** Hits stand in groups of things that one looks for together. */
export const hitGroups = ['streets', 'stations', 'network', 'points', 'customers', 'plants', 'assets'] as const;
export type HitGroup = (typeof hitGroups)[number];

const groupOfKind: Readonly<Record<string, HitGroup>> = {
  STREET: 'streets', DMA: 'streets', STATION: 'stations', PIPE: 'network', JUNCTION: 'network', VALVE: 'network', HYDRANT: 'network', TANK: 'network',
  RESERVOIR: 'network', PUMP: 'network', POINT: 'points', DEVICE: 'points', CUSTOMER: 'customers', ACCOUNT: 'customers', WATER_METER: 'customers',
  PLANT: 'plants', WORKSHOP: 'plants', PUMP_STATION: 'plants', PUMP_UNIT: 'plants', CAMERA: 'plants', ASSET: 'assets', ENERGY_METER: 'assets',
};

/** Which question of the search finds which groups. */
const groupsOfField: Readonly<Record<string, readonly HitGroup[]>> = {
  search: ['streets', 'stations', 'network', 'points'], searchCustomers: ['customers'], searchPlants: ['plants'], searchAssets: ['assets'], searchEnergy: ['assets'],
};

/** Kinds the search may answer; a kind of a newer server stands among the assets. */
export const hitKinds: readonly string[] = Object.keys(groupOfKind);

export interface MergedHits {
  readonly groups: readonly { readonly name: HitGroup; readonly hits: readonly HitFragment[] }[];
  /** Groups whose service did not answer; what may not be seen is not among them. */
  readonly missing: readonly HitGroup[];
}

/** Of errors of an answer only the path and the code count. */
export interface AnswerError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: { readonly code?: unknown } | undefined;
}

const byMatch = (left: HitFragment, right: HitFragment): number => left.rank - right.rank || left.code.length - right.code.length || left.code.localeCompare(right.code);

const mostInGroup = 6;

/** Puts the answers of all services together: the best match of a group decides where the group stands. */
export function mergeHits(answer: Partial<Omit<SearchEverythingQuery, '__typename'>>, errors: readonly AnswerError[] = []): MergedHits {
  const hits = [answer.search, answer.searchCustomers, answer.searchPlants, answer.searchAssets, answer.searchEnergy].flatMap((found) => found ?? []);
  const groups = hitGroups
    .map((name) => ({ name, hits: hits.filter(({ kind }) => (groupOfKind[kind] ?? 'assets') === name).toSorted(byMatch).slice(0, mostInGroup) }))
    .filter((group) => group.hits.length > 0)
    .toSorted((left, right) => left.hits[0]!.rank - right.hits[0]!.rank);
  // By what is null, not by the paths of errors: a service that cannot be reached has none in Apollo Router's answer.
  const forbidden = errors.filter(({ extensions }) => extensions?.code === 'FORBIDDEN').map(({ path }) => String(path?.[0]));
  const failed = Object.entries(answer).flatMap(([field, found]) => (found === null && !forbidden.includes(field) ? (groupsOfField[field] ?? []) : []));
  return { groups, missing: hitGroups.filter((name) => failed.includes(name)) };
}

/** The part of a text that was looked for, to be shown in bold: before, the match, after. */
export function markedParts(text: string, wanted: string): [before: string, match: string, after: string] {
  const at = text.toLowerCase().indexOf(wanted.trim().toLowerCase());
  const end = at + wanted.trim().length;
  return at < 0 ? [text, '', ''] : [text.slice(0, at), text.slice(at, end), text.slice(end)];
}
