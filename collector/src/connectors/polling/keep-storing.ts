import type { ConnectorPort } from '../host/plugin.ts';
import type { FieldSampleTuple } from '../host/messages.ts';

/** A device that was asked does not say it again by itself: what cannot be stored is kept and tried again. */
export interface KeptStoring {
  store(deviceId: string, samples: readonly FieldSampleTuple[]): void;
  /** Waits for what is on its way, not for what is refused. */
  stop(): Promise<void>;
}

const AGAIN_MS = 1000;
const MOST_TRIES = 300;
/** Readings that wait; more are not kept. */
const MOST_WAITING = 2000;

export function keepStoring({ store, watch }: Pick<ConnectorPort, 'store' | 'watch'>): KeptStoring {
  const underWay = new Set<Promise<void>>();
  let waiting = 0;
  let stopped = false;

  async function bring(deviceId: string, samples: readonly FieldSampleTuple[], tries: number): Promise<void> {
    try {
      await store(samples);
    } catch (error) {
      watch.failed(deviceId, error instanceof Error ? error.message : String(error));
      if (stopped || tries >= MOST_TRIES || waiting >= MOST_WAITING) return;
      waiting++;
      setTimeout(() => {
        waiting--;
        if (!stopped) begin(deviceId, samples, tries + 1);
      }, AGAIN_MS);
    }
  }

  function begin(deviceId: string, samples: readonly FieldSampleTuple[], tries: number): void {
    const done = bring(deviceId, samples, tries).finally(() => underWay.delete(done));
    underWay.add(done);
  }

  return {
    store: (deviceId, samples) => begin(deviceId, samples, 1),
    async stop() {
      stopped = true;
      await Promise.all(underWay);
    },
  };
}
