import { runService } from '@hydrograph/service';
import { createNetworkApp } from './app.ts';
import { readEnv } from './env.ts';

const env = readEnv();
await runService(() => createNetworkApp(env), { host: env.HYDROGRAPH_LISTEN_HOST, port: env.HYDROGRAPH_LISTEN_PORT });
