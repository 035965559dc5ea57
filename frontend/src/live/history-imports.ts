import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { useConnection } from './connection.ts';

/** How far an import of past samples has come: it is walked from now back into the past. */
export interface HistoryImport {
  /** Who imports, for example `demo`. */
  source: string;
  /** 0 to 1. */
  share: number;
  /** All from here on is stored, epoch ms. */
  reachedBackToMs: number;
  /** Where it will end, epoch ms. */
  fromMs: number;
}

interface Answer {
  imports: { source: string; share: number; from: string; reachedBackTo: string; at: string }[];
}

const busyMs = 5_000;
const quietMs = 60_000;
/** An import that has said nothing for so long has stopped. */
const silentAfterMs = 180_000;

/** The imports of `GET /ingest/history` that are under way at `nowMs`. */
export const underWay = ({ imports }: Answer, nowMs: number): HistoryImport[] =>
  imports
    .filter(({ share, at }) => share < 1 && nowMs - Date.parse(at) < silentAfterMs)
    .map(({ source, share, from, reachedBackTo }) => ({ source, share, fromMs: Date.parse(from), reachedBackToMs: Date.parse(reachedBackTo) }));

/** Follows imports of history while the component lives; a visitor who may not see them, or a product without them, has none. */
export function useHistoryImports(): Readonly<ShallowRef<readonly HistoryImport[]>> {
  const { session } = useConnection();
  const imports = shallowRef<readonly HistoryImport[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(): Promise<void> {
    let isRefused = false;
    try {
      const response = await session.fetch('/ingest/history');
      isRefused = response.status >= 400 && response.status < 500;
      if (response.ok) imports.value = underWay((await response.json()) as Answer, Date.now());
    } catch (error) {
      console.warn('imports of history: no answer', error);
    }
    if (isRefused) imports.value = [];
    else timer = setTimeout(ask, imports.value.length > 0 ? busyMs : quietMs);
  }

  watch(
    session.state,
    (state) => {
      clearTimeout(timer);
      if (state === 'signed-in') void ask();
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return imports;
}
