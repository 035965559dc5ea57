import { runService } from '@hydrograph/service/run-service.ts';
import { createCollector } from './app.ts';
import { readEnv } from './env.ts';

const env = readEnv();
await runService(() => createCollector(env), { host: env.HYDROGRAPH_LISTEN_HOST, port: env.HYDROGRAPH_LISTEN_PORT });
