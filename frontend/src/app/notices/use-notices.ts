import { useDocumentVisibility, useIntervalFn } from '@vueuse/core';
import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { MyNoticesQuery } from '../../generated/graphql.ts';
import { useConnection } from '../../live/index.ts';
import { myNoticesDocument, readNoticesDocument } from './notices.query.ts';

/** A notice in the visitor's language. */
export interface NoticeText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly isWarning: boolean;
  readonly isRead: boolean;
  readonly startsAtMs: number;
}

export interface Notices {
  readonly all: ComputedRef<readonly NoticeText[]>;
  readonly unread: ComputedRef<readonly NoticeText[]>;
  /** What must be seen, until it is read. */
  readonly warning: ComputedRef<NoticeText | undefined>;
  read(ids: readonly string[]): Promise<void>;
}

const everyMs = 120_000;

/** Notices for the visitor: asked for after the sign-in, every two minutes, and when the page is looked at again. */
export function useNotices(): Notices {
  const { graph, session } = useConnection();
  const { locale } = useI18n({ useScope: 'global' });
  const visibility = useDocumentVisibility();
  const found = shallowRef<MyNoticesQuery['myNotices']>([]);

  async function ask(): Promise<void> {
    if (session.state.value !== 'signed-in' || visibility.value === 'hidden') return;
    const { data } = await graph.client.query(myNoticesDocument, {}).toPromise();
    if (data) found.value = data.myNotices;
  }
  watch([session.state, visibility], ask, { immediate: true });
  useIntervalFn(() => void ask(), everyMs);

  const all = computed(() =>
    found.value.map(({ id, title, titleEn, text, textEn, importance, isRead, startsAt }): NoticeText => {
      const isEnglish = locale.value === 'en';
      return { id, title: (isEnglish && titleEn) || title, text: (isEnglish && textEn) || text, isWarning: importance === 'WARNING', isRead, startsAtMs: Date.parse(startsAt) };
    }),
  );
  const unread = computed(() => all.value.filter(({ isRead }) => !isRead));
  return {
    all,
    unread,
    warning: computed(() => unread.value.find(({ isWarning }) => isWarning)),
    async read(ids) {
      if (ids.length === 0) return;
      const { data } = await graph.client.mutation(readNoticesDocument, { input: { ids: [...ids] } }).toPromise();
      if (data) found.value = found.value.map((notice) => (ids.includes(notice.id) ? { ...notice, isRead: true } : notice));
    },
  };
}
