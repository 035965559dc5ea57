import type { CardOf, CardRecord, CardType } from './records.ts';

type Value = number | string | boolean | null | undefined;

/** One line of a card: which value, in which unit, to how many decimals. Its label stands under `gis.field.<key>`. */
export interface FieldSpec<R> {
  readonly key: string;
  readonly read: (record: R) => Value;
  readonly unit?: string | ((record: R) => string | undefined);
  readonly digits?: number;
  /** Dictionary under `gis` that translates the value, for example `material`. */
  readonly terms?: string;
  /** `year` is not grouped, `money` is fen, `share` is 0 to 1 shown in %, `name` has another one in English under `readEn`. */
  readonly as?: 'year' | 'money' | 'share';
  readonly readEn?: (record: R) => Value;
}

/** A line as it is shown. */
export interface Field extends Omit<FieldSpec<never>, 'read' | 'readEn' | 'unit'> {
  readonly value: Exclude<Value, undefined>;
  readonly valueEn: Exclude<Value, undefined>;
  readonly unit?: string | undefined;
}

const settingUnits: Readonly<Record<string, string>> = { PRV: 'm', PSV: 'm', PBV: 'm', FCV: 'm³/h' };
const mm = { unit: 'mm', digits: 0 } as const;
const metres = { unit: 'm', digits: 2 } as const;
const description = <R extends { description?: string | null }>(): FieldSpec<R> => ({ key: 'description', read: (record) => record.description });
/** Only where there is a mark: most things have none. */
const sensitivity = <R extends { sensitivity: number }>(): FieldSpec<R> => ({ key: 'sensitivity', read: (record) => record.sensitivity || null });

/** What a card says of each kind of thing, in reading order. */
export const fieldSpecs: { readonly [T in CardType]: readonly FieldSpec<CardOf<T>>[] } = {
  Pipe: [
    { key: 'diameter', read: ({ diameterMm }) => diameterMm, ...mm },
    { key: 'length', read: ({ lengthM }) => lengthM, unit: 'm', digits: 1 },
    { key: 'material', read: ({ material }) => material, terms: 'material' },
    { key: 'installedYear', read: ({ installedYear }) => installedYear, as: 'year' },
    { key: 'status', read: ({ pipeStatus }) => pipeStatus, terms: 'pipeStatus' },
    { key: 'roughness', read: ({ roughness }) => roughness, digits: 3 },
    { key: 'street', read: ({ street }) => street },
    sensitivity(),
    description(),
  ],
  Junction: [
    { key: 'elevation', read: ({ elevationM }) => elevationM, ...metres },
    { key: 'baseDemand', read: ({ baseDemandM3PerH }) => baseDemandM3PerH, unit: 'm³/h', digits: 3 },
    sensitivity(),
    description(),
  ],
  Valve: [
    { key: 'valveKind', read: ({ valveKind }) => valveKind, terms: 'valveKind' },
    { key: 'diameter', read: ({ diameterMm }) => diameterMm, ...mm },
    { key: 'status', read: ({ valveStatus }) => valveStatus, terms: 'valveStatus' },
    { key: 'setting', read: ({ setting }) => setting, unit: ({ valveKind }) => settingUnits[valveKind], digits: 2 },
    sensitivity(),
    description(),
  ],
  Hydrant: [
    { key: 'outletDiameter', read: ({ outletDiameterMm }) => outletDiameterMm, ...mm },
    { key: 'street', read: ({ street }) => street },
    sensitivity(),
  ],
  Tank: [
    { key: 'floorElevation', read: ({ elevationM }) => elevationM, ...metres },
    { key: 'tankDiameter', read: ({ diameterM }) => diameterM, unit: 'm', digits: 1 },
    { key: 'minimumLevel', read: ({ minimumLevelM }) => minimumLevelM, ...metres },
    { key: 'maximumLevel', read: ({ maximumLevelM }) => maximumLevelM, ...metres },
    { key: 'initialLevel', read: ({ initialLevelM }) => initialLevelM, ...metres },
    { key: 'usableVolume', read: ({ diameterM, minimumLevelM, maximumLevelM }) => (Math.PI / 4) * diameterM ** 2 * (maximumLevelM - minimumLevelM), unit: 'm³', digits: 0 },
    sensitivity(),
    description(),
  ],
  Reservoir: [{ key: 'head', read: ({ headM }) => headM, ...metres }, sensitivity(), description()],
  Pump: [
    { key: 'power', read: ({ powerKw }) => powerKw, unit: 'kW', digits: 1 },
    { key: 'headCurve', read: ({ headCurveCode }) => headCurveCode },
    { key: 'speed', read: ({ speed }) => speed, digits: 2 },
    { key: 'suctionNode', read: ({ startNodeCode }) => startNodeCode },
    { key: 'dischargeNode', read: ({ endNodeCode }) => endNodeCode },
    sensitivity(),
    description(),
  ],
  Station: [{ key: 'stationKind', read: ({ stationKind }) => stationKind, terms: 'stationKind' }, sensitivity()],
  Dma: [
    { key: 'level', read: ({ level }) => level, digits: 0 },
    { key: 'junctionCount', read: ({ junctionCount }) => junctionCount, digits: 0 },
    { key: 'livePressure', read: ({ livePressureM }) => livePressureM, ...metres },
  ],
  Customer: [
    { key: 'customerKind', read: ({ customerKind }) => customerKind, terms: 'customerKind' },
    { key: 'address', read: ({ address }) => address },
    { key: 'meterCount', read: ({ waterMeters }) => waterMeters.length, digits: 0 },
  ],
  Account: [
    { key: 'accountOpen', read: ({ open }) => open, terms: 'accountOpen' },
    { key: 'openedOn', read: ({ openedOn }) => openedOn },
    { key: 'customer', read: ({ customer }) => customer.name },
    { key: 'address', read: ({ customer }) => customer.address },
  ],
  WaterMeter: [
    { key: 'nominalDiameter', read: ({ meterDiameterMm }) => meterDiameterMm, ...mm },
    { key: 'permanentFlow', read: ({ permanentFlowM3PerH }) => permanentFlowM3PerH, unit: 'm³/h', digits: 2 },
    { key: 'installedOn', read: ({ installedOn }) => installedOn },
    { key: 'customer', read: ({ account }) => account.customer.name },
    { key: 'address', read: ({ account }) => account.customer.address },
  ],
  Asset: [
    { key: 'category', read: ({ category }) => category.name, readEn: ({ category }) => category.nameEn },
    { key: 'condition', read: ({ condition }) => condition, terms: 'condition' },
    { key: 'maker', read: ({ maker }) => maker },
    { key: 'typeModel', read: ({ typeModel }) => typeModel },
    { key: 'inServiceOn', read: ({ inServiceOn }) => inServiceOn },
    { key: 'originalCost', read: ({ originalCost }) => originalCost, unit: '¥', as: 'money' },
  ],
  Plant: [{ key: 'capacity', read: ({ capacityM3PerDay }) => capacityM3PerDay, unit: 'm³/d', digits: 0 }],
  Workshop: [
    { key: 'process', read: ({ process }) => process, terms: 'process' },
    { key: 'sequence', read: ({ sequence }) => sequence, digits: 0 },
  ],
  PumpStation: [
    { key: 'pumpStationKind', read: ({ pumpStationKind }) => pumpStationKind, terms: 'pumpStationKind' },
    { key: 'unitCount', read: ({ units }) => units.length, digits: 0 },
    { key: 'energyToday', read: ({ energyTodayKwh }) => energyTodayKwh, unit: 'kWh', digits: 1 },
  ],
  PumpUnit: [
    { key: 'ratedFlow', read: ({ ratedFlowM3PerH }) => ratedFlowM3PerH, unit: 'm³/h', digits: 1 },
    { key: 'ratedHead', read: ({ ratedHeadM }) => ratedHeadM, unit: 'm', digits: 1 },
    { key: 'ratedPower', read: ({ ratedPowerKw }) => ratedPowerKw, unit: 'kW', digits: 1 },
    { key: 'ratedEfficiency', read: ({ ratedEfficiency }) => ratedEfficiency, unit: '%', digits: 1, as: 'share' },
    { key: 'variableSpeed', read: ({ variableSpeed }) => variableSpeed, terms: 'yesNo' },
    { key: 'energyToday', read: ({ energyTodayKwh }) => energyTodayKwh, unit: 'kWh', digits: 1 },
  ],
  EnergyMeter: [
    { key: 'transformerRatio', read: ({ transformerRatio }) => transformerRatio, digits: 0 },
    { key: 'energyToday', read: ({ energyTodayKwh }) => energyTodayKwh, unit: 'kWh', digits: 1 },
  ],
  Camera: [
    { key: 'place', read: ({ place }) => place },
    { key: 'gbChannel', read: ({ gbChannelId }) => gbChannelId },
    { key: 'stream', read: ({ streamUrl }) => streamUrl },
  ],
  Device: [
    { key: 'deviceKind', read: ({ deviceKind }) => deviceKind },
    { key: 'protocol', read: ({ protocol }) => protocol },
  ],
  Point: [
    { key: 'quantity', read: ({ quantity }) => quantity, terms: 'quantity' },
    { key: 'unit', read: ({ unit }) => unit },
    { key: 'plausibleMinimum', read: ({ minimum }) => minimum, unit: ({ unit }) => unit, digits: 3 },
    { key: 'plausibleMaximum', read: ({ maximum }) => maximum, unit: ({ unit }) => unit, digits: 3 },
  ],
};

/** Lines that are left out where there is nothing to say; elsewhere a dash says that a value is not known. */
const optional: readonly string[] = ['sensitivity', 'description', 'setting', 'headCurve'];

/** The lines of one card. */
export function fieldsOf(record: CardRecord): Field[] {
  const specs = fieldSpecs[record.__typename] as readonly FieldSpec<CardRecord>[];
  return specs.flatMap(({ read, readEn, unit, ...spec }) => {
    const value = read(record) ?? null;
    if (optional.includes(spec.key) && (value === null || value === '')) return [];
    return [{ ...spec, value, valueEn: readEn?.(record) ?? null, unit: typeof unit === 'function' ? unit(record) : unit }];
  });
}
