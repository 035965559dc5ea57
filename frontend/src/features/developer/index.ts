import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [{ path: '/graphiql', name: 'graphiql', component: () => import('./GraphiqlPage.vue'), meta: { title: 'developer.title' } }];

const menu = [{ to: '/graphiql', text: 'developer.title', icon: 'code' }] as const;

/** Tools for analysts and programmers: GraphiQL. */
export const developer = { name: 'developer', routes, messages, menu };
