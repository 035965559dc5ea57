import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aedes } from 'aedes';

/** A broker that can go away and come back on the same port. */
export interface TestBroker {
  readonly url: string;
  /** Goes away until `restart`. */
  pause(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const binary = ['/usr/sbin/mosquitto', 'mosquitto'].find((path) => spawnSync(path, ['-h']).error === undefined);

/** True when this machine has Mosquitto. */
export const hasMosquitto = binary !== undefined;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The broker that the collector carries. */
export async function startAedes(port = 0): Promise<TestBroker> {
  const sockets = new Set<Socket>();
  async function start(at: number): Promise<{ port: number; stop(): Promise<void> }> {
    const broker = await Aedes.createBroker();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      broker.handle(socket);
    });
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
    return {
      port: (server.address() as AddressInfo).port,
      async stop() {
        const closed = new Promise((resolve) => server.close(resolve));
        for (const socket of sockets) socket.destroy();
        await closed;
        await new Promise<void>((resolve) => broker.close(resolve));
      },
    };
  }
  let running = await start(port);
  const fixed = running.port;
  return {
    url: `mqtt://127.0.0.1:${fixed}`,
    pause: () => running.stop(),
    stop: () => running.stop(),
    async restart() {
      running = await start(fixed);
    },
  };
}

/** Mosquitto in a temporary folder, keeping its sessions over a restart. `kill` is one by SIGKILL: what it held in memory is gone. */
export async function startMosquitto(): Promise<TestBroker & { kill(): Promise<void> }> {
  if (!binary) throw new Error('no mosquitto');
  const folder = mkdtempSync(join(tmpdir(), 'hydrograph-mosquitto-'));
  const port = await freePort();
  const config = join(folder, 'mosquitto.conf');
  writeFileSync(config, `listener ${port} 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location ${folder}/\nmax_queued_messages 0\nuser root\n`);
  const start = async () => {
    const child = spawn(binary, ['-c', config], { stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    for (let tries = 0; ; tries++) {
      const answered = await new Promise<boolean>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('connect', () => socket.destroy());
      });
      if (answered) break;
      if (tries > 100) throw new Error('mosquitto did not start');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return { child, ended };
  };
  let running = await start();
  const endWithUs = (): void => void running.child.kill('SIGKILL');
  process.once('exit', endWithUs);
  async function pause(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    running.child.kill(signal);
    await running.ended;
  }
  return {
    url: `mqtt://127.0.0.1:${port}`,
    pause: () => pause(),
    async restart() {
      running = await start();
    },
    async kill() {
      await pause('SIGKILL');
      running = await start();
    },
    async stop() {
      process.off('exit', endWithUs);
      await pause();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
