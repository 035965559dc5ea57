import { createPinia } from 'pinia';
import { createApp } from 'vue';
import '../ui/styles/theme.css';
import App from './App.vue';
import { connect } from './connect.ts';
import { createAppRouter } from './router.ts';
import { connectionKey } from '../live/index.ts';
import { developer } from '../features/developer/index.ts';
import { gis } from '../features/gis/index.ts';
import { createTexts } from '../ui/i18n.ts';
import { messages as states } from '../ui/messages.ts';
import { startTheme } from '../ui/theme.ts';
import { messages } from './messages.ts';

const features = [gis, developer];
const connection = connect(window.location.origin);
const texts = createTexts({ app: messages, ui: states, ...Object.fromEntries(features.map(({ name, messages: own }) => [name, own])) });
const router = createAppRouter({ session: connection.session, routes: features.flatMap(({ routes }) => routes) });

startTheme();
createApp(App).provide(connectionKey, connection).use(createPinia()).use(texts).use(router).mount('#app');
