import type { ConnectorPlugin } from '../src/connectors/host/plugin.ts';

const filled: Buffer[] = [];

/** A plug-in written to misbehave; the name of its connector says how. */
const misbehave: ConnectorPlugin = async ({ setting, store }, devices) => {
  const points = devices.flatMap(({ channels }) => channels.map(({ pointId }) => pointId));
  const acts: Record<string, () => void> = {
    'endless loop': () => {
      for (;;);
    },
    'memory hog': () => {
      for (;;) filled.push(Buffer.alloc(4_000_000, 1));
    },
    'heap hog': () => {
      const words: string[] = [];
      for (let n = 0; ; n++) words.push(`a text of its own, number ${n}`.repeat(20));
    },
    crash: () => {
      throw new Error('the plug-in divided by its own zero');
    },
    abort: () => process.abort(),
    flood: () => {
      for (;;) void store([[points[0]!, Date.now(), 1, 'GOOD']]).catch(() => undefined);
    },
    thief: () => {
      void store([['0190a000-0000-7000-8000-00000000a001', Date.now(), 99, 'GOOD']]).catch((error: Error) => {
        throw error;
      });
    },
    vandal: () => {
      process.getBuiltinModule('node:fs').writeFileSync('/tmp/hydrograph-vandal', 'was here');
    },
  };
  setTimeout(() => acts[setting.name]!(), 100);
  return { setDevices: () => undefined, stop: () => Promise.resolve() };
};

export default misbehave;
