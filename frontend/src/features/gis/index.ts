import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [{ path: '/', name: 'map', component: () => import('./GisPage.vue') }];

/** The map: its route and its texts. */
export const gis = { name: 'gis', routes, messages };
