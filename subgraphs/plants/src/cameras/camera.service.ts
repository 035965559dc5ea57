import { isId, refusals, refuseTakenCodes, refuseTooMany, refuseUnknownIds, type Database, type Refusals, type UserError } from '@hydrograph/entities';
import type { Viewer } from '@hydrograph/access';
import type { AddCameraInput, AddCamerasInput } from '../generated/schema.ts';
import { Plant } from '../plants/plant.entity.ts';
import { PumpStation } from '../pump-stations/pump-station.entity.ts';
import { Camera } from './camera.entity.ts';

const mostAtOnce = 500;

/** Adds cameras, all or none. */
export async function addCameras(database: Database, viewer: Viewer, { cameras }: AddCamerasInput): Promise<{ cameras: Camera[]; userErrors: UserError[] }> {
  return database.transaction(viewer, 'addCameras', async (em) => {
    const found = refusals();
    refuseTooMany(found, cameras, mostAtOnce, 'cameras');
    if (found.any) return { cameras: [], userErrors: found.list };
    cameras.forEach((camera, index) => refuseImplausible(found, camera, index));
    await refuseTakenCodes(em, Camera, cameras.map(({ code }, index) => ({ value: code, field: ['cameras', index, 'code'] })), found, 'camera');
    await refuseUnknownIds(em, Plant, cameras.map(({ plantId }, index) => ({ value: plantId, field: ['cameras', index, 'plantId'] })), found, 'plant');
    await refuseUnknownIds(em, PumpStation, cameras.map(({ pumpStationId }, index) => ({ value: pumpStationId, field: ['cameras', index, 'pumpStationId'] })), found, 'pump station');
    if (found.any) return { cameras: [], userErrors: found.list };

    const added = cameras.map((camera) =>
      em.create(Camera, {
        code: camera.code,
        name: camera.name,
        nameEn: camera.nameEn ?? null,
        place: camera.place ?? null,
        geometry: camera.geometry ?? null,
        streamUrl: camera.streamUrl ?? null,
        gbChannelId: camera.gbChannelId ?? null,
        stationId: camera.stationId ?? null,
        plantId: camera.plantId ?? null,
        pumpStationId: camera.pumpStationId ?? null,
      }),
    );
    await em.flush();
    return { cameras: added, userErrors: [] };
  });
}

function refuseImplausible(found: Refusals, { name, streamUrl, gbChannelId, stationId }: AddCameraInput, index: number): void {
  if (name.trim() === '') found.add(['cameras', index, 'name'], 'REQUIRED', 'a camera needs a name');
  if (stationId != null && !isId(stationId)) found.add(['cameras', index, 'stationId'], 'INVALID_VALUE', `"${stationId}" is not an id`);
  if (gbChannelId != null && !/^\d{20}$/.test(gbChannelId)) found.add(['cameras', index, 'gbChannelId'], 'INVALID_VALUE', 'a GB/T 28181 id has 20 digits');
  const fault = streamUrl == null ? undefined : faultOfStream(streamUrl);
  if (fault) found.add(['cameras', index, 'streamUrl'], 'INVALID_VALUE', fault);
}

/** What is wrong with the address of a stream; undefined when nothing is. */
export function faultOfStream(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['rtsp:', 'rtsps:', 'http:', 'https:'].includes(url.protocol)) return 'the stream is an address that begins with rtsp://, rtsps://, http:// or https://';
  // Everybody who may see the camera reads its address.
  if (url.username !== '' || url.password !== '') return 'the address of a stream carries no user name or password: the video platform keeps them';
  return undefined;
}
