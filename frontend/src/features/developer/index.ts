import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [
  { path: '/graphiql', name: 'graphiql', component: () => import('./GraphiqlPage.vue'), meta: { title: 'developer.title' } },
  { path: '/decode', name: 'decode', component: () => import('./decode/DecodePage.vue'), meta: { title: 'developer.decode.title' } },
];

const menu = [{ to: '/decode', text: 'developer.decode.title', icon: 'code' }] as const;

/** Tools for analysts, programmers and integrators: GraphiQL, field frames explained. */
export const developer = { name: 'developer', routes, messages, menu };
