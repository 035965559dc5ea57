import {
  elementKinds,
  mapThemes,
  pipeColourings,
  switchableLayers,
  type CameraPlace,
  type ElementKind,
  type MapThemeName,
  type Measured,
  type PipeColouring,
  type SwitchableLayer,
} from '../../../globe/index.ts';

/** What a link to the map carries; everything else is the same for everybody. */
export interface MapUrlState {
  camera: CameraPlace | undefined;
  selected: { kind: ElementKind; id: string } | undefined;
  colouring: PipeColouring;
  hidden: SwitchableLayer[];
  isUnderground: boolean;
  isFlowShown: boolean;
  /** Undefined: as the visitor has it. */
  theme: MapThemeName | undefined;
  measured: Measured | undefined;
  exaggeration: number | undefined;
}

type Query = Record<string, unknown>;

/** The keys of a link that are the map's; all others are somebody else's. */
export const linkKeys: ReadonlySet<string> = new Set(['at', 'sel', 'by', 'hide', 'under', 'flow', 'theme', 'measure', 'relief']);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isOneOf = <T extends string>(values: readonly T[], value: string): value is T => (values as readonly string[]).includes(value);
const mostMeasured = 100;

function readCamera(value: string): CameraPlace | undefined {
  const parts = value.split(',').map(Number);
  const [longitude, latitude, heightM, heading, pitch] = parts;
  if (parts.length !== 5 || !parts.every(Number.isFinite)) return undefined;
  if (Math.abs(longitude!) > 180 || Math.abs(latitude!) > 90 || Math.abs(heightM!) > 5e7) return undefined;
  return { longitude: longitude!, latitude: latitude!, heightM: heightM!, heading: heading!, pitch: pitch! };
}

function readMeasured(value: string): Measured | undefined {
  const [mode = '', places = ''] = value.split(/:(.*)/s);
  if (mode !== 'length' && mode !== 'area') return undefined;
  const read = places.split(';').map((place) => place.split(',').map(Number)).filter((parts) => parts.length === 2 && parts.every(Number.isFinite) && Math.abs(parts[0]!) <= 180 && Math.abs(parts[1]!) <= 90);
  return { mode, places: read.slice(0, mostMeasured).map(([longitude, latitude]) => ({ longitude: longitude!, latitude: latitude! })) };
}

/** Reads the query of a link; what is missing or damaged falls back to the usual. */
export function readUrlState(query: Query): MapUrlState {
  const [kind = '', id = ''] = text(query.sel).split(/:(.*)/s);
  const colouring = text(query.by);
  const theme = text(query.theme);
  const exaggeration = Number(text(query.relief));
  return {
    camera: readCamera(text(query.at)),
    selected: isOneOf(elementKinds, kind) && id ? { kind, id } : undefined,
    colouring: isOneOf(pipeColourings, colouring) ? colouring : 'diameter',
    hidden: text(query.hide).split(',').filter((layer) => isOneOf(switchableLayers, layer)),
    isUnderground: query.under === '1',
    isFlowShown: query.flow !== '0',
    theme: isOneOf(mapThemes, theme) ? theme : undefined,
    measured: readMeasured(text(query.measure)),
    exaggeration: exaggeration >= 1 && exaggeration <= 10 ? exaggeration : undefined,
  };
}

/** Writes the query of a link; what is as usual is left out, to keep links short. */
export function writeUrlState({ camera, selected, colouring, hidden, isUnderground, isFlowShown, theme, measured, exaggeration }: MapUrlState): Record<string, string> {
  const query: Record<string, string> = {};
  if (camera) {
    const { longitude, latitude, heightM, heading, pitch } = camera;
    query.at = [longitude.toFixed(6), latitude.toFixed(6), heightM.toFixed(heightM < 1000 ? 1 : 0), heading.toFixed(1), pitch.toFixed(1)].join();
  }
  if (selected) query.sel = `${selected.kind}:${selected.id}`;
  if (colouring !== 'diameter') query.by = colouring;
  if (hidden.length > 0) query.hide = hidden.join();
  if (isUnderground) query.under = '1';
  if (!isFlowShown) query.flow = '0';
  if (theme) query.theme = theme;
  if (measured) query.measure = `${measured.mode}:${measured.places.map(({ longitude, latitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`).join(';')}`;
  if (exaggeration !== undefined) query.relief = String(exaggeration);
  return query;
}

/** Whether two queries differ in more than where the camera is: then going back should lead to the one before. */
export function isAnotherView(before: Record<string, string>, after: Record<string, string>): boolean {
  const others = (query: Record<string, string>) => JSON.stringify(Object.entries(query).filter(([key]) => key !== 'at').sort());
  return others(before) !== others(after);
}
