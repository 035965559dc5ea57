import type { CombinedError } from '@urql/core';
import type {
  RelatedAssetFragment, RelatedDmaFragment, RelatedPumpStationFragment, RelatedToDmaQuery, RelatedToJunctionQuery, RelatedToPipeQuery, RelatedToPumpQuery, RelatedToSiteQuery, RelatedToStationQuery,
} from '../../../generated/graphql.ts';
import type { ElementKind } from '../../../globe/index.ts';
import type { Graph } from '../../../live/index.ts';
import { formatNumber } from '../../../ui/format.ts';
import { linkList, type Link } from './describe.ts';
import { relatedDocuments } from './related.query.ts';

/** Keys of all links that cards can have, for the dictionaries. */
export const relatedKeys = [
  'dma', 'station', 'startNode', 'endNode', 'valve', 'pipe', 'junction', 'pump', 'parent', 'child', 'customer', 'account', 'waterMeter', 'asset', 'plant', 'workshop', 'pumpStation', 'pumpUnit',
  'energyMeter', 'camera', 'supplies', 'suppliedBy', 'device', 'site',
] as const;

type Answer = Partial<RelatedToPipeQuery & RelatedToJunctionQuery & RelatedToStationQuery & RelatedToPumpQuery & RelatedToDmaQuery & RelatedToSiteQuery>;

/** What other services know of an element, and whether one of them did not answer. */
export interface Related {
  readonly links: Link[];
  readonly isPartial: boolean;
}

type Lists = ReturnType<typeof linkList>;

function addSuppliers({ add }: Lists, stations: readonly (RelatedPumpStationFragment | null)[] | null | undefined, language: string, key = 'suppliedBy'): void {
  for (const station of stations ?? []) if (station) add(key, 'pumpStations', station, station.energyTodayKwh > 0 ? `${formatNumber(station.energyTodayKwh, language, 0)} kWh` : undefined);
}

function addDma(lists: Lists, dma: RelatedDmaFragment | null | undefined, language: string, isNew: boolean): void {
  if (isNew) lists.add('dma', 'dmas', dma);
  addSuppliers(lists, dma?.pumpStations, language);
}

/** Links of an answer; each part may be missing, because its service failed or may not be asked. */
export function relatedLinks(answer: Answer, language: string): Link[] {
  const lists = linkList(language);
  const { add, each } = lists;
  const ends = [answer.pipe?.startNode, answer.pipe?.endNode].flatMap((node) => (node?.__typename === 'Junction' && node.dma ? [node.dma] : []));
  addDma(lists, ends[0], language, true);
  addDma(lists, answer.junction?.dma, language, false);
  add('plant', 'plants', answer.station?.plant);
  addSuppliers(lists, answer.station?.pumpStation ? [answer.station.pumpStation] : [], language, 'pumpStation');
  const unit = answer.pump?.unit;
  add('pumpUnit', 'pumpUnits', unit, unit && unit.energyTodayKwh > 0 ? `${formatNumber(unit.energyTodayKwh, language, 0)} kWh` : undefined);
  addSuppliers(lists, unit ? [unit.pumpStation] : [], language, 'pumpStation');
  addSuppliers(lists, answer.dma?.pumpStations, language);
  each('child', 'dmas', answer.dma?.children ?? []);
  each('device', 'devices', answer.devices?.nodes ?? []);
  each('camera', 'cameras', answer.station?.cameras ?? []);
  const assets: readonly RelatedAssetFragment[] = [...(answer.assets?.nodes ?? []), ...(unit?.assets ?? [])];
  each('asset', 'assets', assets);
  return lists.links.filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);
}

const isForbidden = (error: CombinedError | undefined): boolean => error?.graphQLErrors.every(({ extensions }) => extensions.code === 'FORBIDDEN') ?? true;

/** Asks the other services. Never throws: a card without links is still a card. */
export async function loadRelated(graph: Graph, { kind, id }: { kind: ElementKind; id: string }, language: string): Promise<Related> {
  const document = kind in relatedDocuments ? relatedDocuments[kind as 'pipes'] : relatedDocuments.others;
  const { data, error } = await graph.client.query<Answer, { id: string }>(document as never, { id }).toPromise();
  return { links: data ? relatedLinks(data, language) : [], isPartial: error !== undefined && !isForbidden(error) };
}
