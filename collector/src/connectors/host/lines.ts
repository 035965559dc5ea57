import type { Duplex } from 'node:stream';

/** Longer lines end the conversation: nobody who is well writes one. */
const LONGEST_LINE = 2_000_000;

/** Messages as lines of JSON over a pipe. Pausing the pipe stops the other side, so that a flood fills its own memory and not ours. */
export interface Lines<Out> {
  send(message: Out): void;
  pause(): void;
  resume(): void;
}

export function speakLines<In, Out>(pipe: Duplex, heard: (message: In) => void, wrong: (problem: string) => void): Lines<Out> {
  let rest = '';
  let paused = false;
  let waiting: string[] = [];

  function take(): void {
    while (!paused && waiting.length > 0) {
      const line = waiting.shift()!;
      let message: In;
      try {
        message = JSON.parse(line) as In;
      } catch {
        return wrong(`it wrote what is no message: ${line.slice(0, 100)}`);
      }
      heard(message);
    }
  }

  pipe.setEncoding('utf8');
  pipe.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) return wrong('it wrote a message without end');
    waiting = waiting.length === 0 ? lines : [...waiting, ...lines];
    take();
  });
  return {
    send: (message) => {
      if (pipe.writable) pipe.write(`${JSON.stringify(message)}\n`);
    },
    pause() {
      paused = true;
      pipe.pause();
    },
    resume() {
      paused = false;
      take();
      if (!paused) pipe.resume();
    },
  };
}
