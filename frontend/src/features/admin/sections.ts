import type { Component } from 'vue';
import type { IconName } from '../../ui/icon-paths.ts';

/** A page of this feature. */
export interface Section {
  readonly path: string;
  readonly name: string;
  /** Key of its name. */
  readonly title: string;
  readonly icon: IconName;
  /** Permission without which it is not shown; everybody's when absent. */
  readonly needs?: string;
  readonly component: () => Promise<{ default: Component }>;
}

export const sections: readonly Section[] = [
  { path: '/admin/users', name: 'users', title: 'admin.users.title', icon: 'users', needs: 'identity:read', component: () => import('./users/UsersPage.vue') },
  { path: '/admin/organisations', name: 'organisations', title: 'admin.organisations.title', icon: 'tree', needs: 'identity:read', component: () => import('./organisations/OrganisationsPage.vue') },
  { path: '/admin/utilities', name: 'utilities', title: 'admin.utilities.title', icon: 'station', needs: 'group:read', component: () => import('./utilities/UtilitiesPage.vue') },
  { path: '/admin/roles', name: 'roles', title: 'admin.roles.title', icon: 'key', needs: 'identity:read', component: () => import('./roles/RolesPage.vue') },
  { path: '/admin/groups', name: 'groups', title: 'admin.groups.title', icon: 'layers', needs: 'identity:read', component: () => import('./groups/GroupsPage.vue') },
  { path: '/admin/policies', name: 'policies', title: 'admin.policies.title', icon: 'shield', needs: 'policy:read', component: () => import('./policies/PoliciesPage.vue') },
  { path: '/admin/explainer', name: 'explainer', title: 'admin.explainer.title', icon: 'eye', needs: 'policy:read', component: () => import('./explainer/ExplainerPage.vue') },
  { path: '/admin/sensitivity', name: 'sensitivity', title: 'admin.sensitivity.title', icon: 'lock', needs: 'policy:read', component: () => import('./sensitivity/SensitivityPage.vue') },
  { path: '/admin/delegations', name: 'delegations', title: 'admin.delegations.title', icon: 'undo', component: () => import('./delegations/DelegationsPage.vue') },
  { path: '/admin/separation', name: 'separation', title: 'admin.separation.title', icon: 'users', needs: 'identity:read', component: () => import('./separation/SeparationPage.vue') },
  { path: '/admin/applications', name: 'applications', title: 'admin.applications.title', icon: 'apps', needs: 'identity:read', component: () => import('./applications/ApplicationsPage.vue') },
  { path: '/admin/webhooks', name: 'webhooks', title: 'admin.webhooks.title', icon: 'link', needs: 'identity:read', component: () => import('./webhooks/WebhooksPage.vue') },
  { path: '/admin/scheduled-calls', name: 'scheduled-calls', title: 'admin.scheduledCalls.title', icon: 'clock', needs: 'identity:read', component: () => import('./scheduled-calls/ScheduledCallsPage.vue') },
  { path: '/admin/notices', name: 'notices', title: 'admin.notices.title', icon: 'bell', needs: 'identity:write', component: () => import('./notices/NoticesPage.vue') },
  { path: '/admin/audit', name: 'audit', title: 'admin.audit.title', icon: 'list', needs: 'audit:read', component: () => import('./audit/AuditPage.vue') },
  { path: '/admin/alerts', name: 'alerts', title: 'admin.alerts.title', icon: 'warning', needs: 'audit:read', component: () => import('./alerts/AlertsPage.vue') },
  { path: '/admin/archives', name: 'archives', title: 'admin.archives.title', icon: 'lock', needs: 'audit:read', component: () => import('./archives/ArchivesPage.vue') },
  { path: '/admin/media', name: 'media', title: 'admin.media.title', icon: 'layers', needs: 'media:read', component: () => import('./media/MediaPage.vue') },
  { path: '/admin/personal', name: 'personal', title: 'admin.personal.title', icon: 'eyeOff', needs: 'personal:read', component: () => import('./personal/PersonalRequestsPage.vue') },
  { path: '/account', name: 'account', title: 'admin.account.title', icon: 'user', component: () => import('./account/AccountPage.vue') },
];
