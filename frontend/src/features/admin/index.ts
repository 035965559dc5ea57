import type { RouteRecordRaw } from 'vue-router';
import { messages } from './messages.ts';
import { sections } from './sections.ts';

const routes: RouteRecordRaw[] = [
  {
    path: '/admin',
    component: () => import('./frame/AdminFrame.vue'),
    redirect: '/admin/users',
    children: sections.map(({ path, name, title, needs, component }) => ({ path, name, component, meta: { title, needs } })),
  },
];

const menu = [
  { to: '/account', text: 'admin.account.title', icon: 'user' },
  { to: '/admin', text: 'admin.title', icon: 'shield', needs: ['identity:read', 'policy:read', 'audit:read'] },
] as const;

/** Who may do what: users, organisations, roles, groups, policies, connected systems, the audit log, and one's own account. */
export const admin = { name: 'admin', routes, messages, menu };
