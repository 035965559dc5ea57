import { runService } from '../src/index.ts';
import { startTrial } from './trial.ts';

await runService(async () => (await startTrial('mercurius')).service, { host: '127.0.0.1', port: Number(process.env.TRIAL_PORT ?? 0) });
