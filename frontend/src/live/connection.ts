import { inject, onScopeDispose, shallowRef, watch, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import type { Graph } from './graph.ts';
import type { LatestValues } from './latest.ts';
import type { SampleStream } from './sample-stream.ts';
import type { ServerWatch } from './server-watch.ts';
import type { Session } from './session.ts';
import type { SignOn } from './sign-on.ts';
import type { Who } from './viewer.ts';

/** Everything a page needs of the product it came from. */
export interface Connection {
  session: Session;
  signOn: SignOn;
  graph: Graph;
  latest: LatestValues;
  stream: SampleStream;
  server: ServerWatch;
  /** The visitor and the utility; undefined until it was asked. */
  who: Readonly<ShallowRef<Who | undefined>>;
}

export const connectionKey: InjectionKey<Connection> = Symbol('connection');

/** The connection that the app provided. */
export function useConnection(): Connection {
  const connection = inject(connectionKey);
  if (!connection) throw new Error('useConnection: no connection was provided by the app');
  return connection;
}

/** Calls back when the server is there again after it was not, while the component lives: the moment to load anew. */
export function useServerBack(listener: () => void): void {
  onScopeDispose(useConnection().server.onBack(listener));
}

/** Follows these points while the component lives; answers a version that changes with every new value. */
export function useLivePoints(pointIds: Ref<readonly string[]>): ShallowRef<number> {
  const { stream, latest } = useConnection();
  const version = shallowRef(0);
  let release: (() => void) | undefined;
  watch(
    pointIds,
    (ids) => {
      const releasePrevious = release;
      release = ids.length > 0 ? stream.watch(ids) : undefined;
      releasePrevious?.();
    },
    { immediate: true },
  );
  const stop = latest.onChange(() => (version.value += 1));
  onScopeDispose(() => {
    stop();
    release?.();
  });
  return version;
}
