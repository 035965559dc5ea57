import type { UploadsDocument } from '@hydrograph/bus';
import type { EntityManager } from '@mikro-orm/postgresql';
import { UploadTarget } from './upload-target.entity.ts';

/** What the collector has to know of the platforms that values are sent to. */
export async function readUploadTargets(em: EntityManager): Promise<Pick<UploadsDocument, 'targets'>> {
  const targets = await em.find(UploadTarget, { enabled: true }, { orderBy: { name: 'ASC' } });
  return {
    targets: targets.map(({ id, name, protocol, transport, host, port, address, password, everyS, channels }) => ({
      id, name, protocol, transport, host, port, address, ...(password !== null && { password }), everyMs: everyS * 1000,
      channels: channels.map(({ statistic, ...channel }) => ({ ...channel, ...(statistic !== null && { statistic }) })),
    })),
  };
}
