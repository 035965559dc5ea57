import type { StationKind } from '../stations/station.entity.ts';
import type { Quantity } from '../points/quantities.ts';

type LonLat = readonly [lon: number, lat: number];

interface Placed {
  readonly code: string;
  readonly at: LonLat;
}

/** What of a network stations are made of. Places are degrees, CGCS2000. */
export interface StationSites {
  readonly tanks: readonly (Placed & { maximumLevelM: number })[];
  readonly reservoirs: readonly Placed[];
  readonly pumps: readonly (Placed & { startNodeCode: string; endNodeCode: string })[];
}

/** Which element a point measures; the station itself when `kind` is station. */
export interface PlannedSite {
  readonly kind: 'tank' | 'reservoir' | 'pump' | 'station';
  readonly code: string;
}

export interface PlannedPoint {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly quantity: Quantity;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly site: PlannedSite;
  readonly at: LonLat;
}

export interface PlannedStation {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: StationKind;
  readonly at: LonLat;
  /** Codes of the elements that stand in it. */
  readonly members: { readonly kind: 'tank' | 'reservoir' | 'pump'; readonly code: string }[];
  readonly points: PlannedPoint[];
}

/** The stations a network has by its nature: one for each tank, each source, and each group of pumps that share a node. */
export function planStations({ tanks, reservoirs, pumps }: StationSites): PlannedStation[] {
  return [...tanks.map(tankStation), ...reservoirs.map(sourceStation), ...groupPumps(pumps).map(pumpStation)];
}

function tankStation({ code, at, maximumLevelM }: StationSites['tanks'][number]): PlannedStation {
  const level: PlannedPoint = {
    code: `${code}.LEVEL`, name: `水池 ${code} 水位`, nameEn: `Tank ${code} level`, quantity: 'LEVEL', at, site: { kind: 'tank', code },
    minimum: 0, maximum: round(maximumLevelM * 1.1 + 0.5),
  };
  return { code, name: `水池 ${code}`, nameEn: `Tank ${code}`, kind: 'TANK', at, members: [{ kind: 'tank', code }], points: [level] };
}

function sourceStation({ code, at }: StationSites['reservoirs'][number]): PlannedStation {
  const site: PlannedSite = { kind: 'reservoir', code };
  const points: PlannedPoint[] = [
    { code: `${code}.HEAD`, name: `水源 ${code} 总水头`, nameEn: `Source ${code} head`, quantity: 'HEAD', at, site },
    { code: `${code}.OUTFLOW`, name: `水源 ${code} 出水流量`, nameEn: `Source ${code} outflow`, quantity: 'FLOW', at, site },
  ];
  return { code, name: `水源 ${code}`, nameEn: `Source ${code}`, kind: 'SOURCE', at, members: [{ kind: 'reservoir', code }], points };
}

type PlannedPump = StationSites['pumps'][number];

function pumpStation(pumps: readonly PlannedPump[]): PlannedStation {
  const first = pumps[0]!.code;
  const code = `PS-${first}`;
  const at = middleOf(pumps.map((pump) => pump.at));
  const pressure: PlannedPoint = {
    code: `${code}.PRESSURE`, name: `泵站 ${first} 出站压力`, nameEn: `Pump station ${first} discharge pressure`, quantity: 'PRESSURE', at,
    site: { kind: 'station', code }, minimum: -10, maximum: 250,
  };
  const ofPumps = pumps.flatMap((pump): PlannedPoint[] => {
    const site: PlannedSite = { kind: 'pump', code: pump.code };
    return [
      { code: `${pump.code}.FLOW`, name: `水泵 ${pump.code} 流量`, nameEn: `Pump ${pump.code} flow`, quantity: 'FLOW', at: pump.at, site },
      { code: `${pump.code}.STATE`, name: `水泵 ${pump.code} 运行状态`, nameEn: `Pump ${pump.code} state`, quantity: 'STATE', at: pump.at, site, minimum: 0, maximum: 1 },
    ];
  });
  const members = pumps.map((pump) => ({ kind: 'pump' as const, code: pump.code }));
  return { code, name: `泵站 ${first}`, nameEn: `Pump station ${first}`, kind: 'PUMP_STATION', at, members, points: [pressure, ...ofPumps] };
}

/** Pumps that share a suction or discharge node stand in one station; groups and members in the order of the file. */
export function groupPumps(pumps: readonly PlannedPump[]): PlannedPump[][] {
  const groupOfNode = new Map<string, PlannedPump[]>();
  const groups = new Set<PlannedPump[]>();
  for (const pump of pumps) {
    const group: PlannedPump[] = [];
    groups.add(group);
    for (const node of [pump.startNodeCode, pump.endNodeCode]) {
      const other = groupOfNode.get(node);
      if (other && other !== group) {
        group.push(...other);
        groups.delete(other);
      }
      groupOfNode.set(node, group);
      for (const member of group) for (const known of [member.startNodeCode, member.endNodeCode]) groupOfNode.set(known, group);
    }
    group.push(pump);
  }
  const order = new Map(pumps.map((pump, index) => [pump, index]));
  return [...groups].map((group) => group.toSorted((left, right) => order.get(left)! - order.get(right)!)).toSorted((left, right) => order.get(left[0]!)! - order.get(right[0]!)!);
}

function middleOf(places: readonly LonLat[]): LonLat {
  const sum = places.reduce(([lon, lat], place) => [lon + place[0], lat + place[1]] as const, [0, 0] as const);
  return [sum[0] / places.length, sum[1] / places.length];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * The code itself when it is free, else the code with the network's name before it, else numbered. What it gives is
 * taken from then on.
 */
export function createCodeGiver(taken: Iterable<string>, networkName: string): (code: string) => string {
  const used = new Set(taken);
  return (code) => {
    let free = used.has(code) ? `${networkName}/${code}` : code;
    for (let number = 2; used.has(free); number++) free = `${networkName}/${code}-${number}`;
    used.add(free);
    return free;
  };
}
