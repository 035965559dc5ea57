import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import type { AlarmRowFragment, AlarmSummaryQuery } from '../../generated/graphql.ts';
import type { Graph } from '../graph.ts';
import { mostKept, withChanges } from './alarm-list.ts';
import { alarmChangesDocument, alarmsDocument, alarmSummaryDocument } from './alarms.query.ts';
import { chime } from './chime.ts';

const firstRetryMs = 500;
const longestRetryMs = 15_000;
const countAgainMs = 1000;
const soundKey = 'hydrograph.alarm-sound';

/** The open alarms as they come, one subscription for badge and pages. A lost connection goes on from its cursor. */
export const useAlarms = defineStore('alarms', () => {
  const open = shallowRef<ReadonlyMap<string, AlarmRowFragment>>(new Map());
  const summary = shallowRef<AlarmSummaryQuery['alarmSummary']>();
  const error = shallowRef<Error>();
  const isLive = ref(false);
  const hasSound = ref(localStorage.getItem(soundKey) === 'on');
  let graph: Graph | undefined;
  /** Counts who followed and left: what was asked for an earlier one comes to nothing. */
  let turn = 0;
  let cursor: string | undefined;
  let close: (() => void) | undefined;
  let retryMs = firstRetryMs;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;

  async function count(): Promise<void> {
    const mine = turn;
    const answer = await graph?.client.query(alarmSummaryDocument, {}).toPromise();
    if (mine === turn && answer?.data) summary.value = answer.data.alarmSummary;
  }

  function countSoon(): void {
    counting ??= setTimeout(() => {
      counting = undefined;
      void count();
    }, countAgainMs);
  }

  async function load(): Promise<boolean> {
    const mine = turn;
    await count();
    const answer = await graph?.client.query(alarmsDocument, { filter: { open: true }, first: mostKept }).toPromise();
    if (mine !== turn) return false;
    error.value = answer?.error;
    if (!answer?.data || !summary.value) return false;
    cursor = summary.value.cursor;
    open.value = new Map(answer.data.alarms.nodes.map((alarm) => [alarm.id, alarm]));
    return true;
  }

  function tryAgain(): void {
    isLive.value = false;
    retry = setTimeout(() => void begin(), retryMs * (0.75 + Math.random() / 2));
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  }

  async function begin(): Promise<void> {
    const mine = turn;
    const isLoaded = cursor !== undefined || (await load());
    if (mine !== turn || !graph) return;
    if (!isLoaded) return tryAgain();
    close = graph.subscribe(alarmChangesDocument, { cursor: cursor ?? null }, {
      connected: () => (isLive.value = true),
      next({ alarms: batch }) {
        isLive.value = true;
        retryMs = firstRetryMs;
        cursor = batch.cursor;
        const changed = withChanges(open.value, batch.alarms);
        open.value = changed.open;
        if (batch.alarms.length > 0) countSoon();
        const [gravest] = changed.raised.filter(({ severity }) => severity === 'CRITICAL' || severity === 'MAJOR');
        if (gravest && hasSound.value) chime(gravest.severity === 'CRITICAL');
      },
      ended: tryAgain,
    });
  }

  return {
    open, summary, error, isLive, hasSound,
    openCount: computed(() => summary.value?.open.reduce((sum, { count: own }) => sum + own, 0) ?? 0),
    worst: computed(() => summary.value?.open.find(({ unacknowledgedCount: own }) => own > 0)?.severity),
    /** Follows the alarms until the answer is called; then nothing is kept, for the next one at this screen may be somebody else. */
    follow(of: Graph): () => void {
      graph = of;
      void begin();
      return () => {
        turn += 1;
        graph = undefined;
        cursor = undefined;
        open.value = new Map();
        summary.value = undefined;
        isLive.value = false;
        clearTimeout(retry);
        clearTimeout(counting);
        counting = undefined;
        close?.();
      };
    },
    /** Asks for everything anew. */
    reload: load,
    switchSound(): void {
      hasSound.value = !hasSound.value;
      localStorage.setItem(soundKey, hasSound.value ? 'on' : 'off');
      // Browsers let a page sound only after somebody touched it: this is that touch.
      if (hasSound.value) chime(false);
    },
  };
});
