import type { RouteRecordRaw } from 'vue-router';
import AlarmBadge from './alarms/AlarmBadge.vue';
import { messages } from './messages.ts';

const routes: RouteRecordRaw[] = [
  { path: '/monitoring', name: 'monitoring', component: () => import('./overview/MonitoringPage.vue'), meta: { title: 'monitoring.overview.title' } },
  { path: '/alarms', name: 'alarms', component: () => import('./alarms/AlarmsPage.vue'), meta: { title: 'monitoring.alarms.title' } },
  { path: '/data', name: 'data-query', component: () => import('./data/DataPage.vue'), meta: { title: 'monitoring.data.title' } },
  { path: '/quality', name: 'data-quality', component: () => import('./quality/QualityPage.vue'), meta: { title: 'monitoring.quality.title' } },
  { path: '/quality/rules', name: 'cleaning-rules', component: () => import('./cleaning/CleaningPage.vue'), meta: { title: 'monitoring.cleaning.title' } },
  { path: '/devices', name: 'devices', component: () => import('./devices/DevicesPage.vue'), meta: { title: 'monitoring.devices.title' } },
  { path: '/uploads', name: 'uploads', component: () => import('./uploads/UploadsPage.vue'), meta: { title: 'monitoring.uploads.title' } },
  { path: '/alarms/rules', name: 'alarm-rules', component: () => import('./rules/RulesPage.vue'), meta: { title: 'monitoring.rules.title' } },
];

const menu = [
  { to: '/monitoring', text: 'monitoring.overview.title', icon: 'screen', needs: ['telemetry:read'] },
  { to: '/alarms', text: 'monitoring.alarms.title', icon: 'bell', needs: ['telemetry:read'] },
  { to: '/alarms/rules', text: 'monitoring.rules.title', icon: 'meter', needs: ['telemetry:read'] },
  { to: '/data', text: 'monitoring.data.title', icon: 'search', needs: ['telemetry:read'] },
  { to: '/quality', text: 'monitoring.quality.title', icon: 'filter', needs: ['telemetry:read'] },
  { to: '/quality/rules', text: 'monitoring.cleaning.title', icon: 'edit', needs: ['telemetry:read'] },
  { to: '/devices', text: 'monitoring.devices.title', icon: 'apps', needs: ['network:read'] },
  { to: '/uploads', text: 'monitoring.uploads.title', icon: 'link', needs: ['network:read'] },
] as const;

const shortcuts = [
  { keys: ['J', 'K'], text: 'monitoring.shortcut.move' },
  { keys: ['X'], text: 'monitoring.shortcut.choose' },
  { keys: ['A'], text: 'monitoring.shortcut.acknowledge' },
];

/** Alarms as they come, the rules that raise them, what was measured, and how good the data are. */
export const monitoring = { name: 'monitoring', routes, messages, menu, shortcuts, badge: AlarmBadge };
