import { runService } from '@hydrograph/service';
import { createIdentityApp } from './app.ts';
import { readEnv } from './env.ts';

const env = readEnv();
await runService(() => createIdentityApp(env), { host: env.HYDROGRAPH_LISTEN_HOST, port: env.HYDROGRAPH_LISTEN_PORT });
