import { createPinia } from 'pinia';
import { createApp, type Component } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import '../ui/styles/theme.css';
import App from './App.vue';
import { connect } from './connect.ts';
import { createAppRouter } from './router.ts';
import { connectionKey } from '../live/index.ts';
import { admin } from '../features/admin/index.ts';
import { developer } from '../features/developer/index.ts';
import { gis } from '../features/gis/index.ts';
import { monitoring } from '../features/monitoring/index.ts';
import { createTexts, type Messages } from '../ui/i18n.ts';
import { messages as states } from '../ui/messages.ts';
import type { MenuEntry } from '../ui/menu.ts';
import type { Shortcut } from '../ui/shortcuts.ts';
import { startTheme } from '../ui/theme.ts';
import { messages } from './messages.ts';

/** What the frame takes of a feature. */
interface Feature {
  name: string;
  routes: RouteRecordRaw[];
  messages: Messages;
  shortcuts?: readonly Shortcut[];
  /** Ways to it in the user menu. */
  menu?: readonly MenuEntry[];
  /** What it shows in the header of every page. */
  badge?: Component;
}

const features: Feature[] = [gis, monitoring, admin, developer];
const shortcuts = [...features.flatMap((feature) => feature.shortcuts ?? []), { keys: ['Tab'], text: 'app.shortcuts.skip' }, { keys: ['?'], text: 'app.shortcuts.help' }];
const menu = features.flatMap((feature) => feature.menu ?? []);
const badges = features.flatMap(({ badge }) => badge ?? []);
const connection = connect(window.location.origin);
const texts = createTexts({ app: messages, ui: states, ...Object.fromEntries(features.map(({ name, messages: own }) => [name, own])) });
const router = createAppRouter({ session: connection.session, routes: features.flatMap(({ routes }) => routes) });

startTheme();
createApp(App, { shortcuts, menu, badges }).provide(connectionKey, connection).use(createPinia()).use(texts).use(router).mount('#app');
