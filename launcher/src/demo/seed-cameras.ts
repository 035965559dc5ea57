import type { TownPlan } from '@hydrograph/networks';
import type { Register } from './register.ts';

/** Where the video of the demo's cameras would come from: a name that no network has (RFC 2606). */
const videoPlatform = 'rtsp://video.example';

/** Cameras of intakes, plants, boosters and tanks. */
export async function seedCameras(register: Register, plan: TownPlan): Promise<void> {
  const [stationIds, plantIds] = [await register.ids('stations', plan.stations.map(({ id }) => id)), await register.ids('plants', plan.stations.map(({ id }) => id))];
  const names = new Map(plan.stations.map(({ id, name }) => [id, name.zh]));
  const cameras = plan.cameras.map(({ id, name, stationId, at }) => ({
    code: id,
    name: name.zh,
    nameEn: name.en,
    place: name.zh.slice((names.get(stationId) ?? '').length),
    geometry: { type: 'Point', coordinates: at },
    streamUrl: `${videoPlatform}/${id}`,
    stationId: stationIds.get(stationId),
    plantId: plantIds.get(stationId),
  }));
  await register.add({ list: 'cameras', mutation: 'addCameras', inputType: 'AddCamerasInput', items: cameras, input: (items) => ({ cameras: items }), batch: 100 });
}
