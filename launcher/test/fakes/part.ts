// Stands in for a service: ready over HTTP (or IPC where it has no port), and dies as its environment says.
import { createServer } from 'node:http';

const { FAKE_PORT: port, FAKE_CRASH: crash, FAKE_STUBBORN: stubborn } = process.env;
if (crash) {
  process.stdout.write(`${JSON.stringify({ level: 60, msg: crash })}\n`);
  process.exit(3);
}
process.stdout.write(`${JSON.stringify({ level: 30, msg: `started ${process.pid}` })}\n`);
if (port) createServer((_request, response) => response.end('ready')).listen(Number(port), '127.0.0.1');
else {
  setInterval(() => undefined, 1000);
  process.send?.({ ready: true });
}
process.on('SIGTERM', () => {
  if (!stubborn) process.exit(0);
});
