import type { MapDmaQuery, MapElementQuery } from '../../../generated/graphql.ts';
import type { ElementKind } from '../../../globe/index.ts';

export type CardElement = NonNullable<MapElementQuery['networkElement']> | NonNullable<MapDmaQuery['dma']>;

/** One line of a card: a number with its unit, a text, or a term of a dictionary of the texts. */
export interface Field {
  /** Key under `gis.field`. */
  key: string;
  value: number | string | null;
  unit?: string;
  digits?: number;
  /** Dictionary under `gis` that translates the value, for example `material`. */
  dictionary?: string;
  /** Years are not grouped. */
  isYear?: boolean;
}

/** A way from this element to another one. */
export interface Link {
  /** Key under `gis.link`. */
  key: string;
  kind: ElementKind;
  id: string;
  label: string;
}

const kinds: Record<CardElement['__typename'], ElementKind> = {
  Pipe: 'pipes',
  Junction: 'junctions',
  Valve: 'valves',
  Hydrant: 'hydrants',
  Tank: 'tanks',
  Reservoir: 'reservoirs',
  Pump: 'pumps',
  Station: 'stations',
  Dma: 'dmas',
};

/** The map's kind of a type of the graph. */
export const kindOfType = (typename: string): ElementKind | undefined => kinds[typename as CardElement['__typename']];

const named = ({ code, name, nameEn }: { code: string; name: string; nameEn?: string | null }, language: string) =>
  `${(language === 'en' ? nameEn : null) ?? name} · ${code}`;

/** What a card says about an element, in reading order; absent values are left to the caller to show as a dash. */
export function fieldsOf(element: CardElement): Field[] {
  switch (element.__typename) {
    case 'Pipe':
      return [
        { key: 'diameter', value: element.diameterMm, unit: 'mm', digits: 0 },
        { key: 'length', value: element.lengthM, unit: 'm', digits: 1 },
        { key: 'material', value: element.material ?? null, dictionary: 'material' },
        { key: 'installedYear', value: element.installedYear ?? null, isYear: true },
        { key: 'status', value: element.pipeStatus, dictionary: 'pipeStatus' },
        { key: 'roughness', value: element.roughness, digits: 3 },
        { key: 'street', value: element.street ?? null },
      ];
    case 'Junction':
      return [
        { key: 'elevation', value: element.elevationM, unit: 'm', digits: 2 },
        { key: 'baseDemand', value: element.baseDemandM3PerH, unit: 'm³/h', digits: 3 },
      ];
    case 'Valve':
      return [
        { key: 'valveKind', value: element.valveKind, dictionary: 'valveKind' },
        { key: 'diameter', value: element.diameterMm, unit: 'mm', digits: 0 },
        { key: 'status', value: element.valveStatus, dictionary: 'valveStatus' },
        { key: 'setting', value: element.setting ?? null, unit: settingUnit(element.valveKind), digits: 2 },
      ];
    case 'Hydrant':
      return [
        { key: 'outletDiameter', value: element.outletDiameterMm, unit: 'mm', digits: 0 },
        { key: 'street', value: element.street ?? null },
      ];
    case 'Tank':
      return [
        { key: 'floorElevation', value: element.elevationM, unit: 'm', digits: 2 },
        { key: 'tankDiameter', value: element.diameterM, unit: 'm', digits: 1 },
        { key: 'minimumLevel', value: element.minimumLevelM, unit: 'm', digits: 2 },
        { key: 'maximumLevel', value: element.maximumLevelM, unit: 'm', digits: 2 },
        { key: 'initialLevel', value: element.initialLevelM, unit: 'm', digits: 2 },
      ];
    case 'Reservoir':
      return [{ key: 'head', value: element.headM, unit: 'm', digits: 2 }];
    case 'Pump':
      return [
        { key: 'power', value: element.powerKw ?? null, unit: 'kW', digits: 1 },
        { key: 'headCurve', value: element.headCurveCode ?? null },
        { key: 'speed', value: element.speed, digits: 2 },
        { key: 'suctionNode', value: element.startNodeCode },
        { key: 'dischargeNode', value: element.endNodeCode },
      ];
    case 'Station':
      return [{ key: 'stationKind', value: element.stationKind, dictionary: 'stationKind' }];
    case 'Dma':
      return [
        { key: 'level', value: element.level, digits: 0 },
        { key: 'junctionCount', value: element.junctionCount, digits: 0 },
        { key: 'livePressure', value: element.livePressureM ?? null, unit: 'm', digits: 2 },
      ];
  }
}

function settingUnit(kind: string): string | undefined {
  if (kind === 'PRV' || kind === 'PSV' || kind === 'PBV') return 'm';
  return kind === 'FCV' ? 'm³/h' : undefined;
}

/** Where one can go from an element. */
export function linksOf(element: CardElement, language: string): Link[] {
  const links: (Link | undefined)[] = [];
  const link = (key: string, kind: ElementKind | undefined, to: { id: string; code: string } | null | undefined, label = to?.code ?? '') =>
    links.push(to && kind ? { key, kind, id: to.id, label } : undefined);

  if ('dma' in element && element.dma) link('dma', 'dmas', element.dma, named(element.dma, language));
  if ('station' in element && element.station) link('station', 'stations', element.station, named(element.station, language));
  if (element.__typename === 'Pipe') {
    link('startNode', element.startNode ? kindOfType(element.startNode.__typename) : undefined, element.startNode);
    link('endNode', element.endNode ? kindOfType(element.endNode.__typename) : undefined, element.endNode);
    for (const valve of element.valves) link('valve', 'valves', valve);
  }
  if (element.__typename === 'Junction') for (const pipe of element.pipes) link('pipe', 'pipes', pipe, `${pipe.code} · DN${Math.round(pipe.diameterMm)}`);
  if (element.__typename === 'Valve') link('pipe', 'pipes', element.pipe);
  if (element.__typename === 'Hydrant') link('junction', 'junctions', element.junction);
  if (element.__typename === 'Station') for (const pump of element.pumps) link('pump', 'pumps', pump);
  if (element.__typename === 'Dma' && element.parent) link('parent', 'dmas', element.parent, named(element.parent, language));
  return links.filter((entry) => entry !== undefined);
}

/** The name an element goes by: stations and areas have names, the rest is known by its code. */
export function titleOf(element: CardElement, language: string): string {
  if ('name' in element) return (language === 'en' ? element.nameEn : null) ?? element.name;
  return element.code;
}
