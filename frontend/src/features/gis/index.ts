import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [{ path: '/', name: 'map', component: () => import('./GisPage.vue'), meta: { title: 'gis.title' } }];

const shortcuts = [
  { keys: ['/'], text: 'gis.shortcut.search' },
  { keys: ['Esc'], text: 'gis.shortcut.close' },
  { keys: ['F'], text: 'gis.shortcut.trendFull' },
  { keys: ['←', '→', '+', '−'], text: 'gis.shortcut.trendMove' },
];

/** The map: its route, its texts and its keys. */
export const gis = { name: 'gis', routes, messages, shortcuts };
