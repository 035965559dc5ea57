import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '@hydrograph/service';

/** A service as those before it see it: until it says that it is ready it gets no requests. */
export async function untilReady(service: Service): Promise<Service> {
  while ((await service.app.inject('/ready')).statusCode !== 200) await sleep(10);
  return service;
}
