import { decodeBaseMap, type BaseMap } from './basemap/basemap.ts';
import { decodeElements, type MapElements } from './elements.ts';

/** The product refused or failed to give the map; `status` 0 means that it did not answer at all. */
export class MapUnavailable extends Error {
  override readonly name = 'MapUnavailable';
  readonly status: number;

  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

async function readAll(response: Response, progress: (receivedBytes: number, totalBytes: number | undefined) => void): Promise<ArrayBuffer> {
  // A compressed answer tells its compressed length, which says nothing about what we count here.
  const length = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0);
  if (!response.body) return response.arrayBuffer();
  const chunks: Uint8Array[] = [];
  let received = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    progress(received, length > 0 ? length : undefined);
  }
  const whole = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole.buffer;
}

/** Loads everything the map draws; the browser asks with the ETag it has, so an unchanged network costs nothing. */
export async function loadElements(
  fetchMap: (input: string, init?: RequestInit) => Promise<Response>,
  progress: (receivedBytes: number, totalBytes: number | undefined) => void,
): Promise<MapElements> {
  let response: Response;
  try {
    response = await fetchMap('/map/elements', { cache: 'no-cache' });
  } catch (cause) {
    throw new MapUnavailable(cause instanceof Error ? cause.message : String(cause), 0, { cause });
  }
  if (!response.ok) throw new MapUnavailable(`GET /map/elements: ${response.status}`, response.status);
  return decodeElements(await readAll(response, progress));
}

/**
 * Loads the town around the network; undefined where there is none, `unknown` when it could not be had: the network is
 * shown all the same.
 */
export async function loadBaseMap(fetchMap: (input: string, init?: RequestInit) => Promise<Response>): Promise<BaseMap | undefined | 'unknown'> {
  try {
    const response = await fetchMap('/map/ground', { cache: 'no-cache' });
    if (response.status === 204 || response.status === 404) return undefined;
    if (!response.ok) throw new MapUnavailable(`GET /map/ground: ${response.status}`, response.status);
    return decodeBaseMap(await readAll(response, () => undefined));
  } catch (error) {
    console.warn('map: the base map could not be loaded', error);
    return 'unknown';
  }
}
