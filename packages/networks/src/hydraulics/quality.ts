/** What a quality run needs of the engine: calls that throw when EPANET refuses. */
interface Engine {
  call: (name: string, ...values: number[]) => void;
  text: (value: string) => number;
  /** The whole number at `scratch`. */
  readInt: () => number;
  scratch: number;
  links: number;
  /** One value of every node. */
  read: (what: number) => Float32Array;
}

/** How chlorine decays in the water and at the walls of the pipes, both lumped into one first-order rate. */
export interface ChlorineDecay {
  /** Share lost in a day of age, as a rate: 0.5 leaves 61 % after a day. */
  perDay: number;
  /** Positions of the nodes that give chlorinated water, 1 mg/L each: results are shares of what leaves the works. */
  sources: readonly number[];
  hours: number;
  /** Only the last hours are reported: before them the water of the start is still in the pipes. */
  reportHours: number;
}

export interface Quality {
  /** Runs hydraulics and chlorine and calls with each full hour's concentration at every node. Leaves the hydraulics to be restarted. */
  run(decay: ChlorineDecay, onHour: (share: Float32Array) => void): void;
}

const CHEMICAL = 1;
const INITIAL_QUALITY = 4;
const QUALITY = 12;
const BULK_RATE = 6;
const TANK_BULK_RATE = 23;
const QUALITY_STEP = 2;
const DURATION = 0;
const TOLERANCE = 2;
const STEP_S = 300;

/** EPANET's water quality: advection through every pipe with decay, mixed where pipes meet. */
export function createQuality({ call, text, readInt, scratch, links, read }: Engine): Quality {
  return {
    run({ perDay, sources, hours, reportHours }, onHour) {
      const [name, unit, none] = ['Chlorine', 'mg/L', ''].map(text) as [number, number, number];
      call('_EN_setqualtype', CHEMICAL, name, unit, none);
      call('_EN_settimeparam', DURATION, hours * 3600);
      call('_EN_settimeparam', QUALITY_STEP, STEP_S);
      call('_EN_setoption', TOLERANCE, 0.02);
      for (let link = 1; link <= links; link += 1) call('_EN_setlinkvalue', link, BULK_RATE, -perDay);
      const nodes = read(INITIAL_QUALITY).length;
      for (let node = 1; node <= nodes; node += 1) {
        call('_EN_getnodetype', node, scratch);
        const isTank = readInt() === 2;
        if (isTank) call('_EN_setnodevalue', node, TANK_BULK_RATE, -perDay);
        // Somewhere near the end of it, so that far ends settle soon.
        call('_EN_setnodevalue', node, INITIAL_QUALITY, sources.includes(node - 1) ? 1 : 0.7);
      }
      call('_EN_closeH');
      call('_EN_solveH');
      call('_EN_openQ');
      call('_EN_initQ', 0);
      let left: number;
      do {
        call('_EN_runQ', scratch);
        const timeS = readInt();
        if (timeS % 3600 === 0 && timeS >= (hours - reportHours) * 3600) onHour(read(QUALITY));
        call('_EN_nextQ', scratch);
        left = readInt();
      } while (left > 0);
      call('_EN_closeQ');
      call('_EN_openH');
    },
  };
}
