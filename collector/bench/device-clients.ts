// The stations of devices.bench.ts in a process of their own: each keeps its connection and has one report on its way.
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { stationKinds } from '@hydrograph/simulator';

/** What the bench asks for: a report of each station every so many ms, or the next as soon as the last was answered (0). */
export interface Load {
  readonly everyMs: number;
  readonly forMs: number;
}

/** What came of it: of each report the station, the time of its values, when it was sent (epoch ms) and how long its answer took. */
export type Done = [index: number, time: number, sentAt: number, tookMs: number][];

const [port = '', count = '0', base = '0'] = process.argv.slice(2);
const kind = stationKinds['hj212']!;
const now = (): number => performance.timeOrigin + performance.now();

interface Station {
  readonly index: number;
  readonly socket: Socket;
  serial: number;
  time: number;
  sentAt: number;
  answered: ((tookMs: number) => void) | undefined;
}

const stations: Station[] = [];
for (let index = 0; index < Number(count); index++) stations.push(await dial(index));
process.send?.('connected');

async function dial(index: number): Promise<Station> {
  const socket = connect({ host: '127.0.0.1', port: Number(port), noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const station: Station = { index, socket, serial: 0, time: 0, sentAt: 0, answered: undefined };
  let heard = '';
  socket.on('error', (error) => {
    throw error;
  });
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
    if (!heard.endsWith('\r\n')) return;
    if (!heard.includes('CN=9014')) throw new Error(`an answer that is none: ${heard}`);
    heard = '';
    station.answered?.(now() - station.sentAt);
  });
  return station;
}

function send(station: Station): void {
  const serial = station.serial++;
  const report = kind.report(kind.address(station.index), serial, Number(base) + serial * kind.stepMs, Date.now(), (code) => (station.index + serial + code.length) % 100);
  station.time = report.time;
  station.sentAt = now();
  station.socket.write(report.frame(0));
}

async function run({ everyMs, forMs }: Load): Promise<Done> {
  const done: Done = [];
  const end = now() + forMs;
  await Promise.all(stations.map(async (station) => {
    if (everyMs > 0) await until(now() + (station.index / stations.length) * everyMs);
    while (now() < end) {
      const next = now() + everyMs;
      const tookMs = await new Promise<number>((resolve) => {
        station.answered = resolve;
        send(station);
      });
      done.push([station.index, station.time, station.sentAt, tookMs]);
      if (everyMs > 0) await until(next);
    }
  }));
  return done;
}

const until = (at: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - now())));

process.on('message', (load: Load) => void run(load).then((done) => process.send?.(done)));
process.on('disconnect', () => process.exit());
