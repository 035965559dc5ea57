import { createRouter, createWebHistory, type Router, type RouteRecordRaw } from 'vue-router';
import type { Session } from '../live/index.ts';

/** A part of the app that is loaded when it is first needed is gone: the app was renewed on the server while this page was open. */
const isOldPage = (error: unknown): boolean => error instanceof TypeError && /dynamically imported module|module script|preload/i.test(error.message);

/** Routes of all features behind the sign-in; a page that needs no session says so in its meta. */
export function createAppRouter({ session, routes }: { session: Session; routes: RouteRecordRaw[] }): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      ...routes,
      { path: '/sign-in', name: 'sign-in', component: () => import('./sign-in/SignInPage.vue'), meta: { isPublic: true, title: 'app.signIn.title' } },
      { path: '/:path(.*)*', name: 'not-found', component: () => import('./NotFoundPage.vue'), meta: { title: 'app.notFound.title' } },
    ],
  });

  router.beforeEach(async (to) => {
    // An ended session is asked for on the page itself, which stays as it is.
    if (to.meta.isPublic || session.state.value === 'signed-in' || session.state.value === 'expired') return true;
    try {
      if (await session.renew()) return true;
    } catch (error) {
      console.warn('sign-in: the product did not answer', error);
    }
    const { lang } = to.query;
    return { name: 'sign-in', query: { ...(to.fullPath === '/' ? {} : { to: to.fullPath }), ...(lang ? { lang } : {}) } };
  });

  router.onError((error, to) => {
    // Once is enough: a page that still fails after a fresh load has another fault.
    if (!isOldPage(error) || performance.now() < reloadNotBeforeMs) throw error;
    window.location.assign(to.fullPath);
  });
  return router;
}

const reloadNotBeforeMs = 10_000;
