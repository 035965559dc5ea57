// The clients of live.bench.ts: they count what arrives and tell it their parent.
import { WebSocket } from 'ws';

const [url = '', count = '0'] = process.argv.slice(2);
let total = 0;
let told = false;
for (let i = 0; i < Number(count); i++) {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.on('message', () => {
    total++;
    if (told) return;
    told = true;
    setImmediate(() => {
      told = false;
      process.send?.(total);
    });
  });
  socket.on('error', (error) => {
    throw error;
  });
}
process.on('disconnect', () => process.exit());
