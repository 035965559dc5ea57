import type { Socket } from 'node:net';

// A partner sends its password, a few topics and pings. A packet may announce 256 MB, which the broker would keep.
const burstBytes = 65_536;
const bytesPerS = 2048;

/** Ends a connection that sends more than somebody who only reads has to say. */
export function boundInput(socket: Socket, now: () => number = performance.now.bind(performance)): void {
  let left = burstBytes;
  let at = now();
  socket.on('data', (chunk: Buffer) => {
    const time = now();
    left = Math.min(burstBytes, left + ((time - at) / 1000) * bytesPerS) - chunk.length;
    at = time;
    if (left < 0) socket.destroy();
  });
  // Broken off; the broker tidies up on 'close'.
  socket.on('error', () => undefined);
}
