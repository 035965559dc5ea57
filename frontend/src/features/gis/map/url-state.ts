import type { CameraPlace } from '../../../globe/index.ts';
import { elementKinds, pipeColourings, switchableLayers, type ElementKind, type PipeColouring, type SwitchableLayer } from '../../../globe/index.ts';

/** What a link to the map carries; everything else is the same for everybody. */
export interface MapUrlState {
  camera: CameraPlace | undefined;
  selected: { kind: ElementKind; id: string } | undefined;
  colouring: PipeColouring;
  hidden: SwitchableLayer[];
  isUnderground: boolean;
  exaggeration: number | undefined;
}

type Query = Record<string, unknown>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isOneOf = <T extends string>(values: readonly T[], value: string): value is T => (values as readonly string[]).includes(value);

function readCamera(value: string): CameraPlace | undefined {
  const parts = value.split(',').map(Number);
  const [longitude, latitude, heightM, heading, pitch] = parts;
  if (parts.length !== 5 || !parts.every(Number.isFinite)) return undefined;
  if (Math.abs(longitude!) > 180 || Math.abs(latitude!) > 90 || Math.abs(heightM!) > 5e7) return undefined;
  return { longitude: longitude!, latitude: latitude!, heightM: heightM!, heading: heading!, pitch: pitch! };
}

/** Reads the query of a link; what is missing or damaged falls back to the usual. */
export function readUrlState(query: Query): MapUrlState {
  const [kind = '', id = ''] = text(query.sel).split(/:(.*)/s);
  const colouring = text(query.by);
  const exaggeration = Number(text(query.relief));
  return {
    camera: readCamera(text(query.at)),
    selected: isOneOf(elementKinds, kind) && id ? { kind, id } : undefined,
    colouring: isOneOf(pipeColourings, colouring) ? colouring : 'diameter',
    hidden: text(query.hide).split(',').filter((layer) => isOneOf(switchableLayers, layer)),
    isUnderground: query.under === '1',
    exaggeration: exaggeration >= 1 && exaggeration <= 10 ? exaggeration : undefined,
  };
}

/** Writes the query of a link; what is as usual is left out, to keep links short. */
export function writeUrlState({ camera, selected, colouring, hidden, isUnderground, exaggeration }: MapUrlState): Record<string, string> {
  const query: Record<string, string> = {};
  if (camera) {
    const { longitude, latitude, heightM, heading, pitch } = camera;
    query.at = [longitude.toFixed(5), latitude.toFixed(5), heightM.toFixed(0), heading.toFixed(1), pitch.toFixed(1)].join();
  }
  if (selected) query.sel = `${selected.kind}:${selected.id}`;
  if (colouring !== 'diameter') query.by = colouring;
  if (hidden.length > 0) query.hide = hidden.join();
  if (isUnderground) query.under = '1';
  if (exaggeration !== undefined) query.relief = String(exaggeration);
  return query;
}
