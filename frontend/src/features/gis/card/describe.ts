import type { CardPointFragment } from '../../../generated/graphql.ts';
import { kindOfType, type CardKind, type CardRecord, type Subject } from './records.ts';

/** A way from this card to another one. */
export interface Link extends Subject {
  /** Key under `gis.link`. */
  readonly key: string;
  readonly label: string;
  /** Said beside it, for example today's energy. */
  readonly extra?: string;
}

interface Named {
  readonly id: string;
  readonly code: string;
  readonly name?: string | null;
  readonly nameEn?: string | null;
}

type Target = Named | null | undefined;

/** A name in the language of the page, Chinese where there is no other. */
export const nameIn = (language: string, { name, nameEn, code }: Omit<Named, 'id'>): string => (language === 'en' ? nameEn : null) ?? name ?? code;

/** Collects links in reading order; what is not there makes none. */
export function linkList(language: string) {
  const links: Link[] = [];
  const add = (key: string, kind: CardKind | undefined, to: Target, extra?: string): void => {
    if (!to || !kind) return;
    const name = nameIn(language, to);
    links.push({ key, kind, id: to.id, label: name === to.code ? to.code : `${name} · ${to.code}`, ...(extra ? { extra } : {}) });
  };
  return { links, add, each: (key: string, kind: CardKind, all: readonly Target[]) => all.forEach((to) => add(key, kind, to)) };
}

/** Where one can go from what the card itself knows; what other services add comes from `relatedLinks`. */
export function linksOf(record: CardRecord, language: string): Link[] {
  const { links, add, each } = linkList(language);
  switch (record.__typename) {
    case 'Pipe':
      for (const [key, node] of [['startNode', record.startNode], ['endNode', record.endNode]] as const) add(key, node ? kindOfType(node.__typename) : undefined, node);
      each('valve', 'valves', record.valves);
      break;
    case 'Junction':
      add('dma', 'dmas', record.dma);
      for (const pipe of record.pipes) add('pipe', 'pipes', pipe, `DN${Math.round(pipe.diameterMm)}`);
      break;
    case 'Valve':
      add('pipe', 'pipes', record.pipe);
      break;
    case 'Hydrant':
      add('junction', 'junctions', record.junction);
      break;
    case 'Tank':
    case 'Reservoir':
    case 'Pump':
      add('station', 'stations', record.station);
      break;
    case 'Station':
      add('dma', 'dmas', record.dma);
      each('pump', 'pumps', record.pumps);
      break;
    case 'Dma':
      add('parent', 'dmas', record.parent);
      break;
    case 'Customer':
      each('account', 'accounts', record.accounts);
      for (const meter of record.waterMeters) add('waterMeter', 'waterMeters', meter, `DN${meter.diameterMm}`);
      each('junction', 'junctions', record.waterMeters.map(({ junction }) => junction));
      break;
    case 'Account':
      add('customer', 'customers', record.customer);
      for (const meter of record.waterMeters) add('waterMeter', 'waterMeters', meter, `DN${meter.diameterMm}`);
      break;
    case 'WaterMeter':
      add('customer', 'customers', record.account.customer);
      add('account', 'accounts', record.account);
      add('junction', 'junctions', record.junction);
      add('dma', 'dmas', record.junction?.dma);
      break;
    case 'Asset':
      add('pumpUnit', 'pumpUnits', record.pumpUnit);
      add('pump', 'pumps', record.pumpUnit?.pump);
      break;
    case 'Plant':
      add('station', 'stations', record.station);
      each('workshop', 'workshops', record.workshops);
      each('pumpStation', 'pumpStations', record.pumpStations);
      each('camera', 'cameras', record.cameras);
      break;
    case 'Workshop':
      add('plant', 'plants', record.plant);
      break;
    case 'PumpStation':
      add('plant', 'plants', record.plant);
      add('station', 'stations', record.station);
      each('pumpUnit', 'pumpUnits', record.units);
      each('energyMeter', 'energyMeters', record.energyMeters);
      each('camera', 'cameras', record.cameras);
      each('supplies', 'dmas', record.supplies);
      break;
    case 'PumpUnit':
      add('pumpStation', 'pumpStations', record.pumpStation);
      add('pump', 'pumps', record.pump);
      each('asset', 'assets', record.assets);
      each('energyMeter', 'energyMeters', record.energyMeters);
      break;
    case 'EnergyMeter':
      add('pumpStation', 'pumpStations', record.pumpStation);
      add('pumpUnit', 'pumpUnits', record.pumpUnit);
      break;
    case 'Camera':
      add('plant', 'plants', record.plant);
      add('pumpStation', 'pumpStations', record.pumpStation);
      add('station', 'stations', record.station);
      break;
    case 'Device':
      add('station', 'stations', record.station);
      break;
    case 'Point':
      add('station', 'stations', record.station);
      add('site', record.element ? kindOfType(record.element.__typename) : undefined, record.element);
      add('device', 'devices', record.device);
  }
  return links.filter(({ id }, index) => links.findIndex((other) => other.id === id) === index);
}

/** The points a card shows: its own, or those of the station it is. */
export function pointsOf(record: CardRecord): readonly CardPointFragment[] {
  if (record.__typename === 'Point') return [record];
  const own = 'points' in record ? record.points : [];
  const others = record.__typename === 'PumpUnit' ? (record.pump?.points ?? []) : record.__typename === 'Plant' || record.__typename === 'PumpStation' ? (record.station?.points ?? []) : [];
  return [...own, ...others.filter(({ id }) => !own.some((point) => point.id === id))];
}

/** The element of the network to fly to from a card of a register; undefined when none shows it. */
export function elementIdOf(record: CardRecord): string | undefined {
  switch (record.__typename) {
    case 'Customer':
    case 'Account':
      return record.waterMeters.find(({ junction }) => junction)?.junction?.id;
    case 'WaterMeter':
      return record.junction?.id;
    case 'Asset':
      return record.siteId ?? record.pumpUnit?.pump?.id;
    case 'Plant':
    case 'PumpStation':
    case 'Device':
      return record.station?.id;
    case 'Workshop':
      return record.plant.station?.id;
    case 'Camera':
      return record.station?.id ?? record.pumpStation?.station?.id ?? record.plant?.station?.id;
    case 'PumpUnit':
      return record.pump?.id;
    case 'Point':
      return record.station?.id ?? record.element?.id;
    case 'EnergyMeter':
      return undefined;
    default:
      return record.id;
  }
}

/** The name that a card goes by: what has no name is known by its code. */
export const titleOf = (record: CardRecord, language: string): string => nameIn(language, record);

/** The name of a point without that of the card it stands on: a list that begins with the same words in each line says little. */
export function nameWithin(name: string, title: string): string {
  if (!title || !name.startsWith(title)) return name;
  return name.slice(title.length).replace(/^[\s,，、·:：.-]+/, '');
}
