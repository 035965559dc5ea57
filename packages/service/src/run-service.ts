import { collectDefaultMetrics } from 'prom-client';
import type { Service } from './service.ts';

export interface RunOptions {
  readonly host: string;
  readonly port: number;
}

/** What a process needs of its service; one without GraphQL has it too. */
export type RunnableService = Pick<Service, 'name' | 'log' | 'metrics' | 'listen' | 'stop'>;

const FORCED_EXIT_MS = 15_000;

/**
 * Runs one service as a process of its own: listens, tells a parent `{ type: 'listening', name, url }`, and stops on
 * SIGTERM, SIGINT, or when the channel to the parent closes. Only a `main.ts` calls this.
 */
export async function runService(create: () => Promise<RunnableService>, { host, port }: RunOptions): Promise<void> {
  let service: RunnableService;
  try {
    service = await create();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  }
  const { log, name } = service;
  collectDefaultMetrics({ register: service.metrics });

  let stopping = false;
  const stop = (why: string, exitCode = 0): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'Stopping');
    setTimeout(() => process.exit(1), FORCED_EXIT_MS).unref();
    service.stop().then(
      () => process.exit(exitCode),
      (error: unknown) => {
        log.error({ err: error }, 'The service could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  process.once('disconnect', () => stop('the parent process has gone'));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Uncaught error');
    stop('uncaught error', 1);
  });

  try {
    const url = await service.listen({ host, port });
    log.info({ url }, 'Listening');
    process.send?.({ type: 'listening', name, url });
  } catch (error) {
    log.fatal({ err: error, host, port }, 'Cannot listen');
    stop('cannot listen', 1);
  }
}
