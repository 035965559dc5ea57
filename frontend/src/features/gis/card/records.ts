import type {
  AccountCardQuery, AssetCardQuery, CameraCardQuery, CustomerCardQuery, DeviceCardQuery, EnergyMeterCardQuery, MapDmaQuery, MapElementQuery, PlantCardQuery, PointCardQuery, PumpStationCardQuery,
  PumpUnitCardQuery, WaterMeterCardQuery, WorkshopCardQuery,
} from '../../../generated/graphql.ts';
import { elementKinds, type ElementKind } from '../../../globe/index.ts';
import { recordDocuments } from './record.query.ts';

/** Things of registers, which have no mark of their own on the map. */
export type RecordKind = keyof typeof recordDocuments;
export const recordKinds = Object.keys(recordDocuments) as RecordKind[];
export type CardKind = ElementKind | RecordKind;

/** What a card is about. */
export interface Subject {
  readonly kind: CardKind;
  readonly id: string;
}

type RecordOf<Q extends { record?: unknown }> = NonNullable<Q['record']>;

/** Whatever a card can show, told apart by its type in the graph. */
export type CardRecord =
  | NonNullable<MapElementQuery['networkElement']>
  | NonNullable<MapDmaQuery['dma']>
  | RecordOf<CustomerCardQuery> | RecordOf<AccountCardQuery> | RecordOf<WaterMeterCardQuery> | RecordOf<AssetCardQuery> | RecordOf<PlantCardQuery> | RecordOf<WorkshopCardQuery> | RecordOf<CameraCardQuery>
  | RecordOf<PumpStationCardQuery> | RecordOf<PumpUnitCardQuery> | RecordOf<EnergyMeterCardQuery> | RecordOf<DeviceCardQuery> | RecordOf<PointCardQuery>;

export type CardType = CardRecord['__typename'];
export type CardOf<T extends CardType> = Extract<CardRecord, { __typename: T }>;

export const kindsOfTypes = {
  Pipe: 'pipes', Junction: 'junctions', Valve: 'valves', Hydrant: 'hydrants', Tank: 'tanks', Reservoir: 'reservoirs', Pump: 'pumps', Station: 'stations', Dma: 'dmas',
  Customer: 'customers', Account: 'accounts', WaterMeter: 'waterMeters', Asset: 'assets', Plant: 'plants', Workshop: 'workshops', PumpStation: 'pumpStations', PumpUnit: 'pumpUnits',
  EnergyMeter: 'energyMeters', Camera: 'cameras', Device: 'devices', Point: 'points',
} as const satisfies Record<CardType, CardKind>;

/** The kind of card of a type of the graph. */
export const kindOfType = (typename: string): CardKind | undefined => (kindsOfTypes as Record<string, CardKind>)[typename];

const isElementKind = (kind: string): kind is ElementKind => (elementKinds as readonly string[]).includes(kind);
const isRecordKind = (kind: string): kind is RecordKind => (recordKinds as readonly string[]).includes(kind);

/** True for what stands on the map. */
export const isOnMap = (subject: Subject): subject is { kind: ElementKind; id: string } => isElementKind(subject.kind);
/** True for what stands in a register only. */
export const isRecord = (subject: Subject): subject is { kind: RecordKind; id: string } => isRecordKind(subject.kind);

/** The card of a hit of the search; undefined for a street, which is shown by its longest pipe. */
export const kindOfHit: Readonly<Record<string, CardKind | undefined>> = {
  PIPE: 'pipes', JUNCTION: 'junctions', VALVE: 'valves', HYDRANT: 'hydrants', TANK: 'tanks', RESERVOIR: 'reservoirs', PUMP: 'pumps', STATION: 'stations', DMA: 'dmas', POINT: 'points', DEVICE: 'devices',
  CUSTOMER: 'customers', ACCOUNT: 'accounts', WATER_METER: 'waterMeters', ASSET: 'assets', PLANT: 'plants', WORKSHOP: 'workshops', PUMP_STATION: 'pumpStations', PUMP_UNIT: 'pumpUnits', CAMERA: 'cameras', ENERGY_METER: 'energyMeters',
};
