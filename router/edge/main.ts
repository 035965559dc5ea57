import { createEdge } from './app.ts';
import { readEdgeEnv } from './env.ts';

// Longest wait for requests under way when the edge is told to stop.
const drainMs = 10_000;

try {
  const env = readEdgeEnv();
  const edge = await createEdge(env);
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    edge.log.info({ why }, 'stopping');
    // The federated runtime takes SIGTERM for itself and leaves the server listening: the end is ours to make.
    setTimeout(() => process.exit(1), drainMs).unref();
    edge.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        edge.log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('the launcher is gone'));
  const url = await edge.listen();
  edge.log.info({ url }, 'listening');
  process.send?.({ ready: true, type: 'listening', name: 'edge', url });
} catch (error) {
  console.error(startError(error));
  process.exit(1);
}

function startError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error) return `Port ${String(error.port)} is in use by another program: stop that one, or choose another port with HYDROGRAPH_PORT`;
  if ('code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')) return `HYDROGRAPH_HOST ${'address' in error ? String(error.address) : ''} is no address of this machine`;
  return error.message;
}
