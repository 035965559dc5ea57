import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { createDeviceWatch } from './device-watch.ts';
import { speakLines } from './lines.ts';
import type { ConnectorCounts, FromConnector, ToConnector } from './messages.ts';
import type { ConnectorPlugin, RunningConnector } from './plugin.ts';

// The process of one connector. It knows nothing but what the collector tells it over its pipe, and ends when that closes.
const BEAT_MS = 1000;

/** Ends a process that hangs in a loop and whose collector is gone: nobody else would. */
const orphanWatch = `const parent = process.ppid; setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);`;
new Worker(orphanWatch, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8 } }).unref();

const pipe = new Socket({ fd: 3, readable: true, writable: true });
const open = new Map<number, { resolve: () => void; reject: (error: Error) => void }>();
const counts: ConnectorCounts = { connections: 0, frames: 0, broken: 0, samples: 0 };
let nextId = 1;
let running: RunningConnector | undefined;
let watch: ReturnType<typeof createDeviceWatch> | undefined;

async function setUp({ module, connector, devices }: Extract<ToConnector, { kind: 'setup' }>): Promise<void> {
  const own = createDeviceWatch(connector.id, connector.offlineAfterMs);
  watch = own;
  own.setDevices(devices);
  setInterval(() => lines.send({ kind: 'beat', counts: { ...counts }, ...own.changes() }), BEAT_MS);
  const { default: start } = await import(module) as { default: ConnectorPlugin };
  running = await start({
    setting: connector,
    watch: own,
    counts,
    store: (samples) => (samples.length === 0 ? Promise.resolve() : new Promise<void>((resolve, reject) => {
      const id = nextId++;
      open.set(id, { resolve, reject });
      counts.samples += samples.length;
      lines.send({ kind: 'samples', id, samples });
    })),
  }, devices);
  lines.send({ kind: 'ready', ...(running.port !== undefined && { port: running.port }) });
}

function heard(message: ToConnector): void {
  if (message.kind === 'setup') void setUp(message).catch(fail);
  else if (message.kind === 'devices') {
    watch?.setDevices(message.devices);
    running?.setDevices(message.devices);
  } else if (message.kind === 'stop') void (running?.stop() ?? Promise.resolve()).then(() => process.exit(0), fail);
  else {
    const asked = open.get(message.id);
    open.delete(message.id);
    if (message.kind === 'stored') asked?.resolve();
    else asked?.reject(new Error(message.reason));
  }
}

/** What is written to stderr last is what the collector shows as the reason. */
function fail(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
const lines = speakLines<ToConnector, FromConnector>(pipe, heard, fail);
for (const event of ['close', 'end', 'error']) pipe.on(event, () => process.exit(0));
