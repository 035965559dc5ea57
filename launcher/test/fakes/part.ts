// Stands in for a service: ready over HTTP (or IPC where it has no port), and dies as its environment says.
import { createServer } from 'node:http';

const { FAKE_PORT: port, FAKE_CRASH: crash, FAKE_UNCAUGHT: uncaught, FAKE_STUBBORN: stubborn, FAKE_SLOW_MS: slowMs } = process.env;
if (crash) {
  process.stdout.write(`${JSON.stringify({ level: 60, msg: crash })}\n`);
  process.exit(3);
}
if (uncaught) throw Object.assign(new Error(uncaught), { code: 'EFAKE' });
process.stdout.write(`${JSON.stringify({ level: 30, msg: `started ${process.pid}` })}\n`);
process.on('message', (message) => process.stdout.write(`${JSON.stringify({ level: 30, msg: 'told', message })}\n`));
if (port) createServer((_request, response) => response.end('ready')).listen(Number(port), '127.0.0.1', () => process.send?.({ type: 'listening' }));
else {
  setInterval(() => undefined, 1000);
  setTimeout(() => process.send?.({ ready: true }), Number(slowMs ?? 0));
}
process.on('SIGTERM', () => {
  if (!stubborn) process.exit(0);
});
