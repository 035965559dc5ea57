// Opens connections that never become requests, in a process of its own: sends how many are open each half second.
import { connect, type Socket } from 'node:net';

const port = Number(process.argv[2]);
const wanted = Number(process.argv[3]);
const texts = ['', 'POST /graphql HTTP/1.1\r\nhost: x\r\n', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{"qu'];
const sockets: Socket[] = [];
let open = 0;
let opened = 0;

const begin = (text: string): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      open += 1;
      opened += 1;
      socket.once('close', () => (open -= 1));
      socket.write(text);
      resolve();
    });
    socket.on('error', () => resolve());
    socket.resume();
    sockets.push(socket);
  });

setInterval(() => process.send?.({ open, opened }), 500);
// Slowloris: a little more, now and then.
setInterval(() => {
  for (let index = 1; index < sockets.length; index += 3) if (sockets[index]?.writable) sockets[index]?.write('x-a: b\r\n');
}, 2000);
process.on('disconnect', () => process.exit());
for (let count = 0; count < wanted; count += 500) await Promise.all(Array.from({ length: 500 }, (_item, index) => begin(texts[index % 3] ?? '')));
