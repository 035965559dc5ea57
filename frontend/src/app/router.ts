import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router';
import type { Session } from '../live/index.ts';

/** Routes of all features behind the sign-in; a page that needs no session says so in its meta. */
export function createAppRouter({ session, routes }: { session: Session; routes: RouteRecordRaw[] }): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...routes,
      { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { isPublic: true } },
      { path: '/:path(.*)*', redirect: '/' },
    ],
  });

  router.beforeEach(async (to) => {
    if (to.meta.isPublic || session.state.value === 'signed-in') return true;
    try {
      if (await session.renew()) return true;
    } catch (error) {
      console.warn('sign-in: the product did not answer', error);
    }
    return { name: 'sign-in', query: to.path === '/' ? {} : { to: to.fullPath } };
  });
  return router;
}
