import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [{ path: '/graphiql', name: 'graphiql', component: () => import('./GraphiqlPage.vue'), meta: { title: 'developer.title' } }];

/** Tools for analysts and programmers: GraphiQL. */
export const developer = { name: 'developer', routes, messages };
